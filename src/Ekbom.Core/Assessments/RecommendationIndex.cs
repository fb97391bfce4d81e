using System.Collections.Concurrent;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Assessments;

/// <summary>The recommendations by whom they are about, with the places of their conditions in the circuit: those about somebody else are passed over together.</summary>
internal sealed class RecommendationIndex
{
    private readonly IReadOnlyList<Recommendation> entries;
    private readonly Conjunction?[] whole;
    private readonly ConcurrentDictionary<Expression, Opened> opened = [];
    private readonly Group[] groups;
    private readonly Part[][] parts;
    private readonly Clause?[] clauses;
    private readonly int[] toPatient;
    private readonly int[] toClinician;
    private readonly Asking[] patient;
    private readonly Asking[] clinician;

    public RecommendationIndex(IReadOnlyList<Recommendation> entries, Circuit circuit)
    {
        this.entries = entries;
        whole = new Conjunction?[entries.Count];
        int[] inOrder = [.. Enumerable.Range(0, entries.Count).OrderBy(at => entries[at], ReadingOrder.Instance)];
        (toPatient, toClinician) = ([.. inOrder.Where(at => Speaks(entries[at], Audience.Patient))], [.. inOrder.Where(at => Speaks(entries[at], Audience.Clinician))]);
        var holding = new Dictionary<Condition, Part>();
        var excepting = new Dictionary<Condition, Part>();
        parts = [.. entries.Select(entry => ((Part?[])[Holds(entry.Applies), Holds(entry.When), Excepts(entry.Unless)]).OfType<Part>().ToArray())];
        clauses = [.. parts.Select(all => all.Length == 0 ? null : all.Select(part => part.Clause).Aggregate(circuit.Both))];
        Parts = holding.Count + excepting.Count;
        var (always, never) = (circuit.Add(new TruthLiteral(true)).Place, circuit.Add(new TruthLiteral(false)).Place);
        groups = [.. entries.Select((entry, at) => (entry, at)).GroupBy(one => one.entry.Applies)
            .Select(group => new Group(Place(group.Key, always), [.. group.Select(one => new Row(one.at, one.entry.Kind, Place(one.entry.When, always), Place(one.entry.Unless, never)))]))];
        patient = Asked(Audience.Patient);
        clinician = Asked(Audience.Clinician);

        Part? Holds(Condition? condition) => condition is null ? null : Once(holding, condition, circuit.Add);

        Part? Excepts(Condition? condition) => condition is null ? null : Once(excepting, condition, tree => circuit.Not(Holds(condition)!.Clause, new Negation(tree)));

        Part Once(Dictionary<Condition, Part> known, Condition condition, Func<Expression, Clause> add)
        {
            if (!known.TryGetValue(condition, out var part))
                known.Add(condition, part = new Part(holding.Count + excepting.Count, add(condition.Tree)));
            return part;
        }

        int Place(Condition? condition, int without) => Holds(condition)?.Clause.Place ?? without;

        Asking[] Asked(Audience audience) =>
            [.. Enumerable.Range(0, entries.Count).Where(at => Speaks(entries[at], audience)).Select(at => new Asking(entries[at].Id, clauses[at]?.Place ?? always))];
    }

    /// <summary>The places of the recommendations this reader may be told, in the order in which a plan is read.</summary>
    public int[] InOrder(Audience audience) => audience == Audience.Patient ? toPatient : toClinician;

    /// <summary>One outcome for each recommendation, in the order of the knowledge base.</summary>
    public void Judge(ReadOnlySpan<Standing> standings, Span<Outcome> outcomes)
    {
        outcomes.Clear(); // not applicable, unless somebody it is about is here
        foreach (var group in groups)
        {
            var about = standings[group.Applies].Truth;
            if (about == Truth.False)
                continue;
            foreach (ref readonly var row in group.Rows.AsSpan())
                outcomes[row.At] = Assessments.Judge.Recommendation(row.Kind, about, standings[row.When].Truth, standings[row.Unless].Truth);
        }
    }

    /// <summary>How many conditions there are to explain.</summary>
    public int Parts { get; }

    /// <summary>What an entry stands on; null when it always holds.</summary>
    public Clause? ClauseOf(int at) => clauses[at];

    /// <summary>The same as the parts that must all hold, ready to try what would change it.</summary>
    public Conjunction? Whole(int at) => whole[at] ??= clauses[at] is { } clause ? new Conjunction(clause.Tree, Open) : null;

    /// <summary>The conditions a finding stands on one by one: applies, when, and not unless. Entries that share one share the part.</summary>
    public Part[] PartsOf(int at) => parts[at];

    /// <summary>The recommendations for which this reader may be asked something, in the order of the knowledge base.</summary>
    public Asking[] AskedOf(Audience audience) => audience == Audience.Patient ? patient : clinician;

    private Opened Open(Expression part)
    {
        if (opened.TryGetValue(part, out var known))
            return known;
        lock (opened)
            return opened.GetOrAdd(part, one => new Opened(one) { Id = opened.Count });
    }

    private static bool Speaks(Recommendation entry, Audience audience) => entry.From.Mark.MayDrive() && entry.Says.For(audience) is not null;

    /// <summary>A recommendation with the place in the circuit of all it stands on.</summary>
    internal readonly record struct Asking(string Id, int At);

    /// <summary>A condition with its number.</summary>
    internal sealed record Part(int Number, Clause Clause);

    private sealed record Group(int Applies, Row[] Rows);

    private readonly record struct Row(int At, FindingKind Kind, int When, int Unless);
}
