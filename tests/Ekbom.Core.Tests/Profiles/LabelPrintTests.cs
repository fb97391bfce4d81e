using Shouldly;

namespace Ekbom.Core.Tests.Profiles;

/// <summary>How labels are printed: broken numbers, tables, packs, what is not swallowed, and what it is stirred into. Amounts are of one intake.</summary>
public class LabelPrintTests
{
    [Theory] // a word for the skin counts only as what the magnesium is made into
    [InlineData("Lemon balm 200 mg\nMagnesium citrate 100 mg", "oral")]
    [InlineData("Magnesium 200 mg, lemon balm 300 mg, 1 sachet nightly", "oral")]
    [InlineData("Magnesium hydroxide 195 mg and dried aluminium hydroxide gel 220 mg per 5 ml", "oral")]
    [InlineData("Magnesium hydroxide gel 400 mg", "oral")]
    [InlineData("Magnesium 375 mg effervescent, orange cream flavour", "oral")]
    [InlineData("Magnesium cookies & cream powder 300 mg", "oral")]
    [InlineData("Hair, Skin & Nails: magnesium 100 mg", "oral")]
    [InlineData("Magnesium gel caps 250 mg", "oral")]
    [InlineData("Magnesium MCT oil powder 200 mg", "oral")]
    [InlineData("Magnesium peanut butter 60 mg", "oral")]
    [InlineData("Sublingual magnesium 50 mg spray", "oral")]
    [InlineData("Magnesium spray under the tongue 50 mg", "oral")]
    [InlineData("Corn flakes, magnesium 60 mg", "oral")]
    [InlineData("Magnesium chloride flakes food grade 1 kg", "oral")]
    [InlineData("Magnesium gel", "skin")]
    [InlineData("Magnesium body cream", "skin")]
    [InlineData("Magnesium body butter", "skin")]
    [InlineData("Magnesium oil spray", "skin")]
    [InlineData("Magnesium sleep spray lotion", "skin")]
    [InlineData("Magnesium spray, apply to legs", "skin")]
    [InlineData("Magnesium salt scrub 500 g", "skin")]
    [InlineData("Magnesium deodorant", "skin")]
    [InlineData("Magnesium chloride flakes", "bath")]
    [InlineData("Epsom salt for soaking", "bath")]
    public void In_doubt_it_is_swallowed(string text, string route) => Labels.Read(text).Route.ShouldBe(route);

    [Theory]
    [InlineData("Magnesium .5 g", 500)]
    [InlineData("Magnesium: .25 g", 250)]
    [InlineData("Magnesium 5 g", 5000)]
    [InlineData("Magnesium ........ 300 mg", 300)]
    [InlineData("Magnesium ........300 mg", 300)]
    [InlineData("Magnesium 400 mg, take .5 tablet daily", 200)]
    [InlineData("Magnesium 1 000 mg", 1000)]
    [InlineData("Take 2 250 mg magnesium tablets", 500)]
    [InlineData("Magnesium 1 375 mg tablet daily", 375)]
    [InlineData("Magnesium 375 mg. 2 tablets daily", 750)]
    [InlineData("Magnesium375mg", 375)]
    [InlineData("Magnesium 3-in-1 375 mg", 375)]
    public void A_number_is_read_as_printed(string text, double amount) => Expect(text, amount, amount);

    [Theory]
    [InlineData("Magnesium 1 500 mg")]
    [InlineData("Magnesium 2 500 mg tablets")]
    [InlineData("Magnesium 2 0 0 mg")]
    [InlineData("Magnesium 20 0 mg")]
    [InlineData("Magnesium 2 00mg")]
    [InlineData("Magnesium 00 mg")]
    [InlineData("Magnesium 37 5 mg")]
    [InlineData("Magnesium 187 .5 mg")]
    [InlineData("Magnesium 187. 5 mg")]
    [InlineData("Magnesium 1e3 mg")]
    [InlineData("Magnesium ,5 g")]
    [InlineData("Magnesium tablets.5 g")]
    public void A_piece_of_a_number_is_left_out_and_said(string text)
    {
        Expect(text, null, null);
        Labels.Read(text).Assumed.ShouldContain(one => one.Contains("left out"));
    }

    [Theory]
    [InlineData("Typical values per 100 g per tablet\nMagnesium 25 g 375 mg\n1 tablet daily", 375.0, 375.0)]
    [InlineData("Per tablet per 100 g\nMagnesium 375 mg 25 g\n1 tablet daily", 375.0, 375.0)]
    [InlineData("Nutrition per 100ml per 20ml\nMagnesium 1250 mg 250 mg", 250.0, 250.0)]
    [InlineData("Per tablet Per 2 tablets\nMagnesium 150mg 300mg\nTake 2 tablets daily", 300.0, 300.0)]
    [InlineData("per tablet %NRV per 2 tablets %NRV\nMagnesium 187.5 mg 50% 375 mg 100%\n1-2 tablets daily", 187.5, 375.0)]
    [InlineData("per capsule, per 2 capsules, per 3 capsules: magnesium 100 mg 200 mg 300 mg; take 3 daily", 300.0, 300.0)]
    [InlineData("Per 100g | Per portion\nZinc | 30 mg | 1.5 mg\nMagnesium | 6000 mg | 300 mg\n1 portion daily", 300.0, 300.0)]
    [InlineData("per tablet per 2 tablets\nMagnesium 150 mg\n2 tablets daily", null, null)]
    [InlineData("per tablet per 2 tablets\nMagnesium 100 mg 200 mg 300 mg\n2 tablets daily", null, null)]
    [InlineData("Per serving (2 capsules): magnesium 200 mg", 200.0, 200.0)]
    [InlineData("3000 mg magnesium per 100 g. 150 mg per 5 g serving. Take 5 g daily", 150.0, 150.0)]
    public void Amounts_in_columns_are_paired_with_the_headings_in_order(string text, double? low, double? high) => Expect(text, low, high);

    [Fact]
    public void A_row_that_does_not_fit_its_columns_is_said() =>
        Labels.Read("per tablet per 2 tablets\nMagnesium 150 mg").Assumed.ShouldContain(one => one.Contains("2 columns"));

    [Theory]
    [InlineData("Magnesium citrate powder 250 g", null, null)]
    [InlineData("Magnesium citrate 20 g", null, null)]
    [InlineData("Magnesium citrate 19 g", 1900.0, 19000.0)]
    [InlineData("Magnesium citrate 10 g tub", null, null)]
    [InlineData("Magnesium citrate powder 2 kg", null, null)]
    [InlineData("Magnesium citrate powder 250 g, 300 mg magnesium per scoop", 300.0, 300.0)]
    [InlineData("Magnesium citrate liquid 500 ml bottle, 250 mg magnesium per 10 ml", 250.0, 250.0)]
    [InlineData("Magnesium liquid 25 mg per 10 ml, 30 ml bottle", 25.0, 25.0)]
    [InlineData("Magnesium liquid 25 mg per 10 ml, 30 ml", 75.0, 75.0)]
    [InlineData("Magnesium water 100 mg per 100 ml. 500 ml daily", 500.0, 500.0)]
    [InlineData("Magnesium citrate powder 100 g contains 16 g magnesium. Take 5 g daily", 800.0, 800.0)]
    public void The_size_of_a_pack_is_no_intake(string text, double? low, double? high) => Expect(text, low, high);

    [Theory]
    [InlineData("Magnesium 300 mg dissolved in 200 ml water twice a day", 300.0)]
    [InlineData("1 sachet (300 mg magnesium) dissolved in 200 ml of water daily", 300.0)]
    [InlineData("Magnesium 300 mg, stir into a glass (200 ml) of water", 300.0)]
    [InlineData("Magnesium 108 mg/l, drink 1.5 L daily", 162.0)]
    [InlineData("Magnesium 110 mg per L. 500 ml daily", 55.0)]
    [InlineData("Magnesium 110 mg per litre", null)]
    [InlineData("Magnesium powder, serving 1 g provides 110 mg magnesium. Take 2 g daily", 220.0)]
    [InlineData("Magnesium 0.5 mmol/kg", null)]
    [InlineData("Magnesium 5 mg per kg", null)]
    [InlineData("Magnesium 5 mg per capsule", 5.0)]
    public void What_an_amount_is_in_is_not_what_it_is_stirred_into(string text, double? amount) => Expect(text, amount, amount);

    private static void Expect(string text, double? low, double? high)
    {
        var read = Labels.Read(text);

        Labels.Magnesium(read).ShouldBe(((decimal?)low, (decimal?)high), $"{text}\n{string.Join("\n", read.Assumed)}");
    }
}
