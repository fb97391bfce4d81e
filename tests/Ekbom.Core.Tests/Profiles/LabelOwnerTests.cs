using Ekbom.Core.Profiles;
using FsCheck.Xunit;
using Shouldly;

namespace Ekbom.Core.Tests.Profiles;

/// <summary>Whose amount it is: of magnesium, of another ingredient, of one nobody knows, or of a product whose strength is stored.</summary>
public class LabelOwnerTests
{
    [Theory] // sodium, taurine and aspirin are not in the vocabulary; magnesium has an amount of its own
    [InlineData("Taurine 1000 mg, Magnesium 200 mg", 200, 200)]
    [InlineData("Taurine 1000 mg Magnesium 200 mg", 200, 200)]
    [InlineData("Taurine: 1000 mg\nMagnesium: 200 mg", 200, 200)]
    [InlineData("1000 mg taurine, 200 mg magnesium", 200, 200)]
    [InlineData("50 mg ashwagandha and 100 mg magnesium", 100, 100)]
    [InlineData("Choline 50 mg 9% Magnesium 100 mg 24%", 100, 100)]
    [InlineData("Choline 50 mg 9% NRV Magnesium 100 mg 27% NRV", 100, 100)]
    [InlineData("Serving Size 1 scoop Amount per serving Sodium 20 mg 1% Magnesium (as citrate) 325 mg 77%", 325, 325)]
    [InlineData("Total Carbohydrate 5 g 2% Magnesium (as Magnesium Citrate) 400 mg 95%", 400, 400)]
    [InlineData("Sodium 20 mg (1 mEq), magnesium (as citrate) 325 mg", 325, 325)]
    [InlineData("Sodium 20 mg Magnesium as citrate 325 mg", 325, 325)]
    [InlineData("Sodium 10 mmol, magnesium 5 mmol", 121.52, 121.52)]
    [InlineData("Na 500 mg, Mg 60 mg", 60, 60)]
    [InlineData("Zinc 30 mg Magnesium (as oxide) 450 mg", 450, 450)]
    [InlineData("Simethicone 20 mg, magnesium hydroxide 200 mg per 5 mL", 80, 200)]
    [InlineData("Citric acid 10.97 g, magnesium carbonate 400 mg", 100, 400)]
    [InlineData("Proprietary blend 500 mg magnesium 100 mg", 100, 100)]
    [InlineData("300 mg calcium 100 mg magnesium 10 mg zinc", 100, 100)]
    public void An_amount_beside_an_unknown_word_is_not_magnesium(string text, double low, double high) => Expect(text, low, high);

    [Theory] // the other side: words that name no substance, and words that describe the magnesium before them
    [InlineData("Each sachet contains magnesium 300 mg", 300)]
    [InlineData("High strength 300 mg magnesium", 300)]
    [InlineData("Solgar 300 mg magnesium", 300)]
    [InlineData("Magnesium Breakthrough 300 mg", 300)]
    [InlineData("Magnesium (marine, with algae) 300 mg", 300)]
    [InlineData("Magnesium (as Magnesium Carbonate and Citric Acid) 300 mg", 300)]
    [InlineData("300 mg, magnesium", 300)]
    [InlineData("Capsules of 300 mg: magnesium", 300)]
    public void An_amount_without_another_owner_is_magnesium(string text, double amount) => Expect(text, amount, amount);

    [Theory]
    [InlineData("aspirin 325 mg buffered with magnesium carbonate", "325 mg stands with 'aspirin'")]
    [InlineData("Taurine 1000 mg, magnesium oxide", "1000 mg stands with 'Taurine'")]
    [InlineData("Magnesium, taurine 1000 mg", "1000 mg stands with 'taurine'")]
    [InlineData("Magnesium with rhodiola 200 mg", "200 mg stands with 'rhodiola'")]
    [InlineData("500 mg, 200 mg, magnesium oxide", "not clear which of 500 mg and 200 mg")]
    public void Without_an_amount_of_its_own_magnesium_is_not_known_and_that_is_said(string text, string says)
    {
        Expect(text, null, null);
        string.Join(" ", Labels.Read(text).Assumed).ShouldContain(says);
    }

    [Fact]
    public void Other_minerals_do_not_take_an_unknown_amount_either()
    {
        var read = Labels.Read("Famotidine 10 mg, calcium carbonate 800 mg");

        read.Ingredients.Single().ElementalPerIntake.ToString().ShouldBe("800");
    }

    [Property(MaxTest = 500)]
    public void No_amount_of_an_unknown_ingredient_changes_that_of_magnesium(byte other, byte own, byte join)
    {
        string[] joins = [", ", " ", "; ", "\n", " + ", " and ", " 9% ", " (5% NRV), ", " | ", " - "];
        var text = $"Taurine {other + 1} mg{joins[join % joins.Length]}magnesium {own + 1} mg";

        Labels.Magnesium(Labels.Read(text)).ShouldBe((own + 1m, own + 1m), text);
    }

    [Theory] // stored: 500 mg in 15 mL, which is 1250 mg of the hydroxide
    [InlineData("Milk of Magnesia 2500 mg/15 mL, 15 mL at bedtime", 1000, 1000, true)]
    [InlineData("Milk of Magnesia, 2500 mg per 15 mL, 30 mL at bedtime", 2000, 2000, true)]
    [InlineData("Milk of Magnesia 1250 mg/15 mL, 30 mL at bedtime", 1000, 1000, false)]
    [InlineData("Milk of Magnesia 500 mg/15 mL, 30 mL at bedtime", 1000, 1000, false)]
    [InlineData("Milk of Magnesia 1250 mg/15 mL", 500, 500, false)]
    [InlineData("Milk of Magnesia, 30 mL at bedtime", 1000, 1000, false)]
    [InlineData("Milk of Magnesia 300 mg chewable tablets, 4 daily", 480, 1200, false)] // in tablets the strength we know does not help
    [InlineData("Mag-Ox 400 20 mmol, 1 tablet daily", 486.1, 486.1, true)] // stored: 240 mg
    [InlineData("Mag-Ox 400 mg, 2 tablets daily", 480, 480, false)]
    public void The_printed_strength_comes_before_the_one_we_know(string text, double low, double high, bool said)
    {
        Expect(text, low, high);
        Labels.Read(text).Assumed.Any(one => one.Contains("not the strength we know", StringComparison.Ordinal)).ShouldBe(said);
    }

    [Theory]
    [InlineData("Magnesium blend (magnesium oxide, magnesium citrate) 500 mg", 50, 500)]
    [InlineData("Magnesium blend 500 mg (oxide, citrate)", 50, 500)]
    [InlineData("Magnesium complex (as oxide, citrate) 500 mg", 500, 500)]
    [InlineData("Magnesium (oxide, citrate) 500 mg", 500, 500)]
    [InlineData("Magnesium blend (oxide, citrate) 1000 mg providing 300 mg magnesium", 300, 300)]
    public void The_amount_of_a_blend_of_salts_may_be_their_weight(string text, double low, double high) => Expect(text, low, high);

    [Theory]
    [InlineData("Magnesium glycinate 400 mg (as 3000 mg magnesium bisglycinate)", 400, 400)]
    [InlineData("Magnesium glycinate 400 mg (as 300 mg magnesium bisglycinate)", 84, 700)] // less than the 400: not its source
    [InlineData("Bio Magnesium 168 mg. Each tablet contains magnesium oxide 440 mg equivalent magnesium 265 mg", 168, 265)]
    [InlineData("Bio Magnesium 265 mg. Each tablet contains magnesium oxide 440 mg equiv. magnesium 265 mg", 265, 265)]
    [InlineData("Magnesium acetyl taurate 1000 mg", 0, 1000)]
    [InlineData("Magnesium taurate 1000 mg", 90, 1000)]
    public void What_two_amounts_of_one_magnesium_mean(string text, double low, double high) => Expect(text, low, high);

    [Fact]
    public void A_product_whose_magnesium_is_printed_needs_no_measure_of_its_own() =>
        Labels.Read("Milk of Magnesia chewable tablets, magnesium hydroxide 400 mg, 8 tablets daily").Assumed.ShouldNotContain(one => one.Contains("not known"));

    [Theory] // mmol are of the magnesium the label was given for, unless another name stands with them
    [InlineData("Magnesiocard 5 mmol, 3 times daily", true, 121.52)]
    [InlineData("10 mmol", true, 243.05)]
    [InlineData("10 mmol", false, null)]
    [InlineData("Magnesiocard 5 mmol", false, null)]
    [InlineData("Phosphate 10 mmol", true, null)]
    [InlineData("Zinc 10 mmol", true, null)]
    public void Millimoles_on_a_label_of_magnesium_are_magnesium(string text, bool asMagnesium, double? amount) =>
        Labels.Magnesium(LabelReader.Read(text, Labels.Known, asMagnesium)).High.ShouldBe((decimal?)amount);

    private static void Expect(string text, double? low, double? high)
    {
        var read = Labels.Read(text);

        Labels.Magnesium(read).ShouldBe(((decimal?)low, (decimal?)high), $"{text}\n{string.Join("\n", read.Assumed)}");
    }
}
