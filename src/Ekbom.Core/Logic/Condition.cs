using System.Runtime.InteropServices;

namespace Ekbom.Core.Logic;

/// <summary>
/// A condition ready to be judged: the tree everything is explained from, and the same compiled once to a flat list of instructions that
/// reads slots only. Judging allocates nothing: the truths that wait are two bits each in one number.
/// </summary>
public sealed class Condition
{
    private const int Waiting = 32, Bits = 2;
    private const ulong Top = (1 << Bits) - 1;
    private Compiled? compiled;

    private Condition(Expression tree) => Tree = tree;

    public Expression Tree { get; }

    public static Condition Of(Expression tree) => new(tree);

    /// <summary>Compiles it when it is first asked for: most conditions are judged together, by the circuit.</summary>
    public Truth Evaluate(Facts facts)
    {
        var stack = 0UL;
        var (program, numbers, trees) = compiled ??= Compile(Tree);
        for (var at = 0; at < program.Length; at++)
        {
            ref readonly var step = ref program[at];
            switch (step.Op)
            {
                case Op.Truth:
                    stack = stack << Bits | (ulong)facts.TruthAt(step.Slot);
                    break;
                case Op.IsTrue:
                    stack = stack << Bits | (facts.TruthAt(step.Slot) == Truth.True ? 1UL : 0UL);
                    break;
                case Op.Constant:
                    stack = stack << Bits | (uint)step.Slot;
                    break;
                case Op.CompareConstant:
                    stack = stack << Bits | (ulong)Intervals.Compare(step.By, in facts.IntervalAt(step.Slot), numbers[step.Other]);
                    break;
                case Op.CompareSlots:
                    stack = stack << Bits | (ulong)Intervals.Compare(step.By, in facts.IntervalAt(step.Slot), in facts.IntervalAt(step.Other));
                    break;
                case Op.CodeAmong:
                    var value = facts.CodeAt(step.Slot);
                    stack = stack << Bits | (value < 0 ? (ulong)Truth.Unknown : step.Mask >> value & 1UL);
                    break;
                case Op.NumberIsNull:
                    stack = stack << Bits | (facts.IntervalAt(step.Slot).IsKnown ? 0UL : 1UL);
                    break;
                case Op.CodeIsNull:
                    stack = stack << Bits | (facts.CodeAt(step.Slot) < 0 ? 1UL : 0UL);
                    break;
                case Op.Tree:
                    stack = stack << Bits | (ulong)Evaluation.Truth(trees[step.Slot], facts);
                    break;
                case Op.IsUnknown:
                    stack = stack & ~Top | ((stack & Top) == (ulong)Truth.Unknown ? 1UL : 0UL);
                    break;
                case Op.Not:
                    stack = stack & ~Top | (ulong)Kleene.Not((Truth)(stack & Top));
                    break;
                case Op.JumpIfFalse:
                    at = (stack & Top) == (ulong)Truth.False ? step.Slot : at;
                    break;
                case Op.JumpIfTrue:
                    at = (stack & Top) == (ulong)Truth.True ? step.Slot : at;
                    break;
                default:
                    var (left, right) = ((Truth)(stack >> Bits & Top), (Truth)(stack & Top));
                    stack = stack >> Bits & ~Top | (ulong)(step.Op switch
                    {
                        Op.And => Kleene.And(left, right),
                        Op.Or => Kleene.Or(left, right),
                        Op.Xor => Kleene.Xor(left, right),
                        _ => Kleene.Implies(left, right),
                    });
                    break;
            }
        }

        return (Truth)stack;
    }

    private static Compiled Compile(Expression tree)
    {
        var compiler = new Compiler();
        compiler.Compile(tree);
        compiler = compiler.Deepest <= Waiting ? compiler : Compiler.AsTree(tree);
        return new([.. compiler.Code], [.. compiler.Numbers], [.. compiler.Trees]);
    }

    private enum Op : byte
    {
        Truth, IsTrue, Constant, CompareConstant, CompareSlots, CodeAmong, NumberIsNull, CodeIsNull, Tree, IsUnknown, Not, And, Or, Xor, Implies, JumpIfFalse, JumpIfTrue,
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Instruction(Op Op, int Slot, Comparison By = default, int Other = 0, ulong Mask = 0);

    private sealed record Compiled(Instruction[] Code, decimal[] Numbers, Expression[] Trees);

    private sealed class Compiler
    {
        private int height;

        public List<Instruction> Code { get; } = [];

        /// <summary>How many truths wait at once, at most.</summary>
        public int Deepest { get; private set; }

        public List<decimal> Numbers { get; } = [];

        public List<Expression> Trees { get; } = [];

        /// <summary>For a condition nested absurdly deep: it is worked out as a tree.</summary>
        public static Compiler AsTree(Expression tree)
        {
            var compiler = new Compiler();
            compiler.Whole(tree);
            return compiler;
        }

        public void Compile(Expression tree)
        {
            switch (tree)
            {
                case TruthLiteral literal:
                    Emit(new(Op.Constant, (int)Kleene.Of(literal.Value)));
                    break;
                case FactReference reference:
                    Emit(new(Op.Truth, reference.Fact.Slot));
                    break;
                case DefinitionReference reference:
                    Emit(new(Op.Truth, reference.Definition.Slot.Slot));
                    break;
                case Negation negation:
                    Compile(negation.Of);
                    Emit(new(Op.Not, 0));
                    break;
                case Connected connected when IsSure(connected) is { } slot:
                    Emit(new(Op.IsTrue, slot));
                    if (connected.By == Connective.Or)
                        Emit(new(Op.Not, 0));
                    break;
                case Connected connected:
                    Join(connected);
                    break;
                case Compared compared when compared.HasBound(out var fact, out var bound):
                    Numbers.Add(bound);
                    Emit(new(Op.CompareConstant, fact.Slot, compared.By, Numbers.Count - 1));
                    break;
                case Compared { Left: FactReference { Fact.Type: FactType.Quantity } left, Right: FactReference right } compared when left.Fact.Unit.Equals(right.Fact.Unit):
                    Emit(new(Op.CompareSlots, left.Fact.Slot, compared.By, right.Fact.Slot));
                    break;
                case Compared { Left: FactReference { Fact.Type: FactType.Code } left, Right: CodeLiteral right } compared when left.Fact.Codes.Count <= 64:
                    Emit(new(Op.CodeAmong, left.Fact.Slot, Mask: Mask(left.Fact, [right])));
                    if (compared.By == Comparison.NotEqual)
                        Emit(new(Op.Not, 0));
                    break;
                case Membership { Of: FactReference { Fact.Type: FactType.Code } of } among when of.Fact.Codes.Count <= 64 && among.Among.All(item => item is CodeLiteral):
                    Emit(new(Op.CodeAmong, of.Fact.Slot, Mask: Mask(of.Fact, among.Among)));
                    break;
                case BetweenBounds between:
                    Compile(new Compared(Comparison.GreaterOrEqual, between.Of, between.Low));
                    Compile(new Compared(Comparison.LessOrEqual, between.Of, between.High));
                    Emit(new(Op.And, 0));
                    break;
                case NullTest test:
                    Null(test);
                    break;
                default:
                    Whole(tree);
                    break;
            }
        }

        private void Whole(Expression tree)
        {
            Trees.Add(tree);
            Emit(new(Op.Tree, Trees.Count - 1));
        }

        private void Null(NullTest test)
        {
            if (test.Of is FactReference { Fact: { Type: FactType.Quantity or FactType.Date } number })
            {
                Emit(new(Op.NumberIsNull, number.Slot));
            }
            else if (test.Of is FactReference { Fact: { Type: FactType.Code } code })
            {
                Emit(new(Op.CodeIsNull, code.Slot));
            }
            else if (test.Of.Type == ResultType.Truth)
            {
                Compile(test.Of);
                Emit(new(Op.IsUnknown, 0));
            }
            else
            {
                Whole(test with { Negated = false });
            }

            if (test.Negated)
                Emit(new(Op.Not, 0));
        }

        /// <summary>The slot of <c>X and X is not null</c> (surely so) and of <c>not X or X is null</c> (not surely so), which knowledge writes often.</summary>
        private static int? IsSure(Connected connected)
        {
            var (test, other) = connected.Right is NullTest right ? (right, connected.Left) : (connected.Left as NullTest, connected.Right);
            var of = connected.By == Connective.Or ? (other as Negation)?.Of : connected.By == Connective.And ? other : null;
            return test is not null && test.Negated == (connected.By == Connective.And) && SlotOf(of) is { } slot && SlotOf(test.Of) == slot ? slot : null;
        }

        /// <summary>The slot of a truth that is looked up.</summary>
        private static int? SlotOf(Expression? tree) => tree switch
        {
            FactReference { Fact: { Type: FactType.Boolean } fact } => fact.Slot,
            DefinitionReference { Definition.Slot: var slot } => slot.Slot,
            _ => null,
        };

        private void Join(Connected connected)
        {
            Compile(connected.Left);
            var jump = connected.By is Connective.And or Connective.Or ? Code.Count : -1;
            if (jump >= 0)
                Code.Add(default); // its place is kept; where it jumps to is known once the right side is compiled
            Compile(connected.Right);
            Emit(new(connected.By switch { Connective.And => Op.And, Connective.Or => Op.Or, Connective.Xor => Op.Xor, _ => Op.Implies }, 0));
            if (jump >= 0)
                Code[jump] = new(connected.By == Connective.And ? Op.JumpIfFalse : Op.JumpIfTrue, Code.Count - 1);
        }

        private void Emit(Instruction instruction)
        {
            height += instruction.Op switch { <= Op.Tree => 1, Op.And or Op.Or or Op.Xor or Op.Implies => -1, _ => 0 };
            Deepest = Math.Max(Deepest, height);
            Code.Add(instruction);
        }

        private static ulong Mask(Fact fact, IReadOnlyList<Expression> codes)
        {
            var mask = 0UL;
            foreach (var code in codes)
            {
                for (var i = 0; i < fact.Codes.Count; i++)
                    mask |= code is CodeLiteral literal && literal.Value == fact.Codes[i] ? 1UL << i : 0UL;
            }

            return mask;
        }
    }
}
