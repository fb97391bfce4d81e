using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Trials;

/// <summary>
/// Everything that speaks against a trial, all at once: the person first, then what is tried, then how. Unknown is not no: what cannot be told is
/// refused with what to say.
/// </summary>
public static class Refusals
{
    /// <param name="setup">What is wanted.</param>
    /// <param name="length">The nights it would have.</param>
    /// <param name="knowledge">The knowledge of the day.</param>
    /// <param name="person">The person, judged on the day; null without a profile.</param>
    public static IReadOnlyList<Refusal> Of(Setup setup, TrialLength length, KnowledgeBase knowledge, Assessment? person)
    {
        var refusals = new List<Refusal>();
        refusals.AddRange(PersonRefusals.Of(setup, knowledge, person));
        foreach (var one in setup.Treatments.Where(one => !one.IsNothing))
            refusals.AddRange(Of(one, knowledge, person));
        if (setup.Blinding == Blinding.Helper)
            refusals.AddRange(setup.Treatments.Where(one => !CanBeHidden(one)).Select(one => new Refusal(knowledge.Advise("trial.refused.cannot-hide"), ("Name", one.Written))));
        refusals.AddRange(ChangeRefusals.Of(setup, length, knowledge, person));
        refusals.AddRange(LengthRefusals.Of(setup, length, knowledge, person));
        return [.. refusals.DistinctBy(refusal => (refusal.Id, refusal.Says))];
    }

    /// <summary>It is swallowed, or a dummy of what is.</summary>
    private static bool CanBeHidden(PlannedTreatment one) => one.IsNothing ? SetupReader.IsDummy(one.Written) : one.IsSwallowed;

    private static IEnumerable<Refusal> Of(PlannedTreatment one, KnowledgeBase knowledge, Assessment? person)
    {
        if (MedicineRefusals.Of(one, knowledge, person) is { } medicine)
            return [medicine]; // whatever else may be said of it, it is not for us
        if (one.Ingredients.Any(ingredient => ingredient.Id == "iron") || one.Term?.Id == "iron")
            return [new(knowledge.Advise("trial.refused.iron"))];
        if (Paces.Of(one, knowledge) is ({ IsTooSlow: true } pace, _))
            return [new(knowledge.Advise(Paces.IsHarmful(pace) ? "trial.refused.harmful" : Paces.IsForOthers(pace) ? "trial.refused.ask-first" : "trial.refused.too-slow"), ("Name", one.Written))];
        if (!one.IsSwallowed)
            return [];
        if (person is null)
            return [new(knowledge.Advise("trial.refused.profile"), ("Name", one.Written))];
        return [.. SwallowedRefusals.Of(one, knowledge, person)];
    }
}
