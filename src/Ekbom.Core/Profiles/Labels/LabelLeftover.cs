using System.Collections.Frozen;

namespace Ekbom.Core.Profiles;

/// <summary>
/// What nothing has understood and may be more of it: a count, a time of day, a word like "another". With one of them left over the label may mean more
/// than was read, so the upper end is open; a label that was read whole leaves none.
/// </summary>
internal static class LabelLeftover
{
    private const decimal MostCounted = 12m;

    private static readonly FrozenSet<string> Counts = Words("few handful several many double doubled twice thrice triple treble anderthalb tre duas dois três två zweimal dreimal viermal tweemaal driemaal veces volte fois gange ganger daags");

    private static readonly FrozenSet<string> Adding = Words("plus + and & und also with another extra further additional well along top again my");

    private static readonly FrozenSet<string> More = Words("again another extra additional repeat repeated increase increasing increased further doubling maybe occasionally sometimes");

    /// <summary>Words after an amount that name no substance.</summary>
    private static readonly FrozenSet<string> After = Words("total more extra each by at in on if and or every when po per with for then last from after before as");

    /// <summary>A number before these is no number of pieces.</summary>
    private static readonly FrozenSet<string> Spans = Words("% oz ounce ounces week weeks day days month months year years yrs hour hours h hr hrs minute minutes min mins kcal calories cal kj forms types kinds ingredients minerals vitamins and over under to in");

    /// <summary>Nor is one after these.</summary>
    private static readonly FrozenSet<string> Named = Words("over under age aged ages calories vitamin omega b d k e q type no stage phase for at within top all of with size zone level class group step formula in into days day weeks week calcium");

    private static readonly FrozenSet<string> Seldom = Words("alternate third other every most weekday week per a the good");

    /// <summary>The words that were left over, as printed; empty when none was.</summary>
    public static IReadOnlyList<string> Find(LabelText label)
    {
        var found = new List<string>();
        var children = false;
        for (var at = 0; at < label.Count; at++)
        {
            children = LabelDose.IsChild(label[at].Key) || (children && label[at].Key != "." && !LabelDose.IsAdult(label[at].Key));
            if (!children && (IsCount(label, at) || IsMore(label, at) || IsTime(label, at)))
                found.Add(label[at].Written);
        }

        return found;
    }

    /// <summary>Milligrams that belong to no name, no pack and no other substance, and are not what something provides.</summary>
    public static IReadOnlyList<LabelAmount> Amounts(LabelText label, List<LabelAmount> amounts, LabelLinks links) =>
        [.. amounts.Where(one => one.Kind == AmountKind.Mass && (label[one.End - 1].Kind == TokenKind.Number || label[one.End - 1].Key.StartsWith('m') || links.IsSalted(one)) && (!links.Uses(one) || links.IsOfProduct(one) || IsOnlyBesideAdding(links, one)) && !LabelPack.IsNamed(label, one.End) && !IsOfAnother(label, one))];

    /// <summary>The word it seemed to belong to is one like "further": <c>and a further 100 mg</c>.</summary>
    private static bool IsOnlyBesideAdding(LabelLinks links, LabelAmount amount) =>
        links.Strange.Exists(one => one.Amount.At == amount.At && one.Word.Split(' ').Any(word => Adding.Contains(word.ToLowerInvariant())));

    /// <summary>The word after it may be the name of another substance: <c>1000 mg taurine</c>; or it is counted as one of several: <c>2 x 250 mg</c>, <c>B 1 + 2 + 6 mg</c>.</summary>
    private static bool IsOfAnother(LabelText label, LabelAmount amount) => (label[amount.End].Kind == TokenKind.Word && !label.IsTaken(amount.End) && !After.Contains(label[amount.End].Key) && LabelWords.Counts(label[amount.End].Key) is null)
        || label[amount.At - 1].Key is "x" || (label[amount.At - 1].Key == "+" && label[amount.At - 2].Kind == TokenKind.Number);

    /// <summary>The words before it say that it comes besides: "plus 100 mg", "with an additional 100 mg", "on top of 100 mg".</summary>
    public static bool Adds(LabelText label, LabelAmount amount)
    {
        for (var at = amount.At - 1; at >= amount.At - 3 && label[at].Key != "."; at--)
        {
            if (Adding.Contains(label[at].Key))
                return true;
        }

        return false;
    }

    /// <summary>It is told as coming besides what stands before: "with an additional 100 mg".</summary>
    public static bool IsFurther(LabelText label, LabelAmount amount) => Enumerable.Range(amount.At - 2, 2).Any(at => label[at].Key is "additional" or "another" or "extra" or "plus" or "further");

    /// <summary>The words before it say that it is what is taken: "take 500 mg", "my dose is 400 mg".</summary>
    public static bool IsTaken(LabelText label, LabelAmount amount) =>
        Enumerable.Range(amount.At - 3, 3).Any(at => label[at].Key is "take" or "takes" or "taking" or "dose" or "nehme" or "nehmen")
        || (label[amount.At - 1].Key is "," && amount.End < label.Count && label.IsTaken(amount.End));

    private static bool IsCount(LabelText label, int at)
    {
        var next = label[at + 1].Key == "-" ? at + 2 : at + 1;
        if (LabelWords.Number(label, at) is { } number)
            return number is > 1m and <= MostCounted && !(label[at].Glued && label[at - 1].Kind == TokenKind.Word) && !Spans.Contains(label[next].Key) && !Named.Contains(label[at - 1].Key)
                && !(label[next].Key is "times" && label.IsTaken(next + 1)) && !IsRatio(label, at) && !IsOfKinds(label, at) && !IsComparison(label, next);
        return (Counts.Contains(label.Free(at)) || IsMisspelt(label, at)) && label[at + 1].Key is not ("strength" or "action" or "weekly" or "as") && !(label[at + 1].Key is "magnesium" && label[at].Key is "double" or "triple" or "treble")
            && !(label[at + 1].Key is "a" && label[at + 2].Key is "week" or "month");
    }

    /// <summary><c>twicw daily</c>.</summary>
    private static bool IsMisspelt(LabelText label, int at) => label.Free(at) is { Length: > 3 } word && label.IsTaken(at + 1) && at + 1 < label.Count && Nearest.Distance(word, "twice") == 1;

    /// <summary><c>2:1</c>, and the parts of <c>B 1 + 2</c>.</summary>
    private static bool IsRatio(LabelText label, int at) => (label[at + 1].Key == ":" && label[at + 2].Kind == TokenKind.Number) || (label[at - 1].Key is ":" or "+" && label[at - 2].Kind == TokenKind.Number);

    /// <summary><c>3 magnesium salts</c>, <c>7 forms</c>.</summary>
    private static bool IsOfKinds(LabelText label, int at) => Enumerable.Range(at + 1, 3).Any(next => label[next].Key is "salts" or "forms" or "types" or "sources" or "kinds" or "compounds");

    /// <summary><c>3 times better</c>, <c>2x stronger</c>.</summary>
    private static bool IsComparison(LabelText label, int at) => label[at].Key is "times" or "x" && label[at + 1].Key is "better" or "stronger" or "more" or "faster" or "greater" or "higher" or "as" or "the";

    /// <summary>What follows it was not understood. In capitals, or before a word that it describes, it may be a name: "EXTRA direkt", "extra strength".</summary>
    private static bool IsMore(LabelText label, int at) => More.Contains(label.Free(at))
        && !(at + 1 < label.Count && label.IsTaken(label[at + 1].Key is "to" or "(" or "at" ? at + 2 : at + 1))
        && label[at + 1].Key is not ("strength" or "absorption" or "virgin" or "direkt" or "ingredients" or "information") && !label[at].Written.All(char.IsAsciiLetterUpper);

    private static bool IsTime(LabelText label, int at) => label[at].Kind == TokenKind.Word && LabelTimeOfDay.IsOne(label.Free(at)) && label[at - 1] is var before
        && (before.Kind == TokenKind.Number || before.Key is "and" or "&" or "+" or "," or "at" or "in" or "with" or "before" or "after" or "und" or "et" or "e" or "y" || LabelWords.Counts(before.Key) is not null) && !Seldom.Contains(before.Key);

    private static FrozenSet<string> Words(string words) => FrozenSet.ToFrozenSet(words.Split(' '), StringComparer.Ordinal);
}
