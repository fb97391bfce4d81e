namespace Ekbom.Core.Trials;

/// <summary>A questionnaire that looks back a week: one row a week, and a week that looks back into settling nights or another treatment is left out.</summary>
internal static class WeeklyTotals
{
    public const int Days = 7;

    public static IEnumerable<TrialNight> Of(TrialDays calendar, int settling)
    {
        for (var week = 0; week * Days < calendar.Due; week++)
        {
            var last = Math.Min((week * Days) + Days, calendar.Due) - 1;
            var rated = Enumerable.Range(week * Days, last - (week * Days) + 1).Where(night => calendar.Rating(night) is not null).ToList();
            foreach (var earlier in rated.SkipLast(1))
                yield return Week(calendar, week, earlier, settling) with { Why = LeftOut.SecondInWeek };
            if (rated.Count > 0 || last == (week * Days) + Days - 1)
                yield return Week(calendar, week, rated.Count > 0 ? rated[^1] : last, settling);
        }
    }

    private static TrialNight Week(TrialDays calendar, int week, int night, int settling)
    {
        var treatment = calendar.Protocol.Blocks[calendar.BlockOf(night)].Treatment;
        var window = Enumerable.Range(night - Days + 1, Days).Where(one => one >= 0).ToList();
        var touches = window.Exists(one => calendar.IsSettling(one, settling) || calendar.Protocol.Blocks[calendar.BlockOf(one)].Treatment != treatment);
        return new(night, week, calendar.Date(night), calendar.BlockOf(night), treatment)
        {
            Written = calendar.Written(night),
            Rating = calendar.Rating(night),
            Others = window.SelectMany(one => calendar.Written(one)?.Others ?? new Dictionary<string, double>()).GroupBy(one => one.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Average(one => one.Value), StringComparer.Ordinal),
            ChangedAt = calendar.ChangedAt(night),
            Why = touches ? LeftOut.Settling : LeftOut.No,
        };
    }
}
