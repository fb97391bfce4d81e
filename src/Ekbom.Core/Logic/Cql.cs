using System.Globalization;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>Writes a tree as text of the CQL subset. Reading it again gives the same tree.</summary>
public static class Cql
{
    public static string Write(Expression tree) => Write(tree, 0);

    private static string Write(Expression tree, int outer)
    {
        var (text, own) = tree switch
        {
            TruthLiteral literal => (literal.Value ? "true" : "false", 9),
            QuantityLiteral { Unit.Code: "1" } literal => (Number.Exact(literal.Value), 9),
            QuantityLiteral literal => ($"{Number.Exact(literal.Value)} '{literal.Unit.Code}'", 9),
            DateLiteral date => ("@" + date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), 9),
            CodeLiteral code => ($"'{code.Value}'", 9),
            FactReference reference => (reference.Fact.Name, 9),
            DefinitionReference reference => (reference.Definition.Name, 9),
            Negation negation => ("not " + Write(negation.Of, 4), 4),
            Connected { By: Connective.Implies } c => ($"{Write(c.Left, 1)} implies {Write(c.Right, 2)}", 1),
            Connected { By: Connective.And } c => ($"{Write(c.Left, 3)} and {Write(c.Right, 4)}", 3),
            Connected c => ($"{Write(c.Left, 2)} {(c.By == Connective.Or ? "or" : "xor")} {Write(c.Right, 3)}", 2),
            Compared c => ($"{Write(c.Left, 6)} {Symbol(c.By)} {Write(c.Right, 6)}", 5),
            BetweenBounds b => ($"{Write(b.Of, 6)} between {Write(b.Low, 6)} and {Write(b.High, 6)}", 5),
            Membership m => ($"{Write(m.Of, 6)} in {{ {string.Join(", ", m.Among.Select(item => Write(item, 6)))} }}", 5),
            NullTest n => ($"{Write(n.Of, 6)} is {(n.Negated ? "not " : "")}null", 5),
            Calculation { By: Arithmetic.Add or Arithmetic.Subtract } c => ($"{Write(c.Left, 6)} {(c.By == Arithmetic.Add ? "+" : "-")} {Write(c.Right, 7)}", 6),
            Calculation c => ($"{Write(c.Left, 7)} {(c.By == Arithmetic.Multiply ? "*" : "/")} {Write(c.Right, 8)}", 7),
            _ => throw new InvalidOperationException(tree.GetType().Name),
        };
        return own < outer ? $"({text})" : text;
    }

    private static string Symbol(Comparison by) => by switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "!=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };
}
