using Ekbom.Core.Answers;
using Shouldly;

namespace Ekbom.App.Tests.Answers;

/// <summary>How many pieces are taken, however the product, the amount and the time stand around the number. Amounts are of the whole day.</summary>
public class LabelPiecesTests
{
    [Theory]
    [InlineData("two magnesium 250 mg tablets daily", 500, 500)]
    [InlineData("two magnesium 250 mg tablets at bedtime", 500, 500)]
    [InlineData("2 of the 250mg magnesium tablets at bedtime", 500, 500)]
    [InlineData("2x magnesium 250mg at night", 500, 500)]
    [InlineData("3 magnesium citrate 150mg capsules a day", 46.7, 450)]
    [InlineData("2 tablets magnesium oxide 500 mg daily", 603.1, 1000)]
    [InlineData("4 tablets magnesium glycerophosphate 4 mmol daily", 388.9, 388.9)]
    [InlineData("2 sachets magnesium 150 mg daily", 300, 300)]
    [InlineData("3 magnesium citrate 200mg elemental capsules a day", 600, 600)]
    [InlineData("1 magnesium 250 mg tablet in the morning and 2 at night", 750, 750)]
    [InlineData("Half of a 500 mg magnesium tablet every night", 250, 250)]
    [InlineData("2 magnesium 250 mg", 500, 500)]
    [InlineData("2 mag 250 mg at night", 500, 500)]
    [InlineData("2 magnesium citrate 200 mg at night", 41.5, 400)]
    [InlineData("2 Magnesium (as citrate) 150 mg capsules daily", 300, 300)]
    [InlineData("2 Magnesium (as citrate) 150 mg capsules", 300, 300)]
    [InlineData("2 capsules Magnesium (as magnesium amino acid chelate) 150 mg daily", 300, 300)]
    [InlineData("1/2 of a 400mg magnesium tablet nightly", 200, 200)]
    public void Pieces_before_the_product_are_counted(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: the number is of a name, or the amount is of all the pieces
    [InlineData("Omega 3 magnesium 250 mg tablets, one daily", 250, 250)]
    [InlineData("2 tablets provide magnesium 300 mg. Take 2 tablets daily", 300, 300)]
    [InlineData("Take 2 capsules with food. Magnesium 300 mg daily", 300, 300)]
    [InlineData("Magnesium 300 mg daily, 2 tablets", 300, 300)]
    [InlineData("2 tablets giving magnesium 300 mg daily", 300, 300)]
    [InlineData("1 magnesium 250 mg tablet daily", 250, 250)]
    [InlineData("3 magnesium salts 300 mg daily", 300, 300)]
    [InlineData("Omega 3 magnesium 250 mg daily", 250, 250)]
    [InlineData("Mag 250 mg daily", 250, 250)]
    public void A_number_that_counts_something_else_multiplies_nothing(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("1/2 scoop provides 150 mg magnesium. Take 1/2 scoop daily", 150, 150)]
    [InlineData("½ scoop provides 150 mg magnesium. Take ½ scoop daily", 150, 150)]
    [InlineData("half a scoop provides 150 mg magnesium. Take half a scoop daily", 150, 150)]
    [InlineData("1/4 teaspoon (1 g) provides 150 mg magnesium. Take 1/4 teaspoon daily", 150, 150)]
    [InlineData("3/4 tsp provides 150 mg magnesium. Take 3/4 tsp daily", 150, 150)]
    [InlineData("Magnesium malate 1/2 tsp (1.7 g) contains 250 mg elemental magnesium; 1/2 tsp once daily", 250, 250)]
    [InlineData("1 1/2 teaspoons provide 300 mg magnesium. Take 1 1/2 teaspoons daily", 300, 300)]
    [InlineData("1-1/2 teaspoons provide 300 mg magnesium. Take 1-1/2 teaspoons daily", 300, 300)]
    [InlineData("Per 1/2 scoop: magnesium 150 mg. Take 1/2 scoop twice daily", 300, 300)]
    [InlineData("Magnesium 160 mg per 1/2 tsp, take 1 tsp daily", 320, 320)]
    [InlineData("Magnesium 300 mg per tablet, one and a half tablets daily", 450, 450)]
    [InlineData("Magnesium 100 mg, 1 ½ tablets daily", 150, 150)]
    [InlineData("Magnesium 100 mg, 1/2 to 1 tablet daily", 50, 100)]
    [InlineData("Magnesium 100 mg, 1-1/2-0", 150, 150)]
    [InlineData("Magnesium 100 mg, 1/2-0-1/2", 100, 100)]
    [InlineData("Magnesium 400 mg 1/2 tablet daily", 200, 200)]
    [InlineData("Calcium & Magnesium 500 mg/250 mg, one tablet daily", 250, 250)]
    public void A_fraction_is_one_number_wherever_it_stands(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("Magnesium 100 mg, 3 x 2 daily", 600, 600)]
    [InlineData("Magnesium 100 mg tablets, 2 x 3 tablets daily", 600, 600)]
    [InlineData("Magnesium 100 mg 2 tablets x 3 daily", 600, 600)]
    [InlineData("Magnesiocard 2,5 mmol Filmtabletten, 3 x 2 täglich", 364.6, 364.6)]
    [InlineData("Magnesium 100 mg per 5 ml, 2 x 5 ml at bedtime", 200, 200)]
    [InlineData("Magnesium 100 mg, 3 x daily 2 tablets", 600, 600)]
    [InlineData("Magnesium 150 mg x 2 daily", 300, 300)]
    [InlineData("Magnesium 100 mg, 1 x 1 daily", 100, 100)]
    [InlineData("Magnesium 100 mg, 2 x 60 capsules, one daily", 100, 100)]
    public void So_many_times_so_many_are_multiplied(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("Magnesium 100 mg, 3-mal täglich", 300, 300)]
    [InlineData("Magnesium 100 mg, 2-mal täglich", 200, 200)]
    [InlineData("Magnesium 100 mg, 3 mal täglich", 300, 300)]
    [InlineData("Magnesium 100 mg, 3 x tgl. 2 Tabletten", 600, 600)]
    [InlineData("Magnesio 150 mg, 2 comprimidos al día", 300, 300)]
    [InlineData("Magnesio 150 mg, 1 compressa 2 volte al giorno", 300, 300)]
    [InlineData("Magnésium 100 mg, 2 comprimés 3 fois par jour", 600, 600)]
    [InlineData("Magnesium 100 mg, 2 tabletter om dagen", 200, 200)]
    public void Other_languages_count_alike(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("Magnesium 100 mg, 2 lepels per dag", 100, 200, "'2 lepels'")]
    [InlineData("Magnesium 100 mg, 2 spoons daily", 100, 200, "'2 spoons'")]
    [InlineData("two magnesium a day, 250 mg each", 500, 500, null)]
    [InlineData("Vitamin B 6 complex daily, magnesium 100 mg", 100, 100, null)]
    [InlineData("Magnesium 400 mg, for 3 months daily", 400, 400, null)]
    public void A_number_before_an_unknown_word_and_a_time_is_said(string text, double low, double high, string? says)
    {
        LabelRangeTests.Expect(text, low, high);
        var assumed = string.Join("\n", MagnesiumLabel.Of(text, RealKnowledge.Base, "GB").Assumed);
        if (says is not null)
            assumed.ShouldContain(says);
        else
            assumed.ShouldNotContain("not clear whether");
    }
}
