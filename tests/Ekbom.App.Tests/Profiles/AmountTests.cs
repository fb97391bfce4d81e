using Ekbom.Core.Measures;
using Ekbom.Core.Profiles;

namespace Ekbom.App.Tests.Profiles;

/// <summary>What one intake brings. Shares are those of the molar masses in knowledge/magnesium/forms.yaml.</summary>
public sealed class AmountTests
{
    [Theory]
    [InlineData("name: magnesium citrate, amount: 200 mg, of: elemental", "200–200")]
    [InlineData("name: magnesium citrate, amount: 0.2 g, of: elemental", "200–200")]
    [InlineData("name: magnesium oxide, amount: 400 mg, of: compound", "241.2–241.2")]
    [InlineData("name: magnesium oxide, amount: 600 mg", "361.8–600")]
    [InlineData("name: magnesium citrate, amount: 1000 mg, of: compound", "103.7–161.6")]
    [InlineData("name: magnesium, form: citrate, amount: 1000 mg, of: compound", "103.7–161.6")]
    [InlineData("name: magnesium, salt: bisglycinate, amount: 1000 mg, of: compound", "116.6–141")]
    [InlineData("name: magnesium glycerophosphate, amount: 4 mmol", "97.2–97.2")]
    [InlineData("name: magnesium glycerophosphate, amount: 8 mEq", "97.2–97.2")]
    [InlineData("name: magnesium citrate, amount: 100-200 mg, of: elemental", "100–200")]
    [InlineData("name: magnesium citrate, amount: '<200 mg', of: elemental", "0–200")]
    [InlineData("name: magnesium citrate", "unknown")]
    [InlineData("name: magnesium citrate, amount: unknown", "unknown")]
    [InlineData("name: magnesium citrate, amount:", "unknown")]
    [InlineData("name: Solgar Magnesium Citrate tablets, amount: 200 mg, of: elemental", "200–200")]
    [InlineData("name: Magnaspartate", "243–243")]
    [InlineData("name: Magnaspartate, amount: 2 sachets", "486–486")]
    [InlineData("name: Magnaspartate, amount: 243 mg", "243–243")]
    [InlineData("name: Magnaspartate, amount: 4 mmol", "97.2–97.2")]
    [InlineData("name: milk of magnesia, amount: 15 mL", "500–500")]
    [InlineData("name: milk of magnesia, amount: 30 mL", "1000–1000")]
    [InlineData("name: milk of magnesia", "unknown")]
    [InlineData("name: Natural Calm, amount: 325 mg, of: elemental", "325–325")]
    [InlineData("name: multivitamin, amount: 1 tablet", "unknown")]
    [InlineData("name: Epsom salt, route: oral, amount: 1000 mg, of: compound", "98.6–98.6")]
    [InlineData("name: Epsom salt by mouth, amount: 10 g, of: compound", "986.1–986.1")]
    [InlineData("name: magnesium sulfate, amount: 1000 mg, of: compound", "98.6–201.9")] // which of the two it is, nobody said
    [InlineData("name: magnesium B6, amount: 300 mg", "0–300")]
    [InlineData("name: magnesium B6, amount: 300 mg, of: elemental", "300–300")]
    public void Elemental_magnesium_of_one_intake(string row, string expected) => Assert.Equal(expected, Say(Magnesium(row)));

    [Fact]
    public void Magnesium_of_no_named_form_lies_between_the_least_share_of_all_forms_and_the_whole()
    {
        var least = RealKnowledge.Base.Forms.Min(form => form.LowestFraction);

        Assert.Equal(Interval.Between(400m * least, 400m), Magnesium("name: magnesium, amount: 400 mg").ElementalPerIntake);
    }

    [Theory]
    [InlineData("magnesium citrate", "citrate")]
    [InlineData("Magnesium Bisglycinate 1000 mg", "glycinate")]
    [InlineData("magnesium sulphate", "sulfate")]
    [InlineData("chelated magnesium malate", "malate")]
    [InlineData("magnesium", null)]
    [InlineData("Magnesium Superblend", null)]
    public void The_form_is_read_from_the_name(string name, string? form)
    {
        var magnesium = Magnesium($"name: {name}");

        Assert.Equal(form, magnesium.Form);
        Assert.False(magnesium.May);
    }

    [Theory]
    [InlineData("magnesium-free night drink")]
    [InlineData("drink without magnesium")]
    public void A_name_that_denies_magnesium_is_no_magnesium(string name) => Assert.Empty(Assert.Single(Read.Good($"supplements: [{{ name: {name} }}]").Supplements!).Ingredients);

    [Fact]
    public void A_blend_brings_each_ingredient_with_its_amount()
    {
        var blend = Assert.Single(Read.Good("supplements: [{ name: night blend, contains: [{ name: magnesium citrate, amount: 200 mg, of: elemental }, { name: zinc, amount: 15 mg }, { name: vitamin B6, amount: 2000 ug }, { name: vitamin D, amount: 1000 IU }], per_day: 2 }]").Supplements!);

        Assert.Equal(["magnesium 200–200", "zinc 15–15", "vitamin-b6 2–2", "vitamin-d unknown"], blend.Ingredients.Select(ingredient => $"{ingredient.Id} {Say(ingredient)}"));
        Assert.True(blend.Recognised);
        Assert.Equal(2, blend.Taking.PerDay);
    }

    [Fact]
    public void What_is_listed_is_all_of_it_and_an_empty_list_says_nothing()
    {
        var supplements = Read.Good("supplements: [{ name: multivitamin, contains: [{ name: melatonin, amount: 1 mg }] }, { name: sleep blend, contains: [ashwagandha] }, { name: multivitamin, contains: [], per_day: 1 }]").Supplements!;

        Assert.Equal(["melatonin"], supplements[0].Ingredients.Select(ingredient => ingredient.Id));
        Assert.Empty(supplements[1].Ingredients);
        Assert.Contains(supplements[2].Ingredients, ingredient => ingredient is { Id: "magnesium", May: true });
    }

    [Fact]
    public void A_multivitamin_without_its_contents_may_hold_an_unknown_amount()
    {
        var magnesium = Magnesium("name: multivitamin, per_day: 1");

        Assert.True(magnesium.May);
        Assert.False(magnesium.ElementalPerIntake.IsKnown);
    }

    [Fact]
    public void Another_mineral_in_the_name_is_an_ingredient_too()
    {
        var supplement = Assert.Single(Read.Good("supplements: [{ name: magnesium complex with zinc and vitamin D, amount: 300 mg }]").Supplements!);

        Assert.Equal(["magnesium 0–300", "zinc unknown", "vitamin-d unknown"], supplement.Ingredients.Select(ingredient => $"{ingredient.Id} {Say(ingredient)}"));
    }

    [Fact]
    public void Iron_of_a_salt_is_at_most_what_stands_on_it() =>
        Assert.Equal(["0–210", "65–65"], Read.Good("supplements: [{ name: ferrous fumarate, amount: 210 mg }, { name: ferrous sulfate, amount: 65 mg, of: elemental }]").Supplements!.Select(one => Say(Assert.Single(one.Ingredients))));

    private static Ingredient Magnesium(string row) => Assert.Single(Read.Good($"supplements: [{{ {row} }}]").Supplements!).Ingredients.Single(ingredient => ingredient.Id == "magnesium");

    private static string Say(Ingredient ingredient) =>
        ingredient.ElementalPerIntake is { IsKnown: true } amount ? FormattableString.Invariant($"{Math.Round(amount.Low, 1):0.##}–{Math.Round(amount.High, 1):0.##}") : "unknown";
}
