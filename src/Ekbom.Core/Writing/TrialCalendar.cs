using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>The days of a trial as a calendar (RFC 5545): whole days, so that no time zone is needed, each with an alarm in the morning.</summary>
public static class TrialCalendar
{
    private const string Morning = "PT9H";

    public static string Of(FixedProtocol made, KnowledgeBase knowledge, DateTimeOffset stamp)
    {
        var protocol = made.Protocol;
        var lines = new CalendarLines();
        lines.Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", "-//Ekbom//Trial//EN").Add("CALSCALE", "GREGORIAN").Add("METHOD", "PUBLISH").Text("X-WR-CALNAME", "Trial on myself").Text("X-WR-CALDESC", $"{protocol.Question}\n{Words.NotReviewed}");
        foreach (var date in TrialDates.Of(protocol, knowledge.TrialRules ?? throw new InvalidOperationException("knowledge/scope.yaml lacks trials.")))
            Event(lines, made, date, knowledge, stamp);
        return lines.Add("END", "VCALENDAR").ToString();
    }

    private static void Event(CalendarLines lines, FixedProtocol made, TrialDate date, KnowledgeBase knowledge, DateTimeOffset stamp)
    {
        var protocol = made.Protocol;
        var says = knowledge.Advise(Id(date.Moment)).Told(("Name", ProtocolDocument.Called(protocol, protocol.Blocks[date.Block])));
        string[] more = date.Moment == TrialMoment.Start ? [.. Advised(knowledge, "trial.keep-same", "trial.safety-stop", "trial.stop.worse", "trial.stop.new-medicine"), $"{made.Hash}"] : [.. Advised(knowledge, "trial.keep-same")];
        lines.Add("BEGIN", "VEVENT").Add("UID", Uid(protocol, date)).Add("DTSTAMP", CalendarLines.Utc(stamp)).Add("SEQUENCE", (protocol.Version - 1).ToString(CultureInfo.InvariantCulture))
            .Add("DTSTART;VALUE=DATE", Day(date.On)).Add("DTEND;VALUE=DATE", Day(date.On.AddDays(1))).Text("SUMMARY", says).Text("DESCRIPTION", string.Join('\n', [protocol.Question, .. more, Words.NotReviewed]))
            .Add("CLASS", "PRIVATE").Add("TRANSP", "TRANSPARENT").Add("BEGIN", "VALARM").Add("ACTION", "DISPLAY").Add("TRIGGER", Morning).Text("DESCRIPTION", says).Add("END", "VALARM").Add("END", "VEVENT");
    }

    private static string Id(TrialMoment moment) => "trial.date." + moment switch
    {
        TrialMoment.Start => "start",
        TrialMoment.Change => "change",
        TrialMoment.Counts => "counts",
        TrialMoment.SideEffects => "side-effects",
        TrialMoment.Look => "look",
        _ => "end",
    };

    private static IEnumerable<string> Advised(KnowledgeBase knowledge, params string[] ids) => ids.Select(id => knowledge.Advise(id).Told());

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The same for the same trial, moment and block in every version, so that a new version moves an event and does not double it.</summary>
    private static string Uid(Protocol protocol, TrialDate date) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"ekbom.trial/1\n{protocol.Id}\n{Id(date.Moment)}\n{date.Block}"))).AsSpan(0, 16)) + "@ekbom";
}
