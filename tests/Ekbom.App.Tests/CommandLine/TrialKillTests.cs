using System.Diagnostics;
using System.Globalization;
using Ekbom.Core.Trials;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.CommandLine;

/// <summary>The program is killed while it writes a night down, at any moment of its work.</summary>
public sealed class TrialKillTests : IDisposable
{
    private const int Nights = 24;

    private readonly string folder = Directory.CreateTempSubdirectory("ekbom-killed-").FullName;

    private string Trial => Path.Combine(folder, "trial.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Killed_while_it_logs_nothing_that_was_acknowledged_is_lost()
    {
        Assert.Equal(0, Ran.With("trial", "design", Path.Combine(RealKnowledge.Root, "examples", "trials", "no-coffee.yaml"), "--as-of", "2026-11-20", "--out", Trial).Status);
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, Ran.With("trial", "log", Trial, "--date", "2026-11-21", "--rating", "1", "--written", "2027-06-01T08:00:00+00:00").Status);
        var usual = clock.Elapsed;
        var acknowledged = new List<DateOnly> { new(2026, 11, 21) };
        var killed = 0;
        for (var night = 1; night < Nights; night++)
        {
            var date = new DateOnly(2026, 11, 21).AddDays(night);
            if (Log(date, usual * (0.4 + (0.7 * night / Nights))))
                acknowledged.Add(date);
            else
                killed++;
            var (file, problems) = TrialFileReader.Read(YamlText.Read(File.ReadAllText(Trial), "trial.json").Tree);
            Assert.Empty(problems); // never half a file
            Assert.Empty(acknowledged.Except(file!.Diary.Nights.Select(one => one.Date)));
        }

        Assert.True(killed > 0, "nothing was killed in time");
        Assert.Equal(0, Ran.With("trial", "log", Trial, "--date", "2027-01-10", "--rating", "3", "--written", "2027-06-01T08:00:00+00:00").Status); // nothing is left locked
    }

    [Fact]
    public async Task Two_that_log_at_once_both_find_their_night_kept()
    {
        Assert.Equal(0, Ran.With("trial", "design", Path.Combine(RealKnowledge.Root, "examples", "trials", "no-coffee.yaml"), "--as-of", "2026-11-20", "--out", Trial).Status);

        var ran = await Task.WhenAll(Enumerable.Range(0, 4).Select(night => Task.Run(() => Ran.With("trial", "log", Trial, "--date", Day(new DateOnly(2026, 11, 21).AddDays(night)), "--rating", "5", "--written", "2027-06-01T08:00:00+00:00"))));

        Assert.All(ran, one => Assert.Equal((0, ""), (one.Status, one.Errors)));
        Assert.Equal(4, TrialFileReader.Read(YamlText.Read(await File.ReadAllTextAsync(Trial), "trial.json").Tree).File!.Diary.Nights.Count);
    }

    /// <summary>Whether the night was acknowledged before it was killed.</summary>
    private bool Log(DateOnly date, TimeSpan patience)
    {
        var start = new ProcessStartInfo(Ran.Start[0], [.. Ran.Start.Skip(1), "trial", "log", Trial, "--date", Day(date), "--rating", "5", "--written", "2027-06-01T08:00:00+00:00"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["EKBOM_HOME"] = RealKnowledge.Root;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(patience))
            process.Kill(); // SIGKILL: the program has no say in it
        process.WaitForExit();
        return output.Result.Contains("Written: ", StringComparison.Ordinal);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
