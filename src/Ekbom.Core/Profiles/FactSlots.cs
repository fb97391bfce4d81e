using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Ekbom.Core.Logic;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>Where each thing of a profile goes, looked up once for a vocabulary: judging a person looks no name up.</summary>
internal sealed partial class FactSlots
{
    private static readonly ConditionalWeakTable<Vocabulary, FactSlots> Known = [];

    private readonly Dictionary<string, Fact> results = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact> stale = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact> last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact> takes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact> has = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact> reports = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Fact[]> taking = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Fact[]> having = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Fact[]> lacking = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> worse = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> maybeWorse = new(StringComparer.Ordinal);
    private readonly TermIndex terms;

    private FactSlots(Vocabulary vocabulary, TermIndex terms)
    {
        this.terms = terms;
        Name(vocabulary);
        foreach (var fact in vocabulary.Quantities)
        {
            if (fact.From.StartsWith("results.", StringComparison.Ordinal))
            {
                results[fact.From["results.".Length..]] = fact;
                if (vocabulary.FindFact(fact.Name + "Stale") is { } old)
                    stale[fact.From["results.".Length..]] = old;
                if (vocabulary.FindFact(fact.Name + "Last") is { } newest)
                    last[fact.From["results.".Length..]] = newest;
            }
        }

        foreach (var (key, fact) in vocabulary.Calls)
        {
            if (key.Function == Function.Takes)
                takes.Add(key.Argument, fact);
            else if (key.Function == Function.Has)
                has.Add(key.Argument, fact);
            else if (key.Function == Function.Reports)
                reports.Add(key.Argument, fact);
        }

        // what only a prescription brings is known once the medicines were asked for; what may stand in either list needs both
        var notOnlyPrescribed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in terms.All)
        {
            if (term.Kind is TermKind.Ingredient or TermKind.Supplement or TermKind.Product)
                notOnlyPrescribed.UnionWith(terms.SelfAndClasses(term.Id));
        }

        foreach (var (id, fact) in takes)
            (notOnlyPrescribed.Contains(id) ? InEitherList : InMedicines).Add(fact);
        Reports = [.. reports.Values];
        Stale = [.. stale.Select(pair => (pair.Key, pair.Value))];
        PregnancyMustBeAsked = vocabulary.FindDefinition("PregnancyMustBeAsked")?.Condition;
        EgfrUnder30 = vocabulary.FindDefinition("EgfrUnder30")?.Condition;
        Dialysis = vocabulary.Calls.Where(call => call.Key == (Function.Has, "dialysis")).Select(call => call.Value).FirstOrDefault();
    }

    public List<Fact> InMedicines { get; } = [];

    public List<Fact> InEitherList { get; } = [];

    public Fact[] Reports { get; }

    /// <summary>By the id of the result.</summary>
    public (string Result, Fact Fact)[] Stale { get; }

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

    /// <summary>The fact that a result of this id is too old.</summary>
    public Fact? StaleOf(string id) => stale.GetValueOrDefault(id);

    /// <summary>The newest result of this id, whether it counts or not; only where that matters.</summary>
    public Fact? LastOf(string id) => last.GetValueOrDefault(id);

    public Fact? Report(string id) => reports.GetValueOrDefault(id);

    /// <summary>What is true of somebody who takes this: it and every class of it.</summary>
    public Fact[] Takes(string id) => taking.TryGetValue(id, out var facts) ? facts : taking.GetOrAdd(id, one => Named(takes, terms.SelfAndClasses(one)));

    public Fact[] Has(string id) => having.TryGetValue(id, out var facts) ? facts : having.GetOrAdd(id, one => Named(has, terms.SelfAndClasses(one)));

    /// <summary>Without the wider condition a person has none of the narrower ones.</summary>
    public Fact[] Lacks(string id) => lacking.TryGetValue(id, out var facts) ? facts : lacking.GetOrAdd(id, one => [.. has.Where(narrower => terms.SelfAndClasses(narrower.Key).Contains(one)).Select(narrower => narrower.Value)]);

    /// <summary>Whether a medicine is known to make restless legs worse, itself or by its class.</summary>
    public bool MakesWorse(string id) => worse.TryGetValue(id, out var known) ? known : worse.GetOrAdd(id, one => terms.ById(one) is { } term && Strength(term, terms) is "S2" or "S3");

    /// <summary>Whether the name of a class leaves open that it is a medicine which makes restless legs worse.</summary>
    public bool MayMakeWorse(string id) => maybeWorse.TryGetValue(id, out var known) ? known : maybeWorse.GetOrAdd(id, one => terms.ById(one) is { Kind: TermKind.Class } && terms.Members(one).Any(MakesWorse));

    private static Fact[] Named(Dictionary<string, Fact> facts, IReadOnlyList<string> ids) => [.. ids.Select(id => facts.GetValueOrDefault(id)).OfType<Fact>()];

    /// <summary>A strength on a class holds for every member that has none of its own.</summary>
    private static string? Strength(Term term, TermIndex terms) =>
        term.Aggravates ?? terms.SelfAndClasses(term.Id).Select(id => terms.ById(id)?.Aggravates).Where(strength => strength is not null).Max(StringComparer.Ordinal);
}
