using System.Globalization;

namespace Ekbom.Core.Measures;

/// <summary>What must be known of a substance to go between mass, amount and charge.</summary>
/// <param name="MolarMass">g/mol.</param>
/// <param name="Valence">Charges an ion carries; 0 when not used.</param>
public sealed record Substance(decimal MolarMass, int Valence)
{
    /// <summary>Magnesium: 24.305 g/mol (standard atomic weight), two charges; 1 mmol = 24.305 mg = 2 mEq.</summary>
    public static Substance Magnesium { get; } = new(24.305m, 2);
}

/// <summary>An exact number with a unit of the closed list.</summary>
public readonly record struct Quantity(decimal Value, Unit Unit)
{
    public static Quantity Of(decimal value, string unit) => new(value, Unit.Parse(unit));

    /// <summary>The same quantity in another unit; mass, amount and charge convert when the substance is given.</summary>
    /// <exception cref="FormatException">The units do not measure the same thing.</exception>
    public Quantity In(Unit unit, Substance? substance = null) =>
        TryIn(unit, substance, out var converted) ? converted : throw new FormatException($"{Unit} does not convert to {unit}.");

    public bool TryIn(Unit unit, Substance? substance, out Quantity converted)
    {
        if (ReferenceEquals(Unit, unit))
        {
            converted = this;
            return true;
        }

        if (Unit.Dimension == unit.Dimension)
        {
            converted = new(Value * Unit.Factor / unit.Factor, unit);
            return true;
        }

        if (substance is not null && Moles(Unit.Dimension) is { } from && Moles(unit.Dimension) is { } to && from.PerVolume == to.PerVolume
            && from.PerTime == to.PerTime && (substance.Valence != 0 || (from.Kind != 'e' && to.Kind != 'e')))
        {
            // through milligrams (per litre, per day): mass ↔ amount by the molar mass, amount ↔ charge by the valence
            var milligrams = Value * Unit.Factor * InMilligrams(from.Kind, substance);
            converted = new(milligrams / InMilligrams(to.Kind, substance) / unit.Factor, unit);
            return true;
        }

        converted = default;
        return false;
    }

    /// <summary>Reads <c>41 ug/L</c>. A decimal comma, a missing unit and an unknown unit are told apart in <paramref name="wrong"/>.</summary>
    public static bool TryParse(string written, out Quantity quantity, out string wrong, out string mend)
    {
        var ok = Interval.TryParse(written, out var interval, out var unit, out wrong, out mend);
        quantity = ok ? new(interval.Low, unit) : default;
        if (ok && !interval.IsExact)
            (ok, wrong, mend) = (false, $"'{written}' is a range", "Write one number with its unit.");
        return ok;
    }

    public override string ToString() => Measures.Number.Write(Value) + (Unit.Code == "1" ? "" : " " + Unit.Code);

    private static decimal InMilligrams(char kind, Substance substance) => kind switch
    {
        'm' => 1m,
        'n' => substance.MolarMass,
        _ => substance.MolarMass / substance.Valence,
    };

    private static (char Kind, bool PerVolume, bool PerTime)? Moles(Dimension dimension) => dimension switch
    {
        Dimension.Mass => ('m', false, false),
        Dimension.Amount => ('n', false, false),
        Dimension.Equivalents => ('e', false, false),
        Dimension.MassConcentration => ('m', true, false),
        Dimension.AmountConcentration => ('n', true, false),
        Dimension.EquivalentConcentration => ('e', true, false),
        Dimension.MassPerTime => ('m', false, true),
        Dimension.AmountPerTime => ('n', false, true),
        _ => null,
    };
}

/// <summary>Numbers as text, in one way everywhere.</summary>
public static class Number
{
    /// <summary>For reading: one decimal from 100, two from 1, four from 0.1, six below; halves away from zero, no trailing zeros, a point: <c>169.5</c>.</summary>
    public static string Write(decimal value)
    {
        var places = Math.Abs(value) >= 100m ? 1 : Math.Abs(value) >= 1m ? 2 : Math.Abs(value) >= 0.1m ? 4 : 6;
        return Math.Round(value, places, MidpointRounding.AwayFromZero).ToString("0.######", CultureInfo.InvariantCulture);
    }

    /// <summary>The exact value, no trailing zeros: what a rule says.</summary>
    public static string Exact(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
