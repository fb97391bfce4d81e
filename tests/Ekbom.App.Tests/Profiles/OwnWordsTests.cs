using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Trials;

namespace Ekbom.App.Tests.Profiles;

/// <summary>Warning signs in the words people and clinicians report them with; everything else about this person speaks for a trial.</summary>
public sealed class OwnWordsTests
{
    private const int LeastNames = 10;

    internal static Plan With(string reports, string also = "") => Flow.Propose(
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

    [Theory] // by their parts, as questions hear them, and in words nobody had listed
    [InlineData("took 10 magnesium tablets", "took-too-much-magnesium")]
    [InlineData("took 30 paracetamol", "took-too-much-magnesium")]
    [InlineData("child ate the ferrous sulphate", "child-swallowed-iron")]
    [InlineData("my son took my iron gummies", "child-swallowed-iron")]
    [InlineData("grandson swallowed some iron pills", "child-swallowed-iron")]
    [InlineData("daughter has swallowed ferrous fumarate", "child-swallowed-iron")]
    [InlineData("pain behind breastbone", "chest-pain")]
    [InlineData("chest feels like someone is sitting on it", "chest-pain")]
    [InlineData("band round my chest", "chest-pain")]
    [InlineData("chest pain yesterday", "chest-pain")]
    [InlineData("chest pain (on effort)", "chest-pain")]
    [InlineData("chest pain that won't go away", "chest-pain")]
    [InlineData("I have crushing chest pain and I am worried about it", "chest-pain")]
    [InlineData("not been able to wee all day", "new-bladder-bowel-problem")]
    [InlineData("no wee since yesterday", "new-bladder-bowel-problem")]
    [InlineData("wet the bed last night", "new-bladder-bowel-problem")]
    [InlineData("numb nether regions", "saddle-numbness")]
    [InlineData("both legs getting weaker fast", "stroke-signs")]
    [InlineData("my right hand stopped working", "stroke-signs")]
    [InlineData("half my face is numb", "stroke-signs")]
    [InlineData("lost the sight in one eye", "stroke-signs")]
    [InlineData("my sight has gone", "stroke-signs")]
    [InlineData("left foot ice cold and painful", "cold-pale-leg")]
    [InlineData("leg has gone cold", "cold-pale-leg")]
    [InlineData("passed out and won't come round", "slow-breathing")]
    [InlineData("no one can wake him", "slow-breathing")]
    [InlineData("lips have gone blue", "slow-breathing")]
    [InlineData("coughing up pink froth", "coughing-blood")]
    [InlineData("out of puff walking to the toilet", "sudden-breathlessness")]
    [InlineData("i have a plan to take all my tablets", "suicidal-thoughts")]
    [InlineData("thinking of ending it", "suicidal-thoughts")]
    [InlineData("i am going to jump", "suicidal-thoughts")]
    [InlineData("planning to end it", "suicidal-thoughts")]
    [InlineData("thinking of taking all my tablets", "suicidal-thoughts")]
    [InlineData("took 30 gabapentin", "took-too-much-magnesium")]
    [InlineData("he does not know what day it is", "confusion")]
    [InlineData("cannot move my left hand", "stroke-signs")]
    [InlineData("my legs have stopped working", "stroke-signs")]
    [InlineData("no sensation when I go to the toilet", "saddle-numbness")]
    [InlineData("lips puffed up", "face-throat-swelling")]
    [InlineData("tongue is getting bigger", "face-throat-swelling")]
    public void An_emergency_is_heard_however_it_is_told(string written, string sign)
    {
        Assert.Contains(sign, RealKnowledge.Base.Terms.FindReports(written).Select(term => term.Id));
        Assert.Equal("emergency", With(written).Disposition);
    }

    [Theory] // whether these are urgent hangs on what else is known
    [InlineData("one leg is puffy and red", "one-leg-swollen-hot")]
    [InlineData("swollen calf won't go down", "one-leg-swollen-hot")]
    [InlineData("worried about a clot in my leg", "one-leg-swollen-hot")]
    [InlineData("pulse 48 bpm", "slow-pulse")]
    [InlineData("HR 44", "slow-pulse")]
    [InlineData("HR 49", "slow-pulse")]
    [InlineData("heart rate of 45", "slow-pulse")]
    [InlineData("heart rate in the thirties", "slow-pulse")]
    [InlineData("my leg ballooned overnight", "one-leg-swollen-hot")]
    [InlineData("heart skipping beats", "irregular-pulse")]
    [InlineData("hard to wake", "drowsiness")]
    [InlineData("groggy", "drowsiness")]
    [InlineData("knocked out all day", "drowsiness")]
    [InlineData("dozy all day", "drowsiness")]
    [InlineData("really weak today", "marked-weakness")]
    [InlineData("my legs have no strength", "marked-weakness")]
    [InlineData("legs gone to jelly", "marked-weakness")]
    [InlineData("loose motions", "diarrhoea")]
    [InlineData("magnesium gives me the runs", "diarrhoea")]
    [InlineData("runny poo", "diarrhoea")]
    [InlineData("now in my arms too", "symptoms-spread")]
    public void So_is_a_report_that_is_urgent_for_some(string written, string report) =>
        Assert.Equal([report], RealKnowledge.Base.Terms.FindReports(written).Select(term => term.Id));

    [Fact]
    public void What_stands_in_brackets_may_be_a_sign_of_its_own() =>
        Assert.Equal(["chest-pain", "sudden-breathlessness"], RealKnowledge.Base.Terms.FindReports("chest pain (and short of breath)").Select(term => term.Id).Order(StringComparer.Ordinal));

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
    [InlineData("tightnes in chest", "chest pain")]
    [InlineData("chest pain (none)", "chest pain")]
    [InlineData("free of chest pain", "chest pain")]
    [InlineData("chest pain gone now", "chest pain")]
    [InlineData("my chest tightness is gone", "chest pain")]
    [InlineData("worried about chest pain", "chest pain")]
    [InlineData("took 30 paracetamol last year", "took too much magnesium or any medicine")]
    [InlineData("took 20 ibuprofen", "took too much magnesium or any medicine")]
    [InlineData("magnesium level high", "took too much magnesium or any medicine")]
    [InlineData("high magnesium in my blood", "took too much magnesium or any medicine")]
    [InlineData("my father lost the sight in one eye", "signs of a stroke")]
    [InlineData("plan to take all my tablets", "thoughts of suicide or self-harm")]
    [InlineData("no thoughts of ending it", "thoughts of suicide or self-harm")]
    [InlineData("wet the bed as a child", "new bladder, bowel or sexual problem")]
    [InlineData("lost two stone", "unexplained weight loss or night sweats")]
    [InlineData("pulse 50", "slow pulse")]
    [InlineData("HR 59 bpm", "slow pulse")]
    [InlineData("pulse was 44 last year", "slow pulse")]
    [InlineData("AF", "irregular pulse")]
    [InlineData("atrial fibrillation", "irregular pulse")]
    public void What_may_be_a_sign_is_asked_first_and_nothing_may_be_tried(string written, string sign)
    {
        var plan = With(written);

        Assert.Equal(("test-first", "ask-first"), (plan.Disposition, plan.Magnesium.Verdict));
        Assert.Equal("SignUnclear", plan.Questions[0].Fact);
        Assert.Contains(sign, plan.Questions[0].Ask, StringComparison.Ordinal);
        Assert.Equal(sign.Contains("suicide", StringComparison.Ordinal) ? ["red-flag.unclear.suicidal-thoughts", "red-flag.unclear"] : ["red-flag.unclear"], plan.Steps[0].Findings.Where(finding => finding.Id.StartsWith("red-flag.unclear", StringComparison.Ordinal)).Select(finding => finding.Id));
        Assert.Equal(sign, Assert.Single(plan.Unrecognised).Suggestion);
    }

    [Theory] // as the contract has it
    [InlineData("glowing knees")]
    [InlineData("cannot stop moving my legs")]
    [InlineData("tired")]
    [InlineData("sleepy during the day because I sleep badly")]
    [InlineData("hard to wake up in the morning")]
    [InlineData("weak coffee")]
    [InlineData("coffee is really weak")]
    [InlineData("passed my exam")]
    [InlineData("legs feel weak after the gym")]
    [InlineData("legs feel like jelly after running")]
    [InlineData("feel like I am going to jump out of my skin")]
    [InlineData("my legs are going to jump")]
    [InlineData("take 2 tablets at night")]
    [InlineData("took 300 mg magnesium tablets")]
    [InlineData("I take all my tablets with food")]
    [InlineData("slept 6 hr 30")]
    [InlineData("44 hr of work a week")]
    [InlineData("HR 72")]
    [InlineData("magnesium and high blood pressure")]
    [InlineData("thinking of ending my treatment")]
    [InlineData("my son took me to hospital")]
    [InlineData("gained two stone")]
    [InlineData("numb bum from cycling")]
    [InlineData("snoring (none)")]
    public void What_is_near_no_sign_is_only_said_aloud(string written)
    {
        var plan = With(written);

        Assert.Equal(("trial-ok", "may-try"), (plan.Disposition, plan.Magnesium.Verdict));
        Assert.Equal(written, Assert.Single(plan.Unrecognised).Text);
    }

    [Fact]
    public void A_sign_may_be_asked_for_beside_one_that_is_meant()
    {
        var plan = With("hard to wake");

        Assert.Equal("ask-first", plan.Magnesium.Verdict);
        Assert.Equal("slow or shallow breathing, blue lips, or cannot be woken", Assert.Single(plan.Unrecognised).Suggestion);
    }

    [Fact]
    public void A_condition_of_long_ago_stays_one_among_conditions() => Assert.Empty(With("", "conditions: [AF]").Unrecognised);

    [Theory]
    [InlineData("diarrhoea", true)]
    [InlineData("diarrhoea (not bad)", true)]
    [InlineData("diarrhoea (last week)", true)]
    [InlineData("diarrhoea (none)", false)]
    public void A_report_that_is_no_warning_sign_is_not_lost_for_a_remark(string written, bool reported) =>
        Assert.Equal(reported, Read.Good($"symptoms: {{ reports: [\"{written}\"] }}").Reports!.Contains("diarrhoea"));

    [Theory] // no report means it, so it is asked by the name of the condition
    [InlineData("severe stomach pain and vomiting")]
    [InlineData("not opened my bowels for 8 days and vomiting")]
    public void A_bowel_that_may_be_blocked_is_asked(string written)
    {
        var plan = With(written);

        Assert.Equal(("test-first", "ask-first"), (plan.Disposition, plan.Magnesium.Verdict));
        Assert.Equal("red-flag.unclear", plan.Steps[0].Findings[0].Id);
        Assert.Contains(plan.Questions, question => question.Fact == "SignUnclear");
        Assert.Equal("bowel obstruction", Assert.Single(plan.Unrecognised).Suggestion);
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
    public void Hundreds_of_unknown_names_are_kept_and_what_was_not_compared_may_be_a_sign()
    {
        static string Names(int from) => string.Join(", ", Enumerable.Range(from, 200).Select(number => $"qz{number}xw"));
        var plan = With(Names(0), $"conditions: [{Names(200)}]");

        Assert.Equal(400, plan.Unrecognised.Count);
        Assert.Equal(200, plan.Unrecognised.Count(one => one.MayWarn));
    }
}
