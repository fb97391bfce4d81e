using System.Globalization;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>Writes a tree as text of the CQL subset. Reading it again gives the same tree.</summary>
public sealed class Cql
{
    // how tight each form binds; comparisons share one level, so that a reader never needs to know which of them is tighter
    private const int Implied = 1, Either = 2, Both = 3, Test = 4, Not = 5, Null = 6, Sum = 7, Product = 8, Atom = 9;

    private readonly bool engines;

    private Cql(bool engines) => this.engines = engines;

    public static string Write(Expression tree) => new Cql(engines: false).Write(tree, 0);

    /// <summary>
    /// As every CQL engine reads it. The subset and CQL part in one place: <c>in { … }</c> of null is null with us, as every comparison is; CQL looks for a
    /// null in the list and says false.
    /// </summary>
    public static string ForEngines(Expression tree) => new Cql(engines: true).Write(tree, 0);

    /// <summary>A name as CQL has it: in quotes where it is more than letters, digits and underscores.</summary>
    public static string Name(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') ? name : $"\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private string Write(Expression tree, int outer)
    {
        var (text, own) = tree switch
        {
            TruthLiteral literal => (literal.Value ? "true" : "false", Atom),
            QuantityLiteral { Unit.Code: "1" } literal => (Number.Exact(literal.Value), Atom),
            QuantityLiteral literal => ($"{Number.Exact(literal.Value)} '{literal.Unit.Code}'", Atom),
            DateLiteral date => ("@" + date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Atom),
            CodeLiteral code => ($"'{code.Value}'", Atom),
            FactReference reference => (reference.Fact.Name, Atom),
            DefinitionReference reference => (Name(reference.Definition.Name), Atom),
            Connected { By: Connective.Implies } c => ($"{Write(c.Left, Implied)} implies {Write(c.Right, Either)}", Implied),
            Connected { By: Connective.And } c => ($"{Write(c.Left, Both)} and {Write(c.Right, Test)}", Both),
            Connected c => ($"{Write(c.Left, Either)} {(c.By == Connective.Or ? "or" : "xor")} {Write(c.Right, Both)}", Either),
            Compared c => ($"{Write(c.Left, Sum)} {Symbol(c.By)} {Write(c.Right, Sum)}", Test),
            BetweenBounds b => ($"{Write(b.Of, Sum)} between {Write(b.Low, Sum)} and {Write(b.High, Sum)}", Test),
            Membership m when engines => ($"if {Write(m.Of, Sum)} is null then null else {Among(m)}", 0),
            Membership m => (Among(m), Test),
            Negation negation => ("not " + Write(negation.Of, Not), Not),
            NullTest n => ($"{Write(n.Of, Sum)} is {(n.Negated ? "not " : "")}null", Null),
            Calculation { By: Arithmetic.Add or Arithmetic.Subtract } c => ($"{Write(c.Left, Sum)} {(c.By == Arithmetic.Add ? "+" : "-")} {Write(c.Right, Product)}", Sum),
            Calculation c => ($"{Write(c.Left, Product)} {(c.By == Arithmetic.Multiply ? "*" : "/")} {Write(c.Right, Atom)}", Product),
            _ => throw new InvalidOperationException(tree.GetType().Name),
        };
        return own < outer ? $"({text})" : text;
    }

    private string Among(Membership m) => $"{Write(m.Of, Sum)} in {{ {string.Join(", ", m.Among.Select(item => Write(item, Sum)))} }}";

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
