using Ekbom.App.Tests.Profiles;
using Ekbom.Core;
using Ekbom.Core.Timetables;
using Ekbom.Core.Writing;

namespace Ekbom.App.Tests.Timetables;

/// <summary>A prescriber may set a time that the label would not. It stays, it is said, and the rest of the day is still laid out.</summary>
public sealed class OwnTimeTests
{
    private const string Hours = "day: { wake: \"06:30\", breakfast: \"07:30\", lunch: \"12:30\", dinner: \"18:30\", bed: \"22:30\" }\n";

    private static DaySheet Day(string medicines, string supplements = "") => DayPlanner.Plan(Flow.Assess(Read.Good($"{Hours}medicines: [{medicines}]\n{supplements}"), RealKnowledge.Base, RealKnowledge.AsOf));

    /// <summary>Two to three hours before a bedtime of 22:30 is 19:30 to 20:30.</summary>
    [Theory]
    [InlineData("19:15", true)]
    [InlineData("19:30", false)]
    [InlineData("20:30", false)]
    [InlineData("20:45", true)]
    public void Pramipexole_outside_its_hours_before_bed_is_said_and_not_moved(string at, bool said)
    {
        var day = Day($"{{ name: pramipexole, at: [\"{at}\"] }}");

        Assert.True(day.Answer.Feasible);
        Assert.Equal(at, DayDocument.Clock(day.Intakes.Single().Minute));
        Assert.Equal(said, day.OwnTimes.Count == 1);
    }

    [Fact]
    public void What_is_said_names_the_time_how_it_is_usually_taken_and_whom_to_ask()
    {
        var told = Day("{ name: pramipexole, at: [\"21:00\"] }").OwnTimes.Single();

        Assert.StartsWith("pramipexole at 21:00 does not fit", told.Says, StringComparison.Ordinal);
        Assert.Contains("2 to 3 hours before bed", told.Says, StringComparison.Ordinal);
        Assert.EndsWith("Ask your pharmacist or prescriber which time is right for you.", told.Says, StringComparison.Ordinal);
        Assert.Equal("administration.pramipexole", told.From!.Id);
    }

    [Fact]
    public void A_gap_to_something_else_is_still_a_clash()
    {
        var day = Day("{ name: levothyroxine, at: [\"07:30\"] }, { name: calcium carbonate, dose: 500 mg, at: [\"09:00\"] }");

        Assert.False(day.Answer.Feasible);
        Assert.Equal(["levothyroxine", "calcium carbonate"], day.Clashes.Single().Names);
        Assert.Contains("levothyroxine at 07:30", day.OwnTimes.Single().Says, StringComparison.Ordinal);
    }

    /// <summary>What is bought has no prescriber: it moves to where it fits, as before.</summary>
    [Fact]
    public void What_is_bought_is_moved_instead()
    {
        var day = Day("{ name: levothyroxine, at: [\"06:30\"] }", "supplements: [{ name: magnesium citrate, amount: 100 mg, of: elemental, at: [\"07:00\"] }]\n");

        Assert.Empty(day.OwnTimes);
        Assert.True(day.Intakes.Single(intake => intake.Name == "magnesium citrate").Minute >= 390 + 240);
    }
}
