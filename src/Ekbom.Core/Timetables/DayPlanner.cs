using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Timetables;

/// <summary>Lays out one person's day from what they take, and says why it is so, or why no day is possible and what would help.</summary>
public static class DayPlanner
{
    private const long Patience = 60_000, PatienceWithWaysOut = 10_000;
    private const int Coarse = 15, Fine = 5, Endless = 3 * DayRules.Day;

    /// <summary>The names under which what is taken can be named.</summary>
    public static IReadOnlyList<string> Names(Assessment assessment) => [.. DayThing.Of(assessment).Select(thing => thing.Name)];

    /// <summary>Names among what has been taken that the person does not take.</summary>
    public static IReadOnlyList<string> Unknown(Assessment assessment, IReadOnlyList<(string Name, int Minute)> taken) =>
        [.. taken.Select(one => one.Name).Where(name => !Names(assessment).Contains(name, StringComparer.OrdinalIgnoreCase))];

    /// <summary>What was taken that the day cannot count: only when needed, or more often than the profile says.</summary>
    public static IReadOnlyList<string> Uncountable(Assessment assessment, IReadOnlyList<(string Name, int Minute)> taken)
    {
        var things = DayThing.Of(assessment);
        return [.. taken.GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase).Where(group => things.Find(thing => string.Equals(thing.Name, group.Key, StringComparison.OrdinalIgnoreCase)) is { } thing
            && (thing.Taking.AsNeeded || thing.IsOn(assessment.AsOf) == false || group.Count() > thing.Times)).Select(group => group.Key)];
    }

    /// <summary>The day for a plan: only where something has to be kept apart, and not in an emergency.</summary>
    public static DaySheet? InAPlan(Assessment assessment) =>
        assessment.Disposition != "emergency" && assessment.Knowledge.UsualDay is not null && assessment.Interactions.Any(one => !one.Proposed && one.Entry is { Kind: InteractionKind.Separate, Soft: false } or { Kind: InteractionKind.Avoid, Matters: true })
            ? DaySeries.Today(assessment, balanced: true)
            : null;

    /// <summary>The day of <see cref="Assessment.AsOf"/>.</summary>
    /// <param name="assessment">The person, judged on that day.</param>
    /// <param name="taken">What has been taken already, by name, with the minute after midnight.</param>
    /// <param name="balanced">Weigh times of day against minutes.</param>
    /// <param name="length">Minutes until the same clock time of the next day: 1440 unless the clocks change or a journey follows.</param>
    /// <param name="tomorrow">The next day, laid out already, when it is another kind of day: what comes late today gives way to what comes early then. Null when every day is like this one.</param>
    /// <remarks>A day with something that is not taken every day, and a day before a longer or shorter night, stays near the person's ordinary day: nobody moves a
    /// tablet from the morning to the night once a week.</remarks>
    public static DaySheet Plan(Assessment assessment, IReadOnlyList<(string Name, int Minute)>? taken = null, bool balanced = false, int length = DayRules.Day, DaySheet? tomorrow = null)
    {
        var all = DayThing.Of(assessment).Where(thing => !thing.Taking.AsNeeded && thing.IsOn(assessment.AsOf) != false).ToList();
        var daily = all.Where(thing => thing.IsDaily).ToList();
        var ordinary = daily.Count == 0 || (daily.Count == all.Count && length == DayRules.Day) ? null : Lay(assessment, daily, [], balanced, DayRules.Day, null, null).Answer;
        return ordinary?.Objective is null ? Lay(assessment, all, taken ?? [], balanced, length, null, tomorrow) : Lay(assessment, all, taken ?? [], balanced: true, length, ordinary.Timetable, tomorrow);
    }

    private static DaySheet Lay(Assessment assessment, IReadOnlyList<DayThing> today, IReadOnlyList<(string Name, int Minute)> taken, bool balanced, int length, IReadOnlyDictionary<string, int>? wishes, DaySheet? tomorrow)
    {
        var usual = assessment.Knowledge.UsualDay ?? throw new InvalidOperationException("knowledge/scope.yaml lacks usual_day.");
        var all = DayThing.Of(assessment);
        var hours = DayHoursReader.Of(assessment.Profile.Day.On(assessment.AsOf), usual);
        var day = new Attempt(assessment, hours, usual, Past.None, balanced, length, wishes, tomorrow);
        var (builder, answer) = day.Solve(today, []);
        if (taken.Count > 0)
        {
            day = new Attempt(assessment, hours, usual, UntilNow(today, taken, answer), balanced, length, wishes, tomorrow);
            (builder, answer) = day.Solve(today, []);
        }

        var sheet = new DaySheet
        {
            On = assessment.AsOf,
            Balanced = balanced,
            Hours = hours,
            Problem = day.Problem(builder, today),
            Answer = answer,
            Length = length,
            Weekend = assessment.Profile.Day.Weekend is not null && assessment.AsOf.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday,
            AsNeeded = [.. all.Where(thing => thing.Taking.AsNeeded).Select(thing => thing.Name)],
            NotToday = [.. all.Where(thing => !thing.Taking.AsNeeded && thing.IsOn(assessment.AsOf) == false).Select(thing => $"{thing.Name}: {thing.Rhythm}")],
            NotEveryDay = [.. today.Where(thing => !thing.IsDaily).Select(thing => thing.Name)],
            ByMonth = today.Any(thing => thing.Taking.EveryMonths is not null),
            ChangedOn = DayThing.LastChange(assessment.Profile, assessment.AsOf),
            Twice = Duplicates.Of(assessment.Profile, assessment.Knowledge.Terms, assessment.AsOf),
            Unchecked = [.. all.Where(thing => !thing.Known).Select(thing => thing.Name)],
        };
        return answer.Objective is null
            ? sheet with { Clash = [.. answer.Clash.SelectMany(builder.Why)], WaysOut = [.. day.WaysOut(today, builder, answer)] }
            : sheet with { Intakes = Intakes(builder, sheet.Problem, answer, taken), Gaps = Gaps(builder, sheet.Problem, answer) };
    }

    /// <summary>What was said to be taken, and everything that the day had planned before then, as planned.</summary>
    private static Past UntilNow(IReadOnlyList<DayThing> things, IReadOnlyList<(string Name, int Minute)> taken, DayAnswer planned)
    {
        var now = taken.Max(one => one.Minute);
        var past = new Dictionary<string, int>(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var thing in things)
        {
            var said = taken.Where(one => string.Equals(one.Name, thing.Name, StringComparison.OrdinalIgnoreCase)).Select(one => one.Minute).Order().ToList();
            var ids = DayBuilder.Ids(thing);
            for (var at = 0; at < ids.Count; at++)
            {
                if (at < said.Count && told.Add(ids[at]))
                    past.Add(ids[at], said[at]);
                else if (said.Count == 0 && planned.Timetable.TryGetValue(ids[at], out var minute) && minute < now)
                    past.Add(ids[at], minute);
            }
        }

        return new(past, now) { Said = told };
    }

    private static List<DayIntake> Intakes(DayBuilder builder, DayProblem problem, DayAnswer answer, IReadOnlyList<(string Name, int Minute)> taken)
    {
        var intakes = new List<DayIntake>();
        foreach (var (thing, ids) in builder.Placed)
        {
            foreach (var id in ids)
            {
                var (earliest, latest) = Room(problem, answer, id);
                intakes.Add(new(id, thing.Name, answer.Timetable[id], [.. builder.RuleIds.Where(rule => Concerns(rule, id, thing, problem)).SelectMany(builder.Why).DistinctBy(why => why.Says)])
                {
                    Amount = thing.Amount,
                    AmountCounts = thing.AmountCounts,
                    Earliest = earliest,
                    Latest = latest,
                    Suggested = thing.Suggested,
                    Missed = thing.Administrations.Select(entry => entry.Missed).FirstOrDefault(missed => missed is not null),
                    Taken = taken.Any(one => one.Minute == answer.Timetable[id] && string.Equals(one.Name, thing.Name, StringComparison.OrdinalIgnoreCase)),
                });
            }
        }

        return [.. intakes.OrderBy(intake => intake.Minute).ThenBy(intake => intake.Name, StringComparer.Ordinal)];
    }

    private static bool Concerns(string rule, string dose, DayThing thing, DayProblem problem)
    {
        var named = rule[(rule.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return named == dose || named.Split('|').Contains(dose)
            || problem.Series.Any(series => rule.StartsWith($"series:{series.Id}:", StringComparison.Ordinal) && series.Doses.Contains(dose));
    }

    /// <summary>Between which times one intake could move without a gap while everything else stays.</summary>
    private static (int Earliest, int Latest) Room(DayProblem problem, DayAnswer answer, string id)
    {
        var grid = new DayGrid(problem with { Doses = [.. problem.Doses.Select(dose => dose.Id == id ? dose : dose with { Windows = [(answer.Timetable[dose.Id], answer.Timetable[dose.Id])], Anchor = null, Food = null })] });
        var state = new SearchState(grid, DayRules.Of(grid.Problem).Where(rule => rule.Weight is null || !answer.Broken.Contains(rule.Id)));
        var at = problem.Doses.Select((dose, index) => (dose.Id, index)).First(one => one.Id == id).index;
        if (!state.Settle())
            return (answer.Timetable[id], answer.Timetable[id]);
        var slot = Enumerable.Range(0, grid.Slots).First(one => grid.Minute(one) == answer.Timetable[id]);
        var (first, last) = (slot, slot);
        while (first > 0 && SlotSet.Has(state.Domain(at), first - 1))
            first--;
        while (last + 1 < grid.Slots && SlotSet.Has(state.Domain(at), last + 1))
            last++;
        return (grid.Minute(first), grid.Minute(last));
    }

    private static List<DayGap> Gaps(DayBuilder builder, DayProblem problem, DayAnswer answer)
    {
        var gaps = new List<DayGap>();
        foreach (var rule in problem.Separations.Where(rule => rule.Weight is null))
        {
            var d = answer.Timetable[rule.B] - answer.Timetable[rule.A];
            var (first, second, least, night) = d >= 0 ? (rule.A, rule.B, rule.AThenB, rule.BThenA) : (rule.B, rule.A, rule.BThenA, rule.AThenB);
            var (byDay, overNight) = (Math.Abs(d), problem.Length - Math.Abs(d));
            if (builder.Why(rule.RuleId) is [{ From: { } from }, ..])
                gaps.Add(byDay - least <= overNight - night ? new(first, second, least, byDay, from) : new(second, first, night, overNight, from) { Overnight = true });
        }

        return gaps;
    }

    /// <summary>One person's day under changing assumptions.</summary>
    private sealed class Attempt(Assessment assessment, DayPlanHours hours, UsualDay usual, Past past, bool balanced, int length, IReadOnlyDictionary<string, int>? wishes, DaySheet? tomorrow)
    {
        private int Grid(IReadOnlyList<DayThing> things)
        {
            var minutes = hours.Meals.SelectMany(meal => new[] { meal.Start, meal.End }).Concat([hours.Wake, hours.Bed]).Concat(past.At.Values)
                .Concat(things.Where(thing => !thing.Bought).SelectMany(thing => thing.Taking.At).Select(time => (time.Hour * 60) + time.Minute)).ToList();
            return minutes.TrueForAll(minute => minute % Coarse == 0) ? Coarse : minutes.TrueForAll(minute => minute % Fine == 0) ? Fine : 1;
        }

        /// <summary>Before another kind of day, the night is kept by what is known of that day, and not by the hours of this one.</summary>
        public DayProblem Problem(DayBuilder builder, IReadOnlyList<DayThing> things) => builder.Problem(Grid(things), tomorrow is null ? length : Endless);

        public (DayBuilder Builder, DayAnswer Answer) Solve(IReadOnlyList<DayThing> things, IReadOnlyList<string> free, long patience = Patience)
        {
            var builder = new DayBuilder(hours, usual, past) { Wishes = wishes };
            foreach (var thing in things)
                builder.Add(thing, free.Contains(thing.Name));
            builder.KeepFasting();
            builder.KeepApart(assessment.Interactions);
            if (tomorrow is not null)
                builder.KeepNight(tomorrow, length);
            return (builder, things.Count == 0 ? new() { Feasible = true, Proved = true, Objective = new(0, 0, 0) } : Solved(Problem(builder, things), patience));
        }

        /// <summary>A day with more intakes than can be searched is not laid out at all, and every answer is held against its own rules before it is told.</summary>
        private DayAnswer Solved(DayProblem problem, long patience)
        {
            var answer = problem.Doses.Count > DaySolver.MostDoses ? new() { Feasible = false, Proved = false } : DaySolver.Solve(problem, balanced, patience);
            if (answer.Objective is null && tomorrow is not null)
                return answer with { Proved = false }; // another tomorrow might leave room
            return answer.Objective is null || DayRules.Keeps(problem, answer.Timetable) ? answer : throw new InvalidOperationException("The day breaks its own rules.");
        }

        /// <summary>Leaving out what is only bought, then asking for another time, then asking for another medicine; each is tried.</summary>
        public IEnumerable<WayOut> WaysOut(IReadOnlyList<DayThing> things, DayBuilder builder, DayAnswer answer)
        {
            var concerned = builder.Placed.Where(one => one.Doses.Any(dose => answer.Clash.Any(rule => rule[(rule.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('|').Contains(dose) || rule.StartsWith($"series:{dose}:", StringComparison.Ordinal))))
                .Select(one => one.Thing).ToList();
            foreach (var thing in concerned.Where(thing => thing.Bought))
            {
                if (Solve([.. things.Where(other => other != thing)], [], PatienceWithWaysOut).Answer.Feasible)
                    yield return new(WayOutKind.LeaveOut, thing.Name, null);
            }

            foreach (var thing in concerned.Where(thing => !thing.Bought && thing.Taking.At.Count == 1)) // one new time can be named and tried as it is told
            {
                var (moved, tried) = Solve(things, [thing.Name], PatienceWithWaysOut);
                if (tried.Objective is not null)
                    yield return new(WayOutKind.AskToMove, thing.Name, tried.Timetable[moved.Placed.First(one => one.Thing.Name == thing.Name).Doses[0]]);
            }

            foreach (var thing in concerned.Where(thing => !thing.Bought))
            {
                if (Solve([.. things.Where(other => other != thing)], [], PatienceWithWaysOut).Answer.Feasible)
                    yield return new(WayOutKind.AskForAnother, thing.Name, null);
            }
        }
    }
}
