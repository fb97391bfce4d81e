namespace Ekbom.Core.Statistics;

/// <summary>
/// The same people under two conditions: crossover, paired, or before and after. The correlation within people decides the variance:
/// Elbourne et al., Int J Epidemiol 2002;31:140-149 (doi 10.1093/ije/31.1.140).
/// </summary>
public readonly record struct PairedMeans(double Mean1, double Deviation1, double Mean2, double Deviation2, double People)
{
    /// <summary>Taken when nothing is reported; the two around it show how much hangs on it.</summary>
    public const double Assumed = 0.5, AssumedLow = 0.2, AssumedHigh = 0.8;

    /// <summary>m1 − m2, variance (s1² + s2² − 2 r s1 s2)/n; null when that leaves no variance.</summary>
    public Effect? Change(double correlation)
    {
        var variance = ((Deviation1 * Deviation1) + (Deviation2 * Deviation2) - (2 * correlation * Deviation1 * Deviation2)) / People;
        return Effect.CanBe(Mean1 - Mean2, variance) ? new Effect(Mean1 - Mean2, variance) : null;
    }

    /// <summary>From the standard deviation of the differences: r = (s1² + s2² − s_d²)/(2 s1 s2); null when it cannot be a correlation.</summary>
    public double? CorrelationFromDifferences(double deviation)
    {
        var r = ((Deviation1 * Deviation1) + (Deviation2 * Deviation2) - (deviation * deviation)) / (2 * Deviation1 * Deviation2);
        return r is >= -1 and <= 1 ? r : null;
    }

    /// <summary>From a paired t: s_d = |m1 − m2| √n / |t|; null when there is no difference or t is 0.</summary>
    public double? CorrelationFromT(double t) => t == 0 || Mean1 == Mean2 ? null : CorrelationFromDifferences(Math.Abs(Mean1 - Mean2) * Math.Sqrt(People) / Math.Abs(t));

    /// <summary>From the two-sided p of a paired t test with n − 1 degrees of freedom.</summary>
    public double? CorrelationFromP(double p) => p is <= 0 or >= 1 || People < 2 ? null : CorrelationFromT(Distributions.TQuantile(p, People - 1));
}
