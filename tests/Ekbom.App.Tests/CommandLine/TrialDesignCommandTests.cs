using System.Text.Json;
using Ekbom.App.Tests.Profiles;
using Ekbom.App.Tests.Trials;
using Ekbom.Core.Trials;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.CommandLine;

/// <summary>A protocol is made, kept, read back and replaced, in the real program.</summary>
public sealed class TrialDesignCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ekbom-trial-").FullName;

    public static TheoryData<string> Setups => [.. Directory.GetFiles(Path.Combine(RealKnowledge.Root, "examples", "trials"), "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Setups))]
    public void Every_example_is_planned_kept_and_read_back(string name)
    {
        var ran = Design(Path.Combine(RealKnowledge.Root, "examples", "trials", name), "--profile", Examples.File("bashir"), "--out", At("trial.json"));

        Assert.Equal((0, ""), (ran.Status, ran.Errors));
        Assert.Contains("Protocol of a trial on one person (N-of-1)", ran.Output, StringComparison.Ordinal);
        var file = Kept("trial.json");
        Assert.Equal(ProtocolHash.Of(file.Protocol), file.Hash);
        Assert.Contains(file.Hash, ran.Output, StringComparison.Ordinal);
        Assert.Equal("GB", file.Protocol.Country);
    }

    [Fact]
    public void The_same_seed_gives_the_same_blocks_and_another_salt()
    {
        Design(Coffee(), "--out", At("one.json"), "--seed", "abc");
        Design(Coffee(), "--out", At("two.json"), "--seed", "ABC");

        Assert.Equal(Kept("one.json").Protocol.Blocks, Kept("two.json").Protocol.Blocks);
        Assert.NotEqual(Kept("one.json").Hash, Kept("two.json").Hash);
    }

    [Fact]
    public void As_json_it_says_how_sure_it_can_be()
    {
        var ran = Design(Coffee(), "--json");

        Assert.Equal((0, ""), (ran.Status, ran.Errors));
        using var json = JsonDocument.Parse(ran.Output);
        var finds = json.RootElement.GetProperty("outlook").GetProperty("finds").EnumerateArray().Select(one => one.GetProperty("share").GetDouble()).ToList();
        Assert.Equal(5, finds.Count);
        Assert.True(finds[0] < 0.05 && finds[4] > finds[1]);
    }

    [Fact]
    public void Of_three_things_each_comparison_is_told_by_its_name()
    {
        var setup = Setup("question: Which helps?\ntreatments: [nothing new, { name: sleep mask }, { name: ear plugs }]\nrounds: 2");

        using var json = JsonDocument.Parse(Design(setup, "--json").Output);
        var outlook = json.RootElement.GetProperty("outlook");
        var each = outlook.GetProperty("comparisons").EnumerateArray().ToList();
        var page = Design(setup).Output;

        Assert.Equal(["sleep mask", "ear plugs"], each.Select(one => one.GetProperty("name").GetString()));
        var least = outlook.GetProperty("finds").EnumerateArray().Select(one => one.GetProperty("share").GetDouble()).ToList();
        Assert.All(Enumerable.Range(1, 4), at => Assert.Equal(least[at], each.Min(one => one.GetProperty("shares")[at].GetDouble())));
        Assert.True(least[0] >= each.Max(one => one.GetProperty("shares")[0].GetDouble()));
        Assert.Contains("for one of them or more", page, StringComparison.Ordinal);
        Assert.Matches("sleep mask: [0-9]+ of 100\n +ear plugs: [0-9]+ of 100", page);
    }

    [Fact]
    public void A_magnesium_trial_without_a_profile_is_refused_with_the_better_way()
    {
        var ran = Design(Setup(Planned.Setup(Planned.Magnesium)), "--json", "--out", At("trial.json"));

        Assert.Equal(3, ran.Status);
        using var json = JsonDocument.Parse(ran.Output);
        var refused = Assert.Single(json.RootElement.GetProperty("refused").EnumerateArray());
        Assert.Equal("trial.refused.profile", refused.GetProperty("id").GetString());
        Assert.False(File.Exists(At("trial.json")));
    }

    [Fact]
    public void An_emergency_shows_the_plan_s_own_message_and_makes_no_trial()
    {
        var profile = Setup("about: { age: 50, sex: male, country: GB }\nsymptoms: { reports: [chest-pain] }");

        var ran = Design(Coffee(), "--profile", profile, "--out", At("trial.json"));

        Assert.Equal(0, ran.Status);
        Assert.Contains("999", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("trial", ran.Output, StringComparison.OrdinalIgnoreCase);
        Assert.False(File.Exists(At("trial.json")));
    }

    [Fact]
    public void With_a_helper_the_own_file_and_the_page_tell_letters_only()
    {
        var setup = Setup(Planned.Setup("valerian", "blinding: helper").Replace("nothing new", "empty capsules", StringComparison.Ordinal));

        var ran = Design(setup, "--profile", Examples.File("bashir"), "--out", At("own.json"), "--sealed", At("helper.json"), "--format", "markdown");

        Assert.Equal((0, ""), (ran.Status, ran.Errors));
        Assert.True(Kept("own.json").Protocol.IsSealed);
        Assert.Equal(Kept("own.json").Hash, Kept("helper.json").Hash);
        var (opened, problem) = Sealing.Open(Kept("own.json"), Kept("helper.json"));
        Assert.Null(problem);
        Assert.Contains(opened!.Protocol.Treatments, one => one.Name == "valerian");
        Assert.DoesNotContain(Kept("helper.json").Protocol.Salt, ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_next_version_names_the_one_it_replaces_and_keeps_every_night()
    {
        Design(Coffee(), "--out", At("trial.json"));
        Assert.Equal(0, Ran.With("trial", "log", At("trial.json"), "--date", "2026-11-21", "--rating", "4", "--written", "2026-11-22T08:00:00+00:00").Status);
        var before = Kept("trial.json");

        var ran = Ran.With("trial", "design", Coffee(), "--as-of", "2026-11-25", "--replaces", At("trial.json"), "--out", At("trial.json"), "--why", "a journey");

        Assert.Equal((0, ""), (ran.Status, ran.Errors));
        var after = Kept("trial.json");
        Assert.Equal((2, before.Hash, "a journey", before.Protocol.Id), (after.Protocol.Version, after.Protocol.Replaces, after.Protocol.Why, after.Protocol.Id));
        Assert.Equal(before.Versions[0].Hash, after.Versions[0].Hash);
        Assert.Equal(before.Diary.Nights.Select(night => night.Rating), after.Diary.Nights.Select(night => night.Rating));
    }

    [Fact]
    public void With_a_helper_a_next_version_has_a_next_sealed_file()
    {
        var setup = Setup(Planned.Setup("valerian", "blinding: helper").Replace("nothing new", "empty capsules", StringComparison.Ordinal));
        Design(setup, "--profile", Examples.File("bashir"), "--out", At("own.json"), "--sealed", At("helper.json"));

        var ran = Ran.With("trial", "design", setup, "--profile", Examples.File("bashir"), "--as-of", "2026-11-25", "--replaces", At("own.json"), "--out", At("own.json"), "--sealed", At("helper-2.json"), "--why", "a journey");

        Assert.Equal((0, ""), (ran.Status, ran.Errors));
        var (opened, problem) = Sealing.Open(Kept("own.json"), Kept("helper-2.json"));
        Assert.Null(problem);
        Assert.Equal((2, "a journey"), (opened!.Protocol.Version, opened.Protocol.Why));
    }

    [Theory]
    [InlineData("\"rounds\"", "TF004", "\"settlingNights\": 2", "\"settlingNights\": 1")]
    [InlineData("a night", "TF002", "\"nights\": []", "\"nigths\": []")]
    [InlineData("the order", "TF004", "\"treatment\": 0", "\"treatment\": 1")]
    [InlineData("the schema", "TF001", "ekbom.trial/1", "ekbom.trial/2")]
    [InlineData("a hash", "TF004", "\"hash\": \"", "\"hash\": \"0")]
    public void A_file_that_was_touched_is_refused(string what, string code, string was, string became)
    {
        Design(Coffee(), "--out", At("trial.json"));
        var text = File.ReadAllText(At("trial.json"));
        Assert.Contains(was, text, StringComparison.Ordinal);
        File.WriteAllText(At("trial.json"), text.Replace(was, became, StringComparison.Ordinal));

        var ran = Ran.With("trial", "log", At("trial.json"), "--date", "2026-11-21", "--rating", "4", "--written", "2026-11-22T08:00:00+00:00");

        Assert.True(ran.Status == 2 && ran.Errors.Contains(code, StringComparison.Ordinal), $"{what}: {ran.Errors}");
    }

    [Theory]
    [InlineData("TS008", "--seed", "green")]
    [InlineData("TS012", "--why", "because")]
    [InlineData("TS013", "--sealed", "x.json")]
    [InlineData("CL001", "--format", "pdf")]
    [InlineData("CL003", "--as-of", "soon")]
    [InlineData("IN004", "--profile", "nobody.yaml")]
    public void An_option_that_cannot_be_is_refused(string code, string option, string value) => Assert.Contains(code, Ran.With("trial", "design", Coffee(), option, value).Errors, StringComparison.Ordinal);

    [Fact]
    public void A_file_is_not_overwritten()
    {
        Design(Coffee(), "--out", At("trial.json"));

        var ran = Design(Coffee(), "--out", At("trial.json"));

        Assert.True(ran.Status == 2 && ran.Errors.Contains("TS014", StringComparison.Ordinal), ran.Errors);
    }

    [Fact]
    public void The_calendar_has_the_start_the_changes_and_the_end()
    {
        var ran = Design(Coffee(), "--format", "ics");

        Assert.Equal((0, ""), (ran.Status, ran.Errors));
        var lines = ran.Output.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Contains("DTSTART;VALUE=DATE:20261121", lines);
        Assert.Contains(lines, line => line.StartsWith("SUMMARY:The trial starts this evening", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("SUMMARY:The trial ends tonight", StringComparison.Ordinal));
        Assert.Equal(lines.Count(line => line == "BEGIN:VEVENT"), lines.Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count());
    }

    private static Ran Design(params string[] arguments) => Ran.With(["trial", "design", .. arguments, "--as-of", "2026-11-20"]);

    private static string Coffee() => Path.Combine(RealKnowledge.Root, "examples", "trials", "no-coffee.yaml");

    private string At(string name) => Path.Combine(folder, name);

    private string Setup(string text)
    {
        var name = At($"{Path.GetRandomFileName()}.yaml");
        File.WriteAllText(name, text);
        return name;
    }

    private TrialFile Kept(string name)
    {
        var (file, problems) = TrialFileReader.Read(YamlText.Read(File.ReadAllText(At(name)), name).Tree);
        Assert.Empty(problems);
        return file!;
    }
}
