using System.Globalization;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>Writes a tree as text of the CQL subset, which any CQL engine reads the same way. Reading it again gives the same tree.</summary>
public static class Cql
{
    // how tight each form binds; comparisons share one level, so that a reader never needs to know which of them is tighter
    private const int Implied = 1, Either = 2, Both = 3, Test = 4, Not = 5, Null = 6, Sum = 7, Product = 8, Atom = 9;

    public static string Write(Expression tree) => Write(tree, 0);

    private static string Write(Expression tree, int outer)
    {
        var (text, own) = tree switch
        {
            TruthLiteral literal => (literal.Value ? "true" : "false", Atom),
            QuantityLiteral { Unit.Code: "1" } literal => (Number.Exact(literal.Value), Atom),
            QuantityLiteral literal => ($"{Number.Exact(literal.Value)} '{literal.Unit.Code}'", Atom),
            DateLiteral date => ("@" + date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Atom),
            CodeLiteral code => ($"'{code.Value}'", Atom),
            FactReference reference => (reference.Fact.Name, Atom),
            DefinitionReference reference => (reference.Definition.Name, Atom),
            Connected { By: Connective.Implies } c => ($"{Write(c.Left, Implied)} implies {Write(c.Right, Either)}", Implied),
            Connected { By: Connective.And } c => ($"{Write(c.Left, Both)} and {Write(c.Right, Test)}", Both),
            Connected c => ($"{Write(c.Left, Either)} {(c.By == Connective.Or ? "or" : "xor")} {Write(c.Right, Both)}", Either),
            Compared c => ($"{Write(c.Left, Sum)} {Symbol(c.By)} {Write(c.Right, Sum)}", Test),
            BetweenBounds b => ($"{Write(b.Of, Sum)} between {Write(b.Low, Sum)} and {Write(b.High, Sum)}", Test),
            Membership m => ($"{Write(m.Of, Sum)} in {{ {string.Join(", ", m.Among.Select(item => Write(item, Sum)))} }}", Test),
            Negation negation => ("not " + Write(negation.Of, Not), Not),
            NullTest n => ($"{Write(n.Of, Sum)} is {(n.Negated ? "not " : "")}null", Null),
            Calculation { By: Arithmetic.Add or Arithmetic.Subtract } c => ($"{Write(c.Left, Sum)} {(c.By == Arithmetic.Add ? "+" : "-")} {Write(c.Right, Product)}", Sum),
            Calculation c => ($"{Write(c.Left, Product)} {(c.By == Arithmetic.Multiply ? "*" : "/")} {Write(c.Right, Atom)}", Product),
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
