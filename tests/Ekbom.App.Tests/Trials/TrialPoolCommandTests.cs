using System.Text.Json;
using Ekbom.App.Tests.CommandLine;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.Trials;

/// <summary>What is given away, and what many such summaries say: nothing that tells who somebody is, and never more than it is worth.</summary>
public sealed class TrialPoolCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ekbom-pool-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void What_is_shared_is_shown_whole_and_holds_no_day_no_name_and_no_night()
    {
        var ran = Ran.With("trial", "share", Magnesium(), "--as-of", "2026-12-01", "--out", At("mine.json"), "--age", "40-64");
        Assert.Equal((0, ""), (ran.Status, ran.Errors));
        var text = File.ReadAllText(At("mine.json"));
        Assert.EndsWith(text, ran.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        Assert.Equal(
            ["schema", "substance", "doseBand", "outcome", "highest", "effect", "variance", "design", "blocks", "nights", "blinded", "registered", "finished", "verdict", "ageBand"],
            json.RootElement.EnumerateObject().Select(one => one.Name));
        Assert.DoesNotContain("2026", text, StringComparison.Ordinal);
        Assert.DoesNotContain("bisglycinate of my own", text, StringComparison.Ordinal);
        Assert.Contains("TS014", Ran.With("trial", "share", Magnesium(), "--as-of", "2026-12-01", "--out", At("mine.json")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_of_something_without_a_term_is_not_shared()
    {
        var ran = Ran.With("trial", "share", Path.Combine(RealKnowledge.Root, "examples", "trials", "no-coffee-done.json"), "--as-of", "2026-07-29", "--out", At("mine.json"));
        Assert.Equal(3, ran.Status);
        Assert.False(File.Exists(At("mine.json")));
        Assert.Contains("TS020", Ran.With("trial", "share", Path.Combine(RealKnowledge.Root, "examples", "trials", "no-coffee-done.json"), "--as-of", "2026-07-29", "--json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pool_says_first_how_little_it_is_worth_and_rounds_every_count()
    {
        var text = Ran.With(["trial", "pool", .. Shared(12), "--started", "23", "--finished", "14"]).Output.ReplaceLineEndings(" ");
        Assert.True(text.IndexOf("weakest kind of evidence", StringComparison.Ordinal) < text.IndexOf("Mean effect", StringComparison.Ordinal));
        Assert.Contains("People share more often when they like what came out", text, StringComparison.Ordinal);
        Assert.Contains("started 25, finished 15, shared 10 (rounded to 5)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("12 people", text, StringComparison.Ordinal);
        Assert.Contains("Nobody counted how many people started", Ran.With(["trial", "pool", .. Shared(12)]).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_than_ten_give_no_figure_at_all()
    {
        var ran = Ran.With(["trial", "pool", .. Shared(9), "--json"]);
        using var json = JsonDocument.Parse(ran.Output);
        var group = json.RootElement.GetProperty("groups")[0];
        Assert.All((string[])["registered", "notRegistered", "blinded", "open"], cell => Assert.Equal(JsonValueKind.Null, group.GetProperty(cell).ValueKind));
        Assert.DoesNotContain("Mean effect", Ran.With(["trial", "pool", .. Shared(9)]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_s_own_trial_stands_alone_and_beside_the_others()
    {
        var files = Shared(12);
        using var json = JsonDocument.Parse(Ran.With(["trial", "pool", .. files, "--mine", files[1], "--json"]).Output);
        var (yours, registered) = (json.RootElement.GetProperty("groups")[0].GetProperty("yours"), json.RootElement.GetProperty("groups")[0].GetProperty("registered"));
        Assert.Equal(10, registered.GetProperty("people").GetInt32()); // mine was among them
        var (alone, together, mean) = (yours.GetProperty("alone").GetProperty("effect").GetDouble(), yours.GetProperty("withOthers").GetProperty("effect").GetDouble(), registered.GetProperty("mean").GetProperty("effect").GetDouble());
        Assert.InRange(together, Math.Min(alone, mean), Math.Max(alone, mean));
        Assert.InRange(registered.GetProperty("classical").GetProperty("estimate").GetDouble(), mean - 0.2, mean + 0.2);
    }

    [Fact]
    public void A_summary_that_was_tampered_with_says_everything_that_is_wrong()
    {
        File.WriteAllText(At("bad.json"), File.ReadAllText(Shared(1)[0]).Replace("\"variance\": 0.4", "\"variance\": -1", StringComparison.Ordinal).Replace("\"schema\"", "\"name\": \"Anna\", \"schema\"", StringComparison.Ordinal).Replace("\"blinded\": false", "\"blinded\": 7", StringComparison.Ordinal));
        var ran = Ran.With("trial", "pool", At("bad.json"), "--json");
        Assert.Equal(2, ran.Status);
        Assert.All((string[])["\\\"name\\\" is no key", "variance", "blinded"], part => Assert.Contains(part, ran.Output, StringComparison.Ordinal));
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    private string[] Shared(int people) => [.. Enumerable.Range(0, people).Select(i =>
    {
        var name = At($"shared-{i}.json");
        File.WriteAllText(name, SharedSummaryJson.Of(new SharedSummary
        {
            Substance = "magnesium",
            Outcome = OutcomeKind.ZeroToTen,
            Highest = 10,
            Effect = Math.Round(Math.Sin(i * 1.7) - 0.6, 4),
            Variance = 0.4,
            Design = TrialDesign.Randomised,
            Blocks = 4,
            Nights = 40,
            Blinded = false,
            Registered = true,
            Finished = true,
            Verdict = Verdict.CannotTell,
        }));
        return name;
    })];

    /// <summary>A trial of magnesium that is over, as a file.</summary>
    private string Magnesium()
    {
        var name = At("magnesium.json");
        var (done, _) = TrialFileReader.Read(YamlText.Read(File.ReadAllText(Path.Combine(RealKnowledge.Root, "examples", "trials", "no-coffee-done.json")), "done").Tree);
        var protocol = done!.Protocol with { Treatments = [done.Protocol.Treatments[0], new("B", "bisglycinate of my own", "magnesium", 150)] };
        File.WriteAllText(name, TrialJson.Of(done with { Versions = [new(protocol, ProtocolHash.Of(protocol))] }));
        return name;
    }
}
