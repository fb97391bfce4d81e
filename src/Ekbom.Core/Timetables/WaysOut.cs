using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Timetables;

/// <summary>What would make a day possible: leaving out what is only bought, then asking for another time, then asking for another medicine. Each is tried as it is told.</summary>
internal static class WaysOut
{
    private const long Patience = 10_000;

    /// <param name="day">The day as it is.</param>
    /// <param name="things">What is taken.</param>
    /// <param name="builder">Its rules.</param>
    /// <param name="clash">The rules that cannot hold together.</param>
    /// <param name="others">Rules of other clashes, which have ways out of their own: with this clash mended, those stay as they are.</param>
    public static IEnumerable<WayOut> Of(Attempt day, IReadOnlyList<DayThing> things, DayBuilder builder, IReadOnlyList<string> clash, IReadOnlyList<string> others)
    {
        var concerned = builder.Placed.Where(one => Concerned(one.Thing, one.Doses, clash) && !one.Doses.All(builder.Taken.ContainsKey)).ToList(); // what was taken cannot be changed
        foreach (var (thing, _) in concerned.Where(one => one.Thing.Bought && IsEnough(day, things, one.Thing, others)))
            yield return Told(WayOutKind.LeaveOut, "timetable.leave-out", thing, [], day.Assessment.Knowledge);
        foreach (var (thing, doses) in concerned.Where(one => !one.Thing.Bought && one.Thing.Taking.At.Count > 0))
        {
            if (Moved(day, things, doses, clash, [.. others.Where(rule => !Concerned(thing, doses, [rule]))]) is { } times) // at its new times it keeps every rule of its own
                yield return Told(WayOutKind.AskToMove, "timetable.ask-to-move", thing, times, day.Assessment.Knowledge);
        }

        foreach (var (thing, _) in concerned.Where(one => !one.Thing.Bought && IsEnough(day, things, one.Thing, others)))
            yield return Told(WayOutKind.AskForAnother, "timetable.ask-for-another", thing, [], day.Assessment.Knowledge);
    }

    private static bool Concerned(DayThing thing, IReadOnlyList<string> doses, IReadOnlyList<string> clash) => clash.Any(rule =>
        rule[(rule.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('|').Any(doses.Contains) || rule.StartsWith($"series:{DayText.Slug(thing.Name)}:", StringComparison.Ordinal));

    /// <summary>Without this one the day is possible.</summary>
    private static bool IsEnough(Attempt day, IReadOnlyList<DayThing> things, DayThing left, IReadOnlyList<string> others)
    {
        List<DayThing> rest = [.. things.Where(other => other != left)];
        return day.Solve(rest, [], others, Patience).Answer.Feasible;
    }

    /// <summary>The times a medicine would be taken at: one intake at another time if that is enough, else all of them anew; null when no times help.</summary>
    private static IReadOnlyList<int>? Moved(Attempt day, IReadOnlyList<DayThing> things, IReadOnlyList<string> doses, IReadOnlyList<string> clash, IReadOnlyList<string> others)
    {
        var near = day with { Balanced = true };
        var named = doses.Where(dose => clash.Any(rule => rule[(rule.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('|').Contains(dose))).ToList();
        IEnumerable<IReadOnlyList<string>> tries = doses.Count == 1 ? [doses] : [.. (named.Count == 0 ? doses : named).Select(dose => (IReadOnlyList<string>)[dose]), doses];
        foreach (var free in tries)
        {
            var answer = near.Solve(things, free, others, Patience).Answer;
            if (answer.Objective is not null)
                return [.. doses.Select(dose => answer.Timetable[dose])];
        }

        return null;
    }

    private static WayOut Told(WayOutKind kind, string id, DayThing thing, IReadOnlyList<int> times, KnowledgeBase knowledge)
    {
        var entry = knowledge.Advise(id);
        return new(kind, thing.Name, times) { Says = new(id, entry.Told(("Name", thing.Name), ("Times", DayText.Times(times))), entry) };
    }
}
