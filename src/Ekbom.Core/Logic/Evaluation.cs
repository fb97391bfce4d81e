using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>Works out a tree directly. The flat <see cref="Condition"/> does the same faster; this one can also suppose another value of one fact.</summary>
public static class Evaluation
{
    /// <summary>The truth of a tree. With <paramref name="supposed"/>, definitions are worked out anew from that fact.</summary>
    public static Truth Truth(Expression tree, Facts facts, Supposed? supposed = null)
    {
        switch (tree)
        {
            case TruthLiteral literal:
                return Kleene.Of(literal.Value);
            case FactReference reference:
                return supposed is { } s && ReferenceEquals(s.Fact, reference.Fact) ? s.Truth : facts.TruthAt(reference.Fact.Slot);
            case DefinitionReference reference:
                return supposed is null ? facts.TruthAt(reference.Definition.Slot.Slot) : Truth(reference.Definition.Body, facts, supposed);
            case Negation negation:
                return Kleene.Not(Truth(negation.Of, facts, supposed));
            case Connected connected:
                var left = Truth(connected.Left, facts, supposed);
                var right = Truth(connected.Right, facts, supposed);
                return connected.By switch
                {
                    Connective.And => Kleene.And(left, right),
                    Connective.Or => Kleene.Or(left, right),
                    Connective.Xor => Kleene.Xor(left, right),
                    _ => Kleene.Implies(left, right),
                };
            case Compared compared:
                return Compare(compared.By, compared.Left, compared.Right, facts, supposed);
            case BetweenBounds between:
                var value = Number(between.Of, facts, supposed);
                var unit = Dimensions.UnitOf(between.Of);
                var substance = Dimensions.SubstanceOf(between.Of);
                return Kleene.And(
                    Intervals.Compare(Comparison.GreaterOrEqual, value, Convert(between.Low, unit, substance, facts, supposed)),
                    Intervals.Compare(Comparison.LessOrEqual, value, Convert(between.High, unit, substance, facts, supposed)));
            case Membership membership:
                var any = Logic.Truth.False;
                foreach (var item in membership.Among)
                    any = Kleene.Or(any, Compare(Comparison.Equal, membership.Of, item, facts, supposed));
                return any;
            case NullTest test:
                return Kleene.Of(IsNull(test.Of, facts, supposed) != test.Negated);
            default:
                throw new InvalidOperationException($"{tree.GetType().Name} has no truth.");
        }
    }

    /// <summary>The number of a tree in <see cref="Dimensions.UnitOf"/>; dates are day numbers.</summary>
    public static Interval Number(Expression tree, Facts facts, Supposed? supposed = null)
    {
        switch (tree)
        {
            case QuantityLiteral literal:
                return Interval.Exactly(literal.Value);
            case DateLiteral date:
                return Interval.Exactly(date.Value.DayNumber);
            case FactReference reference:
                return supposed is { } s && ReferenceEquals(s.Fact, reference.Fact) ? s.Number : facts.IntervalAt(reference.Fact.Slot);
            case Calculation calculation:
                var left = Number(calculation.Left, facts, supposed);
                var right = calculation.By is Arithmetic.Add or Arithmetic.Subtract || Dimensions.Of(calculation.Left) == Dimensions.Of(calculation.Right)
                    ? Convert(calculation.Right, Dimensions.UnitOf(calculation.Left), Dimensions.SubstanceOf(calculation.Left), facts, supposed)
                    : Number(calculation.Right, facts, supposed);
                return calculation.By switch
                {
                    Arithmetic.Add => left + right,
                    Arithmetic.Subtract => left - right,
                    Arithmetic.Multiply => left * right,
                    _ => left / right,
                };
            default:
                throw new InvalidOperationException($"{tree.GetType().Name} has no number.");
        }
    }

    private static Truth Compare(Comparison by, Expression left, Expression right, Facts facts, Supposed? supposed)
    {
        switch (left.Type)
        {
            case ResultType.Truth:
                var same = Kleene.Not(Kleene.Xor(Truth(left, facts, supposed), Truth(right, facts, supposed)));
                return by == Comparison.Equal ? same : Kleene.Not(same);
            case ResultType.Code:
                var first = Code(left, facts, supposed);
                var second = Code(right, facts, supposed);
                return first is null || second is null ? Logic.Truth.Unknown : Kleene.Of((first == second) == (by == Comparison.Equal));
            default:
                return Intervals.Compare(by, Number(left, facts, supposed), Convert(right, Dimensions.UnitOf(left), Dimensions.SubstanceOf(left), facts, supposed));
        }
    }

    private static Interval Convert(Expression tree, Unit unit, Substance? substance, Facts facts, Supposed? supposed)
    {
        var number = Number(tree, facts, supposed);
        var from = Dimensions.UnitOf(tree);
        return ReferenceEquals(from, unit) || tree.Type == ResultType.Date ? number : InUnit(number, from, unit, substance ?? Dimensions.SubstanceOf(tree));
    }

    private static Interval InUnit(Interval number, Unit from, Unit unit, Substance? substance) => number.Map(value => new Quantity(value, from).In(unit, substance).Value);

    private static string? Code(Expression tree, Facts facts, Supposed? supposed) => tree switch
    {
        CodeLiteral literal => literal.Value,
        FactReference reference when supposed is { } s && ReferenceEquals(s.Fact, reference.Fact) => s.Code,
        FactReference reference => facts.CodeAt(reference.Fact.Slot) is >= 0 and var code ? reference.Fact.Codes[code] : null,
        _ => throw new InvalidOperationException($"{tree.GetType().Name} has no code."),
    };

    private static bool IsNull(Expression tree, Facts facts, Supposed? supposed) => tree.Type switch
    {
        ResultType.Truth => Truth(tree, facts, supposed) == Logic.Truth.Unknown,
        ResultType.Code => Code(tree, facts, supposed) is null,
        _ => !Number(tree, facts, supposed).IsKnown,
    };
}

/// <summary>Another value of one fact, to see what it would change.</summary>
public sealed record Supposed(Fact Fact)
{
    public Truth Truth { get; init; } = Truth.Unknown;

    public Interval Number { get; init; }

    public string? Code { get; init; }

    /// <summary>Where a number that is the same for everybody stands among those its condition tries; -1 for any other.</summary>
    internal int Place { get; init; } = -1;
}
