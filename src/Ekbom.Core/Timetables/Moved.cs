namespace Ekbom.Core.Timetables;

/// <summary>Why something bought does not stay at the time its owner wrote.</summary>
internal static class Moved
{
    /// <summary>The reason in words; null when it is where it was wished.</summary>
    /// <param name="problem">The day.</param>
    /// <param name="answer">Where everything is.</param>
    /// <param name="builder">What the rules say.</param>
    /// <param name="dose">The intake.</param>
    /// <param name="written">The minute its owner wrote.</param>
    /// <param name="hours">The hours of the day.</param>
    public static DayReason? Why(DayProblem problem, DayAnswer answer, DayBuilder builder, string dose, int written, DayPlanHours hours)
    {
        if (answer.Timetable[dose] == written)
            return null;
        var there = new Dictionary<string, int>(answer.Timetable, StringComparer.Ordinal) { [dose] = written };
        var asleep = written < hours.Wake || written > hours.Bed;
        var broken = DayRules.Of(problem).Where(rule => rule.Weight is null && !DayRules.Keeps(rule, problem, there)).Select(rule => rule.Id).Distinct(StringComparer.Ordinal).ToList();
        var near = broken.SelectMany(rule => Others(rule, dose)).Distinct(StringComparer.Ordinal).Select(other => $"{builder.Placed.First(one => one.Doses.Contains(other)).Thing.Name} at {DayText.Clock(answer.Timetable[other])}").ToList();
        List<string> whys =
        [
            .. asleep ? ["you are asleep then"] : (IEnumerable<string>)[],
            .. near.Count > 0 ? [$"it would be too near to {string.Join(" and ", near)}"] : (IEnumerable<string>)[],
            .. broken.Exists(rule => rule.StartsWith("food:", StringComparison.Ordinal)) ? ["of your meals"] : (IEnumerable<string>)[],
            .. broken.Exists(rule => rule.StartsWith("anchor:", StringComparison.Ordinal)) ? ["of your bedtime or waking"] : (IEnumerable<string>)[],
            .. !asleep && broken.Exists(rule => rule.StartsWith("window:", StringComparison.Ordinal)) ? ["of the day before or after, or because it is too late for that now"] : (IEnumerable<string>)[],
        ];
        var because = whys.Count > 0 ? $"because {string.Join(", and because ", whys)}" : written % problem.Grid == 0 ? "so that there are fewer times of day" : "to a rounder time";
        return new($"moved:{dose}", $"You wrote {DayText.Clock(written)}. It is moved {because}.", null);
    }

    private static IEnumerable<string> Others(string rule, string dose) =>
        rule.StartsWith("sep:", StringComparison.Ordinal) || rule.StartsWith("offset:", StringComparison.Ordinal) ? rule[(rule.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('|').Where(other => other != dose) : [];
}
