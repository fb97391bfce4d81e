using System.Diagnostics;

namespace Ekbom.App.Tests.CommandLine;

/// <summary>Where the answer cannot be written: one line on standard error, no stack trace, and the status of a wrong call.</summary>
public sealed class LostAnswerTests
{
    [Theory]
    [InlineData(">&-")]
    [InlineData(">/dev/full")]
    public void A_closed_or_full_output_is_told_in_one_line(string to)
    {
        string[] commands = ["knowledge check", "knowledge export", "knowledge show iron.low", "--help", "plan examples/anna.yaml", "plan examples/anna.yaml --json", "next examples/anna.yaml", "evidence", "magnesium 'Magnesium citrate 1000 mg'"];
        foreach (var command in commands)
        {
            var (status, errors) = Shell($"{string.Join(' ', Ran.Start)} {command} {to}");
            Assert.True(status == 2, $"{command}: {status} {errors}");
            Assert.StartsWith("The answer cannot be written: ", Assert.Single(errors.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        }
    }

    private static (int Status, string Errors) Shell(string line)
    {
        var start = new ProcessStartInfo("sh", ["-c", line]) { WorkingDirectory = RealKnowledge.Root, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["EKBOM_HOME"] = RealKnowledge.Root;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors);
    }
}
