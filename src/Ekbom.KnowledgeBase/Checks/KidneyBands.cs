using Ekbom.Core.Knowledge;
using Ekbom.Core.Measures;

namespace Ekbom.KnowledgeBase;

/// <summary>Bands of kidney function must meet: no clearance in two bands, none between two.</summary>
internal static class KidneyBands
{
    public static void Check(Draft card, IReadOnlyList<KidneyBand> bands)
    {
        var ordered = bands.Where(band => !band.Dialysis)
            .Select(band => (From: Edge(band.AtLeast) ?? 0m, To: Edge(band.Below) ?? decimal.MaxValue))
            .OrderBy(band => band.From).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            if (ordered[i].To <= ordered[i].From)
                card.Problem("KB020", "kidney", $"a band ends at {Number.Exact(ordered[i].To)} mL/min, where it starts or before.", "Write at_least below the end of the band.");
            if (i == 0)
                continue;
            var (before, now) = (ordered[i - 1].To, ordered[i].From);
            if (before > now)
                card.Problem("KB020", "kidney", $"two bands hold at {Number.Exact(now)} mL/min.", $"End the lower one with below: {Number.Exact(now)} mL/min.");
            else if (before < now)
                card.Problem("KB021", "kidney", $"no band holds from {Number.Exact(before)} to {Number.Exact(now)} mL/min.", $"Let the lower one end, or the upper one start, at the same number.");
        }
    }

    private static decimal? Edge(Quantity? edge) => edge?.In(Unit.MillilitrePerMinute).Value;
}
