namespace Ekbom.App.Tests.Answers;

/// <summary>Several amounts that are each followed by their salt. Amounts are of the whole day.</summary>
public class LabelEachTests
{
    [Theory] // every amount counts
    [InlineData("Triple Magnesium: 100mg (citrate), 100mg (malate), 100mg (taurate) per 3 capsules, 3 capsules twice a day", 600)]
    [InlineData("Magnesium 60 mg from taurate, 60 mg from glycinate, 60 mg from malate; 3 daily", 540)]
    [InlineData("Magnesium 150 mg (as oxide), 100 mg (as citrate), 2 tablets daily", 500)]
    [InlineData("Magnesium 150mg (as oxide) + 100mg (as citrate), 2 tablets daily", 500)]
    [InlineData("Magnesium [150 mg as oxide; 100 mg as citrate] 2 tablets daily", 500)]
    [InlineData("Magnesium 150 mg (Oxid), 100 mg (Citrat), 2 Tabletten täglich", 500)]
    [InlineData("Magnesium 150 mg aus Oxid und 100 mg aus Citrat, 2 Kapseln täglich", 500)]
    [InlineData("Magnesium 100 mg as citrate and 100 mg as glycinate, 2 capsules twice daily", 800)]
    [InlineData("Magnesium (100 mg as citrate and 150 mg as oxide) per tablet, 2 tablets daily", 500)]
    [InlineData("Contains magnesium: 150 mg as oxide, 100 mg as citrate, 50 mg as malate. One daily", 300)]
    [InlineData("Magnesium 100 mg from citrate powder and 50 mg from oxide powder, 1 daily", 150)]
    [InlineData("100 mg magnesium as citrate & 50 mg as oxide, twice daily", 300)]
    [InlineData("Magnesium 100 mg (27% NRV) as citrate, 50 mg (13% NRV) as oxide, 1 daily", 150)]
    [InlineData("Magnesium 4 mmol as glycerophosphate and 4 mmol as citrate, 1 daily", 194.4)]
    [InlineData("Zinc 10 mg (as citrate), magnesium 100 mg (as oxide), 50 mg (as citrate) daily", 150)]
    public void Each_amount_with_its_salt_comes_besides_the_others(string text, double amount) => LabelRangeTests.Expect(text, amount, amount);

    [Theory] // without a word between amount and salt either may be meant
    [InlineData("Magnesium 100 mg taurate 100 mg glycinate 100 mg threonate per serving, once daily", 28.4, 300)]
    [InlineData("Magnesium (100 mg oxide, 100 mg citrate) daily", 70.7, 200)]
    public void A_salt_directly_after_its_amount_may_have_been_weighed(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: a source, the parts of a total, another mineral
    [InlineData("Magnesium 200 mg (as citrate 1250 mg)", 200, 200)]
    [InlineData("Magnesium 200 mg (as oxide 100 mg, as citrate 100 mg)", 200, 200)]
    [InlineData("Magnesium (from 1,400 mg magnesium bisglycinate) 200 mg", 200, 200)]
    [InlineData("Magnesium 300 mg (from 500 mg oxide and 300 mg citrate)", 300, 300)]
    [InlineData("Magnesium 300 mg: 100 mg as citrate, 100 mg as malate, 100 mg as taurate", 300, 300)]
    [InlineData("Total magnesium 250 mg: 150 mg (oxide), 100 mg (citrate), 2 daily", 500, 500)]
    [InlineData("Magnesium 300 mg (200 mg as citrate and 200 mg as oxide)", 300, 400)] // it contradicts itself
    [InlineData("Magnesium 150 mg (as oxide), calcium 100 mg (as citrate), 2 daily", 300, 300)]
    [InlineData("Magnesium 200 mg as citrate, 2 tablets daily", 400, 400)]
    public void What_the_magnesium_comes_from_is_not_added(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("Magnesium 50 mg each from citrate, malate and taurate, 1 daily", 150, 150)]
    [InlineData("Magnesium 100 mg each of citrate, malate and glycinate, 2 daily", 600, 600)]
    [InlineData("Magnesium as citrate and malate 50 mg each, daily", 50, 100)]
    [InlineData("Magnesium citrate, malate and taurate 100 mg each, daily", 8.9, 300)]
    [InlineData("Magnesium (as citrate and malate) 2 capsules, each 50 mg, daily", 100, 100)] // each capsule
    [InlineData("Magnesium citrate capsules, 100 mg each, 2 daily", 20.7, 200)]
    public void Each_after_an_amount_is_said_of_each_salt(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // an amount with a salt of magnesium that nothing else claims
    [InlineData("magnesium 200 mg from multi, citrate from tablets 1000 mg", 200, 1200)]
    [InlineData("Magnesium 100 mg (as citrate) in the morning and 150 mg (as oxide) at night", 200, 500)]
    [InlineData("Magnesium 200 mg and 1 g citrate daily", 200, 1200)]
    [InlineData("Magnesium 100 mg as citrate, plus an extra 100 mg as glycinate, 2 daily", 200, 400)]
    [InlineData("Magnesium 150 mg as oxide then 100 mg as citrate daily", 150, 250)]
    [InlineData("Magnesium 100 mg (as citrate), 50 mg (from an unknown seaweed), 1 daily", 100, 150)]
    [InlineData("Magnesium 100 mg (as citrate), 100 mg of magnesium oxide, daily", 160.3, 200)]
    public void An_amount_beside_a_salt_never_vanishes(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // "elemental" belongs to the amount before it when the number after it is the dose
    [InlineData("Magnesium citrate 500 mg elemental 1 daily", 500)]
    [InlineData("Magnesium citrate 200 mg elemental 1 daily + magnesium oxide 250 mg elemental 1 daily", 450)]
    [InlineData("Magnesium citrate 1000 mg, elemental magnesium 150 mg, 1 daily", 150)]
    public void Elemental_before_a_dose_is_said_of_the_amount(string text, double amount) => LabelRangeTests.Expect(text, amount, amount);
}
