using System.Globalization;

namespace Ekbom.Core.Writing;

/// <summary>
/// Writes a time zone as VTIMEZONE (RFC 5545, section 3.6.5) for the days of a calendar. Where the changes of the clocks of these and the following
/// years fall on one weekday of a month, they are written as a yearly rule; where they do not (a fast, a law of one year), each stands with its day.
/// </summary>
/// <remarks>The adjustment rules of a zone are asked through its offsets: files of time zones often write every year to 2037 out, without a rule.</remarks>
internal static class CalendarZone
{
    private static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>Years that a rule has to hold for: two dates alone do not tell the last Sunday from the fourth.</summary>
    private const int Years = 8;

    /// <param name="lines">Where to write.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="first">The first day that is used.</param>
    /// <param name="last">The last one.</param>
    public static void Write(CalendarLines lines, TimeZoneInfo zone, DateOnly first, DateOnly last)
    {
        var (from, to) = (Midnight(first).AddDays(-370), Midnight(last).AddDays(370)); // a year and a little on both sides: every yearly change is seen
        var changes = Changes(zone, from, from.AddYears(Years) > to ? from.AddYears(Years) : to);
        var rules = changes.GroupBy(change => (change.Before, change.After)).Select(kind => (First: kind.First(), Rule: Yearly([.. kind]))).ToList();
        lines.Add("BEGIN", "VTIMEZONE").Add("TZID", zone.Id);
        if (rules.Count == 2 && rules.TrueForAll(one => one.Rule is not null))
        {
            foreach (var (change, rule) in rules)
                Onset(lines, change, rule);
        }
        else
        {
            var before = zone.GetUtcOffset(from);
            Onset(lines, new(new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc) - before, before, before), null);
            foreach (var change in changes.Where(change => change.Utc < to))
                Onset(lines, change, null);
        }

        lines.Add("END", "VTIMEZONE");
    }

    private static DateTime Midnight(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>Every change of the clocks, to the minute.</summary>
    private static List<Change> Changes(TimeZoneInfo zone, DateTime from, DateTime to)
    {
        var changes = new List<Change>();
        for (var day = from; day < to; day = day.AddDays(1))
        {
            var (before, after) = (zone.GetUtcOffset(day), zone.GetUtcOffset(day.AddDays(1)));
            if (before == after)
                continue;
            var (low, high) = (0, 24 * 60);
            while (high - low > 1)
            {
                var middle = (low + high) / 2;
                (low, high) = zone.GetUtcOffset(day.AddMinutes(middle)) == before ? (middle, high) : (low, middle);
            }

            changes.Add(new(day.AddMinutes(high), before, after));
        }

        return changes;
    }

    /// <summary>The yearly rule of changes of one kind; null when none tells all of them.</summary>
    private static string? Yearly(IReadOnlyList<Change> changes)
    {
        var first = changes[0].Local;
        var months = changes.Select(change => (change.Local.Year * 12) + change.Local.Month).ToList();
        if (changes.Count < 2 || months.Where((month, at) => month != months[0] + (at * 12)).Any()
            || changes.Any(change => change.Local.DayOfWeek != first.DayOfWeek || change.Local.TimeOfDay != first.TimeOfDay))
            return null;
        var which = changes.All(change => change.Local.Day + 7 > DateTime.DaysInMonth(change.Local.Year, change.Local.Month)) ? -1
            : changes.All(change => Nth(change) == Nth(changes[0])) ? Nth(changes[0]) : 0;
        return which == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={first.Month};BYDAY={which}{Weekdays[(int)first.DayOfWeek]}");
    }

    private static int Nth(Change change) => (change.Local.Day + 6) / 7;

    private static void Onset(CalendarLines lines, Change change, string? rule)
    {
        var kind = change.After > change.Before ? "DAYLIGHT" : "STANDARD";
        lines.Add("BEGIN", kind).Add("DTSTART", CalendarLines.Local(change.Local)).Add("TZOFFSETFROM", Offset(change.Before)).Add("TZOFFSETTO", Offset(change.After));
        if (rule is not null)
            lines.Add("RRULE", rule);
        lines.Add("END", kind);
    }

    private static string Offset(TimeSpan offset) =>
        (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(offset.Seconds == 0 ? "hhmm" : "hhmmss", CultureInfo.InvariantCulture);

    /// <summary>A change of the clocks.</summary>
    private sealed record Change(DateTime Utc, TimeSpan Before, TimeSpan After)
    {
        /// <summary>What the clock shows, before it is changed.</summary>
        public DateTime Local => Utc + Before;
    }
}
