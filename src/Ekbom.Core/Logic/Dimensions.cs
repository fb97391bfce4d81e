using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>What a numeric expression measures, so that mass is never compared with time.</summary>
public static class Dimensions
{
    public static Dimension Of(Expression tree) => tree switch
    {
        QuantityLiteral literal => literal.Unit.Dimension,
        FactReference reference => reference.Fact.Unit.Dimension,
        Calculation { By: Arithmetic.Divide } division when Of(division.Left) == Of(division.Right) => Dimension.None,
        Calculation { By: Arithmetic.Multiply } product when Of(product.Left) == Dimension.None => Of(product.Right),
        Calculation calculation => Of(calculation.Left),
        _ => Dimension.None,
    };

    /// <summary>Whether two expressions can be compared, through the substance of a fact where needed.</summary>
    public static bool Comparable(Expression left, Expression right)
    {
        if (Of(left) == Of(right))
            return true;
        var (mine, other) = (SubstanceOf(left), SubstanceOf(right));
        var substance = mine ?? other;
        return substance is not null && (mine is null || other is null || mine == other) && new Quantity(1m, UnitOf(left)).TryIn(UnitOf(right), substance, out _);
    }

    /// <summary>The unit numbers of this expression stand in: that of its facts, else of its first literal.</summary>
    public static Unit UnitOf(Expression tree) => tree switch
    {
        FactReference reference => reference.Fact.Unit,
        QuantityLiteral literal => literal.Unit,
        Calculation { By: Arithmetic.Multiply } product when Of(product.Left) == Dimension.None => UnitOf(product.Right),
        Calculation { By: Arithmetic.Divide } division when Of(division.Left) == Of(division.Right) => Unit.One,
        Calculation calculation => UnitOf(calculation.Left),
        _ => Unit.One,
    };

    public static Substance? SubstanceOf(Expression tree) => tree switch
    {
        FactReference reference => reference.Fact.Substance,
        Calculation calculation => SubstanceOf(calculation.Left) ?? SubstanceOf(calculation.Right),
        _ => null,
    };
}
