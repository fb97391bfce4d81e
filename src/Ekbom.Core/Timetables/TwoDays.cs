namespace Ekbom.Core.Timetables;

/// <summary>
/// A day and the next one as one problem: where the later day, laid out first, leaves no room for the evening before it, both are placed together. The rules
/// are those of each day, and the hours that are kept over the night between them.
/// </summary>
internal static class TwoDays
{
    private const int Far = 10 * DayRules.Day;
    private const long Patience = 60_000;

    /// <summary>The minute of each intake of the earlier day in the best two days; null with whether that is proved when there are none.</summary>
    /// <param name="today">The earlier day.</param>
    /// <param name="tomorrow">The later day.</param>
    /// <param name="night">What has to keep its hours over the night.</param>
    /// <param name="length">Minutes from an hour of the earlier day to the same clock time of the later one.</param>
    public static (IReadOnlyDictionary<string, int>? Today, bool Proved) Solve(DayProblem today, DayProblem tomorrow, IEnumerable<NightPair> night, int length)
    {
        var grid = Math.Min(today.Grid, tomorrow.Grid);
        if (today.Doses.Count + tomorrow.Doses.Count > DaySolver.MostDoses || length % grid != 0)
            return (null, false);
        var (first, second) = (Sorted(today), Sorted(tomorrow));
        var frame = new DayProblem
        {
            Grid = grid,
            Wake = first.Wake,
            Bed = length + second.Bed,
            Doses = [.. first.Doses.Select(dose => new DayDose($"0:{dose.Id}") { Preferred = dose.Preferred, Weight = dose.Weight }), .. second.Doses.Select(dose => new DayDose($"1:{dose.Id}") { Preferred = dose.Preferred + length, Weight = dose.Weight })],
        };
        List<DayRule> rules = [.. Rules(first, 0, 0), .. Rules(second, first.Doses.Count, length), .. night.Select(pair => Apart(pair, first, second)).OfType<DayRule>()];
        var answer = DaySolver.Solve(frame, rules, balanced: true, Patience);
        return (answer.Objective is null ? null : first.Doses.ToDictionary(dose => dose.Id, dose => answer.Timetable[$"0:{dose.Id}"], StringComparer.Ordinal), answer.Proved);
    }

    private static DayProblem Sorted(DayProblem day) => day with { Doses = [.. day.Doses.OrderBy(dose => dose.Id, StringComparer.Ordinal)] };

    /// <summary>The hard rules of one day and its waking hours, for doses that begin at an index and times that begin at a minute.</summary>
    private static IEnumerable<DayRule> Rules(DayProblem day, int from, int minute)
    {
        foreach (var rule in DayRules.Of(day).Where(rule => rule.Weight is null))
        {
            yield return rule with
            {
                Placed = [.. rule.Placed.Select(one => (one.Dose + from, (IReadOnlyList<(int, int)>)[.. one.In.Select(span => (span.From + minute, span.To + minute))]))],
                Pairs = [.. rule.Pairs.Select(pair => (pair.First + from, pair.Second + from, pair.Differences))],
            };
        }

        yield return new("waking") { Placed = [.. Enumerable.Range(from, day.Doses.Count).Select(dose => (dose, (IReadOnlyList<(int, int)>)[(day.Wake + minute, day.Bed + minute)]))] };
    }

    private static DayRule? Apart(NightPair pair, DayProblem today, DayProblem tomorrow)
    {
        var late = today.Doses.ToList().FindIndex(dose => dose.Id == pair.Late);
        var early = tomorrow.Doses.ToList().FindIndex(dose => dose.Id == pair.Early);
        return late < 0 || early < 0 ? null : new($"night:{pair.Late}|{pair.Early}") { Pairs = [(late, today.Doses.Count + early, [(pair.Shortest ?? -Far, pair.Longest ?? Far)])] };
    }
}
