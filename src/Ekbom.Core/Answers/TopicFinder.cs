using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Answers;

/// <summary>Which topics a question is about, and which claims it takes for granted.</summary>
/// <remarks>
/// A clause is about one topic, the one that its words name most exactly; so the same asked in other words is about the same, whatever else its words
/// could mean.
/// </remarks>
internal sealed class TopicFinder
{
    private const int MostTopics = 4, Looked = 12;
    private const double Most = 0.5, Telling = 3;

    /// <summary>What medicines are asked to go with.</summary>
    private static readonly string[] Substances = ["magnesium", "iron"];

    private readonly IReadOnlyList<TopicPhrase> questions, asked, broad, alone, premises;
    private readonly HashSet<string> names;
    private readonly Dictionary<string, HashSet<string>> vocabulary;
    private readonly Dictionary<string, int> order;
    private readonly Dictionary<string, double> tells;

    public TopicFinder(IReadOnlyList<Phrase> phrases, KnowledgeBase knowledge)
    {
        (alone, premises) = (Of(PhraseKind.Alone), Of(PhraseKind.Premise));
        questions = [.. phrases.Where(phrase => phrase.Kind == PhraseKind.Question).Select(phrase => new TopicPhrase(phrase.Id, [.. phrase.Stems.Distinct(StringComparer.Ordinal)]))];
        names = alone.SelectMany(one => one.Stems).ToHashSet(StringComparer.Ordinal);
        var exact = Of(PhraseKind.Topic).ToLookup(one => Own(one).Count > 0);
        (asked, broad) = ([.. exact[true]], [.. exact[false], .. Of(PhraseKind.Broad)]);
        vocabulary = asked.Concat(broad).GroupBy(one => one.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.SelectMany(one => one.Stems).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        order = knowledge.Topics.Select((topic, at) => (topic.Id, at)).ToDictionary(one => one.Id, one => one.at, StringComparer.Ordinal);
        tells = asked.Concat(broad).SelectMany(one => one.Stems.Select(stem => (stem, one.Id))).Distinct().GroupBy(one => one.stem, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Math.Log(1 + ((double)order.Count / group.Count())), StringComparer.Ordinal);

        IReadOnlyList<TopicPhrase> Of(PhraseKind kind) =>
            [.. phrases.Where(phrase => phrase.Kind == kind).Select(phrase => new TopicPhrase(phrase.Id, [.. phrase.Stems.Where(FunctionWords.Matter).Distinct(StringComparer.Ordinal)])).Where(one => one.Stems.Count > 0)];
    }

    /// <summary>The topics of a sentence in the order in which they are named: of each clause the one named most exactly; where none is, a broad one.</summary>
    public IReadOnlyList<string> Topics(Sentence sentence) => [.. Found(sentence).OrderBy(one => Place(one, sentence)).Select(one => one.Id)];

    /// <summary>The topic of a name that is all a sentence names; null when it names none.</summary>
    public string? Alone(Sentence sentence) => alone.Where(one => one.Stems.All(sentence.Stems.Contains)).OrderByDescending(one => one.Stems.Count).Select(one => one.Id).FirstOrDefault();

    /// <summary>The words of a sentence that any topic takes up.</summary>
    public IReadOnlySet<string> Covered(Sentence sentence) => asked.Concat(broad).Where(one => one.Stems.All(sentence.Stems.Contains)).SelectMany(one => one.Stems).ToHashSet(StringComparer.Ordinal);

    /// <summary>Claims whose every word stands in a sentence that takes something for granted.</summary>
    public IEnumerable<string> Premises(Sentence sentence) => premises
        .Where(one => one.Stems.Count > 1 && one.Stems.All(sentence.Stems.Contains) && !Denials.IsDenied(one.Stems, sentence))
        .OrderByDescending(one => one.Stems.Count).Select(one => one.Id).Distinct(StringComparer.Ordinal);

    /// <summary>How much of the nearest way to take a claim for granted stands in a sentence, from 0 to 1.</summary>
    public double Nearness(string claim, Sentence sentence, Func<string, double> tells) => premises.Where(one => one.Id == claim && !Denials.IsDenied(one.Stems, sentence))
        .Select(one => one.Stems.Where(sentence.Stems.Contains).Sum(tells) / Math.Max(double.Epsilon, one.Stems.Sum(tells))).DefaultIfEmpty(0).Max();

    /// <summary>The place of a topic in the knowledge base.</summary>
    public int OrderOf(string topic) => order.GetValueOrDefault(topic, int.MaxValue);

    private List<TopicPhrase> Found(Sentence sentence)
    {
        if (questions.FirstOrDefault(one => one.Stems.Count == sentence.Said.Count && one.Stems.All(sentence.Said.Contains)) is { } very)
            return [very];
        if (Ranked(asked, sentence) is not { Count: > 0 } ranked)
            return Ranked(broad, sentence) is [var one, ..] ? [one.Best] : Nearly(sentence) is { } near ? [near] : [];
        var chosen = new List<TopicPhrase>();
        var (clauses, words) = (new HashSet<int>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (best, all) in ranked.Take(Looked))
        {
            var another = all.SelectMany(Own).Any(stem => !clauses.Contains(sentence.ClauseOf(stem)) || (sentence.Named.Contains(stem) && !names.Contains(stem) && !words.Contains(stem)));
            if (chosen.Count == MostTopics || (chosen.Count > 0 && !another))
                continue;
            chosen.Add(best);
            words.UnionWith(vocabulary[best.Id]);
            clauses.UnionWith(all.SelectMany(one => Own(one) is { Count: > 0 } own ? own : one.Stems).Select(sentence.ClauseOf));
        }

        foreach (var (best, _) in Ranked(broad, sentence)) // "…, and is it safe?"
        {
            var own = Own(best).Select(sentence.ClauseOf).ToHashSet();
            if (chosen.Count < MostTopics && own.Count > 0 && !own.Overlaps(clauses) && !own.Overlaps(names.Select(sentence.ClauseOf)) && !chosen.Exists(one => one.Id == best.Id))
            {
                chosen.Add(best);
                clauses.UnionWith(own);
            }
        }

        return chosen;
    }

    /// <summary>A way to ask of which the greater part stands in a sentence with all that it names, when nothing is asked in full.</summary>
    private TopicPhrase? Nearly(Sentence sentence) => asked
        .Where(one => one.Stems.Where(names.Contains).All(sentence.Stems.Contains))
        .Select(one => (Phrase: one, Said: Own(one).Where(sentence.Stems.Contains).ToList(), Own: Own(one)))
        .Where(one => one.Own.Count > 1 && one.Phrase.Stems.Count > one.Own.Count && one.Said.Exists(FunctionWords.Telling) && Tells(one.Said) >= Most * Tells(one.Own))
        .OrderByDescending(one => Tells(one.Said)).ThenByDescending(one => Tells(one.Said) / Tells(one.Own)).ThenBy(one => OrderOf(one.Phrase.Id)).Select(one => one.Phrase).FirstOrDefault();

    /// <summary>The topics whose phrases stand in a sentence, those named most exactly first.</summary>
    private List<(TopicPhrase Best, IReadOnlyList<TopicPhrase> All)> Ranked(IReadOnlyList<TopicPhrase> phrases, Sentence sentence) =>
        [.. phrases.Where(one => one.Stems.All(sentence.Stems.Contains)).GroupBy(one => one.Id, StringComparer.Ordinal)
            .Select(group => (Best: group.MaxBy(one => (Tells(Own(one)), Tells(one.Stems)))!, All: (IReadOnlyList<TopicPhrase>)[.. group]))
            .OrderByDescending(one => Exactly(one.All, sentence)).ThenByDescending(one => Tells(Own(one.Best))).ThenByDescending(one => Tells(one.Best.Stems)).ThenByDescending(one => one.All.Count).ThenBy(one => OrderOf(one.Best.Id))];

    /// <summary>2 where a phrase takes in a medicine that is named with the substance that is, 1 where it takes in the medicine alone, else 0.</summary>
    private int Exactly(IReadOnlyList<TopicPhrase> phrases, Sentence sentence) =>
        !phrases.SelectMany(Own).Any(stem => sentence.Medicines.Contains(stem) && tells[stem] > Telling) ? 0
        : Substances.All(name => !sentence.Stems.Contains(name) || phrases.Any(phrase => phrase.Stems.Contains(name))) ? 2 : 1;

    /// <summary>The words of a phrase that are more than a name.</summary>
    private IReadOnlyList<string> Own(TopicPhrase one) => [.. one.Stems.Where(stem => !names.Contains(stem))];

    private static int Place(TopicPhrase one, Sentence sentence) => one.Stems.Max(stem => sentence.Order.GetValueOrDefault(stem, -1));

    /// <summary>How much words tell: those in few topics tell more.</summary>
    private double Tells(IReadOnlyList<string> stems) => stems.Sum(stem => tells.GetValueOrDefault(stem));

    /// <summary>A phrase of a topic or a claim with its words that matter.</summary>
    private sealed record TopicPhrase(string Id, IReadOnlyList<string> Stems);
}
