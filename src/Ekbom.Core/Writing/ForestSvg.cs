using System.Globalization;
using System.Text;
using Ekbom.Core.Statistics;

namespace Ekbom.Core.Writing;

/// <summary>
/// A forest plot as SVG, in the colour of its text and without any style, so that it reads in black and white, in the dark and in print. The
/// same in words stands in its description, and the numbers beside each line.
/// </summary>
public static class ForestSvg
{
    private const int Width = 720, LabelWidth = 250, NumberWidth = 170, RowHeight = 26, Top = 34, Ticks = 5, MostLabel = 34;

    /// <param name="forest">What is drawn.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="id">Unique within its page.</param>
    public static string Of(Forest forest, string title, string id)
    {
        ForestRow[] rows = [.. forest.Studies, .. new[] { forest.Pooled, forest.Prediction }.OfType<ForestRow>()];
        var (least, most) = ForestText.Range(forest, rows);
        var height = Height(forest);
        var scale = new Scale(least, most);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"100%\" role=\"img\" aria-labelledby=\"{id}-title {id}-words\" font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"currentColor\">\n")
            .Append($"<title id=\"{id}-title\">{Escape(title)}</title>\n<desc id=\"{id}-words\">{Escape(Words(rows))}</desc>\n")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"16\" font-weight=\"bold\">Study</text><text x=\"{Width}\" y=\"16\" text-anchor=\"end\" font-weight=\"bold\">{forest.Measure.Code} (95 % interval)</text>\n");
        var bottom = Top + (rows.Length * RowHeight);
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{scale.X(0)}\" y1=\"{Top - 8}\" x2=\"{scale.X(0)}\" y2=\"{bottom}\" stroke=\"currentColor\" stroke-dasharray=\"4 3\" />\n");
        for (var i = 0; i < rows.Length; i++)
            Row(svg, rows[i], scale, Top + (i * RowHeight) + 10);
        Axis(svg, forest.Measure, scale, bottom);
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>Several plots in one picture, each under its title.</summary>
    public static string Stacked(IReadOnlyList<(string Title, Forest Forest)> plots, string title)
    {
        var height = 30 + plots.Sum(plot => Height(plot.Forest) + 34);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {(plots.Count == 0 ? 60 : height)}\" width=\"100%\" font-family=\"system-ui, sans-serif\" fill=\"currentColor\">\n<title>{Escape(title)}</title>\n<text x=\"0\" y=\"18\" font-weight=\"bold\">{Escape(title)}</text>\n");
        if (plots.Count == 0)
            svg.Append("<text x=\"0\" y=\"44\" font-size=\"13\">No study states an effect with its uncertainty; there is nothing to draw.</text>\n");
        var y = 30;
        for (var i = 0; i < plots.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{y + 20}\" font-size=\"14\">{Escape(plots[i].Title)}</text>\n<svg x=\"0\" y=\"{y + 30}\" width=\"{Width}\" height=\"{Height(plots[i].Forest)}\">\n")
                .Append(Of(plots[i].Forest, plots[i].Title, string.Create(CultureInfo.InvariantCulture, $"forest-{i + 1}"))).Append("</svg>\n");
            y += Height(plots[i].Forest) + 34;
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static int Height(Forest forest) => Top + ((forest.Studies.Count + (forest.Pooled is null ? 0 : 1) + (forest.Prediction is null ? 0 : 1)) * RowHeight) + 34;

    private static void Row(StringBuilder svg, ForestRow row, Scale scale, int y)
    {
        var (from, to) = (scale.X(row.AnalysedInterval.Lower), scale.X(row.AnalysedInterval.Upper));
        var label = Plain.Clean(row.Label);
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{y + 4}\"{(row.IsPooled ? " font-weight=\"bold\"" : "")}>{Escape(label.Length > MostLabel ? label[..(MostLabel - 1)] + "…" : label)}</text>")
            .Append(CultureInfo.InvariantCulture, $"<line x1=\"{from}\" y1=\"{y}\" x2=\"{to}\" y2=\"{y}\" stroke=\"currentColor\" stroke-width=\"{(row.Analysed is null ? 5 : 2)}\" />");
        foreach (var (end, cut, away) in new[] { (from, scale.IsCut(row.AnalysedInterval.Lower), 6), (to, scale.IsCut(row.AnalysedInterval.Upper), -6) })
        {
            if (cut) // the interval goes on
                svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{end + away} {y - 5}L{end} {y}L{end + away} {y + 5}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" />");
            else
                svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{end}\" y1=\"{y - 4}\" x2=\"{end}\" y2=\"{y + 4}\" stroke=\"currentColor\" stroke-width=\"2\" />");
        }

        if (row.Analysed is { } estimate)
        {
            var x = scale.X(estimate);
            svg.Append(row.IsPooled
                ? string.Create(CultureInfo.InvariantCulture, $"<path d=\"M{x} {y - 8}L{x + 8} {y}L{x} {y + 8}L{x - 8} {y}Z\" />")
                : string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{x - 5}\" y=\"{y - 5}\" width=\"10\" height=\"10\" />"));
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width}\" y=\"{y + 4}\" text-anchor=\"end\">{Escape(ForestText.Written(row))}</text>\n");
    }

    private static void Axis(StringBuilder svg, Measure measure, Scale scale, int y)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{LabelWidth}\" y1=\"{y}\" x2=\"{Width - NumberWidth}\" y2=\"{y}\" stroke=\"currentColor\" />");
        foreach (var (at, text) in Marks(measure, scale.Least, scale.Most))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{scale.X(at)}\" y1=\"{y}\" x2=\"{scale.X(at)}\" y2=\"{y + 5}\" stroke=\"currentColor\" />")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{scale.X(at)}\" y=\"{y + 19}\" font-size=\"12\" text-anchor=\"middle\">{text}</text>");
        }

        svg.Append('\n');
    }

    /// <summary>Round numbers along the axis: 1, 2 or 5 times a power of ten apart; for ratios round factors.</summary>
    internal static IEnumerable<(double At, string Text)> Marks(Measure measure, double least, double most)
    {
        if (measure.Scale == EffectScale.Log)
        {
            double[] factors = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
            foreach (var factor in factors.Where(factor => Math.Log(factor) >= least && Math.Log(factor) <= most))
                yield return (Math.Log(factor), factor.ToString(CultureInfo.InvariantCulture));
            yield break;
        }

        var apart = (most - least) / Ticks;
        var power = Math.Pow(10, Math.Floor(Math.Log10(apart)));
        var step = (apart / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 } * power;
        for (var i = Math.Ceiling(least / step); i * step <= most; i++)
            yield return (i * step, i == 0 ? "0" : Math.Round(i * step, 10).ToString(CultureInfo.InvariantCulture));
    }

    private static string Words(IReadOnlyList<ForestRow> rows) => string.Join("; ", rows.Select(row => $"{Plain.Clean(row.Label)} {ForestText.Written(row)}")) + ".";

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private sealed record Scale(double Least, double Most)
    {
        private const int Edge = 8;

        public int X(double value) => LabelWidth + Edge + (int)Math.Round((Math.Clamp(value, Least, Most) - Least) / (Most - Least) * (Width - LabelWidth - NumberWidth - (2 * Edge)), MidpointRounding.AwayFromZero);

        public bool IsCut(double value) => value < Least || value > Most;
    }
}
