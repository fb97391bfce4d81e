using System.Collections.Frozen;

namespace Ekbom.Core.Profiles;

internal enum Strength { Meals, Daily, TimeOfDay, Said }

/// <summary>How often a day, as one phrase of a label says it.</summary>
internal sealed record LabelFrequency(int At, int End, int Low, int High, Strength Strength)
{
    /// <summary>Times of day named, each once: morning, noon, evening.</summary>
    public IReadOnlyList<char> Slots { get; init; } = [];

    /// <summary><c>in two divided doses</c>: what stands before is the amount of the day.</summary>
    public bool Divided { get; init; }

    /// <summary>It comes besides what stands before: "and at bedtime".</summary>
    public bool Added { get; init; }

    /// <summary>It is an intake of its own, whatever time of day stands before: "again at bedtime", "once at dinner, once at bed".</summary>
    public bool Own { get; init; }

    private static readonly FrozenDictionary<string, int> Latin = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["od"] = 1,
        ["qd"] = 1,
        ["bd"] = 2,
        ["bid"] = 2,
        ["bds"] = 2,
        ["tds"] = 3,
        ["tid"] = 3,
        ["qds"] = 4,
        ["qid"] = 4,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Times = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["once"] = 1,
        ["twice"] = 2,
        ["thrice"] = 3,
        ["einmal"] = 1,
        ["zweimal"] = 2,
        ["dreimal"] = 3,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Days =
        ["day", "daily", "tag", "täglich", "taeglich", "tgl", "night", "nightly", "d", "día", "dia", "jour", "giorno", "dag", "dagligen", "dagelijks", "giornaliera", "diaria", "diarias", "diarios"];
    private const int MostToPieces = 5; // 2 caps of magnesium 100 mg x 3
    private const int MostMeals = 3;
    private const decimal HoursOfDay = 24m;
    private static readonly string[] NoFrequency = ["value", "values", "allowance", "requirement", "needs", "reference", "nutrient", "intake", "dv"];

    public static bool IsTimeWord(string word) => LabelTimeOfDay.IsOne(word) || word is "day" or "hours" or "hour" or "times" or "time" or "week";

    /// <summary>The frequency that starts there, or null.</summary>
    public static LabelFrequency? Read(LabelText label, int at)
    {
        var word = label.Free(at);
        if (LabelWords.Number(label, at) is not null)
            return Numbered(label, at) ?? LabelTimeOfDay.Read(label, at);
        if (word.Length == 0)
            return null;
        if (Latin.TryGetValue(word, out var latin))
            return new(at, at + 1, latin, latin, Strength.Said);
        if (Dotted(label, at, out var dots) is { } dotted && Latin.TryGetValue(dotted, out latin))
            return new(at, dots, latin, latin, Strength.Said);
        if (Dotted(label, at, out dots) is "hs" or "qhs")
            return new(at, dots, 1, 1, Strength.TimeOfDay) { Slots = ['e'], Added = LabelTimeOfDay.IsAdded(label, at) };
        if (word == "x" && LabelWords.Number(label, at + 1) is not null && Range(label, at + 1) is var (few, many, after) && Whole(few, many) && IsCounted(label, at))
        {
            if (Day(label, after) is { } multiplied)
                return new(at, multiplied, (int)few, (int)many, Strength.Said); // 2 tablets x 3 daily
            if (many > 1m && EndsThere(label, after))
                return OfADay(label, new(at, after, (int)few, (int)many, Strength.Said));
        }

        if (word == "-" && label.Free(at + 1) == "a" && label.Free(at + 2) == "-" && label.Free(at + 3) == "day")
            return new(at, at + 4, 1, 1, Strength.Daily); // one-a-day
        if (Times.TryGetValue(word, out var times))
        {
            var more = label.Free(at + 1) is "or" or "to" or "-" && Times.TryGetValue(label.Free(at + 2), out var most) && most > times ? most : times;
            if (times == 1 && more == 1 && LabelTimeOfDay.Read(label, at + 1) is { Slots.Count: 1 } once)
                return once with { At = at, Own = true };
            if (Day(label, more > times ? at + 3 : at + 1) is { } day)
                return new(at, day, times, more, Strength.Said);
            if (times > 1 && more == times && EndsThere(label, at + 1))
                return OfADay(label, new(at, at + 1, times, times, Strength.Said));
        }

        if (EveryHours(label, at) is { } written)
            return written;
        if (word is "every" or "each" or "alle" or "q")
        {
            if (Hours(label, at) is { } hours)
                return hours;
            if (label.Free(at + 1) is "other" or "second" && label.Free(at + 2) is "day" or "night")
                return Rarely(label, new(at, at + 3, 1, 1, Strength.Daily), "every other day");
            if (label.Free(at + 1) == "meal")
                return Meals(label, at, at + 2);
        }

        if (word is "with" or "after" or "before" && label.Free(at + 1) is "each" or "every" && label.Free(at + 2) == "meal")
            return Meals(label, at, at + 3);
        if (word is "with" or "after" or "before" or "between" && label.Free(at + 1) is "meals")
            return new(at, at + 2, 1, MostMeals, Strength.Meals);
        if (word is "in" or "per" && IsDayOfHours(label, at + 1, out var hoursEnd) && !IsCap(label, at))
            return new(at, hoursEnd, 1, 1, Strength.Daily);
        if (word == "weekly" || (word is "a" or "per" or "each" && label.Free(at + 1) == "week"))
            return Rarely(label, new(at, word == "weekly" ? at + 1 : at + 2, 1, 1, Strength.Daily), "by the week");
        if (word is "daily" or "täglich" or "taeglich" or "tgl" or "everyday" or "dagligen" or "dagelijks" or "quotidiennement" or "giornalmente" or "diariamente" && Array.IndexOf(NoFrequency, label.Free(at + 1)) < 0 && label.Free(at - 1) is not ("recommended" or "%" or "of"))
            return new(at, at + 1, 1, 1, Strength.Daily);
        if (word is "a" or "per" or "each" or "every" or "pro" or "am" or "/" or "par" or "al" or "ao" or "por" or "om" && (label.Free(at + 1) is "day" or "tag" or "jour" or "día" or "dia" or "giorno" or "dag" or "dagen" || (word == "/" && label.Free(at + 1) == "d")))
            return new(at, at + 2, 1, 1, Strength.Daily);
        return LabelTimeOfDay.Read(label, at);
    }

    /// <summary><c>3 times a day</c>, <c>2x daily</c>, <c>1-2 times per day</c>, <c>two divided doses</c>, <c>8 hourly</c>.</summary>
    private static LabelFrequency? Numbered(LabelText label, int at)
    {
        var (low, high, next) = Range(label, at);
        if (label.Free(next) is "divided" or "separate" or "equal" && label.Free(next + 1) is "doses" or "portions" or "divided")
            return Whole(low, high) ? new(at, next + 2, (int)low, (int)high, Strength.Said) { Divided = true } : null;
        if (label.Free(next) is "doses" && label.Free(at - 1) is "in" or "into" or "over")
            return Whole(low, high) ? new(at, next + 1, (int)low, (int)high, Strength.Said) { Divided = true } : null;
        if (label.Free(next) is "hourly" || (label.Free(next) == "-" && label.Free(next + 1) == "hourly"))
            return PerHours(at, label.Free(next) == "-" ? next + 2 : next + 1, low, high);
        next += label.Free(next) == "-" ? 1 : 0; // 3-mal
        if (label.Free(next) is "x" or "times" or "time" or "mal" or "veces" or "vez" or "volte" or "volta" or "fois" or "vezes" or "keer" or "maal" or "ganger" or "gånger" && Day(label, next + 1) is { } day && Whole(low, high))
            return new(at, day, (int)low, (int)high, Strength.Said);
        if (label.Free(next) is "x" or "times" or "mal" && Whole(low, high) && (EndsThere(label, next + 1) || label[at - 1].Key is "täglich" or "tgl" or "daily"))
            return OfADay(label, new(at, next + 1, (int)low, (int)high, Strength.Said));
        return null;
    }

    /// <summary>Pieces stand before it: <c>2 caps x 3</c>, <c>(2 caps) x 3</c>, <c>2 caps of 100 mg x 3</c>.</summary>
    private static bool IsCounted(LabelText label, int at)
    {
        var last = label[at - 1].Key == ")" ? at - 2 : at - 1;
        if (LabelWords.Counts(label[last].Key) is { Measure: not Measure.Gram })
            return true;
        return LabelAmount.UnitAt(label, last, out _) is not null && Enumerable.Range(last - MostToPieces, MostToPieces - 1).Any(back => LabelWords.Counts(label[back].Key) is { Measure: Measure.Piece } || label[back].Key == "x");
    }

    /// <summary>Nothing follows that "twice" or "2x" could be about, as in "twice a week" and "2x stronger".</summary>
    private static bool EndsThere(LabelText label, int at) => label[at].Key is "." or "," or ")";

    private static LabelFrequency OfADay(LabelText label, LabelFrequency found)
    {
        label.Note($"'{label.Written(found.At, found.End)}' was read as so many times a day.");
        return found;
    }

    /// <summary><c>q8h</c>, <c>q12 hours</c>.</summary>
    private static LabelFrequency? EveryHours(LabelText label, int at)
    {
        var word = label.Free(at);
        var digits = 1;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
            digits++;
        if (word.Length is < 2 or > 6 || word[0] != 'q' || digits is < 2 or > 3)
            return null;
        var hours = int.Parse(word.AsSpan(1, digits - 1), System.Globalization.CultureInfo.InvariantCulture);
        var apart = digits == word.Length;
        if (apart && label.Free(at + 1) == "-" && label.Number(at + 2) is { } most && most > hours && IsHour(label.Free(at + 3)))
            return PerHours(at, at + 4, hours, most); // q6-8h
        return IsHour(apart ? label.Free(at + 1) : word[digits..]) ? PerHours(at, apart ? at + 2 : at + 1, hours, hours) : null;
    }

    private static bool IsHour(string word) => word is "h" or "hr" or "hrs" or "hour" or "hours" or "stunden";

    public static (decimal Low, decimal High, int Next) Range(LabelText label, int at)
    {
        var low = LabelWords.Number(label, at) ?? 0m;
        if (label.Free(at + 1) is "and" or "und" && (label.Free(at + 2) is "a" ? at + 3 : at + 2) is var half && LabelWords.Number(label, half) is > 0m and < 1m and var part)
            return (low + part, low + part, half + 1); // one and a half
        if (label.Free(at + 1) is "-" or "to" or "or" or "bis" && LabelWords.Number(label, at + 2) is { } high && high > low)
            return (low, high, at + 3);
        return (low, low, at + 1);
    }

    /// <summary>Where the far end of a range stands when a word between joins the two; "and" does so after "between".</summary>
    /// <param name="label">The label.</param>
    /// <param name="at">After the near end.</param>
    /// <param name="start">Where the near end begins.</param>
    public static int? Joined(LabelText label, int at, int start) => label.Free(at) switch
    {
        "-" or "to" or "or" or "bis" or "oder" => at + 1,
        "up" when label.Free(at + 1) == "to" => at + 2,
        "and" when label.Free(start - 1) == "between" => at + 1,
        _ => null,
    };

    private static LabelFrequency? Hours(LabelText label, int at)
    {
        if (LabelWords.Number(label, at + 1) is null)
            return null;
        var (low, high, next) = Range(label, at + 1);
        if (IsHour(label.Free(next)))
            return PerHours(at, next + 1, low, high);
        return label.Free(next) is "day" or "days" or "nights" ? Rarely(label, new(at, next + 1, 1, 1, Strength.Daily), "every few days") : null;
    }

    private static LabelFrequency? PerHours(int at, int end, decimal low, decimal high) =>
        low is >= 1m and <= 24m && high is >= 1m and <= 24m ? new(at, end, (int)(24m / high), (int)(24m / low), Strength.Said) : null;

    private static LabelFrequency Meals(LabelText label, int at, int end)
    {
        label.Note("'With each meal' was read as three times a day.");
        return new(at, end, MostMeals, MostMeals, Strength.Said);
    }

    private static LabelFrequency Rarely(LabelText label, LabelFrequency found, string words)
    {
        label.Note($"It is taken {words}; what is shown is a day on which it is taken.");
        return found;
    }

    /// <summary><c>24 hours</c>, <c>any 24 hour period</c>.</summary>
    private static bool IsDayOfHours(LabelText label, int at, out int end)
    {
        var hours = label.Free(at) is "a" or "any" or "each" ? at + 1 : at;
        end = label.Free(hours + 2) == "period" ? hours + 3 : hours + 2;
        return label.Number(hours) is HoursOfDay && IsHour(label.Free(hours + 1));
    }

    /// <summary>A limit of the day, and no time at which it is taken: <c>not more than 8 in 24 hours</c>.</summary>
    private static bool IsCap(LabelText label, int at) => Enumerable.Range(at - 5, 5).Any(back => label[back].Key is "than" or "exceed" or "max" or "maximum" or "most" or "to" && label[back - 1].Key is not "." && !(label[back].Key == "to" && label[back - 1].Key != "up"));

    /// <summary>After "a day", "daily", "per day" and the like.</summary>
    public static int? Day(LabelText label, int at)
    {
        var next = label.Free(at) is "a" or "per" or "each" or "every" or "in" or "pro" or "am" or "/" or "-" or "par" or "al" or "ao" or "por" or "om" ? at + 1 : at;
        next += label.Free(next) is "a" or "the" ? 1 : 0;
        next += label.Free(next) is "-" ? 1 : 0;
        if (label.Free(at) == "at" && label.Free(at + 1) is "night" or "bedtime")
            return at + 2; // two times at night
        if (label.Free(at) is "in" or "per" or "every" && IsDayOfHours(label, at + 1, out var hours))
            return hours; // 4 times in 24 hours
        return Array.IndexOf(Days, label.Free(next)) >= 0 ? next + 1 : null;
    }

    private static string? Dotted(LabelText label, int at, out int end)
    {
        var letters = "";
        for (end = at; letters.Length < 4 && label.Free(end).Length == 1 && label[end].Kind == TokenKind.Word; end++)
        {
            letters += label.Free(end);
            if (label.Free(end + 1) != ".")
                return letters.Length > 1 ? letters : null;
            end++;
        }

        return letters.Length > 1 ? letters : null;
    }

    public static bool Whole(decimal low, decimal high) => low == Math.Floor(low) && high == Math.Floor(high) && low >= 1m && high <= 24m;
}
