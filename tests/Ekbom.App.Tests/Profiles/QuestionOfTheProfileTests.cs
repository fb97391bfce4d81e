using Ekbom.Core;
using Ekbom.Core.Plans;
using Ekbom.Core.Profiles;

namespace Ekbom.App.Tests.Profiles;

/// <summary>The question at the end of a profile: no report, but a warning sign in it is not passed over.</summary>
public sealed class QuestionOfTheProfileTests
{
    [Theory] // red flags come first on every surface
    [InlineData("I want to die because of my legs. Will magnesium help?", "red-flag.suicidal-thoughts")]
    [InlineData("I don't want to live any more with these legs. Does magnesium work?", "red-flag.suicidal-thoughts")]
    [InlineData("No swelling in my leg, but I feel like killing myself at night.", "red-flag.suicidal-thoughts")]
    [InlineData("I have chest pain and one swollen leg. Is magnesium ok?", "red-flag.chest-pain")]
    [InlineData("I've had chest pain since yesterday evening. Can I take magnesium?", "red-flag.chest-pain")]
    [InlineData("There is a pain behind my breastbone. Will magnesium help?", "red-flag.chest-pain")]
    [InlineData("I took 20 magnesium tablets, what now?", "red-flag.took-too-much-magnesium")]
    [InlineData("I took 30 gabapentin tablets, will that hurt me?", "red-flag.took-too-much-magnesium")]
    [InlineData("My 2 year old just swallowed some iron tablets", "red-flag.child-swallowed-iron")]
    [InlineData("My husband is hardly breathing and I can't wake him", "red-flag.slow-breathing")]
    [InlineData("My wife is very confused since yesterday", "red-flag.confusion")]
    [InlineData("What can I do, I want to kill myself.", "red-flag.suicidal-thoughts")]
    [InlineData("can i take magnesium i want to die", "red-flag.suicidal-thoughts")]
    [InlineData("I took an overdose and I don't know what to do.", "red-flag.took-too-much-magnesium")]
    [InlineData("My toddler ate my iron tablets and I don't know what to do.", "red-flag.child-swallowed-iron")]
    [InlineData("I am 57 years old and have chest pain. Can I take magnesium?", "red-flag.chest-pain")]
    [InlineData("chest pain and a cold sweat. Is magnesium ok?", "red-flag.chest-pain")]
    [InlineData("My mum's face has dropped on one side and she is talking funny.", "red-flag.stroke-signs")]
    [InlineData("When I cough there is blood. Magnesium ok?", "red-flag.coughing-blood")]
    [InlineData("Since Monday I can't control my bladder and my bottom is numb", "red-flag.saddle-numbness")]
    public void A_warning_sign_that_it_tells_is_an_emergency(string asks, string finding)
    {
        var plan = With(asks, "").Plan;

        Assert.Equal("emergency", plan.Disposition);
        Assert.Contains(plan.Steps.SelectMany(step => step.Findings), one => one.Id == finding);
    }

    [Theory]
    [InlineData("My right calf is swollen, warm and sore", "red-flag.one-leg-swollen-hot")]
    [InlineData("I fell asleep while driving, is it my ropinirole?", "red-flag.sudden-sleep")]
    [InlineData("I can't stop gambling since I take pramipexole", "red-flag.new-compulsions")]
    public void Or_urgent(string asks, string finding)
    {
        var plan = With(asks, "").Plan;

        Assert.Equal("urgent", plan.Disposition);
        Assert.Contains(plan.Steps.SelectMany(step => step.Findings), one => one.Id == finding);
    }

    [Theory]
    [InlineData("Is my slow pulse from magnesium?", "slow-pulse")]
    [InlineData("I had chest pain last year. Is magnesium ok?", "chest-pain")]
    [InlineData("Could my chest pain be from magnesium?", "chest-pain")]
    [InlineData("Why am I coughing up blood?", "coughing-blood")]
    [InlineData("I have had chest pain in 2015, fine since", "chest-pain")]
    [InlineData("The chest pain is not there any more. Can I take magnesium?", "chest-pain")]
    [InlineData("how do i stop wanting to kill myself", "suicidal-thoughts")]
    [InlineData("I read that black stools come from iron. I have them.", "black-stool")]
    public void One_that_it_may_tell_is_asked_about(string asks, string sign)
    {
        var (profile, plan) = With(asks, "");

        Assert.Contains(sign, Assert.Single(profile.Unrecognised).Signs);
        Assert.NotEqual("may-try", plan.Magnesium.Verdict);
        Assert.Contains(plan.Steps.SelectMany(step => step.Findings), finding => finding.Id == "red-flag.unclear");
    }

    [Fact] // a list nobody asked for is not asked by a sign that the question tells
    public void A_sign_that_it_tells_says_nothing_of_the_others()
    {
        var facts = Flow.Assess(Read.Good("asks: My right calf is swollen and hot"), RealKnowledge.Base, Read.AsOf).Facts;

        Assert.Equal(Core.Logic.Truth.True, facts.Truth("UrgentFires"));
        Assert.Equal(Core.Logic.Truth.Unknown, facts.Truth("ReportsAsked"));
    }

    [Theory]
    [InlineData("My 8 year old son has restless legs, how much magnesium can he take?", "a child who takes it")]
    [InlineData("Is magnesium safe for my child?", "a child who takes it")]
    [InlineData("Can my son take magnesium? He is 8.", "a child who takes it")]
    [InlineData("Is magnesium safe for my daughter, she is 9?", "a child who takes it")]
    [InlineData("we are giving our 6yo magnesium", "a child who takes it")]
    [InlineData("My wife is pregnant. Can I take magnesium?", "a pregnancy")]
    [InlineData("I already take 800 mg magnesium a day. Is that too much?", "magnesium you take")]
    [InlineData("I have been taking magnesium for years. How much more can I take?", "magnesium you take")]
    public void What_the_rest_of_the_profile_does_not_say_needs_a_look(string asks, string told)
    {
        var (profile, plan) = With(asks, "");

        Assert.Equal(told, Assert.Single(profile.Unrecognised).Suggestion);
        Assert.Equal("pharmacist-check", plan.Disposition);
        Assert.NotEqual("may-try", plan.Magnesium.Verdict);
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
    [InlineData("I'm 12 weeks pregnant. Is magnesium safe?")]
    [InlineData("I might be pregnant. Can I take it?")]
    public void Who_tells_of_a_pregnancy_is_sent_to_a_clinician(string asks) => Assert.Equal("clinician-first", With(asks, "").Plan.Disposition);

    [Theory]
    [InlineData("Is magnesium oxide right for my restless legs?")]
    [InlineData("My colleague swears by magnesium. Can I try it?")]
    [InlineData("Is magnesium safe in pregnancy?")]
    [InlineData("I am 70 and my daughter is pregnant. Can I take it?")]
    [InlineData("My baby keeps me up, can I try magnesium?")]
    [InlineData("I can't sleep and my legs are killing me. What dose should I take?")]
    [InlineData("Buying magnesium online is a gamble. Which is good?")]
    [InlineData("When I take magnesium at night, how long before bed?")]
    [InlineData("I am not pregnant. Can I take magnesium?")]
    [InlineData("I read that magnesium can cause a slow pulse. Is that true?")]
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
