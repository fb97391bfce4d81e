namespace Ekbom.Core.Logic;

/// <summary>A tree and the character it starts at.</summary>
internal readonly record struct Placed(Expression Tree, int At);

/// <summary>What goes together: the checks made once while a condition is read, so that judging needs none.</summary>
internal static class Typing
{
    public static Expression Join(Connective by, Placed left, Placed right)
    {
        var word = by.ToString().ToLowerInvariant();
        Require(left, ResultType.Truth, $"Write true or false before '{word}'.");
        Require(right, ResultType.Truth, $"Write true or false after '{word}'.");
        return new Connected(by, left.Tree, right.Tree);
    }

    public static Expression Compare(Comparison by, Placed left, Placed right)
    {
        if (by > Comparison.NotEqual && left.Tree.Type is ResultType.Truth or ResultType.Code)
            throw new SyntaxException(left.At, "truths and codes have no order", "Use =, != or in { … }; for a range write X between … and ….");
        Same(left, right);
        return new Compared(by, left.Tree, right.Tree);
    }

    public static Expression Between(Placed of, Placed low, Placed high)
    {
        if (of.Tree.Type is not (ResultType.Quantity or ResultType.Date))
            throw new SyntaxException(of.At, "'between' compares numbers or dates", "Use = or in { … } for codes.");
        Same(of, low);
        Same(of, high);
        return new BetweenBounds(of.Tree, low.Tree, high.Tree);
    }

    public static Expression Calculate(Arithmetic by, Placed left, Placed right, int sign)
    {
        Require(left, ResultType.Quantity, "Write a number on the left.");
        Require(right, ResultType.Quantity, "Write a number on the right.");
        var (of, with) = (Dimensions.Of(left.Tree), Dimensions.Of(right.Tree));
        var fine = by is Arithmetic.Add or Arithmetic.Subtract
            ? of == with
            : with == Measures.Dimension.None || (by == Arithmetic.Multiply && of == Measures.Dimension.None) || (by == Arithmetic.Divide && of == with);
        return fine
            ? new Calculation(by, left.Tree, right.Tree)
            : throw new SyntaxException(sign, $"{of} and {with} do not go together here", "Add like with like; multiply or divide by a plain number.");
    }

    public static void Require(Placed placed, ResultType type, string mend)
    {
        if (placed.Tree.Type != type)
            throw new SyntaxException(placed.At, $"this gives a {Name(placed.Tree)}", mend);
    }

    /// <summary>Both of one type, of comparable dimensions, and a code that the fact can have.</summary>
    public static void Same(Placed left, Placed right)
    {
        if (left.Tree.Type != right.Tree.Type)
            throw new SyntaxException(right.At, $"a {Name(left.Tree)} is compared with a {Name(right.Tree)}", "Compare like with like.");
        if (left.Tree.Type == ResultType.Quantity && !Dimensions.Comparable(left.Tree, right.Tree))
            throw new SyntaxException(right.At, $"{Dimensions.Of(left.Tree)} is compared with {Dimensions.Of(right.Tree)}", "Use a unit that measures the same thing.");
        Possible(left.Tree, right);
        Possible(right.Tree, left);
    }

    private static void Possible(Expression tree, Placed other)
    {
        if (tree is FactReference { Fact.Type: FactType.Code } code && other.Tree is CodeLiteral text && !code.Fact.Codes.Contains(text.Value))
            throw new SyntaxException(other.At, $"{code.Fact.Name} is never '{text.Value}'", $"Use one of {string.Join(", ", code.Fact.Codes)}.");
    }

    private static string Name(Expression tree) => tree.Type.ToString().ToLowerInvariant();
}
