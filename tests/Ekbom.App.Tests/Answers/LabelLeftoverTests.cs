using Shouldly;

namespace Ekbom.App.Tests.Answers;

/// <summary>Nothing on a label that may be more is dropped in silence: it is added, or the upper end is open. Amounts are of the whole day.</summary>
public class LabelLeftoverTests
{
    [Theory] // the wording of dispensing labels and prescriptions
    [InlineData("Magnesium 100 mg tablets. TWO TO BE TAKEN THREE TIMES A DAY", 600, 600)]
    [InlineData("Neomag 4 mmol chewable tablets: TWO TO BE CHEWED THREE TIMES A DAY", 583.2, 583.2)]
    [InlineData("Magnesium 250 mg tablet. Take 2 tablets by mouth 2 (two) times a day", 1000, 1000)]
    [InlineData("Magnesium oxide 400 mg tablet Take 2 tablets (800 mg total) by mouth 2 (two) times daily", 964.9, 1600)]
    [InlineData("Magnesium 100mg tabs, ii tds", 600, 600)]
    [InlineData("magnesium 100mg, nine tablets a day", 900, 900)]
    [InlineData("a couple of magnesium tablets 100 mg nightly", 200, 200)]
    [InlineData("Magnesium 250 mg tablet. Take 500 mg by mouth 2 (two) times daily", 500, 1000)]
    [InlineData("magnesium 250 mg tablets, I take 750 mg a day", 250, 750)]
    [InlineData("magnesium powder 155 mg magnesium per g, 3 g twice a day", 930, 930)]
    public void A_dose_is_read_as_it_is_dispensed(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // dinner and bedtime may be one time of day or two
    [InlineData("magnesium 150 mg, 2 at dinner and 2 at bedtime", 300, 600)]
    [InlineData("magnesium 100 mg in the evening and at bedtime", 100, 200)]
    [InlineData("magnesium 100 mg with breakfast, lunch, dinner and at bedtime", 300, 400)]
    [InlineData("magnesium 100 mg morning and night", 200, 200)]
    [InlineData("magnesium 100 mg 2 tablets daily, preferably at night", 200, 200)]
    public void Times_that_may_be_two_count_up_to_both(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("magnesium 100 mg three times a day and at bedtime", 300, 400)]
    [InlineData("magnesium 100 mg with every meal and at bedtime", 300, 400)]
    [InlineData("Magnesium 100 mg one tds and two nocte", 300, 500)]
    [InlineData("magnesium 250 mg daily plus 100 mg at night", 250, 350)]
    [InlineData("magnesium 250 mg daily as well as 100 mg at night", 250, 350)]
    [InlineData("100 mg magnesium in the morning, 100 mg in the afternoon and 200 mg at night", 400, 400)]
    [InlineData("magnesium citrate 150 mg elemental in the morning, magnesium glycinate 100 mg elemental at bedtime", 250, 500)]
    public void What_is_joined_to_a_dose_may_be_more(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("magnesium 250 mg nightly and magnesium spray", 250, 250)]
    [InlineData("magnesium 300 mg nightly plus Epsom salts in the bath", 300, 300)]
    [InlineData("magnesium oil spray, 10 sprays a day", 0, 0)]
    [InlineData("magnesium body cream with 200 mg magnesium per 5 ml, apply daily", 0, 0)]
    public void What_is_for_the_skin_takes_nothing_away_from_what_is_swallowed(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("3 x 2 magnesium 100 mg daily", 100)]
    [InlineData("magnesium 250 mg one at night, another if I wake up", 250)]
    [InlineData("Milk of magnesia 30 ml nightly and magnesium 250 mg tablet", 250)]
    [InlineData("magnesium 100mg, several a day", 100)]
    [InlineData("Magnesium 250 mg twicw daily", 250)]
    public void What_was_not_understood_and_may_be_more_opens_the_upper_end(string text, double low) => LabelRangeTests.Expect(text, low, null);

    [Theory]
    [InlineData("magnesium 200 mg, max 4 a day", 200, 800)]
    [InlineData("magnesium 200 mg, no more than four daily", 200, 800)]
    [InlineData("magnesium 200 mg, at most 3 per day", 200, 600)]
    [InlineData("Magnesium 100 mg, bis zu 3 Tabletten täglich", 100, 300)]
    [InlineData("magnesium 200 mg, start with one and increase to three daily", 200, 600)]
    public void The_most_that_may_be_taken_is_the_upper_end(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // numbers and words that are no dose
    [InlineData("Magnesium 350 mg per scoop. Mix one scoop into 8 oz water, twice per day", 700, 700)]
    [InlineData("Magnesium 100 mg, twice as strong, one daily", 100, 100)]
    [InlineData("Magnesium 45 mg 11%, 2 tablets daily", 90, 90)]
    [InlineData("Magnesium-Diasporal 400 EXTRA direkt, 1 Stick täglich, 400 mg Magnesium", 400, 400)]
    [InlineData("magnesium 150 mg, 1 tablet 3 times daily. Children under 12: half adult dose", 450, 450)]
    [InlineData("Magnesium with vitamin B 6, 100 mg magnesium, one tablet daily", 100, 100)]
    [InlineData("magnesium 200 mg three times a week", 200, 200)]
    public void A_number_of_something_else_opens_nothing(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);
}
