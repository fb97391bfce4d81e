using Ekbom.Core.Statistics;

namespace Ekbom.Core.Trials;

/// <summary>
/// What is known of the effect after the nights: a mixture of normal distributions over a grid of serial correlation, night-to-night spread and
/// block-to-block spread (Bayesian linear model with first-order autoregressive errors and random blocks). Exact on its grid; nothing is sampled.
/// </summary>
public sealed class Posterior
{
    private const double Negligible = 1e-12;

    private readonly NormalMixture mixture;

    private Posterior(NormalMixture mixture) => this.mixture = mixture;

    /// <summary>The effect, in points of the outcome.</summary>
    public double Mean { get; private init; }

    public double StandardDeviation { get; private init; }

    /// <summary>Mean serial correlation from one night to the next.</summary>
    public double Correlation { get; private init; }

    /// <summary>Mean spread from night to night.</summary>
    public double Spread { get; private init; }

    /// <summary>Mean spread from block to block.</summary>
    public double BlockSpread { get; private init; }

    /// <summary>Mean of each coefficient, in the order of the columns.</summary>
    public IReadOnlyList<double> Coefficients { get; private init; } = [];

    /// <summary>Weight at the outermost points of the grid; above 0.01 the grid may be too narrow. A block spread of zero is no edge.</summary>
    public double EdgeOfCorrelation { get; private init; }

    /// <inheritdoc cref="EdgeOfCorrelation"/>
    public double EdgeOfSpread { get; private init; }

    /// <inheritdoc cref="EdgeOfCorrelation"/>
    public double EdgeOfBlocks { get; private init; }

    /// <summary>The probability that the effect is at most this.</summary>
    public double AtMost(double value) => mixture.AtMost(value);

    /// <summary>The probability that the effect is above this.</summary>
    public double Above(double value) => mixture.Above(value);

    /// <summary>The probability density of the effect, for a chart.</summary>
    public double Density(double value) => mixture.Density(value);

    /// <summary>The value below which the effect lies with this probability, between 0 and 1.</summary>
    public double Quantile(double probability) => mixture.Quantile(probability);

    /// <summary>Goes through the grid for the first treatment.</summary>
    /// <param name="nights">At least one night and one column of a treatment.</param>
    /// <param name="prior">What is supposed of the outcome.</param>
    /// <param name="grid">How finely.</param>
    public static Posterior Of(Nights nights, Prior prior, Grid? grid = null) => Of(nights, prior, [nights.Only(nights.Treatment)], grid)[0];

    /// <summary>Goes through the grid once for several sums of coefficients.</summary>
    /// <param name="nights">At least one night.</param>
    /// <param name="prior">What is supposed of the outcome.</param>
    /// <param name="contrasts">Each a weight for every column, such as 1 for two treatments whose joint effect is asked for.</param>
    /// <param name="grid">How finely.</param>
    public static IReadOnlyList<Posterior> Of(Nights nights, Prior prior, IReadOnlyList<double[]> contrasts, Grid? grid = null)
    {
        grid ??= Grid.Usual;
        var points = new GridPoints(prior, grid, nights.Columns.Count, contrasts.Count);
        var model = new BlockModel(nights, prior, contrasts);
        for (var r = 0; r < grid.Correlations; r++)
        {
            model.Whiten(points.Correlation(r));
            for (var s = 0; s < grid.Spreads; s++)
            {
                model.Prepare(points.Spread(s));
                points.Add(r, s, model);
            }
        }

        points.Normalise();
        var kept = Enumerable.Range(0, points.Weights.Length).Where(i => points.Weights[i] >= Negligible).ToArray();
        double[] shares = [.. kept.Select(i => points.Weights[i])];
        return [.. contrasts.Select((_, c) => Of(points, kept, shares, c))];
    }

    private static Posterior Of(GridPoints points, int[] kept, double[] shares, int contrast)
    {
        var (mean, second) = (0.0, 0.0);
        for (var i = 0; i < points.Weights.Length; i++)
        {
            var (middle, deviation) = points.At(i, contrast);
            mean += points.Weights[i] * middle;
            second += points.Weights[i] * ((deviation * deviation) + (middle * middle));
        }

        return new(new NormalMixture(shares, [.. kept.Select(i => points.At(i, contrast).Mean)], [.. kept.Select(i => points.At(i, contrast).Deviation)]))
        {
            Mean = mean,
            StandardDeviation = Math.Sqrt(second - (mean * mean)),
            Correlation = points.MeanCorrelation,
            Spread = points.MeanSpread,
            BlockSpread = points.MeanBlock,
            Coefficients = points.Coefficients,
            EdgeOfCorrelation = points.EdgeOfCorrelation,
            EdgeOfSpread = points.EdgeOfSpread,
            EdgeOfBlocks = points.EdgeOfBlocks,
        };
    }
}
