using System.Runtime.InteropServices;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>
/// A condition ready to be judged: the tree everything is explained from, and the same compiled once to a flat list of instructions that
/// reads slots only. Judging allocates nothing, unless a condition is nested absurdly deep.
/// </summary>
public sealed class Condition
{
    private const int UsualStack = 64;
    private readonly Instruction[] code;
    private readonly Expression[] trees;
    private readonly int deepest;

    private Condition(Expression tree, Compiler compiled) => (Tree, code, trees, deepest) = (tree, [.. compiled.Code], [.. compiled.Trees], compiled.Deepest);

    public Expression Tree { get; }

    public static Condition Of(Expression tree)
    {
        var compiler = new Compiler();
        compiler.Compile(tree);
        return new Condition(tree, compiler);
    }

    public Truth Evaluate(Facts facts)
    {
        Span<Truth> stack = deepest <= UsualStack ? stackalloc Truth[UsualStack] : new Truth[deepest];
        var top = -1;
        var program = code;
        for (var at = 0; at < program.Length; at++)
        {
            ref readonly var step = ref program[at];
            switch (step.Op)
            {
                case Op.Truth:
                    stack[++top] = facts.TruthAt(step.Slot);
                    break;
                case Op.Constant:
                    stack[++top] = (Truth)step.Slot;
                    break;
                case Op.CompareConstant:
                    stack[++top] = Intervals.Compare(step.By, in facts.IntervalAt(step.Slot), step.Number);
                    break;
                case Op.CompareSlots:
                    stack[++top] = Intervals.Compare(step.By, in facts.IntervalAt(step.Slot), in facts.IntervalAt(step.Other));
                    break;
                case Op.CodeAmong:
                    var value = facts.CodeAt(step.Slot);
                    stack[++top] = value < 0 ? Truth.Unknown : Kleene.Of(((ulong)step.Number >> value & 1UL) != 0);
                    break;
                case Op.NumberIsNull:
                    stack[++top] = Kleene.Of(!facts.IntervalAt(step.Slot).IsKnown);
                    break;
                case Op.CodeIsNull:
                    stack[++top] = Kleene.Of(facts.CodeAt(step.Slot) < 0);
                    break;
                case Op.Tree:
                    stack[++top] = Evaluation.Truth(trees[step.Slot], facts);
                    break;
                case Op.IsUnknown:
                    stack[top] = Kleene.Of(stack[top] == Truth.Unknown);
                    break;
                case Op.Not:
                    stack[top] = Kleene.Not(stack[top]);
                    break;
                case Op.And:
                    top--;
                    stack[top] = Kleene.And(stack[top], stack[top + 1]);
                    break;
                case Op.Or:
                    top--;
                    stack[top] = Kleene.Or(stack[top], stack[top + 1]);
                    break;
                case Op.Xor:
                    top--;
                    stack[top] = Kleene.Xor(stack[top], stack[top + 1]);
                    break;
                case Op.Implies:
                    top--;
                    stack[top] = Kleene.Implies(stack[top], stack[top + 1]);
                    break;
                case Op.JumpIfFalse:
                    at = stack[top] == Truth.False ? step.Slot : at;
                    break;
                default: // JumpIfTrue
                    at = stack[top] == Truth.True ? step.Slot : at;
                    break;
            }
        }

        return stack[0];
    }

    private enum Op : byte
    {
        Truth, Constant, CompareConstant, CompareSlots, CodeAmong, NumberIsNull, CodeIsNull, Tree, IsUnknown, Not, And, Or, Xor, Implies, JumpIfFalse, JumpIfTrue,
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Instruction(Op Op, int Slot, Comparison By = default, int Other = 0, decimal Number = 0m);

    private sealed class Compiler
    {
        private int height;

        public List<Instruction> Code { get; } = [];

        /// <summary>How many truths wait at once, at most.</summary>
        public int Deepest { get; private set; }

        public List<Expression> Trees { get; } = [];

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
                case Connected connected:
                    Join(connected);
                    break;
                case Compared { Left: FactReference { Fact.Type: FactType.Quantity } left, Right: QuantityLiteral right } compared:
                    Emit(new(Op.CompareConstant, left.Fact.Slot, compared.By, 0, InUnitOf(left.Fact, right)));
                    break;
                case Compared { Left: FactReference { Fact.Type: FactType.Date } left, Right: DateLiteral right } compared:
                    Emit(new(Op.CompareConstant, left.Fact.Slot, compared.By, 0, right.Value.DayNumber));
                    break;
                case Compared { Left: FactReference { Fact.Type: FactType.Quantity } left, Right: FactReference right } compared when left.Fact.Unit.Equals(right.Fact.Unit):
                    Emit(new(Op.CompareSlots, left.Fact.Slot, compared.By, right.Fact.Slot));
                    break;
                case Compared { Left: FactReference { Fact.Type: FactType.Code } left, Right: CodeLiteral right } compared when left.Fact.Codes.Count <= 64:
                    Emit(new(Op.CodeAmong, left.Fact.Slot, default, 0, Mask(left.Fact, [right])));
                    if (compared.By == Comparison.NotEqual)
                        Emit(new(Op.Not, 0));
                    break;
                case Membership { Of: FactReference { Fact.Type: FactType.Code } of } among when of.Fact.Codes.Count <= 64 && among.Among.All(item => item is CodeLiteral):
                    Emit(new(Op.CodeAmong, of.Fact.Slot, default, 0, Mask(of.Fact, among.Among)));
                    break;
                case BetweenBounds { Of: FactReference { Fact.Type: FactType.Quantity } of, Low: QuantityLiteral low, High: QuantityLiteral high }:
                    Emit(new(Op.CompareConstant, of.Fact.Slot, Comparison.GreaterOrEqual, 0, InUnitOf(of.Fact, low)));
                    Emit(new(Op.CompareConstant, of.Fact.Slot, Comparison.LessOrEqual, 0, InUnitOf(of.Fact, high)));
                    Emit(new(Op.And, 0));
                    break;
                case NullTest test:
                    Null(test);
                    break;
                default:
                    Trees.Add(tree);
                    Emit(new(Op.Tree, Trees.Count - 1));
                    break;
            }
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
                Trees.Add(test with { Negated = false });
                Emit(new(Op.Tree, Trees.Count - 1));
            }

            if (test.Negated)
                Emit(new(Op.Not, 0));
        }

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

        private static decimal InUnitOf(Fact fact, QuantityLiteral literal) => new Quantity(literal.Value, literal.Unit).In(fact.Unit, fact.Substance).Value;

        private static decimal Mask(Fact fact, IReadOnlyList<Expression> codes)
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
