namespace Ekbom.Core.Profiles;

/// <summary>The words of a product between the number of pieces and the amount in each: <c>2 tablets magnesium oxide 500 mg</c>, <c>two of my 250 mg tablets</c>.</summary>
internal static class LabelProductWords
{
    private const int Most = 6; // magnesium amino acid chelate elemental

    /// <summary>Words that come before a number and leave it a number of pieces.</summary>
    private static readonly string[] Taking = ["take", "takes", "taking", "took", "have", "has", "having", "use", "uses", "using", "swallow", "chew", "drink", "get", "on", "of", "and", "plus", "with", "then", "or", "to", "nehme", "nehmen"];

    /// <summary>After these the amount is that of all pieces, or of something else.</summary>
    private static readonly string[] Ending = ["to", "for", "with", "without", "at", "in", "and", "or", "plus", "then", "total", "totalling", "totaling", "giving", "gives", "give", "equals", "equal", "is", "are"];

    /// <summary>Where the amount stands after at least one word of a name.</summary>
    public static int? Amount(LabelText label, int at)
    {
        for (var next = at; next <= at + Most; next++)
        {
            if (LabelWords.Number(label, next) is not null)
                return next > at && label[next].Kind == TokenKind.Number ? next : null;
            var word = label.Free(next);
            if (word.Length == 0 || (label[next].Kind != TokenKind.Word && word != "-") || LabelFrequency.IsTimeWord(word) || LabelServing.IsContent(word) || LabelWords.Counts(word) is not null
                || Array.IndexOf(Ending, word) >= 0 || LabelFrequency.Read(label, next) is not null)
                return null;
        }

        return null;
    }

    /// <summary>A word that a number belongs to: <c>Omega 3</c>, <c>vitamin B 6</c>.</summary>
    public static bool IsName(LabelText label, int at) => label[at].Kind == TokenKind.Word && Array.IndexOf(Taking, label[at].Key) < 0;
}
