using System.Numerics;

namespace Ekbom.Core.Timetables;

/// <summary>
/// The cheapest times for moments whose doses are settled. A spanning tree of the pairs that cost most to keep apart is solved exactly from the
/// leaves up (dynamic programming); what it says for the rest of the tree is the bound of a depth-first search that keeps every other rule too.
/// </summary>
internal sealed class MomentTimes(SearchState state, long[] costs, int[] lowest)
{
    public const long Never = long.MaxValue / 4;

    private readonly int slots = state.Grid.Slots;
    private readonly int doses = state.Grid.Doses;
    private readonly long[] below = new long[state.Grid.Doses * state.Grid.Slots];
    private readonly long[] message = new long[state.Grid.Doses * state.Grid.Slots];
    private readonly int[] order = new int[state.Grid.Doses];
    private readonly int[] parent = new int[state.Grid.Doses];
    private readonly int[] cheapest = new int[state.Grid.Doses];
    private readonly int[] window = new int[state.Grid.Slots];
    private readonly long[] rootLeast = new long[state.Grid.Doses];
    private readonly int[] fixedAt = new int[state.Grid.Doses];
    private int count;
    private long ceiling;
    private bool found;
    private int[] best = [];

    /// <summary>What one moment costs in a slot, all its doses together.</summary>
    public ReadOnlySpan<long> Cost(int moment) => costs.AsSpan(moment * slots, slots);

    /// <summary>Finds times that cost less than the ceiling; writes them and their cost. False: there are none, or the work ran out.</summary>
    public bool Cheapest(long under, int[] into, Work work, out long cost)
    {
        (ceiling, found, best) = (under, false, into);
        var bound = Bound();
        if (bound < ceiling)
            Place(0, bound, work);
        cost = ceiling;
        return found;
    }

    /// <summary>The cheapest slot of a domain: costs are convex, so it is the nearest to the lowest point on either side.</summary>
    public static int Nearest(ReadOnlySpan<ulong> domain, ReadOnlySpan<long> cost, int lowest)
    {
        var (after, before) = (SlotSet.Next(domain, lowest), SlotSet.Previous(domain, lowest));
        return after < 0 ? before : before < 0 || cost[after] < cost[before] ? after : before;
    }

    /// <summary>Less than this it cannot cost: the sum over the trees of a forest, each solved exactly.</summary>
    public long Bound()
    {
        Plant();
        var total = 0L;
        for (var at = count - 1; at >= 0; at--)
        {
            var moment = order[at];
            var sums = below.AsSpan(moment * slots, slots);
            if (parent[moment] < 0)
            {
                var least = Never;
                var domain = state.Domain(moment);
                for (var slot = SlotSet.Next(domain, 0); slot >= 0; slot = SlotSet.Next(domain, slot + 1))
                    least = Math.Min(least, sums[slot]);
                if (least >= Never)
                    return Never;
                rootLeast[moment] = least;
                total += least;
                continue;
            }

            var up = message.AsSpan(moment * slots, slots);
            Least(sums, state.Domain(moment), state.Grid.Gaps[state.Difference(parent[moment], moment)], up);
            var onto = below.AsSpan(parent[moment] * slots, slots);
            for (var slot = 0; slot < slots; slot++)
                onto[slot] = Math.Min(Never, onto[slot] + up[slot]);
        }

        return total;
    }

    /// <summary>Grows a forest along the pairs that cost most beyond what their ends cost alone (Prim), and sets the sums to each moment's own costs.</summary>
    private void Plant()
    {
        count = 0;
        Span<long> gain = stackalloc long[doses];
        Span<int> from = stackalloc int[doses];
        gain.Fill(-1);
        from.Fill(-1);
        for (var rest = state.Alive; rest != 0; rest &= rest - 1)
        {
            var moment = BitOperations.TrailingZeroCount(rest);
            cheapest[moment] = Nearest(state.Domain(moment), Cost(moment), lowest[moment]);
        }

        for (var left = state.Alive; left != 0;)
        {
            var next = -1;
            for (var rest = left; rest != 0; rest &= rest - 1)
            {
                var one = BitOperations.TrailingZeroCount(rest);
                if (next < 0 || gain[one] > gain[next])
                    next = one;
            }

            left &= ~(1u << next);
            (order[count++], parent[next]) = (next, from[next]);
            Cost(next).CopyTo(below.AsSpan(next * slots, slots));
            for (var rest = left; rest != 0; rest &= rest - 1)
            {
                var other = BitOperations.TrailingZeroCount(rest);
                if (!state.Grid.Gaps.Has(state.Difference(next, other), cheapest[other] - cheapest[next]) && Gain(next, other) is var worth && worth > gain[other])
                    (gain[other], from[other]) = (worth, next);
            }
        }
    }

    /// <summary>What two moments cost together beyond what each costs alone.</summary>
    private long Gain(int one, int other)
    {
        var up = message.AsSpan(other * slots, slots);
        Least(Cost(other), state.Domain(other), state.Grid.Gaps[state.Difference(one, other)], up);
        var together = Never;
        var domain = state.Domain(one);
        for (var slot = SlotSet.Next(domain, 0); slot >= 0; slot = SlotSet.Next(domain, slot + 1))
            together = Math.Min(together, Cost(one)[slot] + up[slot]);
        return together - Cost(one)[cheapest[one]] - Cost(other)[cheapest[other]];
    }

    /// <summary>For every slot u the least sum over slots v of the domain with v − u in one of the spans (a sliding minimum).</summary>
    private void Least(ReadOnlySpan<long> sums, ReadOnlySpan<ulong> domain, ReadOnlySpan<(int From, int To)> spans, Span<long> into)
    {
        into.Fill(Never);
        foreach (var (from, to) in spans)
        {
            var (head, tail) = (0, 0);
            var next = SlotSet.Next(domain, 0);
            for (var u = 0; u < slots; u++)
            {
                while (next >= 0 && next <= u + to)
                {
                    while (tail > head && sums[window[tail - 1]] >= sums[next])
                        tail--;
                    window[tail++] = next;
                    next = SlotSet.Next(domain, next + 1);
                }

                while (head < tail && window[head] < u + from)
                    head++;
                if (head < tail && sums[window[head]] < into[u])
                    into[u] = sums[window[head]];
            }
        }
    }

    /// <summary>Places the moments in the order of the tree; <paramref name="bound"/> is what everything costs at least with the places so far.</summary>
    private void Place(int at, long bound, Work work)
    {
        if (at == count)
        {
            (ceiling, found) = (bound, true);
            Array.Copy(fixedAt, best, doses);
            return;
        }

        var moment = order[at];
        var spared = parent[moment] < 0 ? rootLeast[moment] : message[(moment * slots) + fixedAt[parent[moment]]];
        var choices = new List<(long Cost, int Slot)>();
        var domain = state.Domain(moment);
        for (var slot = SlotSet.Next(domain, 0); slot >= 0; slot = SlotSet.Next(domain, slot + 1))
        {
            var with = bound - spared + below[(moment * slots) + slot];
            if (with < ceiling)
                choices.Add((with, slot));
        }

        choices.Sort();
        var mark = state.Here();
        foreach (var (cost, slot) in choices)
        {
            if (cost >= ceiling || !work.Step())
                return;
            fixedAt[moment] = slot;
            if (state.Fix(moment, slot))
                Place(at + 1, cost, work);
            state.BackTo(mark);
        }
    }
}
