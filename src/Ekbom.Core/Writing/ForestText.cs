using System.Globalization;
using System.Text;
using Ekbom.Core.Statistics;

namespace Ekbom.Core.Writing;

/// <summary>A forest plot in letters: a table with each study's interval beside it, drawn on the scale of analysis.</summary>
public static class ForestText
{
    private const int Width = 31, MostLabel = 24;

    public static string Of(Forest forest)
    {
        ForestRow[] rows = [.. forest.Studies, .. new[] { forest.Pooled, forest.Prediction }.OfType<ForestRow>()];
        var (least, most) = Range(forest, rows);
        var width = Math.Clamp(rows.Max(row => row.Label.Length), 5, MostLabel);
        var written = rows.Select(row => Written(row)).ToList();
        var column = Math.Max(written.Max(text => text.Length), forest.Measure.Code.Length);
        var text = new StringBuilder();
        var weighed = forest.Studies.Any(study => study.Weight is not null) ? 8 : 0;
        text.Append($"{"Study".PadRight(width)}  {$"{forest.Measure.Code} (95 % interval)".PadRight(Math.Max(column, 20))}{(weighed > 0 ? "  Weight" : "")}".TrimEnd()).Append('\n');
        column = Math.Max(column, 20);
        for (var i = 0; i < rows.Length; i++)
        {
            if (i == forest.Studies.Count)
                text.Append(' ', width + column + weighed + 4).Append(Axis(least, most).TrimEnd()).Append('\n');
            var weight = weighed == 0 ? "" : "  " + (rows[i].Weight is { } share ? share.ToString("0.0", CultureInfo.InvariantCulture) + " %" : "").PadLeft(6);
            text.Append($"{Cut(rows[i].Label, width).PadRight(width)}  {written[i].PadRight(column)}{weight}  {Line(rows[i], least, most)}".TrimEnd()).Append('\n');
        }

        var (low, high) = (Short(forest.Measure.Read(least)), Short(forest.Measure.Read(most)));
        text.Append(' ', width + column + weighed + 4).Append(low).Append(high.PadLeft(Math.Max(high.Length + 1, Width - low.Length))).Append('\n');
        return text.ToString();
    }

    /// <summary>Three significant digits, without an exponent where a person would write none.</summary>
    public static string Short(double number)
    {
        var size = Math.Abs(number);
        if (number == 0)
            return "0";
        if (size is < 0.0001 or >= 10_000_000)
            return number.ToString("0.##E+0", CultureInfo.InvariantCulture);
        var decimals = Math.Clamp(2 - (int)Math.Floor(Math.Log10(size)), 0, 6);
        return number.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    internal static string Written(ForestRow row)
    {
        var interval = $"{Short(row.Interval.Lower)} to {Short(row.Interval.Upper)}";
        return row.Estimate is { } estimate ? $"{Short(estimate)} ({interval})" : $"({interval})";
    }

    private static string Cut(string label, int width) => Plain.Clean(label) is var clean && clean.Length > width ? clean[..(width - 1)] + "…" : clean;

    /// <summary>Holds no effect, every estimate and what was pooled; one very wide study does not press the others together.</summary>
    internal static (double Least, double Most) Range(Forest forest, IReadOnlyList<ForestRow> rows)
    {
        var within = rows.Where(row => row.Weight is null or >= 1).DefaultIfEmpty(rows[0]).ToList();
        var estimates = rows.Select(row => row.Analysed).OfType<double>().Append(0).ToList();
        var (least, most) = (Math.Min(estimates.Min(), within.Min(row => row.AnalysedInterval.Lower)), Math.Max(estimates.Max(), within.Max(row => row.AnalysedInterval.Upper)));
        return forest.Studies.Count == 0 || most <= least ? (least - 1, most + 1) : (least, most);
    }

    private static string Line(ForestRow row, double least, double most)
    {
        var line = Axis(least, most).ToCharArray();
        var (from, to) = (At(row.AnalysedInterval.Lower, least, most), At(row.AnalysedInterval.Upper, least, most));
        for (var i = Math.Max(0, from); i <= Math.Min(Width - 1, to); i++)
            line[i] = row.Analysed is null ? '=' : '-';
        if (from < 0)
            line[0] = '<';
        if (to >= Width)
            line[^1] = '>';
        if (row.Analysed is { } estimate)
            line[Math.Clamp(At(estimate, least, most), 0, Width - 1)] = row.IsPooled ? '◆' : '■';
        return new string(line);
    }

    private static string Axis(double least, double most)
    {
        var line = new char[Width];
        Array.Fill(line, ' ');
        line[Math.Clamp(At(0, least, most), 0, Width - 1)] = '|';
        return new string(line);
    }

    private static int At(double value, double least, double most) => (int)Math.Round(Math.Clamp((value - least) / (most - least), -1, 2) * (Width - 1), MidpointRounding.AwayFromZero);
}
