using Ekbom.App.Tests.Profiles;
using Ekbom.Core;
using Ekbom.Core.Timetables;
using Ekbom.Core.Writing;

namespace Ekbom.App.Tests.Timetables;

/// <summary>What is taken only when needed: when it fits, and what follows when it was taken.</summary>
public sealed class WhenNeededTests
{
    private const string Hours = "day: { wake: \"06:30\", breakfast: \"07:30\", lunch: \"12:30\", dinner: \"18:30\", bed: \"22:30\" }\n";
    private const string Rows = "medicines: [{ name: levothyroxine, at: [\"06:30\"] }, { name: paracetamol, as_needed: yes, max_per_day: 2 }]\nsupplements: [{ name: milk of magnesia, as_needed: yes }, { name: ferrous fumarate, at: [\"11:00\"] }]\n";

    private static DaySheet Day(string rows, params (string, int)[] taken) => DayPlanner.Plan(Flow.Assess(Read.Good(Hours + rows), RealKnowledge.Base, RealKnowledge.AsOf), taken);

    private static WhenNeeded Of(DaySheet day, string name) => day.WhenNeeded.Single(one => one.Name == name);

    private static int Clock(int hour, int minute) => (hour * 60) + minute;

    /// <summary>Four hours from levothyroxine at 06:30 and two from iron at 11:00: from 13:00 on, and at night until four hours before 06:30.</summary>
    [Fact]
    public void An_antacid_fits_where_it_keeps_its_hours_from_what_has_a_time()
    {
        var antacid = Of(Day(Rows), "milk of magnesia");

        Assert.Equal([(Clock(13, 0), Clock(26, 30))], antacid.Windows!);
        Assert.Contains(antacid.Because, why => why.From?.Id == "interaction.magnesium.levothyroxine");
    }

    [Fact]
    public void What_needs_no_hours_fits_all_day_and_all_night()
    {
        Assert.Equal([(Clock(6, 30), Clock(30, 15))], Of(Day(Rows), "paracetamol").Windows!);
        Assert.Contains("It fits: at any hour", TextPage.Of(DayDocument.Of(Day(Rows))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_antacid_that_was_taken_moves_what_is_left_of_the_day()
    {
        var day = Day(Rows, ("milk of magnesia", Clock(10, 30)));

        Assert.True(day.Intakes.Single(intake => intake.Name == "ferrous fumarate").Minute >= Clock(12, 30));
        Assert.True(day.Intakes.Single(intake => intake.Name == "milk of magnesia").Taken);
        Assert.Equal([Clock(10, 30)], Of(day, "milk of magnesia").Taken);
    }

    [Theory]
    [InlineData(10, 29, true)]
    [InlineData(10, 30, false)]
    public void Taken_too_near_is_said_and_nothing_is_to_be_taken_again(int hour, int minute, bool near)
    {
        var day = Day(Rows, ("milk of magnesia", Clock(hour, minute)));

        Assert.Equal(near ? ["interaction.magnesium.levothyroxine"] : [], day.TooClose.Select(one => one.From!.Id));
    }

    [Fact]
    public void The_most_a_day_is_said_reached_and_passed()
    {
        Assert.Contains("At most: 2 times a day", TextPage.Of(DayDocument.Of(Day(Rows))), StringComparison.Ordinal);
        Assert.Contains("No more of it today", TextPage.Of(DayDocument.Of(Day(Rows, ("paracetamol", 480), ("paracetamol", 780)))), StringComparison.Ordinal);
        var passed = Day(Rows, ("paracetamol", 960), ("paracetamol", 480), ("paracetamol", 780)); // in any order
        Assert.Contains("Take no more of it today and ask a pharmacist now.", string.Join(' ', TextPage.Of(DayDocument.Of(passed)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_hour_fits_it_is_said()
    {
        var day = Day("medicines: [{ name: raltegravir, at: [\"08:00\"] }]\nsupplements: [{ name: milk of magnesia, as_needed: yes }]\n");

        Assert.Empty(Of(day, "milk of magnesia").Windows!);
        Assert.Contains("no hour keeps the rules for it", TextPage.Of(DayDocument.Of(day)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_supplement_that_is_moved_says_from_where_and_why()
    {
        static string First(string at) => Day($"medicines: [{{ name: levothyroxine, at: [\"06:30\"] }}]\nsupplements: [{{ name: magnesium citrate, amount: 100 mg, of: elemental, at: [\"{at}\"] }}]\n").Intakes.Single(intake => intake.Name == "magnesium citrate").Because[0].Says;

        Assert.Equal("You wrote 10:15. It is moved because it would be too near to levothyroxine at 06:30.", First("10:15"));
        Assert.Equal("You wrote 02:00. It is moved because you are asleep then.", First("02:00"));
        Assert.DoesNotContain("moved", First("10:30"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_intake_after_midnight_is_said_to_be_on_the_next_day()
    {
        var day = DayPlanner.Plan(Flow.Assess(Read.Good("day: { wake: \"06:30\", bed: \"00:30\" }\nmedicines: [{ name: zopiclone, at: [\"00:15\"] }]\n"), RealKnowledge.Base, RealKnowledge.AsOf));

        Assert.Contains("00:15 (next day)", TextPage.Of(DayDocument.Of(day)), StringComparison.Ordinal);
        Assert.Contains("00:15 (next day)", DaySvg.Words(day), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_profile_is_told_what_to_write()
    {
        var text = TextPage.Of(DayDocument.Of(Day("")));

        Assert.Contains("Write what you take under medicines", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Why at these times", text, StringComparison.Ordinal);
    }
}
