using System.Text.Json;
using System.Xml;
using Ekbom.App.Tests.CommandLine;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Tests.Writing;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.Trials;

/// <summary>A finished trial at the command line: what is read, what is kept, what is refused.</summary>
public sealed class TrialResultTests : IDisposable
{
    private const string End = "2026-07-29";

    private static readonly string Done = Path.Combine(RealKnowledge.Root, "examples", "trials", "no-coffee-done.json"), Expected = Path.Combine(RealKnowledge.Root, "tests", "Ekbom.App.Tests", "Expected");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ekbom-trial-");

    private string Trial => Copy("trial.json");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_words_come_first_and_are_as_they_were_read_and_accepted()
    {
        var ran = Ran.With("trial", "analyse", Trial, "--as-of", End);
        Assert.Equal((0, ""), (ran.Status, ran.Errors));
        Same("no-coffee.trial.txt", ran.Output);
        Same("no-coffee.trial-report.md", Ran.With("trial", "analyse", Trial, "--as-of", End, "--report").Output);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_page_is_well_formed_fetches_nothing_and_has_a_table_beside_each_chart(bool report)
    {
        var html = Ran.With(["trial", "analyse", Trial, "--as-of", End, "--format", "html", .. report ? ["--report"] : Array.Empty<string>()]).Output;
        var (ids, pictures, tables) = (new HashSet<string>(StringComparer.Ordinal), 0, 0);
        using var page = XmlReader.Create(new StringReader(html[html.IndexOf("<html", StringComparison.Ordinal)..]));
        while (page.Read())
        {
            Assert.DoesNotContain(page.Name, (string[])["script", "img", "link", "iframe", "form"]);
            pictures += page is { NodeType: XmlNodeType.Element, Name: "svg" } ? 1 : 0;
            tables += page is { NodeType: XmlNodeType.Element, Name: "table" } ? 1 : 0;
            if (page.GetAttribute("id") is { } id)
                Assert.True(ids.Add(id), $"two elements have the id {id}");
        }

        Assert.Equal(2, pictures);
        Assert.True(tables >= 2);
        Assert.All((string[])["nights-title", "nights-words", "effect-1-title", "effect-1-words"], id => Assert.Contains(id, ids));
    }

    [Fact]
    public void The_report_has_every_item_by_its_number()
    {
        var report = Ran.With("trial", "analyse", Trial, "--as-of", End, "--report").Output;
        string[] items = ["1a", "1b", "2a.1", "2a.2", "2b", "3a", "3b", "4a", "4b", "4c", "5", "6a.1", "6a.2", "6b", "7a", "7b", "8a", "8b", "8c", "9", "10", "11a", "11b", "12a", "12b", "12c", "13a.1", "13b", "14a", "14b", "15", "16", "17a.1", "17a.2", "17b", "18", "19", "20", "21", "22", "23", "24", "25"];
        Assert.Equal(items, report.Split('\n').Where(line => line.StartsWith("### ", StringComparison.Ordinal) && char.IsAsciiDigit(line[4])).Select(line => line.Split(' ')[1]));
        Assert.Contains("Not in the trial file", report, StringComparison.Ordinal); // what nobody recorded is not made up
    }

    [Fact]
    public void JSON_gives_the_numbers_that_the_words_rest_on()
    {
        using var json = JsonDocument.Parse(Ran.With("trial", "analyse", Trial, "--as-of", End, "--json").Output);
        var (root, effect) = (json.RootElement, json.RootElement.GetProperty("treatments")[0].GetProperty("effect"));
        double Number(string key) => effect.GetProperty(key).GetDouble();
        Assert.Equal(("ekbom.trial-result/1", "ended", "counterbalanced", 4), (root.GetProperty("schema").GetString(), root.GetProperty("state").GetString(), root.GetProperty("design").GetString(), root.GetProperty("rounds").GetInt32()));
        Assert.Equal(1, Number("any") + Number("worse"), 1e-9);
        Assert.Equal(1, Number("useful") + Number("same") + Number("harm"), 1e-9);
        Assert.InRange(Number("median"), -1.6, -0.8);
        Assert.Equal(45, root.GetProperty("nights").GetProperty("used").GetInt32());
        Assert.Equal(53 - 45, root.GetProperty("nights").GetProperty("leftOut").GetProperty("settling").GetInt32());
        Assert.Equal(8, root.GetProperty("blocks").GetArrayLength());
        Assert.Contains(root.GetProperty("sensitivity").EnumerateArray(), row => row.GetProperty("what").GetString() == "without the 3 nights with travel");
    }

    [Fact]
    public void A_look_is_kept_once_and_a_look_without_a_chance_is_none()
    {
        var trial = Copy("fresh.json", looks: false);
        Ran.With("trial", "analyse", trial, "--as-of", "2026-06-14");
        Assert.Empty(Looks(trial)); // no round is over
        Ran.With("trial", "analyse", trial, "--as-of", "2026-07-01");
        Ran.With("trial", "analyse", trial, "--as-of", "2026-07-01");
        Assert.Single(Looks(trial));
        Ran.With("trial", "analyse", trial, "--as-of", End);
        Ran.With("trial", "analyse", trial, "--as-of", "2026-08-20");
        Assert.Equal(["the result as of 2026-07-01", "the result at the end"], Looks(trial).Select(look => look.What));
        Assert.Contains("unusable", Ran.With("trial", "log", trial, "--date", "2026-06-20", "--rating", "4", "--unusable", "travel", "--replace").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_compared_stands_side_by_side_and_a_block_with_nothing_new_is_as_before()
    {
        var report = Ran.With("trial", "analyse", Trial, "--as-of", End, "--format", "markdown").Output;

        var rows = report.Split('\n').SkipWhile(line => !line.Contains("Lowest and highest", StringComparison.Ordinal)).Skip(2).Take(2).ToList();
        Assert.StartsWith("| As before | 4 | 22 of 28 nights |", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("| No coffee after lunch | 4 | 23 of 28 nights |", rows[1], StringComparison.Ordinal);
        Assert.Matches(@"Fitted means.*9 as before, 4\.8 with no coffee after lunch", report);
    }

    [Fact]
    public void Before_the_end_it_is_called_a_look_and_rounds_that_are_not_over_do_not_count()
    {
        var early = Ran.With("trial", "analyse", Trial, "--as-of", "2026-07-05").Output;
        Assert.Contains("This is a look before the end. It counts 2 full rounds only.", early.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("of a round that is not over", early.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("trials: [", early, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CL005", "trial", "analyse")]
    [InlineData("CL001", "trial", "analyse", "x.json", "--format", "svg")]
    [InlineData("CL001", "trial", "analyse", "x.json", "--report", "--format", "json")]
    [InlineData("CL003", "trial", "analyse", "x.json", "--as-of", "yesterday")]
    [InlineData("IN004", "trial", "analyse", "no-such-file.json")]
    [InlineData("CL019", "trial", "share", "x.json", "--age", "52")]
    [InlineData("CL021", "trial", "pool", "x.json", "--started", "3", "--finished", "4")]
    public void What_is_wrong_is_said_with_what_to_write(string code, params string[] arguments)
    {
        var ran = Ran.With(arguments);
        Assert.Equal(2, ran.Status);
        Assert.Contains(code, ran.Errors + ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sentence_of_a_result_is_plain_and_every_caution_has_one()
    {
        var entries = RealKnowledge.Base.Advice.Where(entry => entry.Id.StartsWith("trial.result", StringComparison.Ordinal) || entry.Id.StartsWith("trial.caution", StringComparison.Ordinal) || entry.Id.StartsWith("trial.share", StringComparison.Ordinal) || entry.Id.StartsWith("trial.pool", StringComparison.Ordinal)).ToList();
        Assert.True(entries.Count > 40);
        Assert.All(entries, entry => Assert.True(Readability.Grade(Filled(entry), new HashSet<string>(Readability.Unavoidable, StringComparer.OrdinalIgnoreCase)) <= 9, entry.Id));
        Assert.All(Enum.GetValues<CautionKind>(), kind => Assert.DoesNotContain('{', RealKnowledge.Base.Advise(TrialSentences.Id(kind)).Told(("Share", "1"), ("Count", "1"))));
        Assert.Equal(entries.Count(entry => entry.Id.StartsWith("trial.caution.", StringComparison.Ordinal)) - 2, Enum.GetValues<CautionKind>().Select(TrialSentences.Id).Distinct().Count()); // two are raised elsewhere
    }

    private static string Filled(Advice entry) => entry.Told([.. Advice.Places.Select(place => (place, "five"))]);

    private static IReadOnlyList<Look> Looks(string trial) => TrialFileReader.Read(YamlText.Read(File.ReadAllText(trial), "trial").Tree).File!.Looks;

    private string Copy(string name, bool looks = true)
    {
        var to = Path.Combine(folder.FullName, name);
        var (file, problems) = TrialFileReader.Read(YamlText.Read(File.ReadAllText(Done), "done").Tree);
        Assert.Empty(problems);
        File.WriteAllText(to, TrialJson.Of(looks ? file! : file! with { Looks = [] }));
        return to;
    }

    private static void Same(string name, string actual)
    {
        var path = Path.Combine(Expected, name);
        if (Environment.GetEnvironmentVariable("EKBOM_ACCEPT") == "1")
            File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
