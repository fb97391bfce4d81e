namespace Ekbom.Core.Logic;

/// <summary>Tries other values of the facts of one person, as many at once as <see cref="Opened.Under"/> takes. To be used by one thread, for one condition after another.</summary>
internal sealed class Alternatives(Facts facts)
{
    private readonly List<Turn> turns = [];
    private readonly List<Change> changes = [];
    private readonly Supposed[] supposed = new Supposed[Opened.Lanes];
    private int lanes, worked;

    /// <summary>For each fact the nearest value at which the condition turns. The list is used again for the next condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="truth">What it is as things are; an unknown one has no place at which it turns.</param>
    public List<Change> Changes(Opened condition, Truth truth)
    {
        turns.Clear();
        changes.Clear();
        worked = 0;
        if (truth == Truth.Unknown)
            return changes;
        Span<ulong> about = stackalloc ulong[condition.Dependencies.Length];
        for (var i = 0; i < about.Length; i++)
        {
            var at = turns.Count;
            condition.Dependencies[i].Try(facts, turns);
            for (; at < turns.Count; at++)
            {
                if (lanes + turns[at].Values.Length > Opened.Lanes)
                    Work(condition, truth, about, at);
                foreach (var value in turns[at].Values)
                {
                    about[i] |= 1UL << lanes;
                    supposed[lanes++] = value;
                }
            }
        }

        Work(condition, truth, about, turns.Count);
        return changes;
    }

    /// <summary>Works out the turns up to one, a lane for each value; of each fact the first that turns is kept.</summary>
    private void Work(Opened condition, Truth truth, Span<ulong> about, int until)
    {
        if (worked == until)
            return;
        var (yes, no) = condition.Under(facts, supposed.AsSpan(0, lanes), about);
        var turned = truth == Truth.True ? no : yes;
        for (var lane = 0; worked < until; lane += turns[worked++].Values.Length)
        {
            var turn = turns[worked];
            if ((changes.Count == 0 || !ReferenceEquals(changes[^1].Fact, turn.Fact)) && turn.Change(facts, turned >> lane) is { } change)
                changes.Add(change);
        }

        about.Clear();
        lanes = 0;
    }
}
