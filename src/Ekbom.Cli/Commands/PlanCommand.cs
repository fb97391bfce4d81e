using System.CommandLine;
using Ekbom.Core;
using Ekbom.Core.Writing;

namespace Ekbom.Cli.Commands;

internal static class PlanCommand
{
    public static Command Make()
    {
        var command = new Command("plan", "What to do first, whether magnesium is worth trying, how much and how safely, with every source");
        var options = new PersonOptions(command, "text", "markdown", "html", "json");
        command.SetAction(parsed =>
        {
            var judged = options.Judge(parsed);
            if (judged.Assessment is null)
                return judged.Status;
            var plan = Flow.Propose(judged.Assessment, judged.Audience);
            Console.Out.Write(judged.Format switch
            {
                "json" => PlanJson.Of(plan, indented: true) + "\n",
                "markdown" => PlanMarkdown.Of(plan),
                "html" => PlanHtml.Of(plan),
                _ => PlanText.Of(plan),
            });
            return Exit.Done;
        });
        return command;
    }
}
