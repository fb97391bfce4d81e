namespace Ekbom.Core.Statistics;

/// <summary>The sums all pooling is made of, with weights w = 1/(v + τ²).</summary>
internal readonly struct Weighted
{
    private Weighted(double weight, double contrast, double mean, double q, double scored, double logs) =>
        (Weight, Contrast, Mean, Q, Scored, logVariances) = (weight, contrast, mean, q, scored, logs);

    private readonly double logVariances;

    /// <summary>Σw.</summary>
    public double Weight { get; }

    /// <summary>Σw − Σw²/Σw, summed over pairs: one study that outweighs all others leaves no digits in the difference.</summary>
    public double Contrast { get; }

    /// <summary>Σwy / Σw.</summary>
    public double Mean { get; }

    /// <summary>Σw(y − mean)².</summary>
    public double Q { get; }

    /// <summary>Σw²(y − mean)².</summary>
    public double Scored { get; }

    /// <summary>Log likelihood of τ², but for a constant; restricted when the mean is integrated out.</summary>
    public double LogLikelihood(bool restricted) => (-logVariances - (restricted ? Math.Log(Weight) : 0) - Q) / 2;

    public static Weighted Of(ReadOnlySpan<Effect> effects, double tauSquared, bool withLogs = false)
    {
        double weight = 0, pairs = 0, sum = 0;
        foreach (ref readonly var effect in effects)
        {
            var w = 1 / (effect.Variance + tauSquared);
            (pairs, weight, sum) = (pairs + (w * weight), weight + w, sum + (w * effect.Estimate));
        }

        var mean = sum / weight;
        double q = 0, scored = 0, logs = 0;
        foreach (ref readonly var effect in effects)
        {
            var w = 1 / (effect.Variance + tauSquared);
            var from = w * (effect.Estimate - mean);
            (q, scored) = (q + (from * (effect.Estimate - mean)), scored + (from * from));
            if (withLogs)
                logs -= Math.Log(w);
        }

        return new(weight, 2 * (pairs / weight), mean, q, scored, logs);
    }
}
