using System.CommandLine;
using Ekbom.Core;
using Ekbom.Core.Evidence;
using Ekbom.Core.Writing;

namespace Ekbom.Cli.Commands;

internal static class EvidenceCommand
{
    private static readonly string[] Formats = ["text", "json"];

    public static Command Make()
    {
        var studies = new Option<string>("--data") { Description = "Studies with their raw numbers, JSON or YAML; - reads standard input", Required = true };
        var format = new Option<string>("--format") { Description = $"One of: {string.Join(", ", Formats)}" };
        var json = new Option<bool>("--json") { Description = "Short for --format json" };
        var command = new Command("evidence", "What studies of one question say together: pooled effect, intervals, heterogeneity, forest plot") { studies, format, json };
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(json) ? "json" : parsed.GetValue(format) ?? "text";
            if (!Formats.Contains(chosen))
                return Output.Problems([new("CL001", "--format", $"\"{chosen}\" is no format of this command.", $"Write one of: {string.Join(", ", Formats)}.")], json: false);
            return Answer(parsed.GetValue(studies)!, chosen == "json");
        });
        return command;
    }

    private static int Answer(string file, bool json)
    {
        var (tree, problems) = Input.Tree(file);
        IReadOnlyList<StudyTable> tables = [];
        if (problems.Count == 0)
            (tables, problems) = StudyTableReader.Read(tree);
        if (problems.Count > 0)
            return Output.Problems(problems, json);
        var all = tables.Select(table => new Synthesis(table)).ToList();
        Console.Out.Write(json ? SynthesisJson.Of(all) + "\n" : SynthesisText.Of(all));
        return Exit.Done;
    }
}
