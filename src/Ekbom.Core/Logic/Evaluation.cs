using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>
/// Works out a tree: the plain meaning of a condition, by which single conditions are judged and against which tests hold the
/// <see cref="Circuit"/>, which judges all entries in one pass. It finds facts by their slots, and can also suppose another value of one of them.
/// </summary>
/// <remarks>A fact against what is written there, as nearly all conditions are, allocates nothing.</remarks>
public static class Evaluation
{
    /// <summary>The truth of a tree. With <paramref name="supposed"/>, definitions are worked out anew from that fact.</summary>
    public static Truth Truth(Expression tree, Facts facts, Supposed? supposed = null)
    {
        switch (tree)
        {
            case FactReference reference:
                return supposed is null || !ReferenceEquals(supposed.Fact, reference.Fact) ? facts.TruthAt(reference.Fact.Slot) : supposed.Truth;
            case DefinitionReference reference:
                return supposed is null ? facts.TruthAt(reference.Definition.Slot.Slot) : Truth(reference.Definition.Body, facts, supposed);
            case Connected { By: Connective.And } both:
                return Truth(both.Left, facts, supposed) is not Logic.Truth.False and var first ? Kleene.And(first, Truth(both.Right, facts, supposed)) : Logic.Truth.False;
            case Connected { By: Connective.Or } either:
                return Truth(either.Left, facts, supposed) is not Logic.Truth.True and var one ? Kleene.Or(one, Truth(either.Right, facts, supposed)) : Logic.Truth.True;
            case Negation negation:
                return Kleene.Not(Truth(negation.Of, facts, supposed));
            case NullTest test:
                return Kleene.Of(IsNull(test.Of, facts, supposed) != test.Negated);
            case Compared compared:
                return Compare(compared, facts, supposed);
            default:
                return Other(tree, facts, supposed);
        }
    }

    /// <summary>What is written seldom stands apart: so the way through the others stays short.</summary>
    private static Truth Other(Expression tree, Facts facts, Supposed? supposed)
    {
        switch (tree)
        {
            case Connected connected:
                return Kleene.Connect(connected.By, Truth(connected.Left, facts, supposed), Truth(connected.Right, facts, supposed));
            case BetweenBounds between:
                return Kleene.And(Truth(between.AtLeastLow, facts, supposed), Truth(between.AtMostHigh, facts, supposed));
            case Membership { Codes: { } codes, Of: FactReference { Fact.Slot: var slot } } when supposed is null:
                return facts.CodeAt(slot) is >= 0 and var code ? Kleene.Of(codes[code]) : Logic.Truth.Unknown;
            case Membership membership:
                var any = Logic.Truth.False;
                foreach (var equal in membership.Equalities)
                    any = Kleene.Or(any, Compare(equal, facts, supposed));
                return any;
            case TruthLiteral literal:
                return Kleene.Of(literal.Value);
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

    private static Truth Compare(Compared compared, Facts facts, Supposed? supposed)
    {
        var (by, left, right) = compared;
        switch (left.Type)
        {
            case ResultType.Truth:
                var differ = Kleene.Xor(Truth(left, facts, supposed), Truth(right, facts, supposed));
                return by == Comparison.NotEqual ? differ : Kleene.Not(differ);
            case ResultType.Code:
                var (first, second) = (Code(left, facts, supposed), Code(right, facts, supposed));
                return first is null || second is null ? Logic.Truth.Unknown : Kleene.Of((first == second) == (by == Comparison.Equal));
            case var _ when supposed is null && compared.Bound is { } bound:
                return Intervals.Compare(by, in facts.IntervalAt(((FactReference)left).Fact.Slot), bound);
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
