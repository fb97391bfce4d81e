using System.Diagnostics;

namespace Ekbom.Web.Tests.Storage;

/// <summary>A PostgreSQL server of its own, on a socket in a folder that is gone afterwards.</summary>
public sealed class Postgres : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ekbom-pg-").FullName;
    private readonly string programs;

    public Postgres()
    {
        programs = Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            ?? throw new InvalidOperationException("The storage tests need PostgreSQL: apt-get install postgresql.");
        if (IsRoot)
            Run("chown", "postgres", folder);
        AsOwner("initdb", "-D", Data, "-U", "ekbom", "-A", "trust", "--no-sync", "-E", "UTF8");
        AsOwner("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(folder, "log"), "-o", $"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off", "start");
    }

    public string Connection => $"Host={folder};Username=ekbom;Database=postgres";

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => Path.Combine(folder, "data");

    public void Dispose()
    {
        AsOwner("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The server refuses to run as root.</summary>
    private void AsOwner(string program, params string[] arguments)
    {
        if (IsRoot)
            Run("runuser", ["-u", "postgres", "--", Path.Combine(programs, program), .. arguments]);
        else
            Run(Path.Combine(programs, program), arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", UseShellExecute = false, RedirectStandardOutput = false })!;
        run.WaitForExit();
        if (run.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {run.ExitCode}");
    }
}
