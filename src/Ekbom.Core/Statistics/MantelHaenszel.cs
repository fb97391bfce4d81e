namespace Ekbom.Core.Statistics;

/// <summary>
/// Pools counts without a correction for zero cells: Mantel and Haenszel, J Natl Cancer Inst 1959;22:719-748. Q compares the studies' own
/// effects (corrected, so that they exist) with the pooled one. Null when an arm has no events in any study.
/// </summary>
public static class MantelHaenszel
{
    /// <summary>Variance: Robins, Breslow and Greenland, Biometrics 1986;42:311-323.</summary>
    public static CommonEffect? OddsRatio(IReadOnlyList<TwoByTwo> tables)
    {
        double r = 0, s = 0, pr = 0, cross = 0, qs = 0;
        foreach (var t in tables)
        {
            var (p, q) = ((t.A + t.D) / t.N, (t.B + t.C) / t.N);
            var (ri, si) = (t.A * t.D / t.N, t.B * t.C / t.N);
            (r, s, pr, cross, qs) = (r + ri, s + si, pr + (p * ri), cross + (p * si) + (q * ri), qs + (q * si));
        }

        return r == 0 || s == 0 ? null : CommonEffect.Of(Math.Log(r / s), ((pr / (r * r)) + (cross / (r * s)) + (qs / (s * s))) / 2, Effects(tables, t => t.LogOddsRatio()));
    }

    /// <summary>Variance: Greenland and Robins, Biometrics 1985;41:55-68.</summary>
    public static CommonEffect? RiskRatio(IReadOnlyList<TwoByTwo> tables)
    {
        double r = 0, s = 0, top = 0;
        foreach (var t in tables)
            (r, s, top) = (r + (t.A * t.N2 / t.N), s + (t.C * t.N1 / t.N), top + (t.N1 / t.N * (t.N2 / t.N) * (t.A + t.C)) - (t.A * t.C / t.N));
        return r == 0 || s == 0 || top <= 0 ? null : CommonEffect.Of(Math.Log(r / s), top / (r * s), Effects(tables, t => t.LogRiskRatio()));
    }

    /// <summary>Variance: Sato, Greenland and Robins, Biometrics 1989;45:1323-1324, for few large studies and many small ones.</summary>
    public static CommonEffect? RiskDifference(IReadOnlyList<TwoByTwo> tables)
    {
        double top = 0, weight = 0, p = 0, q = 0;
        foreach (var t in tables)
        {
            var (share1, share2) = (t.N1 / t.N, t.N2 / t.N);
            top += (t.A * share2) - (t.C * share1);
            weight += t.N1 * share2;
            p += (t.C * share1 * share1) - (t.A * share2 * share2) + (share1 * share2 * (t.N2 - t.N1) / 2);
            q += ((t.A * t.D / t.N) + (t.C * t.B / t.N)) / 2;
        }

        var variance = weight == 0 ? 0 : ((top / weight * p) + q) / (weight * weight);
        return variance <= 0 ? null : CommonEffect.Of(top / weight, variance, Effects(tables, t => t.RiskDifference()));
    }

    private static List<Effect> Effects(IReadOnlyList<TwoByTwo> tables, Func<TwoByTwo, Effect?> effect) => [.. tables.Select(effect).OfType<Effect>()];
}
