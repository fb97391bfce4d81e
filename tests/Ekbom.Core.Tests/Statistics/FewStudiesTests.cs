using Ekbom.Core.Statistics;

namespace Ekbom.Core.Tests.Statistics;

/// <summary>One, two and three studies, and studies that stand out; numbers from R metafor 3.8-1.</summary>
public sealed class FewStudiesTests
{
    private static readonly Effect[] Three = [new(0.2, 0.04), new(-0.5, 0.09), new(0.9, 0.05)];

    [Theory]
    [InlineData(2, TauMethod.DerSimonianLaird, 0.18, -0.114285714285714, 0.348173074484398)]
    [InlineData(2, TauMethod.PauleMandel, 0.18, -0.114285714285714, 0.348173074484398)]
    [InlineData(2, TauMethod.RestrictedMaximumLikelihood, 0.18, -0.114285714285714, 0.348173074484398)]
    [InlineData(2, TauMethod.MaximumLikelihood, 0.0518971604966934, -0.0751478824393899, 0.2361679282533252)]
    [InlineData(2, TauMethod.Hedges, 0.18, -0.114285714285714, 0.348173074484398)]
    [InlineData(2, TauMethod.SidikJonkman, 0.160066666666667, -0.111122630331754, 0.333383946591886)]
    [InlineData(3, TauMethod.DerSimonianLaird, 0.352222222222222, 0.221572621715217, 0.370190918273060)]
    [InlineData(3, TauMethod.PauleMandel, 0.420283516918065, 0.218642594878955, 0.399723622029537)]
    [InlineData(3, TauMethod.RestrictedMaximumLikelihood, 0.410169953173558, 0.219026643775848, 0.395475884715594)]
    [InlineData(3, TauMethod.MaximumLikelihood, 0.246201655477191, 0.228561170262459, 0.318715105957699)]
    [InlineData(3, TauMethod.Hedges, 0.43, 0.218287937743191, 0.403762185163335)]
    [InlineData(3, TauMethod.SidikJonkman, 0.403889839970227, 0.219273181806470, 0.392814915768838)]
    public void Two_and_three_studies_can_be_pooled(int studies, TauMethod method, double tauSquared, double estimate, double error)
    {
        var pooled = Pooled.Of(Three[..studies], method);

        Reference.Close(tauSquared, pooled.TauSquared);
        Reference.Close(estimate, pooled.Estimate);
        Reference.Close(error, pooled.StandardError);
    }

    [Fact]
    public void One_study_is_not_pooled()
    {
        Assert.Throws<ArgumentException>(() => Pooled.Of(Three[..1]));
        Assert.Throws<ArgumentException>(() => Pooled.Of([]));
        Assert.Throws<ArgumentException>(() => Heterogeneity.Of(Three[..1]));
    }

    [Theory]
    [InlineData(2, IntervalMethod.Normal, false)]
    [InlineData(3, IntervalMethod.ModifiedHartungKnapp, true)]
    public void From_three_studies_on_the_interval_is_widened_and_a_new_study_predicted(int studies, IntervalMethod shown, bool more)
    {
        var pooled = Pooled.Of(Three[..studies]);

        Assert.Equal(shown, pooled.Shown.Method);
        Assert.Equal(more, PredictionInterval.Shown(pooled) is not null);
        Assert.Equal(more, PredictionInterval.Higgins(pooled) is not null);
        Assert.Equal(more, Egger.Of(Three[..studies]) is not null);
        Assert.Equal(more ? 3 : 0, LeaveOneOut.Of(Three[..studies]).Count);
    }

    [Fact]
    public void With_two_studies_a_t_interval_has_one_degree_of_freedom() => Reference.Close(-4.538244082307886, Pooled.Of(Three[..2]).HartungKnapp.Interval.Lower);

    [Fact]
    public void The_interval_of_the_variance_is_very_wide()
    {
        var interval = Heterogeneity.Of(Three).TauSquaredInterval;

        Reference.Close(0.0640012429256413, interval.Lower, 1e-6);
        Reference.Close(19.283973096875048, interval.Upper, 1e-6);
    }

    [Fact]
    public void Studies_that_say_the_same_have_no_variance_between_them_and_no_t()
    {
        Effect[] same = [new(1, 0.25), new(1, 0.25), new(1, 0.5)];

        Assert.All(Enum.GetValues<TauMethod>(), method => Assert.Equal(0, Pooled.Of(same, method).TauSquared));
        Assert.Null(Pooled.Of(same).HartungKnapp.Statistic);
        Assert.Equal(new Bounds(0, 0), Heterogeneity.Of(same).TauSquaredInterval);
        Assert.Null(Egger.Of(same[..2]));
        Assert.Null(Egger.Of([same[0], new(2, 0.25), new(3, 0.25)]));
    }

    [Fact]
    public void One_study_that_outweighs_all_others_leaves_numbers()
    {
        Effect[] effects = [new(5, 1e20), new(-7, 1e20), new(1, 1e-6)];
        var heterogeneity = Heterogeneity.Of(effects);

        Assert.All(Enum.GetValues<TauMethod>(), method =>
        {
            var pooled = Pooled.Of(effects, method);
            Assert.True(double.IsFinite(pooled.Estimate) && double.IsFinite(pooled.StandardError) && double.IsFinite(pooled.Shown.Interval.Upper));
            Assert.True(double.IsFinite(heterogeneity.ISquared(pooled.TauSquared)) && double.IsFinite(heterogeneity.HSquared(pooled.TauSquared)));
        });
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    [InlineData(0, double.NaN)]
    [InlineData(0, 1e-320)]
    public void An_effect_that_cannot_be_weighed_does_not_exist(double estimate, double variance) => Assert.Throws<ArgumentException>(() => new Effect(estimate, variance));

    [Fact]
    public void Without_any_events_nothing_is_pooled()
    {
        TwoByTwo[] none = [new(0, 10, 0, 11), new(0, 20, 0, 19)];

        Assert.Null(MantelHaenszel.OddsRatio(none));
        Assert.Null(MantelHaenszel.RiskRatio(none));
        Assert.Null(MantelHaenszel.RiskDifference(none));
        Assert.Null(Peto.OddsRatio(none));
        Assert.Null(MantelHaenszel.OddsRatio([new(0, 10, 2, 11), new(0, 20, 3, 19)]));
    }

    [Theory]
    [InlineData(20, 40, true)]
    [InlineData(20, 41, false)]
    public void Petos_method_wants_arms_of_about_the_same_size(double n1, double n2, bool balanced) => Assert.Equal(balanced, Peto.IsBalanced(new(1, n1 - 1, 1, n2 - 1)));

    [Fact]
    public void A_study_decides_when_without_it_the_answer_would_be_another()
    {
        Effect[] effects = [new(-1, 0.01), new(0.2, 0.04), new(0.3, 0.04)];

        Assert.Equal([0], LeaveOneOut.Deciding(Pooled.Of(effects), LeaveOneOut.Of(effects), smallestThatMatters: null));
        Assert.Equal([0, 1, 2], LeaveOneOut.Deciding(Pooled.Of(effects), LeaveOneOut.Of(effects), smallestThatMatters: 0.25));
    }

    /// <summary>The restricted likelihood has two maxima here; from another start metafor stops at 0.0485556, or at 0, which are less likely.</summary>
    [Fact]
    public void Of_several_maxima_the_most_likely_one_is_taken()
    {
        Reference.Close(2.33300286221966, Pooled.Of([new(-0.15, 0.021), new(3.01, 2.295), new(4.05, 3.326), new(0.14, 0.039)]).TauSquared);
        Reference.Close(0.836074428516785, Pooled.Of([new(-0.07, 0.019), new(-0.11, 0.004), new(-1.81, 0.405), new(-3.86, 2.789), new(-0.55, 3.006)]).TauSquared);
    }
}
