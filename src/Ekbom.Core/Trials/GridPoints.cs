using MathNet.Numerics;

namespace Ekbom.Core.Trials;

/// <summary>What was found at each point of the grid, and the weights of the points once all are known (trapezoid rule).</summary>
internal sealed class GridPoints(Prior prior, Grid grid, int columns, int contrasts)
{
    private readonly double[] correlations = Points(grid.Correlations, Math.Atanh(Prior.LowestCorrelation), Math.Atanh(Prior.HighestCorrelation), Math.Tanh);

    private readonly double[] spreads = Points(grid.Spreads, Math.Log(prior.LowestSpread), Math.Log(prior.HighestSpread), Math.Exp);

    private readonly double[] shifts = Points(grid.Blocks, 0, prior.HighestBlock, value => value);

    private readonly double[] means = new double[grid.Points * contrasts], deviations = new double[grid.Points * contrasts], coefficients = new double[grid.Points * columns];

    private int at;

    /// <summary>Logarithms while points are added, then weights that add up to 1.</summary>
    public double[] Weights { get; } = new double[grid.Points];

    public double MeanCorrelation { get; private set; }

    public double MeanSpread { get; private set; }

    public double MeanBlock { get; private set; }

    public double EdgeOfCorrelation { get; private set; }

    public double EdgeOfSpread { get; private set; }

    public double EdgeOfBlocks { get; private set; }

    /// <summary>Mean of each coefficient.</summary>
    public double[] Coefficients { get; } = new double[columns];

    public double Correlation(int r) => correlations[r];

    public double Spread(int s) => spreads[s];

    public (double Mean, double Deviation) At(int point, int contrast) => (means[(point * contrasts) + contrast], deviations[(point * contrasts) + contrast]);

    /// <summary>The points of one correlation and spread, in the order of the grid.</summary>
    public void Add(int r, int s, BlockModel model)
    {
        var z = Math.Atanh(correlations[r]);
        var supposed = LogEnd(r, grid.Correlations) - (Square((z - Prior.CorrelationMiddle) / Prior.CorrelationSpread) / 2)
            + LogEnd(s, grid.Spreads) - ((Prior.SpreadFreedom + 1) / 2 * Math.Log(1 + (Square(spreads[s] / prior.Spread) / Prior.SpreadFreedom))) + Math.Log(spreads[s]);
        for (var b = 0; b < shifts.Length; b++)
        {
            Weights[at] = supposed + LogEnd(b, grid.Blocks) - (Square(shifts[b] / prior.Block) / 2)
                + model.Solve(shifts[b], means.AsSpan(at * contrasts, contrasts), deviations.AsSpan(at * contrasts, contrasts), coefficients.AsSpan(at * columns, columns));
            at++;
        }
    }

    /// <summary>Turns logarithms into weights, and takes the means over the grid.</summary>
    public void Normalise()
    {
        var highest = Weights.Max();
        var sum = 0.0;
        for (var i = 0; i < Weights.Length; i++)
            sum += Weights[i] = Math.Exp(Weights[i] - highest);
        for (var i = 0; i < Weights.Length; i++)
        {
            var weight = Weights[i] /= sum;
            var (b, s, r) = (i % grid.Blocks, i / grid.Blocks % grid.Spreads, i / grid.Blocks / grid.Spreads);
            MeanCorrelation += weight * correlations[r];
            MeanSpread += weight * spreads[s];
            MeanBlock += weight * shifts[b];
            EdgeOfCorrelation += r == 0 || r == grid.Correlations - 1 ? weight : 0;
            EdgeOfSpread += s == 0 || s == grid.Spreads - 1 ? weight : 0;
            EdgeOfBlocks += b == grid.Blocks - 1 ? weight : 0;
            for (var j = 0; j < columns; j++)
                Coefficients[j] += weight * coefficients[(i * columns) + j];
        }
    }

    private static double[] Points(int count, double first, double last, Func<double, double> back) => [.. Enumerable.Range(0, count).Select(i => back(first + ((last - first) * i / (count - 1))))];

    /// <summary>The trapezoid rule gives half a weight to both ends.</summary>
    private static double LogEnd(int at, int points) => at == 0 || at == points - 1 ? -Constants.Ln2 : 0;

    private static double Square(double value) => value * value;
}
