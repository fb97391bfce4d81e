namespace Ekbom.Core.Profiles;

/// <summary>Whether a second amount of magnesium comes besides the first, or says the same magnesium again.</summary>
internal static class LabelJoin
{
    private static readonly string[] Adding = ["and", "plus", "+", "&", "und", "also", "another", "my", "et", "y"];
    private static readonly string[] Again = ["or", "oder", "each", "per", "pro", "je", "now", "total", "serving"];

    private static readonly string[] Listing = ["ingredients", "facts", "size", "zutaten"];

    private const int MostBetween = 60; // words; what stands further back joins nothing

    /// <summary>Every product named is taken: <c>one of each daily</c>, <c>each of them</c>.</summary>
    public static bool IsOfEach(LabelText label) => Enumerable.Range(1, label.Count).Any(at => (label[at].Key == "of" && label[at + 1].Key == "each" && LabelWords.Number(label[at - 1]) is not null) || (label[at].Key == "of" && label[at - 1].Key == "each" && label[at + 1].Key is "them" or "these"));

    public static bool IsAdding(string word) => Array.IndexOf(Adding, word) >= 0;

    /// <summary>
    /// What the words between say, those after the last comma, sentence or "and": true when the second comes besides the first, false when it is the same,
    /// null when they leave it open. A comma joins two that are alike; "and" joins nothing before another ingredient (brings: false); closed brackets say
    /// nothing, open ones after a product with magnesium (brings: true) are of that; after a heading or a colon a label lists what is in it.
    /// </summary>
    public static bool? IsBesides(LabelText label, int from, int to, bool alike, Func<int, bool?> brings)
    {
        var (adds, ties, product, listed) = (false, false, false, false);
        for (var at = Math.Max(from, to - MostBetween); at < to; at++)
        {
            var word = label[at].Key;
            listed |= Array.IndexOf(Listing, word) >= 0 || (word == ":" && at == from);
            product |= brings(at) == true;
            if (word == "(" && Enumerable.Range(at, to - at).FirstOrDefault(close => label[close].Key == ")") is > 0 and var end)
                at = end;
            else if (word is "." or ",")
                (adds, ties, product) = (word == "," && alike, false, false);
            else if (IsAdding(word))
                (adds, ties) = (adds || brings(at + 1) != false, ties && brings(at + 1) == false);
            else if (word == "(" && adds && !product)
                adds = alike;
            else
                ties |= !product && (word == "(" || Array.IndexOf(Again, word) >= 0 || LabelLinks.IsTie(word));
        }

        return ties || listed ? false : adds ? true : null;
    }
}
