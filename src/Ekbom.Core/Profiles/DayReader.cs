using System.Globalization;

namespace Ekbom.Core.Profiles;

/// <summary>Reads <c>day</c>: the hours of a person's day. It runs from waking to bed, also over midnight, and the meals lie within it.</summary>
internal static class DayReader
{
    private const string Weekend = "weekend", Wake = "wake", Bed = "bed";
    private const int Minutes = 1440, LongestAwake = 22 * 60; // more is a slip in one of the hours

    private static readonly string[] Meals = ["breakfast", "lunch", "dinner"], Keys = [Wake, .. Meals, Bed];

    public static DayHours Read(Reading reading, Node? node)
    {
        if (Section.Of(reading, node, "day", [.. Keys, Weekend], "day: { wake: \"06:30\", bed: \"22:30\" }.") is not { } day)
            return new DayHours(null, null, null, null, null);
        var hours = Hours(day);
        Check(day, hours, hours);
        if (!day.Has(Weekend) || Section.Of(reading, day.Value(Weekend), $"day.{Weekend}", Keys, "weekend: { wake: \"08:30\" }.") is not { } others)
            return hours;
        var weekend = Hours(others);
        Check(others, weekend, weekend with { Wake = weekend.Wake ?? hours.Wake, Bed = weekend.Bed ?? hours.Bed });
        return hours with { Weekend = weekend };
    }

    /// <param name="day">Where the hours stand.</param>
    /// <param name="said">The hours that stand there.</param>
    /// <param name="whole">The same, with waking and bedtime as they hold on that day.</param>
    private static void Check(Section day, DayHours said, DayHours whole)
    {
        if (whole.Wake is not { } wake)
            return;
        var awake = whole.Bed is { } bed ? After(wake, bed) : LongestAwake;
        if (awake is 0 or > LongestAwake)
        {
            day.Reading.Refuse(
                ProfileCodes.Impossible, day.At(said.Bed is null ? Wake : Bed), $"From waking at {Clock(wake)} to bed at {Clock(whole.Bed!.Value)} is no day with a night.",
                "Write when you usually get up as wake and when you go to bed as bed, like wake: \"06:30\", bed: \"22:30\".");
            return;
        }

        foreach (var (key, time) in Meals.Zip([said.Breakfast, said.Lunch, said.Dinner]))
        {
            if (time is { } meal && After(wake, meal) > awake)
                day.Reading.Refuse(
                    ProfileCodes.Impossible, day.At(key), $"{key} at {Clock(meal)} does not lie between waking at {Clock(wake)} and {(whole.Bed is { } end ? $"bed at {Clock(end)}" : "the end of the day")}.",
                    $"Write an hour at which you are awake, or leave {key} out when you do not eat then.");
        }
    }

    /// <summary>Minutes from one time of day on to another.</summary>
    private static int After(TimeOnly from, TimeOnly to) => (((int)(to.ToTimeSpan() - from.ToTimeSpan()).TotalMinutes) + Minutes) % Minutes;

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static DayHours Hours(Section day) => new(Time(day, Wake), Time(day, Meals[0]), Time(day, Meals[1]), Time(day, Meals[2]), Time(day, Bed));

    private static TimeOnly? Time(Section day, string key) =>
        day.Text(key, $"{key}: \"07:00\".") is { } written ? CalendarReader.Time(day.Reading, written) : null;
}
