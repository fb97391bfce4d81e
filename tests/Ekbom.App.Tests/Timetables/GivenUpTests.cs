using Ekbom.App.Tests.Profiles;
using Ekbom.Core;
using Ekbom.Core.Timetables;

namespace Ekbom.App.Tests.Timetables;

/// <summary>Some things should be kept apart where the day allows it. Where it does not, that is said.</summary>
public sealed class GivenUpTests
{
    private const string Hours = "day: { wake: \"06:30\", breakfast: \"07:30\", lunch: \"12:30\", dinner: \"18:30\", bed: \"22:30\" }\n";
    private const string Supplements = "supplements: [{ name: calcium carbonate, at: [\"09:15\", \"17:30\"] }, { name: magnesium citrate, amount: 100 mg, of: elemental, at: [\"08:00\"] }]\n";

    [Fact]
    public void Calcium_beside_magnesium_because_antibiotics_leave_no_other_hour_is_said()
    {
        var day = Day("{ name: ciprofloxacin, at: [\"09:15\", \"20:00\"] }, { name: nitrofurantoin, at: [\"11:45\", \"16:15\"] }");

        Assert.True(day.Answer.Feasible);
        var said = Assert.Single(day.TooClose);
        Assert.Contains("calcium carbonate and magnesium citrate", said.Says, StringComparison.Ordinal);
        Assert.Contains("not kept today", said.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_antibiotics_they_are_two_hours_apart_and_nothing_is_said()
    {
        var day = Day("");
        var magnesium = day.Intakes.Single(intake => intake.Name == "magnesium citrate").Minute;

        Assert.Empty(day.TooClose);
        Assert.All(day.Intakes.Where(intake => intake.Name == "calcium carbonate"), calcium => Assert.True(Math.Abs(calcium.Minute - magnesium) >= 120));
    }

    private static DaySheet Day(string medicines) => DayPlanner.Plan(Flow.Assess(Read.Good($"{Hours}medicines: [{medicines}]\n{Supplements}"), RealKnowledge.Base, RealKnowledge.AsOf));
}
