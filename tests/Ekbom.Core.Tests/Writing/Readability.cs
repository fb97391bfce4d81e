using System.Collections.Frozen;

namespace Ekbom.Core.Tests.Writing;

/// <summary>
/// How hard a text is to read: the grade of Kincaid JP, Fishburne RP, Rogers RL, Chissom BS, Derivation of new readability formulas,
/// Naval Technical Training Command 1975, Research Branch Report 8-75: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
/// </summary>
/// <remarks>
/// A grade is an American school year: grade 5 is age 10 to 11. It measures lengths, not sense. Words with no plainer word count as two
/// syllables, because the person has met them already or learns them here.
/// </remarks>
internal static class Readability
{
    private const double SentenceWeight = 0.39, SyllableWeight = 11.8, Offset = 15.59;

    private const int Exempt = 2;

    /// <summary>Words of the subject that cannot be avoided; medicine names are added by who knows them.</summary>
    public static IReadOnlySet<string> Unavoidable { get; } = FrozenSet.ToFrozenSet(
    [
        "magnesium", "ferritin", "transferrin", "saturation", "medicine", "medicines", "pharmacist", "prescriber", "supplement", "supplements", "antacid", "antacids",
        "laxative", "laxatives", "glycinate", "bisglycinate", "citrate", "oxide", "hydroxide", "carbonate", "kidney", "kidneys", "dialysis", "pregnancy", "pregnant",
        "breastfeeding", "breastfeed", "diarrhoea", "antibiotic", "antibiotics", "antidepressant", "antidepressants", "opioid", "opioids", "dopamine", "calcium", "vitamin", "vitamins",
        "haemochromatosis", "anaemia", "neuropathy", "augmentation", "akathisia",
    ], StringComparer.OrdinalIgnoreCase);

    public static double Grade(string text) => Grade(text, Unavoidable);

    /// <summary>The grade of a text; 0 for a text without a word.</summary>
    public static double Grade(string text, IReadOnlySet<string> exempt)
    {
        var (sentences, words, syllables) = Count(text, exempt);
        return words == 0 ? 0d : (SentenceWeight * words / sentences) + (SyllableWeight * syllables / words) - Offset;
    }

    /// <summary>Sentences end at a full stop, a question or exclamation mark, or a line; a point inside a number ends nothing.</summary>
    public static (int Sentences, int Words, int Syllables) Count(string text, IReadOnlySet<string> exempt)
    {
        int sentences = 0, words = 0, syllables = 0, open = 0;
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                var start = at;
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] is '\'' or '’' or '.' or ',' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) && char.IsLetterOrDigit(text[at - 1]))))
                    at++;
                var word = text[start..at];
                words++;
                open++;
                syllables += exempt.Contains(word) ? Math.Min(Exempt, Syllables(word)) : Syllables(word);
                continue;
            }

            if (text[at] is '.' or '!' or '?' or '\n' && open > 0)
                (sentences, open) = (sentences + 1, 0);
            at++;
        }

        return (sentences + (open > 0 ? 1 : 0), words, syllables);
    }

    /// <summary>Groups of vowels, without a silent e at the end, and at least one. A number is one syllable.</summary>
    public static int Syllables(string word)
    {
        var letters = word.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        var count = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            if (IsVowel(letters[i]) && (i == 0 || !IsVowel(letters[i - 1]) || Parts(letters, i)))
                count++;
        }

        return Math.Max(1, count - Silent(letters));
    }

    /// <summary>Two vowels that are spoken apart: the i of medium, the e of being, the y of anyone is its own already.</summary>
    private static bool Parts(string letters, int at) =>
        (letters[at - 1], letters[at]) switch
        {
            ('i', 'u') => true,
            ('i', 'a' or 'o') => at < 2 || letters[at - 2] is not ('c' or 't' or 's' or 'g'),
            ('e', 'i') => letters.EndsWith("eing", StringComparison.Ordinal) && at == letters.Length - 3,
            ('u', 'a') => at >= 2 && letters[at - 2] is not ('q' or 'g'),
            ('y', 'i') => true,
            _ => false,
        };

    private static int Silent(string letters)
    {
        if (letters.Length < 3)
            return 0;
        var before = letters[^3];
        if (letters[^1] == 'e' && !IsVowel(letters[^2]))
            return letters[^2] == 'l' && !IsVowel(before) ? 0 : 1;
        if (letters.EndsWith("ed", StringComparison.Ordinal) && !IsVowel(before))
            return before is 't' or 'd' || (before == 'l' && letters.Length > 3 && !IsVowel(letters[^4])) ? 0 : 1;
        if (letters.EndsWith("es", StringComparison.Ordinal) && !IsVowel(before))
            return before is 's' or 'x' or 'z' or 'c' or 'g' || letters.EndsWith("ches", StringComparison.Ordinal) || letters.EndsWith("shes", StringComparison.Ordinal)
                || (before == 'l' && letters.Length > 3 && !IsVowel(letters[^4])) ? 0 : 1;
        return 0;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
