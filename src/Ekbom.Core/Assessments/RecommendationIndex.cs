using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;

namespace Ekbom.Core.Assessments;

/// <summary>
/// The recommendations by whom they are about: entries that share a condition share its answer, and those about somebody else are passed over
/// together.
/// </summary>
internal sealed class RecommendationIndex
{
    private readonly IReadOnlyList<Recommendation> entries;
    private readonly Opened?[] whole;
    private readonly Group[] groups;

    public RecommendationIndex(IReadOnlyList<Recommendation> entries)
    {
        this.entries = entries;
        whole = new Opened?[entries.Count];
        InOrder = [.. Enumerable.Range(0, entries.Count).OrderBy(at => entries[at], ReadingOrder.Instance)];
        groups = [.. entries.Select((entry, at) => (entry, at)).GroupBy(one => one.entry.Applies)
            .Select(group => new Group(group.Key, [.. group.GroupBy(one => one.entry.When).SelectMany(same => same.Select(one => new Row(one.at, one.entry)))]))];
    }

    /// <summary>The places of the recommendations in the order in which a plan is read.</summary>
    public int[] InOrder { get; }

    /// <summary>One outcome for each recommendation, in the order of the knowledge base.</summary>
    public Outcome[] Judge(Facts facts)
    {
        var outcomes = new Outcome[entries.Count];
        foreach (var group in groups)
        {
            var about = group.Applies?.Evaluate(facts) ?? Truth.True;
            if (about == Truth.False)
                continue; // not applicable, as every outcome is from the start
            Condition? asked = null;
            var answer = Truth.True;
            foreach (ref readonly var row in group.Rows.AsSpan())
            {
                if (!ReferenceEquals(row.When, asked))
                    (asked, answer) = (row.When, row.When?.Evaluate(facts) ?? Truth.True);
                outcomes[row.At] = Assessments.Judge.Recommendation(row.Kind, about, answer, row.Unless?.Evaluate(facts) ?? Truth.False);
            }
        }

        return outcomes;
    }

    /// <summary>What a finding stands on, ready to be explained; null when it always holds.</summary>
    public Opened? Whole(int at) => whole[at] ??= Assessments.Judge.Whole(entries[at]) is { } tree ? new Opened(tree) : null;

    /// <summary>Rows with one condition stand together: it is asked once.</summary>
    private sealed record Group(Condition? Applies, Row[] Rows);

    private readonly record struct Row(int At, FindingKind Kind, Condition? When, Condition? Unless)
    {
        public Row(int at, Recommendation entry)
            : this(at, entry.Kind, entry.When, entry.Unless)
        {
        }
    }
}
