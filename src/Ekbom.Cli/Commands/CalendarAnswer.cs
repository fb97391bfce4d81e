using Ekbom.Core;
using Ekbom.Core.Assessments;
using Ekbom.Core.Timetables;
using Ekbom.Core.Writing;

namespace Ekbom.Cli.Commands;

/// <summary>The timetable of many days as a calendar file. On a day that cannot be laid out nothing is written but that day and what would help.</summary>
internal static class CalendarAnswer
{
    public const string Format = "ics";

    private const int FewestDays = 1, MostDays = 366, UsualDays = 28, FullDay = 24 * 60;

    /// <summary>Checks what belongs to a calendar only.</summary>
    public static int Days(int? days, bool taken, bool calendar, List<Problem> problems)
    {
        if (!calendar && days is not null)
            problems.Add(new("CL009", "--days", "This belongs to a calendar only.", $"Write --format {Format} too, or leave it out."));
        if (calendar && taken)
            problems.Add(new("CL009", "--taken", "What has been taken changes one day, and a calendar has many.", "Leave it out, or write another format."));
        if (days is < FewestDays or > MostDays)
            problems.Add(new("CL010", "--days", $"A calendar of {days} days is not made.", $"Write a number from {FewestDays} to {MostDays}, like --days {UsualDays}."));
        return days ?? UsualDays;
    }

    /// <param name="assessment">The person, judged on the first day.</param>
    /// <param name="days">How many days.</param>
    /// <param name="zone">The zone that was written.</param>
    /// <param name="travel">The journeys that were written.</param>
    /// <param name="balanced">As for one day.</param>
    /// <param name="person">The name of the profile: it keeps two people's calendars apart.</param>
    public static int Print(Assessment assessment, int days, string? zone, IReadOnlyList<string> travel, bool balanced, string person)
    {
        var problems = new List<Problem>();
        var where = Zones.Where(zone, travel, Zones.Country(assessment), needed: true, problems);
        problems.AddRange(DaySeries.WithoutFirstDay(assessment).Select(one => new Problem(
            "CL011", one.Name, $"It is taken {one.Rhythm}, and the profile does not say from which day that counts.", "Write a day on which it was taken, like since: 2026-11-01.")));
        if (problems.Count > 0)
            return Output.Problems(problems, json: false);

        var sheets = new List<DaySheet>();
        foreach (var sheet in DaySeries.Plan(assessment, days, where!, balanced))
        {
            if (sheet.Answer.Objective is null)
            {
                var night = sheet.Length == FullDay ? "" : " The night after it is longer or shorter than usual.";
                var before = sheets.Count == 0 ? "" : $" With --days {sheets.Count} the calendar ends before it.";
                Console.Error.WriteLine($"No calendar was written: no day is possible on {Dates.Write(sheet.On)}.{night}{before}");
                Console.Out.Write(TextPage.Of(DayDocument.Of(sheet)));
                return Exit.NothingFits;
            }

            sheets.Add(sheet);
        }

        foreach (var left in sheets.SelectMany(sheet => sheet.LeftOut).Select(one => one.Why.Says).Distinct())
            Console.Error.WriteLine($"Not in the calendar. {left}");
        Console.Out.Write(DayCalendar.Of(sheets, where!, Dates.Now, person));
        return Exit.Done;
    }
}
