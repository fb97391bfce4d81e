using System.Globalization;
using Ekbom.Core;

namespace Ekbom.Cli;

/// <summary>Days as they are written on the command line. The clock is read here and nowhere else.</summary>
public static class Dates
{
    private const int LongestQuote = 60;

    private static readonly DateOnly Last = new(2100, 12, 31);

    public static DateOnly Today => DateOnly.FromDateTime(DateTime.Now);

    public static DateTimeOffset Now => DateTimeOffset.UtcNow;

    /// <summary>The moment by the clock of this place, with its offset.</summary>
    public static DateTimeOffset Here => DateTimeOffset.Now;

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day that can be reckoned with: weeks and months are counted on from it.</summary>
    public static bool TryRead(string written, out DateOnly day) => DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day <= Last;

    /// <summary>Why it is no day to reckon with.</summary>
    public static Problem NoDay(string where, string written) =>
        new("CL003", where, DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? $"\"{written}\" lies after {Write(Last)}, the last day that is reckoned with." : $"\"{(written.Length <= LongestQuote ? written : written[..LongestQuote] + "…")}\" is no day.", "Write it like 2026-11-20.");
}
