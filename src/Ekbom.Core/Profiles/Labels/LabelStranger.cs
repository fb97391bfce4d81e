using System.Collections.Frozen;

namespace Ekbom.Core.Profiles;

/// <summary>
/// An amount that stands with a word we do not know belongs to that word: in "taurine 1000 mg, magnesium 200 mg" the 1000 mg are not magnesium. Words after
/// a known name and before the next comma describe that name ("magnesium forte 300 mg"); words that name no substance are listed here.
/// </summary>
internal static class LabelStranger
{
    private static readonly FrozenSet<string> NoSubstance = Words(
        "a an the of in at on to up by for is are or this these your our its as from than about approx approximately ca circa only just per each every pro je und der die das ein im",
        "providing provides provide supplying supplies supply delivering delivers deliver delivered yielding yields yield equivalent equiv equals equal eq davon entspricht entsprechend which corresponding corresponds",
        "contain contains containing content contents enthalten enthält liefern liefert source als aus total insgesamt gesamt amount amounts quantity value values typical",
        "high higher extra max maximum super ultra mega double triple strong strength stark potency potent forte advanced premium quality natural organic vegan vegetarian pure elemental elementary active ionic actual",
        "supplement supplements facts fact information nutrition nutritional ingredient ingredients food adult adults daily take taken use uses directions dosage label product medicine tablet size weight net",
        "formula complex blend matrix powder liquid solution suspension mixture granules effervescent spray sprays squirt squirts pump pumps cream flavour flavoured flavor flavored release slow sustained modified prolonged delayed coated film fizzy drink chelate chelated buffered absorption absorbable",
        "then later again onwards onward doctor dr gp me my but one going label bottle hubby enough says said say ago they she have has had now currently upped increased increase raised reduced cut lowered down went put moved prends prend give gives give week weeks month months started used was still",
        "compound form forms reference intake nrv dv rda ri rdi rni nährwerte nährwert zutaten inhalt hochdosiert");

    private static readonly string[] Joining = [",", ".", "and", "with", "plus", "+", "&", "und", "mit", "et", "con", "y"];

    /// <summary>The unknown word the amount at <paramref name="at"/> stands with; null when there is none.</summary>
    /// <param name="label">The label.</param>
    /// <param name="at">Where the amount begins.</param>
    /// <param name="percent">It is a percentage, which belongs to its row even when the amount there was misprinted.</param>
    /// <param name="isNamed">Whether a known name or another amount covers a token.</param>
    public static string? Before(LabelText label, int at, bool percent, Func<int, Covered> isNamed)
    {
        var start = at;
        for (var back = at - 1; back >= 0; back--)
        {
            switch (isNamed(back))
            {
                case Covered.Name:
                    return null;
                case Covered.Amount:
                    return Phrase(label, start, at);
            }

            var token = label[back];
            if (token.Key == ")" && Open(label, back) is { } open)
            {
                back = open;
                continue;
            }

            if (token.Kind == TokenKind.Number && !label.IsTaken(back) && percent)
                return null;
            if (token.Key is "and" or "&" && IsPurpose(label, back))
                continue;
            if (Array.IndexOf(Joining, token.Key) >= 0 || ((token.Kind == TokenKind.Number || token.Key == "%") && !label.IsTaken(back)))
                return Phrase(label, start, at);
            if (token.Kind == TokenKind.Word && !label.IsTaken(back) && (Names(token.Key) || (back == at - 1 && !token.Glued && IsSymbol(token.Written))))
                start = back;
        }

        return Phrase(label, start, at);
    }

    /// <summary><c>for muscles and nerves</c> names what it is for, not what is in it.</summary>
    private static bool IsPurpose(LabelText label, int joined)
    {
        for (var at = joined - 1; at >= joined - 4 && label[at].Kind == TokenKind.Word; at--)
        {
            if (label[at].Key is "for" or "für" or "supports" or "support" or "helps")
                return true;
        }

        return false;
    }

    private static int? Open(LabelText label, int close)
    {
        var depth = 0;
        for (var at = close; at >= 0; at--)
        {
            depth += label[at].Key == ")" ? 1 : label[at].Key == "(" ? -1 : 0;
            if (depth == 0)
                return at;
        }

        return null;
    }

    private static string? Phrase(LabelText label, int start, int at)
    {
        var end = at;
        while (end > start && label[end - 1].Kind == TokenKind.Sign)
            end--;
        return end > start ? label.Written(start, end) : null;
    }

    /// <summary>The sign of an element directly before an amount: <c>Na 500 mg</c>.</summary>
    private static bool IsSymbol(string written) => written.Length <= 2 && char.IsUpper(written[0]) && !NoSubstance.Contains(written.ToLowerInvariant()) && LabelWords.Counts(written.ToLowerInvariant()) is null;

    /// <summary>A word that names no substance.</summary>
    public static bool IsPlain(string word) => NoSubstance.Contains(word);

    private static bool Names(string word) =>
        word.Length > 2 && !NoSubstance.Contains(word) && LabelWords.Counts(word) is null && LabelWords.Water(word) is null && !LabelFrequency.IsTimeWord(word);

    private static FrozenSet<string> Words(params string[] lines) => lines.SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>What a token of a label belongs to.</summary>
internal enum Covered { Nothing, Name, Amount }
