namespace Ekbom.Core.Trials;

/// <summary>
/// The normal part of the model: given serial correlation, night-to-night spread and block-to-block spread, coefficients and blocks have a normal
/// posterior in closed form. Cross products are formed once for each correlation, the part of the coefficients once for each spread; only the small
/// matrix of the blocks changes with their spread. Everything works on lower triangles in flat arrays.
/// </summary>
internal sealed class BlockModel
{
    private readonly Nights nights;
    private readonly IReadOnlyList<double[]> contrasts;
    private readonly int columns, blocks, width;
    private readonly double[] rows, products, priorMeans, priorVariances;
    private readonly double[] first, across, right, start, moved, rest, restRight, lower, solved;
    private readonly double[] starts, shares, carried, movedBy;
    private double logDeterminant, logOfCoefficients;

    /// <param name="nights">What was observed.</param>
    /// <param name="prior">What is supposed.</param>
    /// <param name="contrasts">Each a weight for every column: the sums of coefficients that are asked for.</param>
    public BlockModel(Nights nights, Prior prior, IReadOnlyList<double[]> contrasts)
    {
        (this.nights, this.contrasts) = (nights, contrasts);
        (columns, blocks) = (nights.Columns.Count, nights.Blocks);
        width = columns + blocks + 1; // coefficients, blocks, rating
        rows = new double[nights.Count * width];
        products = new double[width * width];
        priorMeans = [.. nights.Columns.Select(kind => kind == ColumnKind.Intercept ? prior.Middle : 0)];
        priorVariances = [.. nights.Columns.Select(kind => prior.Of(kind) * prior.Of(kind))];
        (first, across, right, start) = (new double[columns * columns], new double[blocks * columns], new double[columns], new double[columns]);
        (moved, rest, restRight) = (new double[columns * blocks], new double[blocks * blocks], new double[blocks]);
        (lower, solved) = (new double[blocks * blocks], new double[blocks]);
        (starts, shares, carried, movedBy) = (new double[contrasts.Count], new double[contrasts.Count], new double[contrasts.Count * blocks], new double[contrasts.Count * blocks]);
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

    /// <summary>What does not change with the spread of the blocks: the factor of the coefficients, and what it leaves for the blocks.</summary>
    public void Prepare(double spread)
    {
        var precision = 1 / (spread * spread);
        var log = (-nights.Count * Math.Log(spread)) - (logDeterminant / 2) - (products[(width * width) - 1] * precision / 2);
        for (var a = 0; a < columns; a++)
        {
            for (var b = 0; b <= a; b++)
                first[(a * columns) + b] = products[(a * width) + b] * precision;
            first[(a * columns) + a] += 1 / priorVariances[a];
            right[a] = (products[((width - 1) * width) + a] * precision) + (priorMeans[a] / priorVariances[a]);
            log -= (Math.Log(priorVariances[a]) / 2) + (priorMeans[a] * priorMeans[a] / priorVariances[a] / 2);
        }

        log += Decompose(first, columns);
        Forward(first, right, columns);
        for (var a = 0; a < columns; a++)
            log += right[a] * right[a] / 2;
        logOfCoefficients = log;
        for (var k = 0; k < blocks; k++)
        {
            var row = across.AsSpan(k * columns, columns);
            for (var a = 0; a < columns; a++)
                row[a] = products[((columns + k) * width) + a] * precision;
            Forward(first, row, columns);
            restRight[k] = (products[((width - 1) * width) + columns + k] * precision) - Product(row, right);
            for (var l = 0; l <= k; l++)
                rest[(k * blocks) + l] = (products[((columns + k) * width) + columns + l] * precision) - Product(row, across.AsSpan(l * columns, columns));
            var back = moved.AsSpan(k * columns, columns);
            row.CopyTo(back);
            Backward(first, back, columns);
        }

        right.AsSpan().CopyTo(start);
        Backward(first, start, columns);
        for (var c = 0; c < contrasts.Count; c++)
            Prepare(c);
    }

    private void Prepare(int c)
    {
        Span<double> unit = stackalloc double[columns];
        contrasts[c].CopyTo(unit);
        starts[c] = Product(unit, start);
        for (var k = 0; k < blocks; k++)
            movedBy[(c * blocks) + k] = Product(unit, moved.AsSpan(k * columns, columns));
        Forward(first, unit, columns);
        shares[c] = Product(unit, unit);
        for (var k = 0; k < blocks; k++)
            carried[(c * blocks) + k] = -Product(across.AsSpan(k * columns, columns), unit);
    }

    /// <summary>The logarithm of the marginal likelihood up to a constant, and mean and standard deviation of each contrast.</summary>
    public double Solve(double block, Span<double> means, Span<double> deviations, Span<double> coefficients)
    {
        start.CopyTo(coefficients);
        if (block == 0)
        {
            starts.CopyTo(means);
            for (var c = 0; c < shares.Length; c++)
                deviations[c] = Math.Sqrt(shares[c]);
            return logOfCoefficients;
        }

        rest.CopyTo(lower, 0);
        restRight.CopyTo(solved, 0);
        for (var k = 0; k < blocks; k++)
            lower[(k * blocks) + k] += 1 / (block * block);
        var log = logOfCoefficients - (blocks * Math.Log(block)) + Decompose(lower, blocks);
        Forward(lower, solved, blocks);
        log += Product(solved, solved) / 2;
        Backward(lower, solved, blocks);
        for (var k = 0; k < blocks; k++)
        {
            for (var a = 0; a < columns; a++)
                coefficients[a] -= moved[(k * columns) + a] * solved[k];
        }

        Span<double> tail = stackalloc double[blocks];
        for (var c = 0; c < shares.Length; c++)
        {
            means[c] = starts[c] - Product(movedBy.AsSpan(c * blocks, blocks), solved);
            carried.AsSpan(c * blocks, blocks).CopyTo(tail);
            Forward(lower, tail, blocks);
            deviations[c] = Math.Sqrt(shares[c] + Product(tail, tail));
        }

        return log;
    }

    /// <summary>Cholesky in place; minus the sum of the logarithms of its diagonal.</summary>
    private static double Decompose(double[] matrix, int size)
    {
        var product = 1.0;
        var log = 0.0;
        for (var a = 0; a < size; a++)
        {
            var row = matrix.AsSpan(a * size, a + 1);
            for (var b = 0; b < a; b++)
            {
                var other = matrix.AsSpan(b * size, b + 1);
                row[b] = (row[b] - Product(row[..b], other)) / other[b];
            }

            row[a] = Math.Sqrt(row[a] - Product(row[..a], row));
            product *= row[a];
            if (product is > 1e100 or < 1e-100)
                (log, product) = (log - Math.Log(product), 1);
        }

        return log - Math.Log(product);
    }

    /// <summary>L⁻¹ times a vector, in place.</summary>
    private static void Forward(double[] matrix, Span<double> vector, int size)
    {
        for (var a = 0; a < size; a++)
            vector[a] = (vector[a] - Product(vector[..a], matrix.AsSpan(a * size, size))) / matrix[(a * size) + a];
    }

    /// <summary>L⁻ᵀ times a vector, in place.</summary>
    private static void Backward(double[] matrix, Span<double> vector, int size)
    {
        for (var a = size - 1; a >= 0; a--)
        {
            var sum = vector[a];
            for (var b = a + 1; b < size; b++)
                sum -= matrix[(b * size) + a] * vector[b];
            vector[a] = sum / matrix[(a * size) + a];
        }
    }

    /// <summary>Sum of products over the length of the first.</summary>
    private static double Product(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
            sum += one[i] * other[i];
        return sum;
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
