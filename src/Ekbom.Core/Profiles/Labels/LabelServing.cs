namespace Ekbom.Core.Profiles;

/// <summary>What the amounts of a label are in: so many capsules, a serving, 100 g, a day.</summary>
/// <param name="At">Where it stands in the label.</param>
/// <param name="Measure">What it counts.</param>
/// <param name="Count">How many.</param>
internal sealed record LabelServing(int At, Measure Measure, decimal Count)
{
    /// <summary>The amount may be of each piece as well: <c>Some name, 2 capsules: magnesium 300 mg</c>.</summary>
    public bool IsOpen { get; private init; }

    internal const decimal Bulk = 100m; // "100 g contain" is no compound that holds magnesium

    internal static readonly string[] Contains =
        ["contain", "contains", "containing", "provide", "provides", "providing", "deliver", "delivers", "delivering", "supply", "supplies", "supplying", "yield", "yields", "yielding", "enthalten", "enthält", "liefern", "liefert", "apportent", "apporte", "aportan", "aporta", "contienen", "contiene", "contengono", "apportano", "apporta", "bevatten", "bevat", "leveren", "levert"];

    /// <summary>They do so before an amount: "two tablets give you 375 mg"; not "give a better sleep".</summary>
    private static readonly string[] Giving = ["give", "gives", "giving", "have", "has", "is", "are"];
    private const int MostToAmount = 3;
    private const int MostToName = 9; // magnesium (from magnesium amino acid chelate)

    private static readonly string[] About = ["typically", "approximately", "approx", "about", "will", "together"];

    /// <summary>Every "per 2 capsules", and in <paramref name="sizes"/> what one serving is, in each measure given.</summary>
    public static List<LabelServing> Find(LabelText label, Dictionary<Measure, decimal> sizes)
    {
        var found = new List<LabelServing>();
        for (var at = 0; at < label.Count; at++)
        {
            // one scoop (3.95 g) contains
            if (label.Free(at) == "(" && label.Number(at + 1) is not null && LabelWords.Counts(label.Free(at - 1)) is { Measure: var container } && Counted(label, at, out var close) is { Measure: Measure.Gram or Measure.Millilitre } weight
                && label.Free(close) == ")")
            {
                label.Take(at, close + 1);
                if (container is Measure.Scoop or Measure.Serving && sizes.TryAdd(weight.Measure, weight.Count) && container == Measure.Scoop)
                    sizes.TryAdd(Measure.Scoop, 1m);
            }
        }

        Packs(label);
        for (var at = 0; at < label.Count; at++)
        {
            if (label.Free(at) is "serving" or "portion" && label.Free(at + 1) is "size" or ":" or "=" && Size(label, at, sizes) is { } sizeEnd)
                label.Take(at, sizeEnd);
            else if (label.Free(at) is "serving" or "portion" && label.Number(at + 1) is not null && Counted(label, at + 1, out var held) is { Measure: not (Measure.Serving or Measure.Day) } weighed
                && ((weighed.Measure == Measure.Piece && label.Free(held) is "," or ":" && IsGivenSoon(label, held + 1)) || (weighed.Measure is Measure.Gram or Measure.Millilitre && (Holds(label, held, out _) || label.Free(held) == ".")) || (label.Number(held) is not null && IsMass(label, held + 1))))
            {
                sizes.TryAdd(weighed.Measure, weighed.Count); // serving 1 g provides, serving 2 caps 240 mg
                label.Take(at, held);
            }
            else if (Daily(label, at) is { } headed)
            {
                found.Add(new(at, Measure.Day, 1m));
                label.Take(at, headed);
                at = headed - 1;
            }
            else if (Opens(label, at) && Counted(label, at + 1, out var end) is { } counted && (label.Free(at) != "in" || counted.Measure is not (Measure.Serving or Measure.Day)))
                at = Add(label, at, end, counted, found, sizes) - 1;
            else if (LabelWords.Number(label, at) is { } many && (!IsMass(label, at + 1) || (label.Free(at + 1) is "g" or "gram" or "grams" or "gramm" && (many >= Bulk || IsPowder(label, at)))) && Counted(label, at, out end) is { Measure: not Measure.Day } holder
                && (Holds(label, end, out var daily), Heads(label, end, holder.Measure), label.Free(end) == ":" && IsGivenSoon(label, end + 1)) is var (holds, heads, names) && (holds || heads || names))
            {
                found.Add(new(at, holder.Measure, holder.Count) { IsOpen = holder.Measure == Measure.Piece && !holds && !(heads && label[at - 1].Key == ".") });
                if (!daily && (holds || heads))
                    label.Take(at, end);
            }
        }

        // none of something is no measure: a label that says "per 0 g" is misread or misprinted
        found.RemoveAll(serving => serving.Count <= 0m);
        foreach (var empty in sizes.Where(size => size.Value <= 0m).Select(size => size.Key).ToList())
            sizes.Remove(empty);
        return found;
    }

    /// <summary>Where the heading ends that says what the day's dose is: <c>Daily dose (2 capsules):</c>, <c>Dose journalière (2 gélules) :</c>.</summary>
    private static int? Daily(LabelText label, int at)
    {
        var open = label.Free(at).StartsWith("tagesdos", StringComparison.Ordinal) ? at + 1
            : (label.Free(at) == "daily" && label.Free(at + 1) is "dose" or "dosage" or "serving" or "portion") ? at + 2 : label.Count;
        return label.Free(open) == "(" && LabelWords.Number(label, open + 1) is not null && Counted(label, open + 1, out var close) is not null && label.Free(close) == ")" && (label.Free(close + 1) == ":" || IsGiven(label, close + 1)) ? close + 1 : null;
    }

    /// <summary>The size of a pack before what a dose of it holds: <c>250 ml: 20 ml contains 250 mg</c>, <c>90 caps: 3 caps provide</c>.</summary>
    private static void Packs(LabelText label)
    {
        for (var at = 0; at < label.Count; at++)
        {
            if (label.Number(at) is not null && label.Free(at + 2) == ":" && LabelWords.Counts(label.Free(at + 1)) is not null && (Opens(label, at + 3) ? at + 4 : at + 3) is var dose
                && LabelWords.Number(label, dose) is not null && Counted(label, dose, out var end) is { Measure: not Measure.Day } && Holds(label, LabelWords.Counts(label.Free(end)) is null ? end : end + 1, out _))
                label.Take(at, at + 2);
        }
    }

    private static int Add(LabelText label, int at, int end, (Measure Measure, decimal Count) counted, List<LabelServing> found, Dictionary<Measure, decimal> sizes)
    {
        if (counted.Measure is not (Measure.Serving or Measure.Day) && label.Free(end) is "serving" or "portion") // per 2 capsule serving, per 5 g serving
        {
            sizes.TryAdd(counted.Measure, counted.Count);
            end++;
        }
        else if (counted.Measure is Measure.Gram or Measure.Millilitre && LabelWords.Counts(label.Free(end)) is { Measure: Measure.Scoop }) // per 5 g scoop
        {
            sizes.TryAdd(counted.Measure, counted.Count);
            sizes.TryAdd(Measure.Scoop, 1m);
            end++;
        }
        else if (counted.Measure is Measure.Gram or Measure.Millilitre && LabelWords.Counts(label.Free(end)) is { Measure: Measure.Piece or Measure.Serving } piece && label.Free(at) is "each" or "per" or "pro" or "every") // each 3.5 g sachet
        {
            sizes.TryAdd(counted.Measure, counted.Count);
            counted = piece.Measure == Measure.Serving ? counted : (Measure.Piece, 1m);
            end++;
        }
        else if (counted.Measure is Measure.Serving && label.Free(end) is "(" or "of" or "=" or ":" && Size(label, end, sizes) is { } sized)
        {
            end = sized;
        }
        else if (counted.Measure is Measure.Day && label.Free(end) is "(" or "of" or "=" or "de" or "di" or "van" && Counted(label, end + 1, out var inside) is { Measure: not Measure.Day })
        {
            end = inside;
        }

        label.Take(at, end);
        found.Add(new(at, counted.Measure, counted.Count));
        return end;
    }

    private static bool Opens(LabelText label, int at) => label.Free(at) switch
    {
        "per" or "pro" or "each" or "every" or "jede" => true,
        "je" => LabelWords.Number(label, at + 1) is null || !(LabelTimeOfDay.IsOne(label[at - 1].Key) || LabelTimeOfDay.IsOne(label[at + 3].Key) || label[at - 1].Key is "täglich" or "tag"), // abends je 2 Kapseln
        "in" => LabelWords.Number(label, at + 1) is not null,
        "/" => IsMass(label, at - 1) || label[at - 1].Key is "%" or ")",
        _ => false,
    };

    /// <summary>One serving in each measure stated: <c>serving size 1 scoop (5 g)</c>.</summary>
    private static int? Size(LabelText label, int at, Dictionary<Measure, decimal> sizes)
    {
        int? end = null;
        for (var next = at + 1; next < label.Count && next <= at + 3; next++)
        {
            if (Counted(label, next, out var until) is { Measure: not (Measure.Serving or Measure.Day) } size && LabelWords.Number(label, next) is not null)
            {
                sizes.TryAdd(size.Measure, size.Count);
                (end, at, next) = (until, until - 1, until - 1);
            }
            else if (label.Free(next) is not ("(" or ":" or "=" or "," or "size" or "of" or "/" or "approx" or "about"))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>A number and what it counts, with at most two words between: <c>2 vegetarian capsules</c>, <c>(2) capsules</c>, <c>daily dose</c>.</summary>
    private static (Measure Measure, decimal Count)? Counted(LabelText label, int at, out int end)
    {
        var next = label.Free(at) == "(" ? at + 1 : at;
        var count = LabelWords.Number(label, next);
        next = count is null ? next : next + 1;
        if (count is not null && label.Free(next) is "mg" && LabelWords.Counts(label.Free(next + 1)) is { Measure: Measure.Piece })
        {
            end = next + 2;
            return (Measure.Piece, 1m); // each 700 mg capsule
        }

        if (count is not null && label.Free(next) == "-" && label[next].Glued && label[next + 1].Glued && LabelWords.Counts(label.Free(next + 1)) is null)
        {
            end = next;
            return null; // two-phase tablet
        }

        if (label.Free(next) is ")" or "-")
            next++;
        var daily = false;
        end = next + 1;
        for (var skipped = 0; skipped <= 2; skipped++, next++)
        {
            var word = label.Free(next);
            end = next + 1;
            if (word.StartsWith("tages", StringComparison.Ordinal) || (daily && word is "intake" or "amount" or "dose" or "serving" or "portion" or "dosage"))
                return (Measure.Day, 1m);
            if (LabelWords.Counts(word) is { } unit && !(unit.Measure == Measure.Gram && count is null && !label[next].Glued && label.Free(at) != word))
                return (unit.Measure, (count ?? 1m) * unit.Factor);
            if (label[next].Kind != TokenKind.Word || LabelFrequency.IsTimeWord(word))
                return null;
            daily |= word is "daily" or "day";
        }

        return null;
    }

    /// <summary>A word that gives what is in something.</summary>
    public static bool IsContent(string word) => Array.IndexOf(Contains, word) >= 0;

    /// <summary><c>3 capsules: magnesium 450 mg</c> on a label that tells the dose in capsules later.</summary>
    private static bool Heads(LabelText label, int at, Measure measure)
    {
        while (at < label.Count && label.IsTaken(at))
            at++;
        return label.Free(at) == ":" && Enumerable.Range(at + 1, Math.Max(0, label.Count - at - 1)).Any(next => LabelWords.Number(label, next) is not null
            && LabelFrequency.Range(label, next).Next is var word && LabelWords.Counts(label.Free(word)) is { } dose && dose.Measure == measure
            && (label.Free(next - 1) is "take" or "nehmen" || LabelFrequency.Read(label, word + 1) is not null));
    }

    /// <summary>An amount follows, or magnesium with its amount.</summary>
    private static bool IsGivenSoon(LabelText label, int at) => IsMass(label, at + 1) || (label.Free(at).StartsWith("magn", StringComparison.Ordinal) && Enumerable.Range(at + 1, MostToName).TakeWhile(next => label[next].Key is not "," and not ".").Any(next => IsMass(label, next + 1)));

    private static bool Holds(LabelText label, int at, out bool daily)
    {
        at += label.Free(at) is "powder" or "pulver" ? 1 : 0; // 100 g powder contain
        while (at < label.Count && label.IsTaken(at))
            at++;
        daily = LabelFrequency.Day(label, at) is not null;
        at = LabelFrequency.Day(label, at) ?? at;
        at += label.Free(at) == "," ? 1 : 0;
        at += label.Free(at) is "(" or "to" && (label.Free(at + 1) == "=" || IsGiven(label, at + 1)) ? 1 : 0; // (providing 360 mg), to give 360 mg
        at += label.Free(at) == "=" ? 1 : 0;
        while (Array.IndexOf(About, label.Free(at)) >= 0)
            at++;
        return IsGiven(label, at) || (label[at - 1].Key == "=" && label.Free(at - 1) == "=");
    }

    private static bool IsGiven(LabelText label, int at) => Array.IndexOf(Contains, label.Free(at)) >= 0
        || (Array.IndexOf(Giving, label.Free(at)) >= 0 && Enumerable.Range(at + 1, MostToAmount).Any(next => label[next].Key == ":" || (label.Number(next) is not null && IsMass(label, next + 1))));

    /// <summary>At the beginning of a sentence or after what it is, grams are of the powder and not of a salt: <c>powder 250 g: 3 g provides 300 mg</c>.</summary>
    private static bool IsPowder(LabelText label, int at) =>
        (label[at - 1].Key == "." || (label[at - 1].Key is ":" or "," && (label.IsTaken(at - 2) || label[at - 2].Key is "powder" or "pulver"))) && Holds(label, at + 2, out _);

    private static bool IsMass(LabelText label, int at) => LabelAmount.UnitAt(label, at, out _) is not null;
}
