using System.Diagnostics;

namespace Ekbom.App.Tests;

/// <summary>Programs of others, in Node, that read what we write. Node and npm have to be there; without them a test fails and says so.</summary>
internal static class OtherPrograms
{
    private static readonly Lock Installing = new();

    /// <summary>What a script in a folder under <c>tests</c> prints; its packages are installed when they are missing or older than its lock file.</summary>
    public static string Node(string folder, string script, string? input, params string[] arguments)
    {
        var place = Path.Combine(RealKnowledge.Root, "tests", folder);
        lock (Installing)
        {
            var (wanted, there) = (Path.Combine(place, "package-lock.json"), Path.Combine(place, "node_modules", ".package-lock.json"));
            if (!File.Exists(there) || File.GetLastWriteTimeUtc(there) < File.GetLastWriteTimeUtc(wanted))
                Run(place, "npm", null, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        }

        return Run(place, "node", input, [Path.Combine(place, script), .. arguments]);
    }

    private static string Run(string folder, string program, string? input, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(120)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(program);
        }

        Assert.True(process.ExitCode == 0 && errors.Result.Length == 0, $"{program}: {errors.Result}");
        return output.Result;
    }
}
