using Ekbom.Core.Statistics;
using Ekbom.Core.Trials;
using MathNet.Numerics.LinearAlgebra;

namespace Ekbom.Bench;

/// <summary>What many do instead: ordinary least squares that takes nights for independent. Its intervals are too short when they are not.</summary>
public static class PlainLeastSquares
{
    /// <summary>Whether the 95 % interval of the first treatment holds a value.</summary>
    public static bool Holds(Nights nights, double truth)
    {
        var x = Matrix<double>.Build.DenseOfRowArrays(nights.X);
        var y = Vector<double>.Build.DenseOfEnumerable(nights.Y);
        var inverse = (x.Transpose() * x).Inverse();
        var beta = inverse * (x.Transpose() * y);
        var freedom = nights.Count - nights.Columns.Count;
        var error = Math.Sqrt((y - (x * beta)).DotProduct(y - (x * beta)) / freedom * inverse[nights.Treatment, nights.Treatment]);
        return Math.Abs(beta[nights.Treatment] - truth) <= Distributions.TQuantile(0.05, freedom) * error;
    }
}
