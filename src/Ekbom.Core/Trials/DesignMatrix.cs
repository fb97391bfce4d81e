namespace Ekbom.Core.Trials;

/// <summary>What goes into the design matrix beside the treatments.</summary>
public sealed record MatrixChoice
{
    public bool Trend { get; init; } = true;

    public IReadOnlyList<Confounder> Confounders { get; init; } = [];

    /// <summary>The treatment as it was taken instead of as it was planned.</summary>
    public bool AsTaken { get; init; }

    /// <summary>Something that changed with the treatment, put in as a treatment of its own.</summary>
    public Confounder? Second { get; init; }

    /// <summary>One more column, such as the nights soon after a change.</summary>
    public Func<TrialNight, double>? Extra { get; init; }
}

/// <summary>The analysable nights as the model takes them, with the name of each column.</summary>
/// <param name="Nights">Ready for the model.</param>
/// <param name="Columns">intercept, a name for each treatment after the first, trend, confounders.</param>
public sealed record DesignMatrix(Nights Nights, IReadOnlyList<string> Columns)
{
    public static DesignMatrix Of(Protocol protocol, IEnumerable<TrialNight> nights, MatrixChoice choice)
    {
        var treatments = protocol.Treatments.Count;
        var used = nights.Where(night => night.Rating is not null && (!choice.AsTaken || night.TakenTreatment(treatments) is not null)).ToList();
        var columns = new List<(string Name, ColumnKind Kind, Func<TrialNight, double> Of)> { ("intercept", ColumnKind.Intercept, _ => 1) };
        for (var k = 1; k < treatments; k++)
        {
            var own = k;
            columns.Add((protocol.Treatments[k].Name, ColumnKind.Treatment, night => (choice.AsTaken ? night.TakenTreatment(treatments) : night.Treatment) == own ? 1 : 0));
        }

        if (choice.Trend)
            columns.Add(("trend", ColumnKind.Trend, night => ((double)night.Number / (protocol.Nights - 1)) - 0.5));
        columns.AddRange(choice.Confounders.Select(one => (one.Id, ColumnKind.Confounder, Scaled(one, used))));
        if (choice.Second is { } second)
            columns.Add((second.Id, ColumnKind.Treatment, Scaled(second, used)));
        if (choice.Extra is { } extra)
            columns.Add(("extra", ColumnKind.Confounder, extra));
        return new(
            new([.. used.Select(night => night.Time)], [.. used.Select(night => night.Rating!.Value)], [.. used.Select(night => columns.Select(column => column.Of(night)).ToArray())], [.. columns.Select(column => column.Kind)], [.. used.Select(night => night.Block)], protocol.Blocks.Count),
            [.. columns.Select(column => column.Name)]);
    }

    /// <summary>Centred at its mean over the analysable nights and, if it is an amount, divided by its standard deviation.</summary>
    private static Func<TrialNight, double> Scaled(Confounder one, IReadOnlyList<TrialNight> used)
    {
        var values = used.Select(night => night.Others.GetValueOrDefault(one.Id)).ToList();
        var mean = values.DefaultIfEmpty(0).Average();
        var squares = values.Sum(value => (value - mean) * (value - mean));
        var scale = one.YesNo || values.Count < 2 || squares == 0 ? 1 : Math.Sqrt(squares / (values.Count - 1));
        return night => (night.Others.GetValueOrDefault(one.Id) - mean) / scale;
    }
}
