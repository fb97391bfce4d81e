using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>What would change an answer: for each fact, the nearest value at which the condition turns.</summary>
public static class Changes
{
    /// <summary>One line a fact that alone can turn the answer: <c>Ferritin above 75 ug/L</c>, <c>ExplainedByOther: yes</c>.</summary>
    public static IReadOnlyList<string> Of(Expression tree, Facts facts)
    {
        var truth = Evaluation.Truth(tree, facts);
        if (truth == Truth.Unknown)
            return [];
        var lines = new List<string>();
        foreach (var fact in Reasons.Dependencies(tree))
        {
            if (facts.IsKnown(fact) && Of(tree, facts, fact, truth) is { } line)
                lines.Add(line);
        }

        return lines;
    }

    private static string? Of(Expression tree, Facts facts, Fact fact, Truth truth)
    {
        switch (fact.Type)
        {
            case FactType.Boolean:
                var other = Kleene.Not(facts.TruthAt(fact.Slot));
                return Turns(tree, facts, truth, new Supposed(fact) { Truth = other }) ? $"{fact.Name}: {(other == Truth.True ? "yes" : "no")}" : null;
            case FactType.Code:
                var now = facts.CodeAt(fact.Slot);
                foreach (var code in fact.Codes.Select((text, at) => (text, at)).OrderBy(code => Math.Abs(code.at - now)))
                {
                    if (code.at != now && Turns(tree, facts, truth, new Supposed(fact) { Code = code.text }))
                        return $"{fact.Name}: {code.text}";
                }

                return null;
            default:
                return Boundary(tree, facts, fact, truth);
        }
    }

    private static string? Boundary(Expression tree, Facts facts, Fact fact, Truth truth)
    {
        var interval = facts.IntervalAt(fact.Slot);
        if (!interval.HasLow && !interval.HasHigh)
            return null;
        var from = interval.HasLow ? interval.Low : interval.High;
        var edges = new SortedSet<decimal>();
        Edges(tree, fact, facts, edges);
        foreach (var edge in edges.OrderBy(edge => Math.Abs(edge - from)))
        {
            var step = Step(edge);
            var above = edge >= from;
            foreach (var (value, words) in (ReadOnlySpan<(decimal, string)>)[(edge, above ? "at or above" : "at or below"), (above ? edge + step : edge - step, above ? "above" : "below")])
            {
                if (value != from && Turns(tree, facts, truth, new Supposed(fact) { Number = Interval.Exactly(value) }))
                    return $"{fact.Name} {words} {Number.Exact(edge)} {fact.Unit.Code}".TrimEnd(' ', '1').TrimEnd();
            }
        }

        return null;
    }

    private static bool Turns(Expression tree, Facts facts, Truth truth, Supposed supposed) => Evaluation.Truth(tree, facts, supposed) == Kleene.Not(truth);

    private static decimal Step(decimal edge) => Math.Max(0.000001m, Math.Abs(edge) * 0.000001m);

    /// <summary>The numbers this fact is compared with, in the fact's own unit, definitions opened.</summary>
    private static void Edges(Expression tree, Fact fact, Facts facts, SortedSet<decimal> into)
    {
        switch (tree)
        {
            case DefinitionReference reference:
                Edges(reference.Definition.Body, fact, facts, into);
                break;
            case Negation negation:
                Edges(negation.Of, fact, facts, into);
                break;
            case NullTest test:
                Edges(test.Of, fact, facts, into);
                break;
            case Connected connected:
                Edges(connected.Left, fact, facts, into);
                Edges(connected.Right, fact, facts, into);
                break;
            case Compared compared:
                Edge(compared.Left, compared.Right, fact, facts, into);
                Edge(compared.Right, compared.Left, fact, facts, into);
                break;
            case BetweenBounds between:
                Edge(between.Of, between.Low, fact, facts, into);
                Edge(between.Of, between.High, fact, facts, into);
                break;
            case Membership membership:
                foreach (var item in membership.Among)
                    Edge(membership.Of, item, fact, facts, into);
                break;
        }
    }

    private static void Edge(Expression side, Expression other, Fact fact, Facts facts, SortedSet<decimal> into)
    {
        if (side is not FactReference { Fact: var mine } || !ReferenceEquals(mine, fact) || other.Type is not (ResultType.Quantity or ResultType.Date))
            return;
        var number = Evaluation.Number(other, facts);
        if (other.Type == ResultType.Quantity)
            number = number.Map(value => new Quantity(value, Dimensions.UnitOf(other)).In(fact.Unit, fact.Substance).Value);
        if (number.HasLow)
            into.Add(number.Low);
        if (number.HasHigh)
            into.Add(number.High);
    }
}
