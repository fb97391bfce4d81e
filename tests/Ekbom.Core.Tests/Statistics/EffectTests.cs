using Ekbom.Core.Statistics;

namespace Ekbom.Core.Tests.Statistics;

/// <summary>Effects and variances; the numbers were computed with R metafor 3.8-1 (<c>escalc</c>) unless said otherwise.</summary>
public sealed class EffectTests
{
    [Fact]
    public void A_zero_cell_adds_a_half_to_all_four_cells_of_its_study_only()
    {
        Is(-0.14685314685314688, 0.01589251376527038, new TwoByTwo(0, 10, 2, 10).RiskDifference());
        Is(-0.05, 0.014375, new TwoByTwo(3, 17, 4, 16).RiskDifference());
        Is(0.00378787878787879, 0.00727194900102958, new TwoByTwo(0, 10, 0, 11).RiskDifference());
        Is(Math.Log(0.5 * 10.5 / (10.5 * 2.5)), (1 / 0.5) + (1 / 10.5) + (1 / 2.5) + (1 / 10.5), new TwoByTwo(0, 10, 2, 10).LogOddsRatio());
    }

    [Theory]
    [InlineData(0, 10, 0, 11, true)]
    [InlineData(10, 0, 11, 0, true)]
    [InlineData(0, 10, 1, 10, false)]
    [InlineData(10, 0, 10, 1, false)]
    [InlineData(0, 10, 11, 0, false)]
    public void Without_events_or_only_with_events_in_both_arms_there_is_no_ratio(double a, double b, double c, double d, bool none)
    {
        Assert.Equal(none, new TwoByTwo(a, b, c, d).LogOddsRatio() is null);
        Assert.Equal(none, new TwoByTwo(a, b, c, d).LogRiskRatio() is null);
    }

    [Fact]
    public void Means_of_parallel_arms()
    {
        var (first, second) = (new TwoMeans(new(5, 2, 20), new(4, 1.5, 22)), new TwoMeans(new(12, 3, 30), new(15, 4, 28)));

        Is(1, 0.302272727272727, first.Difference());
        Is(-3, 0.871428571428571, second.Difference());
        Is(0.22314355131420976, 0.01439204545454546, first.Ratio());
        Is(-0.22314355131420971, 0.00462301587301587, second.Ratio());
        Is(0.3191538243211461, 1.0127323954473517, new TwoMeans(new(5, 2, 2), new(4, 1.5, 2)).Standardised());
        Is(-0.8413215728140563, 0.0751495327448804, second.Standardised());
    }

    [Theory]
    [InlineData(2, 2, true)]
    [InlineData(2, 1, false)] // three people: one degree of freedom
    [InlineData(0, 2, false)]
    public void A_standardised_difference_needs_a_spread_and_two_degrees_of_freedom(double deviation, double people, bool possible) =>
        Assert.Equal(possible, new TwoMeans(new(1, deviation, people), new(0, deviation, 2)).Standardised() is not null);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(1, 0)]
    public void A_ratio_of_means_needs_both_on_one_side_of_zero(double m1, double m2) => Assert.Null(new TwoMeans(new(m1, 1, 10), new(m2, 1, 10)).Ratio());

    [Fact]
    public void Two_negative_means_have_a_ratio_too() => Is(Math.Log(2), (1 / 40.0) + (1 / 10.0), new TwoMeans(new(-2, 1, 10), new(-1, 1, 10)).Ratio());

    [Fact]
    public void The_same_people_twice()
    {
        Is(1, 0.1625, new PairedMeans(5, 2, 4, 1.5, 20).Change(0.5));
        Is(-3, 0.273333333333333, new PairedMeans(12, 3, 15, 4, 30).Change(0.7));
    }

    [Fact]
    public void The_correlation_within_people_comes_back_from_the_differences_from_t_and_from_p()
    {
        var means = new PairedMeans(5, 2, 4, 1.5, 20);

        Reference.Close(0.5016666666666666, means.CorrelationFromDifferences(1.8)!.Value);
        Reference.Close(0.5016666666666666, means.CorrelationFromT(2.4845199749997664)!.Value);
        Reference.Close(0.5016666666666666, means.CorrelationFromT(-2.4845199749997664)!.Value);
        Reference.Close(0.5016666666666666, means.CorrelationFromP(0.0224608356291544)!.Value);
        Reference.Close(1.8 * 1.8 / 20, means.Change(0.5016666666666666)!.Value.Variance);
    }

    [Theory]
    [InlineData(0.4)] // less than s1 - s2
    [InlineData(3.6)] // more than s1 + s2
    public void Differences_that_fit_no_correlation_give_none(double deviation) => Assert.Null(new PairedMeans(5, 2, 4, 1.5, 20).CorrelationFromDifferences(deviation));

    [Fact]
    public void No_difference_between_means_tells_no_correlation()
    {
        Assert.Null(new PairedMeans(4, 2, 4, 1.5, 20).CorrelationFromT(1));
        Assert.Null(new PairedMeans(5, 2, 4, 1.5, 20).CorrelationFromT(0));
        Assert.Null(new PairedMeans(5, 2, 4, 1.5, 1).CorrelationFromP(0.5));
    }

    [Fact]
    public void The_change_in_one_arm_needs_a_stated_correlation()
    {
        var change = Arm.Change(new(20, 5, 40), new(14, 6, 38), 0.6);

        Assert.Equal((-6, Math.Sqrt(25 + 36 - 36), 38), (change.Mean, change.Deviation, change.People));
    }

    [Fact]
    public void Correlations_and_rates()
    {
        Is(0.3095196042031118, 0.027027027027027, CorrelationEffect.Of(0.3, 40));
        Is(-0.6931471805599453, 0.0833333333333333, CorrelationEffect.Of(-0.6, 15));
        Is(-0.628608659422374, 0.361111111111111, RateEffect.LogRatio(4, 100, 9, 120));
        Is(-1.763588592261358, 2.285714285714286, RateEffect.LogRatio(0, 50, 3, 60));
        Assert.Null(RateEffect.LogRatio(0, 50, 0, 60));
        Assert.Null(CorrelationEffect.Of(0.3, 3));
        Assert.Null(CorrelationEffect.Of(1, 30));
    }

    [Fact]
    public void A_reported_interval_gives_the_variance_back()
    {
        Is(2, 0.25, GivenEffect.Of(Measure.MeanDifference, 2, 2 - (1.959964 * 0.5), 2 + (1.959964 * 0.5)));
        Is(Math.Log(0.5), 0.04, GivenEffect.Of(Measure.RiskRatio, 0.5, 0.5 * Math.Exp(-1.959964 * 0.2), 0.5 * Math.Exp(1.959964 * 0.2)));
        Assert.Null(GivenEffect.Of(Measure.RiskRatio, 0.5, 0, 1));
        Assert.Null(GivenEffect.Of(Measure.MeanDifference, 2, 2, 2));
    }

    [Fact]
    public void Quantiles_and_tails_are_those_of_R()
    {
        Assert.All([(1, 12.70620473617469), (2, 4.30265272974946), (3, 3.18244630528371), (10, 2.22813885198627), (200, 1.97189622363391)], row => Reference.Close(row.Item2, Distributions.TQuantile(0.05, row.Item1), 1e-12));
        Assert.All([(1, 5.02388618731488), (5, 12.83250199403003), (100, 129.56119718583659)], row => Reference.Close(row.Item2, Distributions.ChiSquaredQuantile(0.975, row.Item1), 1e-12));
        Assert.All([(1, 9.82069117175256e-04), (2, 5.06356159685798e-02), (100, 74.2219274749237)], row => Reference.Close(row.Item2, Distributions.ChiSquaredQuantile(0.025, row.Item1), 1e-12));
        Reference.Close(4.69595789595613e-57, Distributions.ChiSquaredAbove(300, 12), 1e-10);
        Reference.Close(3.55296422415536e-33, Distributions.NormalTwoSided(12), 1e-12);
        Reference.Close(3.85343229258163e-07, Distributions.TTwoSided(-15, 8), 1e-12);
    }

    private static void Is(double estimate, double variance, Effect? effect)
    {
        Reference.Close(estimate, effect!.Value.Estimate, 1e-12);
        Reference.Close(variance, effect.Value.Variance, 1e-12);
    }
}
