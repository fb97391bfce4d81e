using System.Diagnostics;

namespace Ekbom.Web.Tests.Browser;

/// <summary>The web application as a program of its own, with a folder of its own that is gone afterwards.</summary>
public sealed class Served : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process process;
    private readonly List<string> log = [];

    private Served(Process process, string folder) => (this.process, Folder) = (process, folder);

    public string Address { get; private set; } = "";

    public string Folder { get; }

    public string DatabaseFile => Path.Combine(Folder, "ekbom.db");

    /// <summary>Everything it has written so far.</summary>
    public string Log
    {
        get
        {
            lock (log)
                return string.Join('\n', log);
        }
    }

    /// <summary>Starts it on a free port of this machine.</summary>
    public static async Task<Served> Start(string? folder = null)
    {
        folder ??= Directory.CreateTempSubdirectory("ekbom-web-").FullName;
        var started = Process.Start(Command(folder, "http://127.0.0.1:0"))!;
        var served = new Served(started, folder);
        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Read(object _, DataReceivedEventArgs line)
        {
            if (line.Data is null)
                return;
            lock (served.log)
                served.log.Add(line.Data);
            if (line.Data.Contains("Now listening on: ", StringComparison.Ordinal))
                listening.TrySetResult(line.Data.Split("Now listening on: ")[1].Trim());
        }

        started.OutputDataReceived += Read;
        started.ErrorDataReceived += Read;
        started.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("It ended: " + served.Log));
        started.EnableRaisingEvents = true;
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        served.Address = await listening.Task.WaitAsync(Patience);
        return served;
    }

    /// <summary>Runs it to its end, for what it refuses.</summary>
    public static async Task<(int Status, string Said)> Run(string urls)
    {
        var folder = Directory.CreateTempSubdirectory("ekbom-web-").FullName;
        using var run = Process.Start(Command(folder, urls))!;
        var said = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
        return (run.ExitCode, said);
    }

    /// <summary>As a power cut would: no signal it could answer.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    private static ProcessStartInfo Command(string folder, string urls)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.Combine(Project.Root, "src", "Ekbom.Web"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(Project.Root, "src", "Ekbom.Web", "bin", Configuration, "net10.0", "ekbom-web.dll"), "--urls", urls },
        };
        start.Environment["EKBOM_DATA"] = folder;
        start.Environment["EKBOM_HOME"] = Project.Root;
        start.Environment["EKBOM_PACK"] = Path.Combine(Project.Root, ".build", "knowledge.pack");
        return start;
    }

    private static string Configuration => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
}
