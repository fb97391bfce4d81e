namespace Ekbom.Core.Statistics;

/// <summary>Events and no events in two arms. Formulas: Fleiss, Stat Methods Med Res 1993;2:121-145 (doi 10.1177/096228029300200202).</summary>
/// <param name="A">Events in the first arm.</param>
/// <param name="B">No events in the first arm.</param>
/// <param name="C">Events in the second arm.</param>
/// <param name="D">No events in the second arm.</param>
public readonly record struct TwoByTwo(double A, double B, double C, double D)
{
    private const double Continuity = 0.5;

    public double N1 => A + B;

    public double N2 => C + D;

    public double N => N1 + N2;

    public bool HasZeroCell => A == 0 || B == 0 || C == 0 || D == 0;

    /// <summary>No events in both arms, or only events in both: nothing to learn about a ratio.</summary>
    public bool SaysNothingOfRatios => (A == 0 && C == 0) || (B == 0 && D == 0);

    /// <summary>A half added to all four cells of a study with a zero in any of them.</summary>
    public TwoByTwo Corrected => HasZeroCell ? new(A + Continuity, B + Continuity, C + Continuity, D + Continuity) : this;

    public TwoByTwo Swapped => new(C, D, A, B);

    /// <summary>ln(a/n1) − ln(c/n2); null when the study says nothing of ratios.</summary>
    public Effect? LogRiskRatio()
    {
        if (SaysNothingOfRatios)
            return null;
        var t = Corrected;
        return new Effect(Math.Log(t.A / t.N1) - Math.Log(t.C / t.N2), (1 / t.A) - (1 / t.N1) + (1 / t.C) - (1 / t.N2));
    }

    /// <summary>ln(ad/bc), Woolf, Ann Hum Genet 1955;19:251-253; null when the study says nothing of ratios.</summary>
    public Effect? LogOddsRatio()
    {
        if (SaysNothingOfRatios)
            return null;
        var t = Corrected;
        return new Effect(Math.Log(t.A) + Math.Log(t.D) - Math.Log(t.B) - Math.Log(t.C), (1 / t.A) + (1 / t.B) + (1 / t.C) + (1 / t.D));
    }

    /// <summary>a/n1 − c/n2. A study without events in both arms counts: its difference is near zero.</summary>
    public Effect RiskDifference()
    {
        var t = Corrected;
        return new Effect((t.A / t.N1) - (t.C / t.N2), (t.A * t.B / (t.N1 * t.N1 * t.N1)) + (t.C * t.D / (t.N2 * t.N2 * t.N2)));
    }
}
