using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>
/// eGFR by the CKD-EPI creatinine equation of 2021, Inker and others, N Engl J Med 2021;385:1737-49 (doi 10.1056/NEJMoa2102953):
/// 142 × min(Scr/κ, 1)^α × max(Scr/κ, 1)^−1.200 × 0.9938^age, times 1.012 for women; κ 0.7 and α −0.241 for women, 0.9 and −0.302 for men.
/// </summary>
/// <remarks>For adults. In mL/min per 1.73 m², one decimal. The powers are worked out in binary floating point.</remarks>
public static class EstimatedGfr
{
    /// <param name="years">Age in years, 18 or more.</param>
    /// <param name="milligramsPerDecilitre">Standardised serum creatinine, above 0.</param>
    public static decimal Of(decimal years, decimal milligramsPerDecilitre, bool female)
    {
        var (kappa, alpha, factor) = female ? (0.7, -0.241, 1.012) : (0.9, -0.302, 1.0);
        var ratio = (double)milligramsPerDecilitre / kappa;
        var gfr = 142 * Math.Pow(Math.Min(ratio, 1), alpha) * Math.Pow(Math.Max(ratio, 1), -1.200) * Math.Pow(0.9938, (double)years) * factor;
        return Math.Round((decimal)gfr, 1, MidpointRounding.ToZero);
    }

    /// <summary>The range when the sex is not known to be male or female.</summary>
    public static Interval Between(decimal years, decimal milligramsPerDecilitre, bool? female)
    {
        if (female is { } known)
            return Interval.Exactly(Of(years, milligramsPerDecilitre, known));
        var (first, second) = (Of(years, milligramsPerDecilitre, true), Of(years, milligramsPerDecilitre, false));
        return Interval.Between(Math.Min(first, second), Math.Max(first, second));
    }
}
