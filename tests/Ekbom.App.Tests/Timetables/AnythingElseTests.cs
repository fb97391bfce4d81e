using Ekbom.App.Tests.Profiles;
using Ekbom.Core;
using Ekbom.Core.Timetables;

namespace Ekbom.App.Tests.Timetables;

/// <summary>Medicines that stay away from everything else that is swallowed, also from what we do not know.</summary>
public sealed class AnythingElseTests
{
    private const string Hours = "day: { wake: \"06:30\", breakfast: \"07:30\", lunch: \"12:30\", dinner: \"18:30\", bed: \"22:30\" }\n";

    private static DaySheet Day(string rows) => DayPlanner.Plan(Flow.Assess(Read.Good(Hours + rows), RealKnowledge.Base, RealKnowledge.AsOf));

    private static int At(DaySheet day, string id) => day.Intakes.Single(intake => intake.Id == id).Minute;

    [Theory]
    [InlineData("penicillamine", 60, 60)]
    [InlineData("trientine", 60, 60)]
    [InlineData("colestyramine", 240, 60)]
    [InlineData("sucralfate", 120, 120)]
    [InlineData("sodium polystyrene sulfonate", 180, 180)]
    public void Nothing_else_is_put_near_it_known_or_not(string name, int before, int after)
    {
        var day = Day($"medicines: [{{ name: {name} }}, {{ name: atorvastatin }}, {{ name: Zzyzx }}]\nsupplements: [{{ name: Qwertol }}]\n");

        Assert.True(day.Answer is { Feasible: true, Proved: true });
        var its = day.Intakes.Single(intake => intake.Name == name).Minute;
        Assert.All(day.Intakes.Where(intake => intake.Name != name), other => Assert.True(other.Minute >= its ? other.Minute - its >= before : its - other.Minute >= after, $"{other.Name} at {other.Minute}, {name} at {its}"));
        Assert.All(day.Intakes, intake => Assert.Contains(intake.Because, why => why.From?.Id.StartsWith("interaction.anything.", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void A_prescribed_time_an_hour_away_is_enough_and_a_minute_less_is_a_clash()
    {
        static DaySheet With(string at) => Day($"medicines: [{{ name: penicillamine, at: [\"10:00\"] }}, {{ name: Zzyzx, at: [\"{at}\"] }}]\n");

        Assert.True(With("11:00").Answer.Feasible);
        Assert.False(With("10:59").Answer.Feasible);
    }

    [Theory]
    [InlineData("oral", 1)]
    [InlineData("patch", 0)]
    public void Only_what_is_swallowed_needs_hours(string route, int pairs)
    {
        var assessment = Flow.Assess(Read.Good($"medicines: [{{ name: penicillamine }}, {{ name: Zzyzx, route: {route} }}]\n"), RealKnowledge.Base, RealKnowledge.AsOf);

        Assert.Equal(pairs, assessment.Interactions.Count(one => !one.Proposed));
    }

    [Fact]
    public void A_product_we_do_not_know_stays_four_hours_from_a_thyroid_tablet()
    {
        var day = Day("medicines: [{ name: levothyroxine, at: [\"06:30\"] }]\nsupplements: [{ name: Qwertol, at: [\"06:30\"] }]\n");

        Assert.Equal(630, At(day, "qwertol"));
        Assert.Equal(["Qwertol"], day.Unchecked);
    }

    [Fact]
    public void Two_prescribed_times_are_no_clash_over_what_nobody_knows_but_it_is_said()
    {
        var day = Day("medicines: [{ name: levothyroxine, at: [\"06:30\"] }, { name: Zzyzx, at: [\"06:30\"] }]\n");

        Assert.True(day.Answer.Feasible);
        Assert.All(day.Intakes, intake => Assert.Contains(intake.Because, why => why.Says.Contains("We do not know this product", StringComparison.Ordinal)));
    }
}
