using MathNet.Numerics;

namespace Ekbom.Core.Statistics;

/// <summary>A mean, its standard deviation and the number of people in one arm.</summary>
public readonly record struct Arm(double Mean, double Deviation, double People)
{
    /// <summary>Variance of the mean.</summary>
    public double Variance => Deviation * Deviation / People;

    /// <summary>
    /// The change of one arm from before to after, with a stated correlation r: SD of the change = √(s1² + s2² − 2 r s1 s2)
    /// (Cochrane Handbook, section 6.5.2.8).
    /// </summary>
    public static Arm Change(Arm before, Arm after, double correlation) => new(
        after.Mean - before.Mean,
        Math.Sqrt((before.Deviation * before.Deviation) + (after.Deviation * after.Deviation) - (2 * correlation * before.Deviation * after.Deviation)),
        after.People);
}

/// <summary>Means in two parallel arms. A crossover trial is never entered here: see <see cref="PairedMeans"/>.</summary>
public readonly record struct TwoMeans(Arm First, Arm Second)
{
    public TwoMeans Swapped => new(Second, First);

    /// <summary>m1 − m2, variance s1²/n1 + s2²/n2.</summary>
    public Effect? Difference() => Made(First.Mean - Second.Mean, First.Variance + Second.Variance);

    /// <summary>
    /// Hedges g with the exact correction: Hedges, J Educ Stat 1981;6:107-128 (doi 10.3102/10769986006002107); variance
    /// 1/n1 + 1/n2 + g²/(2(n1 + n2)), Hedges and Olkin 1985. Null without spread or with fewer than two degrees of freedom.
    /// </summary>
    public Effect? Standardised()
    {
        var freedom = First.People + Second.People - 2;
        var pooled = (((First.People - 1) * First.Deviation * First.Deviation) + ((Second.People - 1) * Second.Deviation * Second.Deviation)) / freedom;
        if (freedom < 2 || !(pooled > 0))
            return null;
        var g = Correction(freedom) * (First.Mean - Second.Mean) / Math.Sqrt(pooled);
        return Made(g, (1 / First.People) + (1 / Second.People) + (g * g / (2 * (First.People + Second.People))));
    }

    /// <summary>
    /// ln(m1/m2), variance s1²/(n1 m1²) + s2²/(n2 m2²): Hedges, Gurevitch and Curtis, Ecology 1999;80:1150-1156. Null unless both means lie on
    /// one side of zero.
    /// </summary>
    public Effect? Ratio() => !(First.Mean * Second.Mean > 0)
        ? null
        : Made(Math.Log(First.Mean / Second.Mean), (First.Variance / (First.Mean * First.Mean)) + (Second.Variance / (Second.Mean * Second.Mean)));

    /// <summary>J(m) = Γ(m/2) / (√(m/2) Γ((m−1)/2)).</summary>
    public static double Correction(double freedom) =>
        Math.Exp(SpecialFunctions.GammaLn(freedom / 2) - SpecialFunctions.GammaLn((freedom - 1) / 2)) / Math.Sqrt(freedom / 2);

    private static Effect? Made(double estimate, double variance) => Effect.CanBe(estimate, variance) ? new Effect(estimate, variance) : null;
}
