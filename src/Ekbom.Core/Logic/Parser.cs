namespace Ekbom.Core.Logic;

/// <summary>
/// Reads the CQL subset into typed trees. Precedence from loose to tight, as the grammar of HL7 CQL 1.5 orders it: implies; or, xor; and; in;
/// = !=; &lt; &lt;= &gt; &gt;=; between; not; is null; + -; * /. So <c>not A = B</c> is <c>(not A) = B</c>, here as in every other engine.
/// </summary>
public sealed partial class Parser
{
    private const int Deepest = 60;
    private readonly Vocabulary vocabulary;
    private readonly Cursor cursor;
    private int sets;

    private Parser(string text, Vocabulary vocabulary) => (cursor, this.vocabulary) = (new Cursor(text), vocabulary);

    /// <summary>Reads a condition.</summary>
    /// <returns>The tree, or the first error with its place.</returns>
    public static (Expression? Tree, ConditionError? Error) Read(string text, Vocabulary vocabulary)
    {
        try
        {
            var parser = new Parser(text, vocabulary);
            var placed = parser.Implication(0);
            if (parser.cursor.Next.Kind != TokenKind.End)
                throw parser.Unexpected();
            Typing.Require(placed, ResultType.Truth, "Write a condition that is true or false.");
            return (placed.Tree, null);
        }
        catch (SyntaxException wrong)
        {
            return (null, wrong.Error);
        }
    }

    private Placed Implication(int depth)
    {
        if (depth > Deepest)
            throw TooDeep();
        return Joined(depth, Disjunction, ("implies", Connective.Implies));
    }

    private Placed Disjunction(int depth) => Joined(depth, Conjunction, ("or", Connective.Or), ("xor", Connective.Xor));

    private Placed Conjunction(int depth) => Joined(depth, Membership, ("and", Connective.And));

    private Placed Joined(int depth, Func<int, Placed> tighter, params ReadOnlySpan<(string Word, Connective By)> words)
    {
        var left = tighter(depth);
        for (var i = 0; i < words.Length; i++)
        {
            if (!cursor.TakeWord(words[i].Word))
                continue;
            left = left with { Tree = Typing.Join(words[i].By, left, tighter(depth)) };
            i = -1;
        }

        return left;
    }

    private Placed Membership(int depth)
    {
        var left = Equality(depth);
        while (cursor.TakeWord("in"))
            left = left with { Tree = new Membership(left.Tree, Set(left, depth)) };
        return left;
    }

    private List<Expression> Set(Placed left, int depth)
    {
        cursor.Symbol("{", "Write X in { 'a', 'b' }.");
        sets++;
        var among = new List<Expression>();
        do
        {
            var item = Sum(depth);
            Typing.Same(left, item);
            among.Add(item.Tree);
        }
        while (cursor.TakeSymbol(","));
        sets--;
        cursor.Symbol("}", "Close the set with }.");
        return among;
    }

    private Placed Equality(int depth) => Compared(depth, Inequality, ("=", Comparison.Equal), ("!=", Comparison.NotEqual));

    private Placed Inequality(int depth) =>
        Compared(depth, Between, ("<", Comparison.Less), ("<=", Comparison.LessOrEqual), (">", Comparison.Greater), (">=", Comparison.GreaterOrEqual));

    private Placed Compared(int depth, Func<int, Placed> tighter, params ReadOnlySpan<(string Symbol, Comparison By)> symbols)
    {
        var left = tighter(depth);
        for (var i = 0; i < symbols.Length; i++)
        {
            if (!cursor.TakeSymbol(symbols[i].Symbol))
                continue;
            left = left with { Tree = Typing.Compare(symbols[i].By, left, tighter(depth)) };
            i = -1;
        }

        return left;
    }

    private Placed Between(int depth)
    {
        var left = Inversion(depth);
        while (cursor.TakeWord("between"))
        {
            var low = Sum(depth);
            if (!cursor.TakeWord("and"))
                throw cursor.Wrong("'between' needs two bounds", "Write X between 10 'mg' and 20 'mg'.");
            left = left with { Tree = Typing.Between(left, low, Sum(depth)) };
        }

        return left;
    }

    private Placed Inversion(int depth)
    {
        if (depth > Deepest)
            throw TooDeep();
        var start = cursor.Next.At;
        if (!cursor.TakeWord("not"))
            return NullTests(depth);
        var inner = Inversion(depth + 1);
        Typing.Require(inner, ResultType.Truth, "Write true or false after 'not'; it binds tighter than a comparison: not (X < 5).");
        return new(new Negation(inner.Tree), start);
    }

    private Placed NullTests(int depth)
    {
        var left = Sum(depth);
        while (cursor.TakeWord("is"))
        {
            var negated = cursor.TakeWord("not");
            if (!cursor.TakeWord("null"))
                throw cursor.Wrong("after 'is' only 'null' or 'not null' is known", "Write 'X is null', 'X is not null', or compare with =.");
            left = left with { Tree = new NullTest(left.Tree, negated) };
        }

        return left;
    }

    private SyntaxException TooDeep() => cursor.Wrong("the condition is nested too deeply", "Give a part of it a name in definitions.yaml.");

    private SyntaxException Unexpected() => cursor.Wrong($"'{cursor.Next.Text}' is not expected here", cursor.Next switch
    {
        { Kind: TokenKind.Name, Text: var word } when Words.Contains(word.ToLowerInvariant()) => $"Write {word.ToLowerInvariant()} in small letters, between two conditions.",
        { Kind: TokenKind.Symbol, Text: ")" } => "Open a bracket before it, or remove it.",
        _ => "Join two conditions with and, or, xor or implies.",
    });
}
