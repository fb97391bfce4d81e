using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>One calendar to subscribe to: the timetable where there is one, the days of the trials that run, and a reminder for each night's entry.</summary>
public static class TrialFeed
{
    private const string First = "BEGIN:VEVENT\r\n", End = "END:VCALENDAR\r\n", Length = "PT10M";

    /// <param name="timetable">The calendar of the timetable; null when there is none.</param>
    /// <param name="trials">The trials that run or are still to begin, with the time of day at which each night is written.</param>
    /// <param name="knowledge">Where the sentences come from.</param>
    /// <param name="stamp">When it is written.</param>
    public static string? Of(string? timetable, IReadOnlyList<(FixedProtocol Made, TimeOnly At)> trials, KnowledgeBase knowledge, DateTimeOffset stamp)
    {
        if (trials.Count == 0)
            return timetable;
        var calendar = timetable ?? TrialCalendar.Of(trials[0].Made, knowledge, stamp);
        var more = trials.Skip(timetable is null ? 1 : 0).Select(trial => Events(TrialCalendar.Of(trial.Made, knowledge, stamp))).Concat(trials.Select(trial => Reminder(trial.Made.Protocol, trial.At, stamp)));
        return calendar[..calendar.LastIndexOf(End, StringComparison.Ordinal)] + string.Concat(more) + End;
    }

    /// <summary>The events of a calendar without what stands around them.</summary>
    private static string Events(string calendar)
    {
        var first = calendar.IndexOf(First, StringComparison.Ordinal);
        return first < 0 ? "" : calendar[first..calendar.LastIndexOf(End, StringComparison.Ordinal)];
    }

    /// <summary>At a time of day wherever the person is (RFC 5545, 3.3.5, form 1). It names nothing of what is tested: it may be read over a shoulder.</summary>
    private static string Reminder(Protocol protocol, TimeOnly at, DateTimeOffset stamp)
    {
        const string Says = "Write tonight's entry";
        var weekly = protocol.Outcome.Rated == Rated.Weekly;
        var first = protocol.Start.AddDays(weekly ? 6 : protocol.Outcome.Rated == Rated.Morning ? 1 : 0);
        var last = protocol.Start.AddDays(protocol.Nights - 1 + (protocol.Outcome.Rated == Rated.Morning ? 1 : 0));
        return new CalendarLines().Add("BEGIN", "VEVENT").Add("UID", Uid(protocol)).Add("DTSTAMP", CalendarLines.Utc(stamp)).Add("SEQUENCE", (protocol.Version - 1).ToString(CultureInfo.InvariantCulture))
            .Add("DTSTART", CalendarLines.Local(first.ToDateTime(at))).Add("DURATION", Length).Add("RRULE", $"FREQ={(weekly ? "WEEKLY" : "DAILY")};UNTIL={CalendarLines.Local(last.ToDateTime(at))}").Text("SUMMARY", Says)
            .Add("CLASS", "PRIVATE").Add("TRANSP", "TRANSPARENT").Add("BEGIN", "VALARM").Add("ACTION", "DISPLAY").Add("TRIGGER", "PT0M").Text("DESCRIPTION", Says).Add("END", "VALARM").Add("END", "VEVENT").ToString();
    }

    private static string Uid(Protocol protocol) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"ekbom.trial/1\n{protocol.Id}\nreminder")).AsSpan(0, 16)) + "@ekbom";
}
