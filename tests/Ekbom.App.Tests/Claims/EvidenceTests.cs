using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Sources;
using Ekbom.Core.Writing;
using Shouldly;

namespace Ekbom.App.Tests.Claims;

/// <summary>What the studies add up to: never more than they hold, and never pooled where that would mislead.</summary>
public sealed class EvidenceTests
{
    private static Core.Knowledge.KnowledgeBase Knowledge => RealKnowledge.Base;

    private static EvidenceSummary Of(string name) => EvidenceAnswer.Find(Knowledge, name)!;

    [Fact]
    public void Magnesium_for_restless_legs_is_of_very_low_certainty_and_not_pooled()
    {
        var summary = Of("magnesium-rls");

        Assert.Equal("very low", summary.Certainty);
        Assert.StartsWith("Not pooled", summary.Pooling, StringComparison.Ordinal);
        Assert.All((string[])["Jadidi", "Gorantla", "Hornyak"], name => Assert.Contains(name, summary.Pooling, StringComparison.Ordinal));
        Assert.Single(summary.Studies.Select(id => Knowledge.Studies.Single(study => study.Id == id)), study => study is { Controlled: true } && study.Populations.Contains("rls"));
    }

    [Theory]
    [InlineData("magnesium-sleep")]
    [InlineData("magnesium-cramps")]
    [InlineData("magnesium-pregnancy-cramps")]
    public void Evidence_on_something_else_is_not_passed_off_as_evidence_on_restless_legs(string name)
    {
        var summary = Of(name);

        Assert.DoesNotContain(summary.Studies.Select(id => Knowledge.Studies.Single(study => study.Id == id)), study => study.Populations is ["rls"]);
        Assert.Contains("restless legs", summary.Says.Patient, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_dose_of_magnesium_in_a_study_says_how_it_is_meant() => Assert.All(
        Knowledge.Studies.SelectMany(study => study.Arms, (study, arm) => (study, arm)).Where(one => one.arm.What.Contains("magnesium", StringComparison.OrdinalIgnoreCase) && one.arm.What.Any(char.IsAsciiDigit)),
        one => Assert.True(one.arm.Basis != "none", $"{one.study.Id}: {one.arm.What}"));

    [Fact]
    public void Every_summary_gives_a_reason_for_each_judgement_and_is_written_in_every_format() => Assert.All(Knowledge.Evidence, summary =>
    {
        Assert.NotEmpty(summary.Judgements);
        Assert.All(summary.Judgements, judgement => Assert.True(judgement.Why.Length > 10, summary.Id));
        Assert.True(summary.From.Mark.MayDrive(), summary.Id);
        foreach (var format in (string[])["text", "markdown", "html"])
            Assert.Contains(summary.Title, EvidenceAnswer.Of(summary, Knowledge, Audience.Patient, format), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(EvidenceAnswer.Of(summary, Knowledge, Audience.Clinician, "json"));
        Assert.Equal(summary.Studies.Count, json.RootElement.GetProperty("studies").GetArrayLength());
    });

    [Fact]
    public void An_effect_that_is_drawn_has_the_numbers_that_were_reported_or_says_that_it_was_computed()
    {
        var drawn = RealKnowledge.Base.Studies.SelectMany(study => study.Outcomes.Where(outcome => outcome.Effect is not null).Select(outcome => (study, outcome, effect: outcome.Effect!))).ToList();
        drawn.Count.ShouldBeGreaterThan(20);
        Assert.All(drawn, one =>
        {
            if (one.effect.Note?.Contains("computed", StringComparison.Ordinal) == true)
                return;
            var scale = one.effect.Measure.Code == "RD" ? 100 : 1; // a risk difference is reported in per cent
            foreach (var number in new[] { one.effect.Analysed, one.effect.Interval.Lower, one.effect.Interval.Upper })
                one.outcome.Result.ShouldContain(Math.Abs(Math.Round(one.effect.Measure.Read(number) * scale, 6)).ToString(CultureInfo.InvariantCulture), Case.Sensitive, one.study.Id);
        });
    }

    [Fact]
    public void An_uncontrolled_change_never_stands_in_one_plot_with_a_difference_from_a_control_group()
    {
        var (panels, without) = EffectPanel.Of(RealKnowledge.Base.Studies);
        Assert.All(panels, panel => panel.Rows.ShouldAllBe(row => row.Effect.Against == panel.Against && row.Effect.Scale == panel.Scale));
        panels.Single(panel => panel.Scale.Contains("IRLS", StringComparison.Ordinal) && panel.Against == "before").Rows.Select(row => row.Study.Name).ShouldBe(["Gorantla 2024"]);
        panels.Single(panel => panel.Scale.Contains("IRLS", StringComparison.Ordinal) && panel.Against == "control").Rows.Select(row => row.Study.Name).ShouldBe(["Trotti and Becker 2019", "Trenkwalder 2017", "Trenkwalder 2017"]);
        without.ShouldContain("Jadidi 2022");
    }

    [Fact]
    public void The_only_controlled_trial_of_magnesium_states_no_size_of_effect_and_the_page_says_so()
    {
        var summary = EvidenceAnswer.Find(RealKnowledge.Base, "magnesium-rls")!;
        var text = EvidenceAnswer.Of(summary, RealKnowledge.Base, Audience.Clinician, "text").ReplaceLineEndings(" ");
        text.ShouldContain("No effect with its uncertainty is stated by Jadidi 2022;");
        text.ShouldContain("change from before, without a control group; below 0 is better");
        text.ShouldContain("Gorantla 2024  -6.67 (-11.0 to -2.33)");
    }

    [Fact]
    public void The_plots_are_pictures_with_their_words_and_nothing_that_needs_a_style_or_a_script()
    {
        foreach (var summary in RealKnowledge.Base.Evidence)
        {
            var svg = XDocument.Parse(EvidenceAnswer.Of(summary, RealKnowledge.Base, Audience.Patient, "svg"));
            var names = svg.Descendants().Select(element => element.Name.LocalName).ToHashSet();
            names.ShouldNotContain("script");
            names.ShouldNotContain("style");
            var (panels, _) = EffectPanel.Of(RealKnowledge.Base.Studies.Where(study => summary.Studies.Contains(study.Id)));
            svg.Descendants().Count(element => element.Name.LocalName == "desc").ShouldBe(panels.Count);
            svg.Descendants().Attributes("id").Select(id => id.Value).ShouldBeUnique();
        }
    }
}
