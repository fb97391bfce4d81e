namespace Ekbom.Core.Timetables;

/// <summary>One named rule as numbers: where a dose may lie, and which differences two doses may have, in minutes.</summary>
internal sealed record DayRule(string Id)
{
    public decimal? Weight { get; init; }

    public IReadOnlyList<(int Dose, IReadOnlyList<(int From, int To)> In)> Placed { get; init; } = [];

    public IReadOnlyList<(int First, int Second, IReadOnlyList<(int From, int To)> Differences)> Pairs { get; init; } = [];

    /// <summary>The rule with every span longer by some minutes at both ends.</summary>
    public DayRule Eased(int minutes) => this with
    {
        Placed = [.. Placed.Select(one => (one.Dose, Wider(one.In, minutes)))],
        Pairs = [.. Pairs.Select(one => (one.First, one.Second, Wider(one.Differences, minutes)))],
    };

    private static IReadOnlyList<(int From, int To)> Wider(IReadOnlyList<(int From, int To)> spans, int minutes) => [.. spans.Select(span => (span.From - minutes, span.To + minutes))];
}

/// <summary>Turns a problem into named rules, in a fixed order. The waking day and the grid are no rules: they always hold.</summary>
internal static class DayRules
{
    public const int Day = 1440;
    private const int Far = 10 * Day;

    public static IReadOnlyList<DayRule> Of(DayProblem problem)
    {
        var at = problem.Doses.Select((dose, index) => (dose.Id, index)).ToDictionary(one => one.Id, one => one.index, StringComparer.Ordinal);
        return
        [
            .. problem.Separations.Select(rule => Apart(rule, at, problem.Length)),
            .. problem.Series.SelectMany(series => InOrder(series, at, problem.Length)),
            .. problem.Offsets.Select(rule => new DayRule($"offset:{rule.From}|{rule.To}") { Pairs = [(at[rule.From], at[rule.To], [(rule.Min, rule.Max)])] }),
            .. problem.Doses.SelectMany(dose => OfOne(dose, at[dose.Id], problem)),
        ];
    }

    /// <summary>Whether a timetable keeps every hard rule.</summary>
    public static bool Keeps(DayProblem problem, IReadOnlyDictionary<string, int> timetable) =>
        Of(problem).Where(rule => rule.Weight is null).All(rule => Keeps(rule, problem, timetable));

    public static bool Keeps(DayRule rule, DayProblem problem, IReadOnlyDictionary<string, int> timetable)
    {
        int At(int dose) => timetable[problem.Doses[dose].Id];
        return rule.Placed.All(one => one.In.Any(span => At(one.Dose) >= span.From && At(one.Dose) <= span.To))
            && rule.Pairs.All(pair => pair.Differences.Any(span => At(pair.Second) - At(pair.First) is var d && d >= span.From && d <= span.To));
    }

    private static DayRule Apart(Separation rule, Dictionary<string, int> at, int length) => new(rule.RuleId)
    {
        Weight = rule.Weight,
        Pairs = [(at[rule.A], at[rule.B], [(rule.AThenB - length, -rule.BThenA), (rule.AThenB, length - rule.BThenA)])],
    };

    private static IEnumerable<DayRule> InOrder(Series series, Dictionary<string, int> at, int length)
    {
        var doses = series.Doses.Select(id => at[id]).ToList();
        var (first, last) = (doses[0], doses[^1]);
        if (series.MinGap is { } least)
            yield return Neighbours("minGap", (least, Far));
        if (series.MaxGap is { } most)
            yield return Neighbours("maxGap", (-Far, most));
        if (series.OvernightMin is { } shortest)
            yield return Night("overnightMin", (-Far, length - shortest));
        if (series.OvernightMax is { } longest)
            yield return Night("overnightMax", (length - longest, Far));

        DayRule Neighbours(string name, (int, int) gap) => new($"series:{series.Id}:{name}") { Pairs = [.. doses.Zip(doses.Skip(1), (one, next) => (one, next, (IReadOnlyList<(int, int)>)[gap]))] };
        DayRule Night(string name, (int, int) gap) => new($"series:{series.Id}:{name}") { Pairs = first == last ? [] : [(first, last, [gap])] };
    }

    private static IEnumerable<DayRule> OfOne(DayDose dose, int at, DayProblem problem)
    {
        if (dose.Anchor is { } anchor)
            yield return new($"anchor:{dose.Id}") { Placed = [(at, [anchor.ToBed ? (problem.Bed - anchor.Max, problem.Bed - anchor.Min) : (problem.Wake + anchor.Min, problem.Wake + anchor.Max)])] };
        if (dose.Food is { } food)
            yield return new($"food:{dose.Id}") { Placed = [(at, Food(food, problem.Meals))] };
        if (dose.Windows is { } windows)
            yield return new($"window:{dose.Id}") { Placed = [(at, windows)] };
    }

    private static List<(int From, int To)> Food(FoodRule rule, IReadOnlyList<Meal> meals)
    {
        var concerned = meals.Where(meal => rule.Meal is null || meal.Id == rule.Meal).OrderBy(meal => meal.Start).ToList();
        return rule.Kind switch
        {
            FoodKind.With => [.. concerned.Select(meal => (meal.Start, meal.End))],
            FoodKind.Before => [.. concerned.Select(meal => (meal.Start - rule.Max, meal.Start - rule.Min))],
            FoodKind.After => [.. concerned.Select(meal => (meal.End + rule.Min, meal.End + rule.Max))],
            _ => Empty(rule, concerned),
        };
    }

    private static List<(int From, int To)> Empty(FoodRule rule, List<Meal> meals)
    {
        var free = new List<(int From, int To)> { (-Far, Far) };
        foreach (var meal in meals)
        {
            var (from, to) = (meal.Start - rule.Min, meal.End + rule.Max);
            free = [.. free.SelectMany(span => new[] { (span.From, Math.Min(span.To, from)), (Math.Max(span.From, to), span.To) }).Where(span => span.Item1 <= span.Item2).Distinct()];
        }

        return free;
    }
}
