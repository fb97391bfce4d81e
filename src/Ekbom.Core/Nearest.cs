namespace Ekbom.Core;

/// <summary>Finds the known word nearest to a misspelt one, to be named in a mend.</summary>
public static class Nearest
{
    /// <summary>The known word with the least edit distance, or null when none is near (more than a third of the letters differ).</summary>
    public static string? To(string written, IEnumerable<string> known)
    {
        string? best = null;
        var least = int.MaxValue;
        foreach (var word in known)
        {
            if (Math.Abs(word.Length - written.Length) > Math.Max(2, written.Length / 3))
                continue;
            var distance = Distance(written, word);
            if (distance < least)
                (least, best) = (distance, word);
        }

        return least <= Math.Max(1, written.Length / 3) ? best : null;
    }

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
