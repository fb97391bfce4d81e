using System.Text.Json;

namespace Ekbom.App.Tests.CommandLine;

/// <summary><c>ekbom timetable</c>, as a process.</summary>
public sealed class TimetableCommandTests
{
    private const string Clash = "medicines: [{ name: raltegravir, at: [\"08:00\"] }]\nsupplements: [{ name: magnesium citrate }]\n";

    private static string Reference(string name) => Path.Combine(RealKnowledge.Root, "tests", "cases", "timetable", name + ".json");

    [Fact]
    public void A_bare_problem_is_answered_with_its_objective_or_its_clash()
    {
        var best = Ran.With("timetable", "--problem", Reference("simple03-asymmetric"), "--json");
        using (var json = JsonDocument.Parse(best.Output))
        {
            Assert.Equal((0, true, true), (best.Status, json.RootElement.GetProperty("feasible").GetBoolean(), json.RootElement.GetProperty("proved").GetBoolean()));
            Assert.Equal(180, json.RootElement.GetProperty("objective").GetProperty("weightedDeviation").GetInt32());
            Assert.Equal(["antacid", "quinolone"], json.RootElement.GetProperty("timetable").EnumerateObject().Select(dose => dose.Name));
        }

        var none = Ran.With("timetable", "--problem", Reference("simple05-infeasible"), "--json");
        using var clash = JsonDocument.Parse(none.Output);
        Assert.Equal((3, false), (none.Status, clash.RootElement.GetProperty("feasible").GetBoolean()));
        Assert.Equal(["food:a", "food:b", "sep:a|b"], clash.RootElement.GetProperty("clash").EnumerateArray().Select(rule => rule.GetString()));
        Assert.NotEqual(0, clash.RootElement.GetProperty("relaxations").GetArrayLength());
    }

    [Fact]
    public void A_person_s_day_is_printed_and_one_without_a_day_ends_with_3()
    {
        Assert.Contains("proved, not guessed", Flat(Ran.With("timetable", Ran.Example("paula"), "--date", "2026-11-20").Output), StringComparison.Ordinal);
        var none = Ran.Reading(Clash, "timetable", "-");
        Assert.Equal(3, none.Status);
        Assert.Contains("Leave out magnesium citrate", none.Output, StringComparison.Ordinal);
        Assert.StartsWith("<svg", Ran.With("timetable", Ran.Example("paula"), "--format", "svg").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_taken_is_kept_and_the_rest_is_laid_out_anew()
    {
        using var json = JsonDocument.Parse(Ran.With("timetable", Ran.Example("paula"), "--date", "2026-11-20", "--taken", "levothyroxine 10:40", "--json").Output);

        var intakes = json.RootElement.GetProperty("intakes").EnumerateArray().ToDictionary(intake => intake.GetProperty("id").GetString()!, intake => intake.GetProperty("at").GetString()!);
        Assert.Equal("10:40", intakes["levothyroxine"]);
        Assert.True(string.CompareOrdinal(intakes["ferrous-fumarate"], "14:40") >= 0, intakes["ferrous-fumarate"]);
    }

    [Theory]
    [InlineData("timetable")]
    [InlineData("timetable", "-", "--problem", "x.json")]
    [InlineData("timetable", "-", "--taken", "levothyroxine")]
    [InlineData("timetable", "-", "--taken", "levothyroxine 10:40")]
    [InlineData("timetable", "-", "--date", "soon")]
    [InlineData("timetable", "-", "--format", "pdf")]
    [InlineData("timetable", "--problem", "-")]
    public void A_wrong_command_says_what_to_write(params string[] arguments)
    {
        var ran = Ran.Reading("", arguments);

        Assert.Equal((2, ""), (ran.Status, ran.Output));
        Assert.Contains("Write", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void In_an_emergency_there_is_no_timetable()
    {
        var ran = Ran.Reading("about: { country: GB }\nsymptoms: { reports: [chest-pain] }\n" + Clash, "timetable", "-");

        Assert.Equal(0, ran.Status);
        Assert.Contains("999", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("raltegravir", ran.Output, StringComparison.Ordinal);
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("levothyroxine 06:30", "levothyroxine 07:30")]
    [InlineData("Maalox 06:30", "levothyroxine 06:30", "levothyroxine 07:30")]
    public void What_was_taken_and_cannot_be_counted_is_refused_aloud(params string[] taken)
    {
        var ran = Ran.Reading("medicines: [{ name: levothyroxine, per_day: 1 }, { name: Maalox, as_needed: yes }]", ["timetable", "-", .. taken.SelectMany(one => new[] { "--taken", one })]);

        Assert.Equal((2, ""), (ran.Status, ran.Output));
        Assert.StartsWith("CL016", ran.Errors, StringComparison.Ordinal);
        Assert.Contains("ask a pharmacist about the rest of today", ran.Errors, StringComparison.Ordinal);
    }
}
