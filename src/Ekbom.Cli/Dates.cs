using System.Globalization;

namespace Ekbom.Cli;

/// <summary>Days as they are written on the command line. The clock is read here and nowhere else.</summary>
public static class Dates
{
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.Now);

    public static DateTimeOffset Now => DateTimeOffset.UtcNow;

    /// <summary>The moment by the clock of this place, with its offset.</summary>
    public static DateTimeOffset Here => DateTimeOffset.Now;

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static bool TryRead(string written, out DateOnly day) => DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
