using Shouldly;

namespace Ekbom.KnowledgeBase.Tests;

/// <summary>What a sentence may not say to patients.</summary>
public class SentenceTests
{
    [Theory]
    [InlineData("Take 300 mg of it.", "KB026")]
    [InlineData("Take 300mg of it.", "KB026")]
    [InlineData("Take 75 µg a day.", "KB026")]
    [InlineData("Take 75 micrograms a day.", "KB026")]
    [InlineData("Your ferritin is under 75 µg/L.", null)]
    [InlineData("Your ferritin is under 100 mg/dL.", null)]
    [InlineData("Talk about it within 3 months.", null)]
    [InlineData("Call 999 now.", "KB027")]
    [InlineData("Call {EmergencyNumber} now.", null)]
    [InlineData("It was 1999 and 9991 steps.", null)]
    [InlineData("It weighs 999 g.", null)]
    [InlineData("Stop taking your antidepressant.", "KB028")]
    [InlineData("You should stop the tablets.", "KB028")]
    [InlineData("Do not stop the tablets on your own.", null)]
    [InlineData("Never stop your medicine at once.", null)]
    [InlineData("Ask before you stop the tablets.", null)]
    [InlineData("Do not worry. Stop the tablets.", "KB028")]
    [InlineData("Stop the magnesium tablets after 8 weeks.", null)]
    [InlineData("Your ferritin is {Feritin}.", "KB029")]
    [InlineData("Your ferritin is {Ferritin}, in {CountryName}: {UrgentAdvice}.", null)]
    public void A_sentence_for_patients(string sentence, string? code)
    {
        var bound = Tiny.Bind(Tiny.Recommendation(("says", $"{{ patient: '{sentence}', clinician: Fine. }}")));

        if (code is null)
            Tiny.Accepted(bound);
        else
            Tiny.Refused(bound, code, 6, code switch { "KB026" => "says.clinician", "KB027" => "{EmergencyNumber}", "KB028" => "prescriber", _ => "Did you mean {Ferritin}?" });
    }

    [Theory]
    [InlineData("magnesium", true)]
    [InlineData("interactions", true)]
    [InlineData("self-care", true)]
    [InlineData("treatment", false)]
    [InlineData("iron", false)]
    public void Amounts_may_be_named_where_nothing_is_prescribed(string step, bool allowed)
    {
        var bound = Tiny.Bind(Tiny.Recommendation(("step", step), ("says", "{ patient: Take 100 mg of it., clinician: Fine. }")));

        if (allowed)
            Tiny.Accepted(bound);
        else
            Tiny.Refused(bound, "KB026", 6, "prescriber");
    }

    [Fact]
    public void Clinicians_see_doses_numbers_and_when_to_stop() =>
        Tiny.Accepted(Tiny.Bind(Tiny.Recommendation(("says", "{ patient: Ask., clinician: 'Stop the tablets at 300 mg, call 999.' }"))));

    [Fact]
    public void A_place_nothing_fills_is_refused_for_clinicians_too() =>
        Tiny.Refused(Tiny.Bind(Tiny.Recommendation(("says", "{ patient: Ask., clinician: 'At {Nothing}.' }"))), "KB029", 6, "facts.yaml");

    [Fact]
    public void An_entry_for_clinicians_needs_no_sentence_for_patients()
    {
        var bound = Tiny.Bind(Tiny.Recommendation(("for", "clinician"), ("says", "{ clinician: Ferritin is low. }")));

        Tiny.Accepted(bound);
        bound.Knowledge!.Recommendations[0].Says.Patient.ShouldBeNull();
    }

    [Theory]
    [InlineData("Which dose", "300 mg of it", "KB026")]
    [InlineData("How much magnesium", "300 mg of it", null)]
    [InlineData("Which dose", "300 mg from supplements", null)]
    public void A_disagreement_about_what_is_bought_freely_may_name_amounts(string topic, string says, string? code)
    {
        var bound = Tiny.Bind($"- {{ id: c, topic: {topic}, used: The lower., why: Care., {Tiny.Keys}, positions: [{{ source: aasm-2025, year: 2025, says: {says} }}, {{ source: ekbom-policy, year: 2026, says: less }}] }}");

        if (code is null)
            Tiny.Accepted(bound);
        else
            Tiny.Refused(bound, code, 1, "prescriber");
    }
}
