using Ekbom.Core.Answers;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Terms;

namespace Ekbom.KnowledgeBase;

/// <summary>Whether a phrase says enough: one word that many topics share tells none of them from the others, and would be heard everywhere.</summary>
internal static class PhraseWords
{
    /// <summary>A word in the phrases of this part of all topics is shared by too many.</summary>
    private const double Share = 0.1;

    /// <summary>Fewer topics share nothing.</summary>
    private const int Fewest = 5;

    /// <summary>The words that too many topics share.</summary>
    public static IReadOnlySet<string> Generic(IReadOnlyList<Topic> topics) => topics
        .SelectMany(topic => topic.Asked.SelectMany(Words).Distinct(StringComparer.Ordinal))
        .GroupBy(word => word, StringComparer.Ordinal)
        .Where(uses => uses.Count() >= Math.Max(Fewest, Share * topics.Count))
        .Select(uses => uses.Key).ToHashSet(StringComparer.Ordinal);

    public static bool IsGeneric(string phrase, IReadOnlySet<string> generic) => Words(phrase).Distinct(StringComparer.Ordinal).ToList() is [var only] && generic.Contains(only);

    /// <summary>The words that matter, without the s of a plural.</summary>
    private static IEnumerable<string> Words(string phrase) => TermIndex.Normal(FunctionWords.WrittenOut(phrase)).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(word => Endings(word).All(FunctionWords.Matter)).Select(word => word.Length > 3 && word.EndsWith('s') ? word[..^1] : word);

    /// <summary>Function words are kept as stems: "any" as "ani", "because" as "becaus".</summary>
    private static IEnumerable<string> Endings(string word) => [word, word[^1] is 'e' or 's' ? word[..^1] : word, word[^1] == 'y' ? word[..^1] + "i" : word];
}
