using System.Globalization;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>Says in words the test a fact met or failed: <c>at or below 75 ug/L</c>.</summary>
public static class Tests
{
    public static string Say(Expression tree, Fact fact, Truth truth, Facts facts)
    {
        switch (tree)
        {
            case Compared compared:
                var mine = Reasons.Dependencies(compared.Left).Contains(fact);
                var by = mine ? compared.By : Turned(compared.By);
                return Words(truth == Truth.True ? by : Opposite(by)) + " " + Say(mine ? compared.Right : compared.Left, facts);
            case Membership membership:
                return (truth == Truth.True ? "" : "none of ") + string.Join(" or ", membership.Among.Select(item => Say(item, facts)));
            default:
                return facts.Say(fact);
        }
    }

    public static string Say(Expression tree, Facts facts) => tree switch
    {
        QuantityLiteral literal => Number.Exact(literal.Value) + (literal.Unit.Code == "1" ? "" : " " + literal.Unit.Code),
        CodeLiteral literal => literal.Value,
        DateLiteral date => date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FactReference reference => facts.Say(reference.Fact),
        _ => $"{Evaluation.Number(tree, facts)} {Dimensions.UnitOf(tree).Code}".TrimEnd(' ', '1'),
    };

    public static string Words(Comparison by) => by switch
    {
        Comparison.Equal => "exactly",
        Comparison.NotEqual => "not",
        Comparison.Less => "below",
        Comparison.LessOrEqual => "at or below",
        Comparison.Greater => "above",
        _ => "at or above",
    };

    public static Comparison Opposite(Comparison by) => by switch
    {
        Comparison.Equal => Comparison.NotEqual,
        Comparison.NotEqual => Comparison.Equal,
        Comparison.Less => Comparison.GreaterOrEqual,
        Comparison.LessOrEqual => Comparison.Greater,
        Comparison.Greater => Comparison.LessOrEqual,
        _ => Comparison.Less,
    };

    private static Comparison Turned(Comparison by) => by switch
    {
        Comparison.Less => Comparison.Greater,
        Comparison.LessOrEqual => Comparison.GreaterOrEqual,
        Comparison.Greater => Comparison.Less,
        Comparison.GreaterOrEqual => Comparison.LessOrEqual,
        _ => by,
    };
}
