using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Assessments;

/// <summary>The recommendations by whom they are about, with the places of their conditions in the circuit: those about somebody else are passed over together.</summary>
internal sealed class RecommendationIndex
{
    private readonly IReadOnlyList<Recommendation> entries;
    private readonly Opened?[] whole;
    private readonly Group[] groups;
    private readonly Expression[][] parts;
    private readonly Expression?[] trees;
    private readonly int[] places;
    private readonly Asking[] patient;
    private readonly Asking[] clinician;

    public RecommendationIndex(IReadOnlyList<Recommendation> entries, Circuit circuit)
    {
        this.entries = entries;
        whole = new Opened?[entries.Count];
        InOrder = [.. Enumerable.Range(0, entries.Count).OrderBy(at => entries[at], ReadingOrder.Instance)];
        var (always, never) = (circuit.Add(new TruthLiteral(true)), circuit.Add(new TruthLiteral(false)));
        groups = [.. entries.Select((entry, at) => (entry, at)).GroupBy(one => one.entry.Applies)
            .Select(group => new Group(Place(group.Key, always), [.. group.Select(one => new Row(one.at, one.entry.Kind, Place(one.entry.When, always), Place(one.entry.Unless, never)))]))];
        var negated = entries.Select(entry => entry.Unless).OfType<Condition>().Distinct().ToDictionary(unless => unless, unless => new Negation(unless.Tree));
        parts = [.. entries.Select(entry => ((Expression?[])[entry.Applies?.Tree, entry.When?.Tree, entry.Unless is { } unless ? negated[unless] : null]).OfType<Expression>().ToArray())];
        trees = [.. entries.Select(Assessments.Judge.Whole)];
        places = [.. trees.Select(tree => tree is null ? always : circuit.Add(tree))];
        patient = Asked(Audience.Patient);
        clinician = Asked(Audience.Clinician);

        int Place(Condition? condition, int without) => condition is null ? without : circuit.Add(condition.Tree);

        Asking[] Asked(Audience audience) =>
            [.. Enumerable.Range(0, entries.Count).Where(at => MayAsk(entries[at], audience)).Select(at => new Asking(entries[at].Id, places[at]))];
    }

    /// <summary>The places of the recommendations in the order in which a plan is read.</summary>
    public int[] InOrder { get; }

    /// <summary>One outcome for each recommendation, in the order of the knowledge base.</summary>
    public Outcome[] Judge(ReadOnlySpan<Truth> truths)
    {
        var outcomes = new Outcome[entries.Count];
        foreach (var group in groups)
        {
            var about = truths[group.Applies];
            if (about == Truth.False)
                continue; // not applicable, as every outcome is from the start
            foreach (ref readonly var row in group.Rows.AsSpan())
                outcomes[row.At] = Assessments.Judge.Recommendation(row.Kind, about, truths[row.When], truths[row.Unless]);
        }

        return outcomes;
    }

    /// <summary>What an entry stands on; null when it always holds.</summary>
    public Expression? TreeOf(int at) => trees[at];

    /// <summary>Where that stands in the circuit.</summary>
    public int PlaceOf(int at) => places[at];

    /// <summary>The same, ready to be explained.</summary>
    public Opened? Whole(int at) => whole[at] ??= trees[at] is { } tree ? new Opened(tree) : null;

    /// <summary>The conditions a finding stands on one by one: applies, when, and not unless. Entries that share one share its tree.</summary>
    public Expression[] PartsOf(int at) => parts[at];

    /// <summary>The recommendations for which this reader may be asked something, in the order of the knowledge base.</summary>
    public Asking[] AskedOf(Audience audience) => audience == Audience.Patient ? patient : clinician;

    private static bool MayAsk(Recommendation entry, Audience audience) => entry.From.Mark.MayDrive() && entry.Says.For(audience) is not null;

    /// <summary>A recommendation with the place in the circuit of all it stands on.</summary>
    internal readonly record struct Asking(string Id, int At);

    private sealed record Group(int Applies, Row[] Rows);

    private readonly record struct Row(int At, FindingKind Kind, int When, int Unless);
}
