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
            .Select(group => new Group(group.Key, [.. group.Select(one => one.entry)], [.. group.Select(one => one.at)]))];
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
            for (var i = 0; i < group.Entries.Length; i++)
                outcomes[group.At[i]] = Assessments.Judge.Recommendation(group.Entries[i], facts, about);
        }

        return outcomes;
    }

    /// <summary>What a finding stands on, ready to be explained; null when it always holds.</summary>
    public Opened? Whole(int at) => whole[at] ??= Assessments.Judge.Whole(entries[at]) is { } tree ? new Opened(tree) : null;

    private sealed record Group(Condition? Applies, Recommendation[] Entries, int[] At);
}
