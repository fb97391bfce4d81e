using Ekbom.Core.Knowledge;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Trials;

/// <summary>How fast each treatment acts, by what it is or by the words of its name.</summary>
public static class Paces
{
    private const string Harmful = "harmful", AskFirst = "ask-first";

    /// <summary>Words that lie between "without" and what is left out: "without a glass of wine".</summary>
    private const int Near = 4;

    private static readonly string[] Without = ["no", "without", "less", "skip", "skipping", "avoid", "avoiding", "stop", "stopping", "cut", "cutting", "fewer", "not"];

    /// <summary>The slowest row that holds for it, and whether it is only the one for what we do not know; null for nothing new.</summary>
    public static (Pace Pace, bool Unknown)? Of(PlannedTreatment one, KnowledgeBase knowledge)
    {
        if (one.IsNothing)
            return null;
        var words = Words(one.Written);
        var ids = one.Ingredients.Select(ingredient => ingredient.Id).Concat(one.Term is null ? [] : knowledge.Terms.SelfAndClasses(one.Term.Id)).ToHashSet(StringComparer.Ordinal);
        if (knowledge.Paces.FirstOrDefault(pace => IsHarmful(pace) && (pace.Of.Any(ids.Contains) || pace.Words.Any(word => IsTaken(words, word)))) is { } harm)
            return (harm, false);
        if (knowledge.Paces.FirstOrDefault(pace => IsForOthers(pace) && (pace.Of.Any(ids.Contains) || pace.Words.Any(word => Has(words, word)))) is { } asked)
            return (asked, false);
        var known = knowledge.Paces.Where(pace => !IsHarmful(pace) && !IsForOthers(pace) && (pace.Of.Any(ids.Contains) || (!one.IsSwallowed && pace.Words.Any(word => Has(words, word))))).MaxBy(Slowness);
        return known is not null ? (known, false) : (Unknown(knowledge), true);
    }

    /// <summary>It is named, and not as what is left out: wine, but not "no wine", "without a glass of wine" or "alcohol-free".</summary>
    private static bool IsTaken(string words, string word)
    {
        var name = TermIndex.Normal(word);
        for (var at = words.IndexOf($" {name} ", StringComparison.Ordinal); at >= 0; at = words.IndexOf($" {name} ", at + 1, StringComparison.Ordinal))
        {
            var before = words[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(Near);
            if (!before.Any(Without.Contains) && !words[(at + name.Length + 1)..].StartsWith(" free ", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    public static bool IsHarmful(Pace pace) => pace.Name == Harmful;

    /// <summary>A pharmacist or doctor has to look first, also when it is to be left out.</summary>
    public static bool IsForOthers(Pace pace) => pace.Name == AskFirst;

    /// <summary>The row of whatever we do not know.</summary>
    public static Pace Unknown(KnowledgeBase knowledge) => knowledge.Paces.FirstOrDefault(pace => pace.ForUnknown) ?? throw new InvalidOperationException("knowledge/trials has no pace for what is unknown.");

    private static int Slowness(Pace pace) => pace.IsTooSlow ? int.MaxValue : pace.BlockNights;

    private static string Words(string written) => $" {TermIndex.Normal(written)} ";

    private static bool Has(string words, string word) => words.Contains($" {TermIndex.Normal(word)} ", StringComparison.Ordinal);
}
