using System.CommandLine;
using Ekbom.Core;
using Ekbom.Core.Timetables;
using Ekbom.Core.Writing;

namespace Ekbom.Cli.Commands;

internal static class TimetableCommand
{
    public static Command Make()
    {
        var problem = new Option<string>("--problem") { Description = "A bare problem as JSON; - reads standard input", Required = true };
        var balanced = new Option<bool>("--balanced") { Description = "Weigh times of day against minutes away from the wished times (45 minutes a time)" };
        var format = new Option<string>("--format") { Description = "One of: text, json" };
        var json = new Option<bool>("--json") { Description = "Short for --format json" };
        var command = new Command("timetable", "When to take what: a day that is proved best, or why there is none") { problem, balanced, format, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json) || parsed.GetValue(format) == "json";
            if (parsed.GetValue(format) is { } other and not ("text" or "json"))
                return Output.Problems([new Problem("CL001", "--format", $"\"{other}\" is no format of this command.", "Write text or json.")], asJson);
            var (tree, unreadable) = Input.Tree(parsed.GetValue(problem)!);
            if (unreadable.Count > 0)
                return Output.Problems(unreadable, asJson);
            var (day, problems) = DayProblemReader.Read(tree);
            if (day is null)
                return Output.Problems(problems, asJson);
            var answer = DaySolver.Solve(day, parsed.GetValue(balanced));
            Console.Out.Write(asJson ? DayAnswerWriter.Json(answer) + "\n" : DayAnswerWriter.Text(answer));
            return answer.Objective is null ? Exit.NothingFits : Exit.Done;
        });
        return command;
    }
}
