using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>
/// Creatinine clearance by Cockcroft and Gault, Nephron 1976;16:31-41 (doi 10.1159/000180580):
/// (140 − age) × weight / (72 × serum creatinine), times 0.85 for women.
/// </summary>
/// <remarks>For adults with steady kidney function. Not the same quantity as an eGFR, and never compared with one.</remarks>
public static class CreatinineClearance
{
    private const decimal Women = 0.85m;

    /// <summary>Clearance in mL/min, not normalised to body surface.</summary>
    /// <param name="years">Age in years, 18 or more.</param>
    /// <param name="kilograms">Actual body weight.</param>
    /// <param name="milligramsPerDecilitre">Serum creatinine, above 0.</param>
    public static decimal Of(decimal years, decimal kilograms, decimal milligramsPerDecilitre, bool female)
    {
        var clearance = (140m - years) * kilograms / (72m * milligramsPerDecilitre);
        return female ? clearance * Women : clearance;
    }

    /// <summary>The range when the sex is not known to be male or female.</summary>
    public static Interval Between(decimal years, decimal kilograms, decimal milligramsPerDecilitre, bool? female) => female is { } known
        ? Interval.Exactly(Of(years, kilograms, milligramsPerDecilitre, known))
        : Interval.Between(Of(years, kilograms, milligramsPerDecilitre, true), Of(years, kilograms, milligramsPerDecilitre, false));
}
