namespace Ekbom.Core.Timetables;

/// <summary>In which time zone a person wakes up: at home, and from the morning of each journey in another one.</summary>
/// <param name="Home">The zone before any journey.</param>
/// <param name="Journeys">The first morning in another zone, in the order of the days.</param>
public sealed record Whereabouts(TimeZoneInfo Home, IReadOnlyList<(DateOnly From, TimeZoneInfo Zone)> Journeys)
{
    public static Whereabouts At(TimeZoneInfo home) => new(home, []);

    /// <summary>The zone of a day, from waking on.</summary>
    public TimeZoneInfo On(DateOnly day) => Journeys.Where(journey => journey.From <= day).Select(journey => journey.Zone).LastOrDefault(Home);

    /// <summary>Minutes from one hour of a day to the same clock time of the next: more or less than 1440 when the clocks change or a journey lies between.</summary>
    /// <param name="day">The day.</param>
    /// <param name="minute">The hour, in minutes after midnight: when the person wakes.</param>
    public int Length(DateOnly day, int minute)
    {
        var wake = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
        return DayRules.Day - (int)(On(day.AddDays(1)).GetUtcOffset(wake.AddDays(1)) - On(day).GetUtcOffset(wake)).TotalMinutes;
    }
}
