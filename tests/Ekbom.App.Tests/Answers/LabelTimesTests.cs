using Ekbom.Core.Answers;
using Shouldly;

namespace Ekbom.App.Tests.Answers;

/// <summary>How often a day, said short. Amounts are of the whole day.</summary>
public class LabelTimesTests
{
    [Theory]
    [InlineData("magnesium 100 mg q8h", 300, 300)]
    [InlineData("magnesium 100 mg q 8 h", 300, 300)]
    [InlineData("magnesium 100 mg q6hrs", 400, 400)]
    [InlineData("magnesium 100 mg q12 hours", 200, 200)]
    [InlineData("magnesium 250mg (x2)", 500, 500)]
    [InlineData("Magnesium 375mg twice", 750, 750)]
    [InlineData("Magnesium 100 mg 2 capsules, twice", 400, 400)]
    [InlineData("Magnesium 100 mg. 2 caps 2x", 400, 400)]
    [InlineData("Magnesium 150 mg 1 + 1 + 2", 600, 600)]
    [InlineData("Magnesium 150 mg, 1+0+1", 300, 300)]
    [InlineData("Magnesium 150 mg, 1-0-1", 300, 300)]
    public void A_time_said_short_is_a_time_of_the_day(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: the word goes on
    [InlineData("Magnesium 100 mg, twice a week", 100, 100)]
    [InlineData("Magnesium 100 mg, twice as strong, one daily", 100, 100)]
    [InlineData("Magnesium 100 mg, absorbed 3 times better, one daily", 100, 100)]
    [InlineData("Coenzyme Q10 and magnesium 100 mg, one daily", 100, 100)]
    [InlineData("Magnesium 100 mg + vitamins B 1 + 2 + 6 mg, one daily", 100, 100)]
    public void Twice_of_something_else_is_no_time(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("Magnesium 250 mg 1/2 daily", 125, 500, true)]
    [InlineData("Magnesium 250 mg 2/3 daily", 166.7, 750, true)]
    [InlineData("Magnesium 250 mg ½ daily", 125, 125, false)]
    [InlineData("Magnesium 250 mg 1/4 daily", 62.5, 62.5, false)]
    [InlineData("Magnesium 250 mg 1/2 tablet daily", 125, 125, false)]
    public void One_half_before_a_time_may_be_one_or_two(string text, double low, double high, bool said)
    {
        LabelRangeTests.Expect(text, low, high);
        MagnesiumLabel.Of(text, RealKnowledge.Base, "GB").Assumed.Any(one => one.Contains("is a fraction", StringComparison.Ordinal)).ShouldBe(said);
    }
}
