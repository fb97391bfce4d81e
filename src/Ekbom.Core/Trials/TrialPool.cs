using Ekbom.Core.Statistics;

namespace Ekbom.Core.Trials;

/// <summary>
/// Trials of many people put together: effects differ between people around a mean (normal, with a spread that has a half-normal prior). One
/// dimension of the posterior is gone through on a grid, the rest is exact.
/// </summary>
public sealed class TrialPool
{
    public const int Points = 61;

    private const double MeanSpread = 2.5, HighestSpread = 3;

    private const int OfTheMean = 101;

    private readonly double[] weights, spreads, means, deviations;

    private TrialPool(double[] weights, double[] spreads, double[] means, double[] deviations)
    {
        (this.weights, this.spreads, this.means, this.deviations) = (weights, spreads, means, deviations);
        Mean = new(weights, means, deviations);
        NewPerson = new(weights, means, [.. deviations.Zip(spreads, (deviation, spread) => Math.Sqrt((deviation * deviation) + (spread * spread)))]);
        Between = weights.Zip(spreads, (weight, spread) => weight * spread).Sum();
    }

    /// <summary>The mean effect.</summary>
    public NormalMixture Mean { get; }

    /// <summary>The effect expected in somebody new.</summary>
    public NormalMixture NewPerson { get; }

    /// <summary>How much people differ: mean of the spread.</summary>
    public double Between { get; }

    /// <summary>Goes through the grid (Simpson's rule).</summary>
    /// <param name="effects">At least one; below 0 is better.</param>
    /// <param name="scale">The scale factor of the outcome.</param>
    /// <param name="points">An odd number.</param>
    public static TrialPool Of(IReadOnlyList<Effect> effects, double scale, int points = Points)
    {
        var (logs, spreads, means, deviations) = (new double[points], new double[points], new double[points], new double[points]);
        for (var i = 0; i < points; i++)
        {
            var spread = spreads[i] = HighestSpread * scale * i / (points - 1);
            var (weight, sum, squares, log) = (1 / (MeanSpread * scale * MeanSpread * scale), 0.0, 0.0, 0.0);
            foreach (var effect in effects)
            {
                var a = 1 / (effect.Variance + (spread * spread));
                (weight, sum, squares, log) = (weight + a, sum + (a * effect.Estimate), squares + (a * effect.Estimate * effect.Estimate), log + (Math.Log(a) / 2));
            }

            (means[i], deviations[i]) = (sum / weight, 1 / Math.Sqrt(weight));
            logs[i] = log - (squares / 2) + (sum * sum / (2 * weight)) - (Math.Log(weight) / 2) - (spread * spread / (2 * scale * scale)) + Math.Log(i == 0 || i == points - 1 ? 1 : i % 2 == 1 ? 4 : 2);
        }

        var highest = logs.Max();
        var shares = logs.Select(log => Math.Exp(log - highest)).ToArray();
        var all = shares.Sum();
        return new([.. shares.Select(share => share / all)], spreads, means, deviations);
    }

    /// <summary>The effect of one of the people in the pool, drawn towards the others as far as its own uncertainty asks for.</summary>
    public NormalMixture Shrunken(Effect own)
    {
        var (middles, widths) = (new double[weights.Length], new double[weights.Length]);
        for (var i = 0; i < weights.Length; i++)
        {
            var keeps = spreads[i] * spreads[i] / ((spreads[i] * spreads[i]) + own.Variance);
            middles[i] = (keeps * own.Estimate) + ((1 - keeps) * means[i]);
            widths[i] = Math.Sqrt((keeps * own.Variance) + ((1 - keeps) * (1 - keeps) * deviations[i] * deviations[i]));
        }

        return new(weights, middles, widths);
    }

    /// <summary>The lower end of the share of people who gain at least so much: it is at least this with 95 %.</summary>
    public double GainAtLeast(double smallest, double below = 0.05)
    {
        var shares = new List<(double Share, double Weight)>();
        for (var i = 0; i < weights.Length; i++)
        {
            for (var j = 0; j < OfTheMean; j++)
            {
                var mean = means[i] + (deviations[i] * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (j + 0.5) / OfTheMean));
                shares.Add((NormalMixture.Below(-smallest - mean, spreads[i]), weights[i] / OfTheMean));
            }
        }

        var sum = 0.0;
        foreach (var (share, weight) in shares.OrderBy(one => one.Share))
        {
            sum += weight;
            if (sum >= below)
                return share;
        }

        return 1;
    }
}
