using System.Text.Json;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Sources;
using Ekbom.Core.Writing;

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
}
