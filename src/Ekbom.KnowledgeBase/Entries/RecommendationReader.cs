using Ekbom.Core.Knowledge;

namespace Ekbom.KnowledgeBase;

internal static class RecommendationReader
{
    public static Recommendation Read(Draft entry, References references)
    {
        var step = (Step)entry.Word("step", WordLists.Steps);
        var amounts = step is Step.Magnesium or Step.Interactions or Step.SelfCare;
        var recommendation = new Recommendation(
            entry.Text("id"), ProvenanceReader.Read(entry, references), (FindingKind)entry.Word("kind", WordLists.FindingKinds), step, SaysReader.Read(entry, references, amounts))
        {
            Applies = references.Condition(entry, "applies"),
            When = references.Condition(entry, "when"),
            Unless = references.Condition(entry, "unless"),
            Title = entry.Optional("title"),
            Strength = Strength(entry),
            Certainty = entry.Optional("certainty"),
            Rank = entry.Whole("rank") ?? 0,
        };
        entry.NoMore();
        return recommendation;
    }

    private static Strength? Strength(Draft entry)
    {
        if (entry.Part("strength") is not { } part)
            return null;
        var strength = new Strength(part.Text("scale"), part.Text("as"));
        part.NoMore();
        return strength;
    }
}
