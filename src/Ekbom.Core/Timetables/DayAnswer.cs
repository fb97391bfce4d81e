namespace Ekbom.Core.Timetables;

/// <summary>What a solver says of a day: the best timetable and that it is proved to be, or that there is none and which rules clash.</summary>
public sealed record DayAnswer
{
    public required bool Feasible { get; init; }

    /// <summary>Nothing better exists, or nothing at all; false when the work allowed ran out before that was known.</summary>
    public required bool Proved { get; init; }

    /// <summary>Smaller is better, from left to right; null when nothing fits.</summary>
    public DayObjective? Objective { get; init; }

    /// <summary>The minute of each dose, by its id.</summary>
    public IReadOnlyDictionary<string, int> Timetable { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The wishes that are broken.</summary>
    public IReadOnlyList<string> Broken { get; init; } = [];

    /// <summary>A smallest set of rules that cannot hold together: without any one of them the day is possible.</summary>
    public IReadOnlyList<string> Clash { get; init; } = [];

    /// <summary>Every clash found that shares no rule between intakes with another, the one above first, each with its own ways out.</summary>
    public IReadOnlyList<ClashFound> Clashes { get; init; } = [];

    /// <summary>Every smallest set of rules without which the day is possible, the one that has to give least first.</summary>
    public IReadOnlyList<Relaxation> Relaxations { get; init; } = [];
}

/// <summary>A smallest set of rules that cannot hold together, and for each of them by how many minutes it alone would have to give.</summary>
public sealed record ClashFound(IReadOnlyList<string> Rules, IReadOnlyList<Relaxation> Relaxations);

/// <summary>The weights of the wishes broken, how many different times of day there are, and the weighted minutes away from the wished times.</summary>
public sealed record DayObjective(decimal SoftViolations, int DistinctTimes, decimal WeightedDeviation);
