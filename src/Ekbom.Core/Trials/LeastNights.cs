namespace Ekbom.Core.Trials;

/// <summary>Whether there is enough to give a probability at all: two blocks of each with at least five nights, or two weeks; before and after, ten nights on each side.</summary>
public static class LeastNights
{
    public const int Blocks = 2, NightsOfABlock = 5, WeeksOfABlock = 2, NightsOfASide = 10;

    /// <summary>How many rows a block needs.</summary>
    public static int OfABlock(Protocol protocol) => protocol.Outcome.Rated == Rated.Weekly ? WeeksOfABlock : protocol.Design == TrialDesign.BeforeAfter ? NightsOfASide : NightsOfABlock;

    /// <summary>How many blocks of each treatment are needed.</summary>
    public static int OfATreatment(Protocol protocol) => protocol.Design == TrialDesign.BeforeAfter ? 1 : Blocks;

    /// <summary>For one treatment and what it is compared with.</summary>
    public static bool IsMet(Protocol protocol, IEnumerable<TrialNight> used, int treatment)
    {
        var full = used.GroupBy(night => night.Block).Where(block => block.Count() >= OfABlock(protocol)).Select(block => protocol.Blocks[block.Key].Treatment).ToList();
        return full.Count(one => one == treatment) >= OfATreatment(protocol) && full.Count(one => one == 0) >= OfATreatment(protocol);
    }
}
