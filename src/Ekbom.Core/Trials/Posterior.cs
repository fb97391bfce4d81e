using MathNet.Numerics;

namespace Ekbom.Core.Trials;

/// <summary>
/// What is known of the effect after the nights: a mixture of normal distributions over a grid of serial correlation, night-to-night spread and
/// block-to-block spread (Bayesian linear model with first-order autoregressive errors and random blocks). Exact on its grid; nothing is sampled.
/// </summary>
public sealed class Posterior
{
    private const double Negligible = 1e-12;

    private readonly double[] weights, means, deviations;

    private Posterior(double[] weights, double[] means, double[] deviations) => (this.weights, this.means, this.deviations) = (weights, means, deviations);

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
    public double AtMost(double value)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * Below((value - means[i]) / deviations[i]);
        return Math.Clamp(sum, 0, 1);
    }

    /// <summary>The value below which the effect lies with this probability, between 0 and 1.</summary>
    public double Quantile(double probability)
    {
        var (low, high) = (Mean - (12 * StandardDeviation), Mean + (12 * StandardDeviation));
        var at = Mean;
        for (var i = 0; i < 200 && high - low > 1e-13 * (1 + Math.Abs(at)); i++)
        {
            var missing = AtMost(at) - probability;
            if (missing > 0)
                high = at;
            else
                low = at;
            var next = at - (missing / Math.Max(Density(at), 1e-300));
            if (Math.Abs(next - at) < 1e-13 * (1 + Math.Abs(at)))
                break;
            at = next > low && next < high ? next : (low + high) / 2; // Newton, kept between bounds
        }

        return at;
    }

    /// <summary>Goes through the grid.</summary>
    /// <param name="nights">At least one night and one column of a treatment.</param>
    /// <param name="prior">What is supposed of the outcome.</param>
    /// <param name="grid">How finely.</param>
    public static Posterior Of(Nights nights, Prior prior, Grid? grid = null)
    {
        grid ??= Grid.Usual;
        var (columns, blocks) = (nights.Columns.Count, nights.Blocks);
        var points = grid.Correlations * grid.Spreads * grid.Blocks;
        var (logs, middles, spreads, coefficients) = (new double[points], new double[points], new double[points], new double[points * columns]);
        var model = new BlockModel(nights, prior);
        var (first, last) = (Math.Atanh(Prior.LowestCorrelation), Math.Atanh(Prior.HighestCorrelation));
        var at = 0;
        for (var r = 0; r < grid.Correlations; r++)
        {
            var z = Between(first, last, r, grid.Correlations);
            var ofCorrelation = LogEnd(r, grid.Correlations) - (Square((z - Prior.CorrelationMiddle) / Prior.CorrelationSpread) / 2);
            model.Whiten(Math.Tanh(z));
            for (var s = 0; s < grid.Spreads; s++)
            {
                var spread = SpreadAt(prior, grid, s);
                var ofSpread = LogEnd(s, grid.Spreads) - ((Prior.SpreadFreedom + 1) / 2 * Math.Log(1 + (Square(spread / prior.Spread) / Prior.SpreadFreedom))) + Math.Log(spread);
                for (var b = 0; b < grid.Blocks; b++)
                {
                    var block = Between(0, prior.HighestBlock, b, grid.Blocks);
                    var ofBlock = LogEnd(b, grid.Blocks) - (Square(block / prior.Block) / 2);
                    logs[at] = ofCorrelation + ofSpread + ofBlock + model.Solve(spread, block, out middles[at], out spreads[at], coefficients.AsSpan(at * columns, columns));
                    at++;
                }
            }
        }

        return Weigh(logs, middles, spreads, coefficients, prior, grid, columns);
    }

    private static Posterior Weigh(double[] logs, double[] middles, double[] spreads, double[] coefficients, Prior prior, Grid grid, int columns)
    {
        var highest = logs.Max();
        var shares = logs.Select(log => Math.Exp(log - highest)).ToArray();
        var sum = shares.Sum();
        var (mean, second, correlation, spread, block) = (0.0, 0.0, 0.0, 0.0, 0.0);
        var (edgeOfCorrelation, edgeOfSpread, edgeOfBlocks) = (0.0, 0.0, 0.0);
        var beta = new double[columns];
        var (first, last) = (Math.Atanh(Prior.LowestCorrelation), Math.Atanh(Prior.HighestCorrelation));
        for (var i = 0; i < shares.Length; i++)
        {
            var weight = shares[i] /= sum;
            var (b, s, r) = (i % grid.Blocks, i / grid.Blocks % grid.Spreads, i / grid.Blocks / grid.Spreads);
            mean += weight * middles[i];
            second += weight * (Square(spreads[i]) + Square(middles[i]));
            correlation += weight * Math.Tanh(Between(first, last, r, grid.Correlations));
            spread += weight * SpreadAt(prior, grid, s);
            block += weight * Between(0, prior.HighestBlock, b, grid.Blocks);
            edgeOfCorrelation += r == 0 || r == grid.Correlations - 1 ? weight : 0;
            edgeOfSpread += s == 0 || s == grid.Spreads - 1 ? weight : 0;
            edgeOfBlocks += b == grid.Blocks - 1 ? weight : 0;
            for (var j = 0; j < columns; j++)
                beta[j] += weight * coefficients[(i * columns) + j];
        }

        var kept = Enumerable.Range(0, shares.Length).Where(i => shares[i] >= Negligible).ToList();
        return new([.. kept.Select(i => shares[i])], [.. kept.Select(i => middles[i])], [.. kept.Select(i => spreads[i])])
        {
            Mean = mean,
            StandardDeviation = Math.Sqrt(second - Square(mean)),
            Correlation = correlation,
            Spread = spread,
            BlockSpread = block,
            Coefficients = beta,
            EdgeOfCorrelation = edgeOfCorrelation,
            EdgeOfSpread = edgeOfSpread,
            EdgeOfBlocks = edgeOfBlocks,
        };
    }

    private double Density(double value)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * Math.Exp(-Square((value - means[i]) / deviations[i]) / 2) / deviations[i];
        return sum / Constants.Sqrt2Pi;
    }

    /// <summary>The normal distribution function; each tail is computed as a tail.</summary>
    private static double Below(double z) => SpecialFunctions.Erfc(-z / Constants.Sqrt2) / 2;

    private static double SpreadAt(Prior prior, Grid grid, int at) => Math.Exp(Between(Math.Log(prior.LowestSpread), Math.Log(prior.HighestSpread), at, grid.Spreads));

    private static double Between(double first, double last, int at, int points) => first + ((last - first) * at / (points - 1));

    /// <summary>The trapezoid rule gives half a weight to both ends.</summary>
    private static double LogEnd(int at, int points) => at == 0 || at == points - 1 ? -Constants.Ln2 : 0;

    private static double Square(double value) => value * value;
}
