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

    [Theory]
    [InlineData("magnesium 150mg breakfast lunch tea", 450, 450)]
    [InlineData("magnesium 150mg am noon pm", 450, 450)]
    [InlineData("magnesium 250mg am & hs", 500, 500)]
    [InlineData("magnesium 150 mg at 8 and 20", 300, 300)]
    [InlineData("magnesium 150 mg 0800 1400 2200", 450, 450)]
    [InlineData("magnesium 250mg first thing and last thing", 500, 500)]
    [InlineData("magnesium 100 mg mid-morning and mid-afternoon", 200, 200)]
    [InlineData("magnesium 100 mg 2 tabs in the am and 3 in the pm", 500, 500)]
    [InlineData("magnesium 100 mg two am two pm", 400, 400)]
    [InlineData("magnesium 150mg q6-8h", 450, 600)]
    [InlineData("magnesium 100mg *4", 400, 400)]
    [InlineData("magnesium 100 mg 2 caps x 3", 600, 600)]
    [InlineData("2 caps of magnesium 100mg x 3 per day", 600, 600)]
    [InlineData("magnesium 200mg two times at night", 400, 400)]
    [InlineData("magnesium 200 mg 8am/8pm", 400, 400)]
    [InlineData("magnesium 200 mg at eight and at ten pm", 400, 400)]
    [InlineData("magnesium 200 mg before and after work", 400, 400)]
    [InlineData("Magnesium 100 mg, 2 tablets 4 times in 24 hours", 800, 800)]
    [InlineData("Magnesium 100 mg, 4 tablets in 24 hours", 400, 400)]
    [InlineData("magnesium 200mg b.i.d. + 200mg h.s.", 400, 1200)]
    [InlineData("magnesium 200mg tabs sig: 2 po qhs", 400, 400)]
    [InlineData("täglich 2 mal 1 Kapsel mit 150 mg Magnesium", 300, 300)]
    [InlineData("magnesium 100 mg with meals", 100, 300)]
    public void Times_of_day_are_counted_however_they_are_joined(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("magnesium 200mg, again at 3am", 400, 400)]
    [InlineData("magnesium 200mg at dinner and again at bedtime", 400, 400)]
    [InlineData("magnesium 300 mg with dinner, same again at bed", 600, 600)]
    [InlineData("magnesium 200mg once at dinner, once at bed", 400, 400)]
    public void An_intake_of_its_own_is_one_more(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: a note, a batch, one time said twice
    [InlineData("Magnesium 375 mg *100% NRV, 1 tablet daily", 375, 375)]
    [InlineData("Magnesium 150 mg, batch 1400, one daily", 150, 150)]
    [InlineData("magnesium 150 mg at 8 every night", 150, 150)]
    [InlineData("Magnesium 100 mg once nightly", 100, 100)]
    [InlineData("Take 1 tablet once daily at night. Magnesium 100 mg", 100, 100)]
    [InlineData("Magnesium 250 mg with meals, once daily", 250, 250)]
    public void A_number_that_is_no_time_is_none(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("morgens 1 Kapsel und abends 2 Kapseln, pro Kapsel 100 mg Magnesium", 300, 300)]
    [InlineData("Magnesium 100 mg pro Kapsel. Morgens 1 und abends 2 Kapseln.", 300, 300)]
    [InlineData("Morgens und abends je 2 Kapseln, Magnesium 100 mg pro Kapsel", 400, 400)]
    [InlineData("morgens 1 Tablette, abends 1 Tablette Magnesium 200 mg", 400, 400)]
    [InlineData("Magnesium 150 mg, vor dem Schlafengehen 2 Stück", 300, 300)]
    [InlineData("abends 2 Stück Magnesium à 150 mg", 300, 300)]
    [InlineData("morning: 1 tablet, evening: 2 tablets. Magnesium 150 mg", 450, 450)]
    [InlineData("zum Frühstück und zum Abendessen je 1 Tablette Magnesium 200 mg", 400, 400)]
    [InlineData("Magnesium 100 mg, nachts 2", 200, 200)]
    [InlineData("Magnesio 200 mg, 1 compressa al mattino e 1 alla sera", 400, 400)]
    [InlineData("Magnesium 120 mg, 's ochtends en 's avonds 1 capsule", 240, 240)]
    [InlineData("Emgesan 250 mg tabletter: 1 tablett morgon och kväll. magnesiumhydroxid motsvarande 250 mg magnesium", 500, 500)]
    public void A_time_before_the_number_is_that_of_the_number(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: the number first, and what is no dose
    [InlineData("1 Kapsel morgens und 2 Kapseln abends. Eine Kapsel enthält 100 mg Magnesium.", 300, 300)]
    [InlineData("Magnesium 100 mg je 2 Kapseln. 2 Kapseln täglich", 100, 100)]
    [InlineData("120 Stück, Magnesium 100 mg, 1 täglich", 100, 100)]
    [InlineData("Take 1 capsule in the morning 2 hours before food. Magnesium 100 mg", 100, 100)]
    public void A_time_after_the_number_stays_with_it(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);
}
