namespace Ekbom.Core.Statistics;

/// <summary>What one study found: its estimate on the scale of analysis and the variance of that estimate.</summary>
public readonly record struct Effect
{
    /// <exception cref="ArgumentException">The estimate is no number, or the variance gives no finite weight.</exception>
    public Effect(double estimate, double variance)
    {
        if (!CanBe(estimate, variance))
            throw new ArgumentException("An effect has a finite estimate and a variance above zero.");
        (Estimate, Variance) = (estimate, variance);
    }

    public double Estimate { get; }

    public double Variance { get; }

    public double StandardError => Math.Sqrt(Variance);

    /// <summary>The interval of the study alone, from the normal distribution.</summary>
    public Bounds Interval => Bounds.Around(Estimate, Distributions.Z95 * StandardError);

    public static bool CanBe(double estimate, double variance) => double.IsFinite(estimate) && double.IsFinite(variance) && variance > 0 && double.IsFinite(1 / variance);
}

/// <summary>The lower and the upper end of an interval.</summary>
public readonly record struct Bounds(double Lower, double Upper)
{
    public static Bounds Around(double middle, double half) => new(middle - half, middle + half);

    public bool Contains(double value) => Lower <= value && value <= Upper;

    public Bounds Map(Func<double, double> change) => new(change(Lower), change(Upper));
}
