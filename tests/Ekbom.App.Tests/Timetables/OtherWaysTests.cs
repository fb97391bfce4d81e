using Ekbom.App.Tests.Profiles;
using Ekbom.Core;
using Ekbom.Core.Timetables;

namespace Ekbom.App.Tests.Timetables;

/// <summary>The day keeps the same hours as the plan: for what is not swallowed, for two rows of one name, for what must not go together.</summary>
public sealed class OtherWaysTests
{
    private const string Hours = "day: { wake: \"06:30\", breakfast: \"07:30\", lunch: \"12:30\", dinner: \"18:30\", bed: \"22:30\" }\n";

    private static DaySheet Day(string rows) => DayPlanner.Plan(Flow.Assess(Read.Good(Hours + rows), RealKnowledge.Base, RealKnowledge.AsOf));

    private static int At(DaySheet day, string name) => day.Intakes.Single(intake => intake.Name == name).Minute;

    [Theory]
    [InlineData("levofloxacin, route: infusion")]
    [InlineData("ciprofloxacin, route: eye")]
    [InlineData("doxycycline, route: skin")]
    [InlineData("rotigotine, route: patch")]
    public void What_meets_nothing_in_the_gut_is_no_part_of_the_day(string medicine)
    {
        var day = Day($"medicines: [{{ name: {medicine}, at: [\"08:00\"] }}]\nsupplements: [{{ name: magnesium citrate, at: [\"08:00\"] }}]\n");

        Assert.Equal(["magnesium citrate"], day.Intakes.Select(intake => intake.Name));
    }

    [Fact]
    public void Doxycycline_by_vein_is_because_magnesium_keeps_away_from_it()
    {
        var day = Day("medicines: [{ name: doxycycline, route: infusion, at: [\"20:00\"] }]\nsupplements: [{ name: magnesium citrate, at: [\"20:30\"] }]\n");

        Assert.Equal(20 * 60, At(day, "doxycycline"));
        Assert.InRange(At(day, "magnesium citrate"), 0, 14 * 60);
    }

    [Fact]
    public void A_magnesium_enema_keeps_away_from_a_thyroid_tablet()
    {
        var day = Day("medicines: [{ name: levothyroxine, at: [\"06:30\"] }]\nsupplements: [{ name: magnesium sulfate, route: enema, at: [\"07:00\"] }]\n");

        Assert.InRange(At(day, "magnesium sulfate"), 10 * 60 + 30, 22 * 60 + 30);
    }

    [Fact]
    public void Two_rows_of_one_name_keep_their_hours_each()
    {
        var day = Day("medicines: [{ name: levothyroxine, at: [\"07:00\"] }]\nsupplements: [{ name: magnesium citrate, amount: 100 mg }, { name: Magnesium Citrate, amount: 50 mg, at: [\"08:30\"] }]\n");

        Assert.True(day.Answer.Feasible);
        Assert.InRange(At(day, "magnesium citrate"), 11 * 60, 22 * 60 + 30);
        Assert.InRange(At(day, "Magnesium Citrate (2)"), 11 * 60, 22 * 60 + 30);
    }

    [Fact]
    public void No_day_holds_two_things_that_must_not_go_together_at_any_hour()
    {
        var day = Day("medicines: [{ name: nitrofurantoin, at: [\"08:00\"] }]\nsupplements: [{ name: magnesium trisilicate mixture, at: [\"14:00\"] }]\n");

        Assert.False(day.Answer.Feasible);
        Assert.Equal(["nitrofurantoin", "magnesium trisilicate mixture"], Assert.Single(day.Clashes).Names);
    }

    [Fact]
    public void A_plan_gives_no_hours_to_what_must_not_go_together()
    {
        var plan = Flow.Propose(Flow.Assess(Read.Good("medicines: [{ name: nitrofurantoin, at: [\"08:00\"] }]\nsupplements: [{ name: magnesium trisilicate mixture, at: [\"14:00\"] }, { name: magnesium citrate, at: [\"14:00\"] }]\n"), RealKnowledge.Base, RealKnowledge.AsOf), Core.Knowledge.Audience.Patient);

        Assert.Equal([("nitrofurantoin", "magnesium citrate")], plan.Timing.Select(row => (row.First, row.Second)));
    }
}
