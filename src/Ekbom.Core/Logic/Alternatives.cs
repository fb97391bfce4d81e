namespace Ekbom.Core.Logic;

/// <summary>Tries other values of the facts of one person, as many at once as <see cref="Opened.Under"/> takes. To be used by one thread.</summary>
internal sealed class Alternatives
{
    private readonly List<Turn> turns = [];
    private readonly List<int> owners = []; // the dependency of each turn
    private readonly List<Turned> found = [];
    private readonly Supposed[] supposed = new Supposed[Opened.Lanes];
    private (int From, int Until)[] known = []; // by the part
    private Facts facts = null!;
    private int lanes, worked, start;

    public void Begin(Facts person) => facts = person;

    /// <summary>Forgets the person.</summary>
    public void End()
    {
        facts = null!;
        turns.Clear();
        found.Clear();
        Array.Clear(known);
        Array.Clear(supposed);
    }

    /// <summary>For each fact the nearest value at which the condition turns.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="truth">What it is as things are; an unknown one has no place at which it turns.</param>
    public Change[] Changes(Opened condition, Truth truth)
    {
        if (truth == Truth.Unknown)
            return [];
        var from = found.Count;
        Find(condition, truth);
        return [.. found[from..].Select(one => one.Change(facts)!)];
    }

    /// <summary>The same for a condition that holds, from its parts: the nearest value at which any of them turns.</summary>
    public string[] Changes(Conjunction holding)
    {
        if (holding.RestsOnRange(facts))
            return [.. Changes(holding.Whole, Truth.True).Select(change => change.Says)];
        Span<int> nearest = stackalloc int[holding.Facts.Count]; // places in found, counted from 1
        nearest.Clear();
        var (all, count) = (found.Count, 0);
        foreach (var (part, places) in holding.Parts)
        {
            var (from, until) = Of(part);
            for (var at = from; at < until; at++)
            {
                ref var before = ref nearest[places[found[at].Dependency]];
                count += before == 0 ? 1 : 0;
                before = before == 0 ? at + 1 : Nearer(before - 1, at) + 1;
            }
        }

        var lines = count == 0 ? [] : new string[count];
        count = 0;
        foreach (var at in nearest)
        {
            if (at > 0)
                lines[count++] = found[at - 1].Change(facts)!.Says;
        }

        return lines;
    }

    /// <summary>What turns a part that holds; worked out once.</summary>
    private (int From, int Until) Of(Opened part)
    {
        if (part.Id >= known.Length)
            Array.Resize(ref known, Math.Max(part.Id + 1, known.Length * 2));
        ref var range = ref known[part.Id];
        if (range.Until == 0)
        {
            var from = found.Count;
            Find(part, Truth.True);
            range = (from, found.Count);
        }

        return range;
    }

    /// <summary>Of two turns of one fact the nearer one; at the same value both are one.</summary>
    private int Nearer(int one, int other)
    {
        var (first, second) = (found[one], found[other]);
        var order = first.Turn.Compare(second.Turn, facts);
        if (order != 0 || first.Bits == second.Bits)
            return order <= 0 ? one : other;
        found.Add(first with { Bits = first.Bits | second.Bits });
        return found.Count - 1;
    }

    /// <summary>Adds the nearest turn of each fact to what is found.</summary>
    private void Find(Opened condition, Truth truth)
    {
        turns.Clear();
        owners.Clear();
        (worked, start) = (0, found.Count);
        Span<ulong> about = stackalloc ulong[condition.Dependencies.Length];
        for (var i = 0; i < about.Length; i++)
        {
            var at = turns.Count;
            condition.Dependencies[i].Try(facts, turns);
            for (; at < turns.Count; at++)
            {
                owners.Add(i);
                if (condition.IsOneTruth)
                {
                    found.Add(new(i, turns[at], 1)); // the other truth turns it
                    return;
                }

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
            var one = new Turned(owners[worked], turns[worked], turned >> lane & ((1UL << turns[worked].Values.Length) - 1));
            if (one.Bits != 0 && (found.Count == start || found[^1].Dependency != one.Dependency) && one.Change(facts) is not null)
                found.Add(one);
        }

        about.Clear();
        lanes = 0;
    }

    /// <summary>A value at which a part turns.</summary>
    /// <param name="Dependency">The place of its fact among those of the part.</param>
    /// <param name="Turn">The value.</param>
    /// <param name="Bits">Under which of <see cref="Turn.Values"/> it turns.</param>
    private readonly record struct Turned(int Dependency, Turn Turn, ulong Bits)
    {
        public Change? Change(Facts facts) => Turn.Change(facts, Bits);
    }
}
