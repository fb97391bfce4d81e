using Ekbom.Bench;

namespace Ekbom.Core.Tests.Trials;

/// <summary>
/// A short version of the proof by simulation (bench/run trials has the long one): the bounds are those of the method, widened by three standard errors of
/// so few trials.
/// </summary>
public sealed class SimulationTests
{
    private const int Trials = 150;

    [Fact]
    public void With_parameters_from_the_priors_intervals_hold_the_truth_as_often_as_they_say()
    {
        var (held95, held80, held50) = SimulatedTrials.Held(Trials);
        Near(0.95, held95, Trials);
        Near(0.80, held80, Trials);
        Near(0.50, held50, Trials);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.7)]
    public void Little_is_found_that_is_not_there_and_intervals_hold_the_truth(double correlation)
    {
        const int trials = 60;
        var (held, errors, helps, any, _) = SimulatedTrials.Covered(correlation, trials);
        AtLeast(0.94, held[0], trials);
        AtLeast(0.92, held[2], trials);
        AtMost(0.025, helps[0], trials);
        AtMost(0.06, any[0], trials);
        Assert.InRange(errors[0] / trials, -0.35, 0.35);
        Assert.InRange(errors[2] / trials, -0.1, 0.65); // the prior draws it in: +0.18 to +0.27 in the method
        Assert.True(helps[2] > helps[0] + (trials / 6));
    }

    [Fact]
    public void Who_looks_every_week_does_not_find_more_that_is_not_there()
    {
        const int trials = 80;
        var (nothing, benefit) = (LookedAt.Of(0, trials), LookedAt.Of(-2, trials));

        AtMost(0.06, nothing.Ours, trials);
        Assert.True(nothing.At95 > nothing.Ours, $"{nothing}"); // what the rule is there for
        AtMost(0.03, nothing.Early, trials);
        Assert.True(benefit.Ours > trials / 2 && benefit.Early > 0 && benefit.Nights < trials * 84, $"{benefit}"); // and a clear benefit may end it early
    }

    private static void Near(double share, int count, int of) => Assert.InRange((double)count / of, share - Wide(share, of), share + Wide(share, of));

    private static void AtLeast(double share, int count, int of) => Assert.True((double)count / of >= share - Wide(share, of), $"{count} of {of}");

    private static void AtMost(double share, int count, int of) => Assert.True((double)count / of <= share + Wide(share, of), $"{count} of {of}");

    private static double Wide(double share, int of) => 3 * Math.Sqrt(share * (1 - share) / of);
}
