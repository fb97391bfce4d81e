using System.Globalization;

namespace Ekbom.Core.Profiles;

/// <summary>
/// Reads the digits printed on a label. A comma, an apostrophe or a narrow space before exactly three digits parts thousands; another comma is a
/// decimal comma and is said; a point before exactly three digits can be read both ways and is refused; a number that begins with a point is a part of one.
/// </summary>
internal static class LabelNumbers
{
    private const int MostDigits = 9; // whatever is multiplied with it stays inside decimal

    private const int ShortestWord = 4;
    private static readonly string[] Units = ["mg", "g", "mcg", "µg", "μg", "ug", "mmol", "mEq", "ml", "%"];

    /// <summary>The end of the digits and separators that start at <paramref name="start"/>.</summary>
    public static int End(string text, int start)
    {
        var at = start;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (IsSeparator(text[at]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
            at++;
        return at;
    }

    /// <summary>The fraction that a sign stands for.</summary>
    public static decimal? Fraction(char letter) => letter switch { '½' => 0.5m, '¼' => 0.25m, '¾' => 0.75m, '⅓' => 1m / 3m, '⅔' => 2m / 3m, _ => null };

    /// <summary>A fraction written out, with its end or that of a single letter: <c>1/2</c>, <c>3/4</c>; <c>1/2/3</c> and <c>500/250</c> are none.</summary>
    public static decimal? Fraction(string text, int start, out int end)
    {
        end = start + 1;
        if (end + 1 >= text.Length || text[end] is not ('/' or '⁄') || text[start] is not ('1' or '2' or '3') || text[end + 1] is not ('2' or '3' or '4' or '8') || text[end + 1] <= text[start])
            return null;
        if ((start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '/' or '.' or ',')) || (end + 2 < text.Length && (char.IsAsciiDigit(text[end + 2]) || text[end + 2] == '/')))
            return null;
        end += 2;
        return (text[start] - '0') / (decimal)(text[end - 1] - '0');
    }

    /// <summary>A point or comma that begins a number: <c>.5</c>. A point after another, as in a dotted line, begins none.</summary>
    public static bool IsPart(string text, int at) =>
        at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])
        && (at == 0 || (text[at] == '.' ? text[at - 1] is not ('.' or ',' or '…') && !char.IsAsciiDigit(text[at - 1]) : char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or ':' or '='));

    /// <summary>An amount printed against the word before it: <c>Magnesium375mg</c>; "B12" and "K2" are names.</summary>
    public static bool IsGluedAmount(string text, int start, int at)
    {
        if (at - start < ShortestWord || !char.IsAsciiDigit(text[at]))
            return false;
        var end = End(text, at);
        while (end < text.Length && text[end] == ' ')
            end++;
        return Array.Exists(Units, unit => text.AsSpan(end).StartsWith(unit, StringComparison.OrdinalIgnoreCase) && (end + unit.Length >= text.Length || !char.IsLetter(text[end + unit.Length])));
    }

    /// <summary>The number, or null with the reason in <paramref name="says"/>; what was assumed of a readable one stands there too.</summary>
    public static decimal? Read(string written, out string? says)
    {
        says = null;
        var plain = written.Replace('\u00a0', '\'').Replace('\u2009', '\'').Replace('\u202f', '\'').Replace('’', '\'');
        plain = plain is ['.', ..] ? "0" + plain : plain;
        var points = plain.Count(letter => letter == '.');
        if (plain.Count(char.IsAsciiDigit) > MostDigits)
            return Refuse($"'{written}' is too long for an amount and was left out.", out says);
        if (Thousands(plain, ',') is { } english)
            return english;
        if (Thousands(plain, '\'') is { } spaced)
            return spaced;
        if (points == 1 && Thousands(plain, '.') is { } both)
            return Refuse($"'{written}' can be read as {plain} or as {both.ToString(CultureInfo.InvariantCulture)}, so it was left out. Write it without the point.", out says);
        if (points <= 1 && !plain.Contains(',', StringComparison.Ordinal) && !plain.Contains('\'', StringComparison.Ordinal))
            return decimal.Parse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (European(plain) is { } european)
        {
            says = $"'{written}' was read with a decimal comma, as {Measures.Number.Exact(european)}.";
            return european;
        }

        return Refuse($"'{written}' could not be read as a number and was left out.", out says);
    }

    /// <summary><c>1,400</c> and <c>1,400.5</c> with the given sign between thousands; null when the groups are not of three.</summary>
    private static decimal? Thousands(string plain, char sign)
    {
        var groups = plain.Split(sign);
        if (groups.Length < 2 || groups[0].Length is 0 or > 3 || groups[0][0] == '0' || !groups[0].All(char.IsAsciiDigit))
            return null;
        for (var i = 1; i < groups.Length; i++)
        {
            var whole = i < groups.Length - 1 || sign == '.' ? groups[i] : groups[i].Split('.')[0];
            if (whole.Length != 3 || !whole.All(char.IsAsciiDigit))
                return null;
        }

        return decimal.TryParse(string.Concat(groups), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary><c>2,5</c> and <c>1.400,5</c>; null when it is neither.</summary>
    private static decimal? European(string plain)
    {
        var parts = plain.Split(',');
        if (parts.Length > 2 || (parts.Length == 2 && !parts[1].All(char.IsAsciiDigit)))
            return null;
        var whole = parts[0].All(char.IsAsciiDigit) ? decimal.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture) : Thousands(parts[0], '.');
        return parts.Length == 1 ? whole : whole + decimal.Parse("0." + parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    private static bool IsSeparator(char letter) => letter is '.' or ',' or '\'' or '’' or '\u00a0' or '\u2009' or '\u202f';

    private static decimal? Refuse(string reason, out string? says)
    {
        says = reason;
        return null;
    }
}
