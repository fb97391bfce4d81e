using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Answers;

/// <summary>Which topics a question is about, and which claims it takes for granted.</summary>
internal sealed class TopicFinder
{
    private const int MostTopics = 4;
    private const double LeastOfBest = 0.65, Generic = 2;

    private readonly IReadOnlyList<(Phrase Phrase, IReadOnlyList<string> Stems)> topics;
    private readonly IReadOnlyList<(Phrase Phrase, IReadOnlyList<string> Stems)> premises;
    private readonly IReadOnlyList<(Phrase Phrase, IReadOnlyList<string> Stems)> alone;
    private readonly HashSet<string> names;
    private readonly Dictionary<string, int> order;
    private readonly Dictionary<string, double> tells;

    public TopicFinder(IReadOnlyList<Phrase> phrases, KnowledgeBase knowledge)
    {
        topics = Of(PhraseKind.Topic);
        premises = Of(PhraseKind.Premise);
        alone = Of(PhraseKind.Alone);
        names = alone.SelectMany(one => one.Stems).ToHashSet(StringComparer.Ordinal);
        order = knowledge.Topics.Select((topic, at) => (topic.Id, at)).ToDictionary(one => one.Id, one => one.at, StringComparer.Ordinal);

        tells = topics.SelectMany(one => one.Stems.Select(stem => (stem, one.Phrase.Id))).Distinct().GroupBy(one => one.stem, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Math.Log(1 + ((double)order.Count / group.Count())), StringComparer.Ordinal);

        List<(Phrase, IReadOnlyList<string>)> Of(PhraseKind kind) =>
            [.. phrases.Where(phrase => phrase.Kind == kind).Select(phrase => (phrase, (IReadOnlyList<string>)[.. phrase.Stems.Where(FunctionWords.Matter).Distinct(StringComparer.Ordinal)])).Where(one => one.Item2.Count > 0)];
    }

    /// <summary>
    /// The topics of a sentence in the order in which they were named: those named most exactly, and those that a part of the sentence names which the
    /// others leave out. One that is only a part of another is left out.
    /// </summary>
    public IReadOnlyList<string> Topics(Sentence sentence) => [.. Found(sentence).Select(one => one.Id)];

    /// <summary>The topic of a name that is all a sentence names; null when it names none.</summary>
    public string? Alone(Sentence sentence) => alone.Where(one => one.Stems.All(sentence.Stems.Contains)).OrderByDescending(one => one.Stems.Count).Select(one => one.Phrase.Id).FirstOrDefault();

    /// <summary>The words of a sentence that its topics take up.</summary>
    public IReadOnlySet<string> Covered(Sentence sentence) => Found(sentence).SelectMany(one => one.Stems).ToHashSet(StringComparer.Ordinal);

    /// <summary>Claims whose every word stands in a sentence that takes something for granted.</summary>
    public IEnumerable<string> Premises(Sentence sentence) => premises
        .Where(one => one.Stems.Count > 1 && one.Stems.All(sentence.Stems.Contains))
        .OrderByDescending(one => one.Stems.Count).Select(one => one.Phrase.Id).Distinct(StringComparer.Ordinal);

    private List<(string Id, IReadOnlyList<string> Stems)> Found(Sentence sentence)
    {
        var best = topics.Where(one => one.Stems.All(sentence.Stems.Contains))
            .GroupBy(one => one.Phrase.Id, StringComparer.Ordinal)
            .Select(group => (Id: group.Key, group.MaxBy(one => Tells(one.Stems)).Stems, Times: group.Count()))
            .OrderByDescending(one => Tells(one.Stems)).ThenByDescending(one => one.Times).ThenBy(one => order.GetValueOrDefault(one.Id, int.MaxValue)).ToList();
        var chosen = new List<(string Id, IReadOnlyList<string> Stems)>();
        var covered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, stems, _) in best)
        {
            if (chosen.Count == MostTopics || chosen.Exists(other => stems.Count < other.Stems.Count && stems.All(other.Stems.Contains)))
                continue;
            var near = Tells(stems) >= LeastOfBest * Tells(best[0].Stems) && stems.Any(stem => tells[stem] > Generic);
            var adds = Tells([.. stems.Where(stem => !covered.Contains(stem) && !names.Contains(stem))]) > Generic && stems.Count > 1;
            if (chosen.Count > 0 && !near && !adds)
                continue;
            chosen.Add((id, stems));
            covered.UnionWith(stems);
        }

        return [.. chosen.OrderBy(one => one.Stems.Max(stem => sentence.Order.TryGetValue(stem, out var at) ? at : -1))];
    }

    /// <summary>How much words tell: those in few topics tell more.</summary>
    private double Tells(IReadOnlyList<string> stems) => stems.Sum(stem => tells.GetValueOrDefault(stem));
}
