using MathNet.Numerics;

namespace Ekbom.Core.Trials;

/// <summary>
/// The posterior of <see cref="Posterior"/> for many made-up ratings on one pattern of nights: everything that does not depend on the ratings is worked
/// out once. The same formulae on the same grid give the same numbers.
/// </summary>
public sealed class PatternModel
{
    private const double Negligible = 1e-10;

    private readonly Nights nights;
    private readonly int columns, width, points, treatment;
    private readonly double[] priorMeans, priorVariances, correlations;
    private readonly double[][] whitened, lower, unit;
    private readonly double[] constant, spreads, blocks, deviations;

    /// <param name="nights">The pattern; its ratings are not looked at.</param>
    /// <param name="prior">What is supposed of the outcome.</param>
    /// <param name="grid">How finely.</param>
    /// <param name="treatment">The column whose effect is asked for; null for the first treatment.</param>
    public PatternModel(Nights nights, Prior prior, Grid grid, int? treatment = null)
    {
        (this.nights, this.treatment) = (nights, treatment ?? nights.Treatment);
        (columns, width) = (nights.Columns.Count, nights.Columns.Count + nights.Blocks);
        priorMeans = [.. nights.Columns.Select(kind => kind == ColumnKind.Intercept ? prior.Middle : 0)];
        priorVariances = [.. nights.Columns.Select(kind => prior.Of(kind) * prior.Of(kind))];
        points = grid.Spreads * grid.Blocks;
        var all = grid.Correlations * points;
        (whitened, lower, unit) = (new double[grid.Correlations][], new double[all][], new double[all][]);
        (constant, spreads, blocks, deviations, correlations) = (new double[all], new double[points], new double[points], new double[all], new double[grid.Correlations]);
        var (first, last) = (Math.Atanh(Prior.LowestCorrelation), Math.Atanh(Prior.HighestCorrelation));
        for (var r = 0; r < grid.Correlations; r++)
        {
            var z = first + ((last - first) * r / (grid.Correlations - 1));
            correlations[r] = Math.Tanh(z);
            whitened[r] = new double[nights.Count * width];
            var ofCorrelation = End(r, grid.Correlations) - (Square((z - Prior.CorrelationMiddle) / Prior.CorrelationSpread) / 2) - (Whiten(r) / 2);
            var products = Products(whitened[r]);
            for (var point = 0; point < points; point++)
            {
                var (s, b) = (point / grid.Blocks, point % grid.Blocks);
                var spread = spreads[point] = Math.Exp(Math.Log(prior.LowestSpread) + ((Math.Log(prior.HighestSpread) - Math.Log(prior.LowestSpread)) * s / (grid.Spreads - 1)));
                var block = blocks[point] = prior.HighestBlock * b / (grid.Blocks - 1);
                constant[(r * points) + point] = ofCorrelation + End(s, grid.Spreads) + End(b, grid.Blocks) + Math.Log(spread) - (Square(block / prior.Block) / 2)
                    - ((Prior.SpreadFreedom + 1) / 2 * Math.Log(1 + (Square(spread / prior.Spread) / Prior.SpreadFreedom))) + Factor((r * points) + point, products, spread, block);
            }
        }
    }

    /// <summary>The probabilities that the effect is at most each of these, and its standard deviation.</summary>
    public (double[] Shares, double Deviation) AtMost(ReadOnlySpan<double> ratings, params ReadOnlySpan<double> values)
    {
        var (logs, means) = (new double[constant.Length], new double[constant.Length]);
        Span<double> right = stackalloc double[width], solved = stackalloc double[width], told = stackalloc double[ratings.Length];
        for (var r = 0; r < correlations.Length; r++)
        {
            var square = Whitened(ratings, r, told);
            right.Clear();
            for (var i = 0; i < told.Length; i++)
            {
                for (var a = 0; a < width; a++)
                    right[a] += whitened[r][(i * width) + a] * told[i];
            }

            for (var point = 0; point < points; point++)
                logs[(r * points) + point] = Solve((r * points) + point, right, square, spreads[point], blocks[point], solved, out means[(r * points) + point]);
        }

        return Weigh(logs, means, values);
    }

    private (double[] Shares, double Deviation) Weigh(double[] logs, double[] means, ReadOnlySpan<double> values)
    {
        var highest = logs.Max();
        var (sum, mean, second, shares) = (0.0, 0.0, 0.0, new double[values.Length]);
        for (var i = 0; i < logs.Length; i++)
        {
            var weight = Math.Exp(logs[i] - highest);
            sum += weight;
            mean += weight * means[i];
            second += weight * (Square(means[i]) + Square(deviations[i]));
            if (weight < Negligible)
                continue;
            for (var v = 0; v < values.Length; v++)
                shares[v] += weight * SpecialFunctions.Erfc((means[i] - values[v]) / deviations[i] / Constants.Sqrt2) / 2;
        }

        for (var v = 0; v < shares.Length; v++)
            shares[v] /= sum;
        return (shares, Math.Sqrt((second / sum) - Square(mean / sum)));
    }

    private double Solve(int at, ReadOnlySpan<double> right, double square, double spread, double block, Span<double> solved, out double mean)
    {
        var (size, triangle, precision) = (block == 0 ? columns : width, lower[at], 1 / (spread * spread));
        var log = constant[at] - (square * precision / 2);
        mean = 0;
        for (var a = 0; a < size; a++)
        {
            var sum = right[a] * precision;
            if (a < columns)
                sum += priorMeans[a] / priorVariances[a];
            for (var b = 0; b < a; b++)
                sum -= triangle[(a * size) + b] * solved[b];
            solved[a] = sum / triangle[(a * size) + a];
            log += solved[a] * solved[a] / 2;
            mean += solved[a] * unit[at][a];
        }

        return log;
    }

    /// <summary>Cholesky of the precision, the unit vector of the effect solved with it, and all of the logarithm that no rating changes.</summary>
    private double Factor(int at, double[] products, double spread, double block)
    {
        var size = block == 0 ? columns : width;
        var (triangle, solved, precision) = (new double[size * size], new double[size], 1 / (spread * spread));
        var log = -nights.Count * Math.Log(spread);
        for (var a = 0; a < size; a++)
        {
            var variance = a < columns ? priorVariances[a] : block * block;
            log -= (Math.Log(variance) / 2) + (a < columns ? priorMeans[a] * priorMeans[a] / variance / 2 : 0);
            for (var b = 0; b <= a; b++)
            {
                var sum = (products[(a * width) + b] * precision) + (a == b ? 1 / variance : 0);
                for (var k = 0; k < b; k++)
                    sum -= triangle[(a * size) + k] * triangle[(b * size) + k];
                triangle[(a * size) + b] = a == b ? Math.Sqrt(sum) : sum / triangle[(b * size) + b];
            }

            log -= Math.Log(triangle[(a * size) + a]);
            var value = a == treatment ? 1.0 : 0.0;
            for (var b = treatment; b < a; b++)
                value -= triangle[(a * size) + b] * solved[b];
            solved[a] = value / triangle[(a * size) + a];
        }

        (lower[at], unit[at]) = (triangle, solved);
        deviations[at] = Math.Sqrt(solved.Sum(Square));
        return log;
    }

    /// <summary>The columns and blocks with serial correlation taken out; the logarithm of what is left.</summary>
    private double Whiten(int r)
    {
        var log = 0.0;
        for (var i = 0; i < nights.Count; i++)
        {
            var (told, scale) = Told(i, r);
            log += i == 0 ? 0 : Math.Log(1 - (told * told));
            for (var a = 0; a < width; a++)
                whitened[r][(i * width) + a] = (Raw(i, a) - (i == 0 ? 0 : told * Raw(i - 1, a))) * scale;
        }

        return log;
    }

    private double Whitened(ReadOnlySpan<double> ratings, int r, Span<double> into)
    {
        var square = 0.0;
        for (var i = 0; i < ratings.Length; i++)
        {
            var (told, scale) = Told(i, r);
            into[i] = (ratings[i] - (i == 0 ? 0 : told * ratings[i - 1])) * scale;
            square += into[i] * into[i];
        }

        return square;
    }

    private (double Told, double Scale) Told(int night, int r)
    {
        if (night == 0)
            return (0, 1);
        var days = nights.T[night] - nights.T[night - 1];
        var told = Math.Pow(Math.Abs(correlations[r]), days) * (correlations[r] < 0 && days % 2 != 0 ? -1 : 1);
        return (told, 1 / Math.Sqrt(1 - (told * told)));
    }

    private double Raw(int night, int column) => column < columns ? nights.X[night][column] : nights.Block[night] == column - columns ? 1 : 0;

    private double[] Products(double[] rows)
    {
        var products = new double[width * width];
        for (var i = 0; i < nights.Count; i++)
        {
            for (var a = 0; a < width; a++)
            {
                for (var b = 0; b <= a; b++)
                    products[(a * width) + b] += rows[(i * width) + a] * rows[(i * width) + b];
            }
        }

        return products;
    }

    private static double End(int at, int count) => at == 0 || at == count - 1 ? -Constants.Ln2 : 0;

    private static double Square(double value) => value * value;
}
