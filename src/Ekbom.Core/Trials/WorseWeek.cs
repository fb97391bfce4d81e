using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Trials;

/// <summary>A week that was clearly worse than every week of the trial before it. The plan says to think about stopping then; it stays advice.</summary>
/// <param name="Last">The evening of its last night.</param>
/// <param name="Mean">The mean of its ratings, in points of the outcome; of a weekly total that total itself.</param>
/// <param name="Before">The worst mean of a week before it, in the same points.</param>
public sealed record WorseWeek(DateOnly Last, double Mean, double Before)
{
    private const int Days = 7;

    /// <summary>The week that ends with the last night that has a rating; null when it was not clearly worse, or when there is too little to say so.</summary>
    /// <param name="protocol">The protocol that holds.</param>
    /// <param name="diary">What was written; nights of an earlier plan are not looked at.</param>
    /// <param name="rules">How many nights, how long before and how much worse.</param>
    public static WorseWeek? Latest(Protocol protocol, Diary diary, TrialRules rules)
    {
        var weeks = Weeks(protocol, diary, rules.Worse);
        return weeks.Count == 0 ? null : Ending(protocol, weeks, weeks.Count - 1, rules.Worse);
    }

    /// <summary>Every stretch of such weeks, each told with the first one of it.</summary>
    /// <inheritdoc cref="Latest"/>
    public static IReadOnlyList<WorseWeek> All(Protocol protocol, Diary diary, TrialRules rules)
    {
        var (weeks, found, last) = (Weeks(protocol, diary, rules.Worse), new List<WorseWeek>(), int.MinValue / 2);
        for (var at = 0; at < weeks.Count; at++)
        {
            if (Ending(protocol, weeks, at, rules.Worse) is not { } week)
                continue;
            if (weeks[at].Night - last >= Days)
                found.Add(week);
            last = weeks[at].Night;
        }

        return found;
    }

    /// <summary>Each night with a rating, and the mean of the week that ends with it; null with too few ratings in it. Of a weekly total the total.</summary>
    private static List<(int Night, double? Mean)> Weeks(Protocol protocol, Diary diary, WorseRule rule)
    {
        var days = new TrialDays(protocol, diary, DateOnly.MaxValue);
        return [.. Enumerable.Range(0, protocol.Nights).Where(night => days.Rating(night) is not null).Select(night => (night, Mean(night)))];

        double? Mean(int night)
        {
            if (protocol.Outcome.Rated == Trials.Rated.Weekly)
                return days.Rating(night);
            var week = Enumerable.Range(Math.Max(0, night - Days + 1), Math.Min(Days, night + 1)).Select(days.Rating).OfType<double>().ToList();
            return week.Count >= rule.RatedNights ? week.Average() : null;
        }
    }

    private static WorseWeek? Ending(Protocol protocol, IReadOnlyList<(int Night, double? Mean)> weeks, int at, WorseRule rule)
    {
        var (night, mean) = weeks[at];
        if (mean is not { } now || night - Days + 1 < rule.BeforeNights)
            return null;
        var before = weeks.Take(at).Where(earlier => earlier.Night <= night - Days).Select(earlier => earlier.Mean).OfType<double>().ToList();
        if (before.Count == 0)
            return null;
        var worst = protocol.Outcome.HigherIsBetter ? before.Min() : before.Max();
        var by = protocol.Outcome.HigherIsBetter ? worst - now : now - worst;
        return by >= (double)rule.Times * protocol.Outcome.Smallest ? new(protocol.Start.AddDays(night), now, worst) : null;
    }
}
