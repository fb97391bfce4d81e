using Ekbom.App.Tests.Profiles;
using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Writing;

namespace Ekbom.App.Tests.Writing;

/// <summary>The pairs of what a person takes, as they are told.</summary>
public sealed class InteractionsAnswerTests
{
    private static string Text(string profile) => InteractionsAnswer.Text(Flow.Assess(Read.Good(profile), RealKnowledge.Base, RealKnowledge.AsOf), Audience.Patient).ReplaceLineEndings(" ");

    [Fact]
    public void An_alarm_says_what_to_do_when_it_fits_what_happens_how_grave_it_is_and_what_other_sources_say()
    {
        var text = Text("medicines: [{ name: moxifloxacin, at: [\"08:00\"] }]\nsupplements: [{ name: magnesium citrate, amount: 100 mg, of: elemental, at: [\"09:00\"] }]");

        Assert.Contains("Keep these apart", text, StringComparison.Ordinal);
        Assert.Contains("Wait at least 8 hours after magnesium before you take moxifloxacin.", text, StringComparison.Ordinal);
        Assert.Contains("Magnesium citrate fits from 12:00 to 00:00.", text, StringComparison.Ordinal);
        Assert.Contains("How serious: major", text, StringComparison.Ordinal);
        Assert.Contains("Another source: 4 hours for the whole class", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"00:00\", \"06:00\", \"12:00\", \"18:00\"", true)]
    [InlineData("\"06:00\", \"18:00\"", false)]
    public void What_leaves_magnesium_no_time_of_the_day_is_shown_although_none_is_taken(string at, bool shown)
    {
        var assessment = Flow.Assess(Read.Good($"medicines: [{{ name: ciprofloxacin, at: [{at}] }}]\nsupplements: []"), RealKnowledge.Base, RealKnowledge.AsOf);
        var plan = Flow.Propose(assessment, Audience.Patient);

        Assert.Equal(shown, plan.Steps.SelectMany(step => step.Findings).Any(finding => finding.Id == "interaction.magnesium.ciprofloxacin"));
        Assert.Equal(shown ? [(2m, 6m, 0)] : [], plan.Timing.Select(pair => (pair.BeforeHours, pair.AfterHours, pair.Windows.Count)));
        Assert.Equal(shown, InteractionsAnswer.Text(assessment, Audience.Patient).ReplaceLineEndings(" ").Contains("Magnesium fits at no time of the day.", StringComparison.Ordinal));
        Assert.Equal(shown, InteractionsAnswer.Json(assessment, Audience.Patient).Contains("interaction.magnesium.ciprofloxacin", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pair_that_is_far_enough_apart_is_told_as_fine_and_not_as_an_alarm()
    {
        var text = Text("medicines: [{ name: levothyroxine, at: [\"07:00\"] }]\nsupplements: [{ name: magnesium citrate, amount: 100 mg, of: elemental, at: [\"22:00\"] }]");

        Assert.Contains("levothyroxine and magnesium citrate: far enough apart at your times now.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("How serious", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rosuvastatin", "What the source is about: magnesium as an antacid")]
    [InlineData("eltrombopag", "What the source is about: magnesium as a supplement")]
    [InlineData("gabapentin", "What the source is about: magnesium as an antacid and")]
    public void A_pair_says_whether_its_source_is_about_antacids_or_supplements(string medicine, string says) =>
        Assert.Contains(says, Text($"medicines: [{{ name: {medicine}, at: [\"08:00\"] }}]\nsupplements: [{{ name: magnesium citrate, at: [\"08:00\"] }}]"), StringComparison.Ordinal);

    [Fact]
    public void What_we_do_not_know_is_named_as_not_checked()
    {
        var text = Text("medicines: [{ name: zzyzxomab }]\nsupplements: []");

        Assert.Contains("Not checked, because we do not know it", text, StringComparison.Ordinal);
        Assert.Contains("zzyzxomab", text, StringComparison.Ordinal);
    }
}
