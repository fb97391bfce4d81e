using System.Globalization;

namespace Ekbom.Core.Logic;

internal enum TokenKind { End, Name, Number, Text, Date, Symbol, Wrong }

/// <summary>One word of a condition and the character it starts at. Of one that is wrong, the text is what is wrong and the mend what to write.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int At, string Mend = "");

/// <summary>Cuts a condition into tokens (CQL lexical elements of the subset).</summary>
internal static class Lexer
{
    public static List<Token> Cut(string text)
    {
        const int UsualLength = 4; // letters and spaces for one token
        var tokens = new List<Token>((text.Length / UsualLength) + 2);
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (char.IsAsciiLetter(c) || c == '_')
            {
                while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
                    at++;
                tokens.Add(new(TokenKind.Name, text[start..at], start));
            }
            else if (char.IsAsciiDigit(c))
            {
                while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
                    at++;
                tokens.Add(new(TokenKind.Number, text[start..at], start));
            }
            else if (c == '\'')
            {
                var end = text.IndexOf('\'', at + 1);
                if (end < 0)
                {
                    tokens.Add(new(TokenKind.Wrong, "the quote is not closed", start, "Close it with '."));
                    break;
                }

                tokens.Add(new(TokenKind.Text, text[(at + 1)..end], start));
                at = end + 1;
            }
            else if (c == '@')
            {
                at = Math.Min(text.Length, at + 11);
                var date = text[(start + 1)..at];
                var ok = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
                tokens.Add(ok ? new(TokenKind.Date, date, start) : new(TokenKind.Wrong, $"'{date}' is no date", start, "Write it like @2026-10-03."));
            }
            else
            {
                var two = at + 1 < text.Length ? text.Substring(at, 2) : "";
                var symbol = two is "<=" or ">=" or "!=" ? two : "()<>={},+-*/".Contains(c, StringComparison.Ordinal) ? c.ToString() : "";
                tokens.Add(symbol.Length > 0 ? new(TokenKind.Symbol, symbol, start) : new(TokenKind.Wrong, $"'{c}' has no meaning here", start, Instead(c)));
                at += Math.Max(1, symbol.Length);
            }
        }

        tokens.Add(new(TokenKind.End, "", text.Length));
        return tokens;
    }

    private static string Instead(char c) => c switch
    {
        '≤' => "Write <=.",
        '≥' => "Write >=.",
        '≠' => "Write !=.",
        '!' => "Write not, or != between two values.",
        '&' => "Write and.",
        '|' => "Write or.",
        '"' or '’' or '‘' or '“' or '”' or '`' => "Write names and units in straight single quotes: 'ug/L'.",
        '%' => "Write the unit in quotes: 20 '%'.",
        '.' => "Write a digit on both sides of the point: 0.5.",
        _ => "Remove it.",
    };
}
