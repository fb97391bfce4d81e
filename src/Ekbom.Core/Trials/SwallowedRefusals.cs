using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Measures;
using Ekbom.Core.Profiles;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Trials;

/// <summary>Whether this person may take it at all: by the plan, by its limit, and beside everything else they take.</summary>
internal static class SwallowedRefusals
{
    private const string Magnesium = "magnesium";

    public static IEnumerable<Refusal> Of(PlannedTreatment one, KnowledgeBase knowledge, Assessment person)
    {
        if (one.Already && Row(one, person.Profile, person.AsOf) is null)
        {
            yield return new(knowledge.Advise("trial.refused.not-in-profile"), ("Name", one.Written));
            yield break;
        }

        if (one.Ingredients.Any(ingredient => ingredient.Id == Magnesium))
        {
            foreach (var refusal in OfMagnesium(one, knowledge, person))
                yield return refusal;
        }
        else if (person.Dispositions.Any(ruling => ruling.Leads == "clinician-first"))
        {
            yield return new(knowledge.Advise("trial.refused.clinician-first")) { Because = [person.Dispositions.First(ruling => ruling.Leads == "clinician-first")] };
        }

        foreach (var refusal in Beside(one, knowledge, person))
            yield return refusal;
    }

    /// <summary>Only with the verdict that it may be tried, or taken already within the limit; and never above the ceiling.</summary>
    private static IEnumerable<Refusal> OfMagnesium(PlannedTreatment one, KnowledgeBase knowledge, Assessment person)
    {
        var current = person.Facts.Interval("MagnesiumDailyHigh");
        var allowed = person.Verdict == "may-try" || (one.Already && person.Verdict == "enough-already");
        if (!allowed)
        {
            yield return new(knowledge.Advise("trial.refused.magnesium")) { Because = [person.Dispositions[0], person.Verdicts[0]] };
            yield break;
        }

        if (Daily(one) is not { } dose)
        {
            yield return new(knowledge.Advise("trial.refused.magnesium-amount"));
            yield break;
        }

        var ceiling = (one.Already ? person.Limits.Effective : person.Limits.Suggested)?.AtMost.In(Unit.MilligramPerDay).Value;
        var others = current.HasHigh ? current.High : 0m;
        var total = one.Already ? Math.Max(others, dose) : others + dose;
        if (ceiling is null || total > ceiling)
            yield return new(knowledge.Advise("trial.refused.magnesium-dose"), ("Number", Number.Write(total)), ("Most", Number.Write(ceiling ?? 0m)));
    }

    /// <summary>Elemental magnesium a day at most; null when it is not known.</summary>
    public static decimal? Daily(PlannedTreatment one)
    {
        var sum = 0m;
        foreach (var ingredient in one.Ingredients.Where(ingredient => ingredient.Id == Magnesium))
        {
            if (!ingredient.ElementalPerIntake.HasHigh || one.Route != "oral")
                return null;
            sum += ingredient.ElementalPerIntake.High;
        }

        return one.Taking.AsNeeded && one.Taking.MaxPerDay is null ? null : sum * Math.Max(one.Taking.PerDay ?? one.Taking.ByEvery?.Most ?? 1, one.Taking.MaxPerDay ?? 1);
    }

    /// <summary>The person as they would be while they take it: what it would be too close to, and what it does not go with.</summary>
    private static IEnumerable<Refusal> Beside(PlannedTreatment one, KnowledgeBase knowledge, Assessment person)
    {
        var with = one.Already ? person : Assessor.Assess(person.Profile with { Supplements = [.. person.Profile.Supplements ?? [], one.AsTaken] }, knowledge, person.AsOf);
        var name = one.Already ? Row(one, person.Profile, person.AsOf)!.Written : one.Written;
        foreach (var found in with.Interactions.Where(found => (found.First.Name == name || found.Second.Name == name) && !found.Proposed && found.Entry.From.Mark.MayDrive()))
        {
            if (found.Entry is { Kind: InteractionKind.Separate, Soft: false } && found.Ok != true)
                yield return new(knowledge.Advise("trial.refused.too-close"), ("First", found.First.Name), ("Second", found.Second.Name));
            if (found.Entry is { Kind: InteractionKind.Avoid })
                yield return new(knowledge.Advise("trial.refused.interaction"), ("First", found.First.Name), ("Second", found.Second.Name));
        }
    }

    /// <summary>The row of the profile that a treatment taken already stands for.</summary>
    private static TakenRow? Row(PlannedTreatment one, Profile profile, DateOnly asOf) => profile.Supplements?.FirstOrDefault(taken =>
        taken.Taking.IsCurrent(asOf) && ((one.Term is { } term && taken.Term?.Id == term.Id && taken.Ingredients.Count == one.Ingredients.Count) || taken.Written.Equals(one.Written, StringComparison.OrdinalIgnoreCase)
            || (one.Ingredients.Count > 0 && taken.Ingredients.Select(ingredient => ingredient.Id).SequenceEqual(one.Ingredients.Select(ingredient => ingredient.Id)))));
}
