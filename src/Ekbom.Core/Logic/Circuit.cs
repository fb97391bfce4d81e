using System.Runtime.InteropServices;

namespace Ekbom.Core.Logic;

/// <summary>
/// Conditions as one network, their definitions opened: a part that several of them share is one gate, and every gate stands after those it
/// joins. One pass from the first to the last works all of them out; what a gate gives is looked up in a table, so that nothing branches.
/// The same pass notes which of them an answer may still turn (<see cref="Unsettled"/> says which answer).
/// </summary>
/// <remarks>To be built by one thread; read by any number.</remarks>
internal sealed class Circuit
{
    private const int Sides = 8; // what a standing can be: three bits
    private static readonly Standing[] Table = MakeTable();

    private readonly Dictionary<(Op, int, int), int> joined = [];
    private readonly Dictionary<Expression, Clause> standing = [];
    private readonly Dictionary<Definition, Clause> opened = new(ReferenceEqualityComparer.Instance);
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

    /// <summary>Adds a condition; gives it with the places of its truth and of its parts.</summary>
    public Clause Add(Expression tree)
    {
        switch (tree)
        {
            case DefinitionReference { Definition: var definition }:
                if (!opened.TryGetValue(definition, out var clause))
                {
                    var body = Add(definition.Body);
                    opened.Add(definition, clause = new(Clause.Shape.Definition, body.Place, tree) { Left = body, Fact = definition.Slot });
                }

                return clause;
            case Negation negation:
                return Not(Add(negation.Of), tree);
            case Connected { By: Connective.Implies } implied:
                return Add(new Connected(Connective.Or, new Negation(implied.Left), implied.Right));
            case Connected connected:
                var (left, right) = (Add(connected.Left), Add(connected.Right));
                var (op, joinedBy) = connected.By switch { Connective.And => (Op.And, Clause.Shape.Both), Connective.Or => (Op.Or, Clause.Shape.Either), _ => (Op.Xor, Clause.Shape.Xor) };
                return new(joinedBy, Join(op, left.Place, right.Place), tree) { Left = left, Right = right };
            case Compared { Left.Type: ResultType.Truth } same:
                var (one, other) = (Add(same.Left), Add(same.Right));
                var differ = Join(Op.Xor, one.Place, other.Place);
                return new(Clause.Shape.Same, same.By == Comparison.Equal ? Join(Op.Not, differ, differ) : differ, tree) { Left = one, Right = other };
            case Membership { Of.Type: ResultType.Truth } among:
                return among.Equalities.Select(Add)
                    .Aggregate((any, item) => new(Clause.Shape.AnyOf, Join(Op.Or, any.Place, item.Place), tree) { Left = any, Right = item });
            case NullTest { Of.Type: ResultType.Truth } test:
                var tested = Add(test.Of);
                var unknown = Join(Op.IsUnknown, tested.Place, tested.Place);
                var form = tested.Form is Clause.Shape.Fact or Clause.Shape.Definition ? Clause.Shape.Known : Clause.Shape.Settled;
                return new(form, test.Negated ? Join(Op.Not, unknown, unknown) : unknown, tree) { Left = tested, Fact = tested.Fact };
            default:
                return Stand(tree);
        }
    }

    /// <summary>What a definition of some condition says; null when none uses it.</summary>
    public Clause? BodyOf(Definition definition) => opened.GetValueOrDefault(definition)?.Left;

    /// <summary>A clause turned round.</summary>
    public Clause Not(Clause of, Expression? tree = null) => new(Clause.Shape.Not, Join(Op.Not, of.Place, of.Place), tree ?? new Negation(of.Tree)) { Left = of };

    /// <summary>Two clauses of which both must hold.</summary>
    public Clause Both(Clause left, Clause right) =>
        new(Clause.Shape.Both, Join(Op.And, left.Place, right.Place), new Connected(Connective.And, left.Tree, right.Tree)) { Left = left, Right = right };

    /// <summary>How every part stands for one person.</summary>
    public Standing[] Evaluate(Facts known)
    {
        var standings = new Standing[Count];
        Evaluate(known, standings);
        return standings;
    }

    /// <summary>The same, into memory of the caller.</summary>
    public void Evaluate(Facts known, Span<Standing> standings)
    {
        foreach (ref readonly var lookup in Lookups)
        {
            var truth = known.TruthAt(lookup.Slot);
            standings[lookup.At] = new(truth, truth == Truth.Unknown || truth == lookup.OpenWhen);
        }

        foreach (ref readonly var leaf in Leaves)
        {
            var truth = Evaluation.Truth(leaf.Tree, known);
            standings[leaf.At] = new(truth, (leaf.IsNullTest || truth == Truth.Unknown) && IsOpen(leaf, known));
        }

        foreach (ref readonly var gate in Gates)
            standings[gate.At] = Table[((((int)gate.Op * Sides) + standings[gate.Left].Bits) * Sides) + standings[gate.Right].Bits];
    }

    /// <summary>Whether an answer about this fact turns the leaf: a test for null turns with what is not known at all, a comparison also with what is not exactly known.</summary>
    public bool IsOpen(in Leaf leaf, int fact, Facts known) => leaf.IsNullTest ? !known.IsKnown(facts[fact]) : Unsettled.IsOpen(facts[fact], known);

    private bool IsOpen(in Leaf leaf, Facts known)
    {
        foreach (var fact in leaf.Facts)
        {
            if (IsOpen(leaf, fact, known))
                return true;
        }

        return false;
    }

    private static Standing[] MakeTable()
    {
        var table = new Standing[(int)(Op.IsUnknown + 1) * Sides * Sides];
        for (var at = 0; at < table.Length; at++)
            table[at] = Joined((Op)(at / (Sides * Sides)), new((byte)(at / Sides % Sides)), new((byte)(at % Sides)));
        return table;
    }

    /// <summary>What a gate gives. A side that decides for good makes the other one idle.</summary>
    private static Standing Joined(Op op, Standing left, Standing right)
    {
        Truth? decides = op switch { Op.And => Truth.False, Op.Or => Truth.True, _ => null };
        var idle = (!left.IsOpen && left.Truth == decides) || (!right.IsOpen && right.Truth == decides);
        return new(op switch
        {
            Op.And => Kleene.And(left.Truth, right.Truth),
            Op.Or => Kleene.Or(left.Truth, right.Truth),
            Op.Xor => Kleene.Xor(left.Truth, right.Truth),
            Op.Not => Kleene.Not(left.Truth),
            _ => Kleene.Of(left.Truth == Truth.Unknown),
        }, !idle && (left.IsOpen || right.IsOpen));
    }

    private int Join(Op op, int left, int right)
    {
        if (joined.TryGetValue((op, left, right), out var at))
            return at;
        joined.Add((op, left, right), at = Count++);
        gates.Add(new(checked((ushort)at), (ushort)left, (ushort)right, op));
        return at;
    }

    private Clause Stand(Expression tree)
    {
        if (standing.TryGetValue(tree, out var clause))
            return clause;
        standing.Add(tree, clause = new(FormOf(tree, out var about), Count++, tree) { Fact = about });
        if (tree is FactReference { Fact: var fact })
            lookups.Add(new(clause.Place, fact.Slot, Number(fact), fact.OpenWhen ?? Truth.Unknown));
        else
            leaves.Add(new(clause.Place, tree, tree is NullTest, [.. clause.Facts.Select(Number)]));
        return clause;
    }

    private static Clause.Shape FormOf(Expression tree, out Fact? about)
    {
        (var form, about) = tree switch
        {
            FactReference { Fact: var fact } => (Clause.Shape.Fact, fact),
            NullTest { Of: FactReference { Fact: var fact } } => (Clause.Shape.Known, fact),
            Compared { Left: FactReference { Fact: var fact }, Right: QuantityLiteral or CodeLiteral or DateLiteral } => (Clause.Shape.Test, fact),
            Membership { Of: FactReference { Fact: { Type: FactType.Code } fact }, Among: var codes } when codes.All(code => code is CodeLiteral) => (Clause.Shape.Test, fact),
            _ => (Clause.Shape.Other, (Fact?)null),
        };
        return form;
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
    internal readonly record struct Leaf(int At, Expression Tree, bool IsNullTest, int[] Facts);

    /// <summary>A truth made of two others, both before it. Small, for all gates are read for every person.</summary>
    internal readonly record struct Gate(ushort At, ushort Left, ushort Right, Op Op);
}
