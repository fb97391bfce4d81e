using System.Globalization;

namespace Ekbom.Web.Questions;

/// <summary>A date in three boxes; the day, or day and month, may be left empty.</summary>
public static class DateParts
{
    public static readonly string[] Names = ["day", "month", "year"];

    /// <summary>Day, month and year of a written date, each empty when it is not known.</summary>
    public static IReadOnlyList<string> Of(string written)
    {
        var parts = written.Split('-');
        string Part(int at) => parts.Length > at ? parts[at].TrimStart('0') : "";
        return [Part(2), Part(1), Part(0)];
    }

    /// <summary>The date as a profile has it; null with a problem when it is none.</summary>
    public static string? Read(IFormCollection form, string name, List<FieldProblem> problems, bool optional)
    {
        var (day, month, year) = (form[$"{name}-day"].ToString().Trim(), form[$"{name}-month"].ToString().Trim(), form[$"{name}-year"].ToString().Trim());
        if (day.Length + month.Length + year.Length == 0 && optional)
            return "";
        var written = (day, month) switch
        {
            ("", "") => year,
            ("", _) => $"{year}-{month.PadLeft(2, '0')}",
            _ => $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}",
        };
        foreach (var format in (string[])["yyyy", "yyyy-MM", "yyyy-MM-dd"])
        {
            if (DateOnly.TryParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                return written;
        }

        problems.Add(new(name, "Date: write it in numbers, like 3 10 2026; the year alone is enough."));
        return null;
    }
}
