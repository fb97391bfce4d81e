using Ekbom.Core.Timetables;

namespace Ekbom.App.Tests.Timetables;

/// <summary>Each day is laid out as if the next were the same. Where the next one differs, the night between them has to keep the rules all the same.</summary>
public sealed class NeighbouringDaysTests
{
    [Fact]
    public void The_night_between_two_different_days_keeps_every_gap()
    {
        var days = Calendars.Sheets(Calendars.Everything, new(2026, 11, 20), 60, "Europe/London");

        foreach (var (day, next) in days.Zip(days.Skip(1)))
        {
            foreach (var rule in day.Problem.Separations.Concat(next.Problem.Separations).Where(rule => rule.Weight is null))
            {
                Kept(day, rule.A, next, rule.B, rule.AThenB);
                Kept(day, rule.B, next, rule.A, rule.BThenA);
            }

            foreach (var intake in day.Intakes)
                Kept(day, intake.Id, next, intake.Id, 12 * 60); // nothing here that is taken once a day comes twice in half a day
        }
    }

    private static void Kept(DaySheet day, string first, DaySheet next, string second, int least)
    {
        if (day.Answer.Timetable.TryGetValue(first, out var one) && next.Answer.Timetable.TryGetValue(second, out var other))
            Assert.True(day.Problem.Length - one + other >= least, $"{day.On}: {first} at {one}, then {second} at {other}, at least {least}");
    }
}
