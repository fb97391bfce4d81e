namespace Ekbom.Core.Profiles;

/// <summary>How it is taken: how many at a time, and how often a day.</summary>
internal sealed partial record LabelDose
{
    private const decimal SmallestPack = 20m; // "120 capsules" without a time is the pack
    private const decimal SmallestBottle = 100m; // so is "500 ml" when nobody is told to take it

    private const decimal MostAtOnce = 12m;

    /// <summary>Least and most of one intake, so that times <see cref="PerDay"/> they are the least and most of a day; null when the label does not say.</summary>
    public (decimal Low, decimal High)? Units { get; private init; }

    public Measure Measure { get; private init; }

    public int? PerDay { get; private init; }

    /// <summary>Least share of <see cref="PerDay"/>, for "once or twice a day".</summary>
    public decimal LeastShare { get; private init; } = 1m;

    /// <summary>Greatest share of what is taken, for "and an extra tablet on bad days".</summary>
    public decimal MostShare { get; private init; } = 1m;

    /// <summary>Amounts are of the day, to be divided.</summary>
    public bool Divided { get; private init; }

    public bool AsNeeded { get; private init; }

    /// <summary>Where a plain "daily" stands: an amount directly before it is the amount of the day.</summary>
    public IReadOnlySet<int> DailyAt { get; private init; } = new HashSet<int>();

    /// <summary>Where a time of day stands: an amount directly before it is that of this time.</summary>
    public IReadOnlySet<int> TimesAt { get; private init; } = new HashSet<int>();

    /// <summary>Where it is said how often or when.</summary>
    public IReadOnlySet<int> OftenAt { get; private init; } = new HashSet<int>();

    private sealed record Statement(int At, int End, decimal Low, decimal High, Measure Measure)
    {
        public List<LabelFrequency> Times { get; } = [];
    }

    /// <param name="label">The label.</param>
    /// <param name="byWeight">Amounts are given per gram, so that "3 g daily" is what is taken.</param>
    public static LabelDose Read(LabelText label, bool byWeight = false)
    {
        var statements = new List<Statement>();
        var leading = new List<LabelFrequency>();
        LabelFrequency? coming = null; // of the number that follows it
        var asNeeded = false;
        var more = new List<Extra>();
        for (var at = 0; at < label.Count; at++)
        {
            if (Extra.Read(label, at) is { } extra)
            {
                more.Add(extra);
                at = extra.End;
            }

            asNeeded |= !more.Exists(one => one.Governs(label, at)) && !Extra.IsOfAmount(label, at) && (label.Free(at) is "prn" || (label.Free(at) is "as" or "when" or "if" or "bei" && label.Free(at + 1) is "needed" or "required" or "necessary" or "bedarf" or "symptoms"));
            if (LabelFrequency.Read(label, at) is { } frequency)
            {
                if (UpTo(label, at))
                    frequency = frequency with { Low = 1 };
                if (Heads(label, frequency, statements))
                    coming = frequency;
                else
                    (statements.Count > 0 ? statements[^1].Times : leading).Add(frequency);
                label.Take(at, frequency.End);
                at = frequency.End - 1;
            }
            else if (Scheme(label, at) is { } scheme)
            {
                statements.Add(scheme);
                at = scheme.End - 1;
            }
            else if (Counted(label, at, byWeight, coming is not null) is { } units)
            {
                statements.Add(units);
                if (coming is not null)
                    units.Times.Add(coming);
                (coming, at) = (null, Math.Max(at, units.End - 1));
            }
            else if (coming is not null && label.Number(at) is not null)
            {
                (statements.Count > 0 ? statements[^1].Times : leading).Add(coming);
                coming = null;
            }
        }

        var bottle = statements.Find(one => one.Measure == Measure.Millilitre && IsPack(label, one) && !LabelPack.IsNamed(label, one.End) && !LabelPack.IsNamed(label, one.At - 1))?.High;
        statements.RemoveAll(one => IsPack(label, one));
        if (statements.Count > 0 && statements.TrueForAll(one => one.Times.Count == 0))
            statements[0].Times.AddRange(leading);
        Share(label, statements);
        statements.AddRange(Singles(label, statements, leading));
        var multiplied = statements.Select(one => AmountAfter(label, one)).ToHashSet();
        var daily = leading.Concat(statements.SelectMany(one => one.Times)).Where(time => time is { Strength: Strength.Daily } or { Divided: true }).Select(time => time.At).Where(at => !multiplied.Contains(at))
            .Concat(statements.Where(one => one.Times.Exists(time => time.Divided)).SelectMany(one => leading.Select(time => AmountBefore(label, time)).Append(AmountWithin(label, one)))).ToHashSet();
        var times = leading.Concat(statements.SelectMany(one => one.Times)).Where(time => time.Strength == Strength.TimeOfDay).Select(time => time.At).ToHashSet();
        var often = leading.Concat(statements.SelectMany(one => one.Times)).Select(time => time.At).ToHashSet();
        return (AtMost(label, Combine(label, statements, leading) with { AsNeeded = asNeeded, Bottle = bottle }) with { OftenAt = often, DailyAt = daily, TimesAt = times }).With(label, more);
    }

    /// <summary>A time of day that the number after it is taken at: <c>morgens 1 Kapsel und abends 2 Kapseln</c>, <c>morning: 1, evening: 2</c>.</summary>
    private static bool Heads(LabelText label, LabelFrequency time, List<Statement> statements)
    {
        var next = label.Free(time.End) is ":" or "je" ? time.End + 1 : time.End;
        return time.Strength == Strength.TimeOfDay && LabelWords.Number(label, next) is > 0m and <= MostAtOnce && LabelAmount.UnitAt(label, next + 1, out _) is null && LabelFrequency.Read(label, next) is null
            && !(statements.Count > 0 && statements[^1].End == time.At) && label[time.At - 1].Kind != TokenKind.Number;
    }

    private static bool IsPack(LabelText label, Statement one)
    {
        if (one.Times.Exists(time => time.At == one.End) || label[one.At - 1].Key is "take" or "drink" or "nehmen" or "trinken")
            return false;
        return one.Measure switch
        {
            Measure.Piece => one.Low >= SmallestPack,
            Measure.Millilitre => one.Times.Count == 0 && (one.Low >= SmallestBottle || LabelPack.IsNamed(label, one.End)),
            _ => false,
        };
    }

    /// <summary>Where the amount ends that a number of pieces stands before: <c>2 x 150 mg</c>, <c>3 capsules, each 100 mg</c>. A "daily" after it is of them all.</summary>
    private static int AmountAfter(LabelText label, Statement one)
    {
        var at = one.End;
        while (label[at].Key is "," or "of" or "each" or "je" or "à" or "a" or "x" or "(" && at < one.End + 3)
            at++;
        if (label[at - 1].Key != "," && LabelProductWords.Amount(label, at) is { } named)
            return LabelAmount.UnitAt(label, LabelFrequency.Range(label, named).Next, out var after) is null ? -1 : after; // 2 tablets magnesium oxide 500 mg
        if (label[at].Kind != TokenKind.Number || (at > one.End && label[at - 1].Key == ","))
            return -1;
        var (_, _, next) = LabelFrequency.Range(label, at);
        return LabelAmount.UnitAt(label, next, out var end) is null || (at == one.End && label[at - 1].Key != "x" && !Enumerable.Range(one.At, at - one.At).Any(word => label[word].Key.StartsWith("mag", StringComparison.Ordinal))) ? -1 : end; // 2 mag tabs 250 mg daily
    }

    /// <summary>Where the amount ends in "4 capsules (400 mg) daily in 2 divided doses": it is that of the day.</summary>
    private static int AmountWithin(LabelText label, Statement one) =>
        label[one.End].Key == "(" && label[one.End + 1].Kind == TokenKind.Number && LabelAmount.UnitAt(label, one.End + 2, out var end) is not null ? end : -1;

    /// <summary>Where the amount ends in "300 mg magnesium daily (6 tablets in 3 doses)".</summary>
    private static int AmountBefore(LabelText label, LabelFrequency time) =>
        time.Strength == Strength.Daily && label[time.At - 1].Kind == TokenKind.Word && LabelAmount.UnitAt(label, time.At - 2, out var end) is not null ? end : -1;

    /// <summary><c>2 capsules</c>, <c>1-2 tablets</c>, <c>2 x</c> before an amount, <c>two</c> before a time.</summary>
    /// <param name="label">The label.</param>
    /// <param name="at">Where the number stands.</param>
    /// <param name="byWeight">Grams may be what is taken.</param>
    /// <param name="timed">A time of day stands before it: <c>morgens 1 und abends 2 Kapseln</c>.</param>
    private static Statement? Counted(LabelText label, int at, bool byWeight, bool timed)
    {
        if (LabelWords.Number(label, at) is null or > 1000m)
            return null;
        var (low, high, next) = LabelFrequency.Range(label, at);
        if (label.Free(next) == "x" && label.Number(next + 1) is not null && LabelAmount.UnitAt(label, next + 2, out _) is not null)
            return Taken(label, new(at, next + 1, low, high, Measure.Piece), next);
        if (high <= MostAtOnce && label.Number(next) is { } spoon && LabelWords.Counts(label.Free(next + 1)) is { Measure: Measure.Millilitre } filled && label.Free(next + 2).StartsWith("spoon", StringComparison.Ordinal))
            return Taken(label, new(at, next + 3, low * spoon * filled.Factor, high * spoon * filled.Factor, Measure.Millilitre), next + 3); // two 5 ml spoonfuls
        if (Multiplied(label, at, low, high, next) is { } several)
            return several;
        var times = label.Free(next) == "x" && label.Number(next + 1) is null;
        next += times ? 1 : 0;
        if (high <= MostAtOnce && (times || !LabelProductWords.IsName(label, at - 1)) && Named(label, at, next, times || timed) is { } named)
            return Taken(label, new(at, named, low, high, Measure.Piece), next);
        var counted = label[at].Kind == TokenKind.Word || next > at + 1 || label.Free(at - 1) is "take" or "eat" or "nehmen"; // "1 500 mg" may be one number
        counted = counted || (LabelAmount.UnitAt(label, next + 1, out var after) is not null && label[after].Key.EndsWith('s') == high > 1m && LabelFrequency.Read(label, after + 1) is not null); // 1 375 mg tablet daily
        if (high <= MostAtOnce && counted && label.Number(next) is > 0m && LabelAmount.UnitAt(label, next + 1, out var amount) is not null && Piece(label, amount) is { } piece)
        {
            label.Take(piece, piece + 1); // two 200 mg tablets: the amount stays to be read
            return Taken(label, new(at, piece + 1, low, high, Measure.Piece), next);
        }

        if (LabelAmount.UnitAt(label, next, out _) is not null && !(label.Free(next) is "g" or "gram" or "grams" or "gramm" && (label.Free(at - 1) == "take" || (byWeight && LabelFrequency.Read(label, next + 1) is not null))))
            return null;
        if (label.Free(next) == "(" && label.Number(next + 1) == low && label.Free(next + 2) == ")")
            next += 3;
        for (var word = next; word <= next + 3; word++)
        {
            if (LabelWords.Counts(label.Free(word)) is { } unit)
            {
                label.Take(word, word + 1);
                var (least, most, end) = (UpTo(label, at) ? 1m * unit.Factor : low * unit.Factor, high * unit.Factor, word + 1);
                if (LabelFrequency.Joined(label, end, at) is { } far && LabelWords.Number(label, far) is { } until && LabelWords.Counts(label.Free(far + 1)) is { } again && again.Measure == unit.Measure && until * again.Factor > most)
                {
                    (most, end) = (until * again.Factor, far + 2); // 30 ml to 60 ml
                    label.Take(word, end);
                }

                return Taken(label, new(at, end, least, most, unit.Measure), next);
            }

            if (label[word].Kind != TokenKind.Word || LabelFrequency.IsTimeWord(label.Free(word)) || label.Free(word) is "" or "x" || LabelAmount.UnitAt(label, word, out _) is not null)
                break;
        }

        var multiplies = label.Free(at - 1) == "x" && (LabelAmount.UnitAt(label, label.Free(at - 2) == "(" ? at - 3 : at - 2, out _) is not null || (label[at - 2].Kind == TokenKind.Word && label[next].Kind == TokenKind.Sign)); // 200 mg x 2
        if (label[at].Written is [var part, '/', var whole] && whole == part + 1 && LabelFrequency.Read(label, next) is not null)
        {
            label.Note($"It is not clear whether '{label[at].Written}' is a fraction or from {part} to {whole}; the range allows for both.");
            return Taken(label, new(at, next, low, whole - '0', Measure.Piece), next);
        }

        if (high <= MostAtOnce && (multiplies || (timed && (label[next].Kind == TokenKind.Sign || label[next].Key is "and" or "und" or "och")) || (LabelFrequency.Read(label, next) is not null && label.Free(at - 1) != "at") || label.Free(at - 1) is "take" or "eat" or "nehmen" or "sometimes" or "then") && !label.Free(at - 1).StartsWith("magnesi", StringComparison.Ordinal))
            return Taken(label, new(at, next, UpTo(label, at) || label.Free(at - 1) == "sometimes" ? Math.Min(1m, low) : low, high, Measure.Piece), next);
        if (high > MostAtOnce || (high <= 1m && !(high == 1m && label.Free(next).StartsWith("magnesi", StringComparison.Ordinal))) || LabelProductWords.Time(label, at, next) is not { } time)
            return null;
        var understood = label.Free(time - 1).StartsWith("magnesi", StringComparison.Ordinal); // two magnesium a day
        if (!understood)
            label.Note($"It is not clear whether '{label.Written(at, time)}' is what is taken; the range allows for one up to that many.");
        return Taken(label, new(at, time, understood ? low : 1m, high, Measure.Piece), next);
    }

    /// <summary><c>3 x 2 daily</c>, <c>2 x 3 tablets a day</c>, <c>2 x 5 ml at bedtime</c>: so many times, so many each time.</summary>
    private static Statement? Multiplied(LabelText label, int at, decimal low, decimal high, int next)
    {
        if (label.Free(next) != "x" || label.Number(next + 1) is null)
            return null;
        var (least, most, end) = LabelFrequency.Range(label, next + 1);
        var unit = (Measure: Measure.Piece, Factor: 1m);
        var word = end;
        while (word < end + 3 && label[word].Kind == TokenKind.Word && LabelFrequency.Read(label, word) is null && LabelWords.Counts(label.Free(word)) is null)
            word++;
        if (LabelWords.Counts(label.Free(word)) is { } counted)
            (unit, end) = (counted, word + 1);
        else if (LabelFrequency.Read(label, end) is null)
            return null;
        (least, most) = (least * unit.Factor, most * unit.Factor);
        if (!LabelFrequency.Whole(low, high) || LabelFrequency.Day(label, end) is not { } day)
            return Taken(label, new(at, end, low * least, high * most, unit.Measure), end);
        var statement = new Statement(at, day, least, most, unit.Measure);
        statement.Times.Add(new(at, day, (int)low, (int)high, Strength.Said));
        return Taken(label, statement, day);
    }

    /// <summary>Where it ends when a product with its amount follows the number: <c>two magnesium 250 mg tablets</c>, <c>2 of the 250 mg magnesium tablets</c>, <c>2x magnesium 250 mg</c>.</summary>
    private static int? Named(LabelText label, int at, int next, bool times)
    {
        if (LabelProductWords.Amount(label, next) is not { } amount || LabelAmount.UnitAt(label, LabelFrequency.Range(label, amount).Next, out var end) is null)
            return null;
        if (Piece(label, end) is not { } piece)
            return times || (label.Number(at) is > 1m && LabelProductWords.IsMagnesium(label, next, amount)) ? at + 1 : null;
        label.Take(piece, piece + 1); // the name and the amount stay to be read
        return piece + 1;
    }

    /// <summary>Where the tablets stand of which an amount was named, with at most a few words between.</summary>
    private static int? Piece(LabelText label, int at)
    {
        for (var word = at; word <= at + 3 && label[word].Kind == TokenKind.Word; word++)
        {
            if (LabelWords.Counts(label.Free(word)) is { Measure: Measure.Piece })
                return word;
        }

        return null;
    }

    /// <summary>The German scheme <c>1-0-1</c>, also <c>1 + 0 + 1</c>: morning, noon, evening, night.</summary>
    private static Statement? Scheme(LabelText label, int at)
    {
        var parts = new List<decimal>();
        var next = at;
        while (label.Number(next) is { } part and <= 9m && parts.Count < 4 && (parts.Count == 0 || label[next].Glued || label[next - 1].Key == "+"))
        {
            parts.Add(part);
            if (label.Free(next + 1) != "+" && (label.Free(next + 1) != "-" || !label[next + 1].Glued))
                break;
            next += 2;
        }

        var times = parts.Count(part => part > 0m);
        if (parts.Count < 3 || times == 0 || LabelAmount.UnitAt(label, next + 1, out _) is not null)
            return null;
        var statement = new Statement(at, next + 1, parts.Sum() / times, parts.Sum() / times, Measure.Piece);
        statement.Times.Add(new(at, next + 1, times, times, Strength.Said));
        return Taken(label, statement, next + 1);
    }

    private static Statement Taken(LabelText label, Statement statement, int end)
    {
        label.Take(statement.At, end);
        return statement;
    }

    /// <summary><c>up to 4</c>, <c>max 4</c>, <c>no more than 4</c>: from one to that many.</summary>
    private static bool UpTo(LabelText label, int at) => label.Free(at - 1) switch
    {
        "to" => label.Free(at - 2) is "up" or "increase" or "increased" or "increasing",
        "zu" => label.Free(at - 2) is "bis",
        "most" => label.Free(at - 2) is "at",
        "than" => label.Free(at - 2) is "more",
        "as" => label.Free(at - 2) is "many",
        "max" or "maximum" or "maximal" or "höchstens" => true,
        _ => false,
    };
}
