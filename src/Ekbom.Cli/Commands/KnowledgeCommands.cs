using System.CommandLine;
using System.Text.Json;
using Ekbom.Core;
using Ekbom.KnowledgeBase;
using Ekbom.Storage.Search;

namespace Ekbom.Cli.Commands;

/// <summary>For editors: check, build, show, compare and export the knowledge base.</summary>
internal static class KnowledgeCommands
{
    public static Command Make()
    {
        var from = new Option<string>("--from") { Description = "The folder of the knowledge files; knowledge/ unless said", DefaultValueFactory = _ => Known.Folder };
        return new Command("knowledge", "Check, build, show, compare and export the knowledge base") { Check(from), Build(from), Show(from), Diff(), Export(from) };
    }

    private static Command Check(Option<string> from)
    {
        var json = new Option<bool>("--json") { Description = "Problems as JSON" };
        var command = new Command("check", "Every problem of every file in one run, and how much there is of each kind") { from, json };
        command.SetAction(parsed =>
        {
            var bound = Binder.Bind(KnowledgeReader.Read(parsed.GetValue(from)!), Dates.Today);
            foreach (var warning in bound.Warnings)
                Console.Error.WriteLine($"worth a look: {warning}");
            if (bound.Problems.Count > 0)
            {
                Output.Problems(bound.Problems, parsed.GetValue(json));
                if (!parsed.GetValue(json))
                    Console.Out.WriteLine(bound.Problems.Count == 1 ? "1 problem" : $"{bound.Problems.Count} problems");
                return Exit.WrongInput;
            }

            foreach (var (kind, count) in bound.Counts)
                Console.Out.WriteLine($"{count,6} {kind}");
            Console.Out.WriteLine($"knowledge {bound.Knowledge!.Version}, digest {bound.Knowledge.Digest}");
            Console.Out.WriteLine("no problem");
            return Exit.Done;
        });
        return command;
    }

    private static Command Build(Option<string> from)
    {
        var to = new Option<string>("--out") { Description = "The pack to write; beside the program unless said", DefaultValueFactory = _ => Known.PackFile };
        var command = new Command("build", "Write the checked knowledge as one file, the pack") { from, to };
        command.SetAction(parsed =>
        {
            var bundle = KnowledgeReader.Read(parsed.GetValue(from)!);
            var bound = Binder.Bind(bundle, Dates.Today);
            if (bound.Knowledge is not { } knowledge)
                return Output.Problems(bound.Problems, json: false);
            var file = parsed.GetValue(to)!;
            using (var stream = File.Create(file + ".next"))
                Pack.Write(bundle, stream);
            File.Move(file + ".next", file, overwrite: true);
            var index = Path.ChangeExtension(file, ".search");
            using (EntrySearch.Make(knowledge, index + ".next"))
            {
                // closed before it is moved
            }

            File.Move(index + ".next", index, overwrite: true);
            Console.Out.WriteLine($"{file}: {new FileInfo(file).Length} bytes, digest {knowledge.Digest}");
            return Exit.Done;
        });
        return command;
    }

    private static Command Show(Option<string> from)
    {
        var id = new Argument<string>("ID") { Description = "An entry, definition, source or term, like iron.low" };
        var command = new Command("show", "Everything the knowledge base holds about one id, and where it stands") { id, from };
        command.SetAction(parsed =>
        {
            var bound = Binder.Bind(KnowledgeReader.Read(parsed.GetValue(from)!), asOf: null);
            if (bound.Knowledge is not { } knowledge)
                return Output.Problems(bound.Problems, json: false);
            var written = parsed.GetValue(id)!;
            var wanted = KnowledgeShow.Ids(knowledge).FirstOrDefault(one => one == written) ?? KnowledgeShow.Ids(knowledge).FirstOrDefault(one => string.Equals(one, written, StringComparison.OrdinalIgnoreCase)) ?? written;
            var lines = KnowledgeShow.Of(knowledge, wanted);
            if (lines.Count == 0)
            {
                var near = Nearest.To(wanted, KnowledgeShow.Ids(knowledge));
                return Output.Problems([new Problem("CL005", "ID", $"There is no \"{wanted}\".", near is null ? "\"ekbom knowledge export\" lists every entry." : $"Did you mean {near}?")], json: false);
            }

            foreach (var line in lines)
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
            var (first, wrong) = Either(parsed.GetValue(before)!);
            var (second, alsoWrong) = Either(parsed.GetValue(after)!);
            if (first is null || second is null)
                return Output.Problems([.. wrong, .. alsoWrong], json: false);
            var lines = KnowledgeDiff.Between(first, second);
            foreach (var line in lines)
                Console.Out.WriteLine(line);
            Console.Out.WriteLine(lines.Count == 0 ? "no difference" : $"{lines.Count} differences");
            return Exit.Done;
        });
        return command;
    }

    private static Command Export(Option<string> from)
    {
        var format = new Option<string>("--format") { Description = "cql or elm", DefaultValueFactory = _ => "cql" };
        var command = new Command("export", "The conditions as an HL7 CQL library, or as ELM JSON") { format, from };
        command.SetAction(parsed =>
        {
            var bound = Binder.Bind(KnowledgeReader.Read(parsed.GetValue(from)!), Dates.Today);
            if (bound.Knowledge is not { } knowledge)
                return Output.Problems(bound.Problems, json: false);
            switch (parsed.GetValue(format))
            {
                case "cql":
                    Console.Out.Write(KnowledgeExport.Cql(knowledge));
                    return Exit.Done;
                case "elm":
                    using (var stream = Console.OpenStandardOutput())
                    using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
                        KnowledgeExport.Elm(knowledge).WriteTo(writer);
                    Console.Out.WriteLine();
                    return Exit.Done;
                case var other:
                    return Output.Problems([new Problem("CL001", "--format", $"\"{other}\" is no format of this command.", "Write cql or elm.")], json: false);
            }
        });
        return command;
    }

    private static (Core.Knowledge.KnowledgeBase? Knowledge, IReadOnlyList<Problem> Problems) Either(string path)
    {
        if (!File.Exists(path))
        {
            var read = Binder.Bind(KnowledgeReader.Read(path), asOf: null);
            return (read.Knowledge, read.Problems);
        }

        var (bundle, problem) = Pack.Read(File.ReadAllBytes(path), path);
        if (bundle is null)
            return (null, [problem!]);
        var bound = Binder.Bind(bundle, asOf: null, trusted: true);
        return (bound.Knowledge, bound.Problems);
    }
}
