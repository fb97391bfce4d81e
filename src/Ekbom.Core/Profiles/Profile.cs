using Ekbom.Core.Logic;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>A day, a month or a year: the span it may lie in, both ends included.</summary>
public readonly record struct DateSpan(DateOnly First, DateOnly Last)
{
    public bool IsDay => First == Last;
}

/// <summary>One measured value with the conditions of its sample.</summary>
/// <param name="Id">Result id of the vocabulary, for example <c>ferritin</c>.</param>
/// <param name="Value">In the unit of the fact.</param>
/// <param name="Written">As the person wrote it.</param>
/// <param name="On">When the sample was taken; null when not said.</param>
public sealed record Result(string Id, Interval Value, string Written, DateSpan? On)
{
    public Truth Morning { get; init; } = Truth.Unknown;

    public Truth Fasting { get; init; } = Truth.Unknown;

    /// <summary>How long without iron before the sample, in hours.</summary>
    public decimal? IronFreeHours { get; init; }

    /// <summary>How long without iron was asked, and is not known.</summary>
    public bool IronFreeUnsure { get; init; }

    public string Where { get; init; } = "";
}

/// <summary>How often and when something is taken.</summary>
public sealed record Taking
{
    public int? PerDay { get; init; }

    public IReadOnlyList<TimeOnly> At { get; init; } = [];

    public bool AsNeeded { get; init; }

    public int? MaxPerDay { get; init; }

    /// <summary>Days between intakes, for <c>every: 7 d</c>.</summary>
    public decimal? EveryDays { get; init; }

    /// <summary>Months between intakes, for <c>every: 1 mo</c>; <see cref="EveryDays"/> is then their mean length.</summary>
    public int? EveryMonths { get; init; }

    public DateSpan? Since { get; init; }

    public DateSpan? Until { get; init; }

    /// <summary>Unknown when <c>unsure</c> was written, null when nothing was.</summary>
    public Truth? Helped { get; init; }

    /// <summary>Keys of the row that were answered with <c>unsure</c> or <c>unknown</c>.</summary>
    public IReadOnlyList<string> Unsure { get; init; } = [];

    /// <summary>Intakes on a day on which it is taken, by <c>every</c>: one, or more when it is less than a day.</summary>
    public (int Fewest, int Most)? ByEvery =>
        EveryDays is not { } days ? null : days >= 1m ? (1, 1) : ((int)Math.Floor(Math.Round(1m / days, 6)), (int)Math.Ceiling(Math.Round(1m / days, 6)));

    /// <summary>Whether it is, or may be, taken on a day.</summary>
    public bool IsCurrent(DateOnly asOf) => IsTaken(asOf) != Truth.False;

    /// <summary>Unknown when it ended in a month or a year in which the day lies.</summary>
    public Truth IsTaken(DateOnly day) => Until is not { } until || until.First >= day ? Truth.True : until.Last < day ? Truth.False : Truth.Unknown;
}

/// <summary>How an amount is meant.</summary>
public enum Basis { Unknown, Elemental, Compound }

/// <summary>An ingredient with what one intake brings.</summary>
/// <param name="Id">Ingredient id, for example <c>magnesium</c>.</param>
/// <param name="Form">Form id of a magnesium salt, when known.</param>
/// <param name="ElementalPerIntake">Elemental milligrams in one intake; unknown when the label does not say.</param>
/// <param name="May">Only may be in it.</param>
public sealed record Ingredient(string Id, string? Form, Interval ElementalPerIntake, bool May)
{
    /// <summary>Magnesium oxide may be mixed into the form that is named: it is called buffered, or holds more magnesium than that form can.</summary>
    public bool Buffered { get; init; }
}

/// <summary>Kept, not refused: something we did not recognise, and where it stands.</summary>
public sealed record Unrecognised(string Text, string Where, string? Suggestion)
{
    /// <summary>A medicine, supplement or condition: a pharmacist has to look. A sign or a country is only said aloud.</summary>
    public bool Matters { get; init; } = true;

    /// <summary>Ids of the warning signs it may mean: each is then not known, and asked.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    /// <summary>It may mean a warning sign, a known one or one that was not looked for.</summary>
    public bool MayWarn { get; init; }

    /// <summary>It was read in part: what <see cref="Suggestion"/> names is surely meant, its other words or its place need a look.</summary>
    public bool InPart { get; init; }
}

/// <summary>The hours of a person's day.</summary>
public sealed record DayHours(TimeOnly? Wake, TimeOnly? Breakfast, TimeOnly? Lunch, TimeOnly? Dinner, TimeOnly? Bed)
{
    /// <summary>What was said of Saturdays and Sundays; null when they are like the other days.</summary>
    public DayHours? Weekend { get; init; }

    /// <summary>The hours of one day. Of a weekend day only what is different has to be said; who gets up at another time then breakfasts at another time, we do not know when.</summary>
    public DayHours On(DateOnly day) => Weekend is null ? this
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) ? this with { Weekend = null }
        : new(Weekend.Wake ?? Wake, Weekend.Breakfast ?? (Weekend.Wake is null ? Breakfast : null), Weekend.Lunch ?? Lunch, Weekend.Dinner ?? Dinner, Weekend.Bed ?? Bed);
}

/// <summary>What one person told us, read and checked; null and missing mean not asked.</summary>
public sealed record Profile
{
    private SaidOnce? said;
    private TakenRow[]? allTaken;

    /// <summary>Simple facts by name: age, sex, criteria, habits. Values stand as they were read.</summary>
    public IReadOnlyDictionary<string, Truth> Truths { get; init; } = new Dictionary<string, Truth>();

    public IReadOnlyDictionary<string, Interval> Numbers { get; init; } = new Dictionary<string, Interval>();

    public IReadOnlyDictionary<string, string> Codes { get; init; } = new Dictionary<string, string>();

    /// <summary><c>pregnant: unsure</c> was written.</summary>
    public bool PregnancyUnsure { get; init; }

    public string? Country { get; init; }

    public string? Role { get; init; }

    public IReadOnlyList<Result> Results { get; init; } = [];

    /// <summary>Ids of reports; null when the list was not asked.</summary>
    public IReadOnlyList<string>? Reports { get; init; }

    /// <summary>Signs that the question tells of, though no list names them. They count; a list that was not asked stays so.</summary>
    public IReadOnlyList<string> SignsOfQuestion { get; init; } = [];

    /// <summary>Ids of conditions known to be present.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Ids of conditions known to be absent.</summary>
    public IReadOnlyList<string> NoConditions { get; init; } = [];

    /// <summary>Ids of conditions of which the person does not know whether they have them.</summary>
    public IReadOnlyList<string> UnsureConditions { get; init; } = [];

    /// <summary>Names of facts that were asked for and answered with <c>unsure</c> or <c>unknown</c>, where nothing else says so.</summary>
    public IReadOnlySet<string> Unsure { get; init; } = new HashSet<string>();

    /// <summary>Told in passing: what a list does not hold was not asked about.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Null when the list was not asked.</summary>
    public IReadOnlyList<TakenRow>? Medicines { get; init => (field, allTaken) = (value, null); }

    /// <summary>Null when the list was not asked.</summary>
    public IReadOnlyList<TakenRow>? Supplements { get; init => (field, allTaken) = (value, null); }

    /// <summary>Both lists, medicines first; put together once.</summary>
    public TakenRow[] AllTaken => allTaken ??= Medicines is null or { Count: 0 } && Supplements is null or { Count: 0 } ? [] : [.. Medicines ?? [], .. Supplements ?? []];

    /// <summary>The list was asked, and it holds every medicine.</summary>
    public bool HasAllMedicines => Medicines is not null && !IsPartial;

    /// <summary>The list was asked, and it holds every supplement.</summary>
    public bool HasAllSupplements => Supplements is not null && !IsPartial;

    public DayHours Day { get; init; } = new(null, null, null, null, null);

    public string? Asks { get; init; }

    public IReadOnlyList<Unrecognised> Unrecognised { get; init; } = [];

    /// <summary>The simple facts by their slots, found once for the vocabulary it was read with.</summary>
    internal Said[] SaidFor(Vocabulary vocabulary) =>
        said is { } known && ReferenceEquals(known.For, vocabulary) && ReferenceEquals(known.Truths, Truths) && ReferenceEquals(known.Numbers, Numbers) && ReferenceEquals(known.Codes, Codes)
            ? known.All : (said = new(vocabulary, Truths, Numbers, Codes, Find(vocabulary))).All;

    /// <summary>With every medicine as it is taken on a day; a later day can still be asked for.</summary>
    public Profile On(DateOnly day) => Medicines?.Any(one => one.Then.Count > 0) == true ? Stepped(Medicines, day) : this;

    private Profile Stepped(IReadOnlyList<TakenRow> medicines, DateOnly day) => this with { Medicines = [.. medicines.Select(one => one.On(day))] };

    private Said[] Find(Vocabulary vocabulary)
    {
        return
        [
            .. Truths.Select(pair => new Said(Named(pair.Key)) { Truth = pair.Value }), .. Numbers.Select(pair => new Said(Named(pair.Key)) { Number = pair.Value }),
            .. Codes.Select(pair => new Said(Named(pair.Key)) { Code = Place(Named(pair.Key).Codes, pair.Value) }),
        ];

        Fact Named(string name) => vocabulary.FindFact(name) ?? throw new ArgumentException($"There is no fact '{name}'.", nameof(vocabulary));

        static int Place(IReadOnlyList<string> codes, string code) => codes.Contains(code) ? codes.TakeWhile(other => other != code).Count() : -1;
    }

    private sealed record SaidOnce(Vocabulary For, IReadOnlyDictionary<string, Truth> Truths, IReadOnlyDictionary<string, Interval> Numbers, IReadOnlyDictionary<string, string> Codes, Said[] All);
}

/// <summary>A simple fact with what was said of it.</summary>
internal readonly record struct Said(Fact Fact)
{
    public Truth Truth { get; init; }

    public Interval Number { get; init; }

    /// <summary>The place of the code among those of the fact.</summary>
    public int Code { get; init; }

    public void Set(Facts facts)
    {
        if (Fact.Type == FactType.Boolean)
            facts.Set(Fact, Truth);
        else if (Fact.Type == FactType.Code)
            facts.SetCode(Fact, Code);
        else
            facts.Set(Fact, Number);
    }
}
