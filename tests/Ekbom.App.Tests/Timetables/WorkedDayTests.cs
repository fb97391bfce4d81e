using Ekbom.App.Tests.Profiles;
using Ekbom.Core;
using Ekbom.Core.Timetables;

namespace Ekbom.App.Tests.Timetables;

/// <summary>The worked day of the research on interactions, with each of its variations, on the real knowledge.</summary>
public sealed class WorkedDayTests
{
    private const string Hours = "day: { wake: \"06:30\", breakfast: \"07:30\", lunch: \"12:30\", dinner: \"18:30\", bed: \"22:30\" }\n";
    private const string Levothyroxine = "{ name: levothyroxine, dose: 75 ug, at: [\"06:30\"] }";
    private const string Gabapentin = "{ name: gabapentin, dose: 300 mg, form: immediate-release, at: [\"07:00\", \"14:00\", \"19:00\"] }";
    private const string Minerals = "supplements: [{ name: ferrous fumarate, at: [\"10:45\"] }, { name: magnesium citrate, amount: 200 mg, of: elemental, at: [\"21:30\"] }]\n";

    private static DaySheet Day(string profile, bool balanced = true, params (string, int)[] taken) =>
        DayPlanner.Plan(Flow.Assess(Read.Good(profile), RealKnowledge.Base, RealKnowledge.AsOf), taken, balanced);

    private static string Of(params string[] medicines) => $"{Hours}medicines: [{string.Join(", ", medicines)}]\n{Minerals}";

    private static int At(DaySheet day, string id) => day.Intakes.Single(intake => intake.Id == id).Minute;

    private static int Clock(int hour, int minute) => (hour * 60) + minute;

    [Fact]
    public void The_worked_day_is_kept_as_it_is()
    {
        var day = Day(Of(Levothyroxine, Gabapentin));

        Assert.True(day.Answer.Proved);
        Assert.Equal(
            [("levothyroxine", Clock(6, 30)), ("gabapentin-1", Clock(7, 0)), ("ferrous-fumarate", Clock(10, 45)), ("gabapentin-2", Clock(14, 0)), ("gabapentin-3", Clock(19, 0)), ("magnesium-citrate", Clock(21, 30))],
            day.Intakes.Select(intake => (intake.Id, intake.Minute)));
    }

    [Fact]
    public void With_the_fewest_times_iron_joins_a_gabapentin_on_an_empty_stomach_and_magnesium_stays_alone()
    {
        int Times(string second) => Day(Of(Levothyroxine, $"{{ name: gabapentin, form: immediate-release, at: [\"07:00\", \"{second}\", \"19:00\"] }}"), balanced: false).Answer.Objective!.DistinctTimes;

        Assert.Equal(5, Times("15:00")); // two hours after lunch
        Assert.Equal(6, Times("14:45"));
    }

    [Fact]
    public void Moxifloxacin_moves_the_iron_to_noon_or_later()
    {
        var day = Day(Of(Levothyroxine, Gabapentin, "{ name: moxifloxacin, at: [\"08:00\"] }"));

        Assert.True(At(day, "ferrous-fumarate") >= Clock(12, 0), $"{At(day, "ferrous-fumarate")}");
        Assert.Equal(Clock(21, 30), At(day, "magnesium-citrate"));
        Assert.Contains(day.Intakes.Single(intake => intake.Id == "ferrous-fumarate").Because, why => why.RuleId.Contains("moxifloxacin", StringComparison.Ordinal) && why.From is not null);
    }

    [Fact]
    public void Raltegravir_has_no_day_with_magnesium_and_leaving_magnesium_out_is_the_way()
    {
        var day = Day(Of(Levothyroxine, Gabapentin, "{ name: raltegravir, at: [\"08:00\"] }"));

        Assert.True(day.Answer is { Feasible: false, Proved: true });
        Assert.All(day.Answer.Clash, rule => Assert.Contains("raltegravir", rule, StringComparison.Ordinal));
        Assert.Equal((WayOutKind.LeaveOut, "magnesium citrate", null), (day.WaysOut[0].Kind, day.WaysOut[0].Name, day.WaysOut[0].Minute));
        Assert.DoesNotContain(day.WaysOut, way => way is { Kind: WayOutKind.LeaveOut, Name: "raltegravir" }); // never leave out a prescribed medicine
    }

    [Fact]
    public void Gabapentin_at_bedtime_moves_the_magnesium()
    {
        var day = Day(Of(Levothyroxine, "{ name: gabapentin, dose: 300 mg, form: immediate-release, at: [\"07:00\", \"14:00\", \"22:00\"] }"));

        Assert.True(At(day, "magnesium-citrate") <= Clock(20, 0));
        Assert.Equal(Clock(22, 0), At(day, "gabapentin-3"));
    }

    [Fact]
    public void Iron_taken_late_moves_what_is_left_of_the_day_under_the_same_rules()
    {
        var day = Day(Of(Levothyroxine, Gabapentin), balanced: true, ("ferrous fumarate", Clock(20, 0)));

        Assert.Equal(Clock(20, 0), At(day, "ferrous-fumarate"));
        Assert.True(At(day, "magnesium-citrate") >= Clock(22, 0)); // two hours after the iron
        Assert.True(day.Intakes.Single(intake => intake.Id == "ferrous-fumarate").Taken);
    }

    [Fact]
    public void Seven_medicines_are_taken_at_four_times()
    {
        const string Seven = $"{Hours}medicines: [{{ name: levothyroxine }}, {{ name: gabapentin, form: immediate-release, per_day: 3 }}, {{ name: lisinopril }}, {{ name: metformin, per_day: 2 }}, {{ name: atorvastatin }}]\nsupplements: [{{ name: ferrous fumarate }}, {{ name: magnesium citrate, amount: 200 mg, of: elemental }}]\n";

        var day = Day(Seven, balanced: false);

        Assert.Equal((4, true), (day.Answer.Objective!.DistinctTimes, day.Answer.Proved));
        Assert.Equal(10, day.Intakes.Count);
    }

    [Fact]
    public void No_two_intakes_of_one_thing_are_ever_put_together()
    {
        var day = Day($"{Hours}medicines: [{{ name: metformin, per_day: 2 }}, {{ name: gabapentin, per_day: 3 }}]\n", balanced: false);

        Assert.True(At(day, "metformin-2") - At(day, "metformin-1") >= 6 * 60);
        Assert.True(At(day, "gabapentin-2") - At(day, "gabapentin-1") >= 4 * 60);
    }

    [Fact]
    public void A_weekly_bone_tablet_is_taken_on_its_day_before_everything_else()
    {
        string Weekly(string since) => $"{Hours}medicines: [{{ name: alendronate, dose: 70 mg, every: 7 d, since: {since} }}, {{ name: levothyroxine }}]\n";

        var day = Day(Weekly("2026-11-13")); // a week before

        Assert.Equal(Clock(6, 30), At(day, "alendronate"));
        Assert.True(At(day, "levothyroxine") >= Clock(7, 0));
        Assert.Equal(["alendronate: every 7 days"], Day(Weekly("2026-11-14")).NotToday);
    }

    [Fact]
    public void A_night_in_which_the_clocks_go_forward_is_an_hour_shorter()
    {
        const string Profile = "day: { wake: \"05:30\", breakfast: \"06:30\", lunch: \"12:30\", dinner: \"18:30\", bed: \"23:00\" }\nmedicines: [{ name: moxifloxacin, at: [\"06:00\"] }]\nsupplements: [{ name: magnesium citrate, amount: 200 mg, of: elemental, at: [\"22:00\"] }]\n";
        var assessment = Flow.Assess(Read.Good(Profile), RealKnowledge.Base, RealKnowledge.AsOf);

        Assert.Equal(Clock(22, 0), At(DayPlanner.Plan(assessment, balanced: true), "magnesium-citrate")); // exactly 8 hours before
        Assert.Equal(Clock(21, 0), At(DayPlanner.Plan(assessment, balanced: true, length: 23 * 60), "magnesium-citrate"));
        Assert.Equal(Clock(22, 0), At(DayPlanner.Plan(assessment, balanced: true, length: 25 * 60), "magnesium-citrate"));
    }

    [Fact]
    public void Hours_that_were_not_said_are_assumed_and_said()
    {
        var day = Day("medicines: [{ name: levothyroxine }]\n");

        Assert.Equal(["wake", "bed", "breakfast", "lunch", "dinner"], day.Hours.Assumed);
        Assert.Empty(Day(Of(Levothyroxine)).Hours.Assumed);
    }

    [Fact]
    public void More_intakes_than_can_be_searched_are_not_laid_out_at_all()
    {
        static string Many(int others) => $"{Hours}medicines: [{{ name: gabapentin, per_day: 3 }}, {string.Join(", ", Enumerable.Range(1, others).Select(at => $"{{ name: drug{at}, per_day: 2 }}"))}]\n";

        Assert.NotNull(Day(Many(14), balanced: false).Answer.Objective); // 31 intakes
        var crowded = Day(Many(15), balanced: false); // 33
        Assert.Empty(crowded.Intakes);
        Assert.False(crowded.Answer.Proved);
    }

    [Fact]
    public void A_crowded_day_on_odd_minutes_keeps_every_gap_proved_or_not()
    {
        const string Crowded = """
            day: { wake: "06:33", breakfast: "07:31", lunch: "12:34", dinner: "18:29", bed: "22:47" }
            medicines: [{ name: levothyroxine }, { name: gabapentin, form: immediate-release, per_day: 3 }, { name: ciprofloxacin, per_day: 2 }, { name: metformin, per_day: 2 }, { name: pramipexole }, { name: mycophenolate, per_day: 2 }, { name: rosuvastatin }, { name: digoxin }, { name: ramipril, at: ["08:07"] }]
            supplements: [{ name: ferrous fumarate, per_day: 2 }, { name: magnesium citrate, amount: 100 mg, of: elemental, per_day: 2 }, { name: calcium carbonate, per_day: 1 }]
            """;

        var day = Day(Crowded, balanced: false);

        Assert.Equal((19, 1), (day.Intakes.Count, day.Problem.Grid));
        Assert.All(day.Gaps, gap => Assert.True(gap.Gap >= gap.Least, $"{gap.First} then {gap.Second}: {gap.Gap} of {gap.Least}"));
        Assert.Equal(487, At(day, "ramipril"));
    }

    [Fact]
    public void A_thyroid_tablet_is_put_into_the_morning_or_at_bedtime_and_not_between_meals()
    {
        var day = Day($"{Hours}medicines: [{{ name: levothyroxine }}, {{ name: colestyramine, per_day: 2 }}, {{ name: warfarin, at: [\"18:00\"] }}]\n", balanced: false);

        Assert.True(At(day, "levothyroxine") is <= 420 or >= 1320, $"{At(day, "levothyroxine")}"); // 07:00 is half an hour before breakfast, 22:00 three hours after dinner
    }

    [Fact]
    public void Meals_outside_the_waking_hours_are_not_counted_and_that_is_said()
    {
        // on one day a meal outside them is refused (DayHoursTests); who sleeps longer on Saturdays may sleep over lunch
        static IReadOnlyList<string> LeftOut(string lunch) => Calendars.Sheets($"day: {{ wake: \"07:00\", lunch: \"{lunch}\", bed: \"22:00\", weekend: {{ wake: \"12:00\" }} }}\nmedicines: [{{ name: levothyroxine }}]\n", new(2026, 11, 21), 1, "Europe/London")[0].Hours.LeftOut;

        Assert.Equal(["lunch"], LeftOut("11:30"));
        Assert.Empty(LeftOut("12:00"));
    }

    [Fact]
    public void The_evening_before_an_impossible_day_keeps_the_hours_of_an_ordinary_night()
    {
        const string Impossible = "day: { wake: \"05:30\", bed: \"23:00\" }\nmedicines: [{ name: moxifloxacin, at: [\"05:30\"] }, { name: alendronate, every: 7 d, since: 2026-11-14, at: [\"09:00\"] }]\nsupplements: [{ name: magnesium citrate, amount: 200 mg, of: elemental, at: [\"22:30\"] }]\n";
        var days = Calendars.Sheets(Impossible, new(2026, 11, 20), 2, "Europe/London");

        Assert.Null(days[1].Answer.Objective); // the bone tablet comes after another medicine
        Assert.True(At(days[0], "magnesium-citrate") <= Clock(21, 30)); // eight hours before 05:30
    }

    [Fact]
    public void The_same_substance_in_two_products_is_noticed() =>
        Assert.Contains(Day(Of(Levothyroxine, "{ name: Euthyrox, dose: 75 ug, at: [\"07:45\"] }")).Twice, twice => twice is { Substance: "levothyroxine", Certain: true });

    [Fact]
    public void What_is_only_taken_for_granted_is_not_said_to_be_taken()
    {
        var day = Day(Of(Levothyroxine, Gabapentin), balanced: true, ("ferrous fumarate", Clock(20, 0)));

        Assert.Contains(day.Intakes.Single(intake => intake.Id == "levothyroxine").Because, why => why.Says.Contains("We take it that levothyroxine was taken", StringComparison.Ordinal));
        Assert.Contains(day.Intakes.Single(intake => intake.Id == "ferrous-fumarate").Because, why => why.Says == "ferrous fumarate was taken at this time.");
    }
}
