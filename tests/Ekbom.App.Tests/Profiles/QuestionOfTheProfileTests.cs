using Ekbom.Core;
using Ekbom.Core.Plans;
using Ekbom.Core.Profiles;

namespace Ekbom.App.Tests.Profiles;

/// <summary>The question at the end of a profile: no report, but a warning sign in it is not passed over.</summary>
public sealed class QuestionOfTheProfileTests
{
    [Theory]
    [InlineData("I want to die because of my legs. Will magnesium help?", "suicidal-thoughts")]
    [InlineData("I have chest pain and one swollen leg. Is magnesium ok?", "chest-pain")]
    [InlineData("I took 20 magnesium tablets, what now?", "took-too-much-magnesium")]
    [InlineData("There is a pain behind my breastbone. Will magnesium help?", "chest-pain")]
    public void A_warning_sign_in_it_is_asked_about(string asks, string sign)
    {
        var (profile, plan) = With(asks, "");

        Assert.Contains(sign, Assert.Single(profile.Unrecognised).Signs);
        Assert.NotEqual("may-try", plan.Magnesium.Verdict);
        Assert.Contains(plan.Steps.SelectMany(step => step.Findings), finding => finding.Id == "red-flag.unclear");
    }

    [Fact]
    public void A_sign_that_is_reported_is_not_asked_again() =>
        Assert.Empty(With("Is my chest pain from magnesium?", "chest-pain").Profile.Unrecognised);

    [Theory] // no list names it, so nothing was checked against it
    [InlineData("Can I take magnesium with my raltegravir?", "raltegravir")]
    [InlineData("I am on dialysis. Can I take magnesium?", "dialysis")]
    [InlineData("Can I take it with levothyroxine at night?", "levothyroxine")]
    public void A_medicine_or_condition_that_only_the_question_tells_needs_a_look(string asks, string name)
    {
        var (profile, plan) = With(asks, "");

        Assert.Equal([name], profile.Unrecognised.Select(one => one.Suggestion));
        Assert.Equal("pharmacist-check", plan.Disposition);
        Assert.Equal("ask-first", plan.Magnesium.Verdict);
    }

    [Theory]
    [InlineData("Is magnesium oxide right for my restless legs?")]
    [InlineData("My colleague swears by magnesium. Can I try it?")]
    [InlineData("Is magnesium safe in pregnancy?")]
    [InlineData("Which magnesium is best, and when should I take it?")]
    [InlineData("Is ropinirole better?")]
    [InlineData("Does metformin matter?")]
    [InlineData("Can magnesium stop my heart racing?")]
    [InlineData("Does magnesium make you drowsy?")]
    [InlineData("What happens if I take too much magnesium?")]
    [InlineData("Will iron turn my stools black?")]
    public void Any_other_question_changes_nothing(string asks)
    {
        var (profile, plan) = With(asks, "");

        Assert.Empty(profile.Unrecognised);
        Assert.Equal("may-try", plan.Magnesium.Verdict);
    }

    private static (Profile Profile, Plan Plan) With(string asks, string reports)
    {
        var profile = Read.Good($$"""
            about: { age: 40, sex: male, country: GB }
            symptoms: { urge_to_move: yes, worse_at_rest: yes, relieved_by_movement: yes, worse_in_evening: yes, explained_by_other: no, nights_per_week: 1, distress: mild, reports: [{{reports}}] }
            results: [{ ferritin: 150 ug/L, on: 2026-10-03, iron_free: 36 h }, { transferrin-saturation: 25 %, on: 2026-10-03, iron_free: 36 h }, { egfr: 88 mL/min/1.73m2, on: 2026-09-01 }]
            no_conditions: [myasthenia-gravis, chronic-kidney-disease, dialysis, heart-block, slow-heart-rate, bowel-obstruction, heart-failure, diabetes, hypertension]
            medicines: []
            supplements: []
            asks: "{{asks}}"
            """);
        return (profile, Flow.Propose(Flow.Assess(profile, RealKnowledge.Base, Read.AsOf), Core.Knowledge.Audience.Patient));
    }
}
