using Ekbom.Core.Answers;
using Shouldly;

namespace Ekbom.App.Tests.Answers;

/// <summary>Ranges in which both ends carry a unit, against the real knowledge. Amounts are of the whole day.</summary>
public class LabelRangeTests
{
    [Theory]
    [InlineData("Magnesium 200 mg to 400 mg daily", 200, 400)]
    [InlineData("Magnesium 200 mg - 400 mg daily", 200, 400)]
    [InlineData("Magnesium 200mg-400mg at bedtime", 200, 400)]
    [InlineData("Magnesium 200 mg or 400 mg daily", 200, 400)]
    [InlineData("Magnesium between 200 mg and 400 mg a day", 200, 400)]
    [InlineData("Magnesium from 200 mg up to 400 mg daily", 200, 400)]
    [InlineData("Magnesium oxide 400 mg to 800 mg daily", 241.2, 800)]
    [InlineData("200 mg to 400 mg of magnesium a day", 200, 400)]
    [InlineData("Magnesium 4 mmol to 8 mmol three times a day", 291.7, 583.3)]
    [InlineData("Magnesium 500 mg to 1 g daily", 500, 1000)]
    [InlineData("Magnesium 200-400 mg daily", 200, 400)]
    public void Two_amounts_joined_are_the_ends_of_one_range(string text, double low, double high) => Expect(text, low, high);

    [Theory] // the other side: two amounts that are no range
    [InlineData("Calcium 200 mg - 400 mg magnesium daily", 400, 400)]
    [InlineData("Magnesium 243 mg or 10 mmol daily", 243, 243)]
    [InlineData("Magnesium 400 mg - 400 mg daily", 400, 400)]
    [InlineData("Magnesium 200 mg and zinc 400 mg daily", 200, 200)]
    public void Other_amounts_beside_each_other_are_no_range(string text, double low, double high) => Expect(text, low, high);

    [Theory]
    [InlineData("Milk of magnesia, 30 mL to 60 mL daily", 1000, 2000)]
    [InlineData("Magnesium 100 mg, 1 tablet to 2 tablets daily", 100, 200)]
    [InlineData("Magnesium 100 mg per 5 ml, 5 ml to 10 ml daily", 100, 200)]
    [InlineData("Magnesium 100 mg per 5 ml, 1 teaspoon to 1 tablespoon daily", 100, 300)]
    [InlineData("Magnesium 100 mg, 1 to 2 tablets daily", 100, 200)]
    [InlineData("Magnesium 100 mg per 5 ml, one teaspoon or 5 ml daily", 100, 100)]
    public void Two_doses_joined_are_the_ends_of_one_range(string text, double low, double high) => Expect(text, low, high);

    internal static void Expect(string text, double? low, double? high)
    {
        var answer = MagnesiumLabel.Of(text, RealKnowledge.Base, "GB");
        var says = $"{text}\n{string.Join("\n", answer.Assumed)}";

        answer.Elemental.LowMg.HasValue.ShouldBe(low.HasValue, says);
        answer.Elemental.HighMg.HasValue.ShouldBe(high.HasValue, says);
        ((double)(answer.Elemental.LowMg ?? 0m)).ShouldBe(low ?? 0, 0.06, says);
        ((double)(answer.Elemental.HighMg ?? 0m)).ShouldBe(high ?? 0, 0.06, says);
    }
}
