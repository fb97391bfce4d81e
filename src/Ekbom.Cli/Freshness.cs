using System.Diagnostics;
using System.IO.Enumeration;

namespace Ekbom.Cli;

/// <summary>
/// Whether the project has changed since this program was built. The launcher leaves the look to the program, which is there faster than another tool; when
/// something is newer, the launcher is called again to build first.
/// </summary>
public static class Freshness
{
    /// <summary>Set by the launcher: the file whose time is that of the last build.</summary>
    public const string Built = "EKBOM_BUILT";

    private static readonly string[] Watched = ["src", "knowledge"], Single = ["Directory.Build.props", "Directory.Packages.props"];

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>The exit status of the command by a program built anew; null when this one may go on.</summary>
    public static int? ByANewerProgram(string[] arguments)
    {
        if (Environment.GetEnvironmentVariable(Built) is not { Length: > 0 } built || Environment.GetEnvironmentVariable("EKBOM_HOME") is not { Length: > 0 } home || !HasChanged(home, built))
            return null;
        var start = new ProcessStartInfo(Path.Combine(home, "ekbom"), arguments) { UseShellExecute = false };
        start.Environment.Remove(Built);
        start.Environment["EKBOM_BUILD"] = "1";
        using var launcher = Process.Start(start)!;
        launcher.WaitForExit();
        return launcher.ExitCode;
    }

    /// <summary>Whether anything the command line is built of is newer than a file. What a build makes, and the pages, are left out.</summary>
    public static bool HasChanged(string home, string built)
    {
        var since = File.GetLastWriteTimeUtc(built);
        return Single.Any(file => File.GetLastWriteTimeUtc(Path.Combine(home, file)) > since) || Watched.Any(folder => IsNewer(Path.Combine(home, folder), since));
    }

    private static bool IsNewer(string folder, DateTime since)
    {
        if (Directory.GetLastWriteTimeUtc(folder) > since)
            return true;
        var entries = new FileSystemEnumerable<bool>(folder, (ref entry) => entry.LastWriteTimeUtc.UtcDateTime > since, Everything)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsOurs(entry.FileName),
            ShouldRecursePredicate = (ref entry) => IsOurs(entry.FileName),
        };
        foreach (var newer in entries)
        {
            if (newer)
                return true;
        }

        return false;
    }

    private static bool IsOurs(ReadOnlySpan<char> name) => name is not ("bin" or "obj" or "node_modules" or "Ekbom.Web");
}
