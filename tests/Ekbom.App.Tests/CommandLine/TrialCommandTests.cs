using System.Text.Json;
using Ekbom.Core.Trials;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.CommandLine;

/// <summary>What nights of one's own say of an effect: every number of the reference, what must hold of any diary, and what is said instead of a number.</summary>
public sealed class TrialCommandTests
{
    private static readonly string Reference = Path.Combine(RealKnowledge.Root, "tests", "cases", "nof1.json");

    private static readonly IReadOnlyList<(string Id, Nights Nights)> Sets = NightsReader.Read(YamlText.Read(File.ReadAllText(Reference), "nof1.json").Tree).Sets;

    [Fact]
    public void Every_number_of_the_reference_is_answered_to_a_millionth()
    {
        var ran = Ran.With("trial", "analyse", "--data", Reference, "--json");
        Assert.Equal((0, ""), (ran.Status, ran.Errors));
        using var expected = JsonDocument.Parse(File.ReadAllText(Reference));
        using var actual = JsonDocument.Parse(ran.Output);
        var answers = actual.RootElement.GetProperty("datasets").EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!, one => one.GetProperty("results"));
        Assert.Equal(3, answers.Count);
        Assert.All(expected.RootElement.GetProperty("datasets").EnumerateArray(), set => Near(set.GetProperty("expected").GetProperty("default_grid"), answers[set.GetProperty("id").GetString()!], 1e-6));
    }

    [Fact]
    public void A_finer_grid_says_the_same_to_two_thousandths()
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(Reference));
        foreach (var set in expected.RootElement.GetProperty("datasets").EnumerateArray().Take(1))
        {
            var fine = Posterior.Of(Sets.Single(one => one.Id == set.GetProperty("id").GetString()).Nights, Prior.ZeroToTen, Grid.Fine);
            var wanted = set.GetProperty("expected").GetProperty("fine_grid");
            Assert.Equal(wanted.GetProperty("mean").GetDouble(), fine.Mean, 2e-3);
            Assert.Equal(wanted.GetProperty("q025").GetDouble(), fine.Quantile(0.025), 2e-3);
            Assert.Equal(wanted.GetProperty("p_benefit_mcid").GetDouble(), fine.AtMost(-1), 2e-3);
        }
    }

    [Fact]
    public void The_scale_upside_down_gives_the_opposite_effect() => Assert.All(Sets, set =>
    {
        var (as_is, turned) = (Posterior.Of(set.Nights, Prior.ZeroToTen), Posterior.Of(set.Nights with { Y = [.. set.Nights.Y.Select(y => 10 - y)] }, Prior.ZeroToTen));
        Assert.Equal(as_is.Mean, -turned.Mean, 1e-9);
        Assert.Equal(as_is.AtMost(-1), 1 - turned.AtMost(1), 1e-9);
        Assert.Equal(as_is.Spread, turned.Spread, 1e-9);
    });

    [Fact]
    public void Another_unit_of_the_same_scale_gives_the_same_answer() => Assert.All(Sets, set =>
    {
        var (ten, hundred) = (Posterior.Of(set.Nights, Prior.ZeroToTen), Posterior.Of(set.Nights with { Y = [.. set.Nights.Y.Select(y => 10 * y)] }, Prior.ZeroToHundred));
        Assert.Equal(ten.Mean, hundred.Mean / 10, 1e-9);
        Assert.Equal(ten.AtMost(-1), hundred.AtMost(-10), 1e-9);
    });

    [Fact]
    public void Quantiles_and_probabilities_are_each_other_s_inverse()
    {
        var posterior = Posterior.Of(Sets[0].Nights, Prior.ZeroToTen);
        Assert.All((double[])[0.001, 0.025, 0.1, 0.5, 0.9, 0.975, 0.999], probability => Assert.Equal(probability, posterior.AtMost(posterior.Quantile(probability)), 1e-10));
    }

    [Fact]
    public void One_night_says_next_to_nothing_and_is_not_refused()
    {
        var one = new Nights([0], [4], [[1, 1, 0]], [ColumnKind.Intercept, ColumnKind.Treatment, ColumnKind.Trend], [0], 1);
        var posterior = Posterior.Of(one, Prior.ZeroToTen);
        Assert.InRange(posterior.AtMost(0), 0.4, 0.7);
        Assert.InRange(posterior.StandardDeviation, 2, 2.5); // little less than what was supposed
    }

    [Theory]
    [InlineData("", "TR001")]
    [InlineData("""{"datasets": []}""", "TR001")]
    [InlineData("""{"datasets": [{"id": "a"}]}""", "TR003")]
    [InlineData("""{"datasets": [{"id": "a", "columns": ["intercept", "treatment"], "t": [0, 1], "y": [1], "X": [[1, 0], [1, 1]], "period": [0, 0], "n_periods": 1}]}""", "TR004")]
    [InlineData("""{"datasets": [{"id": "a", "columns": ["intercept", "treatment"], "t": [0, 1], "y": [1, null], "X": [[1, 0], [1, 1]], "period": [0, 0], "n_periods": 1}]}""", "TR004")]
    [InlineData("""{"datasets": [{"id": "a", "columns": ["intercept", "treatment"], "t": [0, 1], "y": [1, 2], "X": [[1, 0], [1]], "period": [0, 0], "n_periods": 1}]}""", "TR004")]
    [InlineData("""{"datasets": [{"id": "a", "columns": ["intercept", "treatment"], "t": [1, 1], "y": [1, 2], "X": [[1, 0], [1, 1]], "period": [0, 0], "n_periods": 1}]}""", "TR005")]
    [InlineData("""{"datasets": [{"id": "a", "columns": ["intercept", "treatment"], "t": [0, 1], "y": [1, 2], "X": [[1, 0], [1, 1]], "period": [0, 1], "n_periods": 1}]}""", "TR005")]
    [InlineData("""{"datasets": [{"id": "a", "columns": ["intercept", "trend"], "t": [0, 1], "y": [1, 2], "X": [[1, 0], [1, 1]], "period": [0, 0], "n_periods": 1}]}""", "TR006")]
    public void What_is_wrong_with_the_nights_is_said_with_what_to_write(string text, string code)
    {
        var ran = Ran.Reading(text, "trial", "analyse", "--data", "-");
        Assert.Equal((2, ""), (ran.Status, ran.Output));
        Assert.Contains(code, ran.Errors, StringComparison.Ordinal);
    }

    private static void Near(JsonElement expected, JsonElement actual, double tolerance)
    {
        Assert.Equal(expected.EnumerateObject().Select(one => one.Name), actual.EnumerateObject().Select(one => one.Name));
        foreach (var one in expected.EnumerateObject())
        {
            var (left, right) = (one.Value, actual.GetProperty(one.Name));
            if (left.ValueKind == JsonValueKind.Array)
                Assert.All(left.EnumerateArray().Zip(right.EnumerateArray()), both => Assert.Equal(both.First.GetDouble(), both.Second.GetDouble(), tolerance));
            else
                Assert.Equal(left.GetDouble(), right.GetDouble(), tolerance);
        }
    }
}
