using System.Text.Json;
using Ekbom.Core;
using Ekbom.Core.Timetables;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.Timetables;

/// <summary>The bare problem format: reference problems reach exactly their objective, and what cannot be meant is refused with a mend.</summary>
public sealed class DayProblemTests
{
    private static readonly string Folder = Path.Combine(RealKnowledge.Root, "tests", "cases", "timetable");

    public static TheoryData<string> References => [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(References))]
    public void A_reference_problem_reaches_its_objective_or_its_clash(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        var (problem, problems) = Read(text);
        Assert.Empty(problems);
        using var json = JsonDocument.Parse(text);
        var expected = json.RootElement.GetProperty("expected");

        var answer = DaySolver.Solve(problem!);

        Assert.True(answer.Proved);
        Assert.Equal(expected.GetProperty("feasible").GetBoolean(), answer.Feasible);
        if (expected.GetProperty("objective") is { ValueKind: JsonValueKind.Object } objective)
        {
            Assert.Equal(new DayObjective(objective.GetProperty("softViolations").GetDecimal(), objective.GetProperty("distinctTimes").GetInt32(), objective.GetProperty("weightedDeviation").GetDecimal()), answer.Objective);
        }
        else
        {
            Assert.Contains(string.Join(' ', answer.Clash), expected.GetProperty("minimalConflicts").EnumerateArray().Select(set => string.Join(' ', set.EnumerateArray().Select(rule => rule.GetString()).Order(StringComparer.Ordinal))));
        }
    }

    [Theory]
    [InlineData("""{"gridMinutes": 15, "day": {"wake": 420, "bed": 1380}, "doses": []}""", "doses")]
    [InlineData("""{"gridMinutes": 0, "day": {"wake": 420, "bed": 1380}, "doses": [{"id": "a"}]}""", "gridMinutes")]
    [InlineData("""{"gridMinutes": 15, "doses": [{"id": "a"}]}""", "day")]
    [InlineData("""{"gridMinutes": 15, "day": {"wake": 420, "bed": 300}, "doses": [{"id": "a"}]}""", "day.bed")]
    [InlineData("""{"gridMinutes": 15, "day": {"wake": 420, "bed": 1380}, "doses": [{"id": "a"}, {"id": "a"}]}""", "doses")]
    [InlineData("""{"gridMinutes": 15, "day": {"wake": 420, "bed": 1380}, "doses": [{"id": "a", "windows": [[1400, 1430]]}]}""", "doses[0].windows")]
    [InlineData("""{"gridMinutes": 15, "day": {"wake": 420, "bed": 1380}, "doses": [{"id": "a", "windows": [[500, 480]]}]}""", "doses[0].windows[0]")]
    [InlineData("""{"gridMinutes": 15, "day": {"wake": 420, "bed": 1380}, "doses": [{"id": "a", "prefered": 480}]}""", "doses[0].prefered")]
    [InlineData("""{"gridMinutes": 15, "day": {"wake": 420, "bed": 1380}, "doses": [{"id": "a", "food": {"rule": "wiht"}}]}""", "doses[0].food.rule")]
    [InlineData("""{"gridMinutes": 15, "day": {"wake": 420, "bed": 1380}, "doses": [{"id": "a", "food": {"rule": "with", "meal": "tea"}}]}""", "doses[0].food.meal")]
    [InlineData("""{"gridMinutes": 15, "day": {"wake": 420, "bed": 1380}, "doses": [{"id": "a", "weight": -1}]}""", "doses[0].weight")]
    [InlineData("""{"gridMinutes": 15, "day": {"wake": 420, "bed": 1380}, "doses": [{"id": "a"}, {"id": "b"}], "separations": [{"a": "a", "b": "b", "aThenB": -5, "bThenA": 0}]}""", "separations[0].aThenB")]
    [InlineData("""{"gridMinutes": 15, "day": {"wake": 420, "bed": 1380}, "doses": [{"id": "a"}, {"id": "b"}], "separations": [{"a": "a", "b": "c", "aThenB": 5, "bThenA": 0}]}""", "separations[0].b")]
    [InlineData("""{"gridMinutes": 15, "day": {"wake": 420, "bed": 1380}, "doses": [{"id": "a"}, {"id": "b"}], "series": [{"id": "s", "doses": ["a", "b"], "minGap": 300, "maxGap": 200}]}""", "series[0].maxGap")]
    [InlineData("""{"gridMinutes": 15, "day": {"wake": 420, "bed": 1380}, "doses": [{"id": "a"}, {"id": "b"}], "offsets": [{"from": "a", "to": "b", "min": 0}]}""", "offsets[0].max")]
    [InlineData("[1, 2]", "problem")]
    public void What_cannot_be_meant_is_refused_with_its_place_and_a_mend(string text, string where)
    {
        var (problem, problems) = Read(text);

        Assert.Null(problem);
        Assert.Contains(problems, one => one.Where.EndsWith(where, StringComparison.Ordinal));
        Assert.All(problems, one => Assert.NotEmpty(one.Mend));
    }

    [Fact]
    public void Two_hundred_doses_are_refused_and_thirty_two_are_placed()
    {
        static string Many(int count) => $$"""{"gridMinutes": 15, "day": {"wake": 420, "bed": 1380}, "doses": [{{string.Join(',', Enumerable.Range(0, count).Select(at => $$"""{"id": "d{{at}}", "preferred": {{420 + (at % 8 * 90)}}}"""))}}]}""";

        Assert.Contains(Read(Many(200)).Problems, one => one.Where.EndsWith("doses", StringComparison.Ordinal));
        Assert.Contains(Read(Many(33)).Problems, one => one.Where.EndsWith("doses", StringComparison.Ordinal));
        Assert.Equal(1, DaySolver.Solve(Read(Many(32)).Problem!).Objective!.DistinctTimes);
    }

    [Fact]
    public void All_problems_are_said_at_once()
    {
        var problems = Read("""{"gridMinutes": 90, "day": {"wake": -5, "bed": 1380}, "doses": [{"windows": []}], "meals": [{"id": "m", "start": 500, "end": 400}]}""").Problems;

        Assert.True(problems.Count >= 5, string.Join('\n', problems));
    }

    private static (DayProblem? Problem, IReadOnlyList<Problem> Problems) Read(string text)
    {
        var (tree, unreadable) = YamlText.Read(text, "problem");
        Assert.Empty(unreadable);
        return DayProblemReader.Read(tree);
    }
}
