using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Timetables;

/// <summary>Pairs that were taken already, closer together than their rule asks for: no timetable mends that, but it is said.</summary>
internal static class TooNear
{
    /// <summary>Pairs that should stay apart where the day allows it, and that this day could not keep apart.</summary>
    public static IEnumerable<DayReason> GivenUp(DayBuilder builder, DayProblem problem, DayAnswer answer, KnowledgeBase knowledge)
    {
        foreach (var wish in problem.Separations.Where(rule => rule.Weight is not null))
        {
            var d = answer.Timetable[wish.B] - answer.Timetable[wish.A];
            var (byDay, overNight) = d >= 0 ? (wish.AThenB, wish.BThenA) : (wish.BThenA, wish.AThenB);
            if (Math.Abs(d) >= byDay && problem.Length - Math.Abs(d) >= overNight)
                continue;
            foreach (var why in builder.Why(wish.RuleId))
                yield return new("given-up", knowledge.Advise("timetable.given-up").Told(("Rule", why.Says)), why.From);
        }
    }

    public static IReadOnlyList<DayReason> Of(DayBuilder builder, Assessment assessment)
    {
        if (builder.Taken.Count == 0)
            return [];
        var advice = assessment.Knowledge.Advise("timetable.already-too-near");
        var told = new List<DayReason>();
        foreach (var pair in DayThing.Pairs(assessment).Where(one => NightPair.IsKept(one.Entry) && one.Entry.Kind == InteractionKind.Separate))
        {
            foreach (var (first, second) in builder.Today.Ids(pair.First.Name).SelectMany(_ => builder.Today.Ids(pair.Second.Name), (first, second) => (first, second)))
            {
                if (!builder.Taken.TryGetValue(first, out var one) || !builder.Taken.TryGetValue(second, out var other))
                    continue;
                var least = other >= one ? pair.Entry.BeforeMinutes : pair.Entry.AfterMinutes;
                if (Math.Abs(other - one) < least)
                    told.Add(new("too-near", advice.Told(("First", $"{pair.First.Name} at {DayText.Clock(one)}"), ("Second", $"{pair.Second.Name} at {DayText.Clock(other)}"), ("Hours", DayText.Span(Math.Abs(other - one))), ("Least", DayText.Span(least))), pair.Entry));
            }
        }

        return [.. told.GroupBy(one => one.Says, StringComparer.Ordinal).Select(group => group.First())];
    }
}
