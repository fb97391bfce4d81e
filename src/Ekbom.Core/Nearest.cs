using System.Numerics;

namespace Ekbom.Core;

/// <summary>Finds the known word nearest to a misspelt one, to be named in a mend.</summary>
public static class Nearest
{
    /// <summary>
    /// The known word or name with the least edit distance, or null when none is near: more than a third of the letters differ or, of as many words, more
    /// than half of one word. "My leg hurts" is no misspelt "my chest hurts".
    /// </summary>
    public static string? To(string written, IEnumerable<string> known)
    {
        var most = Math.Max(1, written.Length / 3);
        var letters = Letters(written);
        string? best = null;
        var least = most + 1;
        foreach (var word in known)
        {
            if (Math.Abs(word.Length - written.Length) >= least || Apart(letters, Letters(word)) >= least)
                continue;
            var distance = Distance(written, word);
            if (distance < least && AreNearByWord(written, word))
                (least, best) = (distance, word);
        }

        return best;
    }

    private static bool AreNearByWord(string written, string known)
    {
        var (words, others) = (written.Split(' '), known.Split(' '));
        return words.Length == 1 || words.Length != others.Length || words.Zip(others).All(pair => Distance(pair.First, pair.Second) <= Math.Max(1, Math.Max(pair.First.Length, pair.Second.Length) / 2));
    }

    /// <summary>The letters of a word, each a bit.</summary>
    private static ulong Letters(string word)
    {
        var letters = 0UL;
        foreach (var letter in word)
            letters |= 1UL << (char.ToLowerInvariant(letter) & 63);
        return letters;
    }

    /// <summary>At least so many changes lead from one word to the other: a change brings at most one new letter, and takes at most one away.</summary>
    private static int Apart(ulong one, ulong other) => Math.Max(BitOperations.PopCount(one & ~other), BitOperations.PopCount(other & ~one));

    /// <summary>Edit distance of Damerau and Levenshtein (adjacent letters may change places), ignoring case.</summary>
    public static int Distance(string first, string second)
    {
        var previous = new int[second.Length + 1];
        var current = new int[second.Length + 1];
        var before = new int[second.Length + 1];
        for (var j = 0; j <= second.Length; j++)
            previous[j] = j;

        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var cost = Same(first[i - 1], second[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, previous[j] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && Same(first[i - 1], second[j - 2]) && Same(first[i - 2], second[j - 1]))
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[second.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
