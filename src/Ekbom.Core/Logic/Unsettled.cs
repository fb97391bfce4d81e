using System.Numerics;

namespace Ekbom.Core.Logic;

/// <summary>
/// The facts that are open and whose answers may still turn a condition, whether it holds now or not: unlike <see cref="Reasons"/> it looks
/// behind <c>is null</c>, which an answer turns. Where each fact stands once it is exact; else it may name a fact too many, never one too few.
/// </summary>
/// <remarks>Made for one person and all conditions of a circuit. Sets of facts are bits; most conditions share a set, or have none.</remarks>
public sealed class Unsettled
{
    private const int Word = 64, FirstSets = 32;
    private readonly Circuit circuit;
    private readonly ushort[] setOf;
    private readonly int words;
    private ulong[] sets;
    private int count = 1; // set 0 is empty

    internal Unsettled(Circuit circuit, ReadOnlySpan<Truth> truths, Facts facts)
    {
        this.circuit = circuit;
        setOf = new ushort[circuit.Count];
        words = (circuit.Facts.Count + Word - 1) / Word;
        sets = new ulong[FirstSets * words];
        foreach (ref readonly var lookup in circuit.Lookups)
        {
            if (truths[lookup.At] == Truth.Unknown || truths[lookup.At] == lookup.OpenWhen)
                setOf[lookup.At] = Single(lookup.Fact);
        }

        foreach (ref readonly var leaf in circuit.Leaves)
        {
            if (leaf.IsNullTest || truths[leaf.At] == Truth.Unknown)
                setOf[leaf.At] = Among(leaf, facts);
        }

        foreach (ref readonly var gate in circuit.Gates)
        {
            var (left, right) = (setOf[gate.Left], setOf[gate.Right]);
            if ((left | right) != 0 && !IsIdle(gate.Op, left, truths[gate.Left]) && !IsIdle(gate.Op, right, truths[gate.Right]))
                setOf[gate.At] = Union(left, right);
        }
    }

    /// <summary>The open facts of one condition.</summary>
    public static IReadOnlyList<Fact> Of(Expression tree, Facts facts)
    {
        var alone = new Circuit();
        var at = alone.Add(tree).Place;
        return new Unsettled(alone, alone.Evaluate(facts), facts).Of(at);
    }

    /// <summary>Not known, not exactly known, or known in the way that only says that something is missing.</summary>
    public static bool IsOpen(Fact fact, Facts facts) => fact.Type switch
    {
        FactType.Boolean => facts.TruthAt(fact.Slot) is var truth && (truth == Truth.Unknown || truth == fact.OpenWhen),
        FactType.Code => !facts.IsKnown(fact),
        _ => !facts.IntervalAt(fact.Slot).IsExact,
    };

    /// <summary>The open facts of the condition at this place of the circuit.</summary>
    internal Numbers NumbersOf(int at) => new(sets.AsSpan(setOf[at] * words, setOf[at] == 0 ? 0 : words));

    private List<Fact> Of(int at)
    {
        var open = new List<Fact>();
        foreach (var number in NumbersOf(at))
            open.Add(circuit.Facts[number]);
        return open;
    }

    /// <summary>A side that decides for good makes the other one idle.</summary>
    private static bool IsIdle(Circuit.Op op, ushort set, Truth truth) =>
        set == 0 && ((op == Circuit.Op.And && truth == Truth.False) || (op == Circuit.Op.Or && truth == Truth.True));

    /// <summary>A test for null turns with what is not known at all; a comparison also with what is not exactly known.</summary>
    private ushort Among(in Circuit.Leaf leaf, Facts facts)
    {
        ushort all = 0;
        foreach (var number in leaf.Facts)
        {
            if (leaf.IsNullTest ? !facts.IsKnown(circuit.Facts[number]) : IsOpen(circuit.Facts[number], facts))
                all = Union(all, Single(number));
        }

        return all;
    }

    private ushort Single(int number)
    {
        var set = New();
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
            Array.Resize(ref sets, sets.Length * 2);
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
