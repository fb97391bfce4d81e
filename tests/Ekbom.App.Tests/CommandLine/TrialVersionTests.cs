using System.Text.Json;
using Ekbom.Core.Trials;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.CommandLine;

/// <summary>A plan is changed on the way, in the real program: what was written stays, and is told apart from what counts.</summary>
public sealed class TrialVersionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ekbom-version-").FullName;

    private string Trial => Path.Combine(folder, "trial.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Nights_of_the_version_before_are_kept_told_and_not_counted()
    {
        Begin();
        Log("date,rating,taken,report\n2026-11-21,4,no,drowsiness\n2026-11-22,5,no,\n", "2026-11-23T08:00:00+00:00");
        Replace();

        var late = Log("date,rating,taken\n2026-11-23,6,no\n", "2026-11-27T08:00:00+00:00"); // of the first version, after the second was made
        var page = Ran.With("trial", "analyse", Trial, "--as-of", "2027-03-01").Output.ReplaceLineEndings(" ");
        using var json = JsonDocument.Parse(Ran.With("trial", "analyse", Trial, "--as-of", "2027-03-01", "--json").Output);

        Assert.Equal((0, ""), (late.Status, late.Errors));
        Assert.Equal(3, Kept().Diary.Nights.Count);
        Assert.Contains("Only nights of the version that holds now are counted.", page, StringComparison.Ordinal);
        Assert.Contains("3 nights, 21 November 2026 to 23 November 2026", page, StringComparison.Ordinal);
        Assert.Contains("a journey", page, StringComparison.Ordinal);
        Assert.Contains("drowsiness", page, StringComparison.OrdinalIgnoreCase); // side effects are not lost with the plan
        var replaced = Assert.Single(json.RootElement.GetProperty("replaced").EnumerateArray());
        Assert.Equal((1, 3, 0, "a journey"), (replaced.GetProperty("version").GetInt32(), replaced.GetProperty("nights").GetInt32(), replaced.GetProperty("counted").GetInt32(), replaced.GetProperty("why").GetString()));
        Assert.Contains("kept and not analysed", Ran.With("trial", "analyse", Trial, "--as-of", "2027-03-01", "--report").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_next_version_cannot_take_nights_that_are_written()
    {
        Begin();
        Log("date,rating\n2026-11-26,4\n", "2026-11-26T22:00:00+00:00");

        var ran = Ran.With("trial", "design", Coffee, "--as-of", "2026-11-25", "--replaces", Trial, "--out", Trial, "--why", "a journey");

        Assert.True(ran.Status == 2 && ran.Errors.Contains("TS017", StringComparison.Ordinal), ran.Errors);
        Assert.Single(Kept().Versions);
    }

    [Fact]
    public void A_trial_that_was_stopped_has_no_next_version()
    {
        Begin();
        Ran.With("trial", "log", Trial, "--stop", "enough", "--written", "2026-11-23T08:00:00+00:00");

        Assert.Contains("TS016", Ran.With("trial", "design", Coffee, "--as-of", "2026-11-25", "--replaces", Trial, "--out", Trial, "--why", "again").Errors, StringComparison.Ordinal);
    }

    private static string Coffee => Path.Combine(RealKnowledge.Root, "examples", "trials", "no-coffee.yaml");

    private void Begin() => Assert.Equal(0, Ran.With("trial", "design", Coffee, "--as-of", "2026-11-20", "--out", Trial, "--format", "ics").Status);

    private void Replace() => Assert.Equal(0, Ran.With("trial", "design", Coffee, "--as-of", "2026-11-25", "--replaces", Trial, "--out", Trial, "--why", "a journey", "--format", "ics").Status);

    private Ran Log(string table, string written)
    {
        var csv = Path.Combine(folder, "nights.csv");
        File.WriteAllText(csv, table);
        return Ran.With("trial", "log", Trial, "--csv", csv, "--written", written);
    }

    private TrialFile Kept()
    {
        var (file, problems) = TrialFileReader.Read(YamlText.Read(File.ReadAllText(Trial), "trial.json").Tree);
        Assert.Empty(problems);
        return file!;
    }
}
