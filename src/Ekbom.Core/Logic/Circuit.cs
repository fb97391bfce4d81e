using System.Runtime.InteropServices;

namespace Ekbom.Core.Logic;

/// <summary>
/// Conditions as one network, their definitions opened: a part that several of them share is one gate, and every gate stands after those it
/// joins. One pass from the first to the last works all of them out; what a gate gives is looked up in a table, so that nothing branches.
/// </summary>
/// <remarks>To be built by one thread; read by any number.</remarks>
internal sealed class Circuit
{
    private const int Sides = 4; // three truths fit in two bits
    private static readonly Truth[] Table = MakeTable();

    private readonly Dictionary<(Op, int, int), int> joined = [];
    private readonly Dictionary<Expression, int> standing = [];
    private readonly Dictionary<Definition, int> opened = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Fact, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<Fact> facts = [];
    private readonly List<Lookup> lookups = [];
    private readonly List<Leaf> leaves = [];
    private readonly List<Gate> gates = [];

    internal enum Op : byte { And, Or, Xor, Not, IsUnknown }

    /// <summary>Every fact that some condition stands on.</summary>
    public IReadOnlyList<Fact> Facts => facts;

    /// <summary>How many truths <see cref="Evaluate"/> gives.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<Lookup> Lookups => CollectionsMarshal.AsSpan(lookups);

    public ReadOnlySpan<Leaf> Leaves => CollectionsMarshal.AsSpan(leaves);

    public ReadOnlySpan<Gate> Gates => CollectionsMarshal.AsSpan(gates);

    /// <summary>Adds a condition and gives the place of its truth.</summary>
    public int Add(Expression tree)
    {
        switch (tree)
        {
            case DefinitionReference { Definition: var definition }:
                if (!opened.TryGetValue(definition, out var at))
                    opened.Add(definition, at = Add(definition.Body));
                return at;
            case Negation negation:
                var negated = Add(negation.Of);
                return Join(Op.Not, negated, negated);
            case Connected { By: Connective.Implies } implied:
                return Join(Op.Or, Add(new Negation(implied.Left)), Add(implied.Right));
            case Connected connected:
                return Join(connected.By switch { Connective.And => Op.And, Connective.Or => Op.Or, _ => Op.Xor }, Add(connected.Left), Add(connected.Right));
            case Compared { Left.Type: ResultType.Truth } same:
                var differ = Join(Op.Xor, Add(same.Left), Add(same.Right));
                return same.By == Comparison.Equal ? Join(Op.Not, differ, differ) : differ;
            case Membership { Of.Type: ResultType.Truth } among:
                return among.Among.Select(item => Add(new Compared(Comparison.Equal, among.Of, item))).Aggregate((any, one) => Join(Op.Or, any, one));
            case NullTest { Of.Type: ResultType.Truth } test:
                var tested = Add(test.Of);
                var unknown = Join(Op.IsUnknown, tested, tested);
                return test.Negated ? Join(Op.Not, unknown, unknown) : unknown;
            default:
                return Stand(tree);
        }
    }

    /// <summary>The truth of every gate for one person.</summary>
    public Truth[] Evaluate(Facts known)
    {
        var truths = new Truth[Count];
        foreach (ref readonly var lookup in Lookups)
            truths[lookup.At] = known.TruthAt(lookup.Slot);
        foreach (ref readonly var leaf in Leaves)
            truths[leaf.At] = leaf.Condition.Evaluate(known);
        foreach (ref readonly var gate in Gates)
            truths[gate.At] = Table[(((int)gate.Op * Sides) + (int)truths[gate.Left]) * Sides + (int)truths[gate.Right]];
        return truths;
    }

    private static Truth[] MakeTable()
    {
        var table = new Truth[(int)(Op.IsUnknown + 1) * Sides * Sides];
        for (var at = 0; at < table.Length; at++)
        {
            var (left, right) = ((Truth)(at / Sides % Sides), (Truth)(at % Sides));
            table[at] = (Op)(at / (Sides * Sides)) switch
            {
                Op.And => Kleene.And(left, right),
                Op.Or => Kleene.Or(left, right),
                Op.Xor => Kleene.Xor(left, right),
                Op.Not => Kleene.Not(left),
                _ => Kleene.Of(left == Truth.Unknown),
            };
        }

        return table;
    }

    private int Join(Op op, int left, int right)
    {
        if (joined.TryGetValue((op, left, right), out var at))
            return at;
        joined.Add((op, left, right), at = Count++);
        gates.Add(new(at, op, left, right));
        return at;
    }

    private int Stand(Expression tree)
    {
        if (standing.TryGetValue(tree, out var at))
            return at;
        standing.Add(tree, at = Count++);
        if (tree is FactReference { Fact: var fact })
            lookups.Add(new(at, fact.Slot, Number(fact), fact.OpenWhen ?? Truth.Unknown));
        else
            leaves.Add(new(at, Condition.Of(tree), tree is NullTest, [.. Reasons.Dependencies(tree).Select(Number)]));
        return at;
    }

    private int Number(Fact fact)
    {
        if (numbers.TryGetValue(fact, out var number))
            return number;
        numbers.Add(fact, number = facts.Count);
        facts.Add(fact);
        return number;
    }

    /// <summary>A truth that is looked up, the number of its fact, and the truth that leaves the fact open.</summary>
    internal readonly record struct Lookup(int At, int Slot, int Fact, Truth OpenWhen);

    /// <summary>A comparison, or a test for null, with the numbers of the facts it stands on.</summary>
    internal readonly record struct Leaf(int At, Condition Condition, bool IsNullTest, int[] Facts);

    /// <summary>A truth made of two others.</summary>
    internal readonly record struct Gate(int At, Op Op, int Left, int Right);
}
