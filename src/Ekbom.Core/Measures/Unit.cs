using System.Collections.Frozen;

namespace Ekbom.Core.Measures;

/// <summary>What a unit measures. Two units of one dimension convert by a factor; mass and amount convert with a <see cref="Substance"/>.</summary>
public enum Dimension
{
    None, Time, Mass, Length, Amount, Equivalents, MassConcentration, AmountConcentration, EquivalentConcentration,
    Fraction, Flow, IndexedFlow, MassPerTime, AmountPerTime, Volume, MolarMass, Energy,
}

/// <summary>A unit from the closed list of this project, named by its UCUM code (https://ucum.org).</summary>
public sealed class Unit : IEquatable<Unit>
{
    /// <summary>The words that units are put together from, with their signs.</summary>
    private static readonly FrozenDictionary<string, string> Parts = new (string Sign, string[] Words)[]
    {
        ("ug", ["mcg", "mcgs", "ugs", "microg", "microgram", "micrograms", "microgramme", "microgrammes"]),
        ("mg", ["mgs", "milligram", "milligrams", "milligramme", "milligrammes"]),
        ("ng", ["ngs", "nanogram", "nanograms", "nanogramme", "nanogrammes"]),
        ("g", ["gm", "gms", "gram", "grams", "gramme", "grammes"]),
        ("umol", ["umols", "mcmol", "micromol", "micromols", "micromole", "micromoles"]),
        ("mmol", ["mmols", "millimol", "millimols", "millimole", "millimoles"]),
        ("nmol", ["nmols", "nanomol", "nanomols", "nanomole", "nanomoles"]),
        ("pmol", ["pmols", "picomol", "picomols", "picomole", "picomoles"]),
        ("mol", ["mols", "mole", "moles"]),
        ("meq", ["meqs", "mequiv", "milliequivalent", "milliequivalents"]),
        ("l", ["lit", "ltr", "litre", "litres", "liter", "liters"]),
        ("dl", ["dls", "decilitre", "decilitres", "deciliter", "deciliters", "100ml"]),
        ("ml", ["mls", "cc", "millilitre", "millilitres", "milliliter", "milliliters"]),
        ("min", ["mins", "minute", "minutes"]),
        ("d", ["day", "days", "24h", "24hr", "24hrs", "24hours"]),
        ("1.73m2", ["1.73", "1.73m^2", "1.73m²", "1.73sqm", "1.73squaremetres", "1.73squaremeters", "1,73m2", "1,73m²"]),
    }.SelectMany(one => one.Words.Select(word => (word, one.Sign))).ToFrozenDictionary(pair => pair.word, pair => pair.Sign, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Unit> Spellings;

    static Unit()
    {
        var spellings = new Dictionary<string, Unit>(StringComparer.Ordinal);
        One = Add("1", Dimension.None, 1m, "");
        Percent = Add("%", Dimension.Fraction, 1m, "percent", "pct");
        Minute = Add("min", Dimension.Time, 1m, "mins", "minute", "minutes");
        Hour = Add("h", Dimension.Time, 60m, "hr", "hrs", "hour", "hours");
        Day = Add("d", Dimension.Time, 1440m, "day", "days");
        Week = Add("wk", Dimension.Time, 10080m, "w", "week", "weeks", "wks");
        Month = Add("mo", Dimension.Time, 43830m, "month", "months", "mth", "mths");
        Year = Add("a", Dimension.Time, 525960m, "y", "yr", "yrs", "year", "years");
        Kilogram = Add("kg", Dimension.Mass, 1000000m, "kgs", "kilogram", "kilograms", "kilo", "kilos");
        Add("[lb_av]", Dimension.Mass, 453592.37m, "lb", "lbs", "pound", "pounds");
        Add("[stone_av]", Dimension.Mass, 6350293.18m, "st", "stone");
        Gram = Add("g", Dimension.Mass, 1000m, "gram", "grams", "gm");
        Milligram = Add("mg", Dimension.Mass, 1m, "milligram", "milligrams", "mgs");
        Microgram = Add("ug", Dimension.Mass, 0.001m, "mcg", "microgram", "micrograms");
        Metre = Add("m", Dimension.Length, 100m, "metre", "metres", "meter", "meters");
        Centimetre = Add("cm", Dimension.Length, 1m, "centimetre", "centimetres");
        Add("[in_i]", Dimension.Length, 2.54m, "in", "inch", "inches");
        Add("[ft_i]", Dimension.Length, 30.48m, "ft", "foot", "feet");
        Millimole = Add("mmol", Dimension.Amount, 1m, "millimole", "millimoles");
        Milliequivalent = Add("meq", Dimension.Equivalents, 1m, "milliequivalent", "milliequivalents");
        Add("g/L", Dimension.MassConcentration, 1000m);
        Add("g/dL", Dimension.MassConcentration, 10000m);
        Add("mg/dL", Dimension.MassConcentration, 10m, "mg%");
        Add("mg/L", Dimension.MassConcentration, 1m);
        Add("ug/dL", Dimension.MassConcentration, 0.01m);
        MicrogramPerLitre = Add("ug/L", Dimension.MassConcentration, 0.001m);
        Add("ng/mL", Dimension.MassConcentration, 0.001m);
        Add("ng/dL", Dimension.MassConcentration, 0.00001m);
        Add("mol/L", Dimension.AmountConcentration, 1000m);
        MillimolePerLitre = Add("mmol/L", Dimension.AmountConcentration, 1m);
        Add("umol/L", Dimension.AmountConcentration, 0.001m);
        Add("nmol/L", Dimension.AmountConcentration, 0.000001m);
        Add("pmol/L", Dimension.AmountConcentration, 0.000000001m);
        Add("meq/L", Dimension.EquivalentConcentration, 1m);
        MillilitrePerMinute = Add("mL/min", Dimension.Flow, 1m);
        Indexed = Add("mL/min/{1.73_m2}", Dimension.IndexedFlow, 1m, "ml/min/1.73m2");
        MilligramPerDay = Add("mg/d", Dimension.MassPerTime, 1m, "mg/day", "mgdaily", "mgaday", "mgperday");
        Add("g/d", Dimension.MassPerTime, 1000m, "g/day");
        Add("ug/d", Dimension.MassPerTime, 0.001m, "ug/day");
        Add("mmol/d", Dimension.AmountPerTime, 1m, "mmol/day");
        Add("mL", Dimension.Volume, 1m, "millilitre", "millilitres", "milliliter", "milliliters");
        Add("L", Dimension.Volume, 1000m, "litre", "litres", "liter", "liters");
        GramPerMole = Add("g/mol", Dimension.MolarMass, 1m);
        Spellings = spellings.ToFrozenDictionary(StringComparer.Ordinal);

        Unit Add(string code, Dimension dimension, decimal factor, params string[] also)
        {
            var unit = new Unit(code, dimension, factor);
            spellings[Normal(code)] = unit;
            foreach (var spelling in also)
                spellings[Normal(spelling)] = unit;
            return unit;
        }
    }

    private Unit(string code, Dimension dimension, decimal factor) => (Code, Dimension, Factor) = (code, dimension, factor);

    public static Unit One { get; }
    public static Unit Percent { get; }
    public static Unit Minute { get; }
    public static Unit Hour { get; }
    public static Unit Day { get; }
    public static Unit Week { get; }
    public static Unit Month { get; }
    public static Unit Year { get; }
    public static Unit Kilogram { get; }
    public static Unit Gram { get; }
    public static Unit Milligram { get; }
    public static Unit Microgram { get; }
    public static Unit Metre { get; }
    public static Unit Centimetre { get; }
    public static Unit Millimole { get; }
    public static Unit Milliequivalent { get; }
    public static Unit MicrogramPerLitre { get; }
    public static Unit MillimolePerLitre { get; }
    public static Unit MillilitrePerMinute { get; }
    public static Unit Indexed { get; }
    public static Unit MilligramPerDay { get; }
    public static Unit GramPerMole { get; }

    /// <summary>The UCUM code, for example <c>ug/L</c>.</summary>
    public string Code { get; }

    public Dimension Dimension { get; }

    /// <summary>How many base units of the dimension one of this unit is (exact).</summary>
    public decimal Factor { get; }

    /// <summary>Every UCUM code of the closed list.</summary>
    public static IEnumerable<string> Codes => Spellings.Values.Select(unit => unit.Code).Distinct();

    /// <summary>Reads a unit in any accepted spelling (<c>µg/l</c>, <c>mcg/L</c>, <c>ng/ml</c>, <c>mEq/L</c>).</summary>
    public static bool TryParse(string written, out Unit unit) => Spellings.TryGetValue(Normal(written), out unit!);

    /// <summary>Reads a unit that is known to be right, for example from a formula.</summary>
    /// <exception cref="FormatException">The unit is not in the closed list.</exception>
    public static Unit Parse(string written) =>
        TryParse(written, out var unit) ? unit : throw new FormatException($"'{written}' is no unit of the closed list.");

    public bool Equals(Unit? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Code;

    private static string Normal(string written)
    {
        var text = written.Replace('µ', 'u').Replace('μ', 'u').ToLowerInvariant().Replace("per cent", "percent", StringComparison.Ordinal).Replace(" per ", "/", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal).Replace("{1.73_m2}", "1.73m2", StringComparison.Ordinal);
        return text.Contains('/', StringComparison.Ordinal) ? string.Join('/', text.Split('/').Select(part => Parts.GetValueOrDefault(part, part))) : Parts.GetValueOrDefault(text, text);
    }
}
