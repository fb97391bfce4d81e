using System.Globalization;
using Ekbom.Core.Assessments;

namespace Ekbom.Core.Timetables;

/// <summary>Lays out one day after another, so that ends, steps, rhythms and both changes of the clocks fall where they belong.</summary>
public static class DaySeries
{
    /// <summary>A day of a week's rhythm is seen from each of the seven days before it.</summary>
    private const int Ahead = 8;

    /// <summary>The day of <see cref="Assessment.AsOf"/>, with the night to the next one.</summary>
    /// <param name="assessment">The person, judged on that day.</param>
    /// <param name="taken">What has been taken already, by name, with the minute after midnight.</param>
    /// <param name="balanced">As for <see cref="DayPlanner"/>.</param>
    /// <param name="where">Where the person is: it decides how long each night is. Null when not known; then every night is as usual.</param>
    public static DaySheet Today(Assessment assessment, IReadOnlyList<(string Name, int Minute)>? taken = null, bool balanced = false, Whereabouts? where = null) =>
        new Chain(assessment, 1, where, balanced).Plan(0, taken);

    /// <summary>The days from <see cref="Assessment.AsOf"/> on. They are laid out from the last one backwards, so that each keeps its gaps over the night to the next.</summary>
    /// <param name="assessment">The person, judged on the first day.</param>
    /// <param name="days">How many.</param>
    /// <param name="where">Where the person is: it decides how long each night is.</param>
    /// <param name="balanced">As for <see cref="DayPlanner"/>.</param>
    public static IReadOnlyList<DaySheet> Plan(Assessment assessment, int days, Whereabouts where, bool balanced = false)
    {
        var chain = new Chain(assessment, days, where, balanced);
        return [.. Enumerable.Range(0, days).Select(at => chain.Plan(at, null))];
    }

    /// <summary>The times of a day, as one text: two days with the same text are alike.</summary>
    internal static string Times(DaySheet sheet) => string.Join(' ', sheet.Intakes.Select(intake => string.Create(CultureInfo.InvariantCulture, $"{intake.Id}@{intake.Minute}")));

    /// <summary>Things of a rhythm whose first day is not known: nobody can tell on which days they are taken.</summary>
    public static IReadOnlyList<(string Name, string Rhythm)> WithoutFirstDay(Assessment assessment) =>
        [.. DayThing.Of(assessment).Where(thing => !thing.Taking.AsNeeded && thing.IsOn(assessment.AsOf) is null).Select(thing => (thing.Name, thing.Rhythm))];

    /// <summary>Days that follow one another, each laid out once it is known what comes after it.</summary>
    private sealed class Chain
    {
        private readonly Assessment first;
        private readonly bool balanced;
        private readonly Whereabouts? where;
        private readonly Dictionary<string, DaySheet> made = new(StringComparer.Ordinal);
        private readonly DaySheet?[] next;

        public Chain(Assessment first, int days, Whereabouts? where, bool balanced)
        {
            (this.first, this.where, this.balanced) = (first, where, balanced);
            next = new DaySheet?[days + Ahead];
            for (var at = next.Length - 2; at >= 0; at--)
            {
                if (next[at + 1] is not null || DayThing.Key(Day(at)) != DayThing.Key(Day(at + 1)))
                    next[at] = Plan(at + 1, null) is { Answer.Objective: not null } tomorrow ? tomorrow : null; // before a day that has no times, the night is kept as if every day were like this one
            }
        }

        public DaySheet Plan(int at, IReadOnlyList<(string Name, int Minute)>? taken)
        {
            var today = Day(at);
            var sheet = taken is [_, ..] ? DayPlanner.Plan(today, taken, balanced, Length(today), next[at]) : Made(today, next[at]);
            var changed = next[at] is not null && taken is not [_, ..] && DayThing.Key(today) != DayThing.Key(Day(at + 1)) && Times(sheet) != Times(Made(today, null));
            return sheet with { On = today.AsOf, Tomorrow = changed ? next[at]!.NotEveryDay : null, ChangedOn = DayThing.LastChange(today.Profile, today.AsOf) };
        }

        private DaySheet Made(Assessment today, DaySheet? tomorrow)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{Length(today)} {DayThing.Key(today)} then {(tomorrow is null ? "the same" : Times(tomorrow))}");
            return made.TryGetValue(key, out var sheet) ? sheet : made[key] = DayPlanner.Plan(today, null, balanced, Length(today), tomorrow);
        }

        private int Length(Assessment today)
        {
            var usual = today.Knowledge.UsualDay ?? throw new InvalidOperationException("knowledge/scope.yaml lacks usual_day.");
            return where?.Length(today.AsOf, DayHoursReader.Of(today.Profile.Day.On(today.AsOf), usual).Wake) ?? DayRules.Day;
        }

        private Assessment Day(int at) => first with { AsOf = first.AsOf.AddDays(at) };
    }
}
