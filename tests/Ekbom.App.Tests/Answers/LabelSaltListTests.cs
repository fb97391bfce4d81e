namespace Ekbom.App.Tests.Answers;

/// <summary>Amounts printed beside the salts of one magnesium. Amounts are of one intake.</summary>
public class LabelSaltListTests
{
    [Theory]
    [InlineData("Magnesium (as citrate 100 mg, as glycinate 100 mg, as malate 100 mg), 1 capsule daily", 300, 300)]
    [InlineData("Elemental magnesium (citrate 100 mg, glycinate 100 mg)", 200, 200)]
    [InlineData("Magnesium: as citrate 100 mg, as bisglycinate 100 mg; one daily", 200, 200)]
    [InlineData("Magnesium (as magnesium oxide) 200 mg, (as magnesium citrate) 50 mg. One tablet daily", 250, 250)]
    public void As_before_each_salt_gives_magnesium_itself_in_each(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // from the least share of each salt to all of it
    [InlineData("Magnesium (as magnesium oxide 200 mg, magnesium citrate 50 mg). One tablet daily", 125.8, 250)]
    [InlineData("Magnesium (glycinate 200 mg, malate 100 mg, citrate 100 mg) 1 capsule daily", 45.2, 400)]
    [InlineData("Magnesium (citrate 100 mg) 1 capsule daily", 10.4, 100)]
    [InlineData("Magnesium (from oxide 200 mg and citrate 50 mg) one tablet daily", 125.8, 250)]
    public void Without_it_each_amount_may_be_of_the_salt_or_of_magnesium(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: the magnesium has an amount of its own, or the salt was weighed
    [InlineData("Magnesium (as magnesium oxide 400 mg, magnesium citrate 100 mg) 250 mg, one daily", 250, 250)]
    [InlineData("Magnesium 250 mg (as magnesium oxide 400 mg, magnesium citrate 100 mg), one daily", 250, 250)]
    [InlineData("Magnesium (from 1,400 mg magnesium bisglycinate), one daily", 163.2, 197.4)]
    [InlineData("Magnesium (as magnesium oxide, magnesium citrate) 250 mg, one daily", 250, 250)]
    [InlineData("Magnesium (from magnesium oxide 400 mg), one daily", 241.2, 241.2)]
    [InlineData("Magnesium (from oxide 200 mg and citrate 50 mg) 130 mg, one daily", 130, 130)]
    public void A_weighed_salt_and_an_amount_of_magnesium_stay_what_they_are(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);
}
