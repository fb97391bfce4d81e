using System.Numerics;

namespace Ekbom.Core.Logic;

/// <summary>
/// A condition with its definitions opened, made once: the facts it stands on with the values at which it may turn, and itself as a flat list of
/// steps that works it out under up to 64 suppositions at once, one bit each.
/// </summary>
internal sealed class Opened
{
    public const int Lanes = 64;

    private readonly Step[] steps;
    private readonly IReadOnlyList<Fact> facts;
    private int waiting, deepest;

    public Opened(Expression tree)
    {
        facts = Reasons.Dependencies(tree);
        Dependencies = [.. facts.Select(fact => new Dependency(tree, fact))];
        var compiled = new List<Step>();
        Compile(tree, compiled);
        steps = [.. compiled];
    }

    private enum Op : byte { Constant, Truth, Null, Number, Leaf, Not, IsUnknown, And, Or, Xor, Implies }

    public Dependency[] Dependencies { get; }

    /// <summary>Its place among the parts of one knowledge base.</summary>
    public int Id { get; init; }

    /// <summary>Whether it is one fact, or not that fact.</summary>
    public bool IsOneTruth => steps[0].Op == Op.Truth && (steps.Length == 1 || steps is [_, { Op: Op.Not }]);

    /// <summary>The suppositions, one bit each, under which this is true, and those under which it is false.</summary>
    /// <param name="known">The person.</param>
    /// <param name="supposed">At most <see cref="Lanes"/>; of a truth only that it is the other one.</param>
    /// <param name="about">For each of <see cref="Dependencies"/> the bits of the suppositions about it.</param>
    public (ulong True, ulong False) Under(Facts known, ReadOnlySpan<Supposed> supposed, ReadOnlySpan<ulong> about)
    {
        Span<(ulong True, ulong False)> stack = stackalloc (ulong, ulong)[deepest];
        var top = -1;
        foreach (ref readonly var step in steps.AsSpan())
        {
            switch (step.Op)
            {
                case Op.Constant:
                    stack[++top] = Everywhere(step.Constant);
                    break;
                case Op.Truth:
                    var (yes, no) = Everywhere(known.TruthAt(step.Slot));
                    var other = about[step.On[0]];
                    stack[++top] = (yes & ~other | no & other, no & ~other | yes & other);
                    break;
                case Op.Null:
                    var (isNull, isKnown) = Everywhere(Kleene.Of(!known.IsKnown(facts[step.On[0]])));
                    stack[++top] = (isNull & ~about[step.On[0]], isKnown | about[step.On[0]]);
                    break;
                case Op.Number:
                    stack[++top] = Number(step, known, supposed, about[step.On[0]]);
                    break;
                case Op.Leaf:
                    stack[++top] = Leaf(step, known, supposed, about);
                    break;
                case Op.Not:
                    stack[top] = (stack[top].False, stack[top].True);
                    break;
                case Op.IsUnknown:
                    stack[top] = (~(stack[top].True | stack[top].False), stack[top].True | stack[top].False);
                    break;
                default:
                    var (left, right) = (stack[--top], stack[top + 1]);
                    stack[top] = step.Op switch
                    {
                        Op.And => (left.True & right.True, left.False | right.False),
                        Op.Or => (left.True | right.True, left.False & right.False),
                        Op.Implies => (left.False | right.True, left.True & right.False),
                        _ => (left.True & right.False | left.False & right.True, left.True & right.True | left.False & right.False),
                    };
                    break;
            }
        }

        return stack[0];
    }

    private static (ulong True, ulong False) Everywhere(Truth truth) => (truth == Truth.True ? ulong.MaxValue : 0, truth == Truth.False ? ulong.MaxValue : 0);

    private static (ulong True, ulong False) Number(in Step step, Facts known, ReadOnlySpan<Supposed> supposed, ulong about)
    {
        var truths = Everywhere(Intervals.Compare(step.By, known.IntervalAt(step.Slot), step.Bound));
        for (var bits = about; bits != 0; bits &= bits - 1)
        {
            var lane = BitOperations.TrailingZeroCount(bits);
            var place = supposed[lane].Place;
            truths = At(lane, truths, place >= 0 ? step.Places[place] : Intervals.Compare(step.By, supposed[lane].Number, step.Bound));
        }

        return truths;
    }

    /// <summary>A comparison is worked out once as it is, and anew for each supposition about a fact in it.</summary>
    private static (ulong True, ulong False) Leaf(in Step step, Facts known, ReadOnlySpan<Supposed> supposed, ReadOnlySpan<ulong> about)
    {
        var truths = Everywhere(Evaluation.Truth(step.Tree!, known));
        foreach (var on in step.On)
        {
            for (var bits = about[on]; bits != 0; bits &= bits - 1)
            {
                var lane = BitOperations.TrailingZeroCount(bits);
                truths = At(lane, truths, Evaluation.Truth(step.Tree!, known, supposed[lane]));
            }
        }

        return truths;
    }

    private static (ulong True, ulong False) At(int lane, (ulong True, ulong False) truths, Truth truth)
    {
        var bit = 1UL << lane;
        return (truths.True & ~bit | (truth == Truth.True ? bit : 0), truths.False & ~bit | (truth == Truth.False ? bit : 0));
    }

    private void Compile(Expression tree, List<Step> into)
    {
        switch (tree)
        {
            case TruthLiteral literal:
                Emit(new(Op.Constant, []) { Constant = Kleene.Of(literal.Value) }, into);
                break;
            case FactReference reference:
                Emit(new(Op.Truth, [IndexOf(reference.Fact)]) { Slot = reference.Fact.Slot }, into);
                break;
            case DefinitionReference reference:
                Compile(reference.Definition.Body, into);
                break;
            case Negation negation:
                Compile(negation.Of, into);
                Emit(new(Op.Not, []), into);
                break;
            case Connected connected:
                Compile(connected.Left, into);
                Compile(connected.Right, into);
                Emit(new(connected.By switch { Connective.And => Op.And, Connective.Or => Op.Or, Connective.Xor => Op.Xor, _ => Op.Implies }, []), into);
                break;
            case Compared { Left.Type: ResultType.Truth } same:
                Compile(same.Left, into);
                Compile(same.Right, into);
                Emit(new(Op.Xor, []), into);
                if (same.By == Comparison.Equal)
                    Emit(new(Op.Not, []), into);
                break;
            case Membership { Of.Type: ResultType.Truth } among:
                Emit(new(Op.Constant, []) { Constant = Truth.False }, into);
                foreach (var equal in among.Equalities)
                {
                    Compile(equal, into);
                    Emit(new(Op.Or, []), into);
                }

                break;
            case NullTest { Of.Type: ResultType.Truth } test:
                Compile(test.Of, into);
                Emit(new(Op.IsUnknown, []), into);
                if (test.Negated)
                    Emit(new(Op.Not, []), into);
                break;
            case NullTest { Of: FactReference { Fact: var tested } } test:
                Emit(new(Op.Null, [IndexOf(tested)]), into); // whatever is supposed of it is known
                if (test.Negated)
                    Emit(new(Op.Not, []), into);
                break;
            case BetweenBounds between:
                Compile(between.AtLeastLow, into);
                Compile(between.AtMostHigh, into);
                Emit(new(Op.And, []), into);
                break;
            case Compared { Bound: { } bound, Left: FactReference { Fact: var fact } } compared:
                var fixedOnes = Dependencies[IndexOf(fact)].Fixed.Select(value => Intervals.Compare(compared.By, value.Number, bound));
                Emit(new(Op.Number, [IndexOf(fact)]) { Slot = fact.Slot, By = compared.By, Bound = bound, Places = [.. fixedOnes] }, into);
                break;
            default:
                Emit(new(Op.Leaf, [.. Reasons.Dependencies(tree).Select(IndexOf)]) { Tree = tree }, into);
                break;
        }
    }

    private int IndexOf(Fact fact)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            if (ReferenceEquals(facts[i], fact))
                return i;
        }

        throw new InvalidOperationException($"{fact.Name} is no fact of this condition.");
    }

    private void Emit(Step step, List<Step> into)
    {
        waiting += step.Op switch { <= Op.Leaf => 1, >= Op.And => -1, _ => 0 };
        deepest = Math.Max(deepest, waiting);
        into.Add(step);
    }

    private readonly record struct Step(Op Op, int[] On)
    {
        public Truth Constant { get; init; }

        public int Slot { get; init; }

        public Comparison By { get; init; }

        public decimal Bound { get; init; }

        /// <summary>The truth of a comparison for each number that is tried for everybody.</summary>
        public Truth[] Places { get; init; } = [];

        public Expression? Tree { get; init; }
    }
}
