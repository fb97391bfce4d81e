namespace Ekbom.Core.Writing;

/// <summary>
/// Days as every calendar repeats them: every so many days, so many times, except some. RDATE is not used: a widespread calendar leaves out the
/// whole event when it finds one without a rule.
/// </summary>
internal sealed record CalendarDates(DateOnly First, int Every, int Count)
{
    public IReadOnlyList<DateOnly> Except { get; init; } = [];

    /// <summary>The rule of days that are in order and all different.</summary>
    public static CalendarDates Of(IReadOnlyList<DateOnly> days)
    {
        if (days.Count == 1)
            return new(days[0], 1, 1);
        var every = days.Zip(days.Skip(1), (day, next) => next.DayNumber - day.DayNumber).Aggregate(Divisor);
        var count = ((days[^1].DayNumber - days[0].DayNumber) / every) + 1;
        return new(days[0], every, count) { Except = [.. Enumerable.Range(0, count).Select(at => days[0].AddDays(at * every)).Except(days)] };
    }

    private static int Divisor(int one, int other) => other == 0 ? one : Divisor(other, one % other);
}
