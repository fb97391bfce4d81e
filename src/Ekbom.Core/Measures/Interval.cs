using System.Globalization;

namespace Ekbom.Core.Measures;

/// <summary>
/// What is known of a number: exactly, a range, or one bound (<c>&lt;75</c>). An open end excludes its number.
/// Unknown is the interval without bounds and <see cref="IsKnown"/> false.
/// </summary>
public readonly record struct Interval
{
    private const byte Known = 1, BoundedLow = 2, BoundedHigh = 4, OpenLow = 8, OpenHigh = 16, Exact = 32;
    private const int LongestQuote = 60;
    private const decimal LargestWritten = 1_000_000_000_000m; // keeps every conversion inside what decimal can hold
    private readonly byte flags;

    private Interval(decimal low, decimal high, byte flags)
    {
        var bounded = (flags & (BoundedLow | BoundedHigh)) == (BoundedLow | BoundedHigh);
        (Low, High, this.flags) = (low, high, (byte)(bounded && low == high ? flags | Exact : flags & ~Exact));
    }

    /// <summary>Nothing is known.</summary>
    public static Interval Unknown => default;

    /// <summary>Lower end; meaningless unless <see cref="HasLow"/>.</summary>
    public decimal Low { get; }

    /// <summary>Upper end; meaningless unless <see cref="HasHigh"/>.</summary>
    public decimal High { get; }

    public bool IsKnown => (flags & Known) != 0;

    public bool HasLow => (flags & BoundedLow) != 0;

    public bool HasHigh => (flags & BoundedHigh) != 0;

    public bool LowIsOpen => (flags & OpenLow) != 0;

    public bool HighIsOpen => (flags & OpenHigh) != 0;

    public bool IsExact => (flags & Exact) != 0;

    public static Interval Exactly(decimal value) => new(value, value, Known | BoundedLow | BoundedHigh);

    /// <summary>From low to high, both included; a null end is not bounded.</summary>
    public static Interval Between(decimal? low, decimal? high) => Of(low, high, false, false);

    public static Interval Of(decimal? low, decimal? high, bool lowOpen, bool highOpen) =>
        low > high || (low == high && (lowOpen || highOpen))
            ? throw new ArgumentException("No number is in it.", nameof(low))
            : new(low ?? 0m, high ?? 0m, (byte)(Known | (low is null ? 0 : BoundedLow) | (high is null ? 0 : BoundedHigh) | (lowOpen ? OpenLow : 0) | (highOpen ? OpenHigh : 0)));

    public static Interval AtLeast(decimal low) => Of(low, null, false, false);

    public static Interval AtMost(decimal high) => Of(null, high, false, false);

    public static Interval Above(decimal low) => Of(low, null, true, false);

    public static Interval Below(decimal high) => Of(null, high, false, true);

    /// <summary>Everything from the lower of both to the higher: what is known when either may hold.</summary>
    public Interval Across(Interval other)
    {
        if (!IsKnown || !other.IsKnown)
            return default;
        decimal? low = HasLow && other.HasLow ? Math.Min(Low, other.Low) : null, high = HasHigh && other.HasHigh ? Math.Max(High, other.High) : null;
        return Of(
            low, high, low is not null && (Low > low || LowIsOpen) && (other.Low > low || other.LowIsOpen),
            high is not null && (High < high || HighIsOpen) && (other.High < high || other.HighIsOpen));
    }

    /// <summary>Both ends through an increasing function, such as a change of unit.</summary>
    public Interval Map(Func<decimal, decimal> increasing) =>
        !IsKnown ? this : new(HasLow ? increasing(Low) : 0m, HasHigh ? increasing(High) : 0m, flags);

    public static Interval operator +(Interval a, Interval b) => Combine(a, b, a.HasLow && b.HasLow ? a.Low + b.Low : null, a.HasHigh && b.HasHigh ? a.High + b.High : null,
        a.LowIsOpen || b.LowIsOpen, a.HighIsOpen || b.HighIsOpen);

    public static Interval operator -(Interval a, Interval b) => Combine(a, b, a.HasLow && b.HasHigh ? a.Low - b.High : null, a.HasHigh && b.HasLow ? a.High - b.Low : null,
        a.LowIsOpen || b.HighIsOpen, a.HighIsOpen || b.LowIsOpen);

    /// <summary>Product; without bounds when both factors vary and one has an end that is not bounded.</summary>
    public static Interval operator *(Interval a, Interval b) =>
        !a.IsKnown || !b.IsKnown ? default : b.IsExact ? a.Scaled(b.Low, false) : a.IsExact ? b.Scaled(a.Low, false) : Corners(a, b, (x, y) => x * y);

    /// <summary>Quotient; unknown when the divisor may be zero (CQL: division by zero is null).</summary>
    public static Interval operator /(Interval a, Interval b) =>
        !a.IsKnown || !b.IsKnown || b.MayBeZero ? default : b.IsExact ? a.Scaled(b.Low, true) : b.Low == 0m || b.High == 0m ? Boundless : Corners(a, b, (x, y) => x / y);

    /// <summary>Reads <c>41 ug/L</c>, <c>&lt;75 ug/L</c>, <c>&gt;90</c>, <c>≥ 90</c>, <c>10 to 20 mg</c> with its unit.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="interval">The number in the unit written.</param>
    /// <param name="unit">The unit; <see cref="Unit.One"/> when none was written.</param>
    /// <param name="wrong">What is wrong, when it returns false.</param>
    /// <param name="mend">What to write instead.</param>
    public static bool TryParse(string written, out Interval interval, out Unit unit, out string wrong, out string mend)
    {
        (interval, unit, wrong, mend) = (default, Unit.One, "", "");
        var text = written.Trim();
        var at = 0;
        var sign = Sign(text, ref at);
        if (!TryNumber(text, ref at, out var low))
            return Fail($"'{Short(written)}' has no number", "Write a number and its unit, like 41 ug/L.", out wrong, out mend);
        if (at < text.Length && text[at] == ',')
            return Comma(text, at, out wrong, out mend);

        var high = low;
        var rest = text[at..].TrimStart();
        foreach (var word in (ReadOnlySpan<string>)["to ", "–", "-"])
        {
            if (sign == ' ' && rest.StartsWith(word, StringComparison.Ordinal))
            {
                var from = 0;
                var after = rest[word.Length..].TrimStart();
                if (TryNumber(after, ref from, out high))
                {
                    if (from < after.Length && after[from] == ',')
                        return Comma(after, from, out wrong, out mend);
                    rest = after[from..].TrimStart();
                    if (high < low)
                        return Fail($"'{Short(written)}' goes down", "Write the smaller number first.", out wrong, out mend);
                }

                break;
            }
        }

        if (!Unit.TryParse(rest, out unit))
            return Fail($"'{Short(rest)}' is no unit we know", "Write one of: ug/L, ng/mL, %, mL/min/1.73m2, mmol/L, mg/dL, umol/L, g/L, mg, kg, cm, h, d.", out wrong, out mend);

        interval = sign switch { '<' => Below(low), '≤' => AtMost(low), '>' => Above(low), '≥' => AtLeast(low), _ => Between(low, high) };
        return true;
    }

    /// <summary>As a person would write it: <c>41</c>, <c>below 75</c>, <c>100 to 160</c>.</summary>
    public override string ToString()
    {
        if (!IsKnown || (!HasLow && !HasHigh))
            return "not known";
        if (IsExact)
            return Number.Write(Low);
        if (!HasLow)
            return (HighIsOpen ? "below " : "at most ") + Number.Write(High);
        if (!HasHigh)
            return (LowIsOpen ? "above " : "at least ") + Number.Write(Low);
        return $"{Number.Write(Low)} to {Number.Write(High)}";
    }

    private static char Sign(string text, ref int at)
    {
        var sign = ' ';
        if (text.StartsWith("<=", StringComparison.Ordinal) || text.StartsWith('≤'))
            (sign, at) = ('≤', text[0] == '≤' ? 1 : 2);
        else if (text.StartsWith(">=", StringComparison.Ordinal) || text.StartsWith('≥'))
            (sign, at) = ('≥', text[0] == '≥' ? 1 : 2);
        else if (text.StartsWith('<') || text.StartsWith('>'))
            (sign, at) = (text[0], 1);
        while (at < text.Length && text[at] == ' ')
            at++;
        return sign;
    }

    private static bool TryNumber(string text, ref int at, out decimal value)
    {
        var start = at;
        if (at < text.Length && text[at] is '-' or '+')
            at++;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
            at++;
        return decimal.TryParse(text.AsSpan(start, at - start), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
            && Math.Abs(value) <= LargestWritten;
    }

    private static bool Comma(string text, int at, out string wrong, out string mend) =>
        Fail("a comma in a number can be read in two ways", Point(text[..at], text[(at + 1)..].TrimStart()), out wrong, out mend);

    private static string Point(string before, string after) =>
        before.Contains('.', StringComparison.Ordinal) || after.Contains(',', StringComparison.Ordinal) || after.Length == 0 || !char.IsAsciiDigit(after[0])
            ? "Write the number with at most one point and no comma."
            : $"Write {before}.{after} with a point, or leave the comma out of thousands.";

    private static string Short(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote].TrimEnd() + "…";

    private static bool Fail(string says, string write, out string wrong, out string mend)
    {
        (wrong, mend) = (says, write);
        return false;
    }

    private static Interval Combine(Interval a, Interval b, decimal? low, decimal? high, bool lowOpen, bool highOpen) =>
        a.IsKnown && b.IsKnown ? Of(low, high, lowOpen && low is not null, highOpen && high is not null) : default;

    private static Interval Boundless => Of(null, null, false, false);

    private bool MayBeZero =>
        !(HasLow && (Low > 0m || (Low == 0m && LowIsOpen))) && !(HasHigh && (High < 0m || (High == 0m && HighIsOpen)));

    private Interval Scaled(decimal by, bool divide)
    {
        if (by == 0m)
            return Exactly(0m);
        var scaled = Map(value => divide ? value / by : value * by);
        return by > 0m ? scaled : Of(HasHigh ? scaled.High : null, HasLow ? scaled.Low : null, HighIsOpen, LowIsOpen);
    }

    private static Interval Corners(Interval a, Interval b, Func<decimal, decimal, decimal> by)
    {
        if (!a.HasLow || !a.HasHigh || !b.HasLow || !b.HasHigh)
            return Boundless;
        ReadOnlySpan<decimal> corners = [by(a.Low, b.Low), by(a.Low, b.High), by(a.High, b.Low), by(a.High, b.High)];
        decimal low = corners[0], high = corners[0];
        foreach (var corner in corners)
            (low, high) = (Math.Min(low, corner), Math.Max(high, corner));
        return Between(low, high);
    }
}
