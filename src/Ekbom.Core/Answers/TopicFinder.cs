using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Answers;

/// <summary>Which topics a question is about, and which claims it takes for granted.</summary>
internal sealed class TopicFinder
{
    private const int MostTopics = 4;
    private const double LeastOfBest = 0.65, Generic = 2;

    private readonly IReadOnlyList<(Phrase Phrase, IReadOnlyList<string> Stems)> topics;
    private readonly IReadOnlyList<(Phrase Phrase, IReadOnlyList<string> Stems)> premises;
    private readonly Dictionary<string, int> order;
    private readonly Dictionary<string, double> tells;

    public TopicFinder(IReadOnlyList<Phrase> phrases, KnowledgeBase knowledge)
    {
        topics = Of(PhraseKind.Topic);
        premises = Of(PhraseKind.Premise);
        order = knowledge.Topics.Select((topic, at) => (topic.Id, at)).ToDictionary(one => one.Id, one => one.at, StringComparer.Ordinal);

        tells = topics.SelectMany(one => one.Stems.Select(stem => (stem, one.Phrase.Id))).Distinct().GroupBy(one => one.stem, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Math.Log(1 + ((double)order.Count / group.Count())), StringComparer.Ordinal);

        List<(Phrase, IReadOnlyList<string>)> Of(PhraseKind kind) =>
            [.. phrases.Where(phrase => phrase.Kind == kind).Select(phrase => (phrase, (IReadOnlyList<string>)[.. phrase.Stems.Where(FunctionWords.Matter).Distinct(StringComparer.Ordinal)])).Where(one => one.Item2.Count > 0)];
    }

    /// <summary>The topics of a sentence that were named most exactly, in the order in which they were named; one that is only a part of another is left out.</summary>
    public IReadOnlyList<string> Topics(Sentence sentence)
    {
        var best = topics.Where(one => one.Stems.All(sentence.Stems.Contains))
            .GroupBy(one => one.Phrase.Id, StringComparer.Ordinal)
            .Select(group => (Id: group.Key, Stems: group.MaxBy(one => Tells(one.Stems)).Stems, Times: group.Count()))
            .OrderByDescending(one => Tells(one.Stems)).ThenByDescending(one => one.Times).ThenBy(one => order.GetValueOrDefault(one.Id, int.MaxValue)).ToList();
        return [.. best.Where((one, at) => Tells(one.Stems) >= LeastOfBest * Tells(best[0].Stems) && (at == 0 || one.Stems.Any(stem => tells.GetValueOrDefault(stem) > Generic)) && !best.Take(at).Any(other => one.Stems.Count < other.Stems.Count && one.Stems.All(other.Stems.Contains))).Take(MostTopics)
            .OrderBy(one => one.Stems.Max(stem => sentence.Order.TryGetValue(stem, out var at) ? at : -1)).Select(one => one.Id)];
    }

    /// <summary>How much words tell: those in few topics tell more.</summary>
    private double Tells(IReadOnlyList<string> stems) => stems.Sum(stem => tells.GetValueOrDefault(stem));

    /// <summary>Claims whose every word stands in a sentence that takes something for granted.</summary>
    public IEnumerable<string> Premises(Sentence sentence) => premises
        .Where(one => one.Stems.Count > 1 && one.Stems.All(sentence.Stems.Contains))
        .OrderByDescending(one => one.Stems.Count).Select(one => one.Phrase.Id).Distinct(StringComparer.Ordinal);
}
