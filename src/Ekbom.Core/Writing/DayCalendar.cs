using System.Globalization;
using Ekbom.Core.Plans;
using Ekbom.Core.Timetables;

namespace Ekbom.Core.Writing;

/// <summary>The timetable of many days as a calendar (RFC 5545), to be read by any calendar app: an event for each intake, and one alarm for each time of day.</summary>
public static class DayCalendar
{
    private const string Name = "Medicine times";

    /// <summary>How long an event is shown: long enough to be seen, too short to fill a day.</summary>
    private const string Length = "PT5M";

    /// <param name="days">One sheet a day, in order, every one of them possible.</param>
    /// <param name="where">Where the person is.</param>
    /// <param name="stamp">When this is written.</param>
    /// <param name="person">What tells one person's calendar from another's; only a digest of it is written.</param>
    public static string Of(IReadOnlyList<DaySheet> days, Whereabouts where, DateTimeOffset stamp, string person)
    {
        if (days.FirstOrDefault(day => day.Answer.Objective is null) is { } clash)
            throw new ArgumentException($"No day is possible on {Plain.Day(clash.On)}.", nameof(days));
        var lines = new CalendarLines();
        lines.Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", "-//Ekbom//Timetable//EN").Add("CALSCALE", "GREGORIAN").Add("METHOD", "PUBLISH")
            .Text("X-WR-CALNAME", Name).Text("X-WR-CALDESC", About(days)).Text("X-WR-TIMEZONE", where.Home.Id);
        foreach (var zone in days.Select(day => where.On(day.On)).Distinct())
            CalendarZone.Write(lines, zone, days[0].On, days[^1].On.AddDays(1));
        var notChecked = days.SelectMany(day => day.Unchecked).ToHashSet(StringComparer.Ordinal);
        foreach (var one in CalendarEvents.Of(days, where, person))
            Event(lines, one, one.Zone, stamp, isChecked: !notChecked.Contains(one.Intake.Name));
        return lines.Add("END", "VCALENDAR").ToString();
    }

    private static string About(IReadOnlyList<DaySheet> days)
    {
        List<string> lines = [Words.NotReviewed, .. days.SelectMany(day => day.LeftOut).Select(one => one.Why.Says).Distinct()];
        if (days.SelectMany(day => day.AsNeeded).Distinct().ToList() is [_, ..] asNeeded)
            lines.Add($"Only when needed, so not in this calendar: {string.Join(", ", asNeeded)}.");
        if (days is [{ Hours.Assumed: [_, ..] assumed }, ..])
            lines.Add($"You did not say these hours; we took usual ones: {string.Join(", ", assumed)}.");
        return string.Join('\n', lines);
    }

    private static void Event(CalendarLines lines, CalendarEvent one, TimeZoneInfo zone, DateTimeOffset stamp, bool isChecked)
    {
        var local = $";TZID={zone.Id}";
        lines.Add("BEGIN", "VEVENT").Add("UID", one.Uid).Add("DTSTAMP", CalendarLines.Utc(stamp)).Add("SEQUENCE", Sequence(stamp))
            .Add("DTSTART" + local, CalendarLines.Local(one.On.First.ToDateTime(one.At))).Add("DURATION", Length);
        if (one.On.Count > 1)
            lines.Add("RRULE", string.Create(CultureInfo.InvariantCulture, $"FREQ=DAILY;{(one.On.Every > 1 ? $"INTERVAL={one.On.Every};" : "")}COUNT={one.On.Count}"));
        if (one.On.Except.Count > 0)
            lines.Add("EXDATE" + local, string.Join(',', one.On.Except.Select(day => CalendarLines.Local(day.ToDateTime(one.At)))));
        lines.Text("SUMMARY", one.Summary).Text("DESCRIPTION", Description(one.Intake, isChecked)).Add("CATEGORIES", "MEDICINE").Add("CLASS", "PRIVATE").Add("TRANSP", "TRANSPARENT");
        if (one.Alarm is { } alarm)
            lines.Add("BEGIN", "VALARM").Add("ACTION", "DISPLAY").Add("TRIGGER", "PT0S").Text("DESCRIPTION", alarm).Add("END", "VALARM");
        lines.Add("END", "VEVENT");
    }

    /// <summary>A later file wins over an earlier one in the calendars that look at this number: minutes since 2020.</summary>
    private static string Sequence(DateTimeOffset stamp) => ((long)(stamp.UtcDateTime - new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)).TotalMinutes).ToString(CultureInfo.InvariantCulture);

    private static string Description(DayIntake intake, bool isChecked)
    {
        var references = new ReferenceList();
        List<string> lines = [CalendarEvents.What(intake) + (intake.AmountCounts is { } counts ? $" ({counts})" : "")];
        if (!isChecked)
            lines.Add("- We do not know this, so its time was not checked. Ask your pharmacist.");
        foreach (var why in intake.Because)
            lines.Add($"- {why.Says}{(why.From is { } from ? " " + string.Concat(PlanDocument.Numbers(references.Cite(from.From.Cites)).Select(n => $"[{n}]")) : "")}");
        if (intake.Because.Count == 0)
            lines.Add("- No rule of its own that we know; the label and your pharmacist hold.");
        lines.Add(intake.Earliest == intake.Latest ? "- It could not move, while the rest stays." : $"- It could move between {DayDocument.Time(intake.Earliest)} and {DayDocument.Time(intake.Latest)}, while the rest stays.");
        if (intake.Missed is { } missed)
            lines.Add($"- If you miss it: {missed}");
        lines.AddRange(references.All.Select(reference => string.Create(CultureInfo.InvariantCulture, $"[{reference.N}] {reference.Source.Citation}")));
        lines.Add(Words.NotReviewed);
        return string.Join('\n', lines);
    }
}
