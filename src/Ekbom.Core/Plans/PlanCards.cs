using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Plans;

/// <summary>
/// The cards a clinician needs for this person: of what is taken, and of what may come first when it is not taken yet. Steps, maximum and
/// kidney bands stay out for whom they are not meant; the cards say for whom they are.
/// </summary>
public static class PlanCards
{
    public static IReadOnlyList<PlanCard> For(Assessment assessment, ReferenceList references)
    {
        var taken = assessment.Profile.AllTaken.Where(one => one.Taking.IsCurrent(assessment.AsOf)).Select(one => one.Term?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var wanted = assessment.Knowledge.Cards.Where(card => card.From.Mark.MayDrive()
            && (taken.Contains(card.Medicine) || card.Offer?.Evaluate(assessment.Facts) == Truth.True));
        return [.. wanted.GroupBy(card => card.Medicine).SelectMany(cards => OfCountry([.. cards], assessment.Profile.Country)).Select(card => Of(card, assessment, references))];
    }

    private static PlanCard Of(Card card, Assessment assessment, ReferenceList references)
    {
        var (doses, bands) = (IsFor(card.Doses, assessment.Facts), IsFor(card.Bands, assessment.Facts));
        var meant = card with
        {
            Titration = doses ? card.Titration : [],
            Maximum = doses ? card.Maximum : null,
            Kidney = bands ? card.Kidney : [],
            Notes = [.. card.Notes.Where(note => (doses || !Card.DoseNotes.Contains(note.Label)) && (bands || !Card.BandNotes.Contains(note.Label)))],
        };
        var name = assessment.Knowledge.Terms.ById(card.Medicine)?.Name ?? card.Medicine;
        return new PlanCard(meant, name, Dated(meant, assessment.AsOf), Band(meant, assessment.Facts), references.Cite(card.From.Cites))
        {
            IsLocal = assessment.Profile.Country is { } country && card.TextsOf.Contains(country),
            Notes = [.. meant.Notes.Select(note => new CardNote(note, references.Cite(note.Cites)))],
        };
    }

    private static bool IsFor(Condition? whom, Facts facts) => whom is null || whom.Evaluate(facts) == Truth.True;

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
