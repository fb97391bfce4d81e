using Ekbom.Core.Knowledge;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Answers;

/// <summary>What every answer is made from, worked out once.</summary>
internal sealed class Ground
{
    private const double RareShare = 0.02;

    private readonly int entries;

    public Ground(KnowledgeBase knowledge, Retrieval retrieval)
    {
        (Knowledge, Retrieval) = (knowledge, retrieval);
        Topics = new(retrieval.Phrases, knowledge);
        Words = new(retrieval, knowledge.Terms, new(knowledge.Synonyms, retrieval.Stems));
        Spelling = new(knowledge, retrieval);
        Subjects = knowledge.Topics.ToDictionary(topic => topic.Id, StringComparer.Ordinal);
        Entries = knowledge.Entries.ToLookup(entry => entry.Id, StringComparer.Ordinal);
        entries = Entries.Count;
    }

    public KnowledgeBase Knowledge { get; }

    public Retrieval Retrieval { get; }

    public TopicFinder Topics { get; }

    public QuestionWords Words { get; }

    public Spelling Spelling { get; }

    public IReadOnlyDictionary<string, Topic> Subjects { get; }

    public ILookup<string, Entry> Entries { get; }

    /// <summary>Few entries hold the word, so it tells which one is meant. A number tells only as a year.</summary>
    public bool IsRare(string stem) => FunctionWords.Telling(stem) && (!char.IsAsciiDigit(stem[0]) || (stem.Length == 4 && stem[..2] is "19" or "20"))
        && Retrieval.Holding(stem).Count is > 0 and var holding && holding <= RareShare * entries;

    /// <summary>How much a word tells: the fewer entries hold it, the more (inverse document frequency); one that none holds tells most.</summary>
    public double Tells(string stem) => Math.Log((double)entries / Math.Max(1, Retrieval.Holding(stem).Count));

    /// <summary>The part of what some words tell that an entry holds, from 0 to 1.</summary>
    public double Share(string id, IReadOnlyList<string> stems) =>
        stems.Count == 0 ? 0 : stems.Where(stem => Retrieval.Holding(stem).Contains(id)).Sum(Tells) / Math.Max(double.Epsilon, stems.Sum(Tells));
}
