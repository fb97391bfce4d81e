using System.Numerics;

namespace Ekbom.Core.Assessments;

/// <summary>The interactions in which something can be the first, and those in which it can be the second: one bit each.</summary>
internal sealed record Sides(ulong[] First, ulong[] Second)
{
    private const int Word = 64;

    public static Sides None { get; } = new([], []);

    public static Sides Of(int interactions) => new(new ulong[(interactions + Word - 1) / Word], new ulong[(interactions + Word - 1) / Word]);

    public static Sides All(IReadOnlyList<Swallowed> things)
    {
        var all = Of(things.Max(thing => thing.Sides.First.Length) * Word);
        foreach (var thing in things)
            all.Add(thing.Sides);
        return all;
    }

    public bool IsFirst(int interaction) => Has(First, interaction);

    public bool IsSecond(int interaction) => Has(Second, interaction);

    public void Add(Sides other)
    {
        for (var i = 0; i < other.First.Length; i++) // of nothing there are no bits
        {
            First[i] |= other.First[i];
            Second[i] |= other.Second[i];
        }
    }

    /// <summary>Both together, as something new; of them only what another has.</summary>
    public Sides And(Sides other, Sides? only = null)
    {
        var both = new Sides(new ulong[Math.Max(First.Length, other.First.Length)], new ulong[Math.Max(Second.Length, other.Second.Length)]);
        both.Add(this);
        both.Add(other);
        for (var i = 0; only is not null && i < both.First.Length; i++)
        {
            both.First[i] &= only.First[i];
            both.Second[i] &= only.Second[i];
        }

        return both;
    }

    public static void Set(ulong[] bits, int interaction) => bits[interaction / Word] |= 1UL << interaction;

    /// <summary>The next interaction with somebody on both sides; -1 when there is none.</summary>
    public int NextPair(int from)
    {
        for (var i = from / Word; i < First.Length; i++)
        {
            var both = First[i] & Second[i] & (i == from / Word ? ulong.MaxValue << from : ulong.MaxValue);
            if (both != 0)
                return (i * Word) + BitOperations.TrailingZeroCount(both);
        }

        return -1;
    }

    private static bool Has(ulong[] bits, int interaction) => interaction / Word < bits.Length && (bits[interaction / Word] >> interaction & 1) != 0;
}
