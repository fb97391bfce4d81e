using System.CommandLine;
using Ekbom.Core;
using Ekbom.Core.Evidence;
using Ekbom.Core.Writing;

namespace Ekbom.Cli.Commands;

internal static class EvidenceCommand
{
    private static readonly string[] Formats = ["text", "markdown", "html", "json", "svg"];

    public static Command Make()
    {
        var topic = new Argument<string?>("TOPIC") { Description = "What the studies we hold add up to on one question, like magnesium-rls; without it, every question is listed", Arity = ArgumentArity.ZeroOrOne };
        var studies = new Option<string>("--data") { Description = "Instead: studies of your own with their raw numbers, JSON or YAML; - reads standard input" };
        var reader = new Option<string>("--for") { Description = "Who reads it: patient or clinician" };
        var format = new Option<string>("--format") { Description = $"One of: {string.Join(", ", Formats)}" };
        var json = new Option<bool>("--json") { Description = "Short for --format json" };
        var command = new Command("evidence", "What studies of one question say together: pooled effect, intervals, heterogeneity, forest plot") { topic, studies, reader, format, json };
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(json) ? "json" : parsed.GetValue(format) ?? "text";
            if (!Formats.Contains(chosen))
                return Output.Problems([new("CL001", "--format", $"\"{chosen}\" is no format of this command.", $"Write one of: {string.Join(", ", Formats)}.")], json: false);
            if (parsed.GetValue(reader) is { } who && !PersonOptions.Audiences.Contains(who))
                return Output.Problems([new("CL002", "--for", $"\"{who}\" is no reader.", "Write patient or clinician.")], chosen == "json");
            if (parsed.GetValue(studies) is not { } data)
                return Held(parsed.GetValue(topic), parsed.GetValue(reader) == "patient" ? Core.Knowledge.Audience.Patient : Core.Knowledge.Audience.Clinician, chosen);
            return chosen is "text" or "json" or "svg" ? Answer(data, chosen)
                : Output.Problems([new("CL001", "--format", $"Studies of your own are not written as {chosen}.", "Write text, json or svg.")], json: false);
        });
        return command;
    }

    private static int Held(string? topic, Core.Knowledge.Audience audience, string format)
    {
        var (page, problems) = Of(topic, audience, format);
        if (page is null)
            return Output.Problems(problems, format == "json");
        Console.Out.Write(page);
        return Exit.Done;
    }

    /// <summary>What the knowledge base holds: one question, or the list of them; null with every problem.</summary>
    internal static (string? Page, IReadOnlyList<Problem> Problems) Of(string? topic, Core.Knowledge.Audience audience, string format)
    {
        var (knowledge, wrong) = Known.On(Dates.Today, answers: true);
        if (knowledge is null)
            return (null, wrong);
        if (topic is null && format == "svg")
            return (null, [new("CL001", "--format", "The list of questions is no picture.", "Name one of them, or write another format.")]);
        if (topic is null)
            return (EvidenceAnswer.List(knowledge, format), []);
        if (EvidenceAnswer.Find(knowledge, topic) is { } summary)
            return (EvidenceAnswer.Of(summary, knowledge, audience, format), []);
        var names = knowledge.Evidence.Select(EvidenceAnswer.Name).ToList();
        var near = Nearest.To(topic, names);
        return (null, [new("CL015", "TOPIC", $"There is no evidence on \"{topic}\" by that name.", near is null ? $"Write one of: {string.Join(", ", names)}." : $"Did you mean {near}? Others: {string.Join(", ", names)}.")]);
    }

    private static int Answer(string file, string format)
    {
        var (tree, problems) = Input.Tree(file);
        IReadOnlyList<StudyTable> tables = [];
        if (problems.Count == 0)
            (tables, problems) = StudyTableReader.Read(tree);
        if (problems.Count > 0)
            return Output.Problems(problems, format == "json");
        var all = tables.Select(table => new Synthesis(table)).ToList();
        Console.Out.Write(format switch
        {
            "json" => SynthesisJson.Of(all) + "\n",
            "svg" => ForestSvg.Stacked([.. all.Where(one => one.Studies > 0).Select(one => (one.Table.Id, one.Forest))], "Studies of your own"),
            _ => SynthesisText.Of(all),
        });
        return Exit.Done;
    }
}
