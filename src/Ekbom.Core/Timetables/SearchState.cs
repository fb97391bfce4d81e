using System.Numerics;

namespace Ekbom.Core.Timetables;

/// <summary>
/// Where the search stands: what may still lie where, with everything to go back. A "moment" is one or more doses taken together; at the start every
/// dose is one of its own. Narrowing is arc consistency: a place stays only while every other moment still has a place that fits it.
/// </summary>
internal sealed class SearchState
{
    private readonly int words;
    private readonly int[] differences;
    private readonly ulong[] domains;
    private readonly List<int> narrowed = [];
    private readonly List<ulong> old = [];
    private readonly List<(int Pair, int Set)> changed = [];
    private readonly ulong[] supported;
    private readonly ulong[] scratch;

    /// <summary>Every dose is a moment of its own, under the rules given, which are not settled yet.</summary>
    public SearchState(DayGrid grid, IEnumerable<DayRule> rules)
    {
        Grid = grid;
        words = grid.Words;
        (domains, differences) = (new ulong[grid.Doses * words], new int[grid.Doses * grid.Doses]);
        (supported, scratch) = (new ulong[words], new ulong[words]);
        Alive = grid.Doses == 32 ? uint.MaxValue : (1u << grid.Doses) - 1;
        for (var dose = 0; dose < grid.Doses; dose++)
            SlotSet.Add(domains.AsSpan(dose * words, words), 0, grid.Slots - 1);
        foreach (var rule in rules)
            Apply(grid.Fit(rule));
    }

    public DayGrid Grid { get; }

    /// <summary>The moments there are, one bit each: a dose that joined another is gone.</summary>
    public uint Alive { get; private set; }

    public ReadOnlySpan<ulong> Domain(int moment) => domains.AsSpan(moment * words, words);

    /// <summary>The number of the set that the second's slot minus the first's has to lie in.</summary>
    public int Difference(int first, int second) => differences[(first * Grid.Doses) + second];

    /// <summary>The two may have the same time.</summary>
    public bool MayShare(int one, int other) => Grid.Gaps.HasZero(Difference(one, other)) && SlotSet.Meet(Domain(one), Domain(other));

    /// <summary>How many of these at least need a time of their own: a greedy clique of pairs that cannot share one.</summary>
    public int Apart(uint among)
    {
        var clique = 0u;
        for (var rest = among; rest != 0; rest &= rest - 1)
        {
            var moment = BitOperations.TrailingZeroCount(rest);
            var clashing = true;
            for (var members = clique; members != 0 && clashing; members &= members - 1)
                clashing = !MayShare(BitOperations.TrailingZeroCount(members), moment);
            if (clashing)
                clique |= 1u << moment;
        }

        return BitOperations.PopCount(clique);
    }

    public Mark Here() => new(narrowed.Count, changed.Count, Alive);

    public void BackTo(Mark mark)
    {
        while (narrowed.Count > mark.Narrowed)
        {
            var moment = narrowed[^1];
            for (var i = 0; i < words; i++)
                domains[(moment * words) + i] = old[old.Count - words + i];
            old.RemoveRange(old.Count - words, words);
            narrowed.RemoveAt(narrowed.Count - 1);
        }

        while (changed.Count > mark.Changed)
        {
            var (pair, set) = changed[^1];
            differences[pair] = set;
            changed.RemoveAt(changed.Count - 1);
        }

        Alive = mark.Alive;
    }

    /// <summary>Makes everything fit together that can be seen pair by pair; false when something has no place left.</summary>
    public bool Settle()
    {
        for (var rest = Alive; rest != 0; rest &= rest - 1)
        {
            if (SlotSet.IsEmpty(Domain(BitOperations.TrailingZeroCount(rest))))
                return false;
            for (var others = rest & (rest - 1); others != 0; others &= others - 1)
            {
                if (Difference(BitOperations.TrailingZeroCount(rest), BitOperations.TrailingZeroCount(others)) == GapSets.None)
                    return false;
            }
        }

        return Settle(Alive);
    }

    /// <summary>The second joins the moment of the first.</summary>
    public bool Join(int moment, int dose)
    {
        if (!Narrow(moment, Domain(dose)))
            return false;
        Alive &= ~(1u << dose);
        for (var rest = Alive & ~(1u << moment); rest != 0; rest &= rest - 1)
        {
            var other = BitOperations.TrailingZeroCount(rest);
            if (!Restrict(moment, other, Difference(dose, other)))
                return false;
        }

        return Settle(1u << moment);
    }

    /// <summary>Only these slots remain.</summary>
    public bool Keep(int moment, ReadOnlySpan<ulong> slots)
    {
        var before = narrowed.Count;
        return Narrow(moment, slots) && (narrowed.Count == before || Settle(1u << moment));
    }

    public bool Fix(int moment, int slot)
    {
        Span<ulong> one = stackalloc ulong[words];
        one.Clear();
        SlotSet.Add(one, slot, slot);
        return Keep(moment, one);
    }

    /// <summary>Only these differences remain for a pair.</summary>
    public bool KeepDifference(int first, int second, int set) => Restrict(first, second, set) && Settle(1u << first | 1u << second);

    private void Apply(DayGrid.Fitted rule)
    {
        foreach (var (dose, slots) in rule.Placed)
        {
            for (var i = 0; i < words; i++)
                domains[(dose * words) + i] &= slots[i];
        }

        foreach (var (first, second, set) in rule.Pairs)
        {
            var both = Grid.Gaps.And(Difference(first, second), set);
            differences[(first * Grid.Doses) + second] = both;
            differences[(second * Grid.Doses) + first] = Grid.Gaps.Turned(both);
        }
    }

    private bool Restrict(int first, int second, int set)
    {
        var pair = (first * Grid.Doses) + second;
        var both = Grid.Gaps.And(differences[pair], set);
        if (both == differences[pair])
            return true;
        if (both == GapSets.None)
            return false;
        var turned = (second * Grid.Doses) + first;
        changed.Add((pair, differences[pair]));
        changed.Add((turned, differences[turned]));
        (differences[pair], differences[turned]) = (both, Grid.Gaps.Turned(both));
        return true;
    }

    private bool Settle(uint from)
    {
        while (from != 0)
        {
            var moment = BitOperations.TrailingZeroCount(from);
            from &= from - 1;
            for (var rest = Alive & ~(1u << moment); rest != 0; rest &= rest - 1)
            {
                var other = BitOperations.TrailingZeroCount(rest);
                var set = Difference(other, moment);
                if (set == GapSets.Any)
                    continue;
                Array.Clear(supported);
                SlotSet.Supported(Domain(moment), Grid.Gaps[set], supported, scratch);
                var before = narrowed.Count;
                if (!Narrow(other, supported))
                    return false;
                if (narrowed.Count > before)
                    from |= 1u << other;
            }
        }

        return true;
    }

    private bool Narrow(int moment, ReadOnlySpan<ulong> to)
    {
        var domain = domains.AsSpan(moment * words, words);
        var (same, any) = (true, 0UL);
        for (var i = 0; i < words; i++)
        {
            same &= (domain[i] & ~to[i]) == 0;
            any |= domain[i] & to[i];
        }

        if (same)
            return any != 0;
        narrowed.Add(moment);
        old.AddRange(domain);
        for (var i = 0; i < words; i++)
            domain[i] &= to[i];
        return any != 0;
    }

    public readonly record struct Mark(int Narrowed, int Changed, uint Alive);
}
