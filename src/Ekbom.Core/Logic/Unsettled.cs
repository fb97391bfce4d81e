using System.Buffers;
using System.Numerics;

namespace Ekbom.Core.Logic;

/// <summary>
/// The facts that are open and whose answers may still turn a condition, whether it holds now or not: unlike <see cref="Reasons"/> it looks
/// behind <c>is null</c>, which an answer turns. Where each fact stands once it is exact; else it may name a fact too many, never one too few.
/// </summary>
/// <remarks>Made for one person and all conditions of a circuit. Sets of facts are bits, made where they are asked for; most conditions share a set, or have none.</remarks>
public sealed class Unsettled : IDisposable
{
    private const int Word = 64, FirstSets = 32;
    private readonly Circuit circuit;
    private readonly Standing[] standings;
    private readonly Facts facts;
    private readonly ushort[] setOf; // by the place; 0 is not made yet
    private readonly int words;
    private ulong[] sets;
    private int count = 1;

    internal Unsettled(Circuit circuit, Standing[] standings, Facts facts)
    {
        (this.circuit, this.standings, this.facts) = (circuit, standings, facts);
        words = (circuit.Facts.Count + Word - 1) / Word;
        setOf = ArrayPool<ushort>.Shared.Rent(circuit.Count);
        setOf.AsSpan(0, circuit.Count).Clear();
        sets = ArrayPool<ulong>.Shared.Rent(FirstSets * words);
    }

    public void Dispose()
    {
        ArrayPool<ushort>.Shared.Return(setOf);
        ArrayPool<ulong>.Shared.Return(sets);
    }

    /// <summary>The open facts of one condition.</summary>
    public static IReadOnlyList<Fact> Of(Expression tree, Facts facts)
    {
        var alone = new Circuit();
        var at = alone.Add(tree).Place;
        using var unsettled = new Unsettled(alone, alone.Evaluate(facts), facts);
        return unsettled.Of(at);
    }

    /// <summary>Not known, not exactly known, or known in the way that only says that something is missing.</summary>
    public static bool IsOpen(Fact fact, Facts facts) => fact.Type switch
    {
        FactType.Boolean => facts.TruthAt(fact.Slot) is var truth && (truth == Truth.Unknown || truth == fact.OpenWhen),
        FactType.Code => !facts.IsKnown(fact),
        _ => !facts.IntervalAt(fact.Slot).IsExact,
    };

    /// <summary>The open facts of the condition at this place of the circuit.</summary>
    internal Numbers NumbersOf(int at)
    {
        if (!standings[at].IsOpen)
            return default;
        var set = SetOf(at); // may move the sets
        return new(sets.AsSpan(set * words, words));
    }

    private List<Fact> Of(int at)
    {
        var open = new List<Fact>();
        foreach (var number in NumbersOf(at))
            open.Add(circuit.Facts[number]);
        return open;
    }

    /// <summary>The set of a place that is open.</summary>
    private ushort SetOf(int at)
    {
        if (setOf[at] != 0)
            return setOf[at];
        var (kind, index) = circuit.From(at);
        return setOf[at] = kind switch
        {
            Circuit.OriginKind.Lookup => Single(circuit.Lookups[index].Fact),
            Circuit.OriginKind.Leaf => Among(circuit.Leaves[index]),
            _ => Union(Side(circuit.Gates[index].Left), Side(circuit.Gates[index].Right)),
        };
    }

    private ushort Side(int at) => standings[at].IsOpen ? SetOf(at) : (ushort)0;

    private ushort Among(in Circuit.Leaf leaf)
    {
        ushort all = 0;
        foreach (var number in leaf.Facts)
        {
            if (circuit.IsOpen(leaf, number, facts))
                all = Union(all, Single(number));
        }

        return all;
    }

    private ushort Single(int number)
    {
        var set = New();
        sets.AsSpan(set * words, words).Clear();
        sets[(set * words) + (number / Word)] = 1UL << number;
        return set;
    }

    private ushort Union(ushort left, ushort right)
    {
        if (left == right || right == 0)
            return left;
        if (left == 0)
            return right;
        var set = New();
        var first = sets.AsSpan(left * words, words);
        var second = sets.AsSpan(right * words, words);
        var both = sets.AsSpan(set * words, words);
        for (var i = 0; i < words; i++)
            both[i] = first[i] | second[i];
        if (!both.SequenceEqual(first) && !both.SequenceEqual(second))
            return set;
        count--;
        return both.SequenceEqual(first) ? left : right;
    }

    private ushort New()
    {
        if ((count + 1) * words > sets.Length)
        {
            var more = ArrayPool<ulong>.Shared.Rent(sets.Length * 2);
            sets.CopyTo(more, 0);
            ArrayPool<ulong>.Shared.Return(sets);
            sets = more;
        }

        return checked((ushort)count++);
    }

    /// <summary>The numbers of the facts in a set.</summary>
    internal ref struct Numbers(ReadOnlySpan<ulong> set)
    {
        private readonly ReadOnlySpan<ulong> set = set;
        private int word = -1;
        private ulong left;

        public readonly bool IsEmpty => set.IsEmpty;

        public readonly int Current => (word * Word) + BitOperations.TrailingZeroCount(left);

        public readonly Numbers GetEnumerator() => this;

        public bool MoveNext()
        {
            left &= left - 1;
            while (left == 0 && word + 1 < set.Length)
                left = set[++word];
            return left != 0;
        }
    }
}
