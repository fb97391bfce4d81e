using Ekbom.Core;

namespace Ekbom.App.Tests.Profiles;

/// <summary>Signs in own words, told as of now; and what is denied or long ago.</summary>
public sealed class SignsOfNowTests
{
    [Theory] // what cannot be done denies nothing, "since last" is now, and a "but" divides
    [InlineData("chest pain since last night", "red-flag.chest-pain")]
    [InlineData("i can't pee since last night", "red-flag.new-bladder-bowel-problem")]
    [InlineData("chest pain so bad I can't sleep", "red-flag.chest-pain")]
    [InlineData("no chest pain but coughing blood", "red-flag.coughing-blood")]
    [InlineData("not suicidal but I wish I would not wake up", "red-flag.suicidal-thoughts")]
    [InlineData("wet myself twice this week, never happened before", "red-flag.new-bladder-bowel-problem")]
    [InlineData("mum suddenly doesn't know where she is", "red-flag.confusion")]
    [InlineData("suddenly cant lift my right arm", "red-flag.stroke-signs")]
    [InlineData("sudden weakness in one leg", "red-flag.stroke-signs")]
    [InlineData("speech trouble", "red-flag.stroke-signs")]
    [InlineData("overdosed on pregabalin", "red-flag.took-too-much-magnesium")]
    [InlineData("57 years old, crushing chest pain", "red-flag.chest-pain")]
    [InlineData("My husband has crushing chest pain", "red-flag.chest-pain")]
    [InlineData("really short of breath for no reason", "red-flag.sudden-breathlessness")]
    [InlineData("I don't want to live any more", "red-flag.suicidal-thoughts")]
    [InlineData("I've had crushing chest pain for half an hour", "red-flag.chest-pain")]
    [InlineData("I had a mini stroke this morning", "red-flag.stroke-signs")]
    [InlineData("im going to kill myself if this doesnt stop", "red-flag.suicidal-thoughts")]
    [InlineData("my wife says the left side of my face has dropped", "red-flag.stroke-signs")]
    [InlineData("my sister collapsed and won't wake up", "red-flag.slow-breathing")]
    [InlineData("suicidal again", "red-flag.suicidal-thoughts")]
    [InlineData("left leg twice the size and it hurts to breathe in", "red-flag.one-leg-swollen-hot.emergency")]
    [InlineData("threw up stuff that looks like coffee grounds", "red-flag.vomiting-blood")]
    [InlineData("the voices are telling me to hurt my family", "red-flag.harming-others")]
    [InlineData("had the iron drip today and my lips and tongue are swelling", "red-flag.face-throat-swelling.iron-infusion")]
    [InlineData("black poo today but I had crushing chest pain last night", "red-flag.chest-pain")]
    public void A_sign_of_now_is_no_doubt(string written, string entry)
    {
        var plan = OwnWordsTests.With(written);

        Assert.Equal("emergency", plan.Disposition);
        Assert.Contains(plan.Steps.SelectMany(step => step.Findings), finding => finding.Id == entry);
    }

    [Theory]
    [InlineData("chest pain but that was years ago")]
    [InlineData("I had chest pain last year but it has not come back")]
    [InlineData("not short of breath")]
    [InlineData("not breathing slowly")]
    [InlineData("I have not had any chest pain")]
    [InlineData("'chest pain, which I do not have now'")]
    [InlineData("heart attack in 2009")]
    [InlineData("I had chest pain")]
    [InlineData("what if I get chest pain")]
    [InlineData("scared I might have a stroke one day")]
    [InlineData("could I take too much magnesium?")]
    [InlineData("is chest pain a side effect of pramipexole?")]
    [InlineData("'mum is confused, which is new'")]
    public void What_is_denied_or_long_ago_is_asked(string written) => Assert.Equal("ask-first", OwnWordsTests.With(written).Magnesium.Verdict);

    [Fact] // a sign that is meant hides none that is doubted in the same text
    public void Beside_a_sign_that_is_meant_a_doubted_one_is_asked()
    {
        var plan = OwnWordsTests.With("one leg is swollen and hot, and I had chest pain some time before");

        Assert.Equal("urgent", plan.Disposition);
        Assert.Contains(plan.Unrecognised, one => one.Signs.Contains("chest-pain"));
    }

    [Theory] // an everyday reason that is denied is none
    [InlineData("jet black stools and I'm not on iron", "urgent")]
    [InlineData("jet black stools, I take iron", "trial-ok", false)]
    [InlineData("bleeding at 30 weeks", "urgent")]
    [InlineData("baby has not moved since yesterday", "urgent")]
    [InlineData("calf cramps at night, gone when I stretch", "trial-ok")]
    [InlineData("like a fit of jitters", "trial-ok")]
    public void What_explains_a_sign_every_day_is_heard_as_it_is_said(string written, string disposition, bool leads = true) =>
        Assert.Equal(leads, OwnWordsTests.With(written).Disposition == disposition);

    [Theory]
    [InlineData("starts earlier in the day than before", "clinician-first")]
    [InlineData("it has spread to my arms", "clinician-first")]
    [InlineData("pramipexole doesn't last as long any more", "clinician-first")]
    [InlineData("worse since I take pramipexole", "clinician-first")]
    [InlineData("my knee hurts", "trial-ok")]
    public void Worsening_on_a_medicine_is_heard_in_own_words(string written, string disposition) => Assert.Contains(
        disposition, Flow.Assess(Read.Good($$"""
            about: { age: 40, sex: male, country: GB }
            symptoms: { urge_to_move: yes, worse_at_rest: yes, relieved_by_movement: yes, worse_in_evening: yes, explained_by_other: no, nights_per_week: 1, distress: mild, reports: ["{{written}}"] }
            results: [{ ferritin: 150 ug/L, on: 2026-10-03, iron_free: 36 h }, { transferrin-saturation: 25 %, on: 2026-10-03, iron_free: 36 h }, { egfr: 88 mL/min/1.73m2, on: 2026-09-01 }]
            no_conditions: [myasthenia-gravis, chronic-kidney-disease, dialysis, heart-block, slow-heart-rate, bowel-obstruction, heart-failure, diabetes, hypertension]
            medicines: [{ name: pramipexole, dose: 0.25 mg, per_day: 1 }]
            supplements: []
            """), RealKnowledge.Base, Read.AsOf).Disposition);
}
