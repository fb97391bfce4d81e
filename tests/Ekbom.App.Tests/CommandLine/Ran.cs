using System.Diagnostics;
using Ekbom.App.Tests.Profiles;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.CommandLine;

/// <summary>One run of the real program as a process, beside a pack built from the real knowledge.</summary>
public sealed record Ran(int Status, string Output, string Errors)
{
    private static readonly Lazy<string> Program = new(() =>
    {
        using (var stream = File.Create(Path.Combine(AppContext.BaseDirectory, "knowledge.pack")))
            Pack.Write(KnowledgeReader.Read(Path.Combine(RealKnowledge.Root, "knowledge")), stream);
        return Path.Combine(AppContext.BaseDirectory, "ekbom.dll");
    });

    /// <summary>How the program is started, for who starts it otherwise.</summary>
    public static IReadOnlyList<string> Start => ["dotnet", "exec", Program.Value];

    public static string Example(string name) => Examples.File(name);

    public static Ran With(params string[] arguments) => Reading(null, arguments);

    /// <summary>With text on standard input.</summary>
    public static Ran Reading(string? input, params string[] arguments) => ReadingBytes(input is null ? null : System.Text.Encoding.UTF8.GetBytes(input), arguments);

    /// <summary>With variables in its environment.</summary>
    public static Ran Where(IReadOnlyDictionary<string, string> environment, params string[] arguments) => Run(null, environment, arguments);

    public static Ran ReadingBytes(byte[]? input, params string[] arguments) => Run(input, new Dictionary<string, string>(), arguments);

    private static Ran Run(byte[]? input, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Program.Value, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["EKBOM_HOME"] = RealKnowledge.Root;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            process.StandardInput.BaseStream.Write(input ?? []);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // the program may have read enough
        }

        if (!process.WaitForExit(TimeSpan.FromSeconds(60)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(string.Join(' ', arguments));
        }

        return new Ran(process.ExitCode, output.Result, errors.Result);
    }
}
