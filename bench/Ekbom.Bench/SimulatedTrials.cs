using Ekbom.Core.Statistics;
using Ekbom.Core.Trials;

namespace Ekbom.Bench;

/// <summary>Many made-up trials, judged as real ones are, and counted: whether intervals hold the truth, and what is found that is not there.</summary>
public static class SimulatedTrials
{
    private static readonly double[] Effects = [0, -1, -2];

    /// <summary>Parameters from the priors, as the model supposes them: then its intervals hold the truth exactly as often as they say.</summary>
    public static (int In95, int In80, int In50) Held(int trials, Action<int, int>? progress = null)
    {
        int held95 = 0, held80 = 0, held50 = 0;
        var done = 0;
        Parallel.For(0, trials, trial =>
        {
            var chance = new Random(100_000 + trial);
            var correlation = Drawn(() => Math.Tanh(Prior.CorrelationMiddle + (Prior.CorrelationSpread * MadeUpTrials.Normal(chance))), value => value is >= Prior.LowestCorrelation and <= Prior.HighestCorrelation);
            var spread = Drawn(() => Math.Abs(2.5 * MadeUpTrials.Normal(chance) / Math.Sqrt((Square(MadeUpTrials.Normal(chance)) + Square(MadeUpTrials.Normal(chance)) + Square(MadeUpTrials.Normal(chance))) / 3)), value => value is >= 0.15 and <= 6);
            var shift = Drawn(() => Math.Abs(0.25 * MadeUpTrials.Normal(chance)), value => value <= 0.75);
            var effect = 2.5 * MadeUpTrials.Normal(chance);
            var how = new MadeUp { Correlation = correlation, Spread = spread, Shift = shift, HalfLife = 1e-3, Base = 5 + (3 * MadeUpTrials.Normal(chance)), Drift = 1.5 * MadeUpTrials.Normal(chance), Rounded = false };
            var (protocol, diary) = MadeUpTrials.Make(how, [effect], trial)[0];
            var posterior = MadeUpTrials.Fit(protocol, diary).Posterior;
            var below = posterior.AtMost(effect);
            if (below is >= 0.025 and <= 0.975)
                Interlocked.Increment(ref held95);
            if (below is >= 0.1 and <= 0.9)
                Interlocked.Increment(ref held80);
            if (below is >= 0.25 and <= 0.75)
                Interlocked.Increment(ref held50);
            progress?.Invoke(Interlocked.Increment(ref done), trials);
        });
        return (held95, held80, held50);
    }

    /// <summary>For each true effect: how often the 95 % interval holds it, the sum of errors, how often "helps" and how often any benefit reaches 0.95; and least squares.</summary>
    public static (int[] Held, double[] Errors, int[] Helps, int[] Any, int Classical) Covered(double correlation, int trials, Action<int, int>? progress = null)
    {
        var (held, helps, any, classical, errors) = (new int[Effects.Length], new int[Effects.Length], new int[Effects.Length], 0, new double[trials * Effects.Length]);
        var done = 0;
        Parallel.For(0, trials, trial =>
        {
            var made = MadeUpTrials.Make(new MadeUp { Correlation = correlation }, Effects, trial + ((int)(correlation * 10) * 1_000_000));
            for (var i = 0; i < Effects.Length; i++)
            {
                var (posterior, matrix) = MadeUpTrials.Fit(made[i].Protocol, made[i].Diary);
                if (posterior.AtMost(Effects[i]) is >= 0.025 and <= 0.975)
                    Interlocked.Increment(ref held[i]);
                errors[(trial * Effects.Length) + i] = posterior.Mean - Effects[i];
                var better = posterior.AtMost(0);
                if (better >= Verdicts.Sure)
                    Interlocked.Increment(ref any[i]);
                if (better >= Verdicts.Sure && posterior.AtMost(-1) >= Verdicts.Enough)
                    Interlocked.Increment(ref helps[i]);
                if (i == 0 && PlainLeastSquares.Holds(matrix.Nights, 0))
                    Interlocked.Increment(ref classical);
            }

            progress?.Invoke(Interlocked.Increment(ref done), trials);
        });
        return (held, [.. Effects.Select((_, i) => Enumerable.Range(0, trials).Sum(trial => errors[(trial * Effects.Length) + i]))], helps, any, classical);
    }

    /// <summary>People whose true effects differ around -0.5 by 0.7, each with a trial of two rounds.</summary>
    public static (int Held, double Width, double Alone, double Pooled, double Own) Pooled(int people, int times)
    {
        const double mean = -0.5, between = 0.7;
        var (held, width, alone, pooled, own) = (0, 0.0, 0.0, 0.0, 0);
        for (var time = 0; time < times; time++)
        {
            var chance = new Random(7_000_000 + time);
            var truths = Enumerable.Range(0, people).Select(_ => mean + (between * MadeUpTrials.Normal(chance))).ToList();
            var effects = truths.Select(truth => (Truth: truth, Variance: 0.3 + (0.4 * chance.NextDouble()))).Select(one => new Effect(one.Truth + (Math.Sqrt(one.Variance) * MadeUpTrials.Normal(chance)), one.Variance)).ToList();
            var pool = TrialPool.Of(effects, 1);
            held += pool.Mean.AtMost(mean) is >= 0.025 and <= 0.975 ? 1 : 0;
            width += pool.Mean.Quantile(0.975) - pool.Mean.Quantile(0.025);
            for (var i = 0; i < people; i++)
            {
                var shrunken = pool.Shrunken(effects[i]);
                alone += Square(effects[i].Estimate - truths[i]);
                pooled += Square(shrunken.Mean - truths[i]);
                own += shrunken.AtMost(truths[i]) is >= 0.025 and <= 0.975 ? 1 : 0;
            }
        }

        return (held, width / times, Math.Sqrt(alone / times / people), Math.Sqrt(pooled / times / people), (double)own / times / people);
    }

    private static double Drawn(Func<double> draw, Func<double, bool> allowed)
    {
        for (; ; )
        {
            var value = draw();
            if (allowed(value))
                return value;
        }
    }

    private static double Square(double value) => value * value;
}
