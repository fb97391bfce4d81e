namespace Ekbom.Core.Logic;

/// <summary>
/// A condition with its definitions opened, made once: the facts it stands on with the values at which it may turn, and itself as a flat list of
/// steps that works it out under up to 64 suppositions at once, one bit each.
/// </summary>
internal sealed class Opened
{
    public const int Lanes = 64;

    private readonly List<Step> steps = [];
    private readonly IReadOnlyList<Fact> facts;
    private int waiting, deepest;

    public Opened(Expression tree)
    {
        Tree = tree;
        facts = Reasons.Dependencies(tree);
        Dependencies = [.. facts.Select(fact => new Dependency(tree, fact))];
        Compile(tree);
    }

    private enum Op : byte { Constant, Truth, Leaf, Not, IsUnknown, And, Or, Xor, Implies }

    public Expression Tree { get; }

    public Dependency[] Dependencies { get; }

    /// <summary>The suppositions, one bit each, under which this is true, and those under which it is false.</summary>
    /// <param name="known">The person.</param>
    /// <param name="supposed">At most <see cref="Lanes"/>; of a truth only that it is the other one.</param>
    /// <param name="about">For each of <see cref="Dependencies"/> the bits of the suppositions about it.</param>
    public (ulong True, ulong False) Under(Facts known, ReadOnlySpan<Supposed> supposed, ReadOnlySpan<ulong> about)
    {
        Span<(ulong True, ulong False)> stack = stackalloc (ulong, ulong)[deepest];
        var top = -1;
        foreach (var step in steps)
        {
            switch (step.Op)
            {
                case Op.Constant:
                    stack[++top] = Everywhere(step.Constant);
                    break;
                case Op.Truth:
                    var (yes, no) = Everywhere(known.TruthAt(facts[step.On[0]].Slot));
                    var other = about[step.On[0]];
                    stack[++top] = (yes & ~other | no & other, no & ~other | yes & other);
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

    /// <summary>A comparison is worked out once as it is, and anew for each supposition about a fact in it.</summary>
    private static (ulong True, ulong False) Leaf(in Step step, Facts known, ReadOnlySpan<Supposed> supposed, ReadOnlySpan<ulong> about)
    {
        var (yes, no) = Everywhere(Evaluation.Truth(step.Tree!, known));
        foreach (var on in step.On)
        {
            for (var bits = about[on]; bits != 0; bits &= bits - 1)
            {
                var lane = System.Numerics.BitOperations.TrailingZeroCount(bits);
                var truth = Evaluation.Truth(step.Tree!, known, supposed[lane]);
                yes = yes & ~(1UL << lane) | (truth == Truth.True ? 1UL << lane : 0);
                no = no & ~(1UL << lane) | (truth == Truth.False ? 1UL << lane : 0);
            }
        }

        return (yes, no);
    }

    private void Compile(Expression tree)
    {
        switch (tree)
        {
            case TruthLiteral literal:
                Emit(new(Op.Constant, []) { Constant = Kleene.Of(literal.Value) });
                break;
            case FactReference reference:
                Emit(new(Op.Truth, [IndexOf(reference.Fact)]));
                break;
            case DefinitionReference reference:
                Compile(reference.Definition.Body);
                break;
            case Negation negation:
                Compile(negation.Of);
                Emit(new(Op.Not, []));
                break;
            case Connected connected:
                Compile(connected.Left);
                Compile(connected.Right);
                Emit(new(connected.By switch { Connective.And => Op.And, Connective.Or => Op.Or, Connective.Xor => Op.Xor, _ => Op.Implies }, []));
                break;
            case Compared { Left.Type: ResultType.Truth } same:
                Compile(same.Left);
                Compile(same.Right);
                Emit(new(Op.Xor, []));
                if (same.By == Comparison.Equal)
                    Emit(new(Op.Not, []));
                break;
            case Membership { Of.Type: ResultType.Truth } among:
                Emit(new(Op.Constant, []) { Constant = Truth.False });
                foreach (var item in among.Among)
                {
                    Compile(new Compared(Comparison.Equal, among.Of, item));
                    Emit(new(Op.Or, []));
                }

                break;
            case NullTest { Of.Type: ResultType.Truth } test:
                Compile(test.Of);
                Emit(new(Op.IsUnknown, []));
                if (test.Negated)
                    Emit(new(Op.Not, []));
                break;
            default:
                Emit(new(Op.Leaf, [.. Reasons.Dependencies(tree).Select(IndexOf)]) { Tree = tree });
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

    private void Emit(Step step)
    {
        waiting += step.Op switch { <= Op.Leaf => 1, >= Op.And => -1, _ => 0 };
        deepest = Math.Max(deepest, waiting);
        steps.Add(step);
    }

    private readonly record struct Step(Op Op, int[] On)
    {
        public Truth Constant { get; init; }

        public Expression? Tree { get; init; }
    }
}
