using Ekbom.Core.Answers;
using Shouldly;

namespace Ekbom.App.Tests.Answers;

/// <summary>Several doses on one label. Amounts are of the whole day of an adult.</summary>
public class LabelDosesTests
{
    [Theory]
    [InlineData("Milk of Magnesia: adults 30-60 ml, children 15-30 ml at bedtime", 1000, 2000)]
    [InlineData("Milk of Magnesia. Adults 30 ml; children 15 ml at bedtime", 1000, 1000)]
    [InlineData("Adults 2 tablets, children 1 tablet daily. Magnesium 150 mg per tablet", 300, 300)]
    [InlineData("Adults 2 tablets and children 1 tablet daily. Magnesium 150 mg per tablet", 300, 300)]
    [InlineData("Adults and children over 12: 2 tablets daily. Children 6-12: 1 tablet daily. Magnesium 100 mg", 200, 200)]
    [InlineData("Children: 1 tablet daily. Magnesium 100 mg", 100, 100)]
    public void The_dose_of_a_child_is_not_that_of_an_adult(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("Men 3 capsules, women 2 capsules daily. Magnesium 150 mg per capsule", 300, 450)]
    [InlineData("30 ml (2 tablespoons) to 60 ml milk of magnesia daily", 1000, 2000)]
    [InlineData("CALM: start with 1/2 teaspoon (1 g) daily and increase to 2 teaspoons (4 g). 2 tsp = 325 mg magnesium", 81.25, 325)]
    [InlineData("Start with 1/2 scoop daily, then 1 scoop. Per scoop magnesium 300 mg", 150, 300)]
    [InlineData("Magnesium 250 mg nightly, sometimes two", 250, 500)]
    [InlineData("Magnesium 150 mg, 1 tablet daily, sometimes 2", 150, 300)]
    [InlineData("1 capsule daily, athletes 3 capsules. Magnesium 150 mg per capsule", 150, 450)]
    public void A_time_said_once_is_that_of_every_dose_beside_it(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: the first number is no dose
    [InlineData("Magnesium 250 mg, 10 tablets, take 1 daily", 250, 250)]
    [InlineData("2 capsules 300 mg magnesium. Take 1 capsule daily", 300, 300)]
    public void The_size_of_something_is_no_dose(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("ZMA. 3 capsules: Zinc 30 mg, Magnesium 450 mg (as magnesium aspartate), Vitamin B6 10.5 mg. Take 3 capsules before bed", 450, 450)]
    [InlineData("3 capsules: Magnesium 450 mg. Take 2 capsules daily", 300, 300)]
    [InlineData("40 drops (2.5 ml): magnesium 250 mg, chloride 650 mg. 20 drops twice daily", 250, 250)]
    [InlineData("4 Kapseln täglich liefern 400 mg Magnesium", 400, 400)]
    [InlineData("Some name, 2 capsules: magnesium 300 mg. Take 2 capsules before bed", 300, 600)] // may be the dose
    [InlineData("2 tablets: magnesium 250 mg, daily", 250, 500)] // the dose as well
    public void Pieces_as_a_heading_are_what_the_amount_is_of(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: the pieces are the only dose
    [InlineData("Take 2 capsules: morning and night. Magnesium 100 mg", 400, 400)]
    public void Pieces_that_are_the_only_dose_head_nothing(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("Magnesium 250 mg each morning and 2 x 250 mg each evening", 750, 750)]
    [InlineData("Magnesium 150 mg in the morning and 2 tablets at night", 450, 450)]
    [InlineData("Magnesium 150 mg at night, 2 tablets at bedtime", 300, 300)] // one time, said twice
    [InlineData("Magnesium 100 mg per 5 ml. Take two 5 ml spoonfuls daily", 200, 200)]
    [InlineData("Magnesium 100 mg per 5 ml. Take one 5 ml spoonful daily", 100, 100)]
    [InlineData("Per serve (4.2 g): magnesium 300 mg. Adults: 1-2 serves daily", 300, 600)]
    [InlineData("Magnesium citrate powder. Serving 1g. Directions: 1-2 servings daily. Per 1 g: magnesium 160 mg", 160, 320)]
    [InlineData("magnesium 200 mg and magnesium 150 mg daily", 150, 350)]
    [InlineData("250 mg of magnesium at night plus 100 mg in my multivitamin", 250, 350)]
    [InlineData("magnesium 250 mg at night and 100 mg in a multivitamin", 250, 350)]
    [InlineData("Magnesium 250 mg nightly and an extra tablet if legs are bad", 250, 500)]
    [InlineData("Magnesium 250 mg daily and an extra tablet if needed", 250, 500)]
    [InlineData("Magnesium 100 mg, 2 tablets twice daily plus 2 extra tablets on bad days", 400, 600)]
    [InlineData("Magnesium 300 mg daily in 3 divided doses and one additional dose on bad days", 300, 400)]
    [InlineData("Magnesium 250 mg nightly, double dose on weekends", 250, 500)]
    [InlineData("Magnesium citrate. Directions: 2 servings daily. Per 1 g: magnesium 160 mg", 320, 320)]
    [InlineData("Magnesium 200 mg and zinc 10 mg daily", 200, 200)]
    public void What_is_taken_besides_counts(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: more of something else
    [InlineData("Magnesium Extra Strength tablets 100 mg, 1 extra strength tablet daily", 100, 100)]
    [InlineData("Magnesium 250 mg double strength, one nightly", 250, 250)]
    [InlineData("Magnesium 300 mg. One tablet daily; do not double dose", 300, 300)]
    [InlineData("Magnesium 250 mg and 15 mg of zinc daily", 250, 250)]
    [InlineData("Magnesium 100 mg, 1 tablet in the morning and another at night", 200, 200)]
    public void Extra_and_double_of_something_else_add_nothing(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("Magnesium 100 mg. Do not exceed 3 tablets per day", 100, 300, "at most 3 in a day")]
    [InlineData("Magnesium 100 mg, 1 tablet every 4 hours, not more than 4 in 24 hours", 100, 400, "at most 4 in a day")]
    [InlineData("Magnesium 100 mg. Take 1 tablet daily. Do not exceed 3 tablets per day", 100, 100, "up to 3 in a day")]
    [InlineData("Magnesium 100 mg nightly. Do not exceed 3 tablets per day", 100, 100, "up to 3 in a day")]
    [InlineData("Magnesium 100 mg. Take 1 tablet daily. Do not exceed 1 tablet per day", 100, 100, null)]
    [InlineData("Magnesium 100 mg. Take 1 tablet daily. Do not exceed the recommended dose", 100, 100, null)]
    public void The_most_a_label_allows_is_its_dose_only_when_it_gives_no_other(string text, double low, double high, string? says)
    {
        LabelRangeTests.Expect(text, low, high);
        var assumed = string.Join("\n", MagnesiumLabel.Of(text, RealKnowledge.Base, "GB").Assumed);
        if (says is not null)
            assumed.ShouldContain(says);
        else
            assumed.ShouldNotContain("in a day");
    }
}
