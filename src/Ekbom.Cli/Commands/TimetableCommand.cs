using System.CommandLine;
using System.Globalization;
using Ekbom.Core;
using Ekbom.Core.Assessments;
using Ekbom.Core.Timetables;
using Ekbom.Core.Writing;

namespace Ekbom.Cli.Commands;

internal static class TimetableCommand
{
    private static readonly string[] Formats = ["text", "markdown", "html", "json", "svg", CalendarAnswer.Format];

    public static Command Make()
    {
        var file = new Argument<string?>("FILE") { Description = "The profile, YAML or JSON; - reads standard input", Arity = ArgumentArity.ZeroOrOne };
        var problem = new Option<string>("--problem") { Description = "Instead of a profile a bare problem as JSON; - reads standard input" };
        var balanced = new Option<bool>("--balanced") { Description = "Weigh times of day against minutes away from the wished times (45 minutes a time)" };
        var date = new Option<string>("--date") { Description = "The day to lay out, like 2026-11-20; today unless said" };
        var taken = new Option<string[]>("--taken") { Description = "What has been taken already, like \"levothyroxine 10:40\"; may be given several times" };
        var format = new Option<string>("--format") { Description = $"One of: {string.Join(", ", Formats)}" };
        var days = new Option<int?>("--days") { Description = "How many days the calendar (ics) has; 28 unless said" };
        var zone = new Option<string>("--zone") { Description = "Your time zone, like Europe/London; the one of the country unless said" };
        var travel = new Option<string[]>("--travel") { Description = "From which morning you are in another time zone, like \"2026-12-03 America/New_York\"; may be given several times" };
        var json = new Option<bool>("--json") { Description = "Short for --format json" };
        var command = new Command("timetable", "When to take what: a day that is proved best, or why there is none") { file, problem, balanced, date, taken, format, days, zone, travel, json };
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(json) ? "json" : parsed.GetValue(format) ?? "text";
            var problems = new List<Problem>();
            if (!Formats.Contains(chosen))
                problems.Add(new("CL001", "--format", $"\"{chosen}\" is no format of this command.", $"Write one of: {string.Join(", ", Formats)}."));
            if (parsed.GetValue(file) is null == parsed.GetValue(problem) is null)
                problems.Add(new("CL005", "timetable", "Name either a profile or, with --problem, a bare problem.", "Write: ekbom timetable FILE, or: ekbom timetable --problem FILE.json."));
            var on = Dates.Today;
            if (parsed.GetValue(date) is { } day && !Dates.TryRead(day, out on))
                problems.Add(Dates.NoDay("--date", day));
            var takenAlready = (parsed.GetValue(taken) ?? []).Select(written => Taken(written, problems)).ToList();
            var many = CalendarAnswer.Days(parsed.GetValue(days), takenAlready.Count > 0, chosen == CalendarAnswer.Format, problems);
            if (chosen == CalendarAnswer.Format && parsed.GetValue(problem) is not null)
                problems.Add(new("CL009", "--problem", "A bare problem has no days to put into a calendar.", "Name a profile instead, or write --format text or json."));
            if (problems.Count > 0)
                return Output.Problems(problems, chosen == "json");
            if (chosen == CalendarAnswer.Format)
                return Calendar(parsed.GetValue(file)!, on, many, parsed.GetValue(zone), parsed.GetValue(travel) ?? [], parsed.GetValue(balanced));
            return parsed.GetValue(problem) is { } bare ? Bare(bare, parsed.GetValue(balanced), chosen) : Day(parsed.GetValue(file)!, on, takenAlready, (parsed.GetValue(zone), parsed.GetValue(travel) ?? []), parsed.GetValue(balanced), chosen);
        });
        return command;
    }

    private static int Bare(string file, bool balanced, string format)
    {
        var (tree, problems) = Input.Tree(file);
        var day = default(DayProblem);
        if (problems.Count == 0)
            (day, problems) = DayProblemReader.Read(tree);
        if (day is null)
            return Output.Problems(problems, format == "json");
        var answer = DaySolver.Solve(day, balanced);
        Console.Out.Write(format == "json" ? DayAnswerWriter.Json(answer) + "\n" : DayAnswerWriter.Text(answer));
        return answer.Objective is null ? Exit.NothingFits : Exit.Done;
    }

    private static int Day(string file, DateOnly on, IReadOnlyList<(string Name, int Minute)> taken, (string? Zone, IReadOnlyList<string> Travel) place, bool balanced, string format)
    {
        var (assessment, problems) = PersonOptions.Person(file, on, country: null);
        if (assessment is null)
            return Output.Problems(problems, format == "json");
        if (assessment.Disposition == "emergency")
        {
            Console.Out.Write(PlanFormats.Write(Flow.Propose(assessment, Core.Knowledge.Audience.Patient), format));
            return Exit.Done;
        }

        var (sheet, unclear) = Sheet(assessment, taken, place, balanced);
        if (sheet is null)
            return Output.Problems(unclear, format == "json");
        var document = DayDocument.Of(sheet);
        Console.Out.Write(format switch { "json" => DayJson.Of(sheet) + "\n", "html" => HtmlPage.Of(document), "markdown" => MarkdownPage.Of(document), "svg" => DaySvg.Of(sheet), _ => TextPage.Of(document) });
        return sheet.Answer.Objective is null ? Exit.NothingFits : Exit.Done;
    }

    /// <summary>The day of a person who needs no emergency help; null with every problem.</summary>
    internal static (DaySheet? Sheet, IReadOnlyList<Problem> Problems) Sheet(Assessment assessment, IReadOnlyList<(string Name, int Minute)> taken, (string? Zone, IReadOnlyList<string> Travel) place, bool balanced)
    {
        if (DayPlanner.Unknown(assessment, taken) is [_, ..] unknown)
            return (null, [.. unknown.Select(name => new Problem("CL006", "--taken", $"The profile has no \"{name}\".", $"Write one of: {string.Join(", ", DayPlanner.Names(assessment))}."))]);
        if (DayPlanner.Uncountable(assessment, taken) is [_, ..] more)
        {
            return (null, [.. more.Select(name => new Problem(
                "CL016", "--taken", $"{name} is not taken on this day, or was taken more often than the profile says; the rest of the day cannot be worked out from that.",
                "Write into the profile how it is really taken, each intake with its time in at, or leave it out here and ask a pharmacist about the rest of today."))]);
        }

        var unclear = new List<Problem>();
        var where = Zones.Where(place.Zone, place.Travel, Zones.Country(assessment), needed: false, unclear);
        return unclear.Count > 0 ? (null, unclear) : (DaySeries.Today(assessment, taken, balanced, where), []);
    }

    private static int Calendar(string file, DateOnly on, int days, string? zone, IReadOnlyList<string> travel, bool balanced)
    {
        var (assessment, problems) = PersonOptions.Person(file, on, country: null);
        if (assessment is null)
            return Output.Problems(problems, json: false);
        if (assessment.Disposition != "emergency")
            return CalendarAnswer.Print(assessment, days, zone, travel, balanced, Path.GetFileNameWithoutExtension(file));
        Console.Error.WriteLine("No calendar was written: this is an emergency.");
        Console.Out.Write(PlanFormats.Write(Flow.Propose(assessment, Core.Knowledge.Audience.Patient), "text"));
        return Exit.Done;
    }

    internal static (string Name, int Minute) Taken(string written, List<Problem> problems)
    {
        var space = written.Trim().LastIndexOf(' ');
        if (space > 0 && TimeOnly.TryParseExact(written.Trim()[(space + 1)..], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return (written.Trim()[..space].Trim(), (time.Hour * 60) + time.Minute);
        problems.Add(new("CL006", "--taken", $"\"{written}\" names no thing with a time.", "Write it like \"levothyroxine 10:40\"."));
        return ("", 0);
    }
}
