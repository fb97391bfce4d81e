namespace Ekbom.Core.Profiles;

/// <summary>The words of a product between the number of pieces and the amount in each: <c>2 tablets magnesium oxide 500 mg</c>, <c>two of my 250 mg tablets</c>.</summary>
internal static class LabelProductWords
{
    private const int Most = 9; // magnesium (as magnesium amino acid chelate)

    /// <summary>Words that come before a number and leave it a number of pieces.</summary>
    private static readonly string[] Taking = ["take", "takes", "taking", "took", "have", "has", "having", "use", "uses", "using", "swallow", "chew", "drink", "get", "on", "of", "and", "plus", "with", "then", "or", "to", "nehme", "nehmen"];

    /// <summary>After these the amount is that of all pieces, or of something else.</summary>
    private static readonly string[] Ending = ["to", "for", "with", "without", "at", "in", "and", "or", "plus", "then", "total", "totalling", "totaling", "giving", "gives", "give", "equals", "equal", "is", "are"];

    private static readonly string[] Spans = ["minute", "minutes", "min", "mins", "days", "weeks", "month", "months", "year", "years"];

    /// <summary>Where the amount stands after at least one word of a name.</summary>
    public static int? Amount(LabelText label, int at)
    {
        for (var next = at; next <= at + Most; next++)
        {
            if (LabelWords.Number(label, next) is not null)
                return next > at && label[next].Kind == TokenKind.Number ? next : null;
            var word = label.Free(next);
            if (word.Length == 0 || (label[next].Kind != TokenKind.Word && word != "-" && !(next > at && IsSource(label, next))) || LabelFrequency.IsTimeWord(word) || LabelServing.IsContent(word) || LabelWords.Counts(word) is not null
                || Array.IndexOf(Ending, word) >= 0 || LabelFrequency.Read(label, next) is not null)
                return null;
        }

        return null;
    }

    /// <summary>The brackets of <c>magnesium (as citrate)</c>.</summary>
    private static bool IsSource(LabelText label, int at) => label.Free(at) == ")" || (label.Free(at) == "(" && label.Free(at + 1) is "as" or "from" or "als" or "aus");

    /// <summary>Magnesium and at most a salt stand between: <c>2 magnesium 250 mg</c>; "3 magnesium salts 300 mg" counts the salts.</summary>
    public static bool IsMagnesium(LabelText label, int at, int amount) =>
        label.Free(at) is var first && (first is "mag" || first.StartsWith("magn", StringComparison.Ordinal)) && !Enumerable.Range(at + 1, amount - at - 1).Any(word => label[word].Key.EndsWith('s') && label[word].Key != "as");

    /// <summary>Where a time follows a number and one or two words that may be what is counted: <c>2 lepels per dag</c>.</summary>
    public static int? Time(LabelText label, int at, int next)
    {
        if (label[at - 1] is { Kind: TokenKind.Word, Key.Length: 1 } or { Key: "omega" or "vitamin" })
            return null;
        for (var end = next; end <= next + 2; end++)
        {
            if (end > next && LabelFrequency.Read(label, end) is not null)
                return end;
            if (label[end].Kind != TokenKind.Word || label.Free(end).Length < 3 || LabelFrequency.IsTimeWord(label.Free(end)) || Array.IndexOf(Spans, label.Free(end)) >= 0 || LabelAmount.UnitAt(label, end, out _) is not null)
                return null;
        }

        return null;
    }

    /// <summary>A product that may hold magnesium is taken besides, and no list of what is in this one: <c>250 mg with a prenatal vitamin</c>; not "with vitamins B6 and D".</summary>
    /// <param name="label">The label.</param>
    /// <param name="product">The product.</param>
    /// <param name="last">Where the last amount of magnesium stands.</param>
    public static bool IsTakenToo(LabelText label, LabelMention product, int last)
    {
        if (product.At < last)
            return true; // a word that adds stands between
        if (IsTaking(label, product.At))
            return true;
        var at = Quantity(label, product.At) - 1;
        var joined = LabelJoin.IsAdding(label[at].Key) || label[at].Key is "with" or "mit" or "," or ".";
        var within = label[at].Key == "my" && label[at - 1].Key is "in" or "from" or "of"; // plus 100 mg in my multivitamin
        return joined && !within && label[product.End] is not { Kind: TokenKind.Word, Key: [_] or [_, >= '0' and <= '9', ..] } && (label[at].Key != "." || (at > last + 2 && label.IsTaken(at - 1)) || (product.End < label.Count && label.IsTaken(product.End)));
    }

    /// <summary>The words before it tell that it is taken, or it comes on top: <c>while taking a multivitamin</c>, <c>on top of my prenatal</c>, <c>250 mg nightly/electrolyte powder</c>.</summary>
    public static bool IsTaking(LabelText label, int product)
    {
        var at = Quantity(label, product) - 1;
        at -= label[at].Key is "my" or "your" ? 1 : 0;
        return label[at].Key is "take" or "takes" or "taking" or "using" or "nehme" or "nehmen" or "/" || (label[at].Key == "of" && label[at - 1].Key == "top") || (label[at].Key == "top" && label[at - 1].Key == "on");
    }

    /// <summary>Where the number or the article before a name begins: <c>a</c>, <c>2 tablets of</c>.</summary>
    private static int Quantity(LabelText label, int at)
    {
        while (at > 0 && (LabelWords.Number(label[at - 1]) is not null || LabelWords.Counts(label[at - 1].Key) is not null || (label[at - 1].Key is "a" or "an" or "the" or "daily" or "ein" or "eine" or "einem" or "einer") || (label[at - 1].Key == "of" && label[at - 2].Key != "top")))
            at--;
        return at;
    }

    /// <summary>A word that a number belongs to: <c>Omega 3</c>, <c>vitamin B 6</c>.</summary>
    public static bool IsName(LabelText label, int at) => label[at].Kind == TokenKind.Word && Array.IndexOf(Taking, label[at].Key) < 0;
}
