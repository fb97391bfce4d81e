using System.Globalization;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>The inner half of the grammar: sums, products, numbers with units, dates, codes, names and calls.</summary>
public sealed partial class Parser
{
    private const decimal Largest = 1_000_000_000_000m; // keeps every conversion inside what decimal can hold

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
        { "and", "or", "not", "xor", "implies", "between", "in", "is", "null", "true", "false" };

    private Placed Sum(int depth)
    {
        var left = Product(depth);
        while (cursor.IsSymbol("+") || cursor.IsSymbol("-"))
        {
            var sign = cursor.Take();
            left = left with { Tree = Typing.Calculate(sign.Text == "+" ? Arithmetic.Add : Arithmetic.Subtract, left, Product(depth), sign.At) };
        }

        return left;
    }

    private Placed Product(int depth)
    {
        var left = Primary(depth);
        while (cursor.IsSymbol("*") || cursor.IsSymbol("/"))
        {
            var sign = cursor.Take();
            left = left with { Tree = Typing.Calculate(sign.Text == "*" ? Arithmetic.Multiply : Arithmetic.Divide, left, Primary(depth), sign.At) };
        }

        return left;
    }

    private Placed Primary(int depth)
    {
        var start = cursor.Next.At;
        return new(Atom(depth), start);
    }

    private Expression Atom(int depth)
    {
        var token = cursor.Next;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return Amount(cursor.Take(), 1m);
            case TokenKind.Symbol when token.Text == "-" && cursor.AfterNext.Kind == TokenKind.Number:
                cursor.Take();
                return Amount(cursor.Take(), -1m);
            case TokenKind.Text:
                return new CodeLiteral(cursor.Take().Text);
            case TokenKind.Date:
                return new DateLiteral(DateOnly.ParseExact(cursor.Take().Text, "yyyy-MM-dd", CultureInfo.InvariantCulture));
            case TokenKind.Symbol when token.Text == "(":
                cursor.Take();
                var outside = sets;
                sets = 0;
                var inner = Implication(depth + 1);
                sets = outside;
                cursor.Symbol(")", "Close the bracket with ).");
                return inner.Tree;
            case TokenKind.Name:
                return Name(cursor.Take());
            case TokenKind.End:
                throw cursor.Wrong("the condition ends too early", "Write what comes after the last word.");
            default:
                throw cursor.Wrong($"'{token.Text}' is not expected here", token.Text switch
                {
                    ">" => "A name, a number or a bracket comes here; for 'is not' write !=.",
                    "=" => "A name, a number or a bracket comes here; write = once.",
                    _ => "A name, a number or a bracket comes here.",
                });
        }
    }

    private QuantityLiteral Amount(Token number, decimal sign)
    {
        if (!decimal.TryParse(number.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value > Largest)
            throw new SyntaxException(number.At, $"'{number.Text}' is no number we can use", "Write it with at most one point, up to 1000000000000.");
        var next = cursor.Next;
        if (next.Kind == TokenKind.Wrong)
            throw cursor.Wrong(next.Text, next.Mend);
        if (next is { Kind: TokenKind.Symbol, Text: "," } && sets == 0)
            throw cursor.Wrong("a comma in a number can be read in two ways", $"Write {number.Text}.{cursor.AfterNext.Text} with a point, or leave the comma out of thousands.");
        if (next.Kind == TokenKind.Name && !Words.Contains(next.Text))
            throw new SyntaxException(next.At, $"'{next.Text}' stands without quotes", $"Write the unit in quotes: {number.Text} 'mg'.");
        if (next.Kind != TokenKind.Text)
            return new QuantityLiteral(sign * value, Unit.One);
        if (!Unit.TryParse(next.Text, out var known))
            throw new SyntaxException(next.At, $"'{next.Text}' is no unit of the closed list", $"Write one of {string.Join(", ", Unit.Codes)}.");
        cursor.Take();
        return new QuantityLiteral(sign * value, known);
    }

    private Expression Name(Token token)
    {
        switch (token.Text)
        {
            case "true" or "false":
                return new TruthLiteral(token.Text == "true");
            case "null":
                throw new SyntaxException(token.At, "'null' stands only after 'is'", "Write 'X is null'.");
        }

        if (Words.Contains(token.Text))
            throw new SyntaxException(token.At, $"'{token.Text}' is not expected here", "A name or a bracket comes here.");
        if (cursor.IsSymbol("("))
            return Call(token);
        if (vocabulary.FindFact(token.Text) is { } fact)
            return new FactReference(fact);
        if (vocabulary.FindDefinition(token.Text) is { } definition)
            return new DefinitionReference(definition);
        var near = Nearest.To(token.Text, vocabulary.Names);
        throw new SyntaxException(token.At, $"'{token.Text}' is neither a fact nor a definition", near is null ? "Add it to facts.yaml or definitions.yaml." : $"Did you mean {near}?");
    }

    private FactReference Call(Token token)
    {
        if (!Enum.TryParse<Function>(token.Text, out var function))
            throw new SyntaxException(token.At, $"'{token.Text}' is no function we know", $"Use {string.Join(", ", Enum.GetNames<Function>())}.");
        cursor.Take();
        if (cursor.Next.Kind != TokenKind.Text)
            throw cursor.Wrong($"{token.Text} needs a name in quotes", $"Write {token.Text}('name').");
        var argument = cursor.Take();
        cursor.Symbol(")", "Close the bracket with ).");
        if (!vocabulary.IsKnown(function, argument.Text))
            throw new SyntaxException(argument.At, $"'{argument.Text}' is not in terms/", $"Add the term, or correct the name in {token.Text}('…').");
        return new FactReference(vocabulary.Call(function, argument.Text));
    }
}
