namespace Ekbom.Core.Statistics;

/// <summary>
/// Odds ratio from observed minus expected events: Yusuf, Peto, Lewis, Collins and Sleight, Prog Cardiovasc Dis 1985;27:335-371
/// (doi 10.1016/S0033-0620(85)80003-7). For rare events, small effects and arms of about the same size.
/// </summary>
public static class Peto
{
    /// <summary>How far apart the arms of a study may be before the method is known to mislead: the larger one at most twice the smaller one.</summary>
    public const double MostImbalance = 2;

    public static CommonEffect? OddsRatio(IReadOnlyList<TwoByTwo> tables)
    {
        double difference = 0, variance = 0, squares = 0;
        var informative = 0;
        foreach (var t in tables)
        {
            var (events, others) = (t.A + t.C, t.B + t.D);
            var v = t.N <= 1 ? 0 : t.N1 / t.N * (t.N2 / t.N) * events * others / (t.N - 1);
            if (v <= 0)
                continue;
            var d = t.A - (events * t.N1 / t.N);
            (difference, variance, squares, informative) = (difference + d, variance + v, squares + (d * d / v), informative + 1);
        }

        return informative == 0 ? null : new(difference / variance, 1 / Math.Sqrt(variance), informative < 2 ? null : Math.Max(0, squares - (difference * difference / variance)));
    }

    public static bool IsBalanced(TwoByTwo table) => Math.Max(table.N1, table.N2) <= MostImbalance * Math.Min(table.N1, table.N2);
}
