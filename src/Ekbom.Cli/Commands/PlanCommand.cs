using System.CommandLine;
using Ekbom.Core;
using Ekbom.Core.Timetables;
using Ekbom.Core.Writing;

namespace Ekbom.Cli.Commands;

internal static class PlanCommand
{
    public static Command Make()
    {
        var command = new Command("plan", "What to do first, whether magnesium is worth trying, how much and how safely, with every source");
        var options = new PersonOptions(command, [.. PlanFormats.Names]);
        command.SetAction(parsed =>
        {
            var judged = options.Judge(parsed);
            if (judged.Assessment is null)
                return judged.Status;
            var plan = Flow.Propose(judged.Assessment, judged.Audience);
            Console.Out.Write(PlanFormats.Write(plan, judged.Format, judged.Format == "json" ? null : DayPlanner.InAPlan(judged.Assessment)));
            return Exit.Done;
        });
        return command;
    }
}
