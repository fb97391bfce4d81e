namespace Ekbom.Core.Trials;

/// <summary>How much of one column the others tell.</summary>
public static class LeastSquares
{
    private const double Nothing = 1e-9;

    /// <summary>R² of a column on the others and a constant, by taking out one after the other (modified Gram-Schmidt); 0 when it does not vary.</summary>
    public static double RSquared(IReadOnlyList<double> column, IEnumerable<IReadOnlyList<double>> others)
    {
        var basis = new List<double[]>();
        foreach (var other in others)
        {
            var left = Rest(other, basis);
            var length = Length(left);
            if (length > Nothing * Math.Max(1, Length(Centred(other))))
                basis.Add([.. left.Select(value => value / length)]);
        }

        var (whole, rest) = (Length(Centred(column)), Length(Rest(column, basis)));
        return whole == 0 ? 0 : Math.Clamp(1 - (rest * rest / (whole * whole)), 0, 1);
    }

    private static double[] Rest(IReadOnlyList<double> column, List<double[]> basis)
    {
        var left = Centred(column);
        foreach (var one in basis)
        {
            var along = left.Zip(one, (a, b) => a * b).Sum();
            for (var i = 0; i < left.Length; i++)
                left[i] -= along * one[i];
        }

        return left;
    }

    private static double[] Centred(IReadOnlyList<double> column)
    {
        var mean = column.Average();
        return [.. column.Select(value => value - mean)];
    }

    private static double Length(double[] values) => Math.Sqrt(values.Sum(value => value * value));
}
