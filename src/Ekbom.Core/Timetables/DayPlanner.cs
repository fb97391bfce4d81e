using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Timetables;

/// <summary>Lays out one person's day from what they take, and says why it is so, or why no day is possible and what would help.</summary>
public static class DayPlanner
{
    /// <summary>The names under which what is taken can be named.</summary>
    public static IReadOnlyList<string> Names(Assessment assessment) => [.. DayThing.Of(assessment).Select(thing => thing.Name)];

    /// <summary>Names among what has been taken that the person does not take.</summary>
    public static IReadOnlyList<string> Unknown(Assessment assessment, IReadOnlyList<(string Name, int Minute)> taken) =>
        [.. taken.Select(one => one.Name).Where(name => !Names(assessment).Contains(name, StringComparer.OrdinalIgnoreCase))];

    /// <summary>What was taken that the day cannot count: not on this day, or more often than the profile says. Something taken when needed always counts.</summary>
    public static IReadOnlyList<string> Uncountable(Assessment assessment, IReadOnlyList<(string Name, int Minute)> taken)
    {
        var things = DayThing.Of(assessment);
        return [.. taken.GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase).Where(group => things.Find(thing => string.Equals(thing.Name, group.Key, StringComparison.OrdinalIgnoreCase)) is { } thing
            && !thing.Taking.AsNeeded && (thing.IsOn(assessment.AsOf) == false || group.Count() > thing.Times)).Select(group => group.Key)];
    }

    /// <summary>The day for a plan: only where something has to be kept apart, and not in an emergency.</summary>
    public static DaySheet? InAPlan(Assessment assessment) =>
        assessment.Disposition != "emergency" && assessment.Knowledge.UsualDay is not null && assessment.Interactions.Any(one => !one.Proposed && one.Entry is { Kind: InteractionKind.Separate, Soft: false } or { Kind: InteractionKind.Avoid })
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
    public static DaySheet Plan(Assessment assessment, IReadOnlyList<(string Name, int Minute)>? taken = null, bool balanced = false, int length = DayRules.Day, DaySheet? tomorrow = null) =>
        Plan(assessment, taken ?? [], balanced, length, tomorrow, null);

    /// <param name="assessment">The person, judged on that day.</param>
    /// <param name="taken">What has been taken already.</param>
    /// <param name="balanced">Weigh times of day against minutes.</param>
    /// <param name="length">Minutes until the same clock time of the next day.</param>
    /// <param name="tomorrow">The next day, when it is another kind of day.</param>
    /// <param name="yesterday">The evening before, when this day had to be laid out together with it.</param>
    internal static DaySheet Plan(Assessment assessment, IReadOnlyList<(string Name, int Minute)> taken, bool balanced, int length, DaySheet? tomorrow, Evening? yesterday)
    {
        var (day, today) = Ordinary(assessment, balanced, length);
        return Lay(day with { Tomorrow = tomorrow, Yesterday = yesterday }, today, taken);
    }

    /// <summary>Two days that had to be laid out together: the evening of the first; null with whether it is proved that there is none.</summary>
    /// <param name="assessment">The person, judged on the first day.</param>
    /// <param name="next">The person, judged on the second day.</param>
    /// <param name="balanced">Weigh times of day against minutes.</param>
    /// <param name="length">Minutes from an hour of the first day to the same clock time of the second.</param>
    /// <param name="nextLength">The same for the second day.</param>
    /// <param name="after">The day after, when it is of another kind than the second.</param>
    internal static (Evening? Evening, bool Proved) Together(Assessment assessment, Assessment next, bool balanced, int length, int nextLength, DaySheet? after)
    {
        var ((day, things), (later, others)) = (Ordinary(assessment, balanced, length), Ordinary(next, balanced, nextLength));
        later = later with { Tomorrow = after };
        var (first, second) = (day.Build(things, []), later.Build(others, []));
        if (first.HasTooMany || second.HasTooMany)
            return (null, false);
        var night = first.Night(second.Today, DayThing.Pairs(assessment)).ToList();
        first.LeaveNight();
        var (at, proved) = TwoDays.Solve(day.Problem(first, things) with { Length = 3 * DayRules.Day }, later.Problem(second, others), night, length);
        return (at is null ? null : new(first.Today, at, length), proved);
    }

    /// <summary>The day as it would be alone, near to the person's ordinary day when it is not one, and what is taken on it.</summary>
    private static (Attempt Day, IReadOnlyList<DayThing> Things) Ordinary(Assessment assessment, bool balanced, int length)
    {
        var usual = assessment.Knowledge.UsualDay ?? throw new InvalidOperationException("knowledge/scope.yaml lacks usual_day.");
        var hours = DayHoursReader.Of(assessment.Profile.Day.On(assessment.AsOf), usual);
        var day = new Attempt(assessment, hours, balanced, length);
        var all = LeavingOut.Of(assessment).Given.Where(thing => thing.IsPlaced(assessment.AsOf)).ToList();
        var daily = all.Where(thing => thing.IsDaily).ToList();
        if (daily.Count == 0 || (daily.Count == all.Count && length == DayRules.Day))
            return (day, all);
        var ordinary = (day with { Length = DayRules.Day }).Solve(daily).Answer;
        return (ordinary.Objective is null ? day : day with { Balanced = true, Wishes = ordinary.Timetable }, all);
    }

    private static DaySheet Lay(Attempt day, IReadOnlyList<DayThing> today, IReadOnlyList<(string Name, int Minute)> taken)
    {
        var (assessment, hours) = (day.Assessment, day.Hours);
        var (all, gone) = LeavingOut.Of(assessment);
        var needed = all.Where(thing => thing.Taking.AsNeeded).ToList();
        var (builder, answer) = day.Solve(today);
        var now = default(int?);
        if (taken.Count > 0)
        {
            taken = [.. taken.Select(one => (one.Name, Minute: one.Minute < hours.Wake && one.Minute + DayRules.Day <= hours.Bed ? one.Minute + DayRules.Day : one.Minute))];
            today = [.. today, .. needed.Concat(gone.Select(one => one.Thing)).Select(thing => thing with { Taking = thing.Taking with { At = Times(taken, thing), EveryDays = null } }).Where(thing => thing.Taking.At.Count > 0)];
            day = day with { Past = UntilNow(today, taken, answer) };
            now = day.Past.Until;
            (builder, answer) = day.Solve(today);
        }

        var sheet = new DaySheet
        {
            On = assessment.AsOf,
            Balanced = day.Balanced,
            Hours = hours,
            Problem = day.Problem(builder, today),
            Answer = answer,
            Length = day.Length,
            Weekend = assessment.Profile.Day.Weekend is not null && assessment.AsOf.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday,
            WhenNeeded = [.. needed.Select(thing => Needed(day, thing, today, answer, taken, now))],
            LeftOut = [.. gone.Select(one => one.Why)],
            NotToday = [.. all.Where(thing => !thing.Taking.AsNeeded && thing.IsOn(assessment.AsOf) == false).Select(thing => $"{thing.Name}: {thing.Rhythm}")],
            NotEveryDay = [.. today.Where(thing => !thing.IsDaily).Select(thing => thing.Name)],
            ByMonth = today.Any(thing => thing.Taking.EveryMonths is not null),
            ChangedOn = DayThing.LastChange(assessment.Profile, assessment.AsOf),
            Knowledge = assessment.Knowledge,
            Twice = Duplicates.Of(assessment.Profile, assessment.Knowledge.Terms, assessment.AsOf),
            TooClose = TooNear.Of(builder, assessment),
            OwnTimes = builder.OwnTimes,
            Unchecked = [.. all.Where(thing => !thing.Known).Select(thing => thing.Name)],
        };
        return answer.Objective is null
            ? sheet with { Clashes = Clashes(day, today, builder, answer) }
            : sheet with { Intakes = Intakes(builder, sheet.Problem, answer, taken, hours), Gaps = Gaps(builder, sheet.Problem, answer), TooClose = [.. sheet.TooClose, .. TooNear.GivenUp(builder, sheet.Problem, answer, assessment.Knowledge).DistinctBy(one => one.Says)] };
    }

    private static WhenNeeded Needed(Attempt day, DayThing thing, IReadOnlyList<DayThing> today, DayAnswer answer, IReadOnlyList<(string Name, int Minute)> taken, int? now) =>
        NeededTimes.Of(day, thing, [.. today.Where(other => other.Name != thing.Name)], answer.Objective is null ? null : answer.Timetable, [.. taken.Where(one => Is(thing, one.Name)).Select(one => one.Minute).Order()], now);

    /// <summary>Each clash with its ways out. Two about the same things, because one is taken several times a day or breaks two rules, are one.</summary>
    private static List<DayClash> Clashes(Attempt day, IReadOnlyList<DayThing> today, DayBuilder builder, DayAnswer answer)
    {
        var told = answer.Clashes.GroupBy(clash => string.Join('\n', Names(clash.Rules, builder)), StringComparer.Ordinal).Select(group => (Rules: (IReadOnlyList<string>)[.. group.SelectMany(clash => clash.Rules).Distinct(StringComparer.Ordinal)], group.Key)).ToList();
        return [.. told.Select(clash => new DayClash(
            clash.Key.Split('\n'), [.. clash.Rules.SelectMany(builder.Why).DistinctBy(why => why.Says)],
            [.. WaysOut.Of(day, today, builder, clash.Rules, Others(clash.Rules, [.. told.Where(other => !ReferenceEquals(other.Rules, clash.Rules)).SelectMany(other => other.Rules)], builder))]))];
    }

    /// <summary>Everything between the pairs of other clashes, so that the ways out of one are not hidden by another.</summary>
    private static List<string> Others(IReadOnlyList<string> rules, IReadOnlyList<string> others, DayBuilder builder)
    {
        string Pair(string rule) => string.Join('|', rule[(rule.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('|').Select(dose => builder.Placed.Where(one => one.Doses.Contains(dose)).Select(one => one.Thing.Name).FirstOrDefault(dose)).Order(StringComparer.Ordinal));
        var own = rules.Where(IsBetween).Select(Pair).ToHashSet(StringComparer.Ordinal);
        var their = others.Where(IsBetween).Select(Pair).Where(pair => !own.Contains(pair)).ToHashSet(StringComparer.Ordinal);
        return [.. builder.RuleIds.Where(rule => IsBetween(rule) && their.Contains(Pair(rule))), .. others.Where(rule => rule.StartsWith("food:", StringComparison.Ordinal) || rule.StartsWith("anchor:", StringComparison.Ordinal)).Except(rules, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Names(IReadOnlyList<string> rules, DayBuilder builder) => builder.Placed.Where(one => rules.Any(rule => Concerns(rule, one))).Select(one => one.Thing.Name);

    private static bool Concerns(string rule, (DayThing Thing, IReadOnlyList<string> Doses) one) => rule.StartsWith($"series:{DayText.Slug(one.Thing.Name)}:", StringComparison.Ordinal) || rule[(rule.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('|').Any(one.Doses.Contains);

    /// <summary>A rule between intakes, not about one alone.</summary>
    private static bool IsBetween(string rule) => rule.StartsWith("sep:", StringComparison.Ordinal) || rule.StartsWith("offset:", StringComparison.Ordinal) || rule.StartsWith("series:", StringComparison.Ordinal);

    private static bool Is(DayThing thing, string name) => string.Equals(thing.Name, name, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<TimeOnly> Times(IReadOnlyList<(string Name, int Minute)> taken, DayThing thing) => [.. taken.Where(one => Is(thing, one.Name)).Select(one => one.Minute).Order().Select(minute => TimeOnly.MinValue.AddMinutes(minute))];

    /// <summary>What was said to be taken, and everything that the day had planned before then, as planned.</summary>
    private static Past UntilNow(IReadOnlyList<DayThing> things, IReadOnlyList<(string Name, int Minute)> taken, DayAnswer planned)
    {
        var now = taken.Max(one => one.Minute);
        var past = new Dictionary<string, int>(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var thing in things)
        {
            var said = taken.Where(one => Is(thing, one.Name)).Select(one => one.Minute).Order().ToList();
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

    private static List<DayIntake> Intakes(DayBuilder builder, DayProblem problem, DayAnswer answer, IReadOnlyList<(string Name, int Minute)> taken, DayPlanHours hours)
    {
        var intakes = new List<DayIntake>();
        foreach (var (thing, ids) in builder.Placed)
        {
            for (var at = 0; at < ids.Count; at++)
            {
                var id = ids[at];
                var (earliest, latest) = Room(problem, answer, id);
                var isTaken = taken.Any(one => one.Minute == answer.Timetable[id] && Is(thing, one.Name));
                var moved = thing.Bought && !isTaken && WishedTimes.Own(thing, at, hours) is { } written ? Moved.Why(problem, answer, builder, id, written, hours) : null;
                intakes.Add(new(id, thing.Name, answer.Timetable[id], [.. moved is null ? [] : (IEnumerable<DayReason>)[moved], .. builder.RuleIds.Where(rule => Concerns(rule, id, problem)).SelectMany(builder.Why).DistinctBy(why => why.Says)])
                {
                    Amount = thing.TellsAmount ? thing.Amount : null,
                    Written = thing.Amount,
                    AmountCounts = thing.TellsAmount ? thing.AmountCounts : null,
                    Earliest = earliest,
                    Latest = latest,
                    Suggested = thing.Suggested,
                    Missed = thing.Administrations.Select(entry => entry.Missed).FirstOrDefault(missed => missed is not null),
                    Taken = isTaken,
                });
            }
        }

        return [.. intakes.OrderBy(intake => intake.Minute).ThenBy(intake => intake.Name, StringComparer.Ordinal)];
    }

    private static bool Concerns(string rule, string dose, DayProblem problem)
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
}
