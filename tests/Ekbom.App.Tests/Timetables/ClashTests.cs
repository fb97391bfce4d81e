using System.Text.Json;
using Ekbom.App.Tests.Profiles;
using Ekbom.Core;
using Ekbom.Core.Timetables;
using Ekbom.Core.Writing;

namespace Ekbom.App.Tests.Timetables;

/// <summary>A day with several things wrong: each is named, with what would mend it, and every way out was tried.</summary>
public sealed class ClashTests
{
    private const string Hours = "day: { wake: \"06:30\", breakfast: \"07:30\", lunch: \"12:30\", dinner: \"18:30\", bed: \"22:30\" }\n";
    private const string Raltegravir = "{ name: raltegravir, at: [\"12:00\"] }", Calcium = "{ name: calcium carbonate, dose: 500 mg, at: [\"10:00\"] }", Levothyroxine = "{ name: levothyroxine, at: [\"06:30\"] }";
    private const string Magnesium = "supplements: [{ name: magnesium citrate, amount: 100 mg, of: elemental, at: [\"21:00\"] }]\n";

    private static DaySheet Day(string medicines, string supplements = "") => DayPlanner.Plan(Flow.Assess(Read.Good($"{Hours}medicines: [{medicines}]\n{supplements}"), RealKnowledge.Base, RealKnowledge.AsOf));

    [Fact]
    public void Two_things_that_have_nothing_to_do_with_each_other_are_both_named()
    {
        var day = Day($"{Levothyroxine}, {Calcium}, {Raltegravir}", Magnesium);

        Assert.True(day.Answer.Proved);
        Assert.Equal([["levothyroxine", "calcium carbonate"], ["raltegravir", "magnesium citrate"]], day.Clashes.Select(clash => clash.Names).OrderBy(names => names[0], StringComparer.Ordinal));
        Assert.All(day.Clashes, clash => Assert.NotEmpty(clash.WaysOut));
    }

    [Fact]
    public void The_ways_out_of_both_together_make_the_day_possible()
    {
        var move = Day($"{Levothyroxine}, {Calcium}, {Raltegravir}", Magnesium).WaysOut.Single(way => way is { Kind: WayOutKind.AskToMove, Name: "calcium carbonate" });

        Assert.True(Day($"{Levothyroxine}, {{ name: calcium carbonate, dose: 500 mg, at: [\"{DayDocument.Clock(move.Minute!.Value)}\"] }}, {Raltegravir}").Answer.Feasible);
    }

    [Fact]
    public void One_clash_is_not_told_as_several()
    {
        var day = Day(Raltegravir, "supplements: [{ name: magnesium citrate, amount: 100 mg, of: elemental, per_day: 2 }]\n");

        Assert.Single(day.Clashes);
    }

    /// <summary>With magnesium at 20:30 and two hours to keep, gabapentin at 22:00 has to move; where to was tried.</summary>
    [Fact]
    public void A_medicine_taken_several_times_a_day_may_be_asked_to_move_one_of_them()
    {
        const string Prescribed = "{ name: magnesium citrate, dose: 100 mg, of: elemental, at: [\"20:30\"] }";
        var day = Day($"{{ name: gabapentin, form: immediate-release, at: [\"08:00\", \"15:00\", \"22:00\"] }}, {Prescribed}");

        var way = day.WaysOut.Single(one => one is { Kind: WayOutKind.AskToMove, Name: "gabapentin" });
        Assert.Equal([480, 900, 1350], way.Minutes);
        Assert.True(Day($"{{ name: gabapentin, form: immediate-release, at: [{string.Join(", ", way.Minutes.Select(minute => $"\"{DayDocument.Clock(minute)}\""))}] }}, {Prescribed}").Answer.Feasible);
        Assert.Contains("whether gabapentin may be taken at 08:00, 15:00 and 22:30.", way.Says.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_advised_stands_in_the_knowledge_base()
    {
        var day = Day($"{Levothyroxine}, {Calcium}, {Raltegravir}", Magnesium);

        Assert.All(day.WaysOut, way => Assert.StartsWith("timetable.", way.Says.From!.Id, StringComparison.Ordinal));
        Assert.All(RealKnowledge.Base.Advice.Where(advice => !advice.Id.StartsWith("reporting.", StringComparison.Ordinal)), advice => Assert.Equal(Core.Sources.Mark.Policy, advice.From.Mark));
    }

    [Fact]
    public void Each_clash_is_told_in_words_and_to_programs()
    {
        var day = Day($"{Levothyroxine}, {Calcium}, {Raltegravir}", Magnesium);

        var text = TextPage.Of(DayDocument.Of(day));
        Assert.Contains("There are 2 clashes; each has to be mended.", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(DayJson.Of(day));
        Assert.Equal(2, json.RootElement.GetProperty("clashes").GetArrayLength());
        Assert.NotEqual(0, json.RootElement.GetProperty("clash").GetArrayLength());
    }
}
