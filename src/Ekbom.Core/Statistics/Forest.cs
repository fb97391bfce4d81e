namespace Ekbom.Core.Statistics;

/// <summary>One row of a forest plot, on the scale of analysis and on the one people read.</summary>
/// <param name="Label">The study; for the last rows what was pooled.</param>
/// <param name="Analysed">Estimate on the scale of analysis; null for a row that is only an interval.</param>
/// <param name="AnalysedInterval">Its interval.</param>
/// <param name="Estimate">As people read it.</param>
/// <param name="Interval">As people read it.</param>
/// <param name="Weight">In percent; null for what was pooled.</param>
public sealed record ForestRow(string Label, double? Analysed, Bounds AnalysedInterval, double? Estimate, Bounds Interval, double? Weight)
{
    /// <summary>Pooled of several studies, not one of them.</summary>
    public bool IsPooled { get; init; }

    public static ForestRow Of(string label, Measure measure, double? analysed, Bounds interval, double? weight) =>
        new(label, analysed, interval, analysed is { } known ? measure.Read(known) : null, interval.Map(measure.Read), weight);
}

/// <summary>What a forest plot shows: the studies, what was pooled of them, and where a new study may lie.</summary>
public sealed record Forest(Measure Measure, IReadOnlyList<ForestRow> Studies, ForestRow? Pooled, ForestRow? Prediction)
{
    public static Forest Of(Measure measure, IReadOnlyList<(string Label, Effect Effect)> studies, Pooled? pooled) => new(
        measure,
        [.. studies.Select((study, at) => ForestRow.Of(study.Label, measure, study.Effect.Estimate, study.Effect.Interval, pooled?.Weights[at]))],
        pooled is null ? null : ForestRow.Of("Pooled", measure, pooled.Estimate, pooled.Shown.Interval, weight: null) with { IsPooled = true },
        pooled is not null && PredictionInterval.Shown(pooled) is { } prediction ? ForestRow.Of("A new study", measure, null, prediction, weight: null) : null);
}
