using System.Diagnostics;
using System.Text.Json;

namespace Ekbom.App.Tests.Timetables;

/// <summary>ical.js, in Node: it reads our calendars as calendar apps do. Node and npm have to be there; without them a test fails and says so.</summary>
internal static class OtherParser
{
    private static readonly string Folder = Path.Combine(RealKnowledge.Root, "tests", "calendar");

    private static readonly Lazy<string> Installed = new(() =>
    {
        var (wanted, there) = (Path.Combine(Folder, "package-lock.json"), Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (!File.Exists(there) || File.GetLastWriteTimeUtc(there) < File.GetLastWriteTimeUtc(wanted))
            Run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        return Path.Combine(Folder, "occurrences.mjs");
    });

    /// <summary>Every occurrence of each calendar, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<Occurrence>> Read(params string[] calendars)
    {
        var folder = Directory.CreateTempSubdirectory("ekbom-calendar");
        try
        {
            var files = calendars.Select((calendar, at) => Path.Combine(folder.FullName, $"{at}.ics")).ToList();
            for (var at = 0; at < files.Count; at++)
                File.WriteAllText(files[at], calendars[at]);
            return JsonSerializer.Deserialize<List<List<Occurrence>>>(Run("node", [Installed.Value, .. files]), JsonSerializerOptions.Web)!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(TimeSpan.FromSeconds(120)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(program);
        }

        Assert.True(process.ExitCode == 0 && errors.Result.Length == 0, $"{program}: {errors.Result}");
        return output.Result;
    }

    internal sealed record Occurrence(string Local, string Utc, int Minutes, string Uid, string Summary, IReadOnlyList<string> Alarms);
}
