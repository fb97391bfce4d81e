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
    [InlineData("'mum is confused, which is new'")]
    public void What_is_denied_or_long_ago_is_asked(string written) => Assert.Equal("ask-first", OwnWordsTests.With(written).Magnesium.Verdict);

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
