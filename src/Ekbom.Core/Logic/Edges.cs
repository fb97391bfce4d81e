using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>What a fact is compared with, definitions opened: only there can a condition turn.</summary>
internal static class Edges
{
    /// <summary>The numbers a number is compared with.</summary>
    public static IReadOnlyList<Expression> Of(Expression tree, Fact fact)
    {
        var bounds = new List<Expression>();
        Pairs(tree, (side, other) =>
        {
            if (Is(side, fact) && other.Type is ResultType.Quantity or ResultType.Date)
                bounds.Add(other);
        });
        return bounds;
    }

    /// <summary>A bound in the fact's own unit.</summary>
    public static Interval At(Expression bound, Fact fact, Facts? facts = null)
    {
        var number = Evaluation.Number(bound, facts!);
        return bound.Type == ResultType.Date ? number : number.Map(value => new Quantity(value, Dimensions.UnitOf(bound)).In(fact.Unit, fact.Substance ?? Dimensions.SubstanceOf(bound)).Value);
    }

    /// <summary>For each code of a fact the first code that the condition cannot tell from it.</summary>
    public static int[] Alike(Expression tree, Fact fact)
    {
        var told = fact.Codes.Select(_ => "").ToArray();
        Pairs(tree, (side, other) =>
        {
            for (var i = 0; i < told.Length && Is(side, fact); i++)
                told[i] += other is not CodeLiteral literal ? $"{i} " : literal.Value == fact.Codes[i] ? "1" : "0";
        });
        return [.. told.Select(one => Array.IndexOf(told, one))];
    }

    private static bool Is(Expression side, Fact fact) => side is FactReference reference && ReferenceEquals(reference.Fact, fact);

    /// <summary>Every two things that are compared, each with the other.</summary>
    private static void Pairs(Expression tree, Action<Expression, Expression> found)
    {
        switch (tree)
        {
            case DefinitionReference reference:
                Pairs(reference.Definition.Body, found);
                break;
            case Negation negation:
                Pairs(negation.Of, found);
                break;
            case NullTest test:
                Pairs(test.Of, found);
                break;
            case Connected connected:
                Pairs(connected.Left, found);
                Pairs(connected.Right, found);
                break;
            case Compared compared:
                Pair(compared.Left, compared.Right, found);
                break;
            case BetweenBounds between:
                Pair(between.Of, between.Low, found);
                Pair(between.Of, between.High, found);
                break;
            case Membership membership:
                foreach (var item in membership.Among)
                    Pair(membership.Of, item, found);
                break;
        }
    }

    private static void Pair(Expression left, Expression right, Action<Expression, Expression> found)
    {
        Pairs(left, found);
        Pairs(right, found);
        found(left, right);
        found(right, left);
    }
}
