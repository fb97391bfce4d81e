using Ekbom.Core.Trials;

namespace Ekbom.Core.Tests.Trials;

/// <summary>The word for a result: each edge from both sides, at the end and before it.</summary>
public sealed class VerdictTests
{
    [Theory]
    [InlineData(0.95, 0.80, 0.10, 0.05, Verdict.Helps)]
    [InlineData(0.95, 0.79, 0.10, 0.05, Verdict.ProbablyHelps)]
    [InlineData(0.949, 0.90, 0.05, 0.051, Verdict.CannotTell)] // useful without any being sure cannot be, and is not believed
    [InlineData(0.05, 0.01, 0.10, 0.95, Verdict.Worse)]
    [InlineData(0.051, 0.01, 0.10, 0.949, Verdict.CannotTell)]
    [InlineData(0.60, 0.10, 0.80, 0.40, Verdict.NoDifference)]
    [InlineData(0.60, 0.10, 0.79, 0.40, Verdict.CannotTell)]
    [InlineData(0.96, 0.10, 0.90, 0.04, Verdict.ProbablyHelps)] // the first rule that holds
    [InlineData(0.04, 0.00, 0.85, 0.96, Verdict.Worse)]
    public void At_the_end(double any, double useful, double same, double worse, Verdict expected) => Assert.Equal(expected, Verdicts.Of(Answer(any, useful, same, worse), early: false));

    [Theory]
    [InlineData(0.99, 0.80, 0.10, 0.01, Verdict.Helps)]
    [InlineData(0.989, 0.95, 0.05, 0.011, Verdict.CannotTell)]
    [InlineData(0.99, 0.79, 0.20, 0.01, Verdict.ProbablyHelps)]
    [InlineData(0.01, 0.00, 0.20, 0.99, Verdict.Worse)]
    [InlineData(0.011, 0.00, 0.20, 0.989, Verdict.CannotTell)]
    [InlineData(0.50, 0.02, 0.96, 0.50, Verdict.CannotTell)] // no difference is no reason to stop early
    public void Before_the_end_more_is_needed(double any, double useful, double same, double worse, Verdict expected) => Assert.Equal(expected, Verdicts.Of(Answer(any, useful, same, worse), early: true));

    [Fact]
    public void Hours_of_sleep_are_better_when_there_are_more_of_them()
    {
        var protocol = ATrial.Protocol();
        var slept = protocol with { Outcome = new(OutcomeKind.SleepHours, "How long did you sleep?", 24, 0.6, Rated.Morning, HigherIsBetter: true) };
        // the same diary, upside down and in units of the scale of sleep
        var turned = ATrial.Diary(protocol) with { Nights = [.. ATrial.Diary(protocol).Nights.Select(night => night with { Rating = 7 - (0.6 * (night.Rating - 5)) })] };
        var (pain, sleep) = (ATrial.Analysis(protocol).Comparisons[0].Effect!, ATrial.Analysis(slept, turned).Comparisons[0].Effect!);
        Assert.Equal(pain.Any, sleep.Any, 1e-9);
        Assert.Equal(pain.Useful, sleep.Useful, 1e-9);
        Assert.Equal(pain.Harm, sleep.Harm, 1e-9);
        Assert.Equal(-0.6 * pain.Median, sleep.Median, 1e-6);
        Assert.True(sleep.Median > 0);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    public void Two_blocks_of_each_need_five_nights_that_count(int nights, bool met)
    {
        var protocol = ATrial.Protocol();
        var diary = ATrial.Diary(protocol, (at, night) => at < 42 + 4 + nights ? night : null);
        Assert.Equal(met, LeastNights.IsMet(protocol, ATrial.Nights(protocol, diary).Analysed, 1));
        Assert.Equal(met, ATrial.Analysis(protocol, diary).Comparisons[0].Effect is not null);
        Assert.Equal(met, ATrial.Analysis(protocol, diary).Comparisons[0].Verdict != Verdict.NotEnoughData);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(9, false)]
    public void Before_and_after_needs_ten_nights_on_each_side(int nights, bool met)
    {
        var protocol = ATrial.Protocol(0, 1) with { Design = TrialDesign.BeforeAfter };
        var diary = ATrial.Diary(protocol, (at, night) => at < 14 + 4 + nights ? night : null);
        Assert.Equal(met, LeastNights.IsMet(protocol, ATrial.Nights(protocol, diary).Analysed, 1));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void A_weekly_total_needs_two_weeks_of_a_block(int weeks, bool met)
    {
        var protocol = ATrial.Protocol() with
        {
            Outcome = new(OutcomeKind.WeeklyTotal, "The total of your questionnaire", 40, 4, Rated.Weekly),
            Blocks = [.. new[] { 0, 1, 1, 0 }.Select((treatment, at) => new Block(treatment, at * 28, 28))],
        };
        var diary = new Diary([.. Enumerable.Range(0, 16).Where(week => week < 12 + 1 + weeks).Select(week => new DiaryNight(ATrial.Night((week * 7) + 6)) { Rating = 20 })]);
        Assert.Equal(met, LeastNights.IsMet(protocol, ATrial.Nights(protocol, diary).Analysed, 1));
    }

    [Fact]
    public void No_chance_is_given_before_a_round_is_over()
    {
        var protocol = ATrial.Protocol();
        var analysis = TrialAnalyser.Of(protocol, ATrial.Diary(protocol), ATrial.Night(27));
        Assert.Equal((Verdict.NotEnoughData, null), (analysis.Comparisons[0].Verdict, analysis.Comparisons[0].Effect));
        Assert.Empty(analysis.Sensitivity);
    }

    [Fact]
    public void What_is_left_in_a_profile_keeps_the_word_and_how_sure_it_is()
    {
        var protocol = ATrial.Protocol();
        var result = Assert.Single(TrialResult.Of(ATrial.Analysis(protocol)));
        Assert.Equal(("magnesium-citrate", 200m, TrialDesign.Randomised, Verdict.Helps, 48, new DateOnly(2026, 4, 26)), (result.Substance, result.ElementalMg!.Value, result.Design, result.Verdict, result.Nights, result.Ended));
        Assert.Matches(@"^\{ substance: magnesium-citrate, elemental: 200 mg, design: randomised, verdict: helps, useful: \d\d %, any: 99 %, nights: 48, ended: 2026-04-26 \}$", result.Yaml());
        Assert.Empty(TrialResult.Of(TrialAnalyser.Of(protocol, ATrial.Diary(protocol), ATrial.Night(30))));
    }

    private static EffectAnswer Answer(double any, double useful, double same, double worse) => new(any, useful, same, 0, worse, 0, 0, 1, (0, 0), (0, 0));
}
