using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Plans;

/// <summary>The cards a clinician needs for this person: of what is taken, and of first-line treatment when none is taken yet.</summary>
public static class PlanCards
{
    public static IReadOnlyList<PlanCard> For(Assessment assessment, ReferenceList references)
    {
        var taken = (assessment.Profile.Medicines ?? []).Select(medicine => medicine.Term?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var offer = assessment.Facts.Truth("Bothersome") == Truth.True && assessment.Facts.Truth("FirstLineTreatment") != Truth.True
            && assessment.Facts.Truth("Child") != Truth.True && assessment.Facts.Truth("PregnancyOrNursing") != Truth.True;
        var terms = assessment.Knowledge.Terms;
        var wanted = assessment.Knowledge.Cards.Where(card => card.From.Mark.MayDrive()
            && (taken.Contains(card.Medicine) || (offer && terms.SelfAndClasses(card.Medicine).Contains("gabapentinoid"))));
        return [.. wanted.GroupBy(card => card.Medicine).SelectMany(cards => OfCountry([.. cards], assessment.Profile.Country))
            .Select(card => new PlanCard(card, terms.ById(card.Medicine)?.Name ?? card.Medicine, Dated(card, assessment.AsOf), Band(card, assessment.Facts), references.Cite(card.From.Cites))
            {
                Notes = [.. card.Notes.Select(note => new CardNote(note, references.Cite(note.Cites)))],
            })];
    }

    /// <summary>The cards of the person's country; all of them, each with its country, when there is none. Bands of two countries are never mixed.</summary>
    private static List<Card> OfCountry(List<Card> cards, string? country)
    {
        var own = cards.Where(card => country is not null && card.Countries.Contains(country)).ToList();
        return own.Count > 0 ? own : cards;
    }

    private static List<(DateOnly, TitrationStep)> Dated(Card card, DateOnly asOf) => [.. card.Titration.Select(step => (asOf.AddDays(step.FromDay - 1), step))];

    private static KidneyBand? Band(Card card, Facts facts)
    {
        if (facts.Truth("Dialysis") == Truth.True)
            return card.Kidney.FirstOrDefault(band => band.Dialysis);
        var clearance = facts.Interval("CreatinineClearance");
        return card.Kidney.FirstOrDefault(band => !band.Dialysis && clearance.IsExact
            && (band.AtLeast is not { } least || clearance.Low >= least.In(Unit.MillilitrePerMinute).Value)
            && (band.Below is not { } below || clearance.Low < below.In(Unit.MillilitrePerMinute).Value));
    }
}
