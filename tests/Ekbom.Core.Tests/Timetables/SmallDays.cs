using Ekbom.Core.Timetables;
using FsCheck;
using FsCheck.Fluent;

namespace Ekbom.Core.Tests.Timetables;

/// <summary>A day made by chance, small enough to try every timetable.</summary>
public sealed record SmallDay(DayProblem Day)
{
    public override string ToString() => System.Text.Json.JsonSerializer.Serialize(Day);
}

/// <summary>Makes small days, and smaller ones of a day that fails: without one rule, or without a dose that no rule names.</summary>
public static class SmallDays
{
    public static Arbitrary<SmallDay> Any() => Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => new SmallDay(Days.Small(seed))), Smaller);

    private static IEnumerable<SmallDay> Smaller(SmallDay one)
    {
        var day = one.Day;
        foreach (var less in Days.Rules(day).Select(rule => Days.Without(day, rule)).Where(less => new SmallDay(less).ToString() != one.ToString()))
            yield return new(less);
        foreach (var dose in day.Doses.Where(dose => day.Doses.Count > 1 && !Named(day).Contains(dose.Id)))
            yield return new(day with { Doses = [.. day.Doses.Where(other => other != dose)] });
    }

    private static HashSet<string> Named(DayProblem day) =>
        [.. day.Separations.SelectMany(rule => new[] { rule.A, rule.B }), .. day.Offsets.SelectMany(rule => new[] { rule.From, rule.To }), .. day.Series.SelectMany(series => series.Doses)];
}
