using System.Numerics;

namespace Ekbom.Core.Timetables;

/// <summary>Sets of the slots of a day, one bit each, in a span of words.</summary>
internal static class SlotSet
{
    public const int Word = 64;

    public static int Words(int slots) => (slots + Word - 1) / Word;

    public static bool IsEmpty(ReadOnlySpan<ulong> set) => set.IndexOfAnyExcept(0UL) < 0;

    public static bool Has(ReadOnlySpan<ulong> set, int slot) => (set[slot / Word] >> slot & 1) != 0;

    public static void Add(Span<ulong> set, int from, int to)
    {
        for (var slot = from; slot <= to; slot++)
            set[slot / Word] |= 1UL << slot;
    }

    public static int Count(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set)
            count += BitOperations.PopCount(word);
        return count;
    }

    public static bool Meet(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            if ((one[i] & other[i]) != 0)
                return true;
        }

        return false;
    }

    /// <summary>The first slot at or after one; -1 when there is none.</summary>
    public static int Next(ReadOnlySpan<ulong> set, int slot)
    {
        if (slot < 0)
            slot = 0;
        var i = slot / Word;
        if (i >= set.Length)
            return -1;
        var word = set[i] & ulong.MaxValue << slot;
        while (word == 0)
        {
            if (++i == set.Length)
                return -1;
            word = set[i];
        }

        return (i * Word) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>The last slot at or before one; -1 when there is none.</summary>
    public static int Previous(ReadOnlySpan<ulong> set, int slot)
    {
        if (slot < 0)
            return -1;
        var i = Math.Min(slot / Word, set.Length - 1);
        var word = slot / Word < set.Length ? set[i] & ulong.MaxValue >> (Word - 1 - (slot % Word)) : set[i];
        while (word == 0)
        {
            if (--i < 0)
                return -1;
            word = set[i];
        }

        return (i * Word) + Word - 1 - BitOperations.LeadingZeroCount(word);
    }

    /// <summary>Adds to <paramref name="into"/> every slot u for which some v of <paramref name="from"/> has v − u in one of the spans.</summary>
    public static void Supported(ReadOnlySpan<ulong> from, ReadOnlySpan<(int From, int To)> gaps, Span<ulong> into, Span<ulong> scratch)
    {
        foreach (var (least, most) in gaps)
        {
            if (most >= 0)
                Grow(from, Math.Max(least, 0), most, right: true, into, scratch);
            if (least < 0)
                Grow(from, Math.Max(-most, 1), -least, right: false, into, scratch);
        }
    }

    /// <summary>Every shift from the least to the most, by doubling.</summary>
    private static void Grow(ReadOnlySpan<ulong> from, int least, int most, bool right, Span<ulong> into, Span<ulong> scratch)
    {
        scratch.Clear();
        OrShifted(from, least, right, scratch);
        for (int done = 0, left = most - least; left > 0;)
        {
            var step = Math.Min(done + 1, left);
            OrShifted(scratch, step, right, scratch);
            done += step;
            left -= step;
        }

        for (var i = 0; i < into.Length; i++)
            into[i] |= scratch[i];
    }

    /// <summary>ORs a set moved down (right) or up by some slots into another, which may be the same.</summary>
    private static void OrShifted(ReadOnlySpan<ulong> from, int by, bool right, Span<ulong> into)
    {
        var (words, bits) = (by / Word, by % Word);
        if (right)
        {
            for (var i = 0; i + words < from.Length; i++)
            {
                var word = from[i + words] >> bits;
                if (bits > 0 && i + words + 1 < from.Length)
                    word |= from[i + words + 1] << (Word - bits);
                into[i] |= word;
            }
        }
        else
        {
            for (var i = from.Length - 1; i - words >= 0; i--)
            {
                var word = from[i - words] << bits;
                if (bits > 0 && i - words - 1 >= 0)
                    word |= from[i - words - 1] >> (Word - bits);
                into[i] |= word;
            }
        }
    }
}
