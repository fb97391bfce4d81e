namespace Ekbom.Core.Timetables;

/// <summary>
/// A day in which doses are to be placed: the bare problem, in whole minutes after midnight. A day may run past 1440 (bedtime 00:30 is 1470).
/// </summary>
public sealed record DayProblem
{
    public string Id { get; init; } = "";

    /// <summary>Doses may only be at multiples of this number of minutes.</summary>
    public required int Grid { get; init; }

    /// <summary>Every dose lies between these, ends included.</summary>
    public required int Wake { get; init; }

    public required int Bed { get; init; }

    /// <summary>Minutes until the same clock time of the next day: 1440, but 1380 or 1500 over a night in which the clocks change, and more or less before a journey.</summary>
    public int Length { get; init; } = 1440;

    public IReadOnlyList<Meal> Meals { get; init; } = [];

    public IReadOnlyList<DayDose> Doses { get; init; } = [];

    public IReadOnlyList<Separation> Separations { get; init; } = [];

    public IReadOnlyList<Series> Series { get; init; } = [];

    public IReadOnlyList<Offset> Offsets { get; init; } = [];

    /// <summary>The day without some of its rules.</summary>
    public DayProblem Without(IReadOnlyCollection<string> rules) => rules.Count == 0 ? this : this with
    {
        Doses = [.. Doses.Select(dose => dose with { Windows = rules.Contains($"window:{dose.Id}") ? null : dose.Windows, Anchor = rules.Contains($"anchor:{dose.Id}") ? null : dose.Anchor, Food = rules.Contains($"food:{dose.Id}") ? null : dose.Food })],
        Separations = [.. Separations.Where(rule => !rules.Contains(rule.RuleId))],
        Offsets = [.. Offsets.Where(rule => !rules.Contains($"offset:{rule.From}|{rule.To}"))],
        Series = [.. Series.Select(series => series.Without(rules))],
    };
}

/// <summary>A meal, in minutes after midnight.</summary>
public sealed record Meal(string Id, int Start, int End);

/// <summary>One dose, with the rules that concern it alone and the time it is wished at.</summary>
public sealed record DayDose(string Id)
{
    /// <summary>The dose lies in one of these, ends included; null when any time will do.</summary>
    public IReadOnlyList<(int From, int To)>? Windows { get; init; }

    public Anchor? Anchor { get; init; }

    public FoodRule? Food { get; init; }

    public int? Preferred { get; init; }

    /// <summary>What each minute away from the wished time costs; 0 or more.</summary>
    public decimal Weight { get; init; } = 1m;
}

/// <summary>The distance to bedtime, or from waking, in minutes.</summary>
public sealed record Anchor(bool ToBed, int Min, int Max);

public enum FoodKind
{
    With,
    Before,
    After,
    Empty,
}

/// <summary>
/// How a dose lies to meals [s, e]: with: s ≤ t ≤ e for some meal; before: min ≤ s − t ≤ max for some; after: min ≤ t − e ≤ max for some; empty:
/// for every meal s − t ≥ min or t − e ≥ max. <paramref name="Meal"/> limits it to one meal.
/// </summary>
public sealed record FoodRule(FoodKind Kind, string? Meal, int Min, int Max);

/// <summary>
/// Two doses apart: with d from the first to the second and L the length of the day, d ≥ first-then-second and L − d ≥ second-then-first, or the other way round, so that
/// the rule holds over midnight. With a weight it is a wish that costs that much when broken.
/// </summary>
public sealed record Separation(string A, string B, int AThenB, int BThenA)
{
    public decimal? Weight { get; init; }

    public string RuleId => $"sep:{A}|{B}";
}

/// <summary>Doses of one medicine in this order, with the gaps between neighbours and from the last to the first of the next day.</summary>
public sealed record Series(string Id, IReadOnlyList<string> Doses)
{
    public int? MinGap { get; init; }

    public int? MaxGap { get; init; }

    public int? OvernightMin { get; init; }

    public int? OvernightMax { get; init; }

    public Series Without(IReadOnlyCollection<string> rules) => this with
    {
        MinGap = rules.Contains($"series:{Id}:minGap") ? null : MinGap,
        MaxGap = rules.Contains($"series:{Id}:maxGap") ? null : MaxGap,
        OvernightMin = rules.Contains($"series:{Id}:overnightMin") ? null : OvernightMin,
        OvernightMax = rules.Contains($"series:{Id}:overnightMax") ? null : OvernightMax,
    };
}

/// <summary>To minus from lies between these; 0 and 0 means together.</summary>
public sealed record Offset(string From, string To, int Min, int Max);
