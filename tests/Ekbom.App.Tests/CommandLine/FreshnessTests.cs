using Ekbom.Cli;

namespace Ekbom.App.Tests.CommandLine;

/// <summary>A program that is older than the project it stands in is never the one that answers.</summary>
public sealed class FreshnessTests : IDisposable
{
    private static readonly DateTime Then = new(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc);

    private readonly string home = Directory.CreateTempSubdirectory("ekbom-fresh-").FullName;

    public FreshnessTests()
    {
        foreach (var file in (string[])["Directory.Build.props", "Directory.Packages.props", "knowledge/safety/red-flags.yaml", "src/Ekbom.Core/Flow.cs", "src/Ekbom.Core/obj/made.cs", "src/Ekbom.Cli/bin/made.dll", "src/Ekbom.Web/Program.cs", "built"])
            Write(file);
        foreach (var folder in Directory.EnumerateDirectories(home, "*", SearchOption.AllDirectories))
            Directory.SetLastWriteTimeUtc(folder, Then.AddMinutes(-1));
    }

    private string Built => Path.Combine(home, "built");

    public void Dispose() => Directory.Delete(home, recursive: true);

    [Fact]
    public void What_is_as_old_as_the_build_is_not_newer() => Assert.False(Freshness.HasChanged(home, Built));

    [Theory]
    [InlineData("Directory.Build.props", true)]
    [InlineData("Directory.Packages.props", true)]
    [InlineData("knowledge/safety/red-flags.yaml", true)]
    [InlineData("src/Ekbom.Core/Flow.cs", true)]
    [InlineData("src/Ekbom.Core/obj/made.cs", false)]
    [InlineData("src/Ekbom.Cli/bin/made.dll", false)]
    [InlineData("src/Ekbom.Web/Program.cs", false)]
    public void A_file_that_was_changed_since_counts_when_the_command_line_is_built_of_it(string file, bool changed)
    {
        File.SetLastWriteTimeUtc(Path.Combine(home, file), Then.AddSeconds(1));

        Assert.Equal(changed, Freshness.HasChanged(home, Built));
    }

    [Theory]
    [InlineData("knowledge")]
    [InlineData("knowledge/safety")]
    public void So_does_a_folder_out_of_which_a_file_was_taken(string folder)
    {
        Directory.SetLastWriteTimeUtc(Path.Combine(home, folder), Then.AddSeconds(1));

        Assert.True(Freshness.HasChanged(home, Built));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void The_launcher_is_called_again_to_build_and_its_answer_is_the_answer()
    {
        var launcher = Path.Combine(home, "ekbom");
        File.WriteAllText(launcher, "#!/bin/sh\necho \"built anew: $EKBOM_BUILD, ${EKBOM_BUILT-nothing}, $*\"\nexit 3\n");
        File.SetUnixFileMode(launcher, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var environment = new Dictionary<string, string> { ["EKBOM_HOME"] = home, [Freshness.Built] = Built };
        File.SetLastWriteTimeUtc(Path.Combine(home, "knowledge", "safety", "red-flags.yaml"), Then.AddSeconds(1));

        var ran = Ran.Where(environment, "plan", "a file with blanks.yaml");

        Assert.Equal((3, "built anew: 1, nothing, plan a file with blanks.yaml\n"), (ran.Status, ran.Output));
    }

    private void Write(string file)
    {
        var path = Path.Combine(home, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, Then);
    }
}
