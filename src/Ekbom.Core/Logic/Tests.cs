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
                var mine = compared.Left is FactReference left ? ReferenceEquals(left.Fact, fact) : Reasons.Dependencies(compared.Left).Contains(fact);
                var by = mine ? compared.By : Turned(compared.By);
                by = truth == Truth.True ? by : Opposite(by);
                return (compared.Left.Type == ResultType.Date ? Days(by) : Words(by)) + " " + Say(mine ? compared.Right : compared.Left, facts);
            case Membership membership:
                return (truth == Truth.True ? "" : "none of ") + string.Join(" or ", membership.Among.Select(item => Say(item, facts)));
            case BetweenBounds between:
                return $"between {Say(between.Low, facts)} and {Say(between.High, facts)}";
            default:
                return facts.Say(fact);
        }
    }

    /// <summary>The value of a fact, with as many places as tell it from the bound it is compared with: 59.996 is not said to be 60.</summary>
    public static string Value(Expression tree, Fact fact, Facts facts)
    {
        var said = facts.Say(fact);
        if (tree is not Compared { Left: FactReference { Fact.Type: FactType.Quantity }, Right: QuantityLiteral bound } || !facts.IntervalAt(fact.Slot).IsExact)
            return said;
        var value = facts.IntervalAt(fact.Slot).Low;
        for (var places = 3; places < 28 && said == Say(bound, facts) && value != bound.Value; places++)
            said = Measured(Number.Exact(Math.Round(value, places)), fact.Unit);
        return said;
    }

    public static string Say(Expression tree, Facts facts) => tree switch
    {
        QuantityLiteral literal => literal.Said,
        CodeLiteral literal => literal.Value,
        DateLiteral date => date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FactReference reference => facts.Say(reference.Fact),
        _ => Measured(Evaluation.Number(tree, facts).ToString(), Dimensions.UnitOf(tree)),
    };

    /// <summary>A number with its unit; a plain number has none.</summary>
    public static string Measured(string number, Unit unit) => unit.Code == "1" ? number : $"{number} {unit.Code}";

    public static string Words(Comparison by) => by switch
    {
        Comparison.Equal => "exactly",
        Comparison.NotEqual => "not",
        Comparison.Less => "below",
        Comparison.LessOrEqual => "at or below",
        Comparison.Greater => "above",
        _ => "at or above",
    };

    public static string Days(Comparison by) => by switch
    {
        Comparison.Equal => "on",
        Comparison.NotEqual => "not on",
        Comparison.Less => "before",
        Comparison.LessOrEqual => "on or before",
        Comparison.Greater => "after",
        _ => "on or after",
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
