using System.Globalization;
using System.Text;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>
/// The nights of a trial: a dot each, hollow when it does not count, blocks of a treatment hatched, the mean of the last seven nights as a line. In
/// the colour of its text and without any style; the same in words stands in its description, and the numbers in the table of blocks beside it.
/// </summary>
public static class NightsSvg
{
    private const int Width = 720, Height = 320, Left = 46, Top = 44, Bottom = 52, Right = 12, MostLabel = 24;

    /// <param name="analysis">What is drawn.</param>
    /// <param name="id">Unique within its page.</param>
    public static string Of(TrialAnalysis analysis, string id = "nights")
    {
        var (protocol, nights) = (analysis.Protocol, analysis.Nights.All);
        var scale = new Scale(protocol, nights);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"100%\" role=\"img\" aria-labelledby=\"{id}-title {id}-words\" font-family=\"system-ui, sans-serif\" font-size=\"14\" fill=\"currentColor\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">Every night of the trial</title>\n<desc id=\"{id}-words\">{TrialNumbers.Escape(Words(analysis))}</desc>\n")
            .Append(CultureInfo.InvariantCulture, $"<defs><pattern id=\"{id}-on\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"8\" stroke=\"currentColor\" stroke-width=\"2\" stroke-opacity=\"0.22\" /></pattern></defs>\n");
        for (var at = 0; at < protocol.Blocks.Count; at++)
            Block(svg, protocol, at, scale, id);
        Axis(svg, protocol, scale);
        Line(svg, analysis, scale);
        foreach (var night in nights.Where(night => night.Rating is not null))
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{scale.X(night.Number)}\" cy=\"{scale.Y(night.Rating!.Value)}\" r=\"3.5\"{(night.Counts ? "" : " fill=\"none\" stroke=\"currentColor\"")} />");
        return svg.Append("\n</svg>\n").ToString();
    }

    /// <summary>Block by block, for whoever cannot see the picture.</summary>
    public static string Words(TrialAnalysis analysis) => string.Join(". ", analysis.Blocks.Select(block =>
        $"Block {TrialNumbers.Whole(block.Block + 1)}, {TrialNumbers.What(analysis.Protocol, block.Treatment)}: {(block.Mean is { } mean ? $"mean {TrialNumbers.Points(mean, analysis.Protocol.Outcome)} of {TrialNumbers.Nights(block.Analysed, analysis.Protocol)}" : "nothing counted yet")}")) + ".";

    private static void Block(StringBuilder svg, Protocol protocol, int at, Scale scale, string id)
    {
        var block = protocol.Blocks[at];
        var (from, to) = (scale.X(block.FirstNight - 0.5), scale.X(block.FirstNight + block.Nights - 0.5));
        if (block.Treatment != 0)
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{from}\" y=\"{Top}\" width=\"{to - from}\" height=\"{Height - Top - Bottom}\" fill=\"url(#{id}-on)\" />");
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{from}\" y1=\"{Top - 30}\" x2=\"{from}\" y2=\"{Height - Bottom}\" stroke=\"currentColor\" stroke-opacity=\"0.5\" />");
        var most = Math.Clamp((to - from - 6) / 8, 3, MostLabel);
        var name = TrialNumbers.What(protocol, block.Treatment);
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{from + 4}\" y=\"{Top - 22}\" font-weight=\"bold\">{at + 1}</text><text x=\"{from + 4}\" y=\"{Top - 6}\">{TrialNumbers.Escape(name.Length > most ? name[..(most - 1)] + "…" : name)}</text>")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"{from + 4}\" y=\"{Height - Bottom + 34}\" font-size=\"12\">{protocol.Start.AddDays(block.FirstNight).ToString("d MMM", CultureInfo.InvariantCulture)}</text>\n");
    }

    private static void Axis(StringBuilder svg, Protocol protocol, Scale scale)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" y1=\"{Height - Bottom}\" x2=\"{Width - Right}\" y2=\"{Height - Bottom}\" stroke=\"currentColor\" />");
        for (var step = 0; step <= 5; step++)
        {
            var value = scale.Least + ((scale.Most - scale.Least) * step / 5);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{scale.Y(value) + 4}\" text-anchor=\"end\">{value.ToString("0.#", CultureInfo.InvariantCulture)}</text>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{Height - 4}\" font-size=\"12\">{(protocol.Outcome.HigherIsBetter ? "Higher" : "Lower")} is better. Dot: {(protocol.Outcome.Rated == Rated.Weekly ? "a week" : "a night")}; hollow: does not count; hatched: with treatment; line: mean of the last {(protocol.Outcome.Rated == Rated.Weekly ? "weeks" : "seven nights")}.</text>\n");
    }

    private static void Line(StringBuilder svg, TrialAnalysis analysis, Scale scale)
    {
        foreach (var block in RunningMean.Of(analysis.Nights.All, analysis.Protocol.Outcome.Rated == Rated.Weekly).GroupBy(one => one.Block).Where(block => block.Count() > 1))
            svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\" points=\"{string.Join(' ', block.Select(one => string.Create(CultureInfo.InvariantCulture, $"{scale.X(one.Number)},{scale.Y(one.Mean)}")))}\" />\n");
    }

    private sealed class Scale
    {
        private readonly int nights;

        public Scale(Protocol protocol, IReadOnlyList<TrialNight> all)
        {
            nights = protocol.Nights;
            var rated = all.Select(night => night.Rating).OfType<double>().DefaultIfEmpty(0).ToList();
            (Least, Most) = protocol.Outcome.Kind == OutcomeKind.SleepHours ? (Math.Floor(rated.Min()), Math.Max(Math.Floor(rated.Min()) + 5, Math.Ceiling(rated.Max()))) : (0, protocol.Outcome.Highest);
        }

        public double Least { get; }

        public double Most { get; }

        public int X(double night) => Left + (int)Math.Round((night + 0.5) / nights * (Width - Left - Right), MidpointRounding.AwayFromZero);

        public int Y(double rating) => Height - Bottom - (int)Math.Round((Math.Clamp(rating, Least, Most) - Least) / (Most - Least) * (Height - Top - Bottom), MidpointRounding.AwayFromZero);
    }
}
