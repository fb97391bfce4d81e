using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Timetables;

/// <summary>One person's day under changing assumptions.</summary>
/// <param name="Assessment">The person, judged on that day.</param>
/// <param name="Hours">The hours of the day.</param>
/// <param name="Balanced">Weigh times of day against minutes.</param>
/// <param name="Length">Minutes until the same clock time of the next day.</param>
internal sealed record Attempt(Assessment Assessment, DayPlanHours Hours, bool Balanced, int Length)
{
    private const long Patience = 60_000;
    private const int Coarse = 15, Fine = 5, Endless = 3 * DayRules.Day;

    /// <summary>What has been taken already.</summary>
    public Past Past { get; init; } = Past.None;

    /// <summary>The person's ordinary day, to stay near to; null when this is one.</summary>
    public IReadOnlyDictionary<string, int>? Wishes { get; init; }

    /// <summary>The next day, laid out already, when it is another kind of day.</summary>
    public DaySheet? Tomorrow { get; init; }

    /// <summary>The evening before, where this day had to be laid out together with it.</summary>
    public Evening? Yesterday { get; init; }

    /// <summary>Before another kind of day, the night is kept by what is known of that day, and not by the hours of this one.</summary>
    public DayProblem Problem(DayBuilder builder, IReadOnlyList<DayThing> things) => builder.Problem(Grid(things), Tomorrow is null ? Length : Endless);

    /// <summary>The day with its rules.</summary>
    /// <param name="things">What is taken.</param>
    /// <param name="free">Intakes of prescribed medicines that may leave their own times.</param>
    public DayBuilder Build(IReadOnlyList<DayThing> things, IReadOnlyCollection<string> free)
    {
        var builder = new DayBuilder(Hours, Assessment.Knowledge, Past) { Wishes = Wishes };
        foreach (var thing in things)
            builder.Add(thing, free);
        if (builder.HasTooMany)
            return builder; // it is not laid out, so nothing has to be kept apart on it
        var pairs = DayThing.Pairs(Assessment);
        builder.KeepFasting();
        builder.KeepApart(pairs);
        if (Yesterday is not null)
            builder.KeepMorning(Yesterday, pairs);
        if (Tomorrow is not null)
            builder.KeepNight(Tomorrow, Length, pairs);
        return builder;
    }

    public (DayBuilder Builder, DayAnswer Answer) Solve(IReadOnlyList<DayThing> things) => Solve(things, [], [], Patience);

    /// <param name="things">What is taken.</param>
    /// <param name="free">Intakes of prescribed medicines that may leave their own times.</param>
    /// <param name="without">Rules that need not hold.</param>
    /// <param name="patience">How many steps the search may take.</param>
    public (DayBuilder Builder, DayAnswer Answer) Solve(IReadOnlyList<DayThing> things, IReadOnlyCollection<string> free, IReadOnlyCollection<string> without, long patience)
    {
        var builder = Build(things, free);
        return (builder, things.Count == 0 ? new() { Feasible = true, Proved = true, Objective = new(0, 0, 0) } : Solved(Problem(builder, things).Without(without), patience));
    }

    /// <summary>A day with more intakes than can be searched is not laid out at all, and every answer is held against its own rules before it is told.</summary>
    private DayAnswer Solved(DayProblem problem, long patience)
    {
        var answer = problem.Doses.Count > DaySolver.MostDoses ? new() { Feasible = false, Proved = false } : DaySolver.Solve(problem, Balanced, patience);
        if (answer.Objective is null && Tomorrow is not null)
            return answer with { Proved = false }; // another tomorrow might leave room
        return answer.Objective is null || DayRules.Keeps(problem, answer.Timetable) ? answer : throw new InvalidOperationException("The day breaks its own rules.");
    }

    private int Grid(IReadOnlyList<DayThing> things)
    {
        var minutes = Hours.Meals.SelectMany(meal => new[] { meal.Start, meal.End }).Concat([Hours.Wake, Hours.Bed]).Concat(Past.At.Values)
            .Concat(things.Where(thing => !thing.Bought).SelectMany(thing => thing.Taking.At).Select(time => (time.Hour * 60) + time.Minute)).ToList();
        return minutes.TrueForAll(minute => minute % Coarse == 0) ? Coarse : minutes.TrueForAll(minute => minute % Fine == 0) ? Fine : 1;
    }
}
