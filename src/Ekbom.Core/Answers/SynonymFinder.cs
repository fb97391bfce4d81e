using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Answers;

/// <summary>Adds to the words of a question the words of our phrases that they stand for: a toddler is a child, to swallow is to take.</summary>
internal sealed class SynonymFinder
{
    private const string Between = "zzqzz";

    private readonly ILookup<string, (IReadOnlyList<string> Stems, IReadOnlyList<string> Word)> byFirst;

    public SynonymFinder(IReadOnlyList<Synonym> synonyms, Retrieval retrieval)
    {
        // one call for all: a stem is asked for through the index
        var all = synonyms.SelectMany(synonym => synonym.Also.Select(also => (synonym.Word, also))).ToList();
        var stems = retrieval.Stems(string.Join($" {Between} ", all.SelectMany(one => new[] { one.Word, one.also })));
        var parts = new List<List<string>> { new() };
        foreach (var stem in stems)
        {
            if (stem == Between)
                parts.Add([]);
            else
                parts[^1].Add(stem);
        }

        byFirst = Enumerable.Range(0, all.Count).Select(at => (Stems: (IReadOnlyList<string>)parts[(2 * at) + 1], Word: (IReadOnlyList<string>)parts[2 * at])).ToLookup(one => one.Stems[0], StringComparer.Ordinal);
    }

    /// <summary>At each place of a sequence of stems, the stem itself and every word it begins to stand for.</summary>
    public IReadOnlyList<IReadOnlySet<string>> Of(IReadOnlyList<string> sequence)
    {
        var places = sequence.Select(stem => new HashSet<string>(StringComparer.Ordinal) { stem }).ToList();
        for (var at = 0; at < sequence.Count; at++)
        {
            foreach (var (stems, word) in byFirst[sequence[at]])
            {
                if (at + stems.Count <= sequence.Count && Enumerable.Range(0, stems.Count).All(step => sequence[at + step] == stems[step]))
                    places[at + stems.Count - 1].UnionWith(word);
            }
        }

        return places;
    }
}
