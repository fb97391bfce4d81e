using System.Globalization;
using Ekbom.Core.Assessments;

namespace Ekbom.Core.Timetables;

/// <summary>Lays out one day after another, so that ends, steps, rhythms and both changes of the clocks fall where they belong.</summary>
public static class DaySeries
{
    /// <summary>The days from <see cref="Assessment.AsOf"/> on, each made when it is asked for.</summary>
    /// <param name="assessment">The person, judged on the first day.</param>
    /// <param name="days">How many.</param>
    /// <param name="zone">Where the person is: it decides how long each night is.</param>
    /// <param name="balanced">As for <see cref="DayPlanner"/>.</param>
    public static IEnumerable<DaySheet> Plan(Assessment assessment, int days, TimeZoneInfo zone, bool balanced = false)
    {
        var made = new Dictionary<string, DaySheet>(StringComparer.Ordinal);
        for (var at = 0; at < days; at++)
        {
            var today = assessment with { AsOf = assessment.AsOf.AddDays(at) };
            var length = Length(zone, today);
            var key = string.Create(CultureInfo.InvariantCulture, $"{length} {string.Join('\n', DayThing.Of(today).Select(thing => Written(thing, today.AsOf)))}");
            if (!made.TryGetValue(key, out var sheet))
                made.Add(key, sheet = DayPlanner.Plan(today, balanced: balanced, length: length));
            yield return sheet with { On = today.AsOf, ChangedOn = DayThing.LastChange(today.Profile, today.AsOf) };
        }
    }

    /// <summary>Things of a rhythm whose first day is not known: nobody can tell on which days they are taken.</summary>
    public static IReadOnlyList<(string Name, string Rhythm)> WithoutFirstDay(Assessment assessment) =>
        [.. DayThing.Of(assessment).Where(thing => !thing.Taking.AsNeeded && thing.IsOn(assessment.AsOf) is null).Select(thing => (thing.Name, thing.Rhythm))];

    /// <summary>Minutes from waking to the same clock time of the next day: 1380 or 1500 when the clocks change between.</summary>
    private static int Length(TimeZoneInfo zone, Assessment today)
    {
        var usual = today.Knowledge.UsualDay ?? throw new InvalidOperationException("knowledge/scope.yaml lacks usual_day.");
        var wake = today.AsOf.ToDateTime(TimeOnly.MinValue).AddMinutes(DayHoursReader.Of(today.Profile.Day, usual).Wake);
        return DayRules.Day - (int)(zone.GetUtcOffset(wake.AddDays(1)) - zone.GetUtcOffset(wake)).TotalMinutes;
    }

    private static string Written(DayThing thing, DateOnly day) => string.Create(
        CultureInfo.InvariantCulture,
        $"{thing.Name}|{thing.Amount}|{thing.Times}|{string.Join(' ', thing.Taking.At.Select(time => time.ToString("HH:mm", CultureInfo.InvariantCulture)))}|{thing.Taking.AsNeeded}|{thing.IsOn(day)}");
}
