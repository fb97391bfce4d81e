using System.Runtime.CompilerServices;
using Ekbom.Core.Logic;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>Where each thing of a profile goes, looked up once for a vocabulary: judging a person looks no name up.</summary>
internal sealed class FactSlots
{
    private static readonly ConditionalWeakTable<Vocabulary, FactSlots> Known = [];

    private readonly Dictionary<string, Fact> results = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact> stale = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact[]> takes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact[]> has = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact> reports = new(StringComparer.Ordinal);
    private readonly HashSet<string> worse = new(StringComparer.Ordinal);
    private readonly HashSet<string> maybeWorse = new(StringComparer.Ordinal);

    private FactSlots(Vocabulary vocabulary, TermIndex terms)
    {
        foreach (var fact in vocabulary.Quantities)
        {
            if (fact.From.StartsWith("results.", StringComparison.Ordinal))
            {
                results[fact.From["results.".Length..]] = fact;
                if (vocabulary.FindFact(fact.Name + "Stale") is { } old)
                    stale[fact.Name] = old;
            }
        }

        var calls = vocabulary.Calls.Where(call => call.Key.Function == Function.Takes).ToList();
        foreach (var term in terms.All)
        {
            var classes = terms.SelfAndClasses(term.Id);
            if (calls.Where(call => classes.Contains(call.Key.Argument)).Select(call => call.Value).ToArray() is { Length: > 0 } slots)
                takes[term.Id] = slots;
            if (Strength(term, terms) is "S2" or "S3")
                worse.Add(term.Id);
        }

        foreach (var term in terms.All)
        {
            if (term.Kind == TermKind.Class && terms.Members(term.Id).Any(worse.Contains))
                maybeWorse.Add(term.Id);
        }

        // what only a prescription brings is known once the medicines were asked for; what may stand in either list needs both
        foreach (var (key, fact) in calls)
            (terms.All.Any(term => term.Kind is TermKind.Ingredient or TermKind.Supplement or TermKind.Product && terms.SelfAndClasses(term.Id).Contains(key.Argument)) ? InEitherList : InMedicines).Add(fact);
        foreach (var (key, fact) in vocabulary.Calls.Where(call => call.Key.Function == Function.Reports))
        {
            reports[key.Argument] = fact;
            Reports.Add(fact);
        }

        var conditions = vocabulary.Calls.Where(call => call.Key.Function == Function.Has).ToList();
        foreach (var term in terms.All.Where(term => term.Kind == TermKind.Condition))
        {
            var classes = terms.SelfAndClasses(term.Id);
            has[term.Id] = [.. conditions.Where(call => classes.Contains(call.Key.Argument)).Select(call => call.Value)];
        }

        // without the wider condition a person has none of the narrower ones
        foreach (var term in terms.All.Where(term => term.Kind == TermKind.Condition))
            Lacking[term.Id] = [.. conditions.Where(call => terms.SelfAndClasses(call.Key.Argument).Contains(term.Id)).Select(call => call.Value)];
        PregnancyMustBeAsked = vocabulary.FindDefinition("PregnancyMustBeAsked")?.Condition;
        EgfrUnder30 = vocabulary.FindDefinition("EgfrUnder30")?.Condition;
        Dialysis = vocabulary.Calls.Where(call => call.Key == (Function.Has, "dialysis")).Select(call => call.Value).FirstOrDefault();
    }

    public List<Fact> InMedicines { get; } = [];

    public List<Fact> InEitherList { get; } = [];

    public List<Fact> Reports { get; } = [];

    public Dictionary<string, Fact[]> Lacking { get; } = new(StringComparer.Ordinal);

    public Condition? PregnancyMustBeAsked { get; }

    public Condition? EgfrUnder30 { get; }

    public Fact? Dialysis { get; }

    public static FactSlots Of(Vocabulary vocabulary, TermIndex terms)
    {
        if (Known.TryGetValue(vocabulary, out var slots))
            return slots;
        slots = new FactSlots(vocabulary, terms);
        Known.AddOrUpdate(vocabulary, slots);
        return slots;
    }

    public Fact? Result(string id) => results.GetValueOrDefault(id);

    public Fact? StaleOf(Fact result) => stale.GetValueOrDefault(result.Name);

    public Fact? Report(string id) => reports.GetValueOrDefault(id);

    public IReadOnlyList<Fact> Takes(string id) => takes.GetValueOrDefault(id, []);

    public IReadOnlyList<Fact> Has(string id) => has.GetValueOrDefault(id, []);

    /// <summary>Whether a medicine is known to make restless legs worse, itself or by its class.</summary>
    public bool MakesWorse(string id) => worse.Contains(id);

    /// <summary>Whether the name of a class leaves open that it is a medicine which makes restless legs worse.</summary>
    public bool MayMakeWorse(string id) => maybeWorse.Contains(id);

    /// <summary>A strength on a class holds for every member that has none of its own.</summary>
    private static string? Strength(Term term, TermIndex terms) =>
        term.Aggravates ?? terms.SelfAndClasses(term.Id).Select(id => terms.ById(id)?.Aggravates).Where(strength => strength is not null).Max(StringComparer.Ordinal);
}
