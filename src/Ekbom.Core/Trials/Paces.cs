using Ekbom.Core.Knowledge;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Trials;

/// <summary>How fast each treatment acts, by what it is or by the words of its name.</summary>
public static class Paces
{
    private const string Harmful = "harmful";

    private static readonly string[] Without = ["no", "without", "less", "free", "skip", "skipping", "avoid", "avoiding", "stop", "stopping", "cut", "cutting", "fewer", "not"];

    /// <summary>The slowest row that holds for it, and whether it is only the one for what we do not know; null for nothing new.</summary>
    public static (Pace Pace, bool Unknown)? Of(PlannedTreatment one, KnowledgeBase knowledge)
    {
        if (one.IsNothing)
            return null;
        var words = Words(one.Written);
        var ids = one.Ingredients.Select(ingredient => ingredient.Id).Concat(one.Term is null ? [] : knowledge.Terms.SelfAndClasses(one.Term.Id)).ToHashSet(StringComparer.Ordinal);
        var rows = knowledge.Paces.Where(pace => pace.Of.Any(ids.Contains) || (!one.IsSwallowed && pace.Words.Any(word => Has(words, word)))).ToList();
        if (IsLeavingOut(one))
            rows.RemoveAll(row => row.Name == Harmful);
        if (rows.Find(row => row.Name == Harmful) is { } harm)
            return (harm, false);
        var known = rows.MaxBy(Slowness);
        return known is not null ? (known, false) : (Unknown(knowledge), true);
    }

    /// <summary>It is about leaving something out: an evening without wine.</summary>
    public static bool IsLeavingOut(PlannedTreatment one) => Words(one.Written).Split(' ').Any(Without.Contains);

    public static bool IsHarmful(Pace pace) => pace.Name == Harmful;

    /// <summary>The row of whatever we do not know.</summary>
    public static Pace Unknown(KnowledgeBase knowledge) => knowledge.Paces.FirstOrDefault(pace => pace.ForUnknown) ?? throw new InvalidOperationException("knowledge/trials has no pace for what is unknown.");

    private static int Slowness(Pace pace) => pace.IsTooSlow ? int.MaxValue : pace.BlockNights;

    private static string Words(string written) => $" {TermIndex.Normal(written)} ";

    private static bool Has(string words, string word) => words.Contains($" {TermIndex.Normal(word)} ", StringComparison.Ordinal);
}
