using Ekbom.Core.Statistics;

namespace Ekbom.Core.Evidence;

/// <summary>One study of a set, with its effect.</summary>
/// <param name="Row">Where it stands among the rows, from 1.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Effect">On the scale of analysis.</param>
public sealed record Study(int Row, string Label, Effect Effect)
{
    /// <summary>How many people took part; null when that was not given.</summary>
    public double? People { get; init; }

    /// <summary>Its counts, when it was given as counts.</summary>
    public TwoByTwo? Table { get; init; }

    /// <summary>Its means, when the same people were measured twice.</summary>
    public PairedMeans? Paired { get; init; }

    /// <summary>The correlation within people was assumed: nothing was reported to derive it from.</summary>
    public bool CorrelationAssumed { get; init; }
}

/// <summary>Studies that ask the same question with the same measure.</summary>
/// <param name="Id">What the set is called.</param>
/// <param name="Measure">Of effect.</param>
/// <param name="Studies">Those with a usable effect, in their order.</param>
/// <param name="Notes">What was left out and what was assumed.</param>
public sealed record StudyTable(string Id, Measure Measure, IReadOnlyList<Study> Studies, IReadOnlyList<Problem> Notes)
{
    /// <summary>The smallest effect that matters, on the scale of analysis.</summary>
    public double? SmallestThatMatters { get; init; }

    /// <summary>What is known of the studies besides their numbers; null when that was not said.</summary>
    public GradeInput? Grade { get; init; }

    public IReadOnlyList<Effect> Effects { get; } = [.. Studies.Select(study => study.Effect)];

    /// <summary>People in all studies together; null when a study does not say.</summary>
    public double? People => Studies.All(study => study.People is not null) ? Studies.Sum(study => study.People) : null;

    /// <summary>The counts of all studies; empty unless every study was given as counts.</summary>
    public IReadOnlyList<TwoByTwo> Tables { get; } = Studies.All(study => study.Table is not null) ? [.. Studies.Select(study => study.Table!.Value)] : [];

    /// <summary>A measure of counts, with every study given as counts.</summary>
    public bool IsCounted => Measure.Code is "RR" or "OR" or "RD" && Tables.Count == Studies.Count;

    /// <summary>The same studies with another correlation where one was assumed; null when none was.</summary>
    public IReadOnlyList<Effect>? Supposing(double correlation)
    {
        if (!Studies.Any(study => study.CorrelationAssumed))
            return null;
        var effects = Studies.Select(study => study.CorrelationAssumed ? study.Paired!.Value.Change(correlation) : study.Effect).ToList();
        return effects.Contains(null) ? null : [.. effects.OfType<Effect>()];
    }
}
