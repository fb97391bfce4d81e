namespace Ekbom.Core.Timetables;

/// <summary>A problem under some of its rules, on the grid: where each dose may lie, what each place costs, and which differences each pair may have.</summary>
internal sealed class DayModel
{
    private DayModel(int doses, int slots, GapSets gaps)
    {
        (Doses, Slots, Words, Gaps) = (doses, slots, SlotSet.Words(slots), gaps);
        (Domains, Costs, Best, Differences) = (new ulong[doses * Words], new long[doses * slots], new int[doses], new int[doses * doses]);
    }

    public int Doses { get; }

    public int Slots { get; }

    /// <summary>Words a set of slots takes.</summary>
    public int Words { get; }

    public GapSets Gaps { get; }

    /// <summary>One set of slots for each dose.</summary>
    public ulong[] Domains { get; }

    /// <summary>For each dose what each slot costs; convex, in units of the problem's <see cref="CostScale"/>.</summary>
    public long[] Costs { get; }

    /// <summary>For each dose the slot that costs least.</summary>
    public int[] Best { get; }

    /// <summary>For each ordered pair the number of the set that second minus first has to lie in.</summary>
    public int[] Differences { get; }

    /// <summary>The minute of the first slot.</summary>
    public int FirstMinute { get; private init; }

    public int Minute(int slot, int grid) => FirstMinute + (slot * grid);

    /// <summary>How many units one minute of weight 1 costs, so that every weight is a whole number of units.</summary>
    public static long CostScale(DayProblem problem)
    {
        var scale = 1L;
        while (scale < 1_000_000 && problem.Doses.Any(dose => dose.Weight * scale != Math.Truncate(dose.Weight * scale)))
            scale *= 10;
        return scale;
    }

    /// <summary>Applies the rules given; null when the day has no slot at all.</summary>
    public static DayModel? Of(DayProblem problem, IEnumerable<DayRule> rules)
    {
        var grid = problem.Grid;
        var first = CeilingOf(problem.Wake, grid);
        var slots = FloorOf(problem.Bed, grid) - first + 1;
        if (slots <= 0)
            return null;
        var model = new DayModel(problem.Doses.Count, slots, new GapSets(slots - 1)) { FirstMinute = first * grid };
        for (var dose = 0; dose < model.Doses; dose++)
            SlotSet.Add(model.Domain(dose), 0, slots - 1);
        model.Price(problem, CostScale(problem));
        foreach (var rule in rules)
            model.Apply(rule, grid, first);
        return model;
    }

    public Span<ulong> Domain(int dose) => Domains.AsSpan(dose * Words, Words);

    private void Price(DayProblem problem, long scale)
    {
        for (var dose = 0; dose < Doses; dose++)
        {
            if (problem.Doses[dose].Preferred is not { } preferred)
                continue;
            var weight = (long)(problem.Doses[dose].Weight * scale);
            var costs = Costs.AsSpan(dose * Slots, Slots);
            for (var slot = 0; slot < Slots; slot++)
            {
                costs[slot] = weight * Math.Abs(Minute(slot, problem.Grid) - preferred);
                if (costs[slot] < costs[Best[dose]])
                    Best[dose] = slot;
            }
        }
    }

    private void Apply(DayRule rule, int grid, int first)
    {
        Span<ulong> allowed = stackalloc ulong[Words];
        foreach (var (dose, spans) in rule.Placed)
        {
            allowed.Clear();
            foreach (var (from, to) in spans)
                SlotSet.Add(allowed, Math.Max(CeilingOf(from, grid) - first, 0), Math.Min(FloorOf(to, grid) - first, Slots - 1));
            var domain = Domain(dose);
            for (var i = 0; i < Words; i++)
                domain[i] &= allowed[i];
        }

        foreach (var (one, other, spans) in rule.Pairs)
        {
            var set = Gaps.And(Differences[(one * Doses) + other], Gaps.Number(spans.Select(span => (CeilingOf(span.From, grid), FloorOf(span.To, grid)))));
            Differences[(one * Doses) + other] = set;
            Differences[(other * Doses) + one] = Gaps.Turned(set);
        }
    }

    private static int FloorOf(int minutes, int grid) => (int)Math.Floor((double)minutes / grid);

    private static int CeilingOf(int minutes, int grid) => (int)Math.Ceiling((double)minutes / grid);
}
