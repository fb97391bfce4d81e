namespace Ekbom.Core.Trials;

/// <summary>
/// What is supposed before the first night. All spreads are in units of the scale factor of the outcome: 1 for a rating from 0 to 10, 10 for
/// one from 0 to 100, a tenth of the range for a total, 0.6 for hours of sleep.
/// </summary>
/// <param name="Scale">The scale factor s.</param>
/// <param name="Middle">The middle of the scale, where the intercept is supposed to lie.</param>
public sealed record Prior(double Scale, double Middle)
{
    public static readonly Prior ZeroToTen = new(1, 5), ZeroToHundred = new(10, 50), SleepHours = new(0.6, 7);

    /// <summary>Serial correlation on the scale of its inverse hyperbolic tangent: normal, cut.</summary>
    public const double CorrelationMiddle = 0.4, CorrelationSpread = 0.4, LowestCorrelation = -0.4, HighestCorrelation = 0.95;

    /// <summary>Night-to-night spread: half-t with 3 degrees of freedom, cut.</summary>
    public const double SpreadFreedom = 3;

    /// <summary>The effect: symmetric, so that it favours neither benefit nor harm.</summary>
    public double Effect { get; init; } = 2.5 * Scale;

    public double Intercept => 3 * Scale;

    public double Trend { get; init; } = 1.5 * Scale;

    public double Confounder => Scale;

    public double Spread { get; init; } = 2.5 * Scale;

    public double LowestSpread => 0.15 * Scale;

    public double HighestSpread => 6 * Scale;

    /// <summary>Shifts from block to block that nobody logged: half-normal, cut.</summary>
    public double Block => 0.25 * Scale;

    public double HighestBlock => 0.75 * Scale;

    /// <summary>A weekly questionnaire with totals from 0 to a highest.</summary>
    public static Prior Total(double highest) => new(highest / 10, highest / 2);

    /// <summary>Standard deviation of the coefficient of a column.</summary>
    public double Of(ColumnKind kind) => kind switch { ColumnKind.Intercept => Intercept, ColumnKind.Treatment => Effect, ColumnKind.Trend => Trend, _ => Confounder };
}

/// <summary>How finely the three parameters that are no coefficients are gone through.</summary>
public sealed record Grid(int Correlations, int Spreads, int Blocks)
{
    public static readonly Grid Usual = new(24, 41, 11), Fine = new(60, 121, 41);

    public int Points => Correlations * Spreads * Blocks;
}
