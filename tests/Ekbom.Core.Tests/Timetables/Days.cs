using Ekbom.Core.Timetables;

namespace Ekbom.Core.Tests.Timetables;

/// <summary>Days made by chance from a seed, and the rules checked and every day tried without the solver.</summary>
internal static class Days
{
    /// <summary>A small day: few doses on an hourly grid, so that every day can be tried.</summary>
    public static DayProblem Small(int seed)
    {
        var chance = new Random(seed);
        var doses = Enumerable.Range(0, chance.Next(2, 5)).Select(at => Dose($"d{at}", chance)).ToList();
        if (chance.Next(4) == 0)
            doses[0] = doses[0] with { Weight = 0.5m };
        var day = new DayProblem { Grid = 60, Wake = 420, Bed = chance.Next(2) == 0 ? 1380 : 1500, Meals = [new("breakfast", 480, 510), new("lunch", 750, 780), new("dinner", 1110, 1140)], Doses = doses };
        var separations = Enumerable.Range(0, chance.Next(0, 5)).Select(_ => (A: chance.Next(doses.Count), B: chance.Next(doses.Count))).Where(pair => pair.A != pair.B).DistinctBy(pair => (Math.Min(pair.A, pair.B), Math.Max(pair.A, pair.B)))
            .Select(pair => new Separation($"d{pair.A}", $"d{pair.B}", 60 * chance.Next(0, 9), 60 * chance.Next(0, 9)) { Weight = chance.Next(3) == 0 ? chance.Next(1, 4) : null });
        return day with
        {
            Separations = [.. separations],
            Series = chance.Next(3) == 0 ? [new Series("s", [.. doses.Take(2).Select(dose => dose.Id)]) { MinGap = 60 * chance.Next(1, 6), MaxGap = 60 * chance.Next(6, 12), OvernightMin = 60 * chance.Next(1, 12), OvernightMax = 1320 }] : [],
            Offsets = chance.Next(4) == 0 ? [new Offset("d1", "d0", -60, 60)] : [],
        };
    }

    public static IEnumerable<string> Broken(DayProblem day, IReadOnlyDictionary<string, int> at)
    {
        foreach (var dose in day.Doses)
        {
            var t = at[dose.Id];
            if (t < day.Wake || t > day.Bed || t % day.Grid != 0)
                yield return "day";
            if (dose.Windows?.Any(window => t >= window.From && t <= window.To) == false)
                yield return $"window:{dose.Id}";
            if (dose.Anchor is { } anchor && (anchor.ToBed ? day.Bed - t : t - day.Wake) is var distance && (distance < anchor.Min || distance > anchor.Max))
                yield return $"anchor:{dose.Id}";
            if (dose.Food is { } food && !Fits(food, day.Meals, t))
                yield return $"food:{dose.Id}";
        }

        foreach (var rule in day.Separations)
        {
            var d = at[rule.B] - at[rule.A];
            if (!((d >= rule.AThenB && 1440 - d >= rule.BThenA) || (-d >= rule.BThenA && 1440 + d >= rule.AThenB)))
                yield return rule.RuleId;
        }

        foreach (var series in day.Series)
        {
            var gaps = series.Doses.Zip(series.Doses.Skip(1), (one, next) => at[next] - at[one]).ToList();
            var night = 1440 - (at[series.Doses[^1]] - at[series.Doses[0]]);
            if (gaps.Exists(gap => gap < series.MinGap))
                yield return $"series:{series.Id}:minGap";
            if (gaps.Exists(gap => gap > series.MaxGap))
                yield return $"series:{series.Id}:maxGap";
            if (night < series.OvernightMin)
                yield return $"series:{series.Id}:overnightMin";
            if (night > series.OvernightMax)
                yield return $"series:{series.Id}:overnightMax";
        }

        foreach (var rule in day.Offsets)
        {
            if (at[rule.To] - at[rule.From] is var d && (d < rule.Min || d > rule.Max))
                yield return $"offset:{rule.From}|{rule.To}";
        }
    }

    /// <summary>The best day of all, by trying every one; null when none keeps the hard rules.</summary>
    public static DayObjective? ByTryingAll(DayProblem day, bool balanced = false)
    {
        var slots = Enumerable.Range(0, 2881).Where(minute => minute >= day.Wake && minute <= day.Bed && minute % day.Grid == 0).ToList();
        var wishes = day.Separations.Where(rule => rule.Weight is not null).ToDictionary(rule => rule.RuleId, rule => rule.Weight!.Value, StringComparer.Ordinal);
        return All(day, slots, [])
            .Select(at => (at, broken: Broken(day, at).ToList()))
            .Where(one => one.broken.TrueForAll(wishes.ContainsKey))
            .Select(one => new DayObjective(one.broken.Sum(rule => wishes[rule]), one.at.Values.Distinct().Count(), day.Doses.Sum(dose => dose.Preferred is { } wished ? dose.Weight * Math.Abs(one.at[dose.Id] - wished) : 0m)))
            .OrderBy(one => one.SoftViolations).ThenBy(one => balanced ? (45 * one.DistinctTimes) + one.WeightedDeviation : one.DistinctTimes).ThenBy(one => one.WeightedDeviation).FirstOrDefault();
    }

    /// <summary>Every rule of a day by its name, also where it has none of that kind.</summary>
    public static IEnumerable<string> Rules(DayProblem day) =>
    [
        .. day.Doses.SelectMany(dose => new[] { $"window:{dose.Id}", $"anchor:{dose.Id}", $"food:{dose.Id}" }), .. day.Separations.Select(rule => rule.RuleId), .. day.Offsets.Select(rule => $"offset:{rule.From}|{rule.To}"),
        .. day.Series.SelectMany(series => new[] { "minGap", "maxGap", "overnightMin", "overnightMax" }, (series, name) => $"series:{series.Id}:{name}"),
    ];

    /// <summary>The day without one of its rules.</summary>
    public static DayProblem Without(DayProblem day, string rule) => day with
    {
        Doses = [.. day.Doses.Select(dose => dose with
        {
            Windows = rule == $"window:{dose.Id}" ? null : dose.Windows, Anchor = rule == $"anchor:{dose.Id}" ? null : dose.Anchor, Food = rule == $"food:{dose.Id}" ? null : dose.Food,
        })],
        Separations = [.. day.Separations.Where(one => one.RuleId != rule)],
        Offsets = [.. day.Offsets.Where(one => rule != $"offset:{one.From}|{one.To}")],
        Series = [.. day.Series.Select(series => series with
        {
            MinGap = rule == $"series:{series.Id}:minGap" ? null : series.MinGap, MaxGap = rule == $"series:{series.Id}:maxGap" ? null : series.MaxGap,
            OvernightMin = rule == $"series:{series.Id}:overnightMin" ? null : series.OvernightMin, OvernightMax = rule == $"series:{series.Id}:overnightMax" ? null : series.OvernightMax,
        })],
    };

    private static bool Fits(FoodRule food, IReadOnlyList<Meal> all, int t)
    {
        var meals = all.Where(meal => food.Meal is null || food.Meal == meal.Id);
        return food.Kind switch
        {
            FoodKind.With => meals.Any(meal => t >= meal.Start && t <= meal.End),
            FoodKind.Before => meals.Any(meal => meal.Start - t >= food.Min && meal.Start - t <= food.Max),
            FoodKind.After => meals.Any(meal => t - meal.End >= food.Min && t - meal.End <= food.Max),
            _ => meals.All(meal => meal.Start - t >= food.Min || t - meal.End >= food.Max),
        };
    }

    private static IEnumerable<IReadOnlyDictionary<string, int>> All(DayProblem day, List<int> slots, Dictionary<string, int> sofar)
    {
        if (sofar.Count == day.Doses.Count)
            return [new Dictionary<string, int>(sofar, StringComparer.Ordinal)];
        var dose = day.Doses[sofar.Count];
        var alone = day with { Doses = [dose], Separations = [], Series = [], Offsets = [] };
        return slots.Where(slot => !Broken(alone, new Dictionary<string, int>(StringComparer.Ordinal) { [dose.Id] = slot }).Any())
            .SelectMany(slot => All(day, slots, new(sofar, StringComparer.Ordinal) { [dose.Id] = slot }));
    }

    private static DayDose Dose(string id, Random chance)
    {
        var dose = new DayDose(id) { Preferred = chance.Next(4) == 0 ? null : chance.Next(420, 1380), Weight = chance.Next(0, 4) };
        return chance.Next(6) switch
        {
            0 => dose with { Food = new((FoodKind)chance.Next(4), chance.Next(2) == 0 ? null : "lunch", 30, 120) },
            1 => dose with { Windows = [(chance.Next(400, 800), chance.Next(800, 1000)), (1200, 1260)] },
            2 => dose with { Anchor = new(chance.Next(2) == 0, chance.Next(0, 60), chance.Next(60, 300)) },
            _ => dose,
        };
    }
}
