using Ekbom.Core.Trials;

namespace Ekbom.Core.Tests.Trials;

/// <summary>How long and how sure, against the table of the methods (section 1.1).</summary>
public sealed class PowerTests
{
    [Theory] // pairs, nights of a block, settling nights, width of the 95 % interval as the table prints it
    [InlineData(TrialDesign.BeforeAfter, 1, 14, 4, 4.8)]
    [InlineData(TrialDesign.BeforeAfter, 1, 28, 7, 4.0)]
    [InlineData(TrialDesign.Randomised, 2, 7, 2, 3.9)]
    [InlineData(TrialDesign.Randomised, 2, 14, 4, 3.1)]
    [InlineData(TrialDesign.Randomised, 2, 21, 5, 2.6)]
    [InlineData(TrialDesign.Randomised, 3, 7, 2, 3.2)]
    [InlineData(TrialDesign.Randomised, 3, 14, 4, 2.5)]
    [InlineData(TrialDesign.Randomised, 4, 7, 2, 2.7)]
    [InlineData(TrialDesign.Randomised, 4, 14, 4, 2.1)]
    [InlineData(TrialDesign.Randomised, 2, 28, 14, 2.7)]
    [InlineData(TrialDesign.Randomised, 3, 28, 14, 2.2)]
    public void The_expected_width_is_that_of_the_table(TrialDesign design, int pairs, int nights, int settling, double width) =>
        Assert.Equal(width, Power.Width(new(design, 2, pairs, nights, settling, 1), Noise.Usual), 0.12);

    [Theory] // what the table finds of a true 0, −1, −2 and −3, in per cent
    [InlineData(TrialDesign.BeforeAfter, 1, 28, 7, 1, 0.5, 9, 40, 82)]
    [InlineData(TrialDesign.Randomised, 2, 14, 4, 1, 0.6, 14, 59, 93)]
    [InlineData(TrialDesign.Randomised, 4, 7, 2, 1, 1.0, 14, 58, 93)]
    [InlineData(TrialDesign.Randomised, 2, 28, 14, 5, 0.6, 14, 61, 99)]
    public void The_power_on_the_coarse_grid_is_that_of_the_table_within_the_error_of_both(TrialDesign design, int pairs, int nights, int settling, double halfLife, double none, double one, double two, double three)
    {
        const int Trials = 600;
        var shares = Power.Shares(new(design, 2, pairs, nights, settling, halfLife), Noise.Usual, 1, [0, -1, -2, -3], Trials);

        Assert.All(shares.Zip((double[])[none, one, two, three]), pair =>
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

        Assert.Equal(Power.Shares(design, Noise.Usual, 1, [-2], 60), Power.Shares(design, Noise.Usual, 1, [-2], 60));
    }

    [Fact]
    public void A_steady_rater_finds_more_than_a_wild_one()
    {
        var design = new SimulatedDesign(TrialDesign.Randomised, 2, 2, 14, 4, 1);

        Assert.True(Power.Shares(design, new(0.8, 0.2, 0.25), 1, [-2], 100)[0] > Power.Shares(design, new(2.5, 0.6, 0.25), 1, [-2], 100)[0] + 0.2);
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
