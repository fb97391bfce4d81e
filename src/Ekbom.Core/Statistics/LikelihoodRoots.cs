namespace Ekbom.Core.Statistics;

/// <summary>
/// Maximum likelihood estimates of τ², restricted (REML) or not: Viechtbauer, J Educ Behav Stat 2005;30:261-293 (doi 10.3102/10769986030003261).
/// The score can have several roots. Every maximum is found on a grid, refined, and compared with the boundary 0.
/// </summary>
internal static class LikelihoodRoots
{
    private const int Points = 400;
    private const double Least = 1e-8, Most = 50;

    public static double Best(ReadOnlySpan<Effect> effects, bool restricted)
    {
        var all = effects.ToArray();
        var scale = Most * Scale(all);
        var (best, likelihood) = (0.0, Weighted.Of(all, 0, withLogs: true).LogLikelihood(restricted));
        var (before, rising) = (0.0, Score(all, 0, restricted) > 0);
        for (var i = 0; i < Points; i++)
        {
            var at = scale * Math.Pow(Least, (double)(Points - 1 - i) / (Points - 1));
            var stillRising = Score(all, at, restricted) > 0;
            if (rising && !stillRising)
            {
                var root = Root.Falling(tauSquared => Score(all, tauSquared, restricted), before, at);
                var there = Weighted.Of(all, root, withLogs: true).LogLikelihood(restricted);
                if (there > likelihood)
                    (best, likelihood) = (root, there);
            }

            (before, rising) = (at, stillRising);
        }

        return best;
    }

    /// <summary>Σw²(y − mean)² − Σw + Σw²/Σw; without the last term when not restricted.</summary>
    private static double Score(Effect[] effects, double tauSquared, bool restricted)
    {
        var sums = Weighted.Of(effects, tauSquared);
        return sums.Scored - (restricted ? sums.Contrast : sums.Weight);
    }

    private static double Scale(Effect[] effects) => Math.Max(TauSquared.Spread(effects).Squares / (effects.Length - 1), effects.Max(effect => effect.Variance));
}
