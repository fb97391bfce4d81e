namespace Ekbom.Core.Timetables;

/// <summary>The slots of a day and what each costs each dose; worked out once for a problem, whichever of its rules hold.</summary>
internal sealed class DayGrid
{
    private readonly Dictionary<DayRule, Fitted> fitted = new(ReferenceEqualityComparer.Instance);

    public DayGrid(DayProblem problem)
    {
        Problem = problem;
        First = CeilingOf(problem.Wake);
        Slots = Math.Max(0, FloorOf(problem.Bed) - First + 1);
        Words = SlotSet.Words(Slots);
        Gaps = new GapSets(Math.Max(0, Slots - 1));
        Costs = new long[problem.Doses.Count * Slots];
        Cheapest = new int[problem.Doses.Count];
        while (Scale < 1_000_000 && problem.Doses.Any(dose => dose.Weight * Scale != Math.Truncate(dose.Weight * Scale)))
            Scale *= 10;
        for (var dose = 0; dose < problem.Doses.Count; dose++)
            Price(dose);
    }

    public DayProblem Problem { get; }

    public int Doses => Problem.Doses.Count;

    public int Slots { get; }

    /// <summary>Words a set of slots takes.</summary>
    public int Words { get; }

    public GapSets Gaps { get; }

    /// <summary>For each dose what each slot costs; convex.</summary>
    public long[] Costs { get; }

    /// <summary>For each dose the slot that costs least.</summary>
    public int[] Cheapest { get; }

    /// <summary>How many units a minute of weight 1 costs, so that every weight is a whole number of units.</summary>
    public long Scale { get; } = 1;

    private int First { get; }

    public int Minute(int slot) => (First + slot) * Problem.Grid;

    /// <summary>A rule on this grid: sets of slots and sets of differences.</summary>
    public Fitted Fit(DayRule rule)
    {
        if (!fitted.TryGetValue(rule, out var known))
        {
            fitted.Add(rule, known = new(
                [.. rule.Placed.Select(one => (one.Dose, Slotted(one.In)))],
                [.. rule.Pairs.Select(one => (one.First, one.Second, Gaps.Number(one.Differences.Select(span => (CeilingOf(span.From), FloorOf(span.To))))))]));
        }

        return known;
    }

    private ulong[] Slotted(IReadOnlyList<(int From, int To)> spans)
    {
        var set = new ulong[Words];
        foreach (var (from, to) in spans)
            SlotSet.Add(set, Math.Max(CeilingOf(from) - First, 0), Math.Min(FloorOf(to) - First, Slots - 1));
        return set;
    }

    private void Price(int dose)
    {
        if (Problem.Doses[dose].Preferred is not { } preferred)
            return;
        var weight = (long)(Problem.Doses[dose].Weight * Scale);
        var costs = Costs.AsSpan(dose * Slots, Slots);
        for (var slot = 0; slot < Slots; slot++)
        {
            costs[slot] = weight * Math.Abs(Minute(slot) - preferred);
            if (costs[slot] < costs[Cheapest[dose]])
                Cheapest[dose] = slot;
        }
    }

    private int FloorOf(int minutes) => (int)Math.Floor((double)minutes / Problem.Grid);

    private int CeilingOf(int minutes) => (int)Math.Ceiling((double)minutes / Problem.Grid);

    internal sealed record Fitted(IReadOnlyList<(int Dose, ulong[] Slots)> Placed, IReadOnlyList<(int First, int Second, int Set)> Pairs);
}
