using System.CommandLine;
using System.Text;
using Ekbom.Cli.Commands;

namespace Ekbom.Cli;

public static class Program
{
    /// <summary>Exit status: 0 done, 1 our bug, 2 the input is wrong, 3 nothing fits.</summary>
    public static int Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            return Freshness.ByANewerProgram(arguments) ?? Run(arguments);
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
        {
            foreach (var error in parsed.Errors)
                Console.Error.WriteLine(error.Message);
            Console.Error.WriteLine("Write \"ekbom --help\", or the command with --help, to see what can be asked.");
            return Exit.WrongInput;
        }

        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }
}
