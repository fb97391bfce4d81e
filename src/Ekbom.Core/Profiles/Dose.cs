using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>What an amount counts.</summary>
internal enum DoseKind { Mass, Elements, Volume, Pieces, Other }

/// <summary>An amount as it was written: a mass, millimoles, a volume, pieces such as tablets, or something else such as IU.</summary>
internal sealed record Dose(DoseKind Kind, Interval Number, Unit Unit, Written Written)
{
    private const int LongestAmount = 200; // "2 tablets, with food" is read too

    private static readonly HashSet<string> PieceWords = new(StringComparer.Ordinal)
    {
        "tablet", "tablets", "tab", "tabs", "capsule", "capsules", "cap", "caps", "sachet", "sachets", "piece", "pieces", "gummy", "gummies", "pill", "pills", "lozenge", "lozenges",
        "softgel", "softgels", "chew", "chews",
    };

    private static readonly HashSet<string> OtherWords = new(StringComparer.Ordinal)
    {
        "iu", "i.u.", "ie", "unit", "units", "u", "puff", "puffs", "drop", "drops", "spray", "sprays", "patch", "patches", "scoop", "scoops", "spoon", "spoons", "teaspoon", "teaspoons",
        "tablespoon", "tablespoons", "tsp", "tbsp", "cup", "cups", "injection", "injections", "dose", "doses", "billion", "million", "cfu", "suppository", "suppositories", "ampoule", "ampoules",
    };

    /// <summary>The amount of a key; null when it is missing or unknown, or (with a problem) when it is no amount.</summary>
    public static Dose? Read(Section row, string key)
    {
        var example = $"{key}: 400 mg.";
        if (row.Text(key, example) is not { } written || written.Text.ToLowerInvariant() is "" or "unknown" or "unsure")
            return null;
        if (written.Text.Length > LongestAmount)
        {
            row.Reading.Refuse(
                ProfileCodes.NoNumber, written.At, $"{Reading.Quote(written.Text)} is longer than an amount.",
                $"Write only what one intake brings, like {example[..^1]}, or {key}: unknown.");
            return null;
        }

        if (QuantityReader.HasComma(row.Reading, written) || PointUnclear.Refused(row.Reading, written, thousands => !IsTooMuch(row.Reading, thousands)))
            return null;
        if (Interval.TryParse(written.Text, out var number, out var unit, out var wrong, out _))
            return Checked(row, written, number, unit, example);
        if (Counted(written.Text) is var (kind, count))
            return new Dose(kind, count, Unit.One, written);
        if (wrong.EndsWith("goes down", StringComparison.Ordinal) || !written.Text.Any(char.IsAsciiDigit))
            row.Reading.Refuse(
                ProfileCodes.NoNumber, written.At, $"{Reading.Quote(written.Text)} is no amount.",
                $"Write what one intake brings, like {example[..^1]}, or {key}: unknown.");
        else
            row.Reading.Refuse(
                ProfileCodes.WrongUnit, written.At, wrong + ".",
                $"Write what one intake brings with its unit, like {example[..^1]}, or {key}: unknown.");
        return null;
    }

    /// <summary>Refuses more than anybody takes at once; what goes into a bath is not checked.</summary>
    public static void CheckSwallowed(Reading reading, Dose? dose)
    {
        if (dose is null || !IsTooMuch(reading, dose.Written.Text))
            return;
        var path = dose.Written.At.Path;
        reading.Refuse(
            ProfileCodes.Impossible, dose.Written.At, $"{Reading.Quote(dose.Written.Text)} is no amount a person takes at once.",
            $"Check the number and its unit, and write it like {path[(path.LastIndexOf('.') + 1)..]}: 400 mg.");
    }

    /// <summary>What is possible is data: the plausible range of IntakeMass in facts.yaml.</summary>
    private static bool IsTooMuch(Reading reading, string written) =>
        reading.Vocabulary.Facts.FindFact("IntakeMass") is { Plausible: { HasHigh: true } plausible } fact && Interval.TryParse(written, out var number, out var unit, out _, out _)
        && unit.Dimension == Dimension.Mass && (number.HasHigh ? number.High : number.Low) * unit.Factor > plausible.High * fact.Unit.Factor;

    private static Dose? Checked(Section row, Written written, Interval number, Unit unit, string example)
    {
        DoseKind? kind = unit.Dimension switch
        {
            Dimension.Mass => DoseKind.Mass,
            Dimension.Amount or Dimension.Equivalents => DoseKind.Elements,
            Dimension.Volume => DoseKind.Volume,
            Dimension.Fraction or Dimension.MassConcentration or Dimension.MassPerTime => DoseKind.Other,
            _ => null,
        };
        if (unit.Dimension == Dimension.None)
            row.Reading.Refuse(
                ProfileCodes.NoUnit, written.At, $"{Reading.Quote(written.Text)} has no unit.",
                $"Write the unit that stands on the label: {Reading.Short(written.Text)} mg, {Reading.Short(written.Text)} ug or another.");
        else if (kind is null)
            row.Reading.Refuse(
                ProfileCodes.WrongUnit, written.At, $"{QuantityReader.Shown(unit)} is no unit of an amount.",
                $"Write what one intake brings, like {example}");
        else if ((number.HasHigh && number.High <= 0m) || (number.HasLow && number.Low < 0m))
            row.Reading.Refuse(
                ProfileCodes.Impossible, written.At, $"{Reading.Quote(written.Text)} is no amount a person takes.",
                $"Check the number and its unit, and write it like {example}");
        else
            return new Dose(kind.Value, number, unit, written);
        return null;
    }

    /// <summary>2 tablets, 1000 IU, 100/25 mg, 5 mg/5 mL: what needs no conversion.</summary>
    private static (DoseKind Kind, Interval Number)? Counted(string text)
    {
        var letter = 0;
        while (letter < text.Length && !char.IsLetter(text[letter]) && text[letter] != 'µ')
            letter++;
        var words = text[letter..].ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return null;
        var plain = Interval.TryParse(text[..letter], out var number, out _, out _, out _) && number.HasLow && number.Low > 0m;
        if (plain && PieceWords.Contains(words[0]))
            return (DoseKind.Pieces, number);
        if (plain && OtherWords.Contains(words[0]))
            return (DoseKind.Other, number);
        var slash = words[0].IndexOf('/', StringComparison.Ordinal);
        var mass = text[..letter].Contains('/', StringComparison.Ordinal) ? words[0] : slash > 0 && plain ? words[0][..slash] : "";
        return mass.Length > 0 && Unit.TryParse(mass, out var unit) && unit.Dimension is Dimension.Mass ? (DoseKind.Other, Interval.Unknown) : null;
    }
}
