using Ekbom.Core.Trials;

namespace Ekbom.Core.Tests.Trials;

/// <summary>How long and how sure, against the table of the methods (section 1.1).</summary>
public sealed class PowerTests
{
    // The table leaves the first nights of every block out; here a block that goes on with the same treatment has none to leave out, so that a few
    // more nights count. It has quantiles of the posterior; here it is 2 × 1.96 standard deviations.
    [Theory] // pairs, nights of a block, settling nights, half-life, width of the 95 % interval as the table prints it
    [InlineData(TrialDesign.BeforeAfter, 1, 14, 4, 1, 4.8)]
    [InlineData(TrialDesign.BeforeAfter, 1, 28, 7, 1, 4.0)]
    [InlineData(TrialDesign.Randomised, 2, 7, 2, 1, 3.9)]
    [InlineData(TrialDesign.Randomised, 2, 14, 4, 1, 3.1)]
    [InlineData(TrialDesign.Randomised, 2, 21, 5, 1, 2.6)]
    [InlineData(TrialDesign.Randomised, 3, 7, 2, 1, 3.2)]
    [InlineData(TrialDesign.Randomised, 3, 14, 4, 1, 2.5)]
    [InlineData(TrialDesign.Randomised, 4, 7, 2, 1, 2.7)]
    [InlineData(TrialDesign.Randomised, 4, 14, 4, 1, 2.1)]
    [InlineData(TrialDesign.Randomised, 2, 28, 14, 5, 2.7)]
    [InlineData(TrialDesign.Randomised, 3, 28, 14, 5, 2.2)]
    public void The_expected_width_is_that_of_the_table(TrialDesign design, int pairs, int nights, int settling, double halfLife, double width) =>
        Assert.InRange(Power.Found(new(design, 2, pairs, nights, settling, halfLife), Noise.Usual, 1, [-1], 128).Width, 0.90 * width, 1.03 * width);

    [Fact] // 2 × 14 nights, ABBA: two changes, so 24 of 28 nights count on each side, a tenth of them missing
    public void The_planning_formula_is_worked_by_hand() =>
        Assert.Equal(2 * 1.96 * Math.Sqrt((1.5 * 1.5 * 1.4 / 0.6 * ((1 / 21.6) + (1 / 21.6))) + (0.25 * 0.25)), Power.Width(new(TrialDesign.Randomised, 2, 2, 14, 4, 1), Noise.Usual), 1e-9);

    [Theory] // what the table finds of a true 0, −1, −2 and −3, in per cent
    [InlineData(TrialDesign.BeforeAfter, 1, 28, 7, 1, 0.5, 9, 40, 82)]
    [InlineData(TrialDesign.Randomised, 2, 14, 4, 1, 0.6, 14, 59, 93)]
    [InlineData(TrialDesign.Randomised, 4, 7, 2, 1, 1.0, 14, 58, 93)]
    [InlineData(TrialDesign.Randomised, 2, 28, 14, 5, 0.6, 14, 61, double.NaN)]
    public void The_power_on_the_coarse_grid_is_that_of_the_table_within_the_error_of_both(TrialDesign design, int pairs, int nights, int settling, double halfLife, double none, double one, double two, double three)
    {
        const int Trials = 600;
        var shares = Power.Found(new(design, 2, pairs, nights, settling, halfLife), Noise.Usual, 1, [0, -1, -2, -3], Trials).Shares;

        Assert.All(shares.Zip((double[])[none, one, two, three]).Where(pair => !double.IsNaN(pair.Second)), pair =>
        {
            var expected = pair.Second / 100;
            var error = Math.Sqrt(Math.Max(expected * (1 - expected), 0.005) / Trials);
            Assert.InRange(pair.First, expected - (4 * error) - 0.02, expected + (4 * error) + 0.02);
        });
    }

    [Fact]
    public void The_same_question_has_the_same_answer()
    {
        var design = new SimulatedDesign(TrialDesign.Randomised, 2, 2, 14, 4, 1);

        Assert.Equal(Power.Found(design, Noise.Usual, 1, [-2], 60).Shares, Power.Found(design, Noise.Usual, 1, [-2], 60).Shares);
    }

    [Fact] // one after the other: the later one stands further from what it is compared with, where a drift explains as much
    public void Of_three_things_one_after_the_other_the_least_sure_comparison_is_told()
    {
        var (shares, width, each) = Power.Found(new(TrialDesign.BeforeAfter, 3, 1, 28, 7, 1), Noise.Usual, 1, [0, -2], 200);

        Assert.Equal(2, each.Count);
        Assert.True(each[1].Shares[1] < each[0].Shares[1] - 0.05, $"{each[0].Shares[1]} {each[1].Shares[1]}");
        Assert.Equal((each[1].Shares[1], each[1].Width), (shares[1], width));
    }

    [Fact]
    public void Of_three_things_the_slow_one_is_less_sure_and_told()
    {
        var (shares, _, each) = Power.Found(new(TrialDesign.Randomised, 3, 2, 14, 4, 1, 12), Noise.Usual, 1, [-2], 200);

        Assert.True(each[1].Shares[0] < each[0].Shares[0] - 0.1, $"{each[0].Shares[0]} {each[1].Shares[0]}");
        Assert.Equal(each[1].Shares[0], shares[0]);
    }

    [Fact]
    public void Without_any_effect_it_counts_whether_one_of_them_seems_to_help()
    {
        var (shares, _, each) = Power.Found(new(TrialDesign.Randomised, 4, 2, 7, 0, 1), new(0.5, 0.9, 0.25), 0.1, [0], 400);

        Assert.True(shares[0] > each.Max(one => one.Shares[0]), $"{shares[0]}");
        Assert.True(shares[0] <= each.Sum(one => one.Shares[0]));
    }

    [Fact]
    public void A_steady_rater_finds_more_than_a_wild_one()
    {
        var design = new SimulatedDesign(TrialDesign.Randomised, 2, 2, 14, 4, 1);

        Assert.True(Power.Found(design, new(0.8, 0.2, 0.25), 1, [-2], 100).Shares[0] > Power.Found(design, new(2.5, 0.6, 0.25), 1, [-2], 100).Shares[0] + 0.2);
    }

    [Fact]
    public void Baseline_nights_tell_spread_and_correlation()
    {
        var draw = new SplitMix(7);
        var (error, ratings) = (0.0, new List<double>());
        for (var night = 0; night < 200; night++)
        {
            error = (0.5 * error) + (Math.Sqrt(1 - 0.25) * draw.Normal());
            ratings.Add(5 + (2 * error));
        }

        var noise = Noise.Of(ratings, 1);

        Assert.Equal(2, noise.Spread, 0.3);
        Assert.Equal(0.5, noise.Correlation, 0.15);
        Assert.Equal(200, noise.FromNights);
    }

    [Theory]
    [InlineData(13, 0)]
    [InlineData(14, 14)]
    public void Fewer_than_14_baseline_nights_tell_nothing(int nights, int used) => Assert.Equal(used, Noise.Of([.. Enumerable.Range(0, nights).Select(night => 5.0 + (night % 3))], 1).FromNights);

    [Fact]
    public void Nights_that_are_all_alike_are_not_taken_for_certainty() => Assert.True(Noise.Of([.. Enumerable.Repeat(5.0, 20)], 1).Spread >= 0.3);
}
