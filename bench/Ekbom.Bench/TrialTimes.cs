using BenchmarkDotNet.Attributes;
using Ekbom.Core.Statistics;
using Ekbom.Core.Trials;

namespace Ekbom.Bench;

/// <summary>A trial of 90 nights, and a pool of 50 people. Goals: 20 ms for the answer, 200 ms for everything around it.</summary>
public class TrialTimes
{
    private readonly (Protocol Protocol, Diary Diary) made = MadeUpTrials.Make(new MadeUp { Rounds = 3, Block = 15, Missing = 0 }, [-1.5], 1)[0];

    private readonly Effect[] effects = [.. Enumerable.Range(0, 50).Select(i => new Effect(Math.Sin(i * 1.7) - 0.5, 0.3 + (0.4 * ((i * 7919) % 101) / 101)))];

    [Benchmark(Description = "answer of 90 nights")]
    public EffectAnswer Answer() => TrialAnalyser.Primary(made.Protocol, made.Diary, MadeUpTrials.After(made.Protocol))!.Value.Answer;

    [Benchmark(Description = "the same with every other supposition and check")]
    public TrialAnalysis All() => TrialAnalyser.Of(made.Protocol, made.Diary, MadeUpTrials.After(made.Protocol));

    [Benchmark(Description = "pool of 50 people")]
    public double Pool() => TrialPool.Of(effects, 1).Mean.Quantile(0.975);
}
