using System.Runtime.CompilerServices;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;

namespace Ekbom.Core.Assessments;

/// <summary>What judging needs of a knowledge base, looked up once: the slots that code fills, the rulings in their order.</summary>
public sealed class Prepared
{
    private static readonly ConditionalWeakTable<KnowledgeBase, Prepared> Known = [];
    private readonly Dictionary<Fact, AskedFor> asked;

    private Prepared(KnowledgeBase knowledge)
    {
        var vocabulary = knowledge.Vocabulary;
        MagnesiumTaken = Slot("MagnesiumTaken");
        MagnesiumLimit = Slot("MagnesiumLimit");
        TooClose = Slot("TooClose");
        TimesUnknown = Slot("TimesUnknown");
        NoFeasibleDay = Slot("NoFeasibleDay");
        Unmendable = Slot("UnmendableInteraction");
        Additive = Slot("AdditiveInteraction");
        AdditiveIfTaken = Slot("AdditiveIfTaken");
        Limits = [.. vocabulary.Calls.Where(call => call.Key.Function == Function.Limit).Select(call => call.Value)];
        Fires = [.. Assessments.Dispositions.Fires.Select(one => (one.Leads, Slot(one.Fact)))];
        Dispositions = Ordered(knowledge.Rulings, verdicts: false, Assessments.Dispositions.Order);
        Verdicts = Ordered(knowledge.Rulings, verdicts: true, Assessments.Dispositions.Verdicts);
        Ranked = [.. knowledge.Rulings.Where(ruling => !ruling.IsVerdict).OrderBy(ruling => ruling.OnlyAlone).Select(ruling => new RankedRuling(ruling, Rank(ruling), Circuit.Add(ruling.When.Tree).Place))];
        Suggestions = knowledge.Suggestions.OrderByDescending(piece => piece.Rank).ToLookup(piece => piece.Piece, StringComparer.Ordinal);
        AfterInteractions = vocabulary.DefinitionsFrom([MagnesiumLimit, TooClose, TimesUnknown, NoFeasibleDay, Unmendable, Additive, AdditiveIfTaken, .. Limits]);
        AfterDispositions = vocabulary.DefinitionsFrom([.. Fires.Select(one => one.Fact)]);
        Kin = new Kin(knowledge);
        Recommendations = new RecommendationIndex(knowledge.Recommendations, Circuit);
        asked = AskedFor.Of(Circuit.Facts, vocabulary);
        Asked = [.. Circuit.Facts.Select(fact => asked[fact])];

        Fact Slot(string name) => vocabulary.FindFact(name) ?? throw new InvalidOperationException($"facts.yaml lacks {name}, which code fills.");
    }

    public Fact MagnesiumTaken { get; }

    public Fact MagnesiumLimit { get; }

    public Fact TooClose { get; }

    public Fact TimesUnknown { get; }

    public Fact NoFeasibleDay { get; }

    public Fact Unmendable { get; }

    public Fact Additive { get; }

    public Fact AdditiveIfTaken { get; }

    internal Fact[] Limits { get; }

    internal (string Leads, Fact Fact)[] Fires { get; }

    /// <summary>Highest first; those that count only alone come last.</summary>
    internal Ruling[] Dispositions { get; }

    internal Ruling[] Verdicts { get; }

    /// <summary>Every condition of rulings and recommendations.</summary>
    internal Circuit Circuit { get; } = new();

    /// <summary>The rulings of dispositions, those that count only alone last, with how high each leads.</summary>
    internal RankedRuling[] Ranked { get; }

    /// <summary>The pieces of a suggestion by what they are for, the highest rank first.</summary>
    public ILookup<string, SuggestionPiece> Suggestions { get; }

    /// <summary>The definitions that rest on what limits and interactions say.</summary>
    internal Definition[] AfterInteractions { get; }

    /// <summary>The definitions that rest on which dispositions fire.</summary>
    internal Definition[] AfterDispositions { get; }

    internal Kin Kin { get; }

    internal RecommendationIndex Recommendations { get; }

    /// <summary>What is asked for each fact of the circuit, by its number there.</summary>
    internal AskedFor[] Asked { get; }

    /// <summary>What is asked for a fact that some condition stands on.</summary>
    internal AskedFor AskedForFact(Fact fact) => asked[fact];

    public static Prepared Of(KnowledgeBase knowledge) => Known.GetValue(knowledge, static one => new Prepared(one));

    private static int Rank(Ruling ruling)
    {
        const int Alone = 5;
        var place = Assessments.Dispositions.Order.ToList().IndexOf(ruling.Leads);
        return ruling.OnlyAlone ? Alone : place < 0 ? Assessments.Dispositions.Order.Count : place;
    }

    /// <summary>Highest first; of several that lead to the same, the one that stands first in the file. Those that count only alone come last.</summary>
    private static Ruling[] Ordered(IReadOnlyList<Ruling> rulings, bool verdicts, IReadOnlyList<string> order)
    {
        var places = order.ToList();
        return [.. rulings.Where(ruling => ruling.IsVerdict == verdicts).OrderBy(ruling => ruling.OnlyAlone).ThenBy(ruling => places.IndexOf(ruling.Leads))];
    }

    /// <summary>A ruling with how high it leads and where its condition stands in the circuit.</summary>
    internal readonly record struct RankedRuling(Ruling Ruling, int Rank, int At);
}
