namespace Ekbom.Core.Statistics;

/// <summary>How an interval of a pooled effect is made.</summary>
public enum IntervalMethod
{
    Normal,
    HartungKnapp,
    ModifiedHartungKnapp,
}

/// <summary>A pooled estimate with its standard error, test and 95 % interval. Statistic and p are null when the standard error is 0.</summary>
/// <param name="Method">How the interval is made.</param>
/// <param name="StandardError">Already widened, where the method does.</param>
/// <param name="Freedom">Degrees of freedom of t; null for the normal distribution.</param>
/// <param name="Statistic">Estimate divided by its standard error.</param>
/// <param name="P">Two-sided.</param>
/// <param name="Interval">95 %.</param>
public sealed record Inference(IntervalMethod Method, double StandardError, int? Freedom, double? Statistic, double? P, Bounds Interval)
{
    internal const double Outside = 0.05;

    internal static Inference Of(IntervalMethod method, double estimate, double standardError, int? freedom)
    {
        double? statistic = standardError > 0 ? estimate / standardError : null;
        var p = statistic is not { } known ? default(double?) : freedom is { } df ? Distributions.TTwoSided(known, df) : Distributions.NormalTwoSided(known);
        return new(method, standardError, freedom, statistic, p, Bounds.Around(estimate, Quantile(freedom) * standardError));
    }

    internal static double Quantile(int? freedom) => freedom is { } df ? Distributions.TQuantile(Outside, df) : Distributions.Z95;
}
