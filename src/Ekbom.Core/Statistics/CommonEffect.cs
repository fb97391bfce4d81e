namespace Ekbom.Core.Statistics;

/// <summary>One effect common to all studies, with its normal interval; <see cref="Q"/> is null when there is nothing to compare.</summary>
public sealed record CommonEffect(double Estimate, double StandardError, double? Q)
{
    public Bounds Interval => Bounds.Around(Estimate, Distributions.Z95 * StandardError);

    internal static CommonEffect Of(double estimate, double variance, IReadOnlyList<Effect> compared) =>
        new(estimate, Math.Sqrt(variance), compared.Count < 2 ? null : compared.Sum(one => (one.Estimate - estimate) * (one.Estimate - estimate) / one.Variance));
}
