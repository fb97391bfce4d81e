using Ekbom.Core.Trials;

namespace Ekbom.Core.Tests.Trials;

/// <summary>The model of made-up trials is the model of real ones.</summary>
public sealed class PatternModelTests
{
    [Theory]
    [InlineData(1UL, 8, 13, 3)]
    [InlineData(2UL, 24, 41, 11)]
    [InlineData(3UL, 5, 7, 2)]
    public void It_gives_the_same_numbers_as_the_posterior(ulong seed, int correlations, int spreads, int blocks)
    {
        var (draw, grid) = (new SplitMix(seed), new Grid(correlations, spreads, blocks));
        int[] kept = [.. Enumerable.Range(0, 40).Where(_ => draw.Share() > 0.2)];
        double[] ratings = [.. kept.Select(_ => Math.Round(5 + (1.5 * draw.Normal())))];
        var nights = new Nights(kept, ratings, [.. kept.Select(night => new[] { 1, night / 10 % 2, (night / 39.0) - 0.5 })], [ColumnKind.Intercept, ColumnKind.Treatment, ColumnKind.Trend], [.. kept.Select(night => night / 10)], 4);

        var posterior = Posterior.Of(nights, Prior.ZeroToTen, grid);
        var (shares, deviation) = new PatternModel(nights, Prior.ZeroToTen, grid).AtMost(ratings, -1, 0, 1);

        Assert.Equal([posterior.AtMost(-1), posterior.AtMost(0), posterior.AtMost(1)], shares, (one, other) => Math.Abs(one - other) < 1e-8);
        Assert.Equal(posterior.StandardDeviation, deviation, 1e-8);
    }

    [Fact]
    public void It_asks_for_the_column_it_is_given()
    {
        var draw = new SplitMix(5);
        int[] kept = [.. Enumerable.Range(0, 60).Where(_ => draw.Share() > 0.2)];
        double[] ratings = [.. kept.Select(night => Math.Round(5 - (night / 10 % 3) + (1.5 * draw.Normal())))];
        var nights = new Nights(kept, ratings, [.. kept.Select(night => new[] { 1, night / 10 % 3 == 1 ? 1 : 0, night / 10 % 3 == 2 ? 1 : 0, (night / 59.0) - 0.5 })], [ColumnKind.Intercept, ColumnKind.Treatment, ColumnKind.Treatment, ColumnKind.Trend], [.. kept.Select(night => night / 10)], 6);
        var grid = new Grid(8, 13, 3);

        var second = Posterior.Of(nights, Prior.ZeroToTen, [nights.Only(2)], grid)[0];
        var (shares, deviation) = new PatternModel(nights, Prior.ZeroToTen, grid, treatment: 2).AtMost(ratings, -1, 0);

        Assert.Equal([second.AtMost(-1), second.AtMost(0)], shares, (one, other) => Math.Abs(one - other) < 1e-8);
        Assert.Equal(second.StandardDeviation, deviation, 1e-8);
    }
}
