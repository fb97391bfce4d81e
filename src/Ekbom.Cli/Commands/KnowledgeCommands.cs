using System.CommandLine;
using Ekbom.Core;
using Ekbom.Core.Writing;
using Ekbom.KnowledgeBase;

namespace Ekbom.Cli.Commands;

/// <summary>For editors: check, build, show, compare and export the knowledge base.</summary>
internal static class KnowledgeCommands
{
    public static Command Make()
    {
        var from = new Option<string>("--from") { Description = "The folder of the knowledge files, or a pack; knowledge/ unless said", DefaultValueFactory = _ => Known.Folder };
        return new Command("knowledge", "Check, build, show, compare and export the knowledge base") { Check(from), KnowledgeBuild.Make(from), Show(from), Diff(), Export(from) };
    }

    private static Command Check(Option<string> from)
    {
        var json = new Option<bool>("--json") { Description = "Counts and problems as JSON" };
        var command = new Command("check", "Every problem of every file in one run, and how much there is of each kind") { from, json };
        command.SetAction(parsed =>
        {
            var (bound, _, problems) = KnowledgeFiles.Bind(parsed.GetValue(from)!, Dates.Today);
            foreach (var warning in bound?.Warnings ?? [])
                Console.Error.WriteLine($"worth a look: {warning}");
            if (problems.Count > 0)
            {
                Output.Problems(problems, parsed.GetValue(json));
                if (!parsed.GetValue(json))
                    Console.Out.WriteLine(problems.Count == 1 ? "1 problem" : $"{problems.Count} problems");
                return Exit.WrongInput;
            }

            Console.Out.WriteLine(parsed.GetValue(json) ? CheckedJson(bound!) : Checked(bound!));
            return Exit.Done;
        });
        return command;
    }

    private static string Checked(Bound bound) => string.Join('\n',
        [.. bound.Counts.Select(one => $"{one.Value,6} {one.Key}"), $"knowledge {bound.Knowledge!.Version}, digest {bound.Knowledge.Digest}", "no problem"]);

    private static string CheckedJson(Bound bound) => JsonParts.Text(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("knowledge", bound.Knowledge!.Version);
        writer.WriteString("digest", bound.Knowledge.Digest);
        writer.WriteStartObject("counts");
        foreach (var (kind, count) in bound.Counts)
            writer.WriteNumber(kind, count);
        writer.WriteEndObject();
        writer.WriteStartArray("problems");
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static Command Show(Option<string> from)
    {
        var id = new Argument<string>("ID") { Description = "An entry, fact, definition, source, term, topic or country, like iron.low" };
        var command = new Command("show", "Everything the knowledge base holds about one id, and where it stands") { id, from };
        command.SetAction(parsed =>
        {
            var (path, written) = (parsed.GetValue(from)!, parsed.GetValue(id)!);
            var (bundle, problems) = KnowledgeFiles.Read(path, "--from");
            if (bundle is null || problems.Count > 0)
                return Output.Problems(problems, json: false);
            var ids = KnowledgeShow.Ids(bundle).ToList();
            var wanted = ids.Find(one => one == written) ?? ids.Find(one => string.Equals(one, written, StringComparison.OrdinalIgnoreCase));
            if (wanted is null)
            {
                var near = Nearest.To(written, ids);
                return Output.Problems([new Problem("CL005", "ID", $"There is no \"{written}\".", near is null ? "Ids stand in the files of the knowledge, after id, fact, define or country." : $"Did you mean {near}?")], json: false);
            }

            foreach (var line in KnowledgeShow.Of(bundle, wanted, where => KnowledgeFiles.Placed(where, path)))
                Console.Out.WriteLine(line);
            return Exit.Done;
        });
        return command;
    }

    private static Command Diff()
    {
        var before = new Argument<string>("A") { Description = "A pack or a knowledge folder" };
        var after = new Argument<string>("B") { Description = "Another" };
        var command = new Command("diff", "What changed between two states of the knowledge") { before, after };
        command.SetAction(parsed =>
        {
            var (first, wrong) = KnowledgeFiles.Read(parsed.GetValue(before)!, "A");
            var (second, alsoWrong) = KnowledgeFiles.Read(parsed.GetValue(after)!, "B");
            if (first is null || second is null || wrong.Count + alsoWrong.Count > 0)
                return Output.Problems([.. wrong, .. alsoWrong], json: false);
            var lines = KnowledgeDiff.Between(first, second);
            foreach (var line in lines)
                Console.Out.WriteLine(line);
            Console.Out.WriteLine(lines.Count switch { 0 => "no difference", 1 => "1 difference", var many => $"{many} differences" });
            return Exit.Done;
        });
        return command;
    }

    private static Command Export(Option<string> from)
    {
        var format = new Option<string>("--format") { Description = "cql or elm", DefaultValueFactory = _ => "cql" };
        var command = new Command("export", "Every condition as an HL7 CQL library, or as ELM JSON, that an engine can run") { format, from };
        command.SetAction(parsed =>
        {
            var (bound, _, problems) = KnowledgeFiles.Bind(parsed.GetValue(from)!, Dates.Today);
            if (bound?.Knowledge is not { } knowledge)
                return Output.Problems(problems, json: false);
            switch (parsed.GetValue(format))
            {
                case "cql":
                    Console.Out.Write(KnowledgeExport.Cql(knowledge));
                    return Exit.Done;
                case "elm":
                    Console.Out.WriteLine(JsonParts.Text(writer => KnowledgeExport.Elm(knowledge).WriteTo(writer)));
                    return Exit.Done;
                case var other:
                    return Output.Problems([new Problem("CL001", "--format", $"\"{other}\" is no format of this command.", "Write cql or elm.")], json: false);
            }
        });
        return command;
    }
}
