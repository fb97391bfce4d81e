using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Ekbom.Core.Statistics;

/// <summary>Tails and quantiles of the normal, t and chi-square distributions. Each tail is computed as a tail: 1 − p has no digits left when p is near 1.</summary>
public static class Distributions
{
    /// <summary>The normal quantile of a 95 % interval.</summary>
    public static readonly double Z95 = Normal.InvCDF(0, 1, 0.975);

    /// <summary>The probability of a normal value at least as far from 0, in either direction.</summary>
    public static double NormalTwoSided(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    /// <summary>The probability of a t at least as far from 0, in either direction.</summary>
    public static double TTwoSided(double t, double freedom) => SpecialFunctions.BetaRegularized(freedom / 2, 0.5, freedom / (freedom + (t * t)));

    /// <summary>The t whose two tails together have this probability.</summary>
    public static double TQuantile(double twoSided, double freedom)
    {
        var upper = 1.0;
        while (TTwoSided(upper, freedom) > twoSided)
            upper *= 2;
        return Root.Falling(t => TTwoSided(t, freedom) - twoSided, 0, upper);
    }

    /// <summary>The probability of a chi-square above this value.</summary>
    public static double ChiSquaredAbove(double value, double freedom) => value <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(freedom / 2, value / 2);

    /// <summary>The chi-square with this probability below it.</summary>
    public static double ChiSquaredQuantile(double below, double freedom)
    {
        var upper = freedom;
        while (SpecialFunctions.GammaLowerRegularized(freedom / 2, upper / 2) < below)
            upper *= 2;
        return Root.Falling(x => below - SpecialFunctions.GammaLowerRegularized(freedom / 2, x / 2), 0, upper);
    }
}
