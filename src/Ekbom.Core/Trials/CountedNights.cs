namespace Ekbom.Core.Trials;

/// <summary>Which nights of a schedule count: not the settling nights after a change, nor those at the start when it begins with a treatment.</summary>
public static class CountedNights
{
    /// <summary>The first nights of a block that are written down and not counted.</summary>
    public static int Settling(IReadOnlyList<Block> blocks, int block, int settlingNights)
    {
        var changes = block == 0 ? blocks[0].Treatment != 0 : blocks[block].Treatment != blocks[block - 1].Treatment;
        return changes ? Math.Min(settlingNights, blocks[block].Nights) : 0;
    }

    /// <summary>The block of a night; null when it lies outside the trial.</summary>
    public static int? BlockOf(IReadOnlyList<Block> blocks, int night)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (night >= blocks[i].FirstNight && night < blocks[i].FirstNight + blocks[i].Nights)
                return i;
        }

        return null;
    }

    /// <summary>Nights that count, of one treatment.</summary>
    public static int Of(IReadOnlyList<Block> blocks, int treatment, int settlingNights) =>
        Enumerable.Range(0, blocks.Count).Where(at => blocks[at].Treatment == treatment).Sum(at => blocks[at].Nights - Settling(blocks, at, settlingNights));
}
