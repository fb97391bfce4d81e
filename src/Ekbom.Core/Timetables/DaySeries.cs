using System.Globalization;
using Ekbom.Core.Assessments;

namespace Ekbom.Core.Timetables;

/// <summary>Lays out one day after another, so that ends, steps, rhythms and both changes of the clocks fall where they belong.</summary>
public static class DaySeries
{
    /// <summary>The day of <see cref="Assessment.AsOf"/>, with the night to the next one.</summary>
    /// <param name="assessment">The person, judged on that day.</param>
    /// <param name="taken">What has been taken already, by name, with the minute after midnight.</param>
    /// <param name="balanced">As for <see cref="DayPlanner"/>.</param>
    /// <param name="where">Where the person is: it decides how long each night is. Null when not known; then every night is as usual.</param>
    public static DaySheet Today(Assessment assessment, IReadOnlyList<(string Name, int Minute)>? taken = null, bool balanced = false, Whereabouts? where = null) =>
        new DayChain(assessment, 1, where, balanced).Plan(0, taken ?? []);

    /// <summary>The days from <see cref="Assessment.AsOf"/> on. They are laid out from the last one backwards, so that each keeps its gaps over the night to the next.</summary>
    /// <param name="assessment">The person, judged on the first day.</param>
    /// <param name="days">How many.</param>
    /// <param name="where">Where the person is: it decides how long each night is.</param>
    /// <param name="balanced">As for <see cref="DayPlanner"/>.</param>
    public static IReadOnlyList<DaySheet> Plan(Assessment assessment, int days, Whereabouts where, bool balanced = false)
    {
        var chain = new DayChain(assessment, days, where, balanced);
        return [.. Enumerable.Range(0, days).Select(at => chain.Plan(at, []))];
    }

    /// <summary>The times of a day, as one text: two days with the same text are alike.</summary>
    internal static string Times(DaySheet sheet) => string.Join(' ', sheet.Intakes.Select(intake => string.Create(CultureInfo.InvariantCulture, $"{intake.Id}@{intake.Minute}")));

    /// <summary>Things of a rhythm whose first day is not known: nobody can tell on which days they are taken.</summary>
    public static IReadOnlyList<(string Name, string Rhythm)> WithoutFirstDay(Assessment assessment) =>
        [.. LeavingOut.Of(assessment).Given.Where(thing => !thing.Taking.AsNeeded && thing.IsOn(assessment.AsOf) is null).Select(thing => (thing.Name, thing.Rhythm))];
}
