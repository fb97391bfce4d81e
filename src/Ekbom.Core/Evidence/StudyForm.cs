using Ekbom.Core.Statistics;

namespace Ekbom.Core.Evidence;

/// <summary>One way studies of a measure are written down: the columns it needs, under metafor's names, and those it can use.</summary>
internal sealed record StudyForm(IReadOnlyList<string> Needs, IReadOnlyList<string> Uses, Func<Measure, StudyRow, Study?> Make)
{
    private static readonly StudyForm Totals = new(["ai", "n1i", "ci", "n2i"], [], (measure, row) => Counted(measure, row, new(row["ai"], row["n1i"] - row["ai"], row["ci"], row["n2i"] - row["ci"])));

    private static readonly StudyForm Cells = new(["ai", "bi", "ci", "di"], [], (measure, row) => Counted(measure, row, new(row["ai"], row["bi"], row["ci"], row["di"])));

    private static readonly StudyForm Means = new(["m1i", "sd1i", "n1i", "m2i", "sd2i", "n2i"], [], Parallel);

    private static readonly StudyForm Paired = new(["m1i", "sd1i", "m2i", "sd2i", "ni"], ["ri", "sddi", "ti", "pi"], Within);

    private static readonly StudyForm Correlations = new(["ri", "ni"], [], (_, row) => Of(row, CorrelationEffect.Of(row["ri"], row["ni"]), row["ni"], "A correlation needs at least four people and lies between -1 and 1."));

    private static readonly StudyForm Rates = new(["x1i", "t1i", "x2i", "t2i"], [], (_, row) => row["x1i"] == 0 && row["x2i"] == 0 ? row.Silent() : Of(row, RateEffect.LogRatio(row["x1i"], row["t1i"], row["x2i"], row["t2i"]), null, ""));

    private static readonly StudyForm Reported = new(["estimate", "lower", "upper"], ["ni"], Given);

    /// <summary>The ways a measure can be written, the fullest first.</summary>
    public static IReadOnlyList<StudyForm> Of(Measure measure) => measure.Code switch
    {
        "RR" or "OR" or "RD" => [Totals, Cells, Reported],
        "MD" or "SMD" or "ROM" => [Means, Reported],
        "MC" => [Paired, Reported],
        "ZCOR" => [Correlations, Reported],
        "IRR" => [Rates, Reported],
        _ => [Reported],
    };

    /// <summary>The columns by which two ways of writing can be told apart.</summary>
    public static IReadOnlyList<string> Every { get; } = [.. Measure.All.SelectMany(Of).SelectMany(form => form.Needs.Concat(form.Uses)).Distinct()];

    private static Study? Counted(Measure measure, StudyRow row, TwoByTwo table)
    {
        if (table.N1 <= 0 || table.N2 <= 0)
            return row.Refuse("Nobody is in one of the arms.", "Write how many people were in each arm, or take the study out.");
        var effect = measure.Code switch { "RR" => table.LogRiskRatio(), "OR" => table.LogOddsRatio(), _ => table.RiskDifference() };
        return effect is { } known ? row.Found(known) with { People = table.N, Table = table } : row.Silent();
    }

    private static Study? Parallel(Measure measure, StudyRow row)
    {
        var means = new TwoMeans(new(row["m1i"], row["sd1i"], row["n1i"]), new(row["m2i"], row["sd2i"], row["n2i"]));
        return measure.Code switch
        {
            "MD" => Of(row, means.Difference(), means.First.People + means.Second.People, "Without any spread the study would weigh infinitely much."),
            "SMD" => Of(row, means.Standardised(), means.First.People + means.Second.People, "A standardised difference needs a spread and at least four people."),
            _ => Of(row, means.Ratio(), means.First.People + means.Second.People, "A ratio of means needs two means on the same side of zero, and a spread."),
        };
    }

    private static Study? Within(Measure measure, StudyRow row)
    {
        var means = new PairedMeans(row["m1i"], row["sd1i"], row["m2i"], row["sd2i"], row["ni"]);
        var reported = row.Find("ri");
        if (reported is null && (row.Find("sddi") ?? row.Find("ti") ?? row.Find("pi")) is not null)
        {
            reported = row.Find("sddi") is { } deviation ? means.CorrelationFromDifferences(deviation) : row.Find("ti") is { } t ? means.CorrelationFromT(t) : means.CorrelationFromP(row.Find("pi")!.Value);
            if (reported is null)
                return row.Refuse("No correlation within people fits these numbers.", "Check sddi, ti or pi and both standard deviations; or leave them out, and 0.5 is assumed.");
        }

        return Of(row, means.Change(reported ?? PairedMeans.Assumed), means.People, "These numbers leave no variance.") is { } study ? study with { Paired = means, CorrelationAssumed = reported is null } : null;
    }

    private static Study? Given(Measure measure, StudyRow row)
    {
        var (estimate, lower, upper) = (row["estimate"], row["lower"], row["upper"]);
        if (!(lower <= estimate && estimate <= upper))
            return row.Refuse("The estimate does not lie in its interval.", "Write lower, estimate and upper so that each is at least the one before.");
        return Of(row, GivenEffect.Of(measure, estimate, lower, upper), row.Find("ni"), measure.Scale switch
        {
            EffectScale.Log => "A ratio and its interval lie above zero, and the interval has a width.",
            EffectScale.FisherZ => "A correlation and its interval lie between -1 and 1, and the interval has a width.",
            _ => "The interval has no width: the study would weigh infinitely much.",
        });
    }

    private static Study? Of(StudyRow row, Effect? effect, double? people, string otherwise) =>
        effect is { } known ? row.Found(known) with { People = people } : row.Refuse(otherwise, "Check the numbers of this study, or take it out and say why.");
}
