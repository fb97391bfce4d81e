using Ekbom.Core.Knowledge;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Tests.Trials;

/// <summary>When a week counts as clearly worse than every week before: five of its nights rated, 14 nights before it, twice the smallest difference.</summary>
public sealed class WorseWeekTests
{
    private static readonly TrialRules Rules = new(2, 28, new(5, 14, 2));

    [Theory] // one point is the smallest difference worth having; weeks before had a mean of 5
    [InlineData(7, 21, true)]
    [InlineData(6.9, 21, false)]
    [InlineData(7, 20, false)] // the week would begin before the fifteenth night
    public void It_takes_twice_the_smallest_difference_and_two_weeks_before(double rating, int nights, bool worse)
    {
        var found = WorseWeek.Latest(ATrial.Protocol(), Nights(nights, night => night < nights - 7 ? 5 : rating), Rules);

        Assert.Equal(worse, found is not null);
        if (found is not null)
            Assert.Equal((ATrial.Night(nights - 1), rating, 5.0), (found.Last, found.Mean, found.Before));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Five_nights_of_the_week_have_a_rating(int missing, bool worse) =>
        Assert.Equal(worse, WorseWeek.Latest(ATrial.Protocol(), Nights(21, night => night < 14 ? 5 : night < 14 + missing ? null : 8), Rules) is not null);

    [Fact]
    public void The_worst_week_before_counts_and_not_the_mean_of_all()
    {
        var diary = Nights(28, night => night is >= 7 and < 14 ? 8 : night < 21 ? 3 : 9);

        Assert.Null(WorseWeek.Latest(ATrial.Protocol(), diary, Rules)); // 9 is one point above 8
    }

    [Fact]
    public void Where_more_is_better_less_is_worse()
    {
        var protocol = ATrial.Protocol() with { Outcome = new(OutcomeKind.SleepHours, "", 24, 0.5, Rated.Morning, HigherIsBetter: true) };

        Assert.Equal(5.9, WorseWeek.Latest(protocol, Nights(21, night => night < 14 ? 7 : 5.9), Rules)!.Mean, 1e-9);
        Assert.Null(WorseWeek.Latest(protocol, Nights(21, night => night < 14 ? 7 : 9), Rules));
    }

    [Fact]
    public void A_weekly_total_is_a_week()
    {
        var protocol = ATrial.Protocol() with { Outcome = new(OutcomeKind.WeeklyTotal, "", 40, 4, Rated.Weekly) };
        var diary = new Diary([.. new[] { 20, 22, 30 }.Select((total, week) => new DiaryNight(ATrial.Night((week * 7) + 6)) { Rating = total })]);

        Assert.Equal((30.0, 22.0), (WorseWeek.Latest(protocol, diary, Rules)!.Mean, WorseWeek.Latest(protocol, diary, Rules)!.Before));
        Assert.Null(WorseWeek.Latest(protocol, diary with { Nights = [.. diary.Nights.Take(2)] }, Rules));
    }

    [Fact]
    public void A_stretch_is_told_once_with_its_first_week()
    {
        var diary = Nights(56, night => night < 20 ? 4 : night < 34 ? 7 : night < 48 ? 4 : 10);

        Assert.Equal([ATrial.Night(24), ATrial.Night(53)], WorseWeek.All(ATrial.Protocol(), diary, Rules).Select(week => week.Last));
    }

    [Fact]
    public void Without_a_rating_nothing_is_said() => Assert.Null(WorseWeek.Latest(ATrial.Protocol(), new Diary([]), Rules));

    private static Diary Nights(int nights, Func<int, double?> rating) => new([.. Enumerable.Range(0, nights).Select(night => new DiaryNight(ATrial.Night(night)) { Rating = rating(night) })]);
}
