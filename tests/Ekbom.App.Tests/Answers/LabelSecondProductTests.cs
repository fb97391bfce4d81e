namespace Ekbom.App.Tests.Answers;

/// <summary>A second product that brings or may bring magnesium. Amounts are of the whole day.</summary>
public class LabelSecondProductTests
{
    [Theory]
    [InlineData("Magnesium 250 mg nightly with a prenatal vitamin")]
    [InlineData("Magnesium 250 mg nightly and my prenatal")]
    [InlineData("Magnesium 250 mg nightly, and my multivitamin")]
    [InlineData("Magnesium 250 mg nightly, Centrum in the morning")]
    [InlineData("Centrum once daily and magnesium 250 mg nightly")]
    [InlineData("Magnesium 250 mg nightly + electrolyte powder")]
    [InlineData("Magnesium 250 mg nightly & electrolytes")]
    [InlineData("Magnesium 250 mg nightly; Nuun after running")]
    [InlineData("Magnesium 250 mg abends und ein Multivitamin")]
    [InlineData("Magnesium 250 mg abends mit Centrum")]
    [InlineData("Magnesium 250 mg nightly along with Huel")]
    [InlineData("Magnesium 250 mg nightly and an Epsom salt drink")]
    [InlineData("Magnesium 250 mg nightly while taking a multivitamin")]
    [InlineData("Magnesium 250 mg nightly. I also take a multivitamin")]
    [InlineData("Magnesium 250 mg nightly, on top of my multivitamin")]
    [InlineData("Magnesium 250 mg nightly/electrolyte powder")]
    [InlineData("Magnesium 250 mg nightly plus Rennie")]
    [InlineData("Magnesium 250 mg nightly, and Mylanta 20 ml after meals")]
    public void A_product_without_an_amount_opens_the_upper_end_and_takes_nothing_away(string text) => LabelRangeTests.Expect(text, 250, null);

    [Theory]
    [InlineData("Magnesium 200 mg once daily and Calm powder 325 mg once daily", 200d, 525d)]
    [InlineData("Magnesium 200 mg in the morning plus CALM 325 mg at night", 200d, null)]
    [InlineData("Magnesium 400mg/day + electrolyte drink (magnesium 100 mg per bottle, 2 bottles)", 400d, null)]
    [InlineData("Prenatal with magnesium 45 mg; ZMA with magnesium 450 mg; one of each daily", 495d, 495d)]
    [InlineData("Multi with magnesium 50 mg and ZMA with magnesium 450 mg, one of each daily", 500d, 500d)]
    [InlineData("Magnesium 250 mg nightly and magnesium spray in the morning", 250d, 500d)]
    public void The_second_product_counts(string text, double? low, double? high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: what holds none, a list of what is inside, a word of the product's own name
    [InlineData("Magnesium 250 mg nightly with food", 250)]
    [InlineData("Magnesium 250 mg nightly with vitamin B6", 250)]
    [InlineData("Magnesium 250 mg nightly with vitamin D and calcium", 250)]
    [InlineData("Magnesium 250 mg nightly with dinner and B complex", 250)]
    [InlineData("Magnesium 250 mg with vitamins B6 and D", 250)]
    [InlineData("Magnesium 100 mg. Multivitamin", 100)]
    [InlineData("Multivitamin. Magnesium 100 mg. Take one multivitamin tablet daily", 100)]
    [InlineData("Prenatal multivitamin with magnesium 45 mg, 1 daily", 45)]
    [InlineData("Multivitamin: magnesium 56 mg, zinc 10 mg, one daily", 56)]
    [InlineData("electrolyte powder, magnesium 100 mg", 100)]
    [InlineData("Sleep complex with magnesium 100 mg, nightly", 100)]
    [InlineData("Magnesium for calm 250 mg nightly", 250)]
    public void Another_word_opens_nothing(string text, double amount) => LabelRangeTests.Expect(text, amount, amount);

    [Theory] // amounts of their own at their own times
    [InlineData("Magnesium 200 mg in the morning and 300 mg at night", 500, 500)]
    [InlineData("Magnesium: 100 mg am, 200 mg pm", 300, 300)]
    [InlineData("Magnesium 200 mg in the morning or 300 mg at night", 400, 600)]
    [InlineData("Magnesium 200 mg morning and noon, and 300 mg at night", 600, 900)]
    [InlineData("Magnesium 250mg daily, plus extra 250mg if needed", 250, 500)]
    [InlineData("Magnesium 200 mg daily and 100 mg if needed", 200, 300)]
    [InlineData("Magnesium 300 mg nightly as needed", 0, 300)]
    public void Amounts_at_different_times_are_added(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("Magnesium 46.4 mg/5 mL solution, 150 ml", 46.4, 1392)]
    [InlineData("Magnesium 46.4 mg/5 mL solution, 150 ml. Take 10 ml daily", 92.8, 92.8)]
    [InlineData("Magnesium 46.4 mg/5 mL, 150 ml bottle", 46.4, 46.4)]
    [InlineData("Magnesium 250 mg. Take two. Repeat at lunch and dinner.", 1500, 1500)]
    [InlineData("Magnesium 250 mg. Take two in the morning. Repeat at bedtime.", 1000, 1000)]
    [InlineData("Take 2 tablets, 3 times a day after meals and 2 at bedtime. Each tablet: 100 mg magnesium", 600, 800)]
    [InlineData("Magnesium 2 capsules (300 mg) at breakfast and 1 capsule (150 mg) at bedtime", 450, 450)]
    [InlineData("Magnesium: 2 capsules (300 mg) at breakfast and 1 capsule (200 mg) at bedtime", 900, 900)] // no number fits both
    public void No_part_of_the_dose_is_left_out(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);
}
