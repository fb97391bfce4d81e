using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Ekbom.Core.Terms;

/// <summary>
/// Hears warning signs in what somebody wrote as one report, a few words or a sentence: "my left calf is swollen". A sign is what has names under
/// <c>reported</c>; the phrases under <c>heard</c>, by which questions are heard, count too.
/// </summary>
/// <remarks>What is denied, long ago, or somebody else's is no sign and no silence: it may be one, and is asked (docs/decisions/0019).</remarks>
public sealed partial class WarningWords
{
    private const int Gap = 3, Wide = 5;
    private const string InOrder = "inorder", NoSign = "nosign", Unsure = "unsur", Part = "any"; // as stems: "unsure"

    /// <summary>Words that say nothing of a sign by themselves: in a phrase they stand in their order, beside one word they change nothing.</summary>
    private static readonly FrozenSet<string> Little = Stems(
        "i im ive id am is are be been being have having has got get getting gets feel feeling feels felt a an the my me of in on at to it its this that and so very really quite bad badly severe now today tonight "
        + "new sudden suddenly some lots lot terrible awful think all up out off from with when while can do does not no cannot his her he she too much many more over under down after for or by just still think right left like what how again bit totally completely utterly");

    /// <summary>Words that stand in nearly every question about restless legs and magnesium.</summary>
    private static readonly FrozenSet<string> OfEveryQuestion = Stems("magnesium leg rest restless night sleep what help take");

    private readonly Dictionary<string, Term> names = new(StringComparer.Ordinal);
    private readonly SynonymFinder others;
    private readonly ILookup<string, Phrase> byFirst;
    private readonly ILookup<string, Phrase> taken;
    private readonly ILookup<string, Phrase> weakened;

    /// <param name="terms">All terms; those without <see cref="Term.Reported"/> are no signs.</param>
    /// <param name="synonyms">Other words for the words of phrases, and for the parts of signs.</param>
    /// <param name="ofSigns">Warning signs; else the other reports that are heard in own words.</param>
    public WarningWords(IEnumerable<Term> terms, IReadOnlyList<Synonym> synonyms, bool ofSigns = true)
    {
        others = new(synonyms, Words);
        var signs = terms.Where(term => ofSigns ? term.Reported.Count > 0 || term.Perhaps.Count > 0 : term.InOwnWords).ToList();
        foreach (var (name, sign) in signs.SelectMany(sign => sign.Reported.Select(name => (TermIndex.Normal(name), sign))))
            names.TryAdd(name, sign);
        var phrases = signs.SelectMany(term => Sure(term, ofSigns).Select(written => (term, Words: Words(written), IsSure: true)).Concat(term.Perhaps.Select(written => (term, Words: Words(written), IsSure: false)))).Where(one => one.Words.Count > 0).ToList();
        byFirst = phrases.Where(one => one.Words[0] is not (NoSign or Unsure)).Select(one => Made(one.term, one.Words, one.IsSure)).DistinctBy(one => (one.Term.Id, one.IsSure, string.Join(' ', one.Words))).ToLookup(one => one.Words[0], StringComparer.Ordinal);
        taken = Marked(NoSign);
        weakened = Marked(Unsure);

        ILookup<string, Phrase> Marked(string mark) => phrases.Where(one => one.Words[0] == mark).Select(one => Made(one.term, [.. one.Words.Skip(1)], one.IsSure)).ToLookup(one => one.Term.Id, StringComparer.Ordinal);
    }

    /// <summary>What signs are called where they are reported.</summary>
    public IReadOnlyDictionary<string, Term> Names => names;

    /// <summary>Whether a text says that what it names may not be there, or not now.</summary>
    public static bool IsDoubted(string written)
    {
        var words = Words(Telling.Plainer(written));
        return Enumerable.Range(0, words.Count).Any(at => Against.IsDenial(words[at]) || Against.IsDoubt(at, words));
    }

    /// <summary>The sign that is called just so where signs are reported.</summary>
    public Term? Named(string written) => names.GetValueOrDefault(TermIndex.Normal(written));

    /// <summary>The signs that are surely meant, with nothing in the text that speaks against them.</summary>
    /// <remarks>What follows a "but" is read by itself, unless it names no sign and speaks of what stands before it: "chest pain, but that was years ago".</remarks>
    public IReadOnlyList<Term> Meant(string written) => Telling.OnlyAsks(written) ? [] : [.. Clauses(written).SelectMany(MeantIn).DistinctBy(term => term.Id)];

    private IEnumerable<Term> MeantIn(string clause)
    {
        var text = Read(clause);
        return Found(text).Where(phrase => IsMeant(phrase, text)).Select(phrase => phrase.Term);
    }

    private List<string> Clauses(string written)
    {
        var clauses = new List<string>();
        foreach (var part in But().Split(written))
        {
            if (clauses.Count == 0 || (Found(Read(part)).Any() && Found(Read(clauses[^1])).Any()))
                clauses.Add(part);
            else
                clauses[^1] += " but " + part;
        }

        return clauses;
    }

    /// <summary>The signs whose words stand in the text, whatever else it says.</summary>
    public IReadOnlyList<Term> Possible(string written) => [.. Found(Read(written)).Select(phrase => phrase.Term).DistinctBy(term => term.Id)];

    /// <summary>The signs, and conditions that nothing may be tried with, that the text may mean and need not.</summary>
    public IReadOnlyList<Term> Perhaps(string written) => [.. Found(Read(written)).Where(phrase => !phrase.IsSure).Select(phrase => phrase.Term).DistinctBy(term => term.Id)];

    private static IEnumerable<string> Sure(Term term, bool ofSigns) => !ofSigns ? term.Heard : term.Reported.Count == 0 ? [] : term.Reported.Concat(term.Names).Append(term.Name).Append(term.Id).Concat(term.Heard);

    private static Phrase Made(Term term, List<string> words, bool isSure) =>
        words[0] == InOrder ? new(term, [.. words.Skip(1)], true, isSure) : new(term, words, words.Any(IsLittle), isSure);

    private Text Read(string written)
    {
        var words = Words(Telling.Plainer(written));
        var places = others.Of(words);
        return new(words, places, places.SelectMany(place => place).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>A quick look, before all phrases are made ready: whether every word of a phrase may stand in the text, in this form or another. Parts are not looked for, but one telling word has to be there.</summary>
    public static bool MayBeIn(string text, string phrase)
    {
        const int Short = 3; // letters of SI and PE, which stand in many words
        if (phrase.StartsWith(NoSign, StringComparison.Ordinal))
            return false;
        var telling = false;
        for (var at = 0; at < phrase.Length;)
        {
            var length = 0;
            while (at + length < phrase.Length && char.IsLetterOrDigit(phrase[at + length]))
                length++;
            var word = Stem(phrase.Substring(at, length).ToLowerInvariant());
            at += length + 1;
            if (length == 0 || word is InOrder or Unsure || IsPart(word))
                continue;
            if (!HasWord(text, word, isWhole: length <= Short))
                return false;
            telling |= !OfEveryQuestion.Contains(word);
        }

        return telling;
    }

    private static bool HasWord(string text, string stem, bool isWhole)
    {
        for (var at = text.IndexOf(stem, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(stem, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + stem.Length;
            var ends = end == text.Length || !char.IsLetterOrDigit(text[end]) || (text[end] is 's' or 'S' && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])));
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (ends || !isWhole))
                return true;
        }

        return false;
    }

    private IEnumerable<Phrase> Found(Text text) => text.Said.SelectMany(word => byFirst[word])
        .Where(phrase => Stands(phrase, text) && !Speaks(taken, phrase, text)).Select(phrase => phrase.IsSure && Speaks(weakened, phrase, text) ? phrase with { IsSure = false } : phrase);

    /// <summary>Whether a phrase against the sign stands together in the text and has one of the words that were heard; one under <c>perhaps</c> speaks against those only.</summary>
    private bool Speaks(ILookup<string, Phrase> against, Phrase phrase, Text text) =>
        against[phrase.Term.Id].Any(back => (back.IsSure || !phrase.IsSure || against != taken) && Stands(back, text) && (against == taken ? IsTogether(back, text) : !IsDenied(back, text)) && text.Places.Any(place => place.Overlaps(back.Strong) && place.Overlaps(phrase.Words)));

    /// <summary>"I am not on iron" is no reason for black stools.</summary>
    private static bool IsDenied(Phrase back, Text text) => Enumerable.Range(0, text.Words.Count).Any(at => Against.IsDenial(text.Words[at]) && !back.Words.Contains(text.Words[at])
        && text.Places.Skip(at + 1).Take(2).Any(place => back.Strong.Any(place.Contains)));

    private static bool IsTogether(Phrase phrase, Text text) => Close(phrase.Words, text, Wide).Count > 0 || (!phrase.Ordered && Close([.. phrase.Words.Reverse()], text, Wide).Count > 0);

    /// <summary>All its words are there; the parts of a sign, which many words stand for, also in their order where order matters.</summary>
    private static bool Stands(Phrase phrase, Text text) =>
        phrase.Words.All(text.Said.Contains) && !(phrase.Ordered && phrase.Words.Any(IsPart) && Close(phrase.Words, text).Count == 0);

    private static bool IsMeant(Phrase phrase, Text text)
    {
        var places = phrase.Ordered ? Close(phrase.Words, text) : [.. phrase.Words.Select(word => Enumerable.Range(0, text.Words.Count).First(at => text.Places[at].Contains(word)))];
        if (places.Count == 0 || !phrase.IsSure)
            return false;
        places.AddRange(Enumerable.Range(0, text.Words.Count).Where(at => phrase.Strong.Any(text.Places[at].Contains))); // the "not" of "can not feel" denies nothing
        var rest = Enumerable.Range(0, text.Words.Count).Except(places).ToList();
        return !rest.Exists(at => Against.IsDoubt(at, text.Words, places) || Against.Denies(at, places, text.Words))
            && (places.Distinct().Count() > 1 || rest.TrueForAll(at => IsLittle(text.Words[at]) || Against.IsTime(text.Words[at])));
    }

    /// <summary>Where the words of a phrase stand in their order and close together; empty when they do not.</summary>
    private static List<int> Close(IReadOnlyList<string> phrase, Text text, int gap = Gap)
    {
        for (var start = 0; start < text.Words.Count; start++)
        {
            var places = new List<int>();
            for (var at = start; at < text.Words.Count && places.Count < phrase.Count && at < start + 1 + (gap * places.Count); at++)
            {
                if (text.Places[at].Contains(phrase[places.Count]))
                    places.Add(at);
                else if (Counts(text.Words[at]))
                    break; // "took 20 mg tablets" counts no tablets
            }

            if (places.Count == phrase.Count)
                return places;
        }

        return [];
    }

    private static bool Counts(string word) => word is "mg" or "mcg" or "ug" or "g" or "ml" or "microgram" or "milligram" or "hour" or "minut" or "day" or "week" or "month" or "year";

    private static bool IsPart(string word) => word.StartsWith(Part, StringComparison.Ordinal) && word.Length > Part.Length && word is not ("anymor" or "anyon" or "anyth");

    internal static bool IsLittle(string word) => Little.Contains(word);

    internal static FrozenSet<string> Stems(string words) => FrozenSet.ToFrozenSet(words.Split(' ').Select(Stem), StringComparer.Ordinal);

    private static List<string> Words(string written) =>
        [.. TermIndex.Normal(Denial().Replace(Will().Replace(written.Replace('’', '\''), "will not"), "${verb} not")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Stem)];

    /// <summary>The endings of English words that change nothing: collapse, collapsed, collapsing.</summary>
    private static string Stem(string word)
    {
        var stem = word switch
        {
            { Length: > 5 } when word.EndsWith("ing", StringComparison.Ordinal) => Once(word[..^3]),
            { Length: > 4 } when word.EndsWith("ed", StringComparison.Ordinal) => Once(word[..^2]),
            { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal) => word[..^1],
            _ => word,
        };
        return stem.Length > 3 && stem.EndsWith('e') ? stem[..^1] : stem;
    }

    /// <summary>A letter that only the ending doubled: running is run, falling is fall.</summary>
    private static string Once(string stem) => stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is 'b' or 'd' or 'g' or 'm' or 'n' or 'p' or 'r' or 't' ? stem[..^1] : stem;

    /// <summary>A denial in one word, written out.</summary>
    [GeneratedRegex(@"\b(?:(?<verb>can)(?:'?t|not)|(?<verb>do|did|does|is|has|have|had|was|were|would|could|should|are)n'?t)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Denial();

    [GeneratedRegex(@"\bwon'?t\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Will();

    [GeneratedRegex(@"\W+but\W+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex But();

    private sealed record Phrase(Term Term, IReadOnlyList<string> Words, bool Ordered, bool IsSure)
    {
        public IReadOnlyList<string> Strong { get; } = [.. Words.Where(word => !IsLittle(word))];
    }

    private sealed record Text(IReadOnlyList<string> Words, IReadOnlyList<IReadOnlySet<string>> Places, HashSet<string> Said);
}
