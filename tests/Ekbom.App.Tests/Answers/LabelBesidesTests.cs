namespace Ekbom.App.Tests.Answers;

/// <summary>More than one amount: of two products, at another time, after a change, or of something else. Amounts are of the whole day of an adult.</summary>
public class LabelBesidesTests
{
    [Theory]
    [InlineData("multivitamin with 100mg magnesium and a 250 mg magnesium tablet at night", 100d, 350d)]
    [InlineData("my multi (100 mg magnesium) and my magnesium (250 mg)", 100d, 350d)]
    [InlineData("calm 325mg magnesium plus slow mag 128mg magnesium", 325d, 453d)]
    [InlineData("magnesium 200 mg tablet and another 200 mg capsule", 200d, 400d)]
    [InlineData("Magnesium 100 mg + magnesium 100 mg, one tablet daily", 100d, 200d)]
    [InlineData("magnesium 250mg, also zma with 450mg magnesium", 450d, 700d)]
    [InlineData("250 mg daily with an additional 100 mg at night of magnesium", 100d, 350d)]
    [InlineData("multi with 50mg magnesium daily, calm powder 325mg magnesium nightly", 50d, 375d)]
    [InlineData("my multi has 100mg magnesium, my sleep pill 150mg and I take magnesium 300mg", 100d, 550d)]
    [InlineData("magnesium 150 mg from multivitamin, 250 mg from capsule", 150d, 400d)]
    [InlineData("magnesium 150 mg in the multivitamin and 300 in the powder", 150d, 450d)]
    [InlineData("2 x Magnesium citrate 100mg elemental, 1 x Magnesium malate 150mg elemental daily", 250d, 500d)]
    [InlineData("Magnaspartate 243 mg one sachet and magnesium 100 mg tablet daily", 100d, null)]
    [InlineData("Two-phase tablet: 200 mg magnesium rapid, 200 mg magnesium depot. 1 tablet daily", 200d, null)]
    public void What_is_joined_may_be_taken_together(string text, double? low, double? high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: a title, a source, the shares of a day
    [InlineData("Magnesium 250 mg. Each tablet contains magnesium 250 mg. 1 tablet daily", 250, 250)]
    [InlineData("Magnesium citrate 1000 mg, elemental magnesium 150 mg, 1 daily", 150, 150)]
    [InlineData("Magnesium Verla 300: 1 Beutel enthält Magnesiumcitrat wasserfrei 1830 mg, Magnesium 300 mg. 1 Beutel täglich", 300, 300)]
    [InlineData("Magnesium Orotate 500 mg. Each capsule contains 500 mg magnesium orotate (32 mg elemental magnesium). Take 3 capsules a day.", 96, 96)]
    [InlineData("Magnesium Malate 1000 mg. Each tablet contains 1000 mg magnesium malate (118 mg elemental magnesium). Take 2 tablets a day.", 236, 236)]
    [InlineData("magnesium 500 mg, 250 mg am 250 mg pm", 500, 500)]
    [InlineData("Electrolytes: Na 500 mg, K 200 mg, Mg 60 mg. 2 sachets daily", 120, 120)]
    public void An_amount_told_again_is_not_added(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("magnesium 100mg with every meal and 200 at bed", 300, 1200)]
    [InlineData("was on 400 mg magnesium, now 200", 200, 400)]
    [InlineData("magnesium 200mg first thing, 400 last thing", 600, 600)]
    [InlineData("magnesium 400mg most nights, 800 on bad ones", 400, 800)]
    [InlineData("200mg in the morning and 400mg at night, magnesium", 400, 800)]
    [InlineData("amazon magnesium 1800mg complex (360 elemental) 3 caps", 360, 1080)]
    [InlineData("magnesium 100 mg and 120 capsules, one daily", 100, 100)] // pieces
    public void A_second_amount_without_its_unit_counts(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("was on 250 mg magnesium, doctor put me up to 500 mg a day", 250, 500)]
    [InlineData("started on 100mg magnesium, now on 300mg", 100, 300)]
    [InlineData("magnesium 100mg increased to 300mg", 100, 300)]
    [InlineData("magnesium 200 mg then 400 mg after a week", 200, 400)]
    [InlineData("magnesium 100 mg week one, then 300 mg", 100, 300)]
    [InlineData("magnesium 200mg, upped to 400mg last week", 200, 400)]
    [InlineData("used to take 400mg magnesium, now 200mg", 200, 400)]
    [InlineData("stopped magnesium 400mg because of the runs", 0, 400)]
    public void After_a_change_the_range_holds_both_doses(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: advice and praise
    [InlineData("magnesium 250 mg now with more taste, one daily", 250, 250)]
    [InlineData("Magnesium 200 mg. Stop if diarrhoea occurs. 1 daily", 200, 200)]
    [InlineData("Magnesium up to 300 mg, 1 tablet daily", 300, 300)]
    public void Words_of_a_change_without_an_amount_change_nothing(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("magnesium 200 mg one nightly, one more if needed", 200, 400)]
    [InlineData("magnesium 250mg 1 nightly + 1 prn", 250, 500)]
    [InlineData("magnesium 200 mg nightly and prn", 200, 400)]
    [InlineData("magnesium 200 mg nightly, may take a second dose", 200, 400)]
    [InlineData("magnesium 200 mg. Label says one a day; I take three", 200, 600)]
    public void A_second_intake_on_some_days_reaches_the_upper_end(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("ropinirole 0.5 mg at 8pm, magnesium 300 mg at 10pm", 300, 300)]
    [InlineData("magnesium 200 mg at 10pm, ropinirole 0.5 mg at 8pm", 200, 200)]
    [InlineData("gabapentin 300mg three times a day and magnesium 200mg at night", 200, 200)]
    [InlineData("omeprazole 20mg twice daily, magnesium 400mg once daily", 400, 400)]
    [InlineData("vitamin c 500 mg twice daily, magnesium 200 mg once daily", 200, 200)]
    public void The_times_of_something_else_do_not_count(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory] // the other side: one time for all
    [InlineData("Zinc 15 mg, magnesium 200 mg twice daily", 400, 400)]
    [InlineData("Magnesium 200 mg, with vitamin D twice daily", 400, 400)]
    [InlineData("Magnesium 200 mg and zinc 15 mg at night", 200, 200)]
    [InlineData("Calcium 500 mg, magnesium 250 mg, zinc 10 mg, 2 tablets daily", 500, 500)]
    [InlineData("Vitamin D once daily, magnesium 250 mg. Take twice daily", 250, 500)]
    [InlineData("Magnesium 250 mg twice daily and vitamin D once daily", 500, 500)]
    public void A_time_that_may_be_of_both_counts(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("magnesium b6 2 tabs a day each 100mg/10mg", 200, 200)]
    [InlineData("magnesium 250 mg 2 tablets a day each", 500, 500)]
    public void Amounts_after_the_dose_are_paired_with_the_names_before_it(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);
}
