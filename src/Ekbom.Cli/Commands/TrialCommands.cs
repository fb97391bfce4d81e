using System.CommandLine;
using Ekbom.Core;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;

namespace Ekbom.Cli.Commands;

internal static class TrialCommands
{
    private const double Smallest = 1;

    public static Command Make() => new("trial", "Did it work for me? A fair test on one person") { TrialDesignCommand.Make(), TrialLogCommand.Make(), Analyse() };

    private static Command Analyse()
    {
        var data = new Option<string>("--data") { Description = "Nights with their design matrix as JSON: {datasets: [{id, columns, t, y, X, period, n_periods}]}; - reads standard input", Required = true };
        var format = new Option<string>("--format") { Description = "One of: text, json" };
        var json = new Option<bool>("--json") { Description = "Short for --format json" };
        var command = new Command("analyse", "What the nights say of the effect, with its uncertainty; ratings from 0 to 10, lower is better") { data, format, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json) || parsed.GetValue(format) == "json";
            if (parsed.GetValue(format) is { } other and not ("text" or "json"))
                return Output.Problems([new Problem("CL001", "--format", $"\"{other}\" is no format of this command.", "Write text or json.")], asJson);
            var (tree, problems) = Input.Tree(parsed.GetValue(data)!);
            IReadOnlyList<(string Id, Nights Nights)> sets = [];
            if (problems.Count == 0)
                (sets, problems) = NightsReader.Read(tree);
            if (problems.Count > 0)
                return Output.Problems(problems, asJson);
            var all = sets.Select(set => (set.Id, set.Nights, Posterior.Of(set.Nights, Prior.ZeroToTen))).ToList();
            Console.Out.Write(asJson ? PosteriorJson.Of(all, Smallest) + "\n" : PosteriorText.Of(all, Smallest));
            return Exit.Done;
        });
        return command;
    }
}
