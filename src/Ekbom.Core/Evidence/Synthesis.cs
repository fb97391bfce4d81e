using Ekbom.Core.Statistics;

namespace Ekbom.Core.Evidence;

/// <summary>A set of studies, taken together as far as it can be: pooled from two studies on, a single one alone.</summary>
public sealed class Synthesis(StudyTable table)
{
    public StudyTable Table { get; } = table;

    public int Studies => Table.Studies.Count;

    public bool IsPooled => Studies > 1;

    /// <summary>The pooled effect as shown: REML. Null for one study, which is not pooled.</summary>
    public Pooled? Pooled { get; } = table.Studies.Count > 1 ? Pooled.Of(table.Effects) : null;

    public Heterogeneity? Heterogeneity { get; } = table.Studies.Count > 1 ? Heterogeneity.Of(table.Effects) : null;

    public Egger? Egger { get; } = Egger.Of(table.Effects);

    public IReadOnlyList<Pooled> Without { get; } = LeaveOneOut.Of(table.Effects);

    public CommonEffect? MantelHaenszel { get; } = table.Tables.Count < 2 ? null : table.Measure.Code switch
    {
        "OR" => Statistics.MantelHaenszel.OddsRatio(table.Tables),
        "RR" => Statistics.MantelHaenszel.RiskRatio(table.Tables),
        "RD" => Statistics.MantelHaenszel.RiskDifference(table.Tables),
        _ => null,
    };

    public CommonEffect? Peto { get; } = table.Tables.Count > 1 && table.Measure == Measure.OddsRatio ? Statistics.Peto.OddsRatio(table.Tables) : null;

    /// <summary>The result with another correlation within people where one was assumed.</summary>
    public IReadOnlyList<(double Correlation, Pooled Pooled)> Supposed { get; } =
        [.. new[] { PairedMeans.AssumedLow, PairedMeans.AssumedHigh }.Select(r => (r, table.Supposing(r))).Where(one => one.Item2 is { Count: > 1 }).Select(one => (one.r, Pooled.Of(one.Item2!)))];

    /// <summary>The studies without which the answer would be another.</summary>
    public IReadOnlyList<Study> Deciding => Pooled is null ? [] : [.. LeaveOneOut.Deciding(Pooled, Without, Table.SmallestThatMatters).Select(at => Table.Studies[at])];

    /// <summary>How certain it is, proposed; null when nothing was said of the studies, or there is none.</summary>
    public Grade? Grade => Table.Grade is { } input && Studies > 0 ? Grade.Of(this, input) : null;

    public Forest Forest => Forest.Of(Table.Measure, [.. Table.Studies.Select(study => (study.Label, study.Effect))], Pooled);
}
