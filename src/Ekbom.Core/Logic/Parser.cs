using System.Globalization;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>What is wrong with a condition, at which character, and what to write instead.</summary>
public sealed record ConditionError(int At, string Says, string Mend);

/// <summary>
/// Reads the CQL subset into typed trees. Precedence from loose to tight: implies; or, xor; and; not; is null; in, between, comparison; + -; * /.
/// </summary>
public sealed class Parser
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
        { "and", "or", "not", "xor", "implies", "between", "in", "is", "null", "true", "false" };

    private readonly Vocabulary vocabulary;
    private readonly List<Token> tokens;
    private int at;

    private Parser(string text, Vocabulary vocabulary) => (tokens, this.vocabulary) = (Lexer.Cut(text), vocabulary);

    /// <summary>Reads a condition.</summary>
    /// <returns>The tree, or the first error with its place.</returns>
    public static (Expression? Tree, ConditionError? Error) Read(string text, Vocabulary vocabulary)
    {
        try
        {
            var parser = new Parser(text, vocabulary);
            var tree = parser.Implication(0);
            if (parser.Next.Kind != TokenKind.End)
                throw parser.Wrong($"'{parser.Next.Text}' is not expected here", "Join two conditions with and, or, xor or implies.");
            Require(tree, ResultType.Truth, 0, "a condition that is true or false");
            return (tree, null);
        }
        catch (SyntaxException wrong)
        {
            return (null, wrong.Error);
        }
    }

    private Token Next => tokens[at];

    private Expression Implication(int depth)
    {
        if (depth > 60)
            throw Wrong("the condition is nested too deeply", "Give a part of it a name in definitions.yaml.");
        var left = Disjunction(depth);
        while (TakeWord("implies"))
            left = Join(Connective.Implies, left, Disjunction(depth));
        return left;
    }

    private Expression Disjunction(int depth)
    {
        var left = Conjunction(depth);
        while (true)
        {
            if (TakeWord("or"))
                left = Join(Connective.Or, left, Conjunction(depth));
            else if (TakeWord("xor"))
                left = Join(Connective.Xor, left, Conjunction(depth));
            else
                return left;
        }
    }

    private Expression Conjunction(int depth)
    {
        var left = Inversion(depth);
        while (TakeWord("and"))
            left = Join(Connective.And, left, Inversion(depth));
        return left;
    }

    private Expression Inversion(int depth)
    {
        var start = Next.At;
        if (depth > 60)
            throw Wrong("the condition is nested too deeply", "Give a part of it a name in definitions.yaml.");
        if (!TakeWord("not"))
            return Test(depth);
        var inner = Inversion(depth + 1);
        Require(inner, ResultType.Truth, start, "true or false after 'not'");
        return new Negation(inner);
    }

    private Expression Test(int depth)
    {
        var start = Next.At;
        var left = Sum(depth);
        while (true)
        {
            if (TakeWord("is"))
            {
                var negated = TakeWord("not");
                if (!TakeWord("null"))
                    throw Wrong("after 'is' only 'null' or 'not null' is known", "Write 'X is null', 'X is not null', or compare with =.");
                left = new NullTest(left, negated);
            }
            else if (TakeWord("between"))
            {
                var low = Sum(depth);
                if (!TakeWord("and"))
                    throw Wrong("'between' needs two bounds", "Write X between 10 'mg' and 20 'mg'.");
                var high = Sum(depth);
                Same(left, low, start);
                Same(left, high, start);
                if (left.Type is not (ResultType.Quantity or ResultType.Date))
                    throw new SyntaxException(start, "'between' compares numbers or dates", "Use = or in { … } for codes.");
                left = new BetweenBounds(left, low, high);
            }
            else if (TakeWord("in"))
            {
                left = Set(left, start, depth);
            }
            else if (Next.Kind == TokenKind.Symbol && Operator(Next.Text) is { } by)
            {
                at++;
                var right = Sum(depth);
                Same(left, right, start);
                if (by is not (Comparison.Equal or Comparison.NotEqual) && left.Type is ResultType.Truth or ResultType.Code && by > Comparison.NotEqual)
                    throw new SyntaxException(start, "truths and codes have no order", "Use =, != or in { … }.");
                left = new Compared(by, left, right);
            }
            else
            {
                return left;
            }
        }
    }

    private Membership Set(Expression left, int start, int depth)
    {
        Symbol("{", "Write X in { 'a', 'b' }.");
        var among = new List<Expression>();
        do
        {
            var item = Sum(depth);
            Same(left, item, start);
            among.Add(item);
        }
        while (TakeSymbol(","));
        Symbol("}", "Close the set with }.");
        return new Membership(left, among);
    }

    private Expression Sum(int depth)
    {
        var left = Product(depth);
        while (Next.Kind == TokenKind.Symbol && Next.Text is "+" or "-" && Next.Kind == TokenKind.Symbol)
        {
            var start = Next.At;
            var by = tokens[at++].Text == "+" ? Arithmetic.Add : Arithmetic.Subtract;
            left = Calculate(by, left, Product(depth), start);
        }

        return left;
    }

    private Expression Product(int depth)
    {
        var left = Primary(depth);
        while (Next.Kind == TokenKind.Symbol && (Next.Text == "*" || Next.Text == "/"))
        {
            var start = Next.At;
            var by = tokens[at++].Text == "*" ? Arithmetic.Multiply : Arithmetic.Divide;
            left = Calculate(by, left, Primary(depth), start);
        }

        return left;
    }

    private static Calculation Calculate(Arithmetic by, Expression left, Expression right, int start)
    {
        Require(left, ResultType.Quantity, start, "a number on the left");
        Require(right, ResultType.Quantity, start, "a number on the right");
        var fine = by is Arithmetic.Add or Arithmetic.Subtract
            ? Dimensions.Of(left) == Dimensions.Of(right)
            : Dimensions.Of(right) == Dimension.None || (by == Arithmetic.Multiply && Dimensions.Of(left) == Dimension.None)
              || (by == Arithmetic.Divide && Dimensions.Of(left) == Dimensions.Of(right));
        return fine
            ? new Calculation(by, left, right)
            : throw new SyntaxException(start, $"{Dimensions.Of(left)} and {Dimensions.Of(right)} do not go together here", "Add like with like; multiply or divide by a plain number.");
    }

    private Expression Primary(int depth)
    {
        var token = Next;
        switch (token.Kind)
        {
            case TokenKind.Number:
                at++;
                return Amount(token, 1m);
            case TokenKind.Symbol when token.Text == "-" && tokens[at + 1].Kind == TokenKind.Number:
                at += 2;
                return Amount(tokens[at - 1], -1m);
            case TokenKind.Text:
                at++;
                return new CodeLiteral(token.Text);
            case TokenKind.Date:
                at++;
                return new DateLiteral(DateOnly.ParseExact(token.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture));
            case TokenKind.Symbol when token.Text == "(":
                at++;
                var inner = Implication(depth + 1);
                Symbol(")", "Close the bracket with ).");
                return inner;
            case TokenKind.Name:
                return Name(token);
            case TokenKind.End:
                throw Wrong("the condition ends too early", "Write what comes after the last word.");
            default:
                throw Wrong(token.Text, "Remove it.");
        }
    }

    private QuantityLiteral Amount(Token number, decimal sign)
    {
        if (!decimal.TryParse(number.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            throw new SyntaxException(number.At, $"'{number.Text}' is no number", "Write it with at most one point.");
        if (Next.Kind != TokenKind.Text)
            return new QuantityLiteral(sign * value, Unit.One);
        var unit = Next;
        if (!Unit.TryParse(unit.Text, out var known))
            throw new SyntaxException(unit.At, $"'{unit.Text}' is no unit of the closed list", $"Write one of {string.Join(", ", Unit.Codes)}.");
        at++;
        return new QuantityLiteral(sign * value, known);
    }

    private Expression Name(Token token)
    {
        at++;
        switch (token.Text)
        {
            case "true" or "false":
                return new TruthLiteral(token.Text == "true");
            case "null":
                throw new SyntaxException(token.At, "'null' stands only after 'is'", "Write 'X is null'.");
        }

        if (Words.Contains(token.Text))
            throw new SyntaxException(token.At, $"'{token.Text}' is not expected here", "A name or a bracket comes here.");
        if (Next.Kind == TokenKind.Symbol && Next.Text == "(")
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
        if (!Enum.TryParse<Function>(token.Text, out var function) || char.IsAsciiDigit(token.Text[0]))
            throw new SyntaxException(token.At, $"'{token.Text}' is no function we know", "Use Takes, Has, Reports or Limit.");
        Symbol("(", "");
        var argument = Next;
        if (argument.Kind != TokenKind.Text)
            throw Wrong($"{token.Text} needs a name in quotes", $"Write {token.Text}('name').");
        at++;
        Symbol(")", "Close the bracket with ).");
        if (!vocabulary.IsKnown(function, argument.Text))
            throw new SyntaxException(argument.At, $"'{argument.Text}' is not in terms/", $"Add the term, or correct the name in {token.Text}('…').");
        return new FactReference(vocabulary.Call(function, argument.Text));
    }

    private static Connected Join(Connective by, Expression left, Expression right)
    {
        Require(left, ResultType.Truth, 0, $"true or false before '{by}'");
        Require(right, ResultType.Truth, 0, $"true or false after '{by}'");
        return new Connected(by, left, right);
    }

    private static Comparison? Operator(string symbol) => symbol switch
    {
        "=" => Comparison.Equal,
        "!=" => Comparison.NotEqual,
        "<" => Comparison.Less,
        "<=" => Comparison.LessOrEqual,
        ">" => Comparison.Greater,
        ">=" => Comparison.GreaterOrEqual,
        _ => null,
    };

    private static void Require(Expression tree, ResultType type, int start, string what)
    {
        if (tree.Type != type)
            throw new SyntaxException(start, $"this gives a {tree.Type.ToString().ToLowerInvariant()}", $"Write {what}.");
    }

    private static void Same(Expression left, Expression right, int start)
    {
        if (left.Type != right.Type)
            throw new SyntaxException(start, $"a {left.Type.ToString().ToLowerInvariant()} is compared with a {right.Type.ToString().ToLowerInvariant()}", "Compare like with like.");
        if (left.Type == ResultType.Quantity && !Dimensions.Comparable(left, right))
            throw new SyntaxException(start, $"{Dimensions.Of(left)} is compared with {Dimensions.Of(right)}", "Use a unit that measures the same thing.");
        if (left is FactReference { Fact.Type: FactType.Code } code && right is CodeLiteral text && !code.Fact.Codes.Contains(text.Value))
            throw new SyntaxException(start, $"{code.Fact.Name} is never '{text.Value}'", $"Use one of {string.Join(", ", code.Fact.Codes)}.");
    }

    private bool TakeWord(string word)
    {
        var found = Next.Kind == TokenKind.Name && Next.Text == word;
        at += found ? 1 : 0;
        return found;
    }

    private bool TakeSymbol(string symbol)
    {
        var found = Next.Kind == TokenKind.Symbol && Next.Text == symbol;
        at += found ? 1 : 0;
        return found;
    }

    private void Symbol(string symbol, string mend)
    {
        if (!TakeSymbol(symbol))
            throw Wrong($"'{symbol}' is missing", mend);
    }

    private SyntaxException Wrong(string says, string mend) => new(Next.At, says, mend);

    private sealed class SyntaxException(int at, string says, string mend) : Exception(says)
    {
        public ConditionError Error { get; } = new(at, says, mend);
    }
}
