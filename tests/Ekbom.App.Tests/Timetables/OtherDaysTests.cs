using Ekbom.Core.Timetables;
using Ekbom.Core.Writing;

namespace Ekbom.App.Tests.Timetables;

/// <summary>Days that are not like the others: weekends, journeys, and medicines whose own time is before waking or after bedtime.</summary>
public sealed class OtherDaysTests
{
    private const string Hours = "day: { wake: \"06:30\", breakfast: \"07:30\", lunch: \"12:30\", dinner: \"18:30\", bed: \"22:30\" }\n";

    private static readonly DateOnly Friday = new(2026, 11, 20);

    private static readonly TimeZoneInfo London = Calendars.Zone("Europe/London");

    [Fact]
    public void At_weekends_what_is_taken_on_waking_comes_later_and_so_does_breakfast()
    {
        const string Late = "day: { wake: \"06:30\", breakfast: \"07:30\", lunch: \"12:30\", dinner: \"18:30\", bed: \"22:30\", weekend: { wake: \"08:30\" } }\nmedicines: [{ name: alendronate, dose: 70 mg, every: 1 d }]";
        var days = Calendars.Sheets(Late, Friday, 4, "Europe/London");

        Assert.Equal([390, 510, 510, 390], days.Select(day => day.Answer.Timetable["alendronate"])); // Friday, Saturday, Sunday, Monday
        Assert.Equal([false, true, true, false], days.Select(day => day.Weekend));
        Assert.Equal([450, 570], days.Take(2).Select(day => day.Hours.Meals[0].Start));
        Assert.Equal(["breakfast"], days[1].Hours.Assumed); // nobody told us when
        Assert.Equal(750, days[1].Hours.Meals[1].Start);
    }

    [Fact]
    public void The_night_to_an_early_morning_after_a_weekend_keeps_its_hours()
    {
        const string Weekend = "day: { wake: \"06:00\", bed: \"22:00\", weekend: { wake: \"10:00\", bed: \"01:00\" } }\nmedicines: [{ name: alendronate, every: 1 d }]\nsupplements: [{ name: magnesium citrate, amount: 100 mg, of: elemental, at: [\"23:30\"] }]";
        var days = Calendars.Sheets(Weekend, Friday, 4, "Europe/London");

        Assert.Equal([1320, 1410, 1320], days.Take(3).Select(day => day.Answer.Timetable["magnesium-citrate"])); // on Sunday at 22:00: eight hours before Monday's 06:00
    }

    [Theory]
    [InlineData("06:00")]
    [InlineData("02:00")]
    [InlineData("23:30")]
    public void A_medicine_at_its_own_time_outside_the_waking_day_stays_there_and_nothing_else_does(string at)
    {
        var day = Calendars.Sheets($"{Hours}medicines: [{{ name: ramipril, at: [\"{at}\"] }}, {{ name: pramipexole }}, {{ name: atorvastatin }}]", Friday, 1, "Europe/London")[0];

        Assert.True(day.Answer is { Feasible: true, Proved: true });
        Assert.Equal(at, DayDocument.Clock(day.Answer.Timetable["ramipril"]));
        Assert.All(day.Intakes.Where(intake => intake.Name != "ramipril"), intake => Assert.InRange(intake.Minute, day.Hours.Wake, day.Hours.Bed));
        Assert.InRange(day.Hours.Bed - day.Answer.Timetable["pramipexole"], 120, 180); // before bed, as its entry says, not before the end of a longer day
    }

    [Fact]
    public void Something_taken_after_bedtime_is_counted_and_what_is_left_is_not_put_into_sleep()
    {
        var day = Calendars.Sheets(Hours + "medicines: [{ name: gabapentin, form: immediate-release, at: [\"07:00\", \"14:00\", \"22:45\"] }]\nsupplements: [{ name: magnesium citrate, amount: 100 mg, of: elemental }]", Friday, 1, "Europe/London")[0];

        Assert.True(day.Answer.Feasible);
        Assert.Equal(1365, day.Answer.Timetable["gabapentin-3"]);
        Assert.InRange(day.Answer.Timetable["magnesium-citrate"], 390, 1350);
    }

    /// <summary>Moxifloxacin needs eight hours after magnesium; with magnesium at 22:00 and moxifloxacin at 06:00 there is just that.</summary>
    [Theory]
    [InlineData("Europe/Berlin", 1380, 1260)] // an hour lost in the night: at 21:00
    [InlineData("America/New_York", 1740, 1320)] // five hours gained
    [InlineData("Asia/Tokyo", 900, 780)] // nine hours lost: at 13:00
    public void On_the_eve_of_a_journey_the_hours_are_counted_in_hours_and_not_by_the_clock(string to, int length, int at)
    {
        const string Profile = "day: { wake: \"05:30\", breakfast: \"06:30\", lunch: \"12:30\", dinner: \"18:30\", bed: \"23:00\" }\nmedicines: [{ name: moxifloxacin, at: [\"06:00\"] }]\nsupplements: [{ name: magnesium citrate, amount: 200 mg, of: elemental, at: [\"22:00\"] }]\n";
        var where = new Whereabouts(London, [(Friday.AddDays(2), Calendars.Zone(to))]);
        var days = Calendars.Sheets(Profile, Friday, 4, where);

        Assert.Equal([1440, length, 1440, 1440], days.Select(day => day.Length));
        Assert.Equal([1320, at, 1320, 1320], days.Select(day => day.Answer.Timetable["magnesium-citrate"]));
    }

    [Fact]
    public void A_calendar_with_a_journey_has_both_zones_and_every_intake_at_its_instant()
    {
        const string Profile = Hours + "medicines: [{ name: lisinopril, dose: 5 mg, at: [\"08:00\"] }]";
        var where = new Whereabouts(London, [(Friday.AddDays(2), Calendars.Zone("America/New_York")), (Friday.AddDays(4), London)]);

        var read = OtherParser.Read([DayCalendar.Of(Calendars.Sheets(Profile, Friday, 6, where), where, Calendars.Stamp, "anna")])[0];

        Assert.Equal(["20T08:00:00Z", "21T08:00:00Z", "22T13:00:00Z", "23T13:00:00Z", "24T08:00:00Z", "25T08:00:00Z"], read.Select(one => one.Utc[8..]).Order(StringComparer.Ordinal));
    }
}
