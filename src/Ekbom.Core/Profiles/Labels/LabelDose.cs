namespace Ekbom.Core.Profiles;

/// <summary>How it is taken: how many at a time, and how often a day.</summary>
internal sealed record LabelDose
{
    private const decimal SmallestPack = 20m; // "120 capsules" without a time is the pack

    private const decimal MostAtOnce = 12m;

    /// <summary>Least and most of one intake, so that times <see cref="PerDay"/> they are the least and most of a day; null when the label does not say.</summary>
    public (decimal Low, decimal High)? Units { get; private init; }

    public Measure Measure { get; private init; }

    public int? PerDay { get; private init; }

    /// <summary>Least share of <see cref="PerDay"/>, for "once or twice a day".</summary>
    public decimal LeastShare { get; private init; } = 1m;

    /// <summary>Amounts are of the day, to be divided.</summary>
    public bool Divided { get; private init; }

    public bool AsNeeded { get; private init; }

    /// <summary>Where a plain "daily" stands: an amount directly before it is the amount of the day.</summary>
    public IReadOnlySet<int> DailyAt { get; private init; } = new HashSet<int>();

    private sealed record Statement(int At, int End, decimal Low, decimal High, Measure Measure)
    {
        public List<LabelFrequency> Times { get; } = [];
    }

    public static LabelDose Read(LabelText label)
    {
        var statements = new List<Statement>();
        var leading = new List<LabelFrequency>();
        var asNeeded = false;
        for (var at = 0; at < label.Count; at++)
        {
            asNeeded |= label.Free(at) is "prn" || (label.Free(at) is "as" or "when" or "if" or "bei" && label.Free(at + 1) is "needed" or "required" or "necessary" or "bedarf");
            if (LabelFrequency.Read(label, at) is { } frequency)
            {
                if (UpTo(label, at))
                    frequency = frequency with { Low = 1 };
                (statements.Count > 0 ? statements[^1].Times : leading).Add(frequency);
                label.Take(at, frequency.End);
                at = frequency.End - 1;
            }
            else if (Scheme(label, at) is { } scheme)
            {
                statements.Add(scheme);
                at = scheme.End - 1;
            }
            else if (Counted(label, at) is { } units)
            {
                statements.Add(units);
                at = Math.Max(at, units.End - 1);
            }
        }

        statements.RemoveAll(one => one.Low >= SmallestPack && one.Measure == Measure.Piece && !one.Times.Exists(time => time.At == one.End));
        if (statements.Count > 0 && statements.TrueForAll(one => one.Times.Count == 0))
            statements[0].Times.AddRange(leading);
        var daily = leading.Concat(statements.SelectMany(one => one.Times)).Where(time => time is { Strength: Strength.Daily } or { Divided: true }).Select(time => time.At).ToHashSet();
        return Combine(label, statements, leading) with { AsNeeded = asNeeded, DailyAt = daily };
    }

    private static LabelDose Combine(LabelText label, List<Statement> statements, List<LabelFrequency> leading)
    {
        if (statements.Count == 0)
        {
            var (low, high) = PerDayOf(leading);
            return new() { PerDay = high, LeastShare = high is { } most and > 0 ? (decimal)low!.Value / most : 1m, Divided = leading.Exists(time => time.Divided) };
        }

        if (statements.Exists(one => one.Times.Count > 0))
            statements.RemoveAll(one => one.Times.Count == 0);
        statements.RemoveAll(one => one.Measure != statements[0].Measure);
        var measure = statements[0].Measure;
        var divided = statements.Exists(one => one.Times.Exists(time => time.Divided));
        if (statements.Count > 1 && statements.TrueForAll(one => one.Times is [{ Strength: Strength.TimeOfDay, Slots.Count: 1 }]))
        {
            var count = statements.Count;
            label.Note("Different numbers at different times of day were shared evenly over the day.");
            return new() { Units = (statements.Sum(one => one.Low) / count, statements.Sum(one => one.High) / count), Measure = measure, PerDay = count };
        }

        decimal? least = null;
        (decimal Units, decimal Times)? greatest = null;
        foreach (var one in statements)
        {
            var (low, high) = PerDayOf(one.Times);
            least = Math.Min(least ?? decimal.MaxValue, one.Low * (low ?? 1));
            if (greatest is null || one.High * (high ?? 1) > greatest.Value.Units * greatest.Value.Times)
                greatest = (one.High, high ?? 1);
        }

        if (statements.Select(one => (one.Low, one.High, PerDayOf(one.Times))).Distinct().Count() > 1)
            label.Note("The label gives more than one dose; the range covers them all.");
        var said = statements[0].Times.Count > 0;
        return new() { Units = (least!.Value / greatest!.Value.Times, greatest.Value.Units), Measure = measure, PerDay = said ? (int)greatest.Value.Times : null, Divided = divided };
    }

    /// <summary>What is said outright leads; else each time of day counts once; else daily is once.</summary>
    private static (int? Low, int? High) PerDayOf(List<LabelFrequency> times)
    {
        if (times.Find(time => time.Strength == Strength.Said) is { } said)
            return (said.Low, said.High);
        var slots = times.SelectMany(time => time.Slots).Distinct().Count();
        return slots > 0 ? (slots, slots) : times.Count > 0 ? (times.Min(time => time.Low), times.Max(time => time.High)) : (null, null);
    }

    /// <summary><c>2 capsules</c>, <c>1-2 tablets</c>, <c>2 x</c> before an amount, <c>two</c> before a time.</summary>
    private static Statement? Counted(LabelText label, int at)
    {
        if (LabelWords.Number(label, at) is null or > 1000m)
            return null;
        var (low, high, next) = LabelFrequency.Range(label, at);
        if (label.Free(next) == "x" && label.Number(next + 1) is not null && LabelAmount.UnitAt(label, next + 2, out _) is not null)
            return Taken(label, new(at, next + 1, low, high, Measure.Piece), next);
        if (label.Free(next) == "x" && label.Number(next + 1) is null)
            next++;
        if (high <= MostAtOnce && label.Number(next) is > 0m && LabelAmount.UnitAt(label, next + 1, out var amount) is not null && Piece(label, amount) is { } piece)
        {
            label.Take(piece, piece + 1); // two 200 mg tablets: the amount stays to be read
            return Taken(label, new(at, piece + 1, low, high, Measure.Piece), next);
        }

        if (LabelAmount.UnitAt(label, next, out _) is not null && !(label.Free(next) is "g" or "grams" && label.Free(at - 1) == "take"))
            return null;
        if (label.Free(next) == "(" && label.Number(next + 1) == low && label.Free(next + 2) == ")")
            next += 3;
        for (var word = next; word <= next + 3; word++)
        {
            if (LabelWords.Counts(label.Free(word)) is { } unit)
            {
                label.Take(word, word + 1);
                return Taken(label, new(at, word + 1, UpTo(label, at) ? 1m * unit.Factor : low * unit.Factor, high * unit.Factor, unit.Measure), next);
            }

            if (label[word].Kind != TokenKind.Word || LabelFrequency.IsTimeWord(label.Free(word)) || label.Free(word) is "" or "x" || LabelAmount.UnitAt(label, word, out _) is not null)
                break;
        }

        var multiplies = label.Free(at - 1) == "x" && LabelAmount.UnitAt(label, at - 2, out _) is not null; // 200 mg x 2
        return high <= MostAtOnce && (multiplies || LabelFrequency.Read(label, next) is not null || label.Free(at - 1) is "take" or "nehmen") && !label.Free(at - 1).StartsWith("magnesi", StringComparison.Ordinal)
            ? Taken(label, new(at, next, UpTo(label, at) ? 1m : low, high, Measure.Piece), next)
            : null;
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

    /// <summary>The German scheme <c>1-0-1</c>: morning, noon, evening, night.</summary>
    private static Statement? Scheme(LabelText label, int at)
    {
        var parts = new List<decimal>();
        var next = at;
        while (label.Number(next) is { } part and <= 9m && parts.Count < 4 && (parts.Count == 0 || label[next].Glued))
        {
            parts.Add(part);
            if (label.Free(next + 1) != "-" || !label[next + 1].Glued)
                break;
            next += 2;
        }

        var times = parts.Count(part => part > 0m);
        if (parts.Count < 3 || times == 0)
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

    private static bool UpTo(LabelText label, int at) => label.Free(at - 1) == "to" && label.Free(at - 2) == "up";
}
