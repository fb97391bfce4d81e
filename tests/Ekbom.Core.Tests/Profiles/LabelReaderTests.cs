using Ekbom.Core.Profiles;
using FsCheck.Xunit;
using Shouldly;

namespace Ekbom.Core.Tests.Profiles;

/// <summary>Labels as they are printed. Amounts are elemental milligrams of one intake, worked out by hand from the fractions in <see cref="Labels"/>.</summary>
public class LabelReaderTests
{
    [Theory] // a salt with an amount may mean either: from its least share to the whole
    [InlineData("Magnesium citrate 1000 mg, 2 capsules twice a day", 200, 2000, 2, "citrate")]
    [InlineData("Magnesium bisglycinate 1000 mg, 2 capsules daily", 240, 2000, 1, "glycinate")]
    [InlineData("100% chelated Magnesium bisglycinate 1000 mg, 2 capsules daily", 240, 2000, 1, "glycinate")]
    [InlineData("MAGNESIUM OXIDE 400MG TABLETS - 1 TABLET DAILY", 240, 400, 1, "oxide")]
    [InlineData("Magnesium oxide 400 mg", 240, 400, null, "oxide")]
    [InlineData("Magnesium Glycinate® 500mg 120 Vegan Capsules", 60, 500, null, "glycinate")]
    [InlineData("Magnesiumcitrat 300 mg, 2x täglich", 30, 300, 2, "citrate")]
    [InlineData("Mg citrate 200mg one at night", 20, 200, 1, "citrate")]
    [InlineData("mag glycinate 400mg before bed", 48, 400, 1, "glycinate")]
    [InlineData("Magnesium L-Threonate 2,000 mg, 3 capsules per day", 150, 6000, 1, "threonate")] // one capsule hardly holds so much
    [InlineData("Magnesium L-Threonate 2,000 mg per 3 capsules; take 1 capsule in the morning and 2 capsules at night", 75, 1000, 2, "threonate")]
    [InlineData("500 mg magnesium taurate per capsule, 1-2 capsules daily", 45, 1000, 1, "taurate")]
    [InlineData("Magnesium Citrate, Malate & Bisglycinate 1500 mg", 150, 1500, null, null)]
    [InlineData("Magnesium carbonate heavy 500mg", 125, 500, null, "carbonate")]
    public void A_salt_with_an_amount_may_mean_the_salt_or_the_magnesium(string text, int low, int high, int? perDay, string? form) =>
        Expect(text, low, high, perDay, Basis.Unknown, form);

    [Theory]
    [InlineData("Magnesium (as magnesium bisglycinate) 200 mg", 200, null, "glycinate")]
    [InlineData("Magnesium 200 mg (from 1,400 mg magnesium bisglycinate)", 200, null, "glycinate")]
    [InlineData("Magnesium 200 mg (from magnesium bisglycinate 1,400 mg)", 200, null, "glycinate")]
    [InlineData("Magnesium bisglycinate 1000 mg providing 100 mg elemental magnesium, once daily", 100, 1, "glycinate")]
    [InlineData("Magnesium citrate 400 mg (equivalent to 57 mg magnesium)", 57, null, "citrate")]
    [InlineData("Magnesium citrate 2000 mg, of which magnesium 300 mg", 300, null, "citrate")]
    [InlineData("Elemental magnesium: 150mg", 150, null, null)]
    [InlineData("Magnesium citrate 1000 mg, elemental magnesium 150 mg", 150, null, "citrate")]
    [InlineData("Magnesium citrate 1000 mg (150 mg elemental)", 150, null, "citrate")]
    [InlineData("Magnesium citrate 200 mg elemental", 200, null, "citrate")]
    [InlineData("200 mg elemental magnesium as glycinate, at bedtime", 200, 1, "glycinate")]
    [InlineData("Magnesium bisglycinate 2000mg, providing 200mg magnesium, per 2 capsules; take 2 capsules daily", 200, 1, "glycinate")]
    [InlineData("Magnesium bisglycinate 2000mg, providing 200mg magnesium, per 2 capsules; take 1 capsule daily", 100, 1, "glycinate")]
    [InlineData("Magnesium bisglycinate 2000mg, providing 200mg magnesium, per 2 capsules; take 1 capsule twice daily", 100, 2, "glycinate")]
    [InlineData("Supplement Facts. Serving Size 2 Capsules. Servings Per Container 60. Magnesium (as Magnesium Oxide) 250 mg 60%", 250, null, "oxide")]
    [InlineData("Serving size: 3 capsules. Amount per serving: Magnesium (from magnesium citrate) 300 mg. Take 1 capsule three times a day", 100, 3, "citrate")]
    [InlineData("Each tablet contains magnesium 250 mg. Take one tablet twice daily.", 250, 2, null)]
    [InlineData("Two capsules provide: magnesium (as citrate) 200 mg. Take 4 capsules a day", 400, 1, "citrate")]
    [InlineData("Take 2 capsules daily, providing 200 mg magnesium", 200, 1, null)]
    [InlineData("Magnesium 375 mg per daily dose (3 capsules)", 375, null, null)]
    [InlineData("Magnesium 375 mg per daily dose, 1 capsule 3 times a day", 125, 3, null)]
    [InlineData("Magnesium 400 mg daily in two divided doses", 200, 2, null)]
    [InlineData("Magnesium 300 mg/day", 300, 1, null)]
    [InlineData("Magnesium 150 mg per serving, take 2 servings daily", 300, 1, null)]
    [InlineData("Per serving (2 capsules): Magnesium (from citrate) 150 mg. Take 2 servings daily.", 300, 1, "citrate")]
    [InlineData("Magnesium 150 mg, 60 servings", 150, null, null)]
    [InlineData("two 250 mg magnesium capsules a day", 500, 1, null)]
    [InlineData("Magnesium 200 mg x 2", 400, null, null)]
    [InlineData("Magnesium 200 mg × 90 capsules", 200, null, null)]
    [InlineData("Magnesium 1 050 mg", 1050, null, null)]
    [InlineData("Mg 100 mg", 100, null, null)]
    [InlineData("Magnesium 200 mg TDS", 200, 3, null)]
    [InlineData("Magnesium 200 mg b.i.d.", 200, 2, null)]
    [InlineData("Magnesium 200 mg nocte", 200, 1, null)]
    [InlineData("Magnesium 200 mg OD", 200, 1, null)]
    [InlineData("Magnesium 100 mg every 12 hours", 100, 2, null)]
    [InlineData("Magnesium 100 mg every 8 hours", 100, 3, null)]
    [InlineData("Magnesium 100 mg every evening", 100, 1, null)]
    [InlineData("Magnesium 100 mg with breakfast and dinner", 100, 2, null)]
    [InlineData("Magnesium 100 mg 2 tablets daily, preferably at night before bed", 200, 1, null)]
    [InlineData("Magnesium 250mg, take ½ tablet at night", 125, 1, null)]
    [InlineData("Magnesium 250mg, take 1/2 tablet at night", 125, 1, null)]
    [InlineData("Magnesium 100 mg, 1-0-1", 100, 2, null)]
    [InlineData("2 x 150 mg magnesium daily", 300, 1, null)]
    [InlineData("Magnesium: 100000 µg", 100, null, null)]
    [InlineData("Magnesium 0.3 g", 300, null, null)]
    [InlineData("Magnesium citrate powder, 3000 mg magnesium per 100 g. Take 5 g daily", 150, 1, "citrate")]
    [InlineData("Liquid magnesium 100 mg per 5 ml, take 10 ml daily", 200, 1, null)]
    [InlineData("Liquid magnesium 100 mg/5ml, one teaspoon twice daily", 100, 2, null)]
    [InlineData("Magnesium (as oxide, citrate, malate) 375 mg", 375, null, null)]
    [InlineData("Magnesium oxide 300 mg, magnesium citrate 500 mg, providing 250 mg magnesium", 250, null, null)]
    [InlineData("Magnesium (as citrate) 100 mg, Magnesium (as malate) 50 mg", 150, null, null)]
    [InlineData("High absorption Magnesium Glycinate. Provides 120 mg magnesium per tablet. Two tablets at night", 240, 1, "glycinate")]
    [InlineData("Magnesium Verla 300 mg, 1 Beutel täglich", 300, 1, null)]
    [InlineData("Magnesium bisglycinate 1000 mg (18% elemental)", 180, null, "glycinate")]
    [InlineData("Magnesium 400 mg. Do not exceed 1 capsule daily. Other ingredients: magnesium stearate 20 mg.", 400, null, null)]
    [InlineData("Magnesium citrate 1000 mg (40% NRV) daily", 150, 1, "citrate")]
    [InlineData("Magnesium 27% NRV", 101.25, null, null)]
    [InlineData("Magnesium 375 mg (100% NRV), one a day", 375, 1, null)]
    [InlineData("High Absorption Magnesium 100% Chelated, Magnesium (from 2,000 mg magnesium glycinate chelate) 200 mg 48%. Serving size 2 tablets. Take 2 tablets twice daily.", 200, 2, "glycinate")]
    [InlineData("Magnesium Citrate 200 mg Tablets. Serving Size: 2 Tablets. Magnesium (from Magnesium Citrate) 400 mg 95%. Take 2 tablets daily with a meal.", 400, 1, "citrate")]
    [InlineData("Magnesium L-threonate 2000 mg (magnesium L-threonate), 144 mg elemental magnesium, per 3 capsules, 3 capsules daily", 144, 1, "threonate")]
    [InlineData("Magnesium Complex 1500mg providing 375 mg elemental magnesium per 3 capsules (100% NRV)", 375, null, null)]
    [InlineData("One scoop (3.95 g) contains: Magnesium (as Magnesium Bisglycinate) 200 mg. Mix one scoop with water daily", 200, 1, "glycinate")]
    [InlineData("Magnesium glycinate 1000mg, magnesium malate 500 mg, magnesium citrate 500mg (total elemental magnesium 300 mg) per 3 capsules", 300, null, null)]
    [InlineData("Nutritional information per 100g: Magnesium 6000mg. Per 5g serving: Magnesium 300mg. One serving daily.", 300, 1, null)]
    [InlineData("Elemental magnesium 57mg from 400mg magnesium bisglycinate per capsule. Take 3 caps before bed", 171, 1, "glycinate")]
    [InlineData("Mag-Ox 400, 2 tablets daily", 480, 1, "oxide")]
    [InlineData("Milk of magnesia 15 ml", 500, null, "hydroxide")]
    [InlineData("Phillips Milk of Magnesia 30 mL at bedtime", 1000, 1, "hydroxide")]
    public void What_the_label_says_is_magnesium_counts_as_it_stands(string text, double amount, int? perDay, string? form) =>
        Expect(text, amount, amount, perDay, Basis.Elemental, form);

    [Theory] // 1 mmol is 24.305 mg, 1 mEq half of it
    [InlineData("Magnesium glycerophosphate 4 mmol tablets, 1 tablet three times a day", 97.22, 3, "glycerophosphate")]
    [InlineData("Magnesium aspartate 10 mmol (243 mg) sachet, 1 sachet daily", 243, 1, "aspartate")]
    [InlineData("Magnesium glycerophosphate 97.2mg (4mmol) chewable tablets, 2 tablets TDS", 194.4, 3, "glycerophosphate")]
    [InlineData("Magnesium lactate 7 mEq", 85.07, null, null)]
    [InlineData("Magnesium citrate 1932 mg (12.3 mmol)", 298.95, null, "citrate")]
    public void Millimoles_are_of_magnesium_itself(string text, double amount, int? perDay, string? form) =>
        Expect(text, amount, amount, perDay, Basis.Elemental, form);

    [Theory] // 1 mEq is 12.15 mg
    [InlineData("Magnesium oxide 400 mg (241.3 mg elemental, 19.8 mEq), 1 tablet daily", 241.3, 241.3, false)]
    [InlineData("Slow-release magnesium chloride 64 mg (5.3 mEq)", 64, 64, false)]
    [InlineData("Magnesium 27 mg (2 mEq)", 27, 27, false)] // 2 mEq is anything from 1.5 to 2.5, 18 to 30 mg
    [InlineData("Magnesium 31 mg (2 mEq)", 24.31, 31, true)]
    [InlineData("Magnesium 18 mg (2 mEq)", 18, 18, false)]
    [InlineData("Magnesium 17 mg (2 mEq)", 17, 24.31, true)]
    [InlineData("Magnesium 300 mg (8 mEq)", 97.22, 300, true)]
    [InlineData("Magnesium 300 mg, 8 mEq", 97.22, 300, true)]
    [InlineData("Magnesium 100 mg (8.2 mEq)", 100, 100, false)]
    [InlineData("Magnesium 97 mg (24.7 mEq)", 97, 300.17, true)]
    [InlineData("Magnesium citrate 10 mmol (400 mg)", 243.05, 400, true)]
    [InlineData("Magnesium oxide 400 mg (8 mEq)", 97.22, 240, true)] // the oxide alone would hold 240 mg
    [InlineData("Magnesium oxide 400 mg (20 mEq)", 243.05, 243.05, false)]
    public void An_amount_said_twice_counts_once_and_what_does_not_agree_is_said(string text, double low, double high, bool said)
    {
        var read = Labels.Read(text);

        var amount = read.Ingredients.Single(one => one.Id == "magnesium").ElementalPerIntake;
        Assert.Equal((double)amount.Low, low, 0.1);
        Assert.Equal((double)amount.High, high, 0.1);
        Assert.Equal(said, read.Assumed.Any(one => one.Contains("does not agree", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Magnesium sulfate heptahydrate 1000 mg", 100, 100, "sulfate")]
    [InlineData("Magnesium citrate anhydrous 1000 mg", 160, 160, "citrate")]
    [InlineData("Magnesium malate trihydrate 1000 mg", 110, 110, "malate")]
    [InlineData("Magnesiumchlorid-Hexahydrat 1000 mg", 120, 120, "chloride")]
    [InlineData("Magnesium (from magnesium citrate 1000 mg)", 100, 160, "citrate")]
    [InlineData("Magnesium oxide monohydrate 1000 mg", 0, 600, "oxide")] // its share is not in the knowledge; water only lowers it
    public void A_named_hydrate_or_a_source_gives_the_weight_of_the_salt(string text, double low, double high, string form) =>
        Expect(text, low, high, null, Basis.Compound, form);

    [Theory]
    [InlineData("Magnesium 100 mg once or twice daily", 50, 100, 2)]
    [InlineData("Magnesium 100 mg, 1-2 capsules 2-3 times a day", 66.67, 200, 3)]
    [InlineData("Magnesium 100 mg, up to 3 tablets a day", 100, 300, 1)]
    [InlineData("Magnesium 100 mg, 2 tablets at night as needed", 0, 200, 1)]
    [InlineData("Magnesium 100-200 mg daily", 100, 200, 1)]
    public void Times_of_the_day_shown_are_the_least_and_most_of_a_day(string text, double low, double high, int perDay) =>
        Expect(text, low, high, perDay, Basis.Elemental, null);

    [Theory] // both sides of every reading of a number
    [InlineData("Magnesium 1,000 mg", 1000.0)]
    [InlineData("Magnesium 1,000,000 mcg", 1000.0)]
    [InlineData("Magnesium 1'000 mg", 1000.0)]
    [InlineData("Magnesium 1\u00a0000 mg", 1000.0)]
    [InlineData("Magnesium 1,234.5 mg", 1234.5)]
    [InlineData("Magnesium 62,5 mg", 62.5)]
    [InlineData("Magnesium 62.5 mg", 62.5)]
    [InlineData("Magnesium 0,250 g", 250.0)]
    [InlineData("Magnesium 1.400,5 mg", 1400.5)]
    [InlineData("Magnesium 1.400 mg", null)]
    [InlineData("Magnesium 1,4000,2 mg", null)]
    [InlineData("Magnesium 99999999999 mg", null)]
    public void A_comma_before_three_digits_parts_thousands(string text, double? amount) =>
        Expect(text, amount, amount, null, amount is null ? Basis.Unknown : Basis.Elemental, null);

    [Theory] // silence is never an answer
    [InlineData("Magnesium 62,5 mg", "decimal comma")]
    [InlineData("Magnesium 1.400 mg", "can be read as 1.400 or as 1400")]
    [InlineData("Magnesium citrate 1000 mg", "does not say whether 1000 mg is magnesium itself or magnesium citrate; we allow for both")]
    [InlineData("Magnesium citrate 1000 mg", "holds 100 to 160 mg")]
    [InlineData("Magnesium citrate 1000 mg", "how often a day")]
    [InlineData("Magnesium 24% DV", "24% of DV cannot be relied on")]
    [InlineData("Magnesium RDA 100%", "100% of RDA cannot be relied on")]
    [InlineData("Magnesium 375 mg (50% NRV)", "do not agree")]
    [InlineData("Magnesium bisglycinate 1000 mg, providing 200 mg magnesium", "buffered with oxide, or the label is ambiguous")]
    [InlineData("Magnesium 200 mg (from 1,000 mg magnesium bisglycinate)", "buffered with oxide, or the label is ambiguous")]
    [InlineData("Magnesium 400", "400 has no unit")]
    [InlineData("multivitamin", "no amount of magnesium")]
    [InlineData("Magnesium 400 mg", "read as magnesium itself")]
    [InlineData("Magnesium ascorbate 500 mg", "not one we know")]
    [InlineData("Magnesium citrate, 2 capsules daily", "no amount of magnesium")]
    [InlineData("Magnesium 3000 mg per 100 g", "does not say how much is taken")]
    [InlineData("Magnesium 100 mg, 2 capsules daily", "each tablet, capsule")]
    [InlineData("Magnesium 100 mg every other day", "every other day")]
    [InlineData("blue pill from my aunt", "Nothing on this label was understood")]
    public void What_was_assumed_is_said(string text, string says) => string.Join(" ", Labels.Read(text).Assumed).ShouldContain(says);

    [Theory]
    [InlineData("Magnesium bisglycinate 1000 mg, providing 142 mg magnesium", false)] // 140 and the rounding of a label
    [InlineData("Magnesium bisglycinate 1000 mg, providing 143 mg magnesium", true)]
    public void Buffered_begins_above_what_the_form_can_hold(string text, bool buffered) =>
        Labels.Read(text).Assumed.Any(says => says.Contains("buffered")).ShouldBe(buffered);

    [Theory]
    [InlineData("Magnesium oil spray", "skin")]
    [InlineData("Magnesium chloride bath flakes 1 kg", "bath")]
    [InlineData("Epsom salt bath", "bath")]
    [InlineData("Epsom salts", "oral")] // names no bath: the safer reading
    [InlineData("Epsom salts foot soak", "bath")]
    [InlineData("Topical magnesium lotion 200 mg per teaspoon", "skin")]
    [InlineData("Magnesium citrate softgels 100 mg", "oral")]
    public void What_is_not_swallowed_counts_nothing(string text, string route)
    {
        var read = Labels.Read(text);

        read.Route.ShouldBe(route);
        (Labels.Magnesium(read) == (0m, 0m)).ShouldBe(route != "oral");
    }

    [Theory]
    [InlineData("ZMA: zinc 30 mg, magnesium aspartate 450 mg, vitamin B6 10.5 mg", "magnesium 31.5 to 450; zinc 30; vitamin-b6 10.5")]
    [InlineData("Zinc 30mg Magnesium 450mg Vitamin B6 10.5mg", "magnesium 450; zinc 30; vitamin-b6 10.5")]
    [InlineData("Calcium 1000 mg, Magnesium 400 mg (as oxide), Zinc (as zinc citrate) 15 mg, Vitamin D3 10 µg per 3 tablets. 3 tablets daily", "magnesium 400; calcium 1000; zinc 15; vitamin-d 0.01")]
    [InlineData("Night blend: magnesium (as citrate) 150 mg, L-theanine 200 mg, melatonin 1 mg; 2 capsules at bedtime", "magnesium 300; l-theanine 400; melatonin 2")]
    [InlineData("Slow-Mag", "magnesium not known; calcium? not known")]
    [InlineData("One a day multivitamin", "magnesium? not known; zinc? not known")]
    [InlineData("Zinc 15 mg, free from iron, calcium", "zinc 15; calcium not known")]
    [InlineData("Magnesium oxide 100 mg, magnesium citrate 100 mg", "magnesium 60 to 100; magnesium 10 to 100")]
    public void Each_ingredient_has_its_own_amount(string text, string expected) =>
        string.Join("; ", Labels.Read(text).Ingredients.Select(one => $"{one.Id}{(one.May ? "?" : "")} {one.ElementalPerIntake}")).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("((((,,,%%%///")]
    [InlineData("1 2 3 4 5 6 mg")]
    [InlineData("x x x 2 x x mg")]
    public void Nothing_understood_is_an_empty_list_that_says_so(string text)
    {
        var read = Labels.Read(text);

        read.Ingredients.ShouldBeEmpty();
        read.Assumed.ShouldContain(says => says.StartsWith("Nothing on this label was understood"));
    }

    [Property(MaxTest = 500)]
    public void Any_text_is_read_without_failing(string? text) => Labels.Read(text ?? "");

    [Property(MaxTest = 10000, EndSize = 60)]
    public void Any_words_of_labels_are_read_without_failing_and_never_below_nothing(int[] picks)
    {
        string[] words = ["magnesium", "citrate", "200", "mg", "1,000", "2", "x", "capsules", "per", "(", ")", ",", ".", "as", "from", "providing", "daily", "twice", "a", "day", "%", "NRV", "of", "zinc",
            "up", "to", "-", "/", "100", "g", "ml", "serving", "size", "each", "at", "night", "mmol", "heptahydrate", "MgO", "½", "every", "0", "hours", "take", "or", "elemental", "contains", "=", "divided", "doses",
            "sodium", "AM", "PM", "8am", ".5", "tub", "water", "l", "kg", "blend", "Milk of Magnesia", "one-a-day", "not more than", "\n", "during the day", "cream", "acetyl"];
        var read = Labels.Read(string.Join(" ", picks.Select(pick => words[(int)((uint)pick % words.Length)])));

        read.Ingredients.ShouldAllBe(one => !one.ElementalPerIntake.HasLow || one.ElementalPerIntake.Low >= 0m);
    }

    [Fact]
    public void A_very_long_text_is_cut_and_that_is_said()
    {
        var read = Labels.Read("Magnesium 200 mg " + string.Concat(Enumerable.Repeat("magnesium (as 9 x ", 200_000)));

        read.Assumed.ShouldContain(says => says.Contains("only its beginning was read"));
    }

    private static void Expect(string text, double? low, double? high, int? perDay, Basis basis, string? form)
    {
        var read = Labels.Read(text);

        (Labels.Magnesium(read), read.PerDay, read.Basis, read.Form).ShouldBe((((decimal?)low, (decimal?)high), perDay, basis, form), $"{text}\n{string.Join("\n", read.Assumed)}");
    }
}
