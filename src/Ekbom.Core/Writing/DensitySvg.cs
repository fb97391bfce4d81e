using System.Globalization;
using System.Text;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>
/// What is known of one effect as a curve: the further up, the likelier. No difference and the smallest difference worth having are marked, and the
/// part that is a benefit worth having is hatched. The numbers stand in the table beside it.
/// </summary>
public static class DensitySvg
{
    private const int Width = 720, Height = 260, Side = 24, Top = 24, Bottom = 62, Points = 161;

    private const double Tail = 0.002;

    /// <param name="posterior">What is known.</param>
    /// <param name="answer">The same in numbers.</param>
    /// <param name="outcome">Its scale.</param>
    /// <param name="name">The treatment.</param>
    /// <param name="id">Unique within its page.</param>
    public static string Of(Posterior posterior, EffectAnswer answer, Outcome outcome, string name, string id = "effect")
    {
        var least = Math.Min(posterior.Quantile(Tail), -1.4 * outcome.Smallest);
        var most = Math.Max(posterior.Quantile(1 - Tail), 1.4 * outcome.Smallest);
        var curve = Enumerable.Range(0, Points).Select(i => least + ((most - least) * i / (Points - 1))).Select(at => (At: at, Density: posterior.Density(at))).ToList();
        var highest = curve.Max(one => one.Density);
        int X(double at) => Side + (int)Math.Round((at - least) / (most - least) * (Width - (2 * Side)), MidpointRounding.AwayFromZero);
        int Y(double density) => Height - Bottom - (int)Math.Round(density / highest * (Height - Top - Bottom), MidpointRounding.AwayFromZero);
        var worth = outcome.HigherIsBetter ? outcome.Smallest : -outcome.Smallest;
        var useful = curve.Where(one => outcome.HigherIsBetter ? one.At >= worth : one.At <= worth).ToList();
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"100%\" role=\"img\" aria-labelledby=\"{id}-title {id}-words\" font-family=\"system-ui, sans-serif\" font-size=\"14\" fill=\"currentColor\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">How big the effect may be: {TrialNumbers.Escape(name)}</title>\n<desc id=\"{id}-words\">{TrialNumbers.Escape(Words(answer, outcome))}</desc>\n")
            .Append(CultureInfo.InvariantCulture, $"<defs><pattern id=\"{id}-useful\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"8\" stroke=\"currentColor\" stroke-width=\"3\" stroke-opacity=\"0.4\" /></pattern></defs>\n");
        if (useful.Count > 1)
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{X(useful[0].At)} {Height - Bottom}{string.Concat(useful.Select(one => string.Create(CultureInfo.InvariantCulture, $"L{X(one.At)} {Y(one.Density)}")))}L{X(useful[^1].At)} {Height - Bottom}Z\" fill=\"url(#{id}-useful)\" />\n");
        svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\" points=\"{string.Join(' ', curve.Select(one => string.Create(CultureInfo.InvariantCulture, $"{X(one.At)},{Y(one.Density)}")))}\" />\n")
            .Append(CultureInfo.InvariantCulture, $"<line x1=\"{Side}\" y1=\"{Height - Bottom}\" x2=\"{Width - Side}\" y2=\"{Height - Bottom}\" stroke=\"currentColor\" />\n");
        foreach (var (at, label, dashed) in new[] { (0.0, "no difference", false), (worth, "worth having", true), (-worth, "harm", true) })
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{X(at)}\" y1=\"{Top}\" x2=\"{X(at)}\" y2=\"{Height - Bottom + 5}\" stroke=\"currentColor\"{(dashed ? " stroke-dasharray=\"5 4\"" : "")} />")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{X(at)}\" y=\"{Height - Bottom + 20}\" text-anchor=\"middle\">{TrialNumbers.Points(at, outcome)}</text><text x=\"{X(at)}\" y=\"{Top - 8}\" text-anchor=\"middle\">{label}</text>\n");
        }

        var (from, to, y) = (X(answer.Middle95.Lower), X(answer.Middle95.Upper), Height - Bottom + 34);
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{from}\" y1=\"{y}\" x2=\"{to}\" y2=\"{y}\" stroke=\"currentColor\" stroke-width=\"3\" /><circle cx=\"{X(answer.Median)}\" cy=\"{y}\" r=\"5\" />")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"{Side}\" y=\"{Height - 6}\" font-size=\"12\">Difference in {TrialNumbers.Unit(outcome, one: false)}, with less without; {(outcome.HigherIsBetter ? "right" : "left")} is better. Hatched: worth having. Dot and bar: median, 95 % interval.</text>\n");
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>The curve in words.</summary>
    public static string Words(EffectAnswer answer, Outcome outcome) =>
        $"Most likely {TrialNumbers.Difference(answer.Median, outcome)}; with 95 % between {TrialNumbers.Points(answer.Middle95.Lower, outcome)} and {TrialNumbers.Points(answer.Middle95.Upper, outcome)}. Benefit worth having: {TrialNumbers.Chance(answer.Useful)}. No difference that matters: {TrialNumbers.Chance(answer.Same)}. Harm as big: {TrialNumbers.Chance(answer.Harm)}.";
}
