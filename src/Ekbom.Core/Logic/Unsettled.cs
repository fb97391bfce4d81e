using System.Buffers;
using System.Numerics;

namespace Ekbom.Core.Logic;

/// <summary>
/// The facts that are open and whose answers may still turn a condition, whether it holds now or not: unlike <see cref="Reasons"/> it looks
/// behind <c>is null</c>, which an answer turns. Where each fact stands once it is exact; else it may name a fact too many, never one too few.
/// </summary>
/// <remarks>Made for one person and all conditions of a circuit: one pass for every 64 open facts, which gives each place the bits of those that turn it.</remarks>
public sealed class Unsettled : IDisposable
{
    private const int Word = 64;
    private readonly Circuit circuit;
    private readonly int[] open; // the numbers of the open facts; the place of a fact here is its bit
    private readonly ulong[] sets; // for each word of bits one set a place

    internal Unsettled(Circuit circuit, ReadOnlySpan<Standing> standings, Facts facts)
    {
        this.circuit = circuit;
        var bits = new int[circuit.Facts.Count]; // by the number of a fact
        var count = 0;
        for (var number = 0; number < bits.Length; number++)
            bits[number] = IsOpen(circuit.Facts[number], facts) ? count++ : -1;
        open = new int[count];
        for (var number = 0; number < bits.Length; number++)
        {
            if (bits[number] >= 0)
                open[bits[number]] = number;
        }

        sets = ArrayPool<ulong>.Shared.Rent(Words * circuit.Count);
        for (var word = 0; word < Words; word++)
            Fill(SetsOf(word), word, bits, standings, facts);
    }

    private int Words => (open.Length + Word - 1) / Word;

    public void Dispose() => ArrayPool<ulong>.Shared.Return(sets);

    /// <summary>Not known, not exactly known, or known in the way that only says that something is missing.</summary>
    public static bool IsOpen(Fact fact, Facts facts) => fact.Type switch
    {
        FactType.Boolean => facts.TruthAt(fact.Slot) is var truth && (truth == Truth.Unknown || truth == fact.OpenWhen),
        FactType.Code => !facts.IsKnown(fact),
        _ => !facts.IntervalAt(fact.Slot).IsExact,
    };

    /// <summary>The open facts of the condition at this place of the circuit, by their numbers.</summary>
    internal Numbers NumbersOf(int at) => new(this, at);

    private Span<ulong> SetsOf(int word) => sets.AsSpan(word * circuit.Count, circuit.Count);

    /// <summary>A part that no answer turns has no bits; of a gate that is open, both sides give theirs.</summary>
    private void Fill(Span<ulong> into, int word, ReadOnlySpan<int> bits, ReadOnlySpan<Standing> standings, Facts facts)
    {
        into.Clear();
        foreach (ref readonly var lookup in circuit.Lookups)
        {
            if (standings[lookup.At].IsOpen)
                into[lookup.At] = Bit(bits[lookup.Fact]);
        }

        foreach (ref readonly var leaf in circuit.Leaves)
        {
            if (!standings[leaf.At].IsOpen)
                continue;
            foreach (var number in leaf.Facts)
            {
                if (circuit.IsOpen(leaf, number, facts))
                    into[leaf.At] |= Bit(bits[number]);
            }
        }

        foreach (ref readonly var gate in circuit.Gates)
        {
            if (standings[gate.At].IsOpen)
                into[gate.At] = into[gate.Left] | into[gate.Right];
        }

        ulong Bit(int place) => place / Word == word ? 1UL << place : 0;
    }

    /// <summary>The numbers of the facts that turn one place.</summary>
    internal ref struct Numbers(Unsettled unsettled, int at)
    {
        private int word = -1;
        private ulong left;

        public readonly int Current => unsettled.open[(word * Word) + BitOperations.TrailingZeroCount(left)];

        public readonly Numbers GetEnumerator() => this;

        public bool MoveNext()
        {
            left &= left - 1;
            while (left == 0 && word + 1 < unsettled.Words)
                left = unsettled.SetsOf(++word)[at];
            return left != 0;
        }
    }
}
