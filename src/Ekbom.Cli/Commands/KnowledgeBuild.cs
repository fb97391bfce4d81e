using System.CommandLine;
using Ekbom.Core;
using Ekbom.KnowledgeBase;
using Ekbom.Storage.Search;
using Microsoft.Data.Sqlite;

namespace Ekbom.Cli.Commands;

/// <summary>Writes the checked knowledge as one file, and its full-text index beside it. Each takes the place of the old one at once, when it is whole.</summary>
internal static class KnowledgeBuild
{
    private const string IndexEnding = ".search", Next = ".next";

    public static Command Make(Option<string> from)
    {
        var to = new Option<string>("--out") { Description = "The pack to write; beside the program unless said", DefaultValueFactory = _ => Known.PackFile };
        var command = new Command("build", "Write the checked knowledge as one file, the pack") { from, to };
        command.SetAction(parsed =>
        {
            var (bound, bundle, problems) = KnowledgeFiles.Bind(parsed.GetValue(from)!, Dates.Today);
            if (bound?.Knowledge is not { } knowledge)
                return Output.Problems(problems, json: false);
            var file = parsed.GetValue(to)!;
            if (Unwritable(file) is { } problem)
                return Output.Problems([problem], json: false);
            var index = Path.ChangeExtension(file, IndexEnding);
            try
            {
                using (var stream = File.Create(file + Next))
                    Pack.Write(bundle!, stream);
                using (EntrySearch.Make(knowledge, index + Next))
                {
                    // closed before it is moved
                }

                File.Move(file + Next, file, overwrite: true);
                File.Move(index + Next, index, overwrite: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
            {
                Remove(file + Next);
                Remove(index + Next);
                return Output.Problems([new Problem("KB049", file, "The pack cannot be written there.", "Check that you may write in this folder, and that there is room.")], json: false);
            }

            Console.Out.WriteLine($"{file}: {new FileInfo(file).Length} bytes, digest {knowledge.Digest}");
            return Exit.Done;
        });
        return command;
    }

    /// <summary>What is wrong with a place for the pack, as far as can be seen before it is written.</summary>
    private static Problem? Unwritable(string file)
    {
        const string Name = "Name a file, like knowledge.pack.";
        if (file.Trim().Length == 0)
            return new("KB049", "--out", "No file is named.", Name);
        if (Directory.Exists(file) || Path.GetFileName(file).Length == 0)
            return new("KB049", file, "This is a folder.", Name);
        if (Path.GetExtension(file) == IndexEnding)
            return new("KB049", file, $"The index that belongs to a pack ends in {IndexEnding}.", Name);
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
            return new("KB049", file, "There is no such folder.", "Make the folder first, or name another.");
        return ((string[])[file, Path.ChangeExtension(file, IndexEnding)]).Where(one => Path.Exists(one) && !IsRegular(one)).Select(one => new Problem("KB049", one, "This is no file that can be replaced.", Name)).FirstOrDefault();
    }

    /// <summary>A device or a pipe is nothing to put a file in the place of. Only a file can be cut, to the length it has.</summary>
    private static bool IsRegular(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
            stream.SetLength(stream.Length);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return false;
        }
    }

    private static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // it was never there, or may not be removed
        }
    }
}
