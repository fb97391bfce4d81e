using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>What kind of number an amount is.</summary>
internal enum AmountKind
{
    /// <summary>A mass.</summary>
    Mass,

    /// <summary>mmol or mEq: of magnesium itself.</summary>
    Ions,

    /// <summary>Percent of a reference intake.</summary>
    OfReference,

    /// <summary>Percent of the compound that is magnesium.</summary>
    OfCompound,

    /// <summary>A unit that is no mass, or percent of a reference that cannot be relied on.</summary>
    NotUsable,
}

/// <summary>An amount on a label.</summary>
/// <param name="At">First token.</param>
/// <param name="End">After the last token.</param>
/// <param name="Low">Least, in milligrams or percent.</param>
/// <param name="High">Most.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Written">As printed.</param>
internal sealed record LabelAmount(int At, int End, decimal Low, decimal High, AmountKind Kind, string Written)
{
    /// <summary>The word elemental stands next to it.</summary>
    public bool Elemental { get; init; }

    /// <summary>The number seems to be a piece of another one, so nothing else is taken in its place.</summary>
    public bool Broken { get; init; }

    /// <summary>The label calls it that of all pieces: <c>400 mg total</c>, <c>altogether 300 mg</c>.</summary>
    public bool IsTotal { get; init; }

    /// <summary>The label calls it that of the salt: <c>865 mg compound</c>.</summary>
    public bool IsCompound { get; init; }

    /// <summary>Half of the last digit printed, in milligrams.</summary>
    public decimal Rounding { get; init; }

    private const decimal LeastUnitless = 20m; // fewer may be pieces
    private const decimal MostUnitless = 1000m;
    private static readonly string[] BeforeSecond = ["and", "&", "plus", "+", "then", "now", "to", "on", "take", "taking", "was", "only"];
    private const int MostPlaces = 9;
    internal static readonly string[] Pure = ["elemental", "elementary", "elementares", "elementar", "ionic", "ions", "actual"];

    /// <summary>Every amount of the label that nothing else has taken.</summary>
    public static List<LabelAmount> Find(LabelText label, IReadOnlyList<LabelReference> references, List<LabelMention> mentions, LabelDose dose)
    {
        var found = new List<LabelAmount>();
        for (var at = 0; at < label.Count; at++)
        {
            if (Slashed(label, at, mentions) is { Count: > 0 } row)
            {
                found.AddRange(row);
                row.ForEach(one => label.Take(one.At, one.End));
                at = row[^1].End - 1;
                continue;
            }

            if (label.Number(at) is not { } low || (Read(label, at, low, references, mentions) ?? Unitless(label, at, low, found, dose)) is not { } amount)
                continue;
            if (Piece(label, at) is { } from)
            {
                label.Note($"'{label.Written(from, amount.End)}' can be read in more than one way, so it was left out.");
                label.Take(from, at);
                amount = amount with { Kind = AmountKind.NotUsable, Broken = true };
            }

            found.Add(amount with
            {
                Elemental = amount.Kind == AmountKind.Mass && Near(label, at, amount.End),
                Low = dose.Units is null && IsCeiling(label, at) ? 0m : amount.Low,
                IsTotal = IsAllTogether(label, at, amount.End),
                IsCompound = label[amount.End].Key is "compound" or "salt",
            });
            label.Take(at, amount.End);
            at = amount.End - 1;
        }

        LabelPack.Share(label, found);
        return found;
    }

    /// <summary>One unit for as many numbers as there are names before them: <c>calcium/magnesium/zinc 333/133/5 mg</c>.</summary>
    private static List<LabelAmount> Slashed(LabelText label, int at, List<LabelMention> mentions)
    {
        var row = new List<LabelAmount>();
        var next = at;
        while (label.Number(next) is { } number)
        {
            row.Add(new(next, next + 1, number, number, AmountKind.Mass, label[next].Written));
            if (label.Free(next + 1) != "/")
                break;
            next += 2;
        }

        if (row.Count < 2 || UnitAt(label, next + 1, out var end) is not { } unit || unit.Dimension != Dimension.Mass)
            return [];
        var names = 0;
        for (var last = mentions.Find(one => one.End == (label.Free(at - 1) == ":" ? at - 1 : at)); last is not null; last = mentions.Find(one => one.End == last.At || one.End == last.At - 1))
            names++;
        return names != row.Count ? [] : [.. row.Select((one, place) => one with
        {
            End = place == row.Count - 1 ? end : one.End,
            Low = new Quantity(one.Low, unit).In(Unit.Milligram).Value,
            High = new Quantity(one.High, unit).In(Unit.Milligram).Value,
            Written = $"{one.Written} {label[next + 1].Written}",
        })];
    }

    /// <summary>The unit of mass or amount there; <c>Mg</c> for magnesium is none, because no number stands before it.</summary>
    public static Unit? UnitAt(LabelText label, int at, out int end)
    {
        end = at + 1;
        if (label[at - 1].Kind != TokenKind.Number)
            return null;
        return label.Free(at) switch
        {
            "mg" or "mgs" or "milligram" or "milligrams" or "milligramm" => Unit.Milligram,
            "g" or "gm" or "gram" or "grams" or "gramm" => Unit.Gram,
            "mcg" or "ug" or "microgram" or "micrograms" => Unit.Microgram,
            "mmol" or "mmols" or "millimole" or "millimoles" => Unit.Millimole,
            "meq" or "mval" or "milliequivalents" => Unit.Milliequivalent,
            _ => null,
        };
    }

    /// <summary>The far end of two amounts that say one range, each with its unit: <c>200 mg to 400 mg</c>, <c>between 4 mmol and 8 mmol</c>; in the unit of the near end.</summary>
    private static (decimal High, int End)? Until(LabelText label, int at, int end, Quantity low, List<LabelMention> mentions)
    {
        var next = Array.IndexOf(Pure, label.Free(end)) >= 0 ? end + 1 : end;
        if (LabelFrequency.Joined(label, next, at) is not { } far || label.Number(far) is not { } high || UnitAt(label, far + 1, out var until) is not { } unit || unit.Dimension != low.Unit.Dimension)
            return null;
        var most = new Quantity(high, unit).In(low.Unit, Substance.Magnesium).Value;
        var apart = label.Free(next) == "-" && mentions.Exists(one => one.End == at) && mentions.Exists(one => one.At == until); // calcium 200 mg - 400 mg magnesium
        return most > low.Value && !apart ? (most, until) : null;
    }

    private static LabelAmount? Read(LabelText label, int at, decimal low, IReadOnlyList<LabelReference> references, List<LabelMention> mentions)
    {
        var (_, high, next) = (label.Free(at + 1) is "-" or "to" or "bis" || (label.Free(at + 1) == "and" && label.Free(at - 1) == "between")) && label.Number(at + 2) is { } top && top >= low ? (low, top, at + 3) : (low, low, at + 1);
        if (UnitAt(label, next, out var end) is { } unit)
        {
            if (next == at + 1 && Until(label, at, end, new(low, unit), mentions) is var (far, until))
                (high, end) = (far, until);
            if (label.Free(end) is "/" or "per" && label.Free(end + 1) == "kg")
            {
                label.Note($"{label.Written(at, end + 2)} goes by weight, so the amount is not known.");
                return new(at, end + 2, 0m, 0m, AmountKind.NotUsable, label.Written(at, end + 2)) { Broken = true };
            }

            var substance = Substance.Magnesium;
            var half = new decimal(5, 0, 0, false, (byte)(Math.Min((int)low.Scale, MostPlaces) + 1));
            return new(at, end, new Quantity(low, unit).In(Unit.Milligram, substance).Value, new Quantity(high, unit).In(Unit.Milligram, substance).Value,
                unit.Dimension == Dimension.Mass ? AmountKind.Mass : AmountKind.Ions, label.Written(at, end))
            {
                Rounding = new Quantity(half, unit).In(Unit.Milligram, substance).Value,
            };
        }

        if (label.Free(next) is "iu" or "ie" or "cfu" or "kcal" or "kj")
            return new(at, next + 1, 0m, 0m, AmountKind.NotUsable, label.Written(at, next + 1));
        return label.Free(next) == "%" ? Percent(label, at, next + 1, low, high, references) : null;
    }

    /// <summary>Milligrams without their unit: <c>(360 elemental)</c>; and a second amount, <c>100 mg with every meal and 200 at bed</c>, <c>was 400 mg, now 200</c>.</summary>
    private static LabelAmount? Unitless(LabelText label, int at, decimal number, List<LabelAmount> found, LabelDose dose)
    {
        if (number is < LeastUnitless or > MostUnitless || number != Math.Floor(number) || label[at + 1].Glued)
            return null;
        var second = found.Exists(one => one.Kind == AmountKind.Mass) && (Array.IndexOf(BeforeSecond, label[at - 1].Key) >= 0 || (label[at - 1].Key == "," && (label[at + 1].Key is "on" or "when" or "if" || dose.TimesAt.Contains(at + 1))))
            && (dose.TimesAt.Contains(at + 1) || dose.DailyAt.Contains(at + 1) || label[at + 1].Key is "." or "," or ")" or "now" or "a" or "in" or "on" or "when" or "if" or "from" || label.IsTaken(at + 1));
        return second || (label.Free(at + 1) == "elemental" && label[at - 1].Kind != TokenKind.Number) ? new(at, at + 1, number, number, AmountKind.Mass, label[at].Written) : null;
    }

    /// <summary><c>up to 400 mg a day</c> is from nothing; "put me up to 400 mg" is a change.</summary>
    private static bool IsCeiling(LabelText label, int at) =>
        (label[at - 1].Key == "to" && label[at - 2].Key == "up" && label[at - 3].Key is not ("me" or "it" or "went" or "gone" or "go" or "going" or "moved" or "put")) || (label[at - 1].Key == "zu" && label[at - 2].Key == "bis");

    private static bool IsAllTogether(LabelText label, int at, int end)
    {
        while (label[end].Key is "magnesium" or "elemental" or "of")
            end++;
        var last = label[end].Key == "in" ? end + 1 : end;
        return label[last].Key is "total" or "altogether" or "overall" or "insgesamt" || label[at - 1].Key == "altogether" || (label[at - 1].Key is "of" or "total" && label[at - 2].Key is "total" or "(");
    }

    /// <summary>Where the number begins that this seems to be a piece of: <c>1 500 mg</c>, <c>37 5 mg</c>, <c>187. 5 mg</c>, <c>00 mg</c>, <c>1e3 mg</c>.</summary>
    private static int? Piece(LabelText label, int at)
    {
        if (label.Number(at - 1) is not null && !label[at - 1].Glued)
            return label.Number(at - 2) is not null ? at - 2 : at - 1;
        if (label[at - 1] is { Written: ".", Glued: true } && !label[at].Glued && label.Number(at - 2) is not null)
            return at - 2;
        if (label[at].Glued && label[at - 1] is { Kind: TokenKind.Word, Key.Length: 1, Glued: true } && label[at - 1].Key != "x" && label.Number(at - 2) is not null)
            return at - 2;
        return label[at].Written is ['0', >= '0' and <= '9', ..] ? at : null;
    }

    /// <summary>Only a percentage that names what it is of is an amount; "100 % chelated" is praise.</summary>
    private static LabelAmount? Percent(LabelText label, int at, int end, decimal low, decimal high, IReadOnlyList<LabelReference> references)
    {
        var written = label.Written(at, end);
        if (Of(label, end, out var after) is { } name || (Of(label, at - 1, out _) is { } before && (name = before).Length > 0 && (after = end) > 0)
            || (label.Free(at - 1) is ":" or "=" && Of(label, at - 2, out _) is { } earlier && (name = earlier).Length > 0 && (after = end) > 0))
        {
            var reference = references.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (reference is not null)
                return new(at, after, low * reference.Milligrams / 100m, high * reference.Milligrams / 100m, AmountKind.OfReference, $"{written} {reference.Name}");
            return new(at, after, 0m, 0m, AmountKind.NotUsable, $"{written} of {name}");
        }

        var next = label.Free(end) == "of" ? end + 1 : end;
        if (high < 100m && (Array.IndexOf(Pure, label.Free(next)) >= 0 || (label[next].Key == "magnesium" && label[next + 1].Key is ")" or "," or "." or "by" or "")))
            return new(at, end, low / 100m, high / 100m, AmountKind.OfCompound, written);
        return null;
    }

    private static string? Of(LabelText label, int at, out int end)
    {
        var next = label.Free(at) is "of" or "der" or "des" or "(" or "eu" or "ec" ? at + 1 : at;
        next += label.Free(next) is "the" or "us" ? 1 : 0;
        end = next + 1;
        switch (label.Free(next))
        {
            case "nrv" or "nrvs":
                return "NRV";
            case "dv" or "rda" or "ri" or "rdi" or "rni":
                return label.Free(next).ToUpperInvariant();
            case "daily" when label.Free(next + 1) is "value" or "values":
                end++;
                return "Daily Value";
            case "nutrient" when label.Free(next + 1) == "reference" && label.Free(next + 2) is "value" or "values":
                end += 2;
                return "NRV";
            default:
                return null;
        }
    }

    private static bool Near(LabelText label, int at, int end)
    {
        for (var next = at - 1; next >= at - 3; next--)
        {
            if (Array.IndexOf(Pure, label[next].Key) >= 0)
                return label[next - 1].Key != "%"; // (20 % elemental) 500 mg
            if (label[next].Key is not ("magnesium" or ":" or "-" or "of" or "(" or ")" or "="))
                break;
        }

        // "1000 mg (elemental magnesium 150 mg)": the word belongs to the number after it
        var after = label[end].Key is "of" or "(" ? end + 1 : end;
        if (Array.IndexOf(Pure, label[after].Key) < 0)
            return false;
        do
            after++;
        while (label[after].Key is "magnesium" or ":" or "-" or "=");
        return label[after].Kind != TokenKind.Number || label.IsTaken(after); // 500 mg elemental 1 daily
    }
}
