namespace Ekbom.Core.Trials;

/// <summary>
/// The order of blocks, drawn from a seed. Every round holds each treatment once, so that no treatment ever runs for more than two blocks in a row.
/// </summary>
public static class Schedule
{
    /// <summary>The most blocks of one treatment in a row: the last of a round and the first of the next.</summary>
    public const int LongestRun = 2;

    /// <param name="design">How rounds follow each other.</param>
    /// <param name="treatments">How many are compared.</param>
    /// <param name="rounds">How often each has its turn; before-after has one.</param>
    /// <param name="nights">The length of a block.</param>
    /// <param name="draw">The generator; before-after draws nothing.</param>
    public static IReadOnlyList<Block> Blocks(TrialDesign design, int treatments, int rounds, int nights, SplitMix draw)
    {
        var order = design switch
        {
            TrialDesign.BeforeAfter => Enumerable.Range(0, treatments),
            TrialDesign.Counterbalanced => Turning(draw.Order(treatments), rounds),
            _ => Enumerable.Range(0, rounds).SelectMany(_ => draw.Order(treatments)).ToList(),
        };
        return [.. order.Select((treatment, at) => new Block(treatment, at * nights, nights))];
    }

    /// <summary>Which letter each treatment's box bears: with a helper it must not tell the order of the set-up.</summary>
    public static IReadOnlyList<string> Codes(Blinding blinding, int treatments, SplitMix draw)
    {
        var places = blinding == Blinding.Helper ? draw.Order(treatments) : [.. Enumerable.Range(0, treatments)];
        return [.. places.Select(place => ((char)('A' + place)).ToString())];
    }

    /// <summary>The order ABBA itself, with nothing drawn.</summary>
    internal static IReadOnlyList<Block> Alternating(int treatments, int rounds, int nights) =>
        [.. Turning([.. Enumerable.Range(0, treatments)], rounds).Select((treatment, at) => new Block(treatment, at * nights, nights))];

    /// <summary>ABBA: a straight drift over the trial falls on both alike.</summary>
    private static IEnumerable<int> Turning(int[] first, int rounds) => Enumerable.Range(0, rounds).SelectMany(round => round % 2 == 0 ? first : [.. first.Reverse()]).ToList();
}
