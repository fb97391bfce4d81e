namespace Ekbom.Core.Timetables;

/// <summary>
/// The exact solver: fewest wishes broken (by weight), then fewest different times of day, then the least weighted deviation from the wished times.
/// Balanced, an extra time of day costs as much as 45 minutes. The same problem always gives the same day.
/// </summary>
public static class DaySolver
{
    /// <summary>The most doses a day may have.</summary>
    public const int MostDoses = 32;

    private const int MinutesATime = 45;

    /// <summary>Solves a problem whose ids and numbers have been checked.</summary>
    /// <param name="problem">What is to be placed.</param>
    /// <param name="balanced">Weigh times of day against minutes instead of having the fewest times at any price.</param>
    /// <param name="allowed">How many steps the search may take; then the best found is told, unproved. On a fine grid each step costs more, so there are fewer.</param>
    public static DayAnswer Solve(DayProblem problem, bool balanced = false, long? allowed = null)
    {
        var ordered = Ordered(problem);
        return Solve(ordered, DayRules.Of(ordered), balanced, allowed);
    }

    /// <summary>Solves doses under rules of their own, both in a fixed order.</summary>
    internal static DayAnswer Solve(DayProblem ordered, IReadOnlyList<DayRule> rules, bool balanced, long? allowed)
    {
        var hard = rules.Where(rule => rule.Weight is null).ToList();
        var grid = new DayGrid(ordered);
        var steps = Math.Min(allowed ?? long.MaxValue, Work.For(grid));
        var work = new Work(steps);
        var possible = Clash.Holds(grid, hard, work);
        if (possible is null)
            return new() { Feasible = false, Proved = false };
        if (possible == false)
            return NothingFits(grid, hard, steps);
        var wishes = rules.Where(rule => rule.Weight is not null).ToList();
        var best = default(Best);
        foreach (var choice in new Dropped(grid, hard, wishes, [.. wishes.Select(rule => rule.Weight!.Value)], work).Cheapest())
            best = Cheapest(grid, choice, best, balanced, work);
        if (best is null) // the work ran out among the wishes: a day that keeps the rules alone is better than none
            best = Cheapest(grid, new(wishes, hard, 0m), null, balanced, new Work(steps));
        return best is null ? new() { Feasible = true, Proved = false } : Told(grid, best, wishes, !work.RanOut);
    }

    /// <summary>Doses and rules in the order of their ids, so that the order they are written in does not matter.</summary>
    private static DayProblem Ordered(DayProblem problem) => problem with
    {
        Meals = [.. problem.Meals.OrderBy(meal => meal.Id, StringComparer.Ordinal)],
        Doses = [.. problem.Doses.OrderBy(dose => dose.Id, StringComparer.Ordinal)],
        Separations = [.. problem.Separations.OrderBy(rule => rule.RuleId, StringComparer.Ordinal)],
        Series = [.. problem.Series.OrderBy(series => series.Id, StringComparer.Ordinal)],
        Offsets = [.. problem.Offsets.OrderBy(rule => rule.From, StringComparer.Ordinal).ThenBy(rule => rule.To, StringComparer.Ordinal)],
    };

    private static DayAnswer NothingFits(DayGrid grid, IReadOnlyList<DayRule> hard, long steps)
    {
        var work = new Work(steps);
        var clashes = Clash.Independent(grid, hard, work);
        return new()
        {
            Feasible = false,
            Proved = true,
            Clash = clashes[0].Rules,
            Clashes = clashes,
            Relaxations = Relaxations.Of(grid, hard, work),
        };
    }

    /// <summary>Fewest times first; balanced, more times as long as they could pay.</summary>
    private static Best? Cheapest(DayGrid grid, Dropped.Choice choice, Best? best, bool balanced, Work work)
    {
        var state = new SearchState(grid, choice.Rules);
        if (!state.Settle())
            return best;
        var each = balanced ? MinutesATime * grid.Scale : 0;
        for (var times = Math.Max(1, state.Apart(state.Alive)); times <= grid.Doses && !work.RanOut; times++)
        {
            if (best is not null && (balanced ? (times * each) >= best.Total : times > best.Times))
                break;
            var first = new MomentSearch(state, times, long.MaxValue / 2, anyTimes: true, work);
            if (!balanced)
            {
                first.Run();
                if (first.Found is null)
                    continue;
                if (best is null || times < best.Times)
                    best = Best.Of(grid, first.Found, times, 0);
            }

            var cheapest = new MomentSearch(state, times, best is null ? long.MaxValue / 2 : best.Total - (times * each), anyTimes: false, work);
            cheapest.Run();
            if (cheapest.Found is not null)
                best = Best.Of(grid, cheapest.Found, times, each);
            if (!balanced)
                break;
        }

        return best;
    }

    private static DayAnswer Told(DayGrid grid, Best best, List<DayRule> wishes, bool proved)
    {
        var timetable = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var deviation = 0m;
        for (var dose = 0; dose < best.Slots.Length; dose++)
        {
            var minute = grid.Minute(best.Slots[dose]);
            timetable.Add(grid.Problem.Doses[dose].Id, minute);
            if (grid.Problem.Doses[dose].Preferred is { } preferred)
                deviation += grid.Problem.Doses[dose].Weight * Math.Abs(minute - preferred);
        }

        var broken = wishes.Where(wish => wish.Pairs.Any(pair => !pair.Differences.Any(span => Between(best, grid, pair.First, pair.Second) is var d && d >= span.From && d <= span.To))).ToList();
        return new()
        {
            Feasible = true,
            Proved = proved,
            Timetable = timetable,
            Broken = [.. broken.Select(rule => rule.Id)],
            Objective = new(broken.Sum(rule => rule.Weight ?? 0m), timetable.Values.Distinct().Count(), deviation),
        };
    }

    private static int Between(Best best, DayGrid grid, int first, int second) => (best.Slots[second] - best.Slots[first]) * grid.Problem.Grid;

    private sealed record Best(int[] Slots, int Times, long Total)
    {
        public static Best Of(DayGrid grid, int[] slots, int times, long each) =>
            new(slots, times, slots.Select((slot, dose) => grid.Costs[(dose * grid.Slots) + slot]).Sum() + (times * each));
    }
}
