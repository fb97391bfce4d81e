using Ekbom.App.Tests.Profiles;
using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Writing;

namespace Ekbom.App.Tests.Writing;

/// <summary>What a finding blames is named as the person wrote it, to every reader and in every format.</summary>
public sealed class NamedMedicinesTests
{
    private const string Someone = """
        about: { age: 45, sex: male, country: GB }
        symptoms: { urge_to_move: yes, worse_at_rest: yes, relieved_by_movement: yes, worse_in_evening: yes, explained_by_other: no, nights_per_week: 1, distress: mild, reports: [] }
        supplements: []

        """;

    private static Plan Of(string medicines, Audience audience = Audience.Patient) => Flow.Propose(Flow.Assess(Read.Good($"{Someone}medicines: [{medicines}]"), RealKnowledge.Base, RealKnowledge.AsOf), audience);

    private static string Value(Plan plan, string finding, string fact) =>
        plan.Steps.SelectMany(step => step.Findings).Single(one => one.Id == finding).Because.First(reason => reason.Fact.Name == fact).Value;

    [Theory]
    [InlineData("{ name: Cipralex }", "aggravators.ssri", "Takes('ssri')", "yes (Cipralex)")]
    [InlineData("{ name: Cipralex }, { name: sertraline }", "aggravators.ssri", "Takes('ssri')", "yes (Cipralex, sertraline)")]
    [InlineData("{ name: Cipralex }, { name: sertraline, until: 2026-10-01 }", "aggravators.ssri", "Takes('ssri')", "yes (Cipralex)")]
    [InlineData("{ name: mirtazapine }", "aggravators.mirtazapine", "Takes('mirtazapine')", "yes")] // the reason says it already
    [InlineData("{ name: Zispin }", "aggravators.mirtazapine", "Takes('mirtazapine')", "yes (Zispin)")]
    [InlineData("{ name: Nytol }", "aggravators.sedating-antihistamine", "Takes('sedating-antihistamine')", "yes (Nytol)")]
    [InlineData("{ name: Lyrica }, { name: codeine }", "harms.gabapentinoid.opioid", "Takes('gabapentinoid')", "yes (Lyrica)")]
    [InlineData("{ name: Lyrica }, { name: codeine }", "harms.gabapentinoid.opioid", "Takes('opioid')", "yes (codeine)")]
    [InlineData("{ name: Mirapexin }, { name: olanzapine }", "harms.agonist-and-antipsychotic", "Takes('antipsychotic')", "yes (olanzapine)")]
    public void A_reason_names_what_is_taken(string medicines, string finding, string fact, string value) =>
        Assert.Equal(value, Value(Of(medicines), finding, fact));

    [Fact]
    public void It_names_a_patch_among_the_supplements()
    {
        var plan = Flow.Propose(Flow.Assess(Read.Good(Someone.Replace("supplements: []", "supplements: [{ name: Neupro, route: patch }]", StringComparison.Ordinal).Replace("reports: []", "reports: [symptoms-earlier]", StringComparison.Ordinal) + "medicines: []"), RealKnowledge.Base, RealKnowledge.AsOf), Audience.Patient);

        Assert.Equal("yes (Neupro)", Value(plan, "harms.augmentation", "PossibleAugmentation"));
    }

    [Fact]
    public void A_definition_names_it_too()
    {
        var plan = Flow.Propose(Flow.Assess(Read.Good(Someone.Replace("reports: []", "reports: [symptoms-earlier]", StringComparison.Ordinal) + "medicines: [{ name: Mirapexin }]"), RealKnowledge.Base, RealKnowledge.AsOf), Audience.Patient);

        Assert.Equal("yes (Mirapexin)", Value(plan, "harms.augmentation", "PossibleAugmentation"));
    }

    [Fact]
    public void Who_looked_at_it_already_is_not_asked_to_again_and_the_headline_names_the_rest()
    {
        var plan = Of("{ name: Cipralex, reviewed: yes }, { name: Phenergan }");

        Assert.Contains(plan.Magnesium.Because.Append(plan.Headline), said => said.Text.StartsWith("Something you take can make restless legs worse: Phenergan.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Audience.Patient)]
    [InlineData(Audience.Clinician)]
    public void Every_format_shows_it(Audience audience)
    {
        var plan = Of("{ name: Cipralex }", audience);

        foreach (var format in PlanFormats.Names)
            Assert.Contains("yes (Cipralex)", PlanFormats.Write(plan, format, null), StringComparison.Ordinal);
    }
}
