using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Writing;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.Writing;

/// <summary>Cards of medicines, for clinicians: whom adult doses are for, and what is offered where.</summary>
public sealed class CardTests
{
    private const string Troubled = "symptoms: { urge_to_move: yes, worse_at_rest: yes, relieved_by_movement: yes, worse_in_evening: yes, explained_by_other: no, nights_per_week: 5, distress: severe }";
    private const string NotPregnant = "pregnant: no, trying_to_conceive: no, breastfeeding: no";

    [Theory]
    [InlineData("age: 18, sex: male", "", true, true)]
    [InlineData("age: 17, sex: male", "", false, false)]
    [InlineData("sex: male", "", false, false)]
    [InlineData($"age: 30, sex: female, {NotPregnant}", "", true, true)]
    [InlineData("age: 30, sex: female", "", false, false)]
    [InlineData("age: 30, sex: female, pregnant: yes", "", false, false)]
    [InlineData("age: 30, sex: female, breastfeeding: yes", "", false, false)]
    [InlineData("age: 60, sex: male", "conditions: [dialysis]", false, true)]
    [InlineData("age: 60, sex: male", "results: [{ egfr: 29 mL/min/1.73m2, on: 2026-10-03 }]", false, true)]
    [InlineData("age: 60, sex: male", "results: [{ egfr: 30 mL/min/1.73m2, on: 2026-10-03 }]", false, true)]
    [InlineData("age: 60, sex: male", "results: [{ egfr: 59 mL/min/1.73m2, on: 2026-10-03 }]", false, true)]
    [InlineData("age: 60, sex: male", "results: [{ egfr: 60 mL/min/1.73m2, on: 2026-10-03 }]", true, true)]
    [InlineData("age: 60, sex: male", "results: [{ egfr: '<60 mL/min/1.73m2', on: 2026-10-03 }]", false, true)]
    [InlineData("age: 60, sex: male", "results: [{ egfr: 95 mL/min/1.73m2, on: 2026-10-03 }, { egfr: 20 mL/min/1.73m2, on: 2026-10-03 }]", false, true)]
    [InlineData("age: 60, sex: male", "conditions: [chronic-kidney-disease]", false, true)]
    [InlineData("age: 82, sex: male, weight: 50 kg", "results: [{ creatinine: 90 umol/L, on: 2026-10-03 }]", false, true)]
    [InlineData("age: 60, sex: male, weight: 80 kg", "results: [{ creatinine: 90 umol/L, on: 2026-10-03 }]", true, true)]
    public void Adult_doses_are_for_adults_who_are_not_pregnant_with_kidneys_that_bear_them(string about, string more, bool doses, bool bands)
    {
        var card = Assert.Single(Cards($"about: {{ {about}, country: GB }}\n{Troubled}\nmedicines: [{{ name: gabapentin, dose: 300 mg, per_day: 1 }}]\n{more}"));

        Assert.Equal((doses, doses, bands), (card.Titration.Count > 0, card.Card.Maximum is not null, card.Card.Kidney.Count > 0));
        Assert.Contains(card.Notes, note => note.Note.Label == "stopping");
        Assert.All(card.Notes.Where(_ => !doses), note => Assert.DoesNotContain(note.Note.Label, Card.DoseNotes));
    }

    [Theory]
    [InlineData("medicines: [{ name: gabapentin, until: 2020 }]", false)]
    [InlineData("medicines: [{ name: gabapentin, until: 2026-11 }]", true)] // some day of this month, so perhaps still taken
    [InlineData("medicines: [{ name: gabapentin }]", true)]
    [InlineData("supplements: [{ name: gabapentin }]", true)] // a prescription in the wrong list
    public void Of_what_is_taken_a_clinician_reads_the_card(string taken, bool card) =>
        Assert.Equal(card, Cards($"about: {{ age: 60, sex: male, country: GB }}\n{taken}").Any(one => one.Card.Medicine == "gabapentin"));

    [Theory]
    [InlineData("pramipexole, dose: 0.18 mg", "", true)]
    [InlineData("pramipexole, dose: 0.18 mg", "symptoms-earlier", false)]
    [InlineData("pramipexole, dose: 0.18 mg", "new-compulsions", false)]
    [InlineData("pramipexole, dose: 0.18 mg", "sudden-sleep", false)]
    [InlineData("pramipexole, dose: 0.18 mg", "snoring", true)]
    [InlineData("gabapentin, dose: 300 mg", "drowsiness", false)]
    [InlineData("gabapentin, dose: 300 mg", "symptoms-earlier", true)]
    public void No_steps_upwards_beside_a_sign_that_the_medicine_may_do_harm(string medicine, string report, bool steps)
    {
        var cards = Cards($"about: {{ age: 60, sex: male, country: GB }}\n{Troubled.Replace("severe", $"severe, reports: [{report}]", StringComparison.Ordinal)}\nmedicines: [{{ name: {medicine}, per_day: 1 }}]\nresults: [{{ egfr: 90 mL/min/1.73m2, on: 2026-10-03 }}]");

        Assert.Equal(steps, Assert.Single(cards, card => medicine.StartsWith(card.Name, StringComparison.Ordinal)).Titration.Count > 0);
    }

    [Theory]
    [InlineData("ferritin: 40 ug/L, transferrin-saturation: 44 %", true)]
    [InlineData("ferritin: 40 ug/L, transferrin-saturation: 45 %", false)]
    [InlineData("ferritin: 300 ug/L, transferrin-saturation: 30 %", false)]
    public void A_dose_of_iron_stays_out_at_a_stop_limit(string results, bool doses)
    {
        var card = Assert.Single(Cards($"about: {{ age: 60, sex: male, country: GB }}\n{Troubled}\nmedicines: [{{ name: gabapentin, dose: 300 mg, per_day: 1 }}, {{ name: ferrous sulfate, dose: 200 mg, per_day: 1 }}]\nresults: [{{ {results}, on: 2026-10-03, iron_free: 36 h }}]"), one => one.Card.Medicine == "ferrous-sulfate");

        Assert.Equal(doses, card.Titration.Count > 0 || card.Card.Maximum is not null || card.Notes.Any(note => Card.DoseNotes.Contains(note.Note.Label)));
    }

    [Theory]
    [InlineData("GB", "medicines: []", "gabapentin,pregabalin")]
    [InlineData("US", "medicines: []", "gabapentin,gabapentin-enacarbil,pregabalin")]
    [InlineData("DE", "medicines: []", "gabapentin,pramipexole,pregabalin,ropinirole,rotigotine")]
    [InlineData("DE", "medicines: []\nconditions: [dialysis]", "")]
    [InlineData("GB", "medicines: []\nconditions: [parkinsons-disease]", "")]
    [InlineData("GB", "", "")]
    public void What_comes_first_in_the_country_is_offered_when_none_of_it_is_taken(string country, string more, string offered)
    {
        var cards = Cards($"about: {{ age: 60, sex: male, country: {country} }}\n{Troubled}\n{more}");

        Assert.Equal(offered, string.Join(',', cards.Select(card => card.Card.Medicine).Distinct().Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("GB", true)]
    [InlineData("CY", true)]
    [InlineData("US", true)]
    [InlineData("DE", false)]
    [InlineData("NO", false)]
    public void A_card_from_the_texts_of_another_country_says_so(string country, bool local)
    {
        var plan = Plan($"about: {{ age: 60, sex: male, country: {country} }}\n{Troubled}\nmedicines: [{{ name: gabapentin, dose: 300 mg, per_day: 1 }}]");
        var text = PlanFormats.Write(plan, "markdown", null);

        Assert.Equal(local, Assert.Single(plan.Cards, card => card.Card.Medicine == "gabapentin").IsLocal);
        Assert.Equal(local, text.Contains($"gabapentin ({country})", StringComparison.Ordinal));
        Assert.Equal(!local, text.Contains($"Texts of GB and CY; none of {country} was read.", StringComparison.Ordinal));
    }

    private static Plan Plan(string profile)
    {
        var (read, problems) = Flow.Read(YamlText.Read(profile, "profile").Tree, RealKnowledge.Base, RealKnowledge.AsOf);
        Assert.Empty(problems);
        return Flow.Propose(Flow.Assess(read, RealKnowledge.Base, RealKnowledge.AsOf), Audience.Clinician);
    }

    private static IReadOnlyList<PlanCard> Cards(string profile) => Plan(profile).Cards;
}
