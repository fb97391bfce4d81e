using System.Numerics;

namespace Ekbom.Core.Timetables;

/// <summary>
/// Puts doses together into at most so many moments before it thinks of times: shifting a whole moment by one step is then one possibility, not
/// many. Doses join one by one; after each step everything is made to fit pair by pair, and what cannot cost less than the best so far is cut.
/// </summary>
internal sealed class MomentSearch
{
    private readonly SearchState state;
    private readonly MomentTimes times;
    private readonly Work work;
    private readonly int doses;
    private readonly int slots;
    private readonly int most;
    private readonly long[] costs;
    private readonly int[] lowest;
    private readonly int[] momentOf;
    private readonly int[] placed;
    private readonly int[] clashes;
    private readonly bool anyTimes;
    private uint moments;
    private uint left;
    private long ceiling;

    /// <param name="most">The most moments there may be.</param>
    /// <param name="ceiling">Only what costs less counts.</param>
    /// <param name="anyTimes">The first timetable found will do.</param>
    public MomentSearch(SearchState state, int most, long ceiling, bool anyTimes, Work work)
    {
        (this.state, this.most, this.ceiling, this.anyTimes, this.work) = (state, most, ceiling, anyTimes, work);
        (doses, slots) = (state.Grid.Doses, state.Grid.Slots);
        costs = [.. state.Grid.Costs];
        lowest = [.. state.Grid.Cheapest];
        times = new MomentTimes(state, costs, lowest);
        momentOf = new int[doses];
        placed = new int[doses];
        left = state.Alive;
        clashes = [.. Enumerable.Range(0, doses).Select(one => Enumerable.Range(0, doses).Count(other => other != one && !state.MayShare(one, other)))];
    }

    /// <summary>The slot of each dose; null when nothing was found.</summary>
    public int[]? Found { get; private set; }

    /// <summary>What the timetable found costs.</summary>
    public long Cost => ceiling;

    /// <summary>Searches everything, as far as the work allows.</summary>
    public void Run() => Join();

    /// <summary>Least cost of a moment within what is left of its places: costs are convex, so the nearest place on either side of the lowest.</summary>
    private long Least(int moment) => At(moment, MomentTimes.Nearest(state.Domain(moment), costs.AsSpan(moment * slots, slots), lowest[moment]));

    private long At(int moment, int slot) => costs[(moment * slots) + slot];

    private void Join()
    {
        if (!work.Step())
            return;
        if (left == 0)
        {
            Finish();
            return;
        }

        var mark = state.Here();
        if (!Shared() || Bound() >= ceiling)
        {
            state.BackTo(mark);
            return;
        }

        var dose = MostPressing(out var alone);
        if (dose >= 0 && !(alone && BitOperations.PopCount(moments) == most))
            Try(dose);
        state.BackTo(mark);
    }

    /// <summary>When no more moments may be opened, the doses left have to lie where a moment they may join can lie.</summary>
    private bool Shared()
    {
        if (BitOperations.PopCount(moments) < most)
            return true;
        Span<ulong> open = stackalloc ulong[state.Grid.Words];
        for (var rest = left; rest != 0; rest &= rest - 1)
        {
            var dose = BitOperations.TrailingZeroCount(rest);
            open.Clear();
            for (var groups = moments; groups != 0; groups &= groups - 1)
            {
                var moment = BitOperations.TrailingZeroCount(groups);
                if (!state.Grid.Gaps.HasZero(state.Difference(moment, dose)))
                    continue;
                var domain = state.Domain(moment);
                for (var i = 0; i < open.Length; i++)
                    open[i] |= domain[i];
            }

            if (!state.Keep(dose, open))
                return false;
        }

        return true;
    }

    private long Bound()
    {
        if (anyTimes)
            return 0;
        var sum = 0L;
        for (var rest = state.Alive; rest != 0; rest &= rest - 1)
            sum += Least(BitOperations.TrailingZeroCount(rest));
        return sum < ceiling ? Math.Max(sum, times.Bound()) : sum;
    }

    /// <summary>The dose with the fewest moments to join; ties: the one that clashes with most others. Minus one when some doses need more new moments than there may be.</summary>
    private int MostPressing(out bool alone)
    {
        var (best, fewest) = (-1, int.MaxValue);
        var needy = 0u;
        for (var rest = left; rest != 0; rest &= rest - 1)
        {
            var dose = BitOperations.TrailingZeroCount(rest);
            var options = 0;
            for (var groups = moments; groups != 0; groups &= groups - 1)
            {
                if (state.MayShare(BitOperations.TrailingZeroCount(groups), dose))
                    options++;
            }

            if (options == 0)
                needy |= 1u << dose;
            if (options < fewest || (options == fewest && clashes[dose] > clashes[best]))
                (best, fewest) = (dose, options);
        }

        alone = fewest == 0;
        return state.Apart(needy) > most - BitOperations.PopCount(moments) ? -1 : best;
    }

    private void Try(int dose)
    {
        Span<(long Cost, int Moment)> options = stackalloc (long, int)[doses];
        var count = 0;
        for (var groups = moments; groups != 0; groups &= groups - 1)
        {
            var moment = BitOperations.TrailingZeroCount(groups);
            if (state.MayShare(moment, dose))
                options[count++] = (Together(moment, dose) - Least(moment), moment);
        }

        if (BitOperations.PopCount(moments) < most)
            options[count++] = (Least(dose), dose);
        options = options[..count];
        options.Sort(static (one, other) => one.Cost != other.Cost ? one.Cost.CompareTo(other.Cost) : one.Moment.CompareTo(other.Moment));
        left &= ~(1u << dose);
        foreach (var (_, moment) in options)
        {
            if (moment == dose)
                Open(dose);
            else
                Add(moment, dose);
            if (work.RanOut || (anyTimes && Found is not null))
                break;
        }

        left |= 1u << dose;
    }

    private void Open(int dose)
    {
        moments |= 1u << dose;
        momentOf[dose] = dose;
        Join();
        moments &= ~(1u << dose);
    }

    private void Add(int moment, int dose)
    {
        var (mark, wasLowest) = (state.Here(), lowest[moment]);
        momentOf[dose] = moment;
        var sums = costs.AsSpan(moment * slots, slots);
        var own = costs.AsSpan(dose * slots, slots);
        for (var slot = 0; slot < slots; slot++)
            sums[slot] += own[slot];
        lowest[moment] = Lowest(sums, wasLowest, lowest[dose]);
        if (state.Join(moment, dose))
            Join();
        state.BackTo(mark);
        for (var slot = 0; slot < slots; slot++)
            sums[slot] -= own[slot];
        lowest[moment] = wasLowest;
    }

    /// <summary>The lowest point of a convex sum lies between the lowest points of its parts.</summary>
    private static int Lowest(ReadOnlySpan<long> sums, int one, int other)
    {
        var (from, to) = (Math.Min(one, other), Math.Max(one, other));
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (sums[middle + 1] < sums[middle])
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }

    private long Together(int moment, int dose)
    {
        Span<ulong> both = stackalloc ulong[state.Grid.Words];
        var one = state.Domain(moment);
        var other = state.Domain(dose);
        for (var i = 0; i < both.Length; i++)
            both[i] = one[i] & other[i];
        var (from, to) = (Math.Min(lowest[moment], lowest[dose]), Math.Max(lowest[moment], lowest[dose]));
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (At(moment, middle + 1) + At(dose, middle + 1) < At(moment, middle) + At(dose, middle))
                from = middle + 1;
            else
                to = middle;
        }

        var (after, before) = (SlotSet.Next(both, from), SlotSet.Previous(both, from));
        return Math.Min(after < 0 ? MomentTimes.Never : At(moment, after) + At(dose, after), before < 0 ? MomentTimes.Never : At(moment, before) + At(dose, before));
    }

    private void Finish()
    {
        if (anyTimes)
        {
            if (Feasibility.Place(state, placed, work) == true)
                Found = Spread(placed);
            return;
        }

        if (times.Cheapest(ceiling, placed, work, out var cost))
        {
            ceiling = cost;
            Found = Spread(placed);
        }
    }

    private int[] Spread(int[] ofMoments) => [.. Enumerable.Range(0, doses).Select(dose => ofMoments[momentOf[dose]])];
}
