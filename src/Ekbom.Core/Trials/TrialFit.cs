namespace Ekbom.Core.Trials;

/// <summary>The model fitted once to some of the nights: the effect of each treatment after the first.</summary>
internal sealed record TrialFit(DesignMatrix Matrix, IReadOnlyList<Posterior> Effects)
{
    public static TrialFit Of(Protocol protocol, IEnumerable<TrialNight> nights, MatrixChoice choice, Prior? prior = null)
    {
        var matrix = DesignMatrix.Of(protocol, nights, choice);
        return new(matrix, Posterior.Of(matrix.Nights, prior ?? protocol.Outcome.Prior, [.. Treatments(protocol).Select(column => matrix.Nights.Only(column))]));
    }

    /// <summary>Only the means of the blocks: each a row of its own, far enough apart to be independent.</summary>
    public static TrialFit OfBlockMeans(Protocol protocol, IEnumerable<TrialNight> nights)
    {
        var means = nights.GroupBy(night => night.Block).OrderBy(block => block.Key).Select(block => block.First() with { Rating = block.Average(night => night.Rating!.Value), Number = (int)Math.Round(block.Average(night => night.Number)), Time = (int)Math.Round(block.Average(night => night.Time)) });
        var prior = protocol.Outcome.Prior;
        return Of(protocol, means, new(), prior with { Spread = SpreadOfMeans * prior.Scale });
    }

    public EffectAnswer Answer(Protocol protocol, int treatment) => EffectAnswer.Of(Effects[treatment - 1], protocol.Outcome.Smallest, protocol.Outcome.HigherIsBetter);

    /// <summary>A mean over ten nights varies less than one night: 2.5 points a night become about 0.8.</summary>
    private const double SpreadOfMeans = 0.8;

    private static IEnumerable<int> Treatments(Protocol protocol) => Enumerable.Range(1, protocol.Treatments.Count - 1);
}
