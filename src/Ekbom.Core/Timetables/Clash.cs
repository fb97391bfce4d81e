namespace Ekbom.Core.Timetables;

/// <summary>Why nothing fits: a smallest set of rules that cannot hold together (QuickXplain, Junker 2004), and what would help.</summary>
internal static class Clash
{
    /// <summary>More clashes than this are not told apart.</summary>
    private const int Most = 16;

    /// <summary>Whether some day keeps all these rules; null when the work allowed ran out before that was known.</summary>
    public static bool? Holds(DayGrid grid, IReadOnlyList<DayRule> rules, Work work)
    {
        var state = new SearchState(grid, rules);
        return state.Settle() ? Feasibility.Place(state, new int[grid.Doses], work) : false;
    }

    /// <summary>
    /// A smallest clashing set among <paramref name="rules"/>, which do not hold together with <paramref name="always"/>: without any one of them the rest holds. Rules early in the
    /// list are preferred, so that what a person can change is named only when the rules before do not explain it alone.
    /// </summary>
    public static IReadOnlyList<DayRule> Smallest(DayGrid grid, IReadOnlyList<DayRule> always, IReadOnlyList<DayRule> rules, Work work) =>
        rules.Count == 0 ? [] : Explain(grid, always, added: false, rules, work);

    /// <summary>
    /// One clash after another: of each one found, the rules between intakes are left out before the next is looked for, so that two things that are each
    /// impossible are both named. At least one.
    /// </summary>
    public static IReadOnlyList<ClashFound> Independent(DayGrid grid, IReadOnlyList<DayRule> rules, Work work)
    {
        var found = new List<ClashFound>();
        var left = rules.ToList();
        do
        {
            var clash = Smallest(grid, [], left, work);
            var ways = clash.Select(rule => new Relaxation([rule.Id], Relaxations.Fewest(grid, rule, [.. clash.Where(other => other != rule)], work)));
            found.Add(new([.. clash.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal)], [.. ways.OrderBy(way => way.Minutes ?? int.MaxValue).ThenBy(way => way.Rules[0], StringComparer.Ordinal)]));
            var gone = Gone(clash);
            left.RemoveAll(gone.Contains);
        }
        while (found.Count < Most && !work.RanOut && Holds(grid, left, work) == false);
        return found;
    }

    /// <summary>What is left out of a clash before the next is looked for: rules between intakes, else what asks for a place near meals or bed, else everything.</summary>
    private static IReadOnlyList<DayRule> Gone(IReadOnlyList<DayRule> clash)
    {
        List<DayRule> between = [.. clash.Where(rule => rule.Pairs.Count > 0)], asked = [.. clash.Where(rule => !rule.Id.StartsWith("window:", StringComparison.Ordinal))];
        return between.Count > 0 ? between : asked.Count > 0 ? asked : clash;
    }

    private static IReadOnlyList<DayRule> Explain(DayGrid grid, IReadOnlyList<DayRule> with, bool added, IReadOnlyList<DayRule> rules, Work work)
    {
        if (added && Holds(grid, with, work) == false)
            return [];
        if (rules.Count == 1)
            return rules;
        var half = rules.Count / 2;
        IReadOnlyList<DayRule> first = [.. rules.Take(half)], second = [.. rules.Skip(half)];
        var ofSecond = Explain(grid, [.. with, .. first], added: true, second, work);
        var ofFirst = Explain(grid, [.. with, .. ofSecond], added: ofSecond.Count > 0, first, work);
        return [.. ofFirst, .. ofSecond];
    }
}

/// <summary>Rules that need not hold, and the day is possible; for one rule alone, the fewest minutes it has to give.</summary>
public sealed record Relaxation(IReadOnlyList<string> Rules, int? Minutes);

/// <summary>The cheapest ways out of a day that is not possible.</summary>
internal static class Relaxations
{
    /// <summary>Every smallest set of rules without which the day is possible; those that have to give least come first.</summary>
    public static IReadOnlyList<Relaxation> Of(DayGrid grid, IReadOnlyList<DayRule> rules, Work work)
    {
        var ways = new Dropped(grid, [], rules, [.. rules.Select(_ => 1m)], work).Cheapest();
        return
        [
            .. ways.Select(way => new Relaxation([.. way.Without.Select(rule => rule.Id)], way.Without is [var only] ? Fewest(grid, only, way.Rules, work) : null))
                .OrderBy(way => way.Minutes ?? int.MaxValue).ThenBy(way => way.Rules[0], StringComparer.Ordinal),
        ];
    }

    /// <summary>By how many minutes, in steps of the grid, a rule has to give so that the day is possible.</summary>
    public static int? Fewest(DayGrid grid, DayRule rule, IReadOnlyList<DayRule> others, Work work)
    {
        var (low, high) = (0, DayRules.Day / grid.Problem.Grid);
        if (!Helps(high))
            return null;
        while (low + 1 < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Helps(middle) ? (low, middle) : (middle, high);
        }

        return high * grid.Problem.Grid;

        bool Helps(int steps) => Clash.Holds(grid, [.. others, rule.Eased(steps * grid.Problem.Grid)], work) == true;
    }
}
