using Ekbom.Core.Statistics;
using FsCheck.Xunit;

namespace Ekbom.Core.Tests.Statistics;

/// <summary>What holds of all studies, whatever they found.</summary>
[Properties(Arbitrary = [typeof(Studies)], MaxTest = 200)]
public sealed class PoolingProperties
{
    private static readonly TauMethod[] Methods = Enum.GetValues<TauMethod>();

    [Property]
    public void The_order_of_studies_does_not_matter(AnyStudies studies) => Assert.All(Methods, method =>
    {
        var (forwards, backwards) = (Pooled.Of(studies.Effects, method), Pooled.Of([.. studies.Effects.Reverse()], method));

        Near(forwards.TauSquared, backwards.TauSquared);
        Near(forwards.Estimate, backwards.Estimate);
        Near(forwards.Shown.Interval.Upper, backwards.Shown.Interval.Upper);
    });

    [Property]
    public void A_constant_added_to_all_shifts_the_estimate_and_nothing_else(AnyStudies studies) => Assert.All(Methods, method =>
    {
        var (before, after) = (Pooled.Of(studies.Effects, method), Pooled.Of([.. studies.Effects.Select(one => new Effect(one.Estimate + 2.5, one.Variance))], method));

        Near(before.TauSquared, after.TauSquared);
        Near(before.Estimate + 2.5, after.Estimate);
        Near(before.StandardError, after.StandardError);
    });

    [Property]
    public void Another_unit_scales_everything(AnyStudies studies) => Assert.All(Methods, method =>
    {
        var (before, after) = (Pooled.Of(studies.Effects, method), Pooled.Of([.. studies.Effects.Select(one => new Effect(-3 * one.Estimate, 9 * one.Variance))], method));

        Near(9 * before.TauSquared, after.TauSquared);
        Near(-3 * before.Estimate, after.Estimate);
        Near(-3 * before.Shown.Interval.Upper, after.Shown.Interval.Lower);
        Near(before.Widening, after.Widening);
    });

    [Property]
    public void The_variance_between_studies_is_never_negative_and_weights_make_a_whole(AnyStudies studies) => Assert.All(Methods, method =>
    {
        var pooled = Pooled.Of(studies.Effects, method);

        Assert.True(pooled.TauSquared >= 0);
        Near(100, pooled.Weights.Sum());
        Assert.InRange(pooled.Estimate, studies.Effects.Min(one => one.Estimate) - 1e-9, studies.Effects.Max(one => one.Estimate) + 1e-9);
        Assert.True(pooled.ModifiedHartungKnapp.StandardError >= pooled.StandardError);
    });

    [Property]
    public void Random_effects_are_the_fixed_one_when_the_studies_differ_no_more_than_by_chance(AnyStudies studies)
    {
        var (heterogeneity, pooled) = (Heterogeneity.Of(studies.Effects), Pooled.Of(studies.Effects, TauMethod.DerSimonianLaird));

        Assert.Equal(heterogeneity.Q <= heterogeneity.Freedom, pooled.TauSquared == 0);
        if (pooled.TauSquared == 0)
            Assert.Equal(Pooled.Of(studies.Effects, TauMethod.Fixed).Estimate, pooled.Estimate);
    }

    [Property]
    public void Paule_and_Mandel_set_Q_to_what_is_expected_and_lie_in_the_interval_of_the_Q_profile(AnyStudies studies)
    {
        var (pooled, interval) = (Pooled.Of(studies.Effects, TauMethod.PauleMandel), Heterogeneity.Of(studies.Effects).TauSquaredInterval);

        Assert.True(pooled.TauSquared == 0 ? pooled.Widening <= 1 : Math.Abs(pooled.Widening - 1) < 1e-9);
        Assert.InRange(pooled.TauSquared, interval.Lower, interval.Upper);
    }

    [Property]
    public void No_other_variance_is_more_likely_than_the_one_of_maximum_likelihood(AnyStudies studies) => Assert.All([true, false], restricted =>
    {
        var best = Pooled.Of(studies.Effects, restricted ? TauMethod.RestrictedMaximumLikelihood : TauMethod.MaximumLikelihood).TauSquared;
        var likelihood = LogLikelihood(studies.Effects, best, restricted);

        Assert.All(Enumerable.Range(0, 300).Select(i => i == 0 ? 0 : Math.Pow(10, -7 + (i * 0.03))), other => Assert.True(LogLikelihood(studies.Effects, other, restricted) <= likelihood + 1e-9, $"{other} is more likely than {best}"));
    });

    [Property(MaxTest = 50)]
    public void Leaving_one_out_is_pooling_the_rest(AnyStudies studies)
    {
        var without = LeaveOneOut.Of(studies.Effects);

        Assert.Equal(studies.Effects.Count, without.Count);
        Assert.Equal(Pooled.Of([.. studies.Effects.Skip(1)]).Estimate, without[0].Estimate);
        Assert.Equal(Pooled.Of([.. studies.Effects.SkipLast(1)]).Shown.Interval, without[^1].Shown.Interval);
    }

    [Property]
    public void Swapped_arms_flip_the_sign(AnyCounts counts)
    {
        var swapped = counts.Tables.Select(table => table.Swapped).ToList();

        Assert.All(counts.Tables, table =>
        {
            Flipped(table.LogRiskRatio(), table.Swapped.LogRiskRatio());
            Flipped(table.LogOddsRatio(), table.Swapped.LogOddsRatio());
            Flipped(table.RiskDifference(), table.Swapped.RiskDifference());
        });
        Flipped(MantelHaenszel.OddsRatio(counts.Tables), MantelHaenszel.OddsRatio(swapped));
        Flipped(MantelHaenszel.RiskRatio(counts.Tables), MantelHaenszel.RiskRatio(swapped));
        Flipped(MantelHaenszel.RiskDifference(counts.Tables), MantelHaenszel.RiskDifference(swapped));
        Flipped(Peto.OddsRatio(counts.Tables), Peto.OddsRatio(swapped));
    }

    [Property]
    public void Swapped_arms_flip_the_sign_of_means_too(byte m1, byte s1, byte n1, byte m2, byte s2, byte n2)
    {
        var means = new TwoMeans(new(m1 + 1, s1 + 0.5, n1 + 2), new(m2 + 1, s2 + 0.5, n2 + 2));

        Flipped(means.Difference(), means.Swapped.Difference());
        Flipped(means.Standardised(), means.Swapped.Standardised());
        Flipped(means.Ratio(), means.Swapped.Ratio());
    }

    private static double LogLikelihood(IReadOnlyList<Effect> effects, double tauSquared, bool restricted)
    {
        var weights = effects.Select(one => 1 / (one.Variance + tauSquared)).ToList();
        var mean = effects.Select((one, i) => weights[i] * one.Estimate).Sum() / weights.Sum();
        return ((weights.Sum(Math.Log) - effects.Select((one, i) => weights[i] * (one.Estimate - mean) * (one.Estimate - mean)).Sum()) / 2) - (restricted ? Math.Log(weights.Sum()) / 2 : 0);
    }

    private static void Flipped(Effect? one, Effect? other)
    {
        Assert.Equal(one is null, other is null);
        Flipped(one?.Estimate, other?.Estimate, one?.Variance, other?.Variance);
    }

    private static void Flipped(CommonEffect? one, CommonEffect? other)
    {
        Assert.Equal(one is null, other is null);
        Flipped(one?.Estimate, other?.Estimate, one?.StandardError, other?.StandardError);
    }

    private static void Flipped(double? one, double? other, double? oneError, double? otherError)
    {
        Near(-one ?? 0, other ?? 0);
        Near(oneError ?? 0, otherError ?? 0);
    }

    private static void Near(double expected, double actual) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-7 * Math.Max(1e-3, Math.Abs(expected)), $"expected {expected:R}, was {actual:R}");
}
