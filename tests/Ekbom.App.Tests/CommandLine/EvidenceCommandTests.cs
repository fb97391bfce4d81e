using System.Text.Json;

namespace Ekbom.App.Tests.CommandLine;

/// <summary>Studies pooled at the command line: every number of the reference, and what is said instead of one.</summary>
public sealed class EvidenceCommandTests
{
    private static readonly string File = Path.Combine(RealKnowledge.Root, "tests", "cases", "meta-analysis.json");

    private static Ran Evidence(string text, params string[] more) => Ran.Reading(text, ["evidence", "--data", "-", .. more]);

    private static string Set(string measure, string raw) => $$$"""{"datasets": [{"id": "a", "measure": "{{{measure}}}", "raw": { {{{raw}}} }}]}""";

    private static JsonElement Answer(string text)
    {
        var ran = Evidence(text, "--json");
        Assert.Equal((0, ""), (ran.Status, ran.Errors));
        return JsonDocument.Parse(ran.Output).RootElement.GetProperty("datasets")[0];
    }

    [Fact]
    public void Every_number_of_the_reference_is_answered_under_its_own_name()
    {
        var ran = Ran.With("evidence", "--data", File, "--json");
        Assert.Equal((0, ""), (ran.Status, ran.Errors));
        using var expected = JsonDocument.Parse(System.IO.File.ReadAllText(File));
        using var actual = JsonDocument.Parse(ran.Output);

        var answers = actual.RootElement.GetProperty("datasets").EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!);
        Assert.All(expected.RootElement.GetProperty("datasets").EnumerateArray(), set =>
        {
            var answer = answers[set.GetProperty("id").GetString()!];
            Same(set.GetProperty("used"), answer.GetProperty("used"), "used");
            Same(set.GetProperty("yi"), answer.GetProperty("yi"), "yi");
            Same(set.GetProperty("vi"), answer.GetProperty("vi"), "vi");
            Same(set.GetProperty("expected"), answer.GetProperty("results"), "results");
        });
    }

    [Fact]
    public void The_text_has_a_forest_plot_and_says_how_it_was_computed()
    {
        var ran = Ran.With("evidence", "--data", File);

        Assert.Equal((0, ""), (ran.Status, ran.Errors));
        Assert.Contains("Pooled       0.489 (0.330 to 0.726)", ran.Output, StringComparison.Ordinal);
        Assert.Contains("◆", ran.Output, StringComparison.Ordinal);
        var text = Flat(ran.Output);
        Assert.Contains("k = 13 studies; 357347 people in all.", text, StringComparison.Ordinal);
        Assert.Contains("restricted maximum likelihood (REML); interval: modified Hartung-Knapp", text, StringComparison.Ordinal);
        Assert.Contains("Zero cells: 0.5 was added to the four cells of 5 studies. - Without a correction (Mantel-Haenszel): 0.299", text, StringComparison.Ordinal);
        Assert.Contains("EV021: Row 15 had no events", text, StringComparison.Ordinal);
        Assert.Equal(2, ran.Output.Split("(Egger)").Length - 1); // nine studies are too few
        Assert.All(ran.Output.Split('\n'), line => Assert.True(line.Length <= 90, line));
    }

    [Theory]
    [InlineData("1", "One study, not pooled; 8 people in all.", "EV022")]
    [InlineData("1, 2", "Two studies: heterogeneity cannot be judged.", "EV023")]
    [InlineData("1, 2, 3", "The interval for heterogeneity is very wide.", "With so few studies this is very uncertain.")]
    [InlineData("1, 2, 3, 2, 1", "k = 5 studies; 40 people in all.", "prediction interval")]
    public void Few_studies_are_called_few(string events, string says, string more)
    {
        var four = string.Join(", ", events.Split(',').Select(_ => "4"));
        var two = string.Join(", ", events.Split(',').Select(_ => "2"));
        var text = Flat(Evidence(Set("OR", $"\"ai\": [{events}], \"n1i\": [{four}], \"ci\": [{two}], \"n2i\": [{four}]")).Output);

        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.Contains(more, text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_study_stands_alone_and_two_are_not_asked_what_they_cannot_say()
    {
        var one = Answer(Set("OR", """ "ai": [1], "n1i": [4], "ci": [2], "n2i": [4] """));
        var two = Answer(Set("OR", """ "ai": [1, 2], "n1i": [4, 5], "ci": [2, 3], "n2i": [4, 6] """)).GetProperty("results");

        Assert.Equal(JsonValueKind.Null, one.GetProperty("results").GetProperty("methods").ValueKind);
        Assert.Single(one.GetProperty("yi").EnumerateArray());
        Assert.Equal("EV022", one.GetProperty("notes")[0].GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, two.GetProperty("egger").ValueKind);
        Assert.Equal(JsonValueKind.Null, two.GetProperty("leave_one_out").ValueKind);
        Assert.Equal(JsonValueKind.Null, two.GetProperty("methods").GetProperty("REML").GetProperty("pi_hts_t_km2").ValueKind);
        Assert.Equal(2, two.GetProperty("methods").GetProperty("REML").GetProperty("ci_hk").GetArrayLength());
    }

    [Theory]
    [InlineData("OR", """ "ai": [1, 2], "bi": [3, 3], "ci": [2, 3], "di": [2, 3] """, -1.0986122886681098)]
    [InlineData("MD", """ "m1i": [5, 12], "sd1i": [2, 3], "n1i": [20, 30], "m2i": [4, 15], "sd2i": [1.5, 4], "n2i": [22, 28] """, 1)]
    [InlineData("MC", """ "m1i": [5, 12], "sd1i": [2, 3], "m2i": [4, 15], "sd2i": [1.5, 4], "ni": [20, 30], "ri": [0.5, 0.7] """, 1)]
    [InlineData("ZCOR", """ "ri": [0.3, -0.6], "ni": [40, 15] """, 0.3095196042031118)]
    [InlineData("IRR", """ "x1i": [4, 0], "t1i": [100, 50], "x2i": [9, 3], "t2i": [120, 60] """, -0.628608659422374)]
    [InlineData("RR", """ "estimate": [0.5, 0.8], "lower": [0.3, 0.5], "upper": [0.9, 1.2] """, -0.6931471805599453)]
    [InlineData("GEN", """ "estimate": [0.5, 0.8], "lower": [-0.3, 0.5], "upper": [0.9, 1.2] """, 0.5)]
    public void Studies_may_be_written_in_metafors_columns(string measure, string raw, double first) =>
        Assert.Equal(first, Answer(Set(measure, raw)).GetProperty("yi")[0].GetDouble(), 1e-12);

    [Fact]
    public void A_correlation_within_people_that_nobody_reported_is_assumed_and_varied()
    {
        var answer = Answer(Set("MC", """ "m1i": [5, 12], "sd1i": [2, 3], "m2i": [4, 15], "sd2i": [1.5, 4], "ni": [20, 30], "sddi": [null, 2.8] """));

        Assert.Equal(0.1625, answer.GetProperty("vi")[0].GetDouble(), 1e-12);
        Assert.Equal(2.8 * 2.8 / 30, answer.GetProperty("vi")[1].GetDouble(), 1e-12);
        Assert.Equal([0.2, 0.8], answer.GetProperty("sensitivity").EnumerateArray().Select(one => one.GetProperty("ri").GetDouble()));
        Assert.Contains("EV024", answer.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("code").GetString()));
    }

    [Fact]
    public void A_row_with_a_missing_number_is_left_out_and_said()
    {
        var answer = Answer(Set("OR", """ "study": ["A", "B", "C", "D"], "ai": [1, null, 3, 2], "n1i": [9, 9, 9, 9], "ci": [2, 2, 2, 4], "n2i": [9, 9, 9, 9] """));

        Assert.Equal([1, 3, 4], answer.GetProperty("used").EnumerateArray().Select(one => one.GetInt32()));
        Assert.Contains("Row 2", answer.GetProperty("notes")[0].GetProperty("says").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ORR", """ "ai": [1], "n1i": [4], "ci": [1], "n2i": [4] """, "EV002", "measure")]
    [InlineData("OR", """ "ai": [1, 2], "n1i": [4], "ci": [1], "n2i": [4] """, "EV004", "raw")]
    [InlineData("OR", """ "ai": [-1, 2], "n1i": [4, 4], "ci": [1, 1], "n2i": [4, 4] """, "EV006", "raw.ai[0]")]
    [InlineData("OR", """ "ai": [1, 5], "n1i": [4, 4], "ci": [1, 1], "n2i": [4, 4] """, "EV007", "raw.ai[1]")]
    [InlineData("OR", """ "ai": [1, "2"], "n1i": [4, 4], "ci": [1, 1], "n2i": [4, 4] """, "EV005", "raw.ai[1]")]
    [InlineData("OR", """ "ai": [1, 1e999], "n1i": [4, 4], "ci": [1, 1], "n2i": [4, 4] """, "EV005", "raw.ai[1]")]
    [InlineData("OR", """ "ai": [], "n1i": [], "ci": [], "n2i": [] """, "EV010", "raw")]
    [InlineData("OR", """ "ai": 3, "n1i": [4], "ci": [1], "n2i": [4] """, "EV003", "raw.ai")]
    [InlineData("OR", """ "ai": [1], "n1": [4], "ci": [1], "n2i": [4] """, "EV003", "raw")]
    [InlineData("OR", """ "ai": [1], "n1i": [4], "ci": [1], "n2i": [4], "m1i": [3.5] """, "EV008", "raw.m1i")]
    [InlineData("MD", """ "m1i": [1], "sd1i": [-1], "n1i": [4], "m2i": [2], "sd2i": [1], "n2i": [4] """, "EV006", "raw.sd1i[0]")]
    [InlineData("MD", """ "m1i": [1], "sd1i": [0], "n1i": [4], "m2i": [2], "sd2i": [0], "n2i": [4] """, "EV009", "raw.m1i")]
    [InlineData("MC", """ "m1i": [5], "sd1i": [2], "m2i": [4], "sd2i": [1.5], "ni": [20], "sddi": [9] """, "EV009", "raw.m1i")]
    [InlineData("RR", """ "estimate": [0.5], "lower": [0.6], "upper": [0.9] """, "EV009", "raw.estimate")]
    [InlineData("RR", """ "estimate": [0.5], "lower": [-0.6], "upper": [0.9] """, "EV009", "raw.estimate")]
    [InlineData("ZCOR", """ "ri": [1], "ni": [20] """, "EV006", "raw.ri[0]")]
    public void What_cannot_be_is_refused_with_its_place_and_a_mend(string measure, string raw, string code, string where) =>
        Refused(Set(measure, raw), code, "datasets[0]." + where);

    [Theory]
    [InlineData("[1, 2]", "EV001", "datasets")]
    [InlineData("", "EV001", "datasets")]
    [InlineData("""{"datasets": []}""", "EV001", "datasets")]
    [InlineData("""{"datasets": [3]}""", "EV001", "datasets[0]")]
    [InlineData("""{"datasets": [{"id": "a", "measure": ["OR", "RR"], "raw": {"ai": [1]}}]}""", "EV008", "datasets[0].measure")]
    [InlineData("""{"datasets": [{"id": "a", "measure": "OR"}]}""", "EV003", "datasets[0].raw")]
    [InlineData("""{"datasets": [{"measure": "ZCOR", "raw": {"ri": [0.5], "ni": [20]}}]}""", "EV001", "datasets[0].id")]
    [InlineData("""{"datasets": [{"id": "a", "measure": "ZCOR", "raw": {"ri": [0.5], "ni": [20]}}, {"id": "a", "measure": "ZCOR", "raw": {"ri": [0.5], "ni": [20]}}]}""", "EV011", "datasets")]
    [InlineData("""{"datasets": [{"id": "a", "measure": "OR", "mcid": -1, "raw": {"ai": [1], "n1i": [4], "ci": [1], "n2i": [4]}}]}""", "EV005", "datasets[0].mcid")]
    [InlineData("""{"datasets": """, "TX001", "standard input:1")]
    public void A_file_that_holds_no_sets_is_refused(string text, string code, string where) => Refused(text, code, where);

    [Fact]
    public void Nothing_happened_anywhere_and_nothing_is_made_up()
    {
        var answer = Answer(Set("RR", """ "ai": [0, 0], "n1i": [4, 9], "ci": [0, 0], "n2i": [5, 9] """));

        Assert.Equal(0, answer.GetProperty("results").GetProperty("k").GetInt32());
        Assert.Equal(["EV021", "EV026"], answer.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("code").GetString()));
    }

    private static void Refused(string text, string code, string where)
    {
        var ran = Evidence(text, "--json");

        Assert.Equal(2, ran.Status);
        using var json = JsonDocument.Parse(ran.Output);
        var problems = json.RootElement.GetProperty("problems").EnumerateArray().ToList();
        Assert.Contains(problems, problem => problem.GetProperty("code").GetString() == code && problem.GetProperty("where").GetString()!.EndsWith(where, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.All(["says", "mend"], key => Assert.NotEmpty(problem.GetProperty(key).GetString()!)));
    }

    private static void Same(JsonElement expected, JsonElement actual, string path)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(expected.EnumerateObject().Select(one => one.Name).Order(), actual.EnumerateObject().Select(one => one.Name).Order());
                Assert.All(expected.EnumerateObject(), one => Same(one.Value, actual.GetProperty(one.Name), $"{path}.{one.Name}"));
                break;
            case JsonValueKind.Array:
                Assert.Equal(expected.GetArrayLength(), actual.GetArrayLength());
                Assert.All(Enumerable.Range(0, expected.GetArrayLength()), at => Same(expected[at], actual[at], $"{path}[{at}]"));
                break;
            default:
                var (left, right) = (expected.GetDouble(), actual.GetDouble());
                Assert.True(left == 0 ? Math.Abs(right) <= 1e-10 : Math.Abs((right / left) - 1) <= 1e-8, $"{path}: expected {left:R}, was {right:R}");
                break;
        }
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Certainty_is_proposed_when_the_studies_are_described_and_only_then()
    {
        const string Raw = "\"raw\": {\"ai\": [10, 12], \"n1i\": [100, 110], \"ci\": [20, 22], \"n2i\": [100, 108]}";
        string Described(string grade) => $$$"""{"datasets": [{"id": "a", "measure": "RR", {{{Raw}}}{{{grade}}}}]}""";

        Assert.False(Answer(Described("")).TryGetProperty("grade", out _));
        var grade = Answer(Described(", \"grade\": {\"randomised\": true, \"high_risk\": [true, true], \"baseline\": 0.2}")).GetProperty("grade");
        Assert.Equal("low", grade.GetProperty("certainty").GetString()); // high risk of bias, few events
        Assert.Equal(200, grade.GetProperty("per1000").GetProperty("without").GetDouble());
        Assert.Contains("A person decides", Evidence(Described(", \"grade\": {\"randomised\": true}")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"high_risk\": [true]", "grade.high_risk")]
    [InlineData("\"randomised\": \"perhaps\"", "grade.randomised")]
    [InlineData("\"randomised\": true, \"indirect\": 3", "grade.indirect")]
    [InlineData("\"randomised\": true, \"baseline\": 20", "grade.baseline")]
    [InlineData("\"randomised\": true, \"high_rsk\": [true, true]", "grade.high_rsk")]
    public void What_is_wrong_in_the_description_of_studies_is_said(string grade, string where)
    {
        var ran = Evidence($$$"""{"datasets": [{"id": "a", "measure": "RR", "raw": {"ai": [10, 12], "n1i": [100, 110], "ci": [20, 22], "n2i": [100, 108]}, "grade": { {{{grade}}} }}]}""");
        Assert.Equal(2, ran.Status);
        Assert.Contains("EV012", ran.Errors, StringComparison.Ordinal);
        Assert.Contains(where, ran.Errors, StringComparison.Ordinal);
    }
}
