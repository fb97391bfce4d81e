namespace Ekbom.Core.Statistics;

/// <summary>The pooled effect without one study. For three studies or more.</summary>
public static class LeaveOneOut
{
    public const int FewestStudies = 3;

    /// <summary>One result for each study left out, in their order; empty for fewer than three.</summary>
    public static IReadOnlyList<Pooled> Of(IReadOnlyList<Effect> effects, TauMethod method = TauMethod.RestrictedMaximumLikelihood) => effects.Count < FewestStudies
        ? []
        : [.. effects.Select((_, left) => Pooled.Of([.. effects.Where((_, at) => at != left)], method))];

    /// <summary>Which studies carry the answer: without them the estimate lies on the other side of no effect, or of the smallest effect that matters.</summary>
    public static IReadOnlyList<int> Deciding(Pooled all, IReadOnlyList<Pooled> without, double? smallestThatMatters) =>
        [.. Enumerable.Range(0, without.Count).Where(at => Crosses(all.Estimate, without[at].Estimate, 0) || (smallestThatMatters is { } least && (Crosses(all.Estimate, without[at].Estimate, least) || Crosses(all.Estimate, without[at].Estimate, -least))))];

    private static bool Crosses(double one, double other, double line) => Math.Sign(one - line) * Math.Sign(other - line) < 0;
}
