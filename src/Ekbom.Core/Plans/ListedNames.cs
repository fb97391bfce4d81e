using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Profiles;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Plans;

/// <summary>Whatever is said of something taken names it as the person wrote it: <c>taking SSRI: yes (Cipralex)</c>.</summary>
internal static class ListedNames
{
    /// <summary>A reason that holds because something is taken, with its names beside it; any other as it is.</summary>
    /// <param name="reason">What decided.</param>
    /// <param name="grounds">What a definition rests on for this person.</param>
    /// <param name="assessment">The person.</param>
    public static Reason Beside(Reason reason, IReadOnlyList<Reason> grounds, Assessment assessment)
    {
        if (reason.Value != "yes")
            return reason;
        var names = Of(reason.Fact, assessment).Concat(grounds.Where(ground => ground.Value == "yes").SelectMany(ground => Of(ground.Fact, assessment))).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return names.Count == 0 || (names.Count == 1 && string.Equals(names[0], reason.Fact.Label, StringComparison.OrdinalIgnoreCase)) ? reason
            : reason with { Value = $"yes ({string.Join(", ", names)})", IsForMany = false };
    }

    /// <summary>What may make restless legs worse and was not looked at yet.</summary>
    public static string Aggravators(Assessment assessment) => string.Join(", ", Of(Slots(assessment).UnreviewedAggravator, assessment).Distinct(StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<string> Of(Fact fact, Assessment assessment)
    {
        var slots = Slots(assessment);
        var aggravates = ReferenceEquals(fact, slots.UnreviewedAggravator);
        if (!aggravates && !fact.Name.StartsWith("Takes(", StringComparison.Ordinal))
            return [];
        return Taken(assessment).Where(one => aggravates ? !one.Reviewed && Ids(one).Any(slots.MakesWorse) : Ids(one).Any(id => slots.Takes(id).Contains(fact))).Select(one => one.Written);
    }

    private static FactSlots Slots(Assessment assessment) => FactSlots.Of(assessment.Facts.Vocabulary, assessment.Knowledge.Terms);

    private static IEnumerable<string> Ids((string Written, Term? Term, IReadOnlyList<Ingredient> Ingredients, bool Reviewed) one) =>
        one.Ingredients.Where(ingredient => !ingredient.May).Select(ingredient => ingredient.Id).Concat(one.Term is { } term ? [term.Id] : []);

    private static IEnumerable<(string Written, Term? Term, IReadOnlyList<Ingredient> Ingredients, bool Reviewed)> Taken(Assessment assessment) =>
        (assessment.Profile.Medicines ?? []).Where(one => one.Taking.IsCurrent(assessment.AsOf)).Select(one => (one.Written, one.Term, one.Ingredients, one.Reviewed))
            .Concat((assessment.Profile.Supplements ?? []).Where(one => one.Taking.IsCurrent(assessment.AsOf) && !Ways.IsOnTheSkin(one.Route)).Select(one => (one.Written, one.Term, one.Ingredients, one.Reviewed)));
}
