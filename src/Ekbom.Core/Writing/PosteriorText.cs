using System.Globalization;
using System.Text;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>What nights of one's own say of the effect, for a reader.</summary>
public static class PosteriorText
{
    private const double WidestEdge = 0.01;

    /// <param name="all">Each set with its posterior.</param>
    /// <param name="smallest">The smallest difference worth having, in points; lower is better.</param>
    public static string Of(IReadOnlyList<(string Id, Nights Nights, Posterior Posterior)> all, double smallest) => string.Join('\n', all.Select(one => One(one.Id, one.Nights, one.Posterior, smallest)));

    private static string One(string id, Nights nights, Posterior posterior, double smallest)
    {
        var text = new StringBuilder();
        var title = Plain.Clean(id);
        text.Append(title).Append('\n').Append('=', Math.Max(1, title.Length)).Append("\n\n");
        foreach (var sentence in (string[])
        [
            string.Create(CultureInfo.InvariantCulture, $"{nights.Count} nights in {nights.Blocks} blocks. Lower is better."),
            $"Effect {Points(posterior.Quantile(0.5))} points (95 % {Points(posterior.Quantile(0.025))} to {Points(posterior.Quantile(0.975))}).",
            $"Probability of any benefit {Share(posterior.AtMost(0))}; of a benefit of at least {Points(smallest)}: {Share(posterior.AtMost(-smallest))}; of a harm of at least {Points(smallest)}: {Share(1 - posterior.AtMost(smallest))}; of no difference that matters: {Share(posterior.AtMost(smallest) - posterior.AtMost(-smallest))}.",
            $"From night to night: spread {Points(posterior.Spread)}, serial correlation {Points(posterior.Correlation)}; from block to block: spread {Points(posterior.BlockSpread)}.",
        ])
            TextPage.Wrap(text, "- ", "  ", sentence);
        if (posterior.EdgeOfCorrelation > WidestEdge || posterior.EdgeOfSpread > WidestEdge)
            TextPage.Wrap(text, "- ", "  ", "The nights lie at the edge of what was supposed of them: take the figures with care.");
        return text.ToString();
    }

    private static string Points(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Share(double probability) => probability is > 0 and < 0.005 ? "under 1 %" : probability is < 1 and > 0.995 ? "over 99 %" : (100 * probability).ToString("0", CultureInfo.InvariantCulture) + " %";
}
