using Ekbom.Core.Logic;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>Reads numbers with their units, into the unit of the fact they are about.</summary>
internal static class QuantityReader
{
    /// <summary>A value in the unit of the fact; null (with a problem) when it is none, or cannot be.</summary>
    public static Interval? Of(Reading reading, Written written, Fact fact)
    {
        var key = written.At.Path[(written.At.Path.LastIndexOf('.') + 1)..];
        var example = $"{key}: {(fact.Example.Length > 0 ? fact.Example : $"a number in {Shown(fact.Unit)}".TrimEnd())}";
        if (IsTooLong(reading, written, example))
            return null;
        if (PointUnclear.Refused(reading, written, thousands => Interval.TryParse(thousands, out var other, out var of, out _, out _) && Converts(of, fact) && IsPossible(In(other, of, fact), fact.Plausible)))
            return null;
        if (Parse(reading, written, example) is not var (value, unit))
            return null;
        if (ReferenceEquals(unit, Unit.One) && fact.Unit.Dimension == Dimension.Time)
            unit = fact.Unit; // an age is in years, a pregnancy in weeks
        if (ReferenceEquals(unit, Unit.One) && !ReferenceEquals(fact.Unit, Unit.One))
        {
            reading.Refuse(
                ProfileCodes.NoUnit, written.At, $"{Reading.Quote(written.Text)} has no unit.",
                Share(value, fact) is { } share ? $"Write it in percent: {written.Text} of 1 is {share}, so {key}: {share}." : $"Write the unit that stands on the report, like {written.Text} {Shown(fact.Unit)}.");
            return null;
        }

        if (!Converts(unit, fact))
        {
            reading.Refuse(
                ProfileCodes.WrongUnit, written.At, $"{Shown(unit)} is no unit of {fact.Label}.",
                IsPossible(value, fact.Plausible)
                    ? $"Check the unit: when it is {Shown(fact.Unit)}, write {key}: {Own(written.Text, unit)} {Shown(fact.Unit)}."
                    : $"Write it in {Shown(fact.Unit)}, like {example}, with your own number.");
            return null;
        }

        if (fact.IsWhole && (NotWhole(value.HasLow, value.Low) || NotWhole(value.HasHigh, value.High)))
        {
            reading.Refuse(ProfileCodes.Impossible, written.At, $"{Reading.Quote(written.Text)} is no whole number.", $"Write {fact.Label} without a fraction, like {example}, with your own number.");
            return null;
        }

        var converted = In(value, unit, fact);
        if (IsPossible(converted, fact.Plausible))
            return converted;
        var also = ReferenceEquals(unit, fact.Unit) ? "" : $", which is {converted} {Shown(fact.Unit)},";
        var range = $"{Number.Write(fact.Plausible.Low)} and {Number.Write(fact.Plausible.High)} {Shown(fact.Unit)}".TrimEnd();
        reading.Refuse(
            ProfileCodes.Impossible, written.At, $"{Reading.Quote(written.Text)}{also} is not possible: {fact.Label} lies between {range}.",
            $"Check the number and its unit, and write your own like {example}.");
        return null;
    }

    private static bool NotWhole(bool has, decimal number) => has && number != Math.Floor(number);

    /// <summary>A share of one where percent are meant: 0.17 is 17 %.</summary>
    private static string? Share(Interval value, Fact fact) =>
        fact.Unit.Dimension == Dimension.Fraction && value is { IsExact: true, Low: > 0m and <= 1m } ? $"{Number.Write(value.Low * 100m)} %" : null;

    /// <summary>The number a person wrote, without the unit beside it.</summary>
    private static string Own(string written, Unit unit)
    {
        var at = written.Length;
        while (at > 0 && !char.IsAsciiDigit(written[at - 1]))
            at--;
        for (var start = 0; start < at; start++) // the digits of 1.73m2 belong to the unit
        {
            if (Unit.TryParse(written[start..].Trim(), out var rest) && rest.Equals(unit) && start > 0)
                return written[..start].Trim();
        }

        return written[..at].Trim();
    }

    private static bool IsTooLong(Reading reading, Written written, string example)
    {
        if (written.Text.Length <= Room.LongestNumber)
            return false;
        reading.Refuse(ProfileCodes.NoNumber, written.At, $"{Reading.Quote(written.Text)} is longer than a number with its unit.", $"Write a number with its unit, like {example.TrimEnd('.')}.");
        return true;
    }

    /// <summary>A number with whatever unit was written.</summary>
    public static (Interval Value, Unit Unit)? Parse(Reading reading, Written written, string example)
    {
        if (IsTooLong(reading, written, example) || HasComma(reading, written))
            return null;
        if (Interval.TryParse(written.Text, out var value, out var unit, out var wrong, out _))
            return (value, unit);
        var code = written.Text.Any(char.IsAsciiDigit) && wrong.EndsWith("no unit we know", StringComparison.Ordinal) ? ProfileCodes.WrongUnit : ProfileCodes.NoNumber;
        reading.Refuse(code, written.At, wrong + ".", $"Write a number with its unit, like {example.TrimEnd('.')}.");
        return null;
    }

    /// <summary>Refuses a comma between two digits: 41,5 and 1,000 look alike.</summary>
    public static bool HasComma(Reading reading, Written written)
    {
        var text = written.Text;
        for (var i = text.IndexOf(',', StringComparison.Ordinal); i >= 0; i = text.IndexOf(',', i + 1))
        {
            if (i == 0 || i + 1 == text.Length || !char.IsAsciiDigit(text[i - 1]) || !char.IsAsciiDigit(text[i + 1]))
                continue;
            reading.Refuse(ProfileCodes.Comma, written.At, $"The comma in {Reading.Quote(text)} can be read in two ways.", CommaMend(text, i));
            return true;
        }

        return false;
    }

    /// <summary>Both ways where three digits follow; one where only a decimal comma, or only a comma between thousands, is left.</summary>
    internal static string CommaMend(string text, int comma)
    {
        var (point, without) = (text.Replace(',', '.'), text.Replace(",", "", StringComparison.Ordinal));
        var other = text.IndexOf('.', StringComparison.Ordinal);
        if (other >= 0)
            return other < comma ? $"Write {text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')}." : $"Write {without}.";
        if (text.IndexOf(',', comma + 1) >= 0)
            return $"Write {without} when the commas part thousands.";
        var digits = 0;
        while (comma + 1 + digits < text.Length && char.IsAsciiDigit(text[comma + 1 + digits]))
            digits++;
        if (digits != 3)
            return $"Write {point} with a point.";
        var end = comma + 1 + digits;
        var fraction = point[comma..end].TrimEnd('0').TrimEnd('.'); // with three digits the point would be asked about again
        return $"Write {without} when the comma parts thousands, or {text[..comma]}{(fraction.Length is 0 or < 4 ? fraction : fraction + "0")}{text[end..]} when it is a decimal comma.";
    }

    /// <summary>A unit as it is printed on a report.</summary>
    public static string Shown(Unit unit) => unit.Code switch { "mL/min/{1.73_m2}" => "mL/min/1.73m2", "a" => "years", "wk" => "weeks", "1" => "", var code => code };

    private static Interval In(Interval value, Unit unit, Fact fact) => value.Map(number => In(new Quantity(number, unit), fact));

    /// <summary>In the unit of the fact; on an edge where a source prints it so in the unit that was written.</summary>
    private static decimal In(Quantity written, Fact fact)
    {
        var exact = written.In(fact.Unit, fact.Substance).Value;
        foreach (var edge in fact.Edges)
        {
            if (written.Unit.Dimension != edge.Printed.Unit.Dimension)
                continue;
            var above = written.In(edge.Printed.Unit).Value - edge.Printed.Value;
            if ((above >= 0m && exact < edge.Is) || (above <= 0m && exact > edge.Is))
                return edge.Is;
        }

        return exact;
    }

    private static bool Converts(Unit unit, Fact fact)
    {
        var charge = unit.Dimension is Dimension.Equivalents or Dimension.EquivalentConcentration && unit.Dimension != fact.Unit.Dimension;
        if (charge && fact.Substance is not { Valence: > 0 })
            return false;
        return new Quantity(1m, unit).TryIn(fact.Unit, fact.Substance, out _);
    }

    private static bool IsPossible(Interval value, Interval plausible)
    {
        if (!plausible.IsKnown)
            return true;
        var aboveLow = !value.HasHigh || !plausible.HasLow || (value.HighIsOpen ? value.High > plausible.Low : value.High >= plausible.Low);
        var belowHigh = !value.HasLow || !plausible.HasHigh || (value.LowIsOpen ? value.Low < plausible.High : value.Low <= plausible.High);
        var lowFits = !value.HasLow || !plausible.HasLow || value.Low >= plausible.Low;
        var highFits = !value.HasHigh || !plausible.HasHigh || value.High <= plausible.High;
        return aboveLow && belowHigh && lowFits && highFits;
    }
}
