using System.Text;

namespace Ekbom.Core.Profiles;

internal enum TokenKind { Word, Number, Sign }

/// <summary>One word, number or sign of a label.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Written">As printed.</param>
/// <param name="Key">Lower case, without apostrophes.</param>
/// <param name="Value">The number; null for a word, a sign and a number that cannot be read.</param>
/// <param name="Glued">No space stands before it.</param>
internal readonly record struct Token(TokenKind Kind, string Written, string Key, decimal? Value, bool Glued);

/// <summary>A label cut into tokens. Each way of reading takes the tokens it has understood, so that nothing is read twice.</summary>
internal sealed class LabelText
{
    /// <summary>A label longer than this is read up to here.</summary>
    public const int Longest = 4000;

    private const decimal MostWhole = 12m; // "400 1/2 tablet" is not 400½

    /// <summary>A point after these ends no sentence.</summary>
    private static readonly string[] Shortened = ["equiv", "eq", "approx", "ca", "incl", "wt", "mag"];

    private static readonly string[] Tens = ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Token Outside = new(TokenKind.Sign, "", ".", null, false);
    private readonly List<Token> tokens = [];
    private readonly bool[] taken;

    public LabelText(string text)
    {
        if (text.Length > Longest)
            Notes.Add("The text is too long for a label; only its beginning was read.");
        Cut(text.Length > Longest ? text[..Longest] : text);
        Shorten();
        taken = new bool[tokens.Count];
    }

    public int Count => tokens.Count;

    /// <summary>What was assumed, in the order it was assumed.</summary>
    public List<string> Notes { get; } = [];

    public Token this[int at] => at >= 0 && at < tokens.Count ? tokens[at] : Outside;

    /// <summary>The key of the word or sign there; empty outside the text and where it was taken.</summary>
    public string Free(int at) => at >= 0 && at < tokens.Count && !taken[at] && tokens[at].Kind != TokenKind.Number ? tokens[at].Key : "";

    /// <summary>The number there, when it is readable and not taken.</summary>
    public decimal? Number(int at) => at >= 0 && at < tokens.Count && !taken[at] ? tokens[at].Value : null;

    public bool IsTaken(int at) => at < 0 || at >= tokens.Count || taken[at];

    public void Take(int from, int end)
    {
        for (var at = Math.Max(0, from); at < end && at < taken.Length; at++)
            taken[at] = true;
    }

    public void Note(string says)
    {
        if (!Notes.Contains(says))
            Notes.Add(says);
    }

    /// <summary>The tokens as printed, one space between them.</summary>
    public string Written(int from, int end)
    {
        var text = new StringBuilder();
        for (var at = from; at < end; at++)
            text.Append(text.Length > 0 && !this[at].Glued ? " " : "").Append(this[at].Written);
        return text.ToString();
    }

    private void Cut(string text)
    {
        var spaced = true;
        for (var at = 0; at < text.Length;)
        {
            var letter = text[at];
            var start = at;
            if ((LabelNumbers.Fraction(text, start, out var end) ?? LabelNumbers.Fraction(letter)) is { } part)
            {
                at = end;
                if (Whole(spaced, at < text.Length && text[at] == '-') is { } from)
                {
                    tokens[from] = tokens[from] with { Value = tokens[from].Value + part, Written = Written(from, tokens.Count) + (spaced ? " " : "") + text[start..at] }; // 1½, 1 1/2, 1-1/2
                    tokens.RemoveRange(from + 1, tokens.Count - from - 1);
                }
                else
                {
                    tokens.Add(new(TokenKind.Number, text[start..at], text[start..at], part, !spaced));
                }
            }
            else if (char.IsAsciiDigit(letter) || (letter is '.' or ',' && LabelNumbers.IsPart(text, at)))
            {
                at = LabelNumbers.End(text, at);
                var written = text[start..at];
                var uncertain = letter == ',' || (letter == '.' && start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is ')' or '%')); // ",5 g", "tablet.5 g"
                var says = uncertain ? $"'{written}' may be a part of one or a whole number, so it was left out." : null;
                var value = uncertain ? null : LabelNumbers.Read(written, out says);
                if (says is not null)
                    Note(says);
                if (spaced && tokens.Count > 0 && tokens[^1] is { Kind: TokenKind.Number, Value: { } thousands and >= 1m and <= 999m } && thousands == Math.Floor(thousands) && written is ['0', _, _])
                    tokens[^1] = tokens[^1] with { Value = (thousands * 1000m) + value, Written = tokens[^1].Written + " " + written }; // 2 000 mg
                else
                    tokens.Add(new(TokenKind.Number, written, written, value, !spaced));
            }
            else if (char.IsLetter(letter))
            {
                var afterNumber = !spaced && tokens.Count > 0 && tokens[^1].Kind == TokenKind.Number;
                var times = letter is 'x' or 'X' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]); // x2 daily
                while (at < text.Length && !(times && at > start) && !LabelNumbers.IsGluedAmount(text, start, at) && (char.IsLetter(text[at]) || (!afterNumber && char.IsAsciiDigit(text[at])) || IsApostropheInside(text, at)))
                    at++;
                if (HalfOfDay(text, start, at) is { } half)
                    at += half; // a.m.
                var written = text[start..at];
                tokens.Add(new(TokenKind.Word, written, IsLitre(written, text, at) ? "litre" : Key(written), null, !spaced));
            }
            else if (letter == '*' && IsTimes(text, at))
            {
                at++;
                tokens.Add(new(TokenKind.Sign, "x", "x", null, !spaced));
            }
            else
            {
                at++;
                if (Sign(letter) is { } sign && !(letter == '.' && !spaced && tokens.Count > 0 && Array.IndexOf(Shortened, tokens[^1].Key) >= 0))
                    tokens.Add(new(TokenKind.Sign, letter == '\n' ? " " : sign, sign, null, !spaced));
            }

            spaced = char.IsWhiteSpace(letter);
        }
    }

    /// <summary>Takes out what says a number twice, <c>2 (two) times</c>, <c>one (1) tablet</c>, and the <c>to be taken</c> of dispensing labels.</summary>
    private void Shorten()
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Spell(at))
                continue;
            if (this[at + 1].Key == "(" && this[at + 3].Key == ")" && LabelWords.Number(this[at]) is { } number && LabelWords.Number(this[at + 2]) == number)
                tokens.RemoveRange(at + 1, 3);
            else if (this[at].Key == "to" && this[at + 1].Key == "be" && this[at + 2].Key is "taken" or "chewed" or "swallowed" or "sucked" or "dissolved" or "used" or "drunk")
                tokens.RemoveRange(at, 3);
            else if (this[at].Key == "whole" && this[at - 1].Key == "a")
                tokens[at] = this[at] with { Value = 1m }; // a whole scoop
            else if (this[at] is { Key: "dont", Written: "dont" } && (this[at + 1].Kind == TokenKind.Number || this[at + 1].Key.StartsWith("magn", StringComparison.Ordinal)))
                tokens[at] = this[at] with { Key = "which" }; // dont magnésium 180 mg: no "don't"
            else if (IsPer(at))
                tokens[at] = this[at] with { Key = "per" };
            else if (this[at].Key.StartsWith("dagdos", StringComparison.Ordinal))
                tokens[at] = this[at] with { Key = "tagesdosis" };
            else if (this[at + 1].Key is "journalière" or "diaria" or "giornaliera" && this[at].Key is "dose" or "dosis")
                Join(at, "tagesdosis");
            else if (this[at].Key is "ein" or "eine" or "einen" && this[at + 1].Key is "halbe" or "halben")
                Join(at, "half");
            else if (this[at].Key == "po" && LabelWords.Number(this[at - 1]) is not null)
                tokens.RemoveAt(at); // 2 po qhs: by mouth
            else if (this[at].Key is "fl" or "fluid" && this[at + 1].Key is "oz" or "ounce" or "ounces")
                Join(at, "floz");
            else if (this[at].Key is "quarter" or "third" or "half" && this[at + 1].Key == "of" && this[at + 2].Key is "a" or "an" or "one")
                Part(at);
        }
    }

    /// <summary>Words that say what an English label says as "per", before pieces or a dose: <c>300 mg pour 2 comprimés</c>.</summary>
    private bool IsPer(int at) => (this[at].Key is "par" or "pour" or "por" or "voor" || (this[at].Key is "for" or "für" && this[at - 1].Key is "mg" or "magnesium" or ")"))
        && (this[at + 1].Key is "dose" or "dosis" || LabelWords.Counts(this[LabelWords.Number(this[at + 1]) is null ? at + 1 : at + 2].Key) is { Measure: Measure.Piece });

    /// <summary>Hundreds in words before a unit: <c>two hundred mg</c>, <c>two hundred and fifty milligrams</c>.</summary>
    private bool Spell(int at)
    {
        var tens = this[at + 2].Key == "and" ? at + 3 : at + 2;
        var ten = Array.IndexOf(Tens, this[tens].Key);
        var end = ten > 0 ? tens + 1 : at + 2;
        if ((this[at].Key == "a" ? 1m : LabelWords.Number(this[at])) is not (>= 1m and <= MostWhole and var hundreds) || this[at + 1].Key != "hundred" || this[end].Key is not ("mg" or "mgs" or "milligram" or "milligrams"))
            return false;
        tokens[at] = new(TokenKind.Number, Written(at, end), "", (hundreds * 100m) + (Math.Max(0, ten) * 10m), this[at].Glued);
        tokens.RemoveRange(at + 1, end - at - 1);
        return true;
    }

    private void Join(int at, string key)
    {
        tokens[at] = this[at] with { Key = key };
        tokens.RemoveAt(at + 1);
    }

    /// <summary><c>a quarter of a tablet</c>.</summary>
    private void Part(int at)
    {
        tokens[at] = tokens[at] with { Value = this[at].Key switch { "quarter" => 0.25m, "third" => 1m / 3m, _ => 0.5m } };
        tokens.RemoveRange(at + 1, 2);
    }

    /// <summary>Where the whole number stands that a fraction is added to.</summary>
    /// <param name="spaced">A space stands before the fraction.</param>
    /// <param name="goesOn">A dash follows it, as in the scheme 1-1/2-0.</param>
    private int? Whole(bool spaced, bool goesOn)
    {
        var at = !spaced && !goesOn && tokens is [.., { Kind: TokenKind.Number }, { Key: "-", Glued: true }] ? tokens.Count - 2 : tokens.Count - 1;
        return at >= 0 && tokens[at] is { Kind: TokenKind.Number, Value: >= 1m and <= MostWhole and var whole } && whole == Math.Floor(whole)
            && (at == tokens.Count - 1 || at == 0 || tokens[at - 1].Key != "-") ? at : null;
    }

    /// <summary>How much of <c>a.m.</c> follows its first letter.</summary>
    private static int? HalfOfDay(string text, int start, int end) =>
        end == start + 1 && text[start] is 'a' or 'p' or 'A' or 'P' && end + 1 < text.Length && text[end] == '.' && text[end + 1] is 'm' or 'M' && (end + 2 >= text.Length || !char.IsLetter(text[end + 2]))
            ? end + 2 < text.Length && text[end + 2] == '.' ? 3 : 2 : null;

    /// <summary><c>1.5 L</c>, <c>mg/l</c>; not the L of L-threonate.</summary>
    private bool IsLitre(string written, string text, int end) =>
        written is "l" or "L" && tokens.Count > 0 && (tokens[^1] is { Kind: TokenKind.Number } || tokens[^1].Key is "/" or "per" or "pro") && (end >= text.Length || text[end] is not ('-' or '‑' or '–'));

    /// <summary><c>100 mg *4</c>; "*80 % of the reference" is a note.</summary>
    private bool IsTimes(string text, int at)
    {
        var end = at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) ? LabelNumbers.End(text, at + 1) : 0;
        return end > 0 && end <= at + 3 && tokens is [.., { Key: "mg" or "mgs" or "g" or "mmol" }] && (end == text.Length || text[end..].TrimStart() is not ['%', ..]);
    }

    private static string Key(string written) =>
        (written.Length <= 4 && written.Contains('.') ? written.Replace(".", "", StringComparison.Ordinal) : written).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).Replace('µ', 'u').Replace('μ', 'u').ToLowerInvariant();

    private static bool IsApostropheInside(string text, int at) => text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private static string? Sign(char letter) => letter switch
    {
        '(' or '[' or '{' => "(",
        ')' or ']' or '}' => ")",
        '-' or '–' or '—' or '−' or '‑' => "-",
        '\n' or '|' or '•' or ';' or '.' or '!' or '?' => ".",
        '×' => "x",
        ',' or ':' or '/' or '%' or '+' or '&' or '=' => letter.ToString(),
        _ => null,
    };
}
