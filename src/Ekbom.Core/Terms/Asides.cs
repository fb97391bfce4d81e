using System.Collections.Frozen;

namespace Ekbom.Core.Terms;

/// <summary>
/// What somebody wrote in brackets beside a name we know, or before a bracket we know: "metformin (with food)" adds nothing, "metformin
/// (raltegravir too)" does. Nothing in it is guessed, and nothing is dropped.
/// </summary>
public static class Asides
{
    private const int LongestName = 5, Before = 2;
    private const string Ours = "restless-legs";

    /// <summary>Words before a name that tell whose it is.</summary>
    private static readonly FrozenSet<string> Telling = FrozenSet.ToFrozenSet(["my", "his", "her", "on", "take", "takes", "taking", "took", "have", "has", "had", "got", "with", "prescribed", "using"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Limits = FrozenSet.ToFrozenSet(["since", "until", "before", "from", "after", "type", "mild", "moderate", "left", "right", "short", "long", "new", "started", "known", "diagnosed", "treated", "controlled", "winter", "summer"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Purposes = FrozenSet.ToFrozenSet(["for", "when", "if", "against"], StringComparer.Ordinal);

    /// <summary>Words that only say when, how, since when or how badly.</summary>
    private static readonly FrozenSet<string> Remarks = FrozenSet.ToFrozenSet(
        ("a an the my for of in at on and or with after before from since until by as is it every each day days daily week weekly month year years morning mornings noon evening evenings night nightly nights bedtime "
        + "once twice times prn needed required only sometimes occasionally usually regularly food meal meals breakfast lunch dinner bed water stomach empty new long short term brand branded generic "
        + "prescribed prescription doctor gp nhs pharmacy counter low high dose strength mild moderate severe slight bad chronic early advanced stable longstanding recurrent well treated controlled diagnosed confirmed type left right both mg mcg ug g ml tablet tablets capsule capsules started when i have get winter summer fitted known "
        + "course inhaler inhalers patch patches injection injections cream gel drops spray liquid pain sleep heart blood pressure legs"
        ).Split(' '), StringComparer.Ordinal);

    /// <summary>The parts of the text that say something else than the term that was found.</summary>
    /// <param name="written">As it was written.</param>
    /// <param name="term">What was found in it.</param>
    /// <param name="terms">All terms.</param>
    /// <returns>Each with another term that stands in it; null when no word of it is known.</returns>
    public static IEnumerable<(string Text, Term? Other)> In(string written, Term term, TermIndex terms)
    {
        if (!written.Contains('(', StringComparison.Ordinal) || terms.IsName(written))
            yield break;
        foreach (var part in written.Split(['(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = TermIndex.Normal(part).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
                continue;
            var others = Named(words, terms).Where(other => Tells(term, other, terms)).ToList();
            if (others.Count > 0 || (!Purposes.Contains(words[0]) && !words.All(IsRemark) && !(terms.Find(part) is { } named && terms.AreKin(named, term))))
                yield return (part, others.FirstOrDefault());
        }
    }

    /// <summary>
    /// Whether a name beside the term is something of its own. The wider condition is not, nor what a medicine is for, nor the mineral that a
    /// condition lacks; a narrower condition is: "kidney disease (on dialysis)".
    /// </summary>
    private static bool Tells(Term term, Term other, TermIndex terms) => (term.Kind, other.Kind) switch
    {
        (TermKind.Condition, TermKind.Condition) => !terms.SelfAndClasses(term.Id).Contains(other.Id),
        (TermKind.Condition, TermKind.Ingredient or TermKind.Supplement or TermKind.Report) => false,
        (not TermKind.Condition, TermKind.Condition or TermKind.Report) => false, // said aloud all the same
        _ => !terms.AreKin(other, term),
    };

    /// <summary>Whether the brackets of a denial leave some of it undenied: "bowel obstruction (since 2012)", "diabetes (type 2)".</summary>
    public static bool Limit(string written, Term term, TermIndex terms) => In(written, term, terms).Any()
        || (!terms.IsName(written) && written.IndexOf('(', StringComparison.Ordinal) is > 0 and var at && TermIndex.Normal(written[at..]).Split(' ').Any(word => char.IsAsciiDigit(word[0]) || Limits.Contains(word)));

    /// <summary>Whether the words say no more than the name: <c>with pacemaker</c>, <c>dialysis since 2022</c>.</summary>
    public static bool SaysOnly(string part, Term other, TermIndex terms)
    {
        var words = TermIndex.Normal(part).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, words.Length).Any(at => Enumerable.Range(1, Math.Min(LongestName, words.Length - at)).Any(length =>
            terms.Find(string.Join(' ', words.AsSpan(at, length).ToArray()))?.Id == other.Id && words.Take(at).Concat(words.Skip(at + length)).All(IsRemark)));
    }

    /// <summary>Medicines and conditions that a text tells of somebody: with "my", "on", "take" or "have" shortly before the name. "Is ropinirole better?" tells of none.</summary>
    public static IReadOnlyList<Term> ToldIn(string text, TermIndex terms)
    {
        var words = TermIndex.Normal(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. Places(words, terms).Where(one => one.Term is { Kind: TermKind.Medicine or TermKind.Class or TermKind.Product or TermKind.Condition } && one.Term.Id != Ours
            && words.Skip(one.At - Before).Take(Math.Min(one.At, Before) + 1).Any(Telling.Contains)).Select(one => one.Term).DistinctBy(term => term.Id)];
    }

    /// <summary>The conditions that a longer text names, and its other words: "complete heart block with pacemaker", "previous bowel obstruction".</summary>
    public static (IReadOnlyList<Term> Terms, string Others) ConditionsIn(string written, TermIndex terms)
    {
        var words = TermIndex.Normal(written).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = Places(words, terms).Where(one => one.Term.Kind == TermKind.Condition && one.Term.Id != Ours).ToList();
        var rest = words.Where((_, at) => !found.Exists(one => at >= one.At && at < one.At + one.Length));
        return ([.. found.Select(one => one.Term).DistinctBy(term => term.Id)], string.Join(' ', rest));
    }

    /// <summary>Whether all words only say when, how, since when or how badly.</summary>
    public static bool AreRemarks(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(IsRemark);

    private static bool IsRemark(string word) => char.IsAsciiDigit(word[0]) || Remarks.Contains(word);

    /// <summary>The longest names that stand in the text, from left to right.</summary>
    private static IEnumerable<Term> Named(string[] words, TermIndex terms) => Places(words, terms).Select(one => one.Term);

    private static IEnumerable<(int At, int Length, Term Term)> Places(string[] words, TermIndex terms)
    {
        for (var at = 0; at < words.Length; at++)
        {
            for (var length = Math.Min(LongestName, words.Length - at); length > 0; length--)
            {
                if (terms.Find(string.Join(' ', words.AsSpan(at, length).ToArray())) is not { } found)
                    continue;
                yield return (at, length, found);
                at += length - 1;
                break;
            }
        }
    }
}
