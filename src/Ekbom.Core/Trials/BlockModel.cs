namespace Ekbom.Core.Trials;

/// <summary>
/// The normal part of the model: given serial correlation, night-to-night spread and block-to-block spread, coefficients and blocks have a normal
/// posterior in closed form. The cross products are formed once for each correlation; everything works on lower triangles in flat arrays.
/// </summary>
internal sealed class BlockModel
{
    private readonly Nights nights;
    private readonly int columns, blocks, width;
    private readonly double[] rows, products, lower, right, priorMeans, priorVariances;
    private double logDeterminant;

    public BlockModel(Nights nights, Prior prior)
    {
        this.nights = nights;
        (columns, blocks) = (nights.Columns.Count, nights.Blocks);
        width = columns + blocks + 1; // coefficients, blocks, rating
        rows = new double[nights.Count * width];
        products = new double[width * width];
        lower = new double[(width - 1) * (width - 1)];
        right = new double[width - 1];
        priorMeans = [.. nights.Columns.Select(kind => kind == ColumnKind.Intercept ? prior.Middle : 0)];
        priorVariances = [.. nights.Columns.Select(kind => prior.Of(kind) * prior.Of(kind))];
    }

    /// <summary>Takes out the serial correlation: each night less what the night before it, any number of days ago, tells of it.</summary>
    public void Whiten(double correlation)
    {
        logDeterminant = 0;
        Array.Clear(rows);
        for (var i = 0; i < nights.Count; i++)
        {
            var row = rows.AsSpan(i * width, width);
            Raw(i, 1, row);
            if (i == 0)
                continue;
            var told = Power(correlation, nights.T[i] - nights.T[i - 1]);
            Raw(i - 1, -told, row);
            var left = 1 - (told * told);
            logDeterminant += Math.Log(left);
            var scale = 1 / Math.Sqrt(left);
            foreach (ref var cell in row)
                cell *= scale;
        }

        for (var a = 0; a < width; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                var sum = 0.0;
                for (var i = 0; i < nights.Count; i++)
                    sum += rows[(i * width) + a] * rows[(i * width) + b];
                products[(a * width) + b] = sum;
            }
        }
    }

    /// <summary>The logarithm of the marginal likelihood up to a constant, and mean and standard deviation of the effect.</summary>
    public double Solve(double spread, double block, out double mean, out double deviation, Span<double> coefficients)
    {
        var size = block == 0 ? columns : columns + blocks;
        var precision = 1 / (spread * spread);
        var log = (-nights.Count * Math.Log(spread)) - (logDeterminant / 2) - (products[(width * width) - 1] * precision / 2);
        for (var a = 0; a < size; a++)
        {
            for (var b = 0; b <= a; b++)
                lower[(a * size) + b] = products[(a * width) + b] * precision;
            var variance = a < columns ? priorVariances[a] : block * block;
            lower[(a * size) + a] += 1 / variance;
            log -= Math.Log(variance) / 2;
            right[a] = products[((width - 1) * width) + a] * precision;
            if (a < columns)
            {
                right[a] += priorMeans[a] / variance;
                log -= priorMeans[a] * priorMeans[a] / variance / 2;
            }
        }

        log += Decompose(size);
        for (var a = 0; a < size; a++) // right becomes u = L⁻¹ b
        {
            var sum = right[a];
            for (var b = 0; b < a; b++)
                sum -= lower[(a * size) + b] * right[b];
            right[a] = sum / lower[(a * size) + a];
            log += right[a] * right[a] / 2;
        }

        deviation = Deviation(size);
        for (var a = size - 1; a >= 0; a--) // and then the mean L⁻ᵀ u
        {
            var sum = right[a];
            for (var b = a + 1; b < size; b++)
                sum -= lower[(b * size) + a] * right[b];
            right[a] = sum / lower[(a * size) + a];
        }

        right.AsSpan(0, columns).CopyTo(coefficients);
        mean = right[nights.Treatment];
        return log;
    }

    /// <summary>Cholesky in place; minus the sum of the logarithms of its diagonal.</summary>
    private double Decompose(int size)
    {
        var log = 0.0;
        for (var a = 0; a < size; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                var sum = lower[(a * size) + b];
                for (var k = 0; k < b; k++)
                    sum -= lower[(a * size) + k] * lower[(b * size) + k];
                lower[(a * size) + b] = a == b ? Math.Sqrt(sum) : sum / lower[(b * size) + b];
            }

            log -= Math.Log(lower[(a * size) + a]);
        }

        return log;
    }

    /// <summary>The length of L⁻¹ times the unit vector of the effect.</summary>
    private double Deviation(int size)
    {
        Span<double> unit = stackalloc double[size];
        var sum = 0.0;
        for (var a = nights.Treatment; a < size; a++)
        {
            var value = a == nights.Treatment ? 1.0 : 0.0;
            for (var b = nights.Treatment; b < a; b++)
                value -= lower[(a * size) + b] * unit[b];
            unit[a] = value / lower[(a * size) + a];
            sum += unit[a] * unit[a];
        }

        return Math.Sqrt(sum);
    }

    private void Raw(int night, double times, Span<double> into)
    {
        var x = nights.X[night];
        for (var j = 0; j < columns; j++)
            into[j] += times * x[j];
        into[columns + nights.Block[night]] += times;
        into[width - 1] += times * nights.Y[night];
    }

    /// <summary>An odd number of days keeps the sign of a negative correlation.</summary>
    private static double Power(double correlation, int days) => correlation < 0 && days % 2 != 0 ? -Math.Pow(-correlation, days) : Math.Pow(Math.Abs(correlation), days);
}
