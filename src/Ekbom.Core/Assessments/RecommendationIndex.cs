using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;

namespace Ekbom.Core.Assessments;

/// <summary>
/// The recommendations by whom they are about: entries that share a condition share its answer, and those about somebody else are passed over
/// together.
/// </summary>
internal sealed class RecommendationIndex
{
    private readonly int count;
    private readonly Group[] groups;

    public RecommendationIndex(IReadOnlyList<Recommendation> entries)
    {
        count = entries.Count;
        groups = [.. entries.Select((entry, at) => (entry, at)).GroupBy(one => one.entry.Applies)
            .Select(group => new Group(group.Key, [.. group.Select(one => one.entry)], [.. group.Select(one => one.at)]))];
    }

    /// <summary>One outcome for each recommendation, in the order of the knowledge base.</summary>
    public Outcome[] Judge(Facts facts)
    {
        var outcomes = new Outcome[count];
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

    private sealed record Group(Condition? Applies, Recommendation[] Entries, int[] At);
}
