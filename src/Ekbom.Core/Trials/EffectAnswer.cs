namespace Ekbom.Core.Trials;

/// <summary>
/// What is known of one effect. Points are those of the outcome, treatment less what it is compared with; the probabilities are of better and
/// worse, whichever way the outcome counts.
/// </summary>
/// <param name="Any">Better at all.</param>
/// <param name="Useful">Better by at least the smallest difference worth having.</param>
/// <param name="Same">No difference that matters.</param>
/// <param name="Harm">Worse by at least as much.</param>
/// <param name="Worse">Worse at all.</param>
/// <param name="Median">In points.</param>
/// <param name="Deviation">Posterior standard deviation.</param>
/// <param name="Middle80">80 % interval.</param>
/// <param name="Middle95">95 % interval.</param>
public sealed record EffectAnswer(double Any, double Useful, double Same, double Harm, double Worse, double Median, double Mean, double Deviation, (double Lower, double Upper) Middle80, (double Lower, double Upper) Middle95)
{
    public static EffectAnswer Of(Posterior posterior, double smallest, bool higherIsBetter)
    {
        var (below, above) = (posterior.AtMost(-smallest), posterior.Above(smallest));
        var (any, worse) = (posterior.AtMost(0), posterior.Above(0));
        if (higherIsBetter)
            (below, above, any, worse) = (above, below, worse, any);
        return new(any, below, Math.Max(0, 1 - below - above), above, worse, posterior.Quantile(0.5), posterior.Mean, posterior.StandardDeviation, (posterior.Quantile(0.1), posterior.Quantile(0.9)), (posterior.Quantile(0.025), posterior.Quantile(0.975)));
    }
}
