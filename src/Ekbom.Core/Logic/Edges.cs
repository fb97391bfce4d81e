using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>The numbers a fact is compared with, in the fact's own unit, definitions opened: only there can a condition turn.</summary>
internal static class Edges
{
    public static IEnumerable<decimal> Of(Expression tree, Fact fact, Facts facts)
    {
        var edges = new SortedSet<decimal>();
        Walk(tree, fact, facts, edges);
        return edges;
    }

    private static void Walk(Expression tree, Fact fact, Facts facts, SortedSet<decimal> into)
    {
        switch (tree)
        {
            case DefinitionReference reference:
                Walk(reference.Definition.Body, fact, facts, into);
                break;
            case Negation negation:
                Walk(negation.Of, fact, facts, into);
                break;
            case NullTest test:
                Walk(test.Of, fact, facts, into);
                break;
            case Connected connected:
                Walk(connected.Left, fact, facts, into);
                Walk(connected.Right, fact, facts, into);
                break;
            case Compared compared:
                Pair(compared.Left, compared.Right, fact, facts, into);
                break;
            case BetweenBounds between:
                Pair(between.Of, between.Low, fact, facts, into);
                Pair(between.Of, between.High, fact, facts, into);
                break;
            case Membership membership:
                foreach (var item in membership.Among)
                    Pair(membership.Of, item, fact, facts, into);
                break;
        }
    }

    private static void Pair(Expression left, Expression right, Fact fact, Facts facts, SortedSet<decimal> into)
    {
        Walk(left, fact, facts, into);
        Walk(right, fact, facts, into);
        Edge(left, right, fact, facts, into);
        Edge(right, left, fact, facts, into);
    }

    private static void Edge(Expression side, Expression other, Fact fact, Facts facts, SortedSet<decimal> into)
    {
        if (side is not FactReference { Fact: var mine } || !ReferenceEquals(mine, fact) || other.Type is not (ResultType.Quantity or ResultType.Date))
            return;
        var number = Evaluation.Number(other, facts);
        if (other.Type == ResultType.Quantity)
            number = number.Map(value => new Quantity(value, Dimensions.UnitOf(other)).In(fact.Unit, fact.Substance ?? Dimensions.SubstanceOf(other)).Value);
        if (number.HasLow)
            into.Add(number.Low);
        if (number.HasHigh)
            into.Add(number.High);
    }
}
