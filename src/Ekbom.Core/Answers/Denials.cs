using System.Text.RegularExpressions;

namespace Ekbom.Core.Answers;

/// <summary>Signs that a sentence says are not there: "no chest pain", "not swollen or hot". Whatever else may be meant, the sign counts.</summary>
internal static partial class Denials
{
    private static readonly string[] Negations = ["no", "not", "without", "deni"];

    /// <summary>Little words that may stand between: "not a bit dizzy", "not had any chest pain".</summary>
    private static readonly string[] Little = ["a", "ani", "been", "feel", "get", "got", "had", "have", "realli", "veri", "bit", "particularli", "especi"];

    /// <summary>Whether a word of a phrase stands only where it is denied; a phrase that says "not" itself denies nothing.</summary>
    public static bool IsDenied(IReadOnlyList<string> stems, Sentence sentence)
    {
        if (sentence.Sequence.Count == 0 || stems.Any(Negations.Contains) || Before().IsMatch(sentence.Text))
            return false;
        return stems.Where(FunctionWords.Strong).Any(stem =>
            Enumerable.Range(0, sentence.Sequence.Count).Where(at => sentence.Sequence[at].Contains(stem)).ToList() is { Count: > 0 } places && places.TrueForAll(at => IsDenied(at, sentence)));
    }

    private static bool IsDenied(int at, Sentence sentence)
    {
        for (var look = at - 1; look >= 0; look--)
        {
            if (sentence.Breaks.Contains(look + 1) || !sentence.Sequence[look].All(FunctionWords.IsWord))
                return false; // "no, my chest hurts", "I have no feeling down below"
            if (sentence.Sequence[look].Overlaps(Negations))
                return true;
            if (sentence.Sequence[look].Contains("or") && look > 0)
                return IsDenied(look - 1, sentence);
            if (!sentence.Sequence[look].Overlaps(Little))
                return false;
        }

        return false;
    }

    /// <summary>"I have not had chest pain like this before" tells of a pain.</summary>
    [GeneratedRegex(@"\b(?:before|until|till|like (?:this|that|it)|(?:this|that|so) bad|normally|usually)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Before();
}
