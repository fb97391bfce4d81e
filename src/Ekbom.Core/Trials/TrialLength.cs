using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Trials;

/// <summary>How long blocks are, and how many of their nights count.</summary>
/// <param name="BlockNights">Nights of a block.</param>
/// <param name="SettlingNights">Nights after a change that do not count.</param>
/// <param name="Blocks">How many blocks there are.</param>
public sealed record TrialLength(int BlockNights, int SettlingNights, int Blocks)
{
    private const int Week = 7;

    public int Nights => BlockNights * Blocks;

    /// <summary>As chosen, and where nothing was chosen as short as the slowest treatment allows.</summary>
    public static TrialLength Of(Setup setup, KnowledgeBase knowledge)
    {
        var paces = setup.Treatments.Select(one => Paces.Of(one, knowledge)?.Pace).OfType<Pace>().ToList();
        var settling = setup.SettlingNights ?? paces.Select(pace => pace.SettlingNights).DefaultIfEmpty(0).Max();
        var least = Math.Max(paces.Select(pace => pace.BlockNights).DefaultIfEmpty(Week).Max(), settling + Needed(setup));
        return new(setup.BlockNights ?? InWeeks(least), settling, setup.Rounds * setup.Treatments.Count);
    }

    /// <summary>For each treatment after the first the nights in which half of its effect comes and goes; what it is compared with has to wear off, too.</summary>
    public static IReadOnlyList<double> HalfLives(Setup setup, KnowledgeBase knowledge)
    {
        var each = setup.Treatments.Select(one => (double)(Paces.Of(one, knowledge)?.Pace.HalfLifeNights ?? 1m)).ToList();
        return [.. each.Skip(1).Select(own => Math.Max(own, each[0]))];
    }

    /// <summary>Nights that have to count in a block.</summary>
    public static int Needed(Setup setup) => setup.Outcome == OutcomeKind.WeeklyTotal ? LeastNights.WeeksOfABlock * Week : setup.Design == TrialDesign.BeforeAfter ? LeastNights.NightsOfASide : LeastNights.NightsOfABlock;

    public static int InWeeks(int nights) => Math.Max(Week, (nights + Week - 1) / Week * Week);
}
