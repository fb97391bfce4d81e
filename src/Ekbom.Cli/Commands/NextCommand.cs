using System.CommandLine;
using Ekbom.Core;
using Ekbom.Core.Writing;

namespace Ekbom.Cli.Commands;

internal static class NextCommand
{
    public static Command Make()
    {
        var command = new Command("next", "The one question whose answer can change the plan most");
        var options = new PersonOptions(command, "text", "json");
        command.SetAction(parsed =>
        {
            var judged = options.Judge(parsed);
            if (judged.Assessment is null)
                return judged.Status;
            var plan = Flow.Propose(judged.Assessment, judged.Audience);
            Console.Out.Write(judged.Format == "json" ? NextAnswer.Json(plan) + "\n" : NextAnswer.Text(plan));
            return Exit.Done;
        });
        return command;
    }
}
