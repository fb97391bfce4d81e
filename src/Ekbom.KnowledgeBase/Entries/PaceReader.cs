using Ekbom.Core.Knowledge;
using Ekbom.Core.Measures;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads trials/paces.yaml: how long a trial of something has to be.</summary>
internal static class PaceReader
{
    private const decimal MinutesOfADay = 24 * 60;

    /// <summary>Nights that have to count in a block.</summary>
    private const int Counted = 5;

    public static Pace Read(Draft entry, References references)
    {
        var suits = !entry.Has("suits") || entry.Flag("suits");
        var pace = new Pace(
            entry.Text("id"), ProvenanceReader.Read(entry, references), entry.Text("pace"), entry.Has("of") ? references.Swallowed(entry, "of") : [], entry.Words("words"), SaysReader.Read(entry, references, doses: false, places: Advice.Places))
        {
            BlockNights = suits ? Nights(entry, "block") : 0,
            SettlingNights = suits ? Nights(entry, "settling") : 0,
            HalfLifeNights = entry.Has("half_life") ? Nights(entry, "half_life") : 1m,
            ForUnknown = entry.Flag("unknown"),
        };
        if (!entry.Trusted && suits && pace.BlockNights > 0 && (pace.BlockNights % 7 != 0 || pace.BlockNights < pace.SettlingNights + Counted))
            entry.Problem("KB045", "block", $"A block is whole weeks, and at least {Counted} nights longer than its settling.", "Write block: 28 d and settling: 14 d, for example.");
        entry.NoMore();
        return pace;
    }

    private static int Nights(Draft entry, string key) => (int)(entry.SomeAmount(key, Dimension.Time).In(Unit.Minute).Value / MinutesOfADay);
}
