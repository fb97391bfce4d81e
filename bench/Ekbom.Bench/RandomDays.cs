using Ekbom.Core.Timetables;

namespace Ekbom.Bench;

/// <summary>
/// Deliberately unpleasant days from a seed: 16 to 20 doses on grids of 5, 10 or 15 minutes, many gaps, series of two or three a day, food
/// rules, bedtimes, and some wishes.
/// </summary>
public static class RandomDays
{
    public static DayProblem Make(int seed)
    {
        var chance = new Random(seed);
        var (count, grid) = (chance.Next(16, 21), new[] { 5, 10, 15 }[chance.Next(3)]);
        var (wake, bed) = (60 * chance.Next(5, 9), 60 * chance.Next(21, 25));
        Meal[] meals = [new("breakfast", wake + 60, wake + 90), new("lunch", 750, 780), new("dinner", 1110, 1140)];
        var (doses, series) = (new List<DayDose>(), new List<Series>());
        while (doses.Count < count)
        {
            var times = Math.Min(count - doses.Count, new[] { 1, 1, 1, 1, 2, 2, 3 }[chance.Next(7)]);
            var ids = Enumerable.Range(doses.Count, times).Select(at => $"d{at:00}").ToList();
            foreach (var id in ids)
                doses.Add(Dose(id, chance, times == 1, wake, bed, meals));
            if (times > 1)
                series.Add(new($"s{doses.Count}", ids) { MinGap = 60 * chance.Next(3, times == 2 ? 7 : 6), MaxGap = 60 * chance.Next(7, 13), OvernightMin = 60 * chance.Next(4, 9) });
        }

        var separations = Enumerable.Range(0, chance.Next(count / 2, 2 * count)).Select(_ => (A: chance.Next(count), B: chance.Next(count))).ToList()
            .Where(pair => pair.A != pair.B).DistinctBy(pair => (Math.Min(pair.A, pair.B), Math.Max(pair.A, pair.B)))
            .Select(pair => new Separation(doses[pair.A].Id, doses[pair.B].Id, 30 * chance.Next(1, 9), 30 * chance.Next(1, 9)) { Weight = chance.Next(8) == 0 ? chance.Next(1, 5) : null }).ToList();
        return new() { Id = $"seed {seed}", Grid = grid, Wake = wake, Bed = bed, Meals = meals, Doses = doses, Separations = separations, Series = series };
    }

    private static DayDose Dose(string id, Random chance, bool alone, int wake, int bed, Meal[] meals)
    {
        var dose = new DayDose(id) { Preferred = chance.Next(4) == 0 ? null : chance.Next(wake / 5, bed / 5) * 5, Weight = chance.Next(1, 4) };
        if (!alone)
            return dose;
        switch (chance.Next(6))
        {
            case 0:
                return dose with { Food = new(FoodKind.With, chance.Next(2) == 0 ? null : meals[chance.Next(3)].Id, 0, 0) };
            case 1:
                return dose with { Food = new(FoodKind.Empty, null, 30 * chance.Next(1, 3), 60 * chance.Next(1, 3)) };
            case 2:
                var from = chance.Next(wake / 30, (bed - 240) / 30) * 30;
                return dose with { Windows = [(from, from + (60 * chance.Next(2, 7)))] };
            case 3:
                return dose with { Anchor = new(chance.Next(2) == 0, 0, 60 * chance.Next(1, 3)) };
            default:
                return dose;
        }
    }
}
