using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ekbom.Core.Timetables;

namespace Ekbom.Core.Writing;

/// <summary>One intake with the days on which it is taken.</summary>
/// <param name="Uid">The same for the same person, intake and kind of day, whenever it is written and whatever its time and amount are.</param>
/// <param name="At">The time of day.</param>
/// <param name="On">The days.</param>
/// <param name="Zone">The time zone of these days.</param>
/// <param name="Intake">What is taken.</param>
internal sealed record CalendarEvent(string Uid, TimeOnly At, CalendarDates On, TimeZoneInfo Zone, DayIntake Intake)
{
    /// <summary>All that is taken at this time, for the one of these events that rings; null for the others.</summary>
    public string? Alarm { get; init; }

    public string Summary => First(CalendarEvents.What(Intake));

    private static string First(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public static string AlarmOf(IEnumerable<DayIntake> together) => First(string.Join(", ", together.Select(CalendarEvents.What)));
}

/// <summary>
/// Gathers the intakes of many days into events, one for each intake and kind of day. Why so, and what a UID is made of: docs/decisions, the calendar of
/// the timetable.
/// </summary>
internal static class CalendarEvents
{
    public static IReadOnlyList<CalendarEvent> Of(IReadOnlyList<DaySheet> days, Whereabouts where, string person)
    {
        var events = new List<CalendarEvent>();
        foreach (var kind in days.GroupBy(day => (day.ChangedOn, Kind(day, where))).SelectMany(Alike))
        {
            List<DateOnly> on = [.. kind.Days.Select(day => day.On)];
            foreach (var time in kind.Days[0].Intakes.Where(intake => !intake.Suggested).GroupBy(intake => intake.Minute))
            {
                var (later, minute) = Math.DivRem(time.Key, 24 * 60); // after midnight is the next date
                var rings = time.Select(intake => intake.Id).Min(StringComparer.Ordinal);
                var dates = CalendarDates.Of([.. on.Select(day => day.AddDays(later))]);
                events.AddRange(time.Select(intake => new CalendarEvent(
                    Uid(person, intake.Id, kind.ChangedOn is { } part ? Day(part) : "", kind.Kind), TimeOnly.MinValue.AddMinutes(minute), dates, where.On(on[0]), intake)
                {
                    Alarm = intake.Id == rings ? CalendarEvent.AlarmOf(time) : null,
                }));
            }
        }

        return [.. events.OrderBy(one => one.On.First).ThenBy(one => one.At).ThenBy(one => one.Summary, StringComparer.Ordinal)];
    }

    /// <summary>What is taken, as a person names it.</summary>
    public static string What(DayIntake intake) => intake.Name + (intake.Amount is { } amount ? $" {amount}" : "");

    /// <summary>What sets a day apart from an ordinary one: things that are not taken every day, a weekend, a journey, another kind of day after it, a longer or shorter night, a date of its own.</summary>
    private static string Kind(DaySheet day, Whereabouts where) =>
        string.Join('|', day.NotEveryDay.Order(StringComparer.Ordinal)) + (day.Weekend ? "+weekend" : "") + (where.On(day.On).Equals(where.Home) ? "" : "@" + where.On(day.On).Id) + (day.Tomorrow is { } next ? ">" + string.Join('|', next.Order(StringComparer.Ordinal)) : "")
        + (day.Length != 24 * 60 || day.ByMonth ? $"#{Day(day.On)}" : "");

    /// <summary>Days of one kind have the same times; should what comes later make a difference, those that differ from the first get a date of their own.</summary>
    private static IEnumerable<(DateOnly? ChangedOn, string Kind, IReadOnlyList<DaySheet> Days)> Alike(IGrouping<(DateOnly? ChangedOn, string Kind), DaySheet> kind) =>
        kind.GroupBy(DaySeries.Times).Select((days, at) => (kind.Key.ChangedOn, kind.Key.Kind + (at == 0 ? "" : $"#{Day(days.First().On)}"), (IReadOnlyList<DaySheet>)[.. days]));

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Uid(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("ekbom.day/1\n" + string.Join('\n', parts))).AsSpan(0, 16)) + "@ekbom";
}
