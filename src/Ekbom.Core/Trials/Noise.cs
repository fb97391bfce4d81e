namespace Ekbom.Core.Trials;

/// <summary>How a person's ratings move when nothing changes, in units of the scale factor of the outcome.</summary>
/// <param name="Spread">Standard deviation from night to night.</param>
/// <param name="Correlation">Of one night with the next.</param>
/// <param name="Blocks">Standard deviation from block to block.</param>
/// <param name="FromNights">The baseline nights it was estimated from; 0 for the usual values.</param>
public sealed record Noise(double Spread, double Correlation, double Blocks, int FromNights = 0)
{
    /// <summary>What is supposed when nothing is known.</summary>
    public static readonly Noise Usual = new(1.5, 0.4, 0.25);

    /// <summary>The least baseline nights that say anything.</summary>
    public const int FewestNights = 14;

    /// <summary>
    /// From a person's own nights: the standard deviation about a straight line, and the correlation of neighbours, drawn towards what is usual by
    /// the prior of the analysis, because a short series alone shows too little of it. A plain estimate, not the posterior.
    /// </summary>
    public static Noise Of(IReadOnlyList<double> ratings, double scale)
    {
        if (ratings.Count < FewestNights)
            return Usual;
        var residuals = Residuals(ratings);
        var sum = residuals.Sum(one => one * one);
        var spread = Math.Sqrt(sum / (ratings.Count - 2)) / scale;
        var correlation = sum == 0 ? 0 : residuals.Zip(residuals.Skip(1), (one, next) => one * next).Sum() / sum;
        var precision = ratings.Count - 3; // of the inverse hyperbolic tangent of a correlation
        var prior = 1 / (Prior.CorrelationSpread * Prior.CorrelationSpread);
        var drawn = ((Math.Atanh(Math.Clamp(correlation, -0.95, 0.95)) * precision) + (Prior.CorrelationMiddle * prior)) / (precision + prior);
        return new(Math.Clamp(spread, 0.3, 4), Math.Clamp(Math.Tanh(drawn), Prior.LowestCorrelation, 0.9), Usual.Blocks, ratings.Count);
    }

    private static double[] Residuals(IReadOnlyList<double> ratings)
    {
        var (middle, mean) = ((ratings.Count - 1) / 2.0, ratings.Average());
        var slope = ratings.Select((rating, at) => (at - middle) * (rating - mean)).Sum() / ratings.Select((_, at) => (at - middle) * (at - middle)).Sum();
        return [.. ratings.Select((rating, at) => rating - mean - (slope * (at - middle)))];
    }
}
