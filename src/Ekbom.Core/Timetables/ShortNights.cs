using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Timetables;

/// <summary>Things of which two intakes come closer than they otherwise do, because the night between two days is shorter: a journey, the clocks, another kind of day.</summary>
internal static class ShortNights
{
    /// <param name="today">The day, laid out.</param>
    /// <param name="tomorrow">The next one; the same when it is alike.</param>
    /// <param name="things">What is taken.</param>
    /// <param name="knowledge">The knowledge base.</param>
    public static IEnumerable<(string Name, DayReason Why)> Of(DaySheet today, DaySheet tomorrow, IReadOnlyList<DayThing> things, KnowledgeBase knowledge)
    {
        foreach (var thing in things.Where(thing => thing.IsDaily && !thing.Taking.AsNeeded))
        {
            List<int> taken = [.. today.Intakes.Where(intake => intake.Name == thing.Name).Select(intake => intake.Minute).Order()], next = [.. tomorrow.Intakes.Where(intake => intake.Name == thing.Name).Select(intake => intake.Minute).Order()];
            if (taken.Count == 0 || next.Count == 0)
                continue;
            var gap = today.Length + next[0] - taken[^1];
            var (entry, least) = Least(thing, Math.Max(taken.Count, next.Count), knowledge);
            if (gap >= least || gap >= DayRules.Day + taken[0] - taken[^1])
                continue;
            var advice = knowledge.Advise("timetable.short-night");
            var told = advice.Told(("Name", thing.Name), ("Hours", DayText.Span(Math.Max(0, gap))), ("First", DayText.Clock(taken[^1])), ("Second", DayText.Clock(next[0])), ("Least", DayText.Span(least)));
            yield return (thing.Name, new("short-night", told, entry is null ? advice : entry));
        }
    }

    /// <summary>The gap its own entry asks for, else our share of the even gap over a day; when it is taken more often on one of the two days, that day counts.</summary>
    private static (Administration? Entry, int Minutes) Least(DayThing thing, int times, KnowledgeBase knowledge)
    {
        foreach (var (entry, rule) in thing.Rules)
        {
            if (DayText.Given(rule, "least_gap") is { } given)
                return (entry, given);
        }

        return (null, (int)(DayRules.Day / times * knowledge.UsualDay!.EvenGapShare));
    }
}
