namespace Ekbom.Core.Statistics;

/// <summary>
/// Q with random-effects weights as a function of τ², which only falls. Paule and Mandel, J Res Natl Bur Stand 1982;87:377-385, set it to its
/// expectation; Viechtbauer, Stat Med 2007;26:37-52 (doi 10.1002/sim.2514), to chi-square quantiles for an interval.
/// </summary>
internal static class GeneralisedQ
{
    /// <summary>The τ² with this Q; 0 when Q is not above it even there.</summary>
    public static double Solve(ReadOnlySpan<Effect> effects, double target)
    {
        var all = effects.ToArray();
        if (Weighted.Of(all, 0).Q <= target)
            return 0;
        var (squares, variances) = TauSquared.Spread(all);
        var upper = squares + (variances / all.Length);
        while (Weighted.Of(all, upper).Q > target)
            upper *= 2;
        return Root.Falling(tauSquared => Weighted.Of(all, tauSquared).Q - target, 0, upper);
    }
}
