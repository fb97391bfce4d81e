using System.Numerics;

namespace Ekbom.Core.Timetables;

/// <summary>
/// Whether the moments of a state can all be placed. It branches on which of two comes first, not on times: once every pair has one span of
/// differences left, narrowing decides, because the earliest remaining slots then fit together (a span of differences is closed under minimum).
/// </summary>
internal static class Feasibility
{
    /// <summary>Places every moment into <paramref name="slots"/>; false when that cannot be done, null when the work allowed ran out. The state is as before.</summary>
    public static bool? Place(SearchState state, int[] slots, Work work)
    {
        if (!work.Step())
            return null;
        var mark = state.Here();
        var (first, second) = Open(state);
        if (first < 0)
        {
            for (var rest = state.Alive; rest != 0; rest &= rest - 1)
            {
                var moment = BitOperations.TrailingZeroCount(rest);
                slots[moment] = SlotSet.Next(state.Domain(moment), 0);
            }

            return true;
        }

        foreach (var span in state.Grid.Gaps[state.Difference(first, second)])
        {
            if (state.KeepDifference(first, second, state.Grid.Gaps.Number([span])) && Place(state, slots, work) is not false and var answer)
            {
                state.BackTo(mark);
                return answer;
            }

            state.BackTo(mark);
        }

        return false;
    }

    /// <summary>The pair with most than one span of differences left whose domains are smallest together; -1 when there is none.</summary>
    private static (int First, int Second) Open(SearchState state)
    {
        var (best, least) = ((-1, -1), int.MaxValue);
        for (var rest = state.Alive; rest != 0; rest &= rest - 1)
        {
            var one = BitOperations.TrailingZeroCount(rest);
            var size = SlotSet.Count(state.Domain(one));
            for (var others = rest & (rest - 1); others != 0; others &= others - 1)
            {
                var other = BitOperations.TrailingZeroCount(others);
                if (size >= least || !IsOpen(state, one, other))
                    continue;
                var both = size + SlotSet.Count(state.Domain(other));
                if (both < least)
                    (best, least) = ((one, other), both);
            }
        }

        return best;
    }

    /// <summary>More than one span could still be used, as far as the ends of the domains say.</summary>
    private static bool IsOpen(SearchState state, int one, int other)
    {
        var spans = state.Grid.Gaps[state.Difference(one, other)];
        if (spans.Length < 2)
            return false;
        var a = state.Domain(one);
        var b = state.Domain(other);
        var slots = state.Grid.Slots;
        var (least, most) = (SlotSet.Next(b, 0) - SlotSet.Previous(a, slots - 1), SlotSet.Previous(b, slots - 1) - SlotSet.Next(a, 0));
        var usable = 0;
        foreach (var (from, to) in spans)
        {
            if (to >= least && from <= most)
                usable++;
        }

        return usable > 1;
    }
}

/// <summary>How much a search may still do, in steps: the same on every machine.</summary>
internal sealed class Work(long allowed)
{
    public const long Usual = 600_000;

    private const int UsualWords = 4;

    /// <summary>Steps that take a few seconds at most: what a step costs grows with the words of a set of slots, and so does the number of slots to try.</summary>
    public static long For(DayGrid grid) => grid.Words <= UsualWords ? Usual : Usual * UsualWords * UsualWords / ((long)grid.Words * grid.Words * 8);

    public long Done { get; private set; }

    public bool RanOut => Done > allowed;

    public bool Step() => ++Done <= allowed;
}
