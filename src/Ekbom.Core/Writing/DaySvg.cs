using System.Globalization;
using System.Text;
using Ekbom.Core.Timetables;

namespace Ekbom.Core.Writing;

/// <summary>
/// The day as a ribbon of 24 hours from waking: sleep hatched, meals as boxes, doses as marks with their names above, hours that are kept as
/// brackets below. Lines and patterns only, so that it reads in black and white; the same in words stands in its description.
/// </summary>
public static class DaySvg
{
    private const int Day = 1440, Width = 960, Margin = 24, LaneHeight = 22, BandHeight = 30, Letter = 8, TickEvery = 180;

    public static string Of(DaySheet sheet)
    {
        var scale = new Scale(Math.Min(sheet.Hours.Wake, sheet.Intakes.Count > 0 ? sheet.Intakes[0].Minute : Day) / 60 * 60);
        var labels = Lanes([.. sheet.Intakes.GroupBy(intake => intake.Minute).Select(group => Label(scale, group))], fromTheRight: true);
        var brackets = Lanes([.. sheet.Gaps.Where(gap => !gap.Overnight).DistinctBy(gap => (gap.First, gap.Second)).Select(gap => Bracket(scale, sheet, gap))], fromTheRight: false);
        var band = 16 + (LaneHeight * (1 + labels.Select(label => label.Lane).DefaultIfEmpty(0).Max()));
        var below = band + BandHeight + 34;
        var height = below + 12 + (LaneHeight * (brackets.Count == 0 ? 0 : 1 + brackets.Max(bracket => bracket.Lane)));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"100%\" role=\"img\" aria-labelledby=\"day-title day-words\" font-family=\"system-ui, sans-serif\" font-size=\"14\" fill=\"currentColor\" stroke=\"none\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"day-title\">The day of {Plain.Day(sheet.On)}</title>\n<desc id=\"day-words\">{Escape(Words(sheet))}</desc>\n")
            .Append("<defs><pattern id=\"sleep\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-opacity=\"0.5\" /></pattern></defs>\n");
        Band(svg, sheet, scale, band);
        foreach (var label in labels)
        {
            var y = band - 10 - (LaneHeight * label.Lane);
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{label.At}\" y1=\"{y + 4}\" x2=\"{label.At}\" y2=\"{band + BandHeight}\" stroke=\"currentColor\" stroke-width=\"2\" /><circle cx=\"{label.At}\" cy=\"{band + (BandHeight / 2)}\" r=\"6\" stroke=\"none\" />")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{label.From}\" y=\"{y}\">{Escape(label.Text)}</text>\n");
        }

        foreach (var bracket in brackets)
        {
            var y = below + (LaneHeight * bracket.Lane);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{bracket.At} {y - 6}V{y}H{bracket.End}V{y - 6}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" />")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{bracket.At + 4}\" y=\"{y + 14}\" font-size=\"12\">{Escape(bracket.Text)}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>The day in words, for whoever cannot see the picture.</summary>
    public static string Words(DaySheet sheet)
    {
        var doses = sheet.Intakes.GroupBy(intake => intake.Minute).Select(group => $"{DayDocument.Time(group.Key)} {string.Join(" and ", group.Select(intake => intake.Name))}");
        var meals = sheet.Hours.Meals.Select(meal => $"{meal.Id} {DayDocument.Clock(meal.Start)}");
        return $"Waking {DayDocument.Clock(sheet.Hours.Wake)}. {string.Join(". ", doses)}. Meals: {string.Join(", ", meals)}. Bed {DayDocument.Clock(sheet.Hours.Bed)}.";
    }

    private static void Band(StringBuilder svg, DaySheet sheet, Scale scale, int y)
    {
        var (from, to) = (scale.X(scale.Start), scale.X(scale.Start + Day));
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{from}\" y=\"{y}\" width=\"{to - from}\" height=\"{BandHeight}\" fill=\"none\" stroke=\"currentColor\" />\n");
        foreach (var (start, end) in ((int, int)[])[(scale.Start, sheet.Hours.Wake), (sheet.Hours.Bed, scale.Start + Day)])
        {
            if (end > start)
                svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{scale.X(start)}\" y=\"{y}\" width=\"{scale.X(end) - scale.X(start)}\" height=\"{BandHeight}\" fill=\"url(#sleep)\" />\n");
        }

        foreach (var meal in sheet.Hours.Meals)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{scale.X(meal.Start)}\" y=\"{y + 4}\" width=\"{Math.Max(6, scale.X(meal.End) - scale.X(meal.Start))}\" height=\"{BandHeight - 8}\" fill-opacity=\"0.25\" stroke=\"currentColor\" />")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{scale.X(meal.Start) + 10}\" y=\"{y + BandHeight + 28}\" font-size=\"12\" text-anchor=\"middle\" font-style=\"italic\">{Escape(meal.Id)}</text>\n");
        }

        for (var minute = scale.Start; minute <= scale.Start + Day; minute += TickEvery)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{scale.X(minute)}\" y=\"{y + BandHeight + 14}\" font-size=\"12\" text-anchor=\"middle\">{DayDocument.Clock(minute)}</text>\n");
    }

    private static Piece Label(Scale scale, IGrouping<int, DayIntake> group)
    {
        var text = $"{DayDocument.Time(group.Key)} {string.Join(", ", group.Select(intake => intake.Name))}";
        var at = scale.X(group.Key);
        var from = Math.Max(2, Math.Min(at - 4, Width - 2 - (text.Length * Letter)));
        return new(text, at, from, from + (text.Length * Letter));
    }

    private static Piece Bracket(Scale scale, DaySheet sheet, DayGap gap)
    {
        int Minute(string id) => sheet.Intakes.First(intake => intake.Id == id).Minute;
        var text = $"{Plain.Hours(Math.Round(gap.Gap / 60m, 1))} (at least {Plain.Hours(gap.Least / 60m)})";
        var (from, to) = (scale.X(Minute(gap.First)), scale.X(Minute(gap.Second)));
        return new(text, from, from, Math.Max(to, from + (text.Length * Letter))) { End = to };
    }

    /// <summary>Gives each piece the first lane in which it covers no other and no line down from a higher one. From the right, the line down from a higher lane passes to the left of the names below it.</summary>
    private static List<Piece> Lanes(List<Piece> pieces, bool fromTheRight)
    {
        var lanes = new List<List<Piece>>();
        var placed = new List<Piece>();
        foreach (var piece in fromTheRight ? pieces.OrderByDescending(piece => piece.At) : pieces.OrderBy(piece => piece.At))
        {
            var lane = Enumerable.Range(0, lanes.Count).FirstOrDefault(
                at => lanes[at].TrueForAll(other => piece.To + Letter <= other.From || other.To + Letter <= piece.From) && !(fromTheRight && placed.Exists(other => other.Lane > at && other.At > piece.From && other.At < piece.To)), -1);
            if (lane < 0)
            {
                lane = lanes.Count;
                lanes.Add([]);
            }

            lanes[lane].Add(piece);
            placed.Add(piece with { Lane = lane });
        }

        return placed;
    }

    private static string Escape(string text) => Plain.Clean(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private sealed record Piece(string Text, int At, int From, int To)
    {
        public int Lane { get; init; }

        /// <summary>Where the second time of a bracket lies.</summary>
        public int End { get; init; }
    }

    private sealed record Scale(int Start)
    {
        public int X(int minute) => Margin + ((minute - Start) * (Width - (2 * Margin)) / Day);
    }
}
