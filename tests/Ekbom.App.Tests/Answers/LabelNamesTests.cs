namespace Ekbom.App.Tests.Answers;

/// <summary>Names written short, and several names before their amounts. Amounts are of the whole day.</summary>
public class LabelNamesTests
{
    [Theory] // from the least share of the salt to the whole amount
    [InlineData("MAGNESIUM OX 400 MG take one by mouth daily", 241.2, 400)]
    [InlineData("Mag Ox 400 mg daily", 241.2, 400)]
    [InlineData("Magox 400 mg tablet twice a day", 482.4, 800)]
    [InlineData("magnesium glyc 400 mg daily", 46.6, 400)]
    [InlineData("magnesium bisgly 400 mg daily", 46.6, 400)]
    [InlineData("magnesium cit 200 mg daily", 20.7, 200)]
    public void A_salt_written_short_may_be_what_was_weighed(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: no salt, or the product as its maker writes it
    [InlineData("Mag-Ox 400, 2 tablets daily", 482.6, 482.6)]
    [InlineData("Mag-Ox 400 mg, 2 tablets daily", 482.6, 482.6)]
    [InlineData("magnesium tab 400 mg daily", 400, 400)]
    [InlineData("magnesium as 400 mg tablets, one daily", 400, 400)]
    [InlineData("Magnesium forte 400 mg daily", 400, 400)]
    public void A_word_that_begins_no_salt_leaves_magnesium_itself(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("Calcium Magnesium 500 mg/250 mg, one tablet twice daily", 500, 500)]
    [InlineData("Calcium Magnesium 2:1, 500 mg/250 mg, one tablet twice daily", 500, 500)]
    [InlineData("Calcium/magnesium/zinc 333/133/5 mg, 3 tablets daily", 399, 399)]
    [InlineData("Calcium, magnesium and zinc: 333/133/5 mg, 3 tablets daily", 399, 399)]
    [InlineData("Magnesium/calcium 300/600 mg daily", 300, 300)]
    [InlineData("Calcium Magnesium 600/300 mg per tbsp, one tbsp daily", 300, 300)]
    public void As_many_amounts_as_names_are_paired_in_order(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: one name, or one amount
    [InlineData("Magnesium 100 mg/5 ml, 10 ml daily", 200, 200)]
    [InlineData("Calcium Magnesium 250 mg, one daily", 250, 250)]
    public void A_stroke_between_other_numbers_pairs_nothing(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("one mag tablet 375 mg effervescent", 375, 375)]
    [InlineData("mag. 300 mg nightly", 300, 300)]
    [InlineData("1-2 mag tabs 250mg daily", 250, 500)]
    [InlineData("mag drops 20 drops twice a day 125mg per 20 drops", 250, 250)]
    [InlineData("mag gly 3 pills 3x a day 100mg", 104.9, 900)]
    [InlineData("dr's best mag 100 mg tabs 2 in the am 2 in the pm", 400, 400)]
    public void Mag_is_magnesium(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("mangesium 100mg 3 a day", 300, 300)]
    [InlineData("magnézium 250 mg daily", 250, 250)]
    [InlineData("magnesum 400mg twice a day", 800, 800)]
    [InlineData("manganese 5 mg, magnesium 200 mg daily", 200, 200)] // another substance
    public void A_misspelt_name_is_read_and_said(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("L-threonate 48mg elemental per cap, one morning two at night", 144, 144)]
    [InlineData("orotate 500 mg x 3", 98.4, 1500)]
    public void A_salt_alone_on_a_label_of_magnesium_is_its_salt(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: no magnesium
    [InlineData("potassium citrate 500 mg daily", null, null)]
    [InlineData("manganese 5 mg daily", null, null)]
    [InlineData("cal-mag 500 mg daily", null, null)]
    public void A_salt_of_something_else_or_a_mineral_with_a_dash_is_not_known(string text, double? low, double? high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("magnesium oxide 865 mg compound", 521.6, 521.6)]
    [InlineData("dimagnesium malate 1000 mg", 226.4, 226.4)]
    [InlineData("magnesium glycinate 200 mg elemental from 1000 mg", 200, 200)]
    [InlineData("Magnesium bisglycinate (20% elemental) 500mg per capsule; take 3 daily", 300, 300)]
    [InlineData("Magnesium (as dimagnesium malate) 200 mg, 2 daily", 400, 400)] // as names the source
    public void Words_that_call_an_amount_the_weight_of_the_salt(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("started magnesium 2 weeks ago 200mg at night", 200, 200)]
    [InlineData("je prends 300 mg de magnésium le soir", 300, 300)]
    [InlineData("one magnesium in the morning two at night, they are 100mg", 300, 300)]
    [InlineData("3 caps of magnesium a day, bottle says 3 caps = 400 mg", 400, 400)]
    public void Words_of_talk_name_no_substance(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);
}
