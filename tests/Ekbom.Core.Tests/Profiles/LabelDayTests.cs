using Shouldly;

namespace Ekbom.Core.Tests.Profiles;

/// <summary>What a label makes of a day: doses, times of day and how often, against amounts of one piece. Amounts are of the whole day.</summary>
public class LabelDayTests
{
    [Theory]
    [InlineData("Magnesium 50 mg per tablet. 6 tablets daily in 3 divided doses", 300, 300, 3)]
    [InlineData("6 tablets daily in 3 doses, each tablet 50 mg magnesium", 300, 300, 3)]
    [InlineData("6 tablets per day in 2 doses. 1 tablet: 50 mg magnesium", 300, 300, 2)]
    [InlineData("Magnesium 50 mg per tablet. Take 6 tablets a day, divided into 2 or 3 doses", 300, 300, 3)]
    [InlineData("Magnesium 50 mg per tablet, 4 to 6 tablets per day in 2 doses", 200, 300, 2)]
    [InlineData("Magnesium 50 mg per tablet. 2 tablets three times a day", 300, 300, 3)]
    [InlineData("4 capsules (400 mg elemental magnesium) daily in 2 divided doses", 400, 400, 2)]
    [InlineData("300 mg magnesium daily (6 tablets in 3 doses)", 300, 300, 3)]
    [InlineData("Magnesium 400 mg daily in 2 divided doses", 400, 400, 2)]
    public void The_tablets_of_a_day_in_several_doses_stay_the_tablets_of_a_day(string text, double low, double high, int perDay) => Expect(text, low, high, perDay);

    [Theory]
    [InlineData("magnesium 2 x 150 mg daily", 300)]
    [InlineData("magnesium 2x150mg per day", 300)]
    [InlineData("magnesium 2 × 150 mg / day", 300)]
    [InlineData("2 x 150 mg magnesium daily", 300)]
    [InlineData("magnesium 2 tablets of 150 mg daily", 300)]
    [InlineData("Magnesium: take 2 capsules, each 150 mg daily", 300)]
    [InlineData("magnesium 150 mg daily", 150)]
    [InlineData("magnesium 300 mg daily, 2 tablets", 300)]
    [InlineData("150 mg magnesium × 2", 300)]
    public void An_amount_that_is_multiplied_is_of_one_piece(string text, double amount) => Expect(text, amount, amount, null);

    [Theory]
    [InlineData("Serving size 3 capsules. Magnesium 144 mg. Take 1 capsule during the day and 2 capsules in the evening", 144, 144, 2)]
    [InlineData("Magnesium 100 mg tablet; 1 tab AM 2 tabs PM", 300, 300, 2)]
    [InlineData("Magnesium 100 mg, 2 AM and 1 PM", 300, 300, 2)]
    [InlineData("Magnesium 100 mg, 1 tablet morning, 2 tablets night", 300, 300, 2)]
    [InlineData("Magnesium 100 mg, one capsule mid-day and two capsules at bedtime", 300, 300, 2)]
    [InlineData("Magnesium 100 mg, 1 capsule at elevenses and 2 capsules at bedtime", 200, 300, 1)]
    [InlineData("Magnesium 100 mg at lunch and 200 mg at night", 300, 300, 2)]
    [InlineData("Magnesium 100 mg at lunch and 100 mg at night", 200, 200, 2)]
    [InlineData("Magnesium 100 mg, 1 tablet at 8 am and 2 tablets at 10 pm", 300, 300, 2)]
    [InlineData("Magnesium 100 mg, take 3 capsules daily, 1 in the morning and 2 in the evening", 300, 300, 2)]
    [InlineData("Magnesium 100 mg, take 2 capsules daily, 1 in the morning and 2 in the evening", 200, 300, 2)] // it contradicts itself
    [InlineData("Magnesium 100 mg, 1 tablet in the morning or 2 tablets at night", 100, 200, 1)]
    [InlineData("Adults: 2 tablets at night. Children: 1 tablet at night. Magnesium 100 mg", 200, 200, 1)]
    public void Different_numbers_at_different_times_are_added(string text, double low, double high, int perDay) => Expect(text, low, high, perDay);

    [Theory]
    [InlineData("Magnesium 100 mg morning and night", 2)]
    [InlineData("Magnesium 100 mg AM/PM", 2)]
    [InlineData("Magnesium 100 mg a.m. and p.m.", 2)]
    [InlineData("Magnesium 100 mg at 8am, 2pm and 10pm", 3)]
    [InlineData("Magnesium 100 mg at 08:00 and 20:00", 2)]
    [InlineData("Magnesium 100 mg at 8 am", 1)]
    [InlineData("Magnesium 100 mg. One-a-day", 1)]
    [InlineData("Magnesium 100 mg once-a-day", 1)]
    [InlineData("Magnesium 100 mg, 1 Tablette am Abend", 1)]
    [InlineData("Magnesium 100 mg, 1 Kapsel täglich, am besten abends", 1)]
    [InlineData("Magnesium PM 100 mg", null)] // the name of a product
    [InlineData("Night magnesium 100 mg", null)]
    public void Times_of_day_are_read_as_they_are_written(string text, int? perDay) => Labels.Read(text).PerDay.ShouldBe(perDay);

    [Theory]
    [InlineData("Magnesium 50 mg per tablet. 2 tablets every 4 hours, not more than 8 in 24 hours", 100, 400, 6)]
    [InlineData("Magnesium 50 mg per tablet. 2 tablets every 4 hours. Do not exceed 8 tablets a day", 100, 400, 6)]
    [InlineData("Magnesium 50 mg per tablet. 2 tablets every 4 hours, not more than 12 in 24 hours", 600, 600, 6)]
    [InlineData("Magnesium 50 mg per tablet. 2 tablets every 4 hours", 600, 600, 6)]
    public void A_most_for_the_day_is_kept(string text, double low, double high, int perDay) => Expect(text, low, high, perDay);

    private static void Expect(string text, double low, double high, int? perDay)
    {
        var read = Labels.Read(text);
        var (least, most) = Labels.Magnesium(read);
        var times = read.PerDay ?? 1;

        ((double)least!.Value * times).ShouldBe(low, 0.05, string.Join("\n", read.Assumed));
        ((double)most!.Value * times).ShouldBe(high, 0.05, string.Join("\n", read.Assumed));
        if (perDay is not null)
            read.PerDay.ShouldBe(perDay);
    }
}
