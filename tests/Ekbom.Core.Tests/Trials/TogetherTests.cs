using Ekbom.Core.Trials;

namespace Ekbom.Core.Tests.Trials;

/// <summary>Which of several changes did it: what may be told apart, what may not, and what is said instead.</summary>
public sealed class TogetherTests
{
    private static readonly Protocol Trial = ATrial.Protocol();

    [Fact]
    public void Two_things_that_start_and_stop_together_cannot_be_told_apart()
    {
        var diary = ATrial.Diary(Trial, (at, night) => night with { Others = ATrial.Other("iron", Trial.Blocks[at / 14].Treatment) });
        var analysis = ATrial.Analysis(Trial, diary);
        var mixed = Assert.Single(analysis.Mixed);
        Assert.True(mixed.Inseparable);
        Assert.Equal(1, mixed.RSquared, 1e-9);
        Assert.Equal(("iron", Verdict.CannotTell), (analysis.Comparisons[0].Together!.With, analysis.Comparisons[0].Verdict));
        Assert.True(mixed.DeviationWith > 2 * mixed.DeviationWithout); // 0.65 alone, 1.80 with both, in the method
        Assert.True(mixed.Joint.Any > 0.95); // what both did is clear
        Assert.Equal((Verdict.CannotTell, null, null), (TrialResult.Of(analysis)[0].Verdict, TrialResult.Of(analysis)[0].Useful, TrialResult.Of(analysis)[0].Any));
    }

    [Fact]
    public void Something_left_off_when_the_treatment_starts_cannot_be_told_apart_either()
    {
        var diary = ATrial.Diary(Trial, (at, night) => night with { Others = ATrial.Other("caffeine", 1 - Trial.Blocks[at / 14].Treatment) });
        var mixed = Assert.Single(ATrial.Analysis(Trial, diary).Mixed);
        Assert.True(mixed.Inseparable);
        Assert.True(mixed.Joint.Median < -1); // starting one and leaving the other
    }

    [Fact]
    public void A_second_change_within_the_settling_nights_of_every_change_is_the_same_change()
    {
        var diary = ATrial.Diary(Trial, (at, night) => night with { Others = ATrial.Other("iron", at is >= 17 and < 45 ? 1 : 0) });
        Assert.True(Assert.Single(ATrial.Analysis(Trial, diary).Mixed).Inseparable);
    }

    [Fact]
    public void A_second_change_a_week_later_each_time_is_partly_mixed_up()
    {
        var diary = ATrial.Diary(Trial, (at, night) => night with { Others = ATrial.Other("iron", at is >= 21 and < 49 ? 1 : 0) });
        var mixed = Assert.Single(ATrial.Analysis(Trial, diary).Mixed);
        Assert.False(mixed.Inseparable);
        Assert.InRange(mixed.RSquared, 0.5, 0.9);
        Assert.True(mixed.DeviationWith > mixed.DeviationWithout);
    }

    [Fact]
    public void Something_that_starts_half_way_is_not_mixed_up()
    {
        var diary = ATrial.Diary(Trial, (at, night) => night with { Others = ATrial.Other("new-medicine", at >= 28 ? 1 : 0) });
        Assert.Empty(ATrial.Analysis(Trial, diary).Mixed);
    }

    [Fact]
    public void Before_and_after_with_a_second_change_on_the_same_day_names_no_cause()
    {
        var protocol = ATrial.Protocol(0, 1) with { Design = TrialDesign.BeforeAfter };
        var diary = ATrial.Diary(protocol, (at, night) => night with { Others = ATrial.Other("iron", at >= 14 ? 1 : 0) });
        var analysis = ATrial.Analysis(protocol, diary);
        Assert.NotNull(analysis.Comparisons[0].Together);
        Assert.True(analysis.OnlySuggests);
    }

    [Fact]
    public void Several_treatments_each_have_an_effect_and_only_what_goes_together_has_a_joint_one()
    {
        var protocol = ATrial.Protocol(0, 1, 2, 2, 0, 1, 1, 2, 0) with { Treatments = [new("A", "nothing new"), new("B", "magnesium", "magnesium-citrate", 200), new("C", "no caffeine after noon")] };
        var diary = ATrial.Diary(protocol, (at, night) => night with { Rating = 6 + (at * 7 % 5 / 2.0) - (protocol.Blocks[at / 14].Treatment switch { 1 => 2.5, 2 => 0, _ => 0 }) });
        var analysis = ATrial.Analysis(protocol, diary);
        Assert.Equal(2, analysis.Comparisons.Count);
        Assert.True(analysis.Comparisons[0].Effect!.Median < -1.5);
        Assert.InRange(analysis.Comparisons[1].Effect!.Median, -0.8, 0.8);
        var pair = Assert.Single(analysis.Pairs);
        Assert.InRange(pair.Correlation, 0.2, 0.7);
        Assert.Null(pair.Joint);
        Assert.All(analysis.Sensitivity, row => Assert.Equal(2, row.Answers.Count));
    }

    [Theory]
    [InlineData(new double[] { 1, 0, 1, 0, 1, 0 }, new double[] { 1, 0, 1, 0, 1, 0 }, 1)]
    [InlineData(new double[] { 1, 1, 0, 0 }, new double[] { 1, 0, 1, 0 }, 0)]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 2, 4, 5, 4 }, 0.51578947368)] // 3.5² of 5 × 4.75
    [InlineData(new double[] { 3, 3, 3 }, new double[] { 1, 2, 3 }, 0)]
    public void R_squared_is_that_of_least_squares(double[] column, double[] other, double expected) => Assert.Equal(expected, LeastSquares.RSquared(column, [other]), 1e-9);
}
