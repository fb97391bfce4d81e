using Ekbom.Core.Profiles;

namespace Ekbom.App.Tests.Profiles;

/// <summary>More than any person has is refused, and said in one line; as much as a person may have is read.</summary>
public sealed class RoomTests
{
    /// <summary>The codes that are tested here.</summary>
    internal static readonly string[] Codes = [ProfileCodes.TooMany, ProfileCodes.TooLong, ProfileCodes.MoreProblems];

    [Theory]
    [InlineData("medicines", 100)]
    [InlineData("supplements", 100)]
    [InlineData("results", 200)]
    [InlineData("conditions", 200)]
    [InlineData("no_conditions", 200)]
    public void A_list_has_no_more_rows_than_a_person_has(string list, int most)
    {
        string Rows(int count) => $"{list}:\n" + string.Concat(Enumerable.Range(1, count).Select(at => list == "results" ? $"- {{ ferritin: {at} ug/L }}\n" : list.EndsWith("conditions", StringComparison.Ordinal) ? $"- odd {at}\n" : $"- {{ name: gabapentin, dose: {at} mg }}\n"));

        Assert.Empty(Read.All(Rows(most)).Problems);
        var problem = Read.Refused(Rows(most + 1), ProfileCodes.TooMany, $"line 2, {list}", $"at most {most}");
        Assert.Contains($"{most + 1} rows", problem.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void An_hour_of_a_day_has_one_time()
    {
        string At(int count) => $"medicines: [{{ name: gabapentin, at: [{string.Join(", ", Enumerable.Range(0, count).Select(at => $"'{at / 2:00}:{at % 2 * 30:00}'"))}] }}]";

        Assert.Empty(Read.All(At(24)).Problems);
        Read.Refused(At(25), ProfileCodes.TooMany, "line 1, medicines[0].at", "at most 24");
    }

    [Theory]
    [InlineData("asks: '", "'", 4000, "line 1, asks")]
    [InlineData("supplements: [{ label: '", "' }]", 2000, "line 1, supplements[0].label")]
    [InlineData("supplements: [{ name: '", "' }]", 2000, "line 1, supplements[0].name")]
    [InlineData("supplements: ['", "']", 2000, "line 1, supplements[0]")]
    [InlineData("conditions: ['", "']", 2000, "line 1, conditions[0]")]
    [InlineData("symptoms: { reports: ['", "'] }", 2000, "line 1, symptoms.reports[0]")]
    public void A_text_is_no_longer_than_a_label_or_a_question(string before, string after, int most, string where)
    {
        Assert.DoesNotContain(ProfileCodes.TooLong, Read.All(before + new string('x', most) + after).Problems.Select(problem => problem.Code));
        var problem = Assert.Single(Read.All(before + new string('x', most + 1) + after).Problems, one => one.Code == ProfileCodes.TooLong);
        Assert.Equal(where, problem.Where);
        Assert.True(problem.Says.Length < 150, problem.Says);
    }

    [Fact]
    public void Two_hundred_problems_are_enough()
    {
        string Keys(int count) => "about:\n" + string.Concat(Enumerable.Range(0, count).Select(at => $"  agx{at}: 3\n"));

        Assert.DoesNotContain(Read.All(Keys(200)).Problems, problem => problem.Code == ProfileCodes.MoreProblems);
        var problems = Read.All(Keys(201)).Problems;
        Assert.Equal((201, ProfileCodes.MoreProblems), (problems.Count, problems[^1].Code));
        Assert.Equal(201, Read.All(Keys(900)).Problems.Count);
    }

    [Theory] // a number in its own words is quoted, not repeated
    [InlineData("about: { age: 'N' }")]
    [InlineData("results: [{ ferritin: 'N ug/L' }]")]
    [InlineData("medicines: [{ name: gabapentin, dose: 'N mg' }]")]
    [InlineData("medicines: [{ name: gabapentin, per_day: 'N' }]")]
    [InlineData("results: [{ ferritin: 41 ug/L, iron_free: 'N h' }]")]
    public void What_is_very_long_is_quoted_by_its_beginning(string text)
    {
        var problem = Assert.Single(Read.All(text.Replace("N", new string('9', 1900), StringComparison.Ordinal)).Problems);

        Assert.True(problem.Says.Length + problem.Mend.Length < 300, problem.ToString());
    }

    [Fact]
    public void A_very_long_key_is_cut_short_in_its_place()
    {
        var problem = Assert.Single(Read.All($"about: {{ {new string('k', 900)}: 1 }}").Problems);

        Assert.True(problem.Where.Length < 200 && problem.Says.Length < 150, problem.Where);
    }

    [Fact]
    public void A_long_label_is_told_by_its_beginning() =>
        Assert.Equal(121, Assert.Single(Read.Good($"supplements: [{{ label: 'Magnesium citrate 100 mg daily {new string('x', 500)}' }}]").Supplements!).Written.Length);
}
