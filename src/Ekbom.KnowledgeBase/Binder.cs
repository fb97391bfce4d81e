namespace Ekbom.KnowledgeBase;

using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Sources;

/// <summary>What binding gave: the knowledge base when nothing is wrong, every problem, what is only worth a look, and how many of each kind there are.</summary>
public sealed record Bound(KnowledgeBase? Knowledge, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Warnings, IReadOnlyDictionary<string, int> Counts)
{
    public void Deconstruct(out KnowledgeBase? knowledge, out IReadOnlyList<Problem> problems, out IReadOnlyDictionary<string, int> counts) =>
        (knowledge, problems, counts) = (Knowledge, Problems, Counts);
}

/// <summary>
/// Makes the knowledge base from written files: countries and facts, terms, definitions, sources, then everything that refers to them.
/// It goes on after a problem, so that one run names all of them.
/// </summary>
public static class Binder
{
    /// <summary>Binds a bundle.</summary>
    /// <param name="bundle">The files.</param>
    /// <param name="asOf">Only what holds on this day; null keeps every version.</param>
    /// <param name="trusted">The bundle was checked before, when the pack was built: only bind.</param>
    public static Bound Bind(NodeBundle bundle, DateOnly? asOf, bool trusted = false)
    {
        var ledger = new Ledger();
        foreach (var problem in bundle.Problems)
            ledger.Add(problem);
        var scope = Scope.Read(bundle, ledger);
        var sorted = Sorter.Sort(bundle, ledger, trusted);
        var references = Ground.Lay(sorted, trusted);
        var bound = new Entries(sorted, references);
        var topics = TopicReader.Read(sorted);
        references.Synonyms = SynonymReader.Read(sorted);
        if (!trusted)
        {
            Ids.Check(sorted);
            Versions.Check(bound.All, scope.SupportedFrom);
            Reviews.Check(bound.All, asOf);
            ClaimReader.Check(bound.All);
            StudyReader.Check(bound.All);
            TopicReader.Check(topics, sorted, bound.All, references);
            TopicReader.CheckHeard(topics, sorted, references);
        }

        IReadOnlyList<Problem> problems = ledger.Problems.Count == 0 ? [] : [.. ledger.Problems.OrderBy(problem => problem.Where, WhereOrder.Instance)];
        return new Bound(problems.Count == 0 ? Made(bundle, scope, references, bound, topics, asOf) : null, problems, ledger.Warnings, Counts.Of(sorted));
    }

    private static KnowledgeBase Made(NodeBundle bundle, Scope scope, References references, Entries bound, IReadOnlyList<Topic> topics, DateOnly? asOf) => new()
    {
        Version = scope.Version,
        Digest = bundle.Digest,
        SupportedFrom = scope.SupportedFrom,
        UsualDay = scope.Day,
        TrialRules = scope.Trials,
        Vocabulary = references.Vocabulary,
        Sources = references.Sources,
        Terms = references.Index,
        Countries = references.Countries,
        Recommendations = bound.On<Recommendation>(asOf),
        Disagreements = bound.On<Disagreement>(asOf),
        Limits = bound.On<Limit>(asOf),
        Forms = bound.On<Form>(asOf),
        Foods = bound.On<Food>(asOf),
        Intakes = bound.On<Intake>(asOf),
        Suggestions = bound.On<SuggestionPiece>(asOf),
        Interactions = bound.On<Interaction>(asOf),
        Administrations = bound.On<Administration>(asOf),
        Cards = bound.On<Card>(asOf),
        Rulings = bound.On<Ruling>(asOf),
        Invariants = bound.On<Invariant>(asOf),
        Claims = bound.On<Claim>(asOf),
        Contradictions = bound.On<Contradiction>(asOf),
        Topics = topics,
        Synonyms = references.Synonyms,
        Studies = bound.On<Study>(asOf),
        Evidence = bound.On<EvidenceSummary>(asOf),
        Advice = bound.On<Advice>(asOf),
        Paces = bound.On<Pace>(asOf),
    };
}
