using System.Text.Json;
using System.Xml.Linq;
using Ekbom.App.Tests.Profiles;
using Ekbom.Core;
using Ekbom.Core.Timetables;
using Ekbom.Core.Writing;

namespace Ekbom.App.Tests.Timetables;

/// <summary>The day as a person reads it, and as other programs do.</summary>
public sealed class DayWritingTests
{
    private static DaySheet Day(string example, bool balanced = true) => DayPlanner.Plan(Flow.Assess(Examples.Read(example), RealKnowledge.Base, RealKnowledge.AsOf), balanced: balanced);

    private static DaySheet Clashing => DayPlanner.Plan(Flow.Assess(Read.Good("medicines: [{ name: raltegravir, at: [\"08:00\"] }]\nsupplements: [{ name: magnesium citrate, amount: 100 mg, of: elemental }]"), RealKnowledge.Base, RealKnowledge.AsOf));

    public static TheoryData<string> Names => [.. Examples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_example_has_a_day_or_a_reason_why_not_in_every_format(string example)
    {
        var day = Day(example);

        Assert.True(day.Answer.Proved);
        Assert.Equal(day.Answer.Feasible, day.Clash.Count == 0 && day.WaysOut.Count == 0);
        var document = DayDocument.Of(day);
        Assert.All((string[])[TextPage.Of(document), MarkdownPage.Of(document), HtmlPage.Of(document)], text => Assert.All(day.Intakes, intake => Assert.Contains(intake.Name, text, StringComparison.Ordinal)));
        using var json = JsonDocument.Parse(DayJson.Of(day));
        Assert.Equal(day.Intakes.Count, json.RootElement.GetProperty("intakes").GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_ribbon_is_a_picture_with_the_same_in_words(string example)
    {
        var day = Day(example);
        var svg = XElement.Parse(DaySvg.Of(day));
        XNamespace ns = "http://www.w3.org/2000/svg";

        var words = svg.Element(ns + "desc")!.Value;
        Assert.All(day.Intakes, intake => Assert.Contains($"{DayDocument.Clock(intake.Minute)}", words, StringComparison.Ordinal));
        Assert.All(day.Intakes, intake => Assert.Contains(intake.Name, words, StringComparison.Ordinal));
        Assert.Equal(day.Intakes.Select(intake => intake.Minute).Distinct().Count(), svg.Elements(ns + "circle").Count());
        Assert.All(svg.Descendants().Attributes(), attribute => Assert.DoesNotContain("#", attribute.Name == "fill" || attribute.Name == "stroke" ? attribute.Value.Replace("url(#sleep)", "", StringComparison.Ordinal) : "", StringComparison.Ordinal)); // no colour carries meaning
    }

    [Fact]
    public void Names_above_the_ribbon_do_not_cover_each_other()
    {
        var crowded = DayPlanner.Plan(Flow.Assess(Read.Good("medicines: [{ name: levothyroxine, at: [\"06:30\"] }, { name: lisinopril, at: [\"07:00\"] }, { name: atorvastatin, at: [\"07:15\"] }, { name: metformin, at: [\"07:30\", \"18:30\"] }]\nday: { wake: \"06:30\" }"), RealKnowledge.Base, RealKnowledge.AsOf));
        XNamespace ns = "http://www.w3.org/2000/svg";

        var names = XElement.Parse(DaySvg.Of(crowded)).Elements(ns + "text").Where(text => text.Attribute("font-size") is null).Select(text => (X: (int)text.Attribute("x")!, Y: (int)text.Attribute("y")!, text.Value.Length)).ToList();

        Assert.Equal(5, names.Count);
        Assert.All(names, one => Assert.DoesNotContain(names, other => other != one && other.Y == one.Y && other.X >= one.X && other.X < one.X + (7 * one.Length)));
    }

    [Fact]
    public void A_day_that_is_not_possible_names_the_rule_with_its_source_and_sends_nobody_to_break_it()
    {
        var text = TextPage.Of(DayDocument.Of(Clashing));

        Assert.Contains("No day keeps all these rules", text, StringComparison.Ordinal);
        Assert.Contains("Leave out magnesium citrate for now.", text, StringComparison.Ordinal);
        Assert.Contains("[1]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Leave out raltegravir", text, StringComparison.Ordinal);
        Assert.Contains("Keep taking it until then.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_certificate_says_what_was_proved()
    {
        Assert.Contains("No day with fewer keeps all these rules", Flat(TextPage.Of(DayDocument.Of(Day("paula", balanced: false)))), StringComparison.Ordinal);
        Assert.DoesNotContain("No day with fewer", Flat(TextPage.Of(DayDocument.Of(Day("paula")))), StringComparison.Ordinal);

        static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Each_intake_can_move_as_far_as_said_and_no_further()
    {
        var day = Day("paula");

        foreach (var intake in day.Intakes.Where(intake => intake.Latest < day.Hours.Bed))
        {
            bool Fits(int minute) => DaySolver.Solve(day.Problem with
            {
                Doses = [.. day.Problem.Doses.Select(dose => dose.Id == intake.Id ? dose with { Windows = [(minute, minute)] } : dose with { Windows = [(day.Answer.Timetable[dose.Id], day.Answer.Timetable[dose.Id])], Food = null, Anchor = null })],
            }).Feasible;

            if (intake.Earliest == intake.Latest)
                continue; // it has a time of its own
            Assert.True(Fits(intake.Earliest) && Fits(intake.Latest), intake.Id);
            Assert.False(Fits(intake.Latest + day.Problem.Grid), intake.Id);
        }
    }
}
