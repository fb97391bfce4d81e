using System.Globalization;
using Ekbom.Core;
using Ekbom.Core.Profiles;
using Ekbom.Core.Timetables;
using Ekbom.Core.Writing;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.Timetables;

/// <summary>Writes calendars of profiles, and reads them again, simply.</summary>
internal static class Calendars
{
    public static readonly DateTimeOffset Stamp = new(2026, 11, 20, 12, 30, 0, TimeSpan.Zero);

    /// <summary>A household of rhythms: weekly, every other day, at the end of months, ending, planned in steps, and after midnight.</summary>
    public const string Everything = """
        day: { wake: "06:30", breakfast: "07:30", lunch: "12:30", dinner: "18:30", bed: "00:30" }
        medicines:
          - { name: alendronate, dose: 70 mg, every: 7 d, since: 2026-11-15 }
          - { name: levothyroxine, dose: 75 ug }
          - { name: gabapentin, dose: 300 mg, form: immediate-release, at: ["07:30", "14:00", "21:00"], then: [{ from: 2026-12-01, dose: 400 mg }, { from: 2026-12-15, at: ["07:30", "14:30", "21:30"] }] }
          - { name: hydroxocobalamin, dose: 1 mg, every: 1 mo, since: 2026-08-31, at: ["12:30"] }
          - { name: amoxicillin, dose: 500 mg, at: ["07:30", "14:00", "21:30"], since: 2026-11-18, until: 2026-11-25 }
          - { name: zopiclone, dose: 3.75 mg, at: ["00:15"] }
        supplements:
          - { name: ferrous fumarate, every: 2 d, since: 2026-11-19 }
          - { name: magnesium citrate, amount: 200 mg, of: elemental, per_day: 1 }
        """;

    public static IReadOnlyList<DaySheet> Sheets(string profile, DateOnly from, int days, string zone) => Sheets(profile, from, days, Whereabouts.At(Zone(zone)));

    public static IReadOnlyList<DaySheet> Sheets(string profile, DateOnly from, int days, Whereabouts where)
    {
        var (tree, unreadable) = YamlText.Read(profile, "profile");
        Assert.Empty(unreadable);
        var (read, problems) = ProfileReader.Read(tree, RealKnowledge.Base.ForProfiles, from);
        Assert.Empty(problems.Select(problem => problem.ToString()));
        return [.. DaySeries.Plan(Flow.Assess(read, RealKnowledge.Base, from), days, where)];
    }

    public static string Write(string profile, DateOnly from, int days = 28, string zone = "Europe/London", string person = "anna") =>
        DayCalendar.Of(Sheets(profile, from, days, zone), Whereabouts.At(Zone(zone)), Stamp, person);

    public static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    /// <summary>Lines as they were before folding.</summary>
    public static IReadOnlyList<string> Lines(string calendar) => calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    public static IReadOnlyList<Event> Events(string calendar)
    {
        var events = new List<Event>();
        foreach (var part in string.Join('\n', Lines(calendar)).Split("BEGIN:VEVENT\n").Skip(1))
        {
            var lines = part.Split("BEGIN:VALARM")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
            string? Value(string name) => lines.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal) && line[name.Length] is ':' or ';') is { } line ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..] : null;
            var rule = (Value("RRULE") ?? "").Split(';').Select(one => one.Split('=')).Where(one => one.Length == 2).ToDictionary(one => one[0], one => one[1]);
            var start = Time(Value("DTSTART")!);
            var except = (Value("EXDATE") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Time).ToHashSet();
            var every = int.Parse(rule.GetValueOrDefault("INTERVAL", "1"), CultureInfo.InvariantCulture);
            var count = int.Parse(rule.GetValueOrDefault("COUNT", "1"), CultureInfo.InvariantCulture);
            events.Add(new(Value("UID")!, [.. Enumerable.Range(0, count).Select(at => start.AddDays(at * every)).Where(time => !except.Contains(time))], Value("SUMMARY")!, Value("DESCRIPTION")!, Value("RRULE")));
        }

        return events;
    }

    private static DateTime Time(string written) => DateTime.ParseExact(written, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    internal sealed record Event(string Uid, IReadOnlyList<DateTime> On, string Summary, string Description, string? Rule);
}
