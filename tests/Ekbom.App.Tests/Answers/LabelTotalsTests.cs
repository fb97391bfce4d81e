namespace Ekbom.App.Tests.Answers;

/// <summary>What an amount is of: all pieces, one of them, a dose, a pack. Amounts are of the whole day of an adult.</summary>
public class LabelTotalsTests
{
    [Theory]
    [InlineData("Floradix Magnesium Liquid 250ml: 20 ml contains 250 mg magnesium (66% NRV). Adults: take 10 ml twice daily", 250, 250)]
    [InlineData("Liquid Magnesium 500ml: each 10ml dose provides 250mg magnesium. Take 10ml once a day.", 250, 250)]
    [InlineData("Magnesium powder 250g: 3g provides 300 mg magnesium. Take 3 g twice daily", 600, 600)]
    [InlineData("90 caps: 3 caps provide 300 mg magnesium; 3 caps daily", 300, 300)]
    [InlineData("Magnesium 60 sachets: 1 sachet contains 250 mg magnesium (67% NRV). 2 sachets daily.", 500, 500)]
    [InlineData("Daily dose (4 tablets) provides 375 mg of magnesium. Take 2 tablets twice a day.", 375, 375)]
    [InlineData("Dose journalière (2 gélules) : 240 mg de magnésium élément", 240, 240)]
    public void What_follows_the_size_of_the_pack_is_the_dose(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: what a table is of, and the weight of a salt
    [InlineData("3 capsules: magnesium 450 mg. Take 2 capsules daily", 300, 300)]
    [InlineData("Magnesium citrate: 2 g provides 320 mg magnesium. One sachet daily", 320, 320)]
    public void Other_numbers_before_a_colon_are_no_pack(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("2 capsules typically provide: Magnesium 300mg, Vitamin B6 10mg. Take 1-2 capsules daily", 150, 300)]
    [InlineData("Two tablets give you 375mg of magnesium. Take two tablets a day.", 375, 375)]
    [InlineData("A serving of two gummies has 100 mg magnesium. Eat two gummies a day.", 100, 100)]
    [InlineData("Three capsules (providing 360mg of magnesium) to be taken daily with food.", 360, 360)]
    [InlineData("Recommended intake 2 capsules (=240 mg magnesium) per day", 240, 240)]
    [InlineData("Magnésium marin : 2 gélules par jour apportent 300 mg de magnésium", 300, 300)]
    [InlineData("magnesium. two capsules is 300 mg. i take one", 150, 150)]
    [InlineData("Take 3 capsules daily to give you 300 mg magnesium", 300, 300)]
    [InlineData("300 mg magnesium (3 x 100 mg) daily", 300, 300)]
    [InlineData("magnesium 360 mg (3 caps of 120) daily", 360, 360)]
    [InlineData("Each serving (2 scoops, 6 g) provides: magnesium 350 mg. Take 1 scoop morning and night.", 350, 350)]
    public void What_pieces_give_is_of_them_all(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("3 capsules of magnesium threonate a day (144 mg elemental total)", 144, 144)]
    [InlineData("3 magnesium pills (400mg total)", 400, 400)]
    [InlineData("400mg magnesium in total, 2 pills", 400, 400)]
    [InlineData("3 capsules (total 360 mg magnesium) daily", 360, 360)]
    [InlineData("altogether 300mg magnesium a day, 3 tablets", 300, 300)]
    [InlineData("Take 2 tablets (143 mg magnesium in total) twice daily", 143, 286)] // of an intake or of the day
    public void What_is_called_total_is_of_all_together(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: of each
    [InlineData("2 tablets daily, each giving 100 mg magnesium", 200, 200)]
    [InlineData("2 tablets each give 100 mg magnesium", 200, 200)]
    [InlineData("Total magnesium 100 mg per tablet, 2 tablets daily", 200, 200)]
    [InlineData("Magnesium 100 mg in each, 2 tablets daily", 200, 200)]
    [InlineData("Take 2 capsules to give a better sleep. Magnesium 150 mg", 300, 300)]
    [InlineData("2 tablets daily have helped me. magnesium 200 mg", 400, 400)]
    public void What_each_piece_gives_is_multiplied(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("Magnesium L-threonate 2000 mg, providing 144 mg magnesium. 3 capsules daily", 144, 432)]
    [InlineData("Magnesium L-threonate 2000 mg, 3 capsules daily", 155.5, 6000)]
    [InlineData("magnesium bisglycinate 3 caps 1500mg 210 elemental", 210, 630)]
    public void A_weight_that_hardly_goes_into_one_piece_may_be_of_all(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: less, a sachet, or told
    [InlineData("Magnesium bisglycinate 1333 mg (200 mg elemental Mg). Adults: 1-2 vegetable capsules daily", 200, 400)]
    [InlineData("magnesium citrate 1900 mg sachets (300 mg elemental magnesium), 2 daily", 600, 600)]
    [InlineData("Magnesium L-threonate 2000 mg, providing 144 mg magnesium, per 3 capsules. 3 capsules daily", 144, 144)]
    public void A_weight_that_goes_into_one_piece_is_of_each(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("Recommended daily allowance: 1 sachet. Each 3.5g sachet has 300mg magnesium (as citrate).", 300, 300)]
    [InlineData("Each 5 g dose contains magnesium 300 mg. 2 doses daily", 600, 600)]
    [InlineData("Each 700 mg capsule contains 100 mg magnesium. 3 capsules a day", 300, 300)]
    [InlineData("Boots Magnesium 375mg effervescent tablets. Dissolve one tablet in a glass of water (200ml) once a day. Each tablet contains magnesium 375mg", 375, 375)]
    [InlineData("Citrate of magnesia. Adults: 6.5 to 10 fl oz in 24 hours. Each fl oz contains magnesium 290 mg.", 1885, 2900)]
    public void A_piece_or_a_dose_has_a_weight_of_its_own(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("a quarter of a 400mg magnesium tablet", 100, 100)]
    [InlineData("third of a scoop, 300mg magnesium a scoop", 100, 100)]
    [InlineData("1 scoop (5 g) has 350 mg magnesium; I use half a scoop morning and a whole scoop at night", 525, 525)]
    [InlineData("Whole food magnesium 200 mg tablets, 2 daily", 400, 400)]
    [InlineData("quarter teaspoon magnesium powder 3 times per day (1 tsp = 400mg)", 300, 300)]
    [InlineData("third party tested magnesium 200 mg daily", 200, 200)] // no part
    public void A_part_of_a_piece_is_a_part_of_its_amount(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("Magnesium 100 mg. Chew 2 to 4 tablets as symptoms occur. Do not take more than 10 tablets in 24 hours.", 0, 1000)]
    [InlineData("Magnesium 35 mg per 5 ml. 10-20 ml as required. Do not take more than 60 ml in 24 hours", 0, 420)]
    [InlineData("Magnesium 350 mg per 10 mL. Adults 10 mL - 20 mL between meals and at bedtime; do not take more than 60 mL in any 24 hour period", 350, 2100)]
    [InlineData("Magnesium 100 mg, 2 tablets twice daily. Do not take more than 10 tablets in 24 hours.", 400, 400)] // the dose is told
    public void A_cap_in_a_sentence_of_its_own_is_reached_when_it_is_taken_as_needed(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);
}
