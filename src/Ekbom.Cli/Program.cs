using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Ekbom.Cli.Commands;
using Ekbom.Core;

namespace Ekbom.Cli;

public static class Program
{
    /// <summary>What a plan takes, and more: bytes.</summary>
    private const long Room = 32 << 20;

    /// <summary>An answer is written in one piece instead of dozens: characters.</summary>
    private const int Piece = 32 << 10;

    /// <summary>A longer word is no misspelt one: letters.</summary>
    private const int LongestWord = 40;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Exit status: 0 done, 1 our bug, 2 the input is wrong or the answer cannot be written, 3 nothing fits.</summary>
    public static int Main(string[] arguments)
    {
        MakeRoom();
        try
        {
            Console.OutputEncoding = Utf8;
            Console.SetOut(new StreamWriter(AnswerStream.Open(), Utf8, Piece) { AutoFlush = true });
            return Freshness.ByANewerProgram(arguments) ?? Run(arguments);
        }
        catch (AnswerLostException e)
        {
            if (e.ReadEnough)
                return Exit.Done;
            Console.Error.WriteLine($"The answer cannot be written: {e.Message}. Write it to a file or a terminal that has room.");
            return Exit.WrongInput;
        }
        catch (IOException e) when (e.Message.Contains("pipe", StringComparison.OrdinalIgnoreCase))
        {
            return Exit.Done; // whoever read our output has read enough
        }
        catch (Exception e)
        {
            Console.Error.WriteLine($"This is a fault of Ekbom, not yours. Please report it with the command you gave: {e.GetType().Name}: {e.Message}");
            Console.Error.WriteLine(e.StackTrace);
            return Exit.OurBug;
        }
    }

    public static int Run(string[] arguments)
    {
        var root = new RootCommand("Ekbom: a cited, safe plan for one person with restless legs. It does not replace a doctor or pharmacist.")
        {
            PlanCommand.Make(),
            NextCommand.Make(),
            InteractionsCommand.Make(),
            MagnesiumCommand.Make(),
            TimetableCommand.Make(),
            AskCommand.Make(),
            EvidenceCommand.Make(),
            TrialCommands.Make(),
            McpCommand.Make(),
            KnowledgeCommands.Make(),
            ServeCommand.Make(),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
            return Misused(parsed, AsksJson(arguments));
        if (TwoFormats(parsed) is { } twice)
            return Output.Problems([twice], json: true);

        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    /// <summary>The heap grows once instead of in hundreds of steps: a twentieth of the start of a plan (docs/performance.md). It works as ever when more is needed.</summary>
    private static void MakeRoom()
    {
        try
        {
            GC.TryStartNoGCRegion(Room);
            HugePages.Advise();
        }
        catch (ArgumentOutOfRangeException)
        {
            // the memory this program may have is limited to less
        }
    }

    /// <summary>--json is short for --format json, so it stands beside no other format.</summary>
    private static Problem? TwoFormats(ParseResult parsed)
    {
        var options = parsed.CommandResult.Command.Options;
        var format = options.OfType<Option<string>>().FirstOrDefault(option => option.Name == "--format");
        var json = options.OfType<Option<bool>>().FirstOrDefault(option => option.Name == "--json");
        return json is not null && format is not null && parsed.GetValue(json) && parsed.GetValue(format) is { } other && other != "json"
            ? new("CL001", "--format", $"--format {other} and --json ask for two formats.", $"Write one of them: --json, or --format {other}.")
            : null;
    }

    private static int Misused(ParseResult parsed, bool json)
    {
        var mend = $"{Meant(parsed)}Write \"ekbom --help\", or the command with --help, to see what can be asked.";
        if (json)
            return Output.Problems([.. parsed.Errors.Select(error => new Problem("CL000", Where(parsed, error), error.Message, mend))], json);
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine(mend);
        return Exit.WrongInput;
    }

    /// <summary>The command or option that is nearest to the first word nobody knows.</summary>
    private static string Meant(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is not [{ Length: <= LongestWord } word, ..])
            return "";
        var command = parsed.CommandResult.Command;
        var known = word.StartsWith('-') ? command.Options.Select(option => option.Name) : command.Subcommands.Select(one => one.Name);
        return Nearest.To(word, known) is { } near ? $"Did you mean {near}? " : "";
    }

    /// <summary>The option or argument it is about, else the command.</summary>
    private static string Where(ParseResult parsed, ParseError error) => error.SymbolResult switch
    {
        OptionResult option => option.Option.Name,
        ArgumentResult argument => argument.Argument.Name,
        _ => parsed.CommandResult.Command.Name,
    };

    /// <summary>JSON is asked for, even where the rest cannot be understood.</summary>
    private static bool AsksJson(string[] arguments)
    {
        for (var at = 0; at < arguments.Length; at++)
        {
            if (arguments[at] is "--json" or "--format=json" or "--format:json" || (arguments[at] == "json" && at > 0 && arguments[at - 1] == "--format"))
                return true;
        }

        return false;
    }
}
