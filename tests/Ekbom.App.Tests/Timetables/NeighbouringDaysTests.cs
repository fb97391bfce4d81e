using Ekbom.Core.Timetables;

namespace Ekbom.App.Tests.Timetables;

/// <summary>Each day is laid out as if the next were the same. Where the next one differs, the night between them has to keep the rules all the same.</summary>
public sealed class NeighbouringDaysTests
{
    [Fact]
    public void The_night_between_two_different_days_keeps_every_gap()
    {
        var days = Calendars.Sheets(Calendars.Everything, new(2026, 11, 20), 60, "Europe/London");

        foreach (var (day, next) in days.Zip(days.Skip(1)))
        {
            foreach (var rule in day.Problem.Separations.Concat(next.Problem.Separations).Where(rule => rule.Weight is null))
            {
                Kept(day, rule.A, next, rule.B, rule.AThenB);
                Kept(day, rule.B, next, rule.A, rule.BThenA);
            }

            foreach (var intake in day.Intakes)
                Kept(day, intake.Id, next, intake.Id, 12 * 60); // nothing here that is taken once a day comes twice in half a day
        }
    }

    [Fact]
    public void A_day_shown_alone_is_the_day_of_the_calendar()
    {
        foreach (var day in Calendars.Sheets(Calendars.Everything, new(2026, 11, 20), 60, "Europe/London"))
            Assert.Equal(day.Answer.Timetable.OrderBy(one => one.Key), Calendars.Sheets(Calendars.Everything, day.On, 1, "Europe/London")[0].Answer.Timetable.OrderBy(one => one.Key));
    }

    [Fact]
    public void The_evening_before_a_bone_tablet_gives_way_and_says_why()
    {
        const string Late = """
            day: { wake: "06:30", bed: "00:30" }
            medicines: [{ name: alendronate, dose: 70 mg, every: 7 d, since: 2026-11-15 }]
            supplements: [{ name: magnesium citrate, amount: 200 mg, of: elemental, per_day: 1, at: ["23:30"] }]
            """;
        var days = Calendars.Sheets(Late, new(2026, 11, 20), 3, "Europe/London"); // Friday to Sunday; the tablet is for Sundays at 06:30

        Assert.Equal([1410, 1350], days.Take(2).Select(day => day.Answer.Timetable["magnesium-citrate"])); // eight hours before 06:30 is 22:30
        Assert.Contains(days[1].Intakes.Single().Because, why => why.Says.Contains("no later than 22:30 on this day, because of alendronate at 06:30 the next day", StringComparison.Ordinal));
    }

    [Fact]
    public void A_medicine_whose_own_time_is_too_late_the_evening_before_is_a_clash_with_ways_out()
    {
        const string Fixed = """
            day: { wake: "06:30", bed: "23:30" }
            medicines: [{ name: alendronate, dose: 70 mg, every: 7 d, since: 2026-11-15 }, { name: magnesium citrate, dose: 100 mg, of: elemental, at: ["23:00"] }]
            """;
        var days = Calendars.Sheets(Fixed, new(2026, 11, 20), 2, "Europe/London");

        Assert.True(days[0].Answer.Feasible);
        Assert.False(days[1].Answer.Feasible);
        Assert.Contains(days[1].Clash, why => why.Says.Contains("because of alendronate at 06:30 the next day", StringComparison.Ordinal));
        Assert.Contains(days[1].WaysOut, way => way is { Kind: WayOutKind.AskToMove, Name: "magnesium citrate", Minute: <= 1350 });
    }

    /// <summary>At most twelve hours between two doses: from 22:30 to a late Saturday's 10:30 there are just that.</summary>
    [Theory]
    [InlineData("22:30", true)]
    [InlineData("22:15", false)]
    public void A_late_weekend_is_laid_out_together_with_the_evening_before(string bed, bool possible)
    {
        var days = Calendars.Sheets($"day: {{ wake: \"06:30\", bed: \"{bed}\", weekend: {{ wake: \"10:30\" }} }}\nmedicines: [{{ name: gabapentin, form: immediate-release, per_day: 3 }}]", new(2026, 11, 20), 4, "Europe/London"); // Friday to Monday

        Assert.All(days, day => Assert.True(day.Answer.Proved));
        Assert.Equal([true, possible, true], days.Take(3).Select(day => day.Answer.Feasible)); // from Saturday to Sunday, too
        if (possible)
            Assert.All(days.Zip(days.Skip(1)), pair => Assert.True(pair.First.Length - pair.First.Answer.Timetable["gabapentin-3"] + pair.Second.Answer.Timetable["gabapentin-1"] <= 12 * 60));
        else
            Assert.NotEmpty(days[1].Clash);
    }

    [Fact]
    public void A_day_laid_out_together_with_the_evening_before_is_the_same_when_it_is_asked_alone()
    {
        const string Late = "day: { wake: \"06:30\", bed: \"22:30\", weekend: { wake: \"10:30\" } }\nmedicines: [{ name: gabapentin, form: immediate-release, per_day: 3 }]";

        foreach (var day in Calendars.Sheets(Late, new(2026, 11, 20), 9, "Europe/London"))
            Assert.Equal(day.Answer.Timetable.OrderBy(one => one.Key), Calendars.Sheets(Late, day.On, 1, "Europe/London")[0].Answer.Timetable.OrderBy(one => one.Key));
    }

    [Fact]
    public void Something_of_today_only_keeps_its_hours_to_something_of_every_morning()
    {
        const string Alternate = "day: { wake: \"05:30\", bed: \"23:30\" }\nmedicines: [{ name: moxifloxacin, at: [\"05:30\"] }]\nsupplements: [{ name: magnesium citrate, amount: 100 mg, of: elemental, every: 2 d, since: 2026-11-20, at: [\"23:00\"] }]";

        Assert.Equal(1290, Calendars.Sheets(Alternate, new(2026, 11, 20), 1, "Europe/London")[0].Answer.Timetable["magnesium-citrate"]); // eight hours before 05:30
    }

    /// <summary>Two doses a day are kept six hours apart by our own rule; flying east by nine hours leaves four between 19:00 and 08:00.</summary>
    [Theory]
    [InlineData("Asia/Tokyo", 1)]
    [InlineData("Europe/Berlin", 0)]
    [InlineData("America/New_York", 0)]
    public void A_night_made_short_by_a_journey_is_said(string to, int said)
    {
        const string Twice = "day: { wake: \"06:30\", breakfast: \"07:30\", lunch: \"12:30\", dinner: \"18:30\", bed: \"22:30\" }\nmedicines: [{ name: metformin, at: [\"08:00\", \"19:00\"] }]";
        var where = new Whereabouts(Calendars.Zone("Europe/London"), [(new(2026, 11, 21), Calendars.Zone(to))]);
        var days = Calendars.Sheets(Twice, new(2026, 11, 20), 3, where);

        Assert.Equal([said, 0, 0], days.Select(day => day.ShortNights.Count));
        Assert.All(days[0].ShortNights, night => Assert.Contains("only 4 hours lie between 19:00 and 08:00 the next day, less than the 6 hours", night.Says, StringComparison.Ordinal));
    }

    private static void Kept(DaySheet day, string first, DaySheet next, string second, int least)
    {
        if (day.Answer.Timetable.TryGetValue(first, out var one) && next.Answer.Timetable.TryGetValue(second, out var other))
            Assert.True(day.Length - one + other >= least, $"{day.On}: {first} at {one}, then {second} at {other}, at least {least}");
    }
}
