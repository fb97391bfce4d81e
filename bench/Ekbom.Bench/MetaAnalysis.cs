using BenchmarkDotNet.Attributes;
using Ekbom.Core.Statistics;

namespace Ekbom.Bench;

/// <summary>Fifty studies that differ, pooled: the goal is under a millisecond.</summary>
public class MetaAnalysis
{
    private const int Studies = 50;

    private readonly Effect[] effects = [.. Enumerable.Range(0, Studies).Select(i => new Effect(Math.Sin(i * 1.7), 0.02 + (0.3 * ((i * 7919) % 101) / 101)))];

    [Benchmark(Description = "REML fit of 50 studies")]
    public Pooled Fit() => Pooled.Of(effects);

    [Benchmark(Description = "REML fit with interval, heterogeneity, prediction")]
    public double WithIntervals() => Pooled.Of(effects) is var pooled ? pooled.Shown.Interval.Upper + Heterogeneity.Of(effects).TauSquaredInterval.Upper + PredictionInterval.Shown(pooled)!.Value.Upper : 0;
}
