namespace Ekbom.Core.Logic;

/// <summary>One fact, another value of it at which the condition turns, and how that is said.</summary>
public sealed record Change(Fact Fact, Supposed To, string Says)
{
    public override string ToString() => Says;
}

/// <summary>
/// What would change an answer: for each known fact that alone can turn the condition, the nearest value at which it does. A fact inside a
/// sum or product has no boundary of its own and is not named.
/// </summary>
public static class Changes
{
    /// <summary>One line a fact: <c>Ferritin above 75 ug/L</c>, <c>ExplainedByOther: yes</c>.</summary>
    public static IReadOnlyList<string> Of(Expression tree, Facts facts) => Of(new Opened(tree), facts);

    public static IReadOnlyList<Change> All(Expression tree, Facts facts) => All(new Opened(tree), facts);

    internal static IReadOnlyList<string> Of(Opened condition, Facts facts) => All(condition, facts).ConvertAll(change => change.Says);

    private static List<Change> All(Opened condition, Facts facts)
    {
        var changes = new List<Change>(condition.Dependencies.Length);
        var truth = Evaluation.Truth(condition.Tree, facts);
        if (truth == Truth.Unknown)
            return changes;
        var turns = new List<Turn>(condition.Dependencies.Length);
        Span<ulong> about = stackalloc ulong[condition.Dependencies.Length];
        var supposed = new Supposed[Opened.Lanes];
        Fact? settled = null;
        var (lanes, first) = (0, 0);
        for (var i = 0; i < condition.Dependencies.Length; i++)
        {
            var before = turns.Count;
            condition.Dependencies[i].Try(facts, turns);
            for (var t = before; t < turns.Count; t++)
            {
                if (lanes + turns[t].Values.Length > Opened.Lanes)
                    Work(t, ref settled, supposed, about);
                foreach (var value in turns[t].Values)
                {
                    about[i] |= 1UL << lanes;
                    supposed[lanes++] = value;
                }
            }
        }

        Work(turns.Count, ref settled, supposed, about);
        return changes;

        // works out the turns up to one, a lane each value; of each fact the first that turns is told
        void Work(int until, ref Fact? told, Supposed[] values, Span<ulong> by)
        {
            if (until == first)
                return;
            var (yes, no) = condition.Under(facts, values.AsSpan(0, lanes), by);
            var turned = truth == Truth.True ? no : yes;
            for (var lane = 0; first < until; lane += turns[first++].Values.Length)
            {
                var turn = turns[first];
                if (ReferenceEquals(turn.Fact, told) || turn.Change(facts, turned >> lane) is not { } change)
                    continue;
                told = turn.Fact;
                changes.Add(change);
            }

            by.Clear();
            lanes = 0;
        }
    }
}
