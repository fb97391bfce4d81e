namespace Ekbom.App.Tests.Answers;

/// <summary>A second product with magnesium, or the same magnesium told twice. Amounts are of one intake or the whole day of an adult.</summary>
public class LabelJoinTests
{
    [Theory] // never a certain amount that leaves the second product out
    [InlineData("250 mg magnesium tablet plus milk of magnesia 15 ml (1200 mg magnesium hydroxide)", 250d, 1450d)]
    [InlineData("magnesium 250 mg tablet. Also Maalox 10 ml (magnesium hydroxide 390 mg)", 250d, 640d)]
    [InlineData("multivitamin (magnesium 100 mg), magnesium glycinate 1000 mg", 100d, 1100d)]
    [InlineData("magnesium (as citrate) 150 mg; magnesium oxide 500 mg tablet", 150d, 650d)]
    [InlineData("magnesium 200 mg (elemental), magnesium citrate 1000 mg", 200d, 1200d)]
    [InlineData("Magnesium 100 mg in my multi. Magnesium glycinate powder 2000 mg at night", 100d, 2100d)]
    [InlineData("Magnesium 100 mg in my multi. Magnesium 250 mg at night", 100d, 350d)]
    [InlineData("Magnesium 250 mg. My multivitamin contains magnesium 100 mg", 250d, 350d)]
    [InlineData("magnesium 250 mg tablets, magnesium hydroxide 600 mg at night", 250d, 850d)]
    [InlineData("magnesium 200 mg (as citrate) and magnesium 150 mg", 150d, 350d)]
    [InlineData("Magnesium 300 mg as citrate, plus 200 mg as oxide", 500d, 500d)]
    [InlineData("magnesium 100 mg, magnesium 200 mg, magnesium 300 mg", 100d, 600d)] // no total is told
    [InlineData("magnesium 200 mg and magnesium oxide 200 mg and magnesium citrate 500 mg", 200d, 900d)]
    public void The_upper_end_holds_both_products(string text, double? low, double? high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("magnesium 250 mg plus Maalox 10 ml", 250d)]
    [InlineData("magnesium 250 mg plus Maalox 10 ml twice a day", 250d)] // the magnesium perhaps once
    [InlineData("Maalox 10 ml and magnesium 250 mg", 250d)]
    [InlineData("magnesium 250 mg and 15 ml milk of magnesia", 250d)]
    [InlineData("magnesium 250 mg, milk of magnesia at night", 250d)]
    [InlineData("magnesium 300 mg and ZMA", 300d)]
    [InlineData("gaviscon + magnesium 200 mg", 200d)] // may hold magnesium
    [InlineData("magnesium 250 mg and another magnesium tablet at night", 250d)]
    [InlineData("Magnesium 250 mg tablets and a magnesium drink at night", 250d)]
    [InlineData("magnesium 400 mg tablet + magnesium in my multivitamin", 400d)]
    [InlineData("Magnesium 250 mg tablets from Boots, Rennie at night", 250d)]
    public void The_upper_end_is_open_when_the_second_has_no_amount(string text, double? low) => LabelRangeTests.Expect(text, low, null);

    [Theory] // the other side: one product, told by its salt and by its magnesium
    [InlineData("Magnesium citrate 1000 mg (magnesium 160 mg)", 160, 160)]
    [InlineData("Magnesium citrate 1000 mg, magnesium 160 mg", 160, 160)]
    [InlineData("Magnesium citrate 1000 mg. Magnesium 160 mg", 160, 160)]
    [InlineData("magnesium oxide 500 mg, elemental magnesium 300 mg", 300, 300)]
    [InlineData("Magnesium 160 mg from magnesium citrate 1000 mg", 160, 160)]
    [InlineData("Magnesium Glycinate 1000 mg. Each capsule contains magnesium 100 mg", 100, 100)]
    [InlineData("Magnesium 300 mg. Ingredients: magnesium oxide 500 mg", 300, 300)]
    [InlineData("Magnesium 375 mg, magnesium oxide 350 mg, magnesium citrate 1000 mg", 375, 375)]
    [InlineData("High strength magnesium 1000 mg: magnesium oxide 500 mg, magnesium citrate 500 mg", 1000, 1000)]
    [InlineData("Magnesium 300 mg and vitamin B6 (magnesium oxide 500 mg)", 300, 300)]
    [InlineData("Magnesium (as citrate) 120 mg, magnesium (as bisglycinate) 180 mg, total magnesium 300 mg", 300, 300)]
    [InlineData("Qunol Magnesium 420mg, Serving size 2 capsules, Magnesium (as magnesium oxide, magnesium bisglycinate) 420 mg", 420, 420)]
    [InlineData("Magnesium 250 mg, chloride 650 mg", 250, 250)]
    [InlineData("Magnesium citrate 500 mg + zinc 15 mg (80 mg elemental magnesium)", 80, 80)]
    public void The_same_magnesium_told_twice_counts_once(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("magnesium 300 mg nightly plus Epsom salts in the bath", 300, 300)]
    [InlineData("Slow-Mag 64 mg, 2 tablets daily", 15.3, 128)]
    [InlineData("Magnesium chloride 64 mg (Slow-Mag), 2 daily", 15.3, 128)]
    [InlineData("Magnesium hydroxide 400 mg, milk of magnesia", 166.7, 400)]
    public void The_name_of_the_product_itself_is_no_second_one(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);
}
