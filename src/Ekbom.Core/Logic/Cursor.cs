namespace Ekbom.Core.Logic;

/// <summary>Walks over the tokens of a condition.</summary>
internal sealed class Cursor(string text)
{
    private readonly List<Token> tokens = Lexer.Cut(text);
    private int at;

    public Token Next => tokens[at];

    public Token AfterNext => tokens[Math.Min(at + 1, tokens.Count - 1)];

    public Token Take() => tokens[at++];

    public bool IsSymbol(string symbol) => Next.Kind == TokenKind.Symbol && Next.Text == symbol;

    public bool TakeWord(string word)
    {
        var found = Next.Kind == TokenKind.Name && Next.Text == word;
        at += found ? 1 : 0;
        return found;
    }

    public bool TakeSymbol(string symbol)
    {
        var found = IsSymbol(symbol);
        at += found ? 1 : 0;
        return found;
    }

    public void Symbol(string symbol, string mend)
    {
        if (!TakeSymbol(symbol))
            throw Wrong($"'{symbol}' is missing", mend);
    }

    /// <summary>An error at the next token; a token that could not even be cut speaks for itself.</summary>
    public SyntaxException Wrong(string says, string mend) =>
        Next.Kind == TokenKind.Wrong ? new(Next.At, Next.Text, Next.Mend) : new(Next.At, says, mend);
}
