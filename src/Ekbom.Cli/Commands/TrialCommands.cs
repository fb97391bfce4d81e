using System.CommandLine;

namespace Ekbom.Cli.Commands;

internal static class TrialCommands
{
    public static Command Make() => new("trial", "Did it work for me? A fair test on one person") { TrialDesignCommand.Make(), TrialLogCommand.Make(), TrialAnalyseCommand.Make(), TrialShareCommand.Make(), TrialPoolCommand.Make() };
}
