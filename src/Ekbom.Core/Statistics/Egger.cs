namespace Ekbom.Core.Statistics;

/// <summary>
/// Do smaller studies show other effects? Egger, Davey Smith, Schneider and Minder, BMJ 1997;315:629-634 (doi 10.1136/bmj.315.7109.629), as weighted
/// least squares of y on √v. Many things can make a slope; it never proves publication bias.
/// </summary>
/// <param name="Slope">Of the effect on its standard error.</param>
/// <param name="StandardError">Of the slope.</param>
/// <param name="Statistic">t; null when the studies lie exactly on a line.</param>
/// <param name="Freedom">k − 2.</param>
/// <param name="P">Two-sided.</param>
/// <param name="Limit">The effect of a study without error, as the line has it.</param>
public sealed record Egger(double Slope, double StandardError, double? Statistic, int Freedom, double? P, double Limit)
{
    /// <summary>With fewer studies the test says too little to be shown.</summary>
    public const int FewestShown = 10;

    /// <summary>How unlike the standard errors have to be for a line through them.</summary>
    private const double LeastSpread = 1e-12;

    /// <summary>Null for fewer than three studies, or when all have the same variance.</summary>
    public static Egger? Of(IReadOnlyList<Effect> effects)
    {
        if (effects.Count < 3)
            return null;
        var weight = effects.Sum(one => 1 / one.Variance);
        var meanX = effects.Sum(one => one.StandardError / one.Variance) / weight;
        var meanY = effects.Sum(one => one.Estimate / one.Variance) / weight;
        var xx = effects.Sum(one => (one.StandardError - meanX) * (one.StandardError - meanX) / one.Variance);
        var xy = effects.Sum(one => (one.StandardError - meanX) * (one.Estimate - meanY) / one.Variance);
        if (xx <= LeastSpread * effects.Count)
            return null;
        var slope = xy / xx;
        var freedom = effects.Count - 2;
        var left = effects.Sum(one => Square(one.Estimate - meanY - (slope * (one.StandardError - meanX))) / one.Variance);
        var error = Math.Sqrt(left / freedom / xx);
        double? t = error > 0 ? slope / error : null;
        return new(slope, error, t, freedom, t is { } known ? Distributions.TTwoSided(known, freedom) : null, meanY - (slope * meanX));
    }

    private static double Square(double value) => value * value;
}
