using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Trials;

namespace Ekbom.App.Tests.Profiles;

/// <summary>Warning signs in the words people and clinicians report them with; everything else about this person speaks for a trial.</summary>
public sealed class OwnWordsTests
{
    private const int LeastNames = 10;

    private static Plan With(string reports, string also = "") => Flow.Propose(
        Flow.Assess(
            Read.Good($$"""
                about: { age: 40, sex: male, country: GB }
                symptoms: { urge_to_move: yes, worse_at_rest: yes, relieved_by_movement: yes, worse_in_evening: yes, explained_by_other: no, nights_per_week: 1, distress: mild, reports: [{{reports}}] }
                results: [{ ferritin: 150 ug/L, on: 2026-10-03, iron_free: 36 h }, { transferrin-saturation: 25 %, on: 2026-10-03, iron_free: 36 h }, { egfr: 88 mL/min/1.73m2, on: 2026-09-01 }]
                no_conditions: [myasthenia-gravis, chronic-kidney-disease, dialysis, heart-block, slow-heart-rate, bowel-obstruction, heart-failure, diabetes, hypertension]
                medicines: []
                supplements: []
                {{also}}
                """),
            RealKnowledge.Base, Read.AsOf),
        Audience.Patient);

    [Theory]
    [InlineData("I want to kill myself", "red-flag.suicidal-thoughts")]
    [InlineData("SI", "red-flag.suicidal-thoughts")]
    [InlineData("I might hurt myself", "red-flag.suicidal-thoughts")]
    [InlineData("heart attack", "red-flag.chest-pain")]
    [InlineData("crushing pain across my chest", "red-flag.chest-pain")]
    [InlineData("stroke", "red-flag.stroke-signs")]
    [InlineData("TIA", "red-flag.stroke-signs")]
    [InlineData("CVA", "red-flag.stroke-signs")]
    [InlineData("short of breath", "red-flag.sudden-breathlessness")]
    [InlineData("dyspnea", "red-flag.sudden-breathlessness")]
    [InlineData("PE", "red-flag.sudden-breathlessness")]
    [InlineData("haemoptysis", "red-flag.coughing-blood")]
    [InlineData("cauda equina", "red-flag.saddle-numbness")]
    [InlineData("I collapsed", "red-flag.face-throat-swelling")]
    [InlineData("angioedema", "red-flag.face-throat-swelling")]
    [InlineData("NMS", "red-flag.fever-stiffness-confusion")]
    [InlineData("serotonin syndrome", "red-flag.confusion")]
    public void An_emergency_is_heard_in_the_words_it_is_reported_with(string written, string entry)
    {
        var plan = With(written);

        Assert.Equal("emergency", plan.Disposition);
        Assert.Contains(plan.Steps.SelectMany(step => step.Findings), finding => finding.Id == entry);
        Assert.NotEqual("may-try", plan.Magnesium.Verdict);
    }

    [Theory]
    [InlineData("swollen calf", "red-flag.one-leg-swollen-hot")]
    [InlineData("my left calf is swollen and warm", "red-flag.one-leg-swollen-hot")]
    [InlineData("DVT", "red-flag.one-leg-swollen-hot")]
    [InlineData("melena", "red-flag.black-stool")]
    [InlineData("bradycardia", "red-flag.slow-pulse")]
    [InlineData("heart racing", "red-flag.irregular-pulse")]
    public void An_urgent_sign_too(string written, string entry)
    {
        var plan = With(written);

        Assert.Equal("urgent", plan.Disposition);
        Assert.Contains(plan.Steps.SelectMany(step => step.Findings), finding => finding.Id == entry);
    }

    [Fact]
    public void Two_signs_in_one_sentence_are_two_signs()
    {
        var plan = With("my calf is swollen and I am short of breath");

        Assert.Contains(plan.Steps.SelectMany(step => step.Findings), finding => finding.Id == "red-flag.one-leg-swollen-hot.emergency");
    }

    [Theory]
    [InlineData("no chest pain", "chest pain")]
    [InlineData("never suicidal", "thoughts of suicide or self-harm")]
    [InlineData("my father had a stroke", "signs of a stroke")]
    [InlineData("chest pian", "chest pain")]
    public void What_may_be_a_sign_is_asked_first_and_nothing_may_be_tried(string written, string sign)
    {
        var plan = With(written);

        Assert.Equal(("test-first", "ask-first"), (plan.Disposition, plan.Magnesium.Verdict));
        Assert.Equal("SignUnclear", plan.Questions[0].Fact);
        Assert.Contains(sign, plan.Questions[0].Ask, StringComparison.Ordinal);
        Assert.Equal("red-flag.unclear", plan.Steps[0].Findings[0].Id);
        Assert.Equal(sign, Assert.Single(plan.Unrecognised).Suggestion);
    }

    [Theory] // as the contract has it
    [InlineData("glowing knees")]
    [InlineData("cannot stop moving my legs")]
    public void What_is_near_no_sign_is_only_said_aloud(string written)
    {
        var plan = With(written);

        Assert.Equal(("trial-ok", "may-try"), (plan.Disposition, plan.Magnesium.Verdict));
        Assert.Equal(written, Assert.Single(plan.Unrecognised).Text);
    }

    [Fact]
    public void A_sign_in_words_among_conditions_is_heard_too() => Assert.Equal("emergency", With("", "conditions: [I want to end my life]").Disposition);

    [Fact]
    public void A_clot_among_conditions_is_one_of_long_ago() => Assert.DoesNotContain(With("", "conditions: [DVT]").Disposition, (string[])["urgent", "emergency"]);

    [Fact]
    public void Every_warning_sign_has_many_names_of_its_own_and_nothing_else_has()
    {
        var signs = WarningSigns.Of(RealKnowledge.Base);

        Assert.All(RealKnowledge.Base.Terms.All, term => Assert.Equal(signs.Contains(term.Id), term.Reported.Count > 0));
        Assert.All(signs.Select(id => RealKnowledge.Base.Terms.ById(id)!), sign => Assert.True(sign.Reported.Count + sign.Names.Count >= LeastNames, sign.Id));
    }

    [Fact]
    public void A_name_with_its_amount_in_words_is_known() =>
        Assert.All(Read.Good("medicines: [{ name: levothyroxine 75 micrograms }, { name: sertraline 50mg }, { name: ferrous sulfate 200 milligrams }]").Medicines!, medicine => Assert.NotNull(medicine.Term));

    [Fact]
    public void Thousands_of_unknown_names_are_kept_and_what_was_not_compared_may_be_a_sign()
    {
        var plan = With(string.Join(", ", Enumerable.Range(0, 2000).Select(number => $"qz{number}xw")));

        Assert.Equal(2000, plan.Unrecognised.Count);
        Assert.Equal("ask-first", plan.Magnesium.Verdict);
    }
}
