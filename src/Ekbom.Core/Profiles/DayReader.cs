namespace Ekbom.Core.Profiles;

/// <summary>Reads <c>day</c>: the hours of a person's day.</summary>
internal static class DayReader
{
    private const string Weekend = "weekend";

    private static readonly string[] Keys = ["wake", "breakfast", "lunch", "dinner", "bed"];

    public static DayHours Read(Reading reading, Node? node)
    {
        if (Section.Of(reading, node, "day", [.. Keys, Weekend], "day: { wake: \"06:30\", bed: \"22:30\" }.") is not { } day)
            return new DayHours(null, null, null, null, null);
        var others = day.Has(Weekend) ? Section.Of(reading, day.Value(Weekend), $"day.{Weekend}", Keys, "weekend: { wake: \"08:30\" }.") : null;
        return Hours(day) with { Weekend = others is null ? null : Hours(others) };
    }

    private static DayHours Hours(Section day) => new(Time(day, "wake"), Time(day, "breakfast"), Time(day, "lunch"), Time(day, "dinner"), Time(day, "bed"));

    private static TimeOnly? Time(Section day, string key) =>
        day.Text(key, $"{key}: \"07:00\".") is { } written ? CalendarReader.Time(day.Reading, written) : null;
}
