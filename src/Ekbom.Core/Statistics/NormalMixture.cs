using MathNet.Numerics;

namespace Ekbom.Core.Statistics;

/// <summary>Normal distributions, each with a weight; the weights add up to 1.</summary>
public sealed class NormalMixture
{
    private const double Closest = 1e-9;

    private readonly double[] weights, means, deviations;

    /// <summary>A spread of 0 is a point.</summary>
    public NormalMixture(double[] weights, double[] means, double[] deviations)
    {
        (this.weights, this.means, this.deviations) = (weights, means, deviations);
        var second = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            Mean += weights[i] * means[i];
            second += weights[i] * ((deviations[i] * deviations[i]) + (means[i] * means[i]));
        }

        StandardDeviation = Math.Sqrt(Math.Max(0, second - (Mean * Mean)));
    }

    public double Mean { get; }

    public double StandardDeviation { get; }

    /// <summary>The probability of at most this.</summary>
    public double AtMost(double value)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * Below(value - means[i], deviations[i]);
        return Math.Clamp(sum, 0, 1);
    }

    /// <summary>The probability of more than this; each tail is computed as a tail.</summary>
    public double Above(double value)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * Below(means[i] - value, deviations[i]);
        return Math.Clamp(sum, 0, 1);
    }

    /// <summary>The probability density.</summary>
    public double Density(double value)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            var z = (value - means[i]) / deviations[i];
            sum += weights[i] * Math.Exp(-z * z / 2) / deviations[i];
        }

        return sum / Constants.Sqrt2Pi;
    }

    /// <summary>The value below which it lies with this probability, between 0 and 1: Newton, kept between bounds.</summary>
    public double Quantile(double probability)
    {
        var (low, high) = (Mean - (12 * StandardDeviation), Mean + (12 * StandardDeviation));
        var at = Mean + (StandardDeviation * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, probability));
        for (var i = 0; i < 200 && high - low > 1e-13 * (1 + Math.Abs(at)); i++)
        {
            var missing = AtMost(at) - probability;
            if (missing > 0)
                high = at;
            else
                low = at;
            var next = at - (missing / Math.Max(Density(at), 1e-300));
            if (Math.Abs(next - at) < Closest * StandardDeviation) // the next step would be the square of this
                return next;
            at = next > low && next < high ? next : (low + high) / 2;
        }

        return at;
    }

    /// <summary>The normal distribution function.</summary>
    public static double Below(double distance, double deviation) => deviation == 0 ? distance >= 0 ? 1 : 0 : SpecialFunctions.Erfc(-distance / deviation / Constants.Sqrt2) / 2;
}
