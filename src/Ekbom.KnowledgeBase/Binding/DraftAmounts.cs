using System.Globalization;
using Ekbom.Core.Measures;

namespace Ekbom.KnowledgeBase;

/// <summary>Numbers with units, durations and days.</summary>
internal sealed partial class Draft
{
    /// <summary>A number with a unit of the wanted dimension.</summary>
    public Quantity? Amount(string key, Dimension wanted)
    {
        if (Optional(key) is not { } written)
            return null;
        if (!Quantity.TryParse(written, out var quantity, out var wrong, out var mend))
        {
            Problem("KB013", key, $"\"{key}: {written}\": {wrong}.", mend);
            return null;
        }

        if (quantity.Unit.Dimension == wanted)
            return quantity;
        if (quantity.Unit.Dimension == Dimension.None)
            Problem("KB013", key, $"\"{key}: {written}\" has no unit.", $"Write the unit, like {written} {Example(wanted)}.");
        else
            Problem("KB015", key, $"\"{key}: {written}\" is in {quantity.Unit.Code}, which measures something else.", $"Write it in {Example(wanted)}.");
        return null;
    }

    public Quantity SomeAmount(string key, Dimension wanted)
    {
        if (Take(key) is null && !Has(key))
            Missing(key);
        return Amount(key, wanted) ?? new Quantity(0m, Unit.Parse(Example(wanted)));
    }

    /// <summary>A duration in whole minutes.</summary>
    public int? Minutes(string key) => Amount(key, Dimension.Time) is { } time ? (int)time.In(Unit.Minute).Value : null;

    /// <summary>A day, or the first day of a month or year.</summary>
    public DateOnly? Day(string key)
    {
        if (Optional(key) is not { } written)
            return null;
        if (Days.TryParse(written, out var day))
            return day;
        Problem("KB030", key, $"\"{key}: {written}\" is no date.", "Write 2025-01-20, 2025-01 or 2025.");
        return null;
    }

    public void Clock(string key)
    {
        if (Optional(key) is { } written && !TimeOnly.TryParseExact(written, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            Problem("KB030", key, $"\"{key}: {written}\" is no time of day.", "Write it in quotes, like \"17:00\".");
    }

    private static string Example(Dimension dimension) => dimension switch
    {
        Dimension.Time => "h",
        Dimension.Mass => "mg",
        Dimension.MassPerTime => "mg/d",
        Dimension.MolarMass => "g/mol",
        Dimension.Flow => "mL/min",
        Dimension.Volume => "mL",
        _ => dimension.ToString(),
    };
}

/// <summary>Dates with the precision of their source.</summary>
internal static class Days
{
    public static bool TryParse(string written, out DateOnly day)
    {
        var text = written.AsSpan();
        day = default;
        if (text.Length is not (4 or 7 or 10) || !Number(text[..4], out var year))
            return false;
        var (month, date) = (1, 1);
        if (text.Length >= 7 && (text[4] != '-' || !Number(text[5..7], out month)))
            return false;
        if (text.Length == 10 && (text[7] != '-' || !Number(text[8..], out date)))
            return false;
        if (year < 1 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
            return false;
        day = new DateOnly(year, month, date);
        return true;
    }

    private static bool Number(ReadOnlySpan<char> digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
