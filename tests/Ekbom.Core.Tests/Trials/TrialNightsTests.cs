using Ekbom.Core.Trials;

namespace Ekbom.Core.Tests.Trials;

/// <summary>Which nights count, and why the others do not.</summary>
public sealed class TrialNightsTests
{
    [Theory]
    [InlineData(0, LeftOut.No)] // the first block is what the others are compared with: nothing settles
    [InlineData(13, LeftOut.No)]
    [InlineData(14, LeftOut.Settling)]
    [InlineData(17, LeftOut.Settling)]
    [InlineData(18, LeftOut.No)]
    [InlineData(28, LeftOut.No)] // the same treatment goes on: no change
    [InlineData(42, LeftOut.Settling)]
    [InlineData(45, LeftOut.Settling)]
    [InlineData(46, LeftOut.No)]
    public void Settling_nights_follow_a_change_and_only_a_change(int night, LeftOut expected)
    {
        var protocol = ATrial.Protocol();
        Assert.Equal(expected, ATrial.Nights(protocol, ATrial.Diary(protocol)).All[night].Why);
    }

    [Fact]
    public void A_trial_that_begins_with_a_treatment_settles_at_its_beginning()
    {
        var protocol = ATrial.Protocol(1, 0, 0, 1);
        var nights = ATrial.Nights(protocol, ATrial.Diary(protocol));
        Assert.Equal([LeftOut.Settling, LeftOut.No], [nights.All[3].Why, nights.All[4].Why]);
    }

    [Fact]
    public void Nights_without_a_rating_or_marked_are_left_out_and_told_apart()
    {
        var protocol = ATrial.Protocol();
        var diary = ATrial.Diary(protocol, (at, night) => at switch { 5 => null, 6 => night with { Rating = null }, 7 => night with { Unusable = Unusable.Travel }, _ => night });
        var nights = ATrial.Nights(protocol, diary);
        Assert.Equal([LeftOut.NoRating, LeftOut.NoRating, LeftOut.Unusable, LeftOut.No], nights.All.Skip(5).Take(4).Select(night => night.Why));
        Assert.Equal(56 - 8 - 3, nights.Analysed.Count());
        Assert.Equal(LeftOut.No, ATrial.Nights(protocol, diary, new(4, Marked: true)).All[7].Why);
    }

    [Fact]
    public void Nights_after_a_stop_do_not_count_and_the_night_of_the_stop_does()
    {
        var protocol = ATrial.Protocol();
        var nights = ATrial.Nights(protocol, ATrial.Diary(protocol) with { Stopped = (ATrial.Night(30), "a rash") });
        Assert.Equal([LeftOut.No, LeftOut.AfterStop], [nights.All[30].Why, nights.All[31].Why]);
        Assert.Equal((TrialState.Stopped, 1), (nights.State, nights.Rounds));
    }

    [Theory]
    [InlineData(0, TrialState.NotStarted, 0)]
    [InlineData(1, TrialState.Running, 0)]
    [InlineData(27, TrialState.Running, 0)]
    [InlineData(28, TrialState.Running, 1)]
    [InlineData(55, TrialState.Running, 1)]
    [InlineData(56, TrialState.Ended, 2)]
    public void A_round_is_over_when_its_last_night_is(int days, TrialState state, int rounds)
    {
        var protocol = ATrial.Protocol();
        var written = new Diary([]);
        var nights = TrialNights.Of(protocol, written, ATrial.Night(days));
        Assert.Equal((state, rounds, days), (nights.State, nights.Rounds, nights.All.Count));
    }

    [Fact]
    public void A_look_before_the_end_counts_completed_rounds_only()
    {
        var protocol = ATrial.Protocol();
        var nights = TrialNights.Of(protocol, ATrial.Diary(protocol), ATrial.Night(40));
        Assert.All(nights.All.Where(night => night.Number >= 28), night => Assert.Equal(LeftOut.RoundUnfinished, night.Why));
        Assert.Equal(24, nights.Analysed.Count());
    }

    [Fact]
    public void Tonight_is_due_once_it_is_written()
    {
        var protocol = ATrial.Protocol();
        var diary = ATrial.Diary(protocol, (at, night) => at <= 10 ? night : null);
        Assert.Equal(11, TrialNights.Of(protocol, diary, ATrial.Night(10)).All.Count);
        Assert.Equal(10, TrialNights.Of(protocol, new Diary([]), ATrial.Night(10)).All.Count);
    }

    [Fact]
    public void A_night_that_lacks_something_logged_is_left_out_and_nothing_is_made_up()
    {
        var protocol = ATrial.Protocol() with { Confounders = [new("caffeine", true)] };
        var diary = ATrial.Diary(protocol, (at, night) => at == 8 ? night : night with { Others = ATrial.Other("caffeine", at % 3 == 0 ? 1 : 0) });
        Assert.Equal(LeftOut.NotLogged, ATrial.Nights(protocol, diary).All[8].Why);
        Assert.Equal(LeftOut.No, ATrial.Nights(protocol, diary, new(4, Confounders: false)).All[8].Why);
    }

    [Fact]
    public void What_was_logged_on_few_nights_or_is_always_the_same_stays_out_of_the_model()
    {
        var protocol = ATrial.Protocol() with { Confounders = [new("caffeine", true), new("alcohol", true), new("travel", true)] };
        var diary = ATrial.Diary(protocol, (at, night) => night with { Others = new Dictionary<string, double> { ["alcohol"] = at % 2, ["caffeine"] = 1, ["travel"] = at % 2 }.Where(one => one.Key != "travel" || at < 20).ToDictionary() });
        Assert.Equal(["alcohol"], ATrial.Nights(protocol, diary).Modelled.Select(one => one.Id));
    }

    [Theory]
    [InlineData(6, LeftOut.No)]
    [InlineData(13, LeftOut.No)]
    [InlineData(20, LeftOut.Settling)] // looks back to night 14, which settles
    [InlineData(24, LeftOut.No)] // nights 18 to 24
    [InlineData(34, LeftOut.No)] // the same treatment before: no change
    [InlineData(48, LeftOut.Settling)]
    [InlineData(55, LeftOut.No)]
    public void A_weekly_total_counts_when_its_week_touches_no_settling_night(int night, LeftOut expected)
    {
        var protocol = Weekly();
        var diary = new Diary([new DiaryNight(ATrial.Night(night)) { Rating = 20 }]);
        Assert.Equal(expected, ATrial.Nights(protocol, diary).All.Single(one => one.Rating is not null).Why);
    }

    [Fact]
    public void Weeks_are_the_time_of_a_weekly_total_and_one_of_two_totals_counts()
    {
        var protocol = Weekly();
        var diary = new Diary([.. new[] { 6, 12, 13, 34 }.Select(night => new DiaryNight(ATrial.Night(night)) { Rating = 20 + night })]);
        var nights = ATrial.Nights(protocol, diary);
        Assert.Equal([0, 1, 4], nights.Analysed.Select(one => one.Time));
        Assert.Equal([26.0, 33, 54], nights.Analysed.Select(one => one.Rating!.Value));
        Assert.Equal(1, nights.Count(LeftOut.SecondInWeek));
    }

    [Fact]
    public void Hours_slept_stand_for_the_rating_when_sleep_is_the_outcome()
    {
        var protocol = ATrial.Protocol() with { Outcome = new(OutcomeKind.SleepHours, "How long did you sleep?", 24, 0.5, Rated.Morning, HigherIsBetter: true) };
        var nights = ATrial.Nights(protocol, new Diary([new DiaryNight(ATrial.Night(0)) { Slept = 6.5 }]));
        Assert.Equal(6.5, nights.All[0].Rating);
    }

    private static Protocol Weekly() => ATrial.Protocol() with { Outcome = new(OutcomeKind.WeeklyTotal, "The total of your questionnaire", 40, 4, Rated.Weekly) };
}
