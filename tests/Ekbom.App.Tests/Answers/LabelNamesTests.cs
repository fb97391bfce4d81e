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
}
