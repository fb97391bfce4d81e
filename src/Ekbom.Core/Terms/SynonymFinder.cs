namespace Ekbom.Core.Terms;

/// <summary>Adds to the words of a question the words of our phrases that they stand for: a toddler is a child, to swallow is to take.</summary>
internal sealed class SynonymFinder
{
    private const string Between = "zzqzz";

    /// <summary>How the parts of warning signs begin; each is heard wherever it stands.</summary>
    private const string Part = "any";

    private readonly ILookup<string, (IReadOnlyList<string> Stems, IReadOnlyList<string> Word)> byFirst;

    /// <param name="synonyms">Other words.</param>
    /// <param name="stemmed">The stems of a text; one call for all of them, since a stem may be asked for through the index.</param>
    public SynonymFinder(IReadOnlyList<Synonym> synonyms, Func<string, IReadOnlyList<string>> stemmed)
    {
        var all = synonyms.SelectMany(synonym => synonym.Also.Select(also => (synonym.Word, also))).ToList();
        var stems = stemmed(string.Join($" {Between} ", all.SelectMany(one => new[] { one.Word, one.also })));
        var parts = new List<List<string>> { new() };
        foreach (var stem in stems)
        {
            if (stem == Between)
                parts.Add([]);
            else
                parts[^1].Add(stem);
        }

        byFirst = Enumerable.Range(0, all.Count).Select(at => (Stems: (IReadOnlyList<string>)parts[(2 * at) + 1], Word: (IReadOnlyList<string>)parts[2 * at])).OrderByDescending(one => one.Stems.Count).ToLookup(one => one.Stems[0], StringComparer.Ordinal);
    }

    /// <summary>At each place of a sequence of stems, the stem itself and every word it begins to stand for.</summary>
    public IReadOnlyList<IReadOnlySet<string>> Of(IReadOnlyList<string> sequence)
    {
        var places = sequence.Select(stem => new HashSet<string>(StringComparer.Ordinal) { stem }).ToList();
        var spans = new List<(int First, int Last)>();
        for (var at = 0; at < sequence.Count; at++)
        {
            foreach (var (stems, word) in byFirst[sequence[at]].Where(one => at + one.Stems.Count <= sequence.Count && Enumerable.Range(0, one.Stems.Count).All(step => sequence[at + step] == one.Stems[step])))
            {
                var (first, last) = (at, at + stems.Count - 1);
                var isPart = word[0].StartsWith(Part, StringComparison.Ordinal);
                if (!isPart && spans.Exists(span => span.First <= first && last <= span.Last && span.Last - span.First > last - first))
                    continue; // "expecting a baby" names no baby
                for (var place = isPart ? first : last; place <= last; place++)
                    places[place].UnionWith(word); // a part of a sign stands wherever its words do
                if (!isPart)
                    spans.Add((first, last));
            }
        }

        return places;
    }
}
