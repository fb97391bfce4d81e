using System.CommandLine;
using Ekbom.Core;
using Ekbom.Core.Writing;

namespace Ekbom.Cli.Commands;

internal static class InteractionsCommand
{
    public static Command Make()
    {
        var command = new Command("interactions", "Every pair of what is taken: what to keep apart, avoid or watch, what is fine, and what could not be checked");
        var options = new PersonOptions(command, "text", "json");
        command.SetAction(parsed =>
        {
            var judged = options.Judge(parsed);
            if (judged.Assessment is null)
                return judged.Status;
            Console.Out.Write(judged.Format == "json"
                ? InteractionsAnswer.Json(judged.Assessment, judged.Audience) + "\n"
                : InteractionsAnswer.Text(judged.Assessment, judged.Audience));
            return Exit.Done;
        });
        return command;
    }
}
