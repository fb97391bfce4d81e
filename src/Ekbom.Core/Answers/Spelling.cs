using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Answers;

/// <summary>Mends long words of a question that are no word we know and are one or two letters from one that our phrases use.</summary>
internal sealed partial class Spelling
{
    private const int Shortest = 5, Long = 10, Same = 3, Doubled = 4, Once = 3;

    private readonly ILookup<char, string> words;
    private readonly HashSet<string> known;
    private readonly FrozenDictionary<string, string> typed;
    private readonly Retrieval retrieval;

    public Spelling(KnowledgeBase knowledge, Retrieval retrieval)
    {
        this.retrieval = retrieval;
        typed = knowledge.Synonyms.SelectMany(synonym => synonym.Typed.Select(typed => KeyValuePair.Create(typed, synonym.Word))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        known = [.. Texts(knowledge).SelectMany(text => TermIndex.Normal(text).Split(' ')).Where(word => word.Length > 0)];
        words = known.Where(word => word.Length >= Shortest && word.All(char.IsAsciiLetterLower)).Order(StringComparer.Ordinal).ToLookup(word => word[0]);
    }

    /// <summary>The text with its misspelt words mended, and each as it was written and read.</summary>
    public (string Text, IReadOnlyList<(string Written, string Read)> Mended) Mend(string text)
    {
        var mended = new List<(string, string)>();
        if (Does().IsMatch(text))
        {
            mended.Add(("dose", "does"));
            text = Does().Replace(text, "does", 1);
        }

        var whole = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && (char.IsLetter(text[end]) || (end > at && text[end] is '\'' or '’')))
                end++;
            if (end == at)
            {
                whole.Append(text[at++]);
                continue;
            }

            var written = text[at..end];
            if (typed.TryGetValue(written, out var slow))
                whole.Append(slow);
            else if (Read(written) is { } read)
            {
                mended.Add((written, read));
                whole.Append(read);
            }
            else
            {
                whole.Append(written);
            }

            at = end;
        }

        return (whole.ToString(), mended);
    }

    /// <summary>Whether a word stands in our phrases and names.</summary>
    public bool Knows(string word) => known.Contains(word);

    [GeneratedRegex(@"(?<letter>[a-z])\k<letter>+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Twice();

    /// <summary>"Dose magnesium help": a question that begins with a noun and goes on with a verb.</summary>
    [GeneratedRegex(@"(?<=^\W*)dose\b(?=\s+\w+(?:\s+\w+)?\s+(?:help|work|cause|make|affect|stop|cure|improve|interact|lower|count)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Does();

    private static IEnumerable<string> Texts(KnowledgeBase knowledge) => knowledge.Topics.SelectMany(topic => topic.Asked.Concat(topic.Broad).Append(topic.Question))
        .Concat(knowledge.Terms.All.SelectMany(term => term.Names.Concat(term.Heard).Append(term.Name)))
        .Concat(knowledge.Claims.SelectMany(claim => claim.Premises.Append(claim.States)))
        .Concat(knowledge.Synonyms.SelectMany(synonym => synonym.Also.Append(synonym.Word)))
        .Concat(knowledge.Countries.Values.SelectMany(country => country.Names.Append(country.Name)));

    private string? Read(string written)
    {
        var word = written.ToLowerInvariant();
        if (word.Length < Doubled || !word.All(char.IsAsciiLetterLower) || known.Contains(word) || !FunctionWords.Matter(word) || retrieval.Stems(word).Any(retrieval.Knows))
            return null;
        if (Twice().Replace(word, "${letter}") is var once && once.Length < word.Length && once.Length >= Once && known.Contains(once) && FunctionWords.Matter(once))
            return once; // "hott", "legg"
        if (word.Length < Shortest)
            return null;
        var furthest = word.Length < Long ? 1 : 2;
        var (best, least) = ((string?)null, furthest + 1);
        foreach (var near in words[word[0]])
        {
            if (Math.Abs(near.Length - word.Length) <= furthest && (furthest == 1 || near.AsSpan(0, Same).SequenceEqual(word.AsSpan(0, Same))) && Nearest.Distance(word, near) is var distance && distance < least)
                (best, least) = (near, distance);
        }

        return best;
    }
}
