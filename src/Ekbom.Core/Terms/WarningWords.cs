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
    private const int Gap = 3;
    private const string InOrder = "inorder", NoSign = "nosign", Part = "any";

    /// <summary>Words that say nothing of a sign by themselves: in a phrase they stand in their order, beside one word they change nothing.</summary>
    private static readonly FrozenSet<string> Little = Stems(
        "i im ive id am is are be been being have having has got get getting gets feel feeling feels felt a an the my me of in on at to it its this that and so very really quite bad badly severe now today tonight "
        + "new sudden suddenly some lots lot terrible awful think all up out off from with when while can do does not no cannot his her he she too much many more over under down after for or by just still think right left like what how");

    /// <summary>Words after which a sign may be none of this person, or of now.</summary>
    private static readonly FrozenSet<string> Doubts = Stems(
        "not no never none without nor neither denies denied deny nil negative had was were ago past history previous previously before used last year years if unsure family father mother "
        + "mum mom dad brother sister wife husband partner son daughter friend risk prevent ruled out resolved");

    private readonly Dictionary<string, Term> names = new(StringComparer.Ordinal);
    private readonly ILookup<string, Phrase> byFirst;
    private readonly ILookup<string, Phrase> taken;

    /// <param name="terms">All terms; those without <see cref="Term.Reported"/> are no signs.</param>
    public WarningWords(IEnumerable<Term> terms)
    {
        var signs = terms.Where(term => term.Reported.Count > 0).ToList();
        foreach (var (name, sign) in signs.SelectMany(sign => sign.Reported.Select(name => (TermIndex.Normal(name), sign))))
            names.TryAdd(name, sign);
        var phrases = signs.SelectMany(term => term.Reported.Concat(term.Names).Append(term.Name).Append(term.Id).Concat(term.Heard).Select(written => (term, Words: Words(written)))).Where(one => one.Words.Count > 0 && !one.Words.Any(IsPart)).ToList();
        byFirst = phrases.Where(one => one.Words[0] != NoSign)
            .Select(one => one.Words[0] == InOrder ? new Phrase(one.term, [.. one.Words.Skip(1)], true) : new Phrase(one.term, one.Words, one.Words.Any(Little.Contains)))
            .DistinctBy(one => (one.Term.Id, string.Join(' ', one.Words))).ToLookup(one => one.Words[0], StringComparer.Ordinal);
        taken = phrases.Where(one => one.Words[0] == NoSign).Select(one => new Phrase(one.term, [.. one.Words.Skip(1)], false)).ToLookup(one => one.Term.Id, StringComparer.Ordinal);
    }

    /// <summary>What signs are called where they are reported.</summary>
    public IReadOnlyDictionary<string, Term> Names => names;

    /// <summary>The sign that is called just so where signs are reported.</summary>
    public Term? Named(string written) => names.GetValueOrDefault(TermIndex.Normal(written));

    /// <summary>The signs that are surely meant, with nothing in the text that speaks against them.</summary>
    public IReadOnlyList<Term> Meant(string written)
    {
        var words = Words(written);
        return [.. Found(words).Where(phrase => IsMeant(phrase, words)).Select(phrase => phrase.Term).DistinctBy(term => term.Id)];
    }

    /// <summary>The signs whose words stand in the text, whatever else it says.</summary>
    public IReadOnlyList<Term> Possible(string written)
    {
        var words = Words(written);
        return [.. Found(words).Select(phrase => phrase.Term).DistinctBy(term => term.Id)];
    }

    /// <summary>A quick look, before all phrases are made ready: whether the beginning of every word of a phrase stands somewhere in the text.</summary>
    public static bool MayBeIn(string text, string phrase)
    {
        const int Beginning = 3;
        for (var at = 0; at < phrase.Length;)
        {
            var length = 0;
            while (at + length < phrase.Length && char.IsLetterOrDigit(phrase[at + length]))
                length++;
            var word = phrase.AsSpan(at, length);
            if (length > 0 && word is not (InOrder or NoSign) && !text.AsSpan().Contains(word[..Math.Min(Beginning, length)], StringComparison.OrdinalIgnoreCase))
                return false;
            at += length + 1;
        }

        return true;
    }

    private IEnumerable<Phrase> Found(IReadOnlyList<string> words)
    {
        var said = words.ToHashSet(StringComparer.Ordinal);
        return said.SelectMany(word => byFirst[word]).Where(phrase => phrase.Words.All(said.Contains) && !taken[phrase.Term.Id].Any(back => back.Words.All(said.Contains) && back.Words.Any(word => !Little.Contains(word) && phrase.Words.Contains(word))));
    }

    private static bool IsMeant(Phrase phrase, IReadOnlyList<string> words)
    {
        var places = phrase.Ordered ? Close(phrase.Words, words) : [.. phrase.Words.Select(word => words.ToList().IndexOf(word))];
        if (places.Count == 0)
            return false;
        var rest = Enumerable.Range(0, words.Count).Where(at => !places.Contains(at)).Select(at => words[at]).ToList();
        return !rest.Exists(Doubts.Contains) && (phrase.Words.Count > 1 || rest.TrueForAll(Little.Contains));
    }

    /// <summary>Where the words of a phrase stand in their order and close together; empty when they do not.</summary>
    private static List<int> Close(IReadOnlyList<string> phrase, IReadOnlyList<string> words)
    {
        for (var start = 0; start < words.Count; start++)
        {
            var places = new List<int>();
            for (var at = start; at < words.Count && places.Count < phrase.Count && at < start + 1 + (Gap * places.Count); at++)
            {
                if (words[at] == phrase[places.Count])
                    places.Add(at);
            }

            if (places.Count == phrase.Count)
                return places;
        }

        return [];
    }

    private static bool IsPart(string word) => word.StartsWith(Part, StringComparison.Ordinal) && word.Length > Part.Length && word is not ("anymor" or "anyon" or "anyth");

    private static FrozenSet<string> Stems(string words) => FrozenSet.ToFrozenSet(words.Split(' ').Select(Stem), StringComparer.Ordinal);

    private static List<string> Words(string written) => [.. TermIndex.Normal(Denial().Replace(written.Replace('’', '\''), "${verb} not")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Stem)];

    /// <summary>The endings of English words that change nothing: collapse, collapsed, collapsing.</summary>
    private static string Stem(string word)
    {
        var stem = word switch
        {
            { Length: > 5 } when word.EndsWith("ing", StringComparison.Ordinal) => word[..^3],
            { Length: > 4 } when word.EndsWith("ed", StringComparison.Ordinal) => word[..^2],
            { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal) => word[..^1],
            _ => word,
        };
        return stem.Length > 3 && stem.EndsWith('e') ? stem[..^1] : stem;
    }

    /// <summary>A denial in one word, written out.</summary>
    [GeneratedRegex(@"\b(?:(?<verb>can)(?:'?t|not)|(?<verb>do|did|does|is|has|have|had|was|were|would|could|should|are)n'?t)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Denial();

    private sealed record Phrase(Term Term, IReadOnlyList<string> Words, bool Ordered);
}
