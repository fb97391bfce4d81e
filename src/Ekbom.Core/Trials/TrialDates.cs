using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Trials;

public enum TrialMoment { Start, Change, Counts, SideEffects, Look, End }

/// <summary>A day of a trial on which something is to be done.</summary>
/// <param name="Block">The block it is about.</param>
public sealed record TrialDate(DateOnly On, TrialMoment Moment, int Block);

/// <summary>The days to look ahead to: start, changes, when nights begin to count, side effects, the earliest look, the end.</summary>
public static class TrialDates
{
    private const int FirstRounds = 2;

    public static IReadOnlyList<TrialDate> Of(Protocol protocol, TrialRules rules)
    {
        var (blocks, dates) = (protocol.Blocks, new List<TrialDate>());
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i == 0)
                dates.Add(new(protocol.Start, TrialMoment.Start, 0));
            else if (blocks[i].Treatment != blocks[i - 1].Treatment)
                dates.Add(new(On(blocks[i].FirstNight), TrialMoment.Change, i));
            if (CountedNights.Settling(blocks, i, protocol.SettlingNights) is > 0 and var settling && settling < blocks[i].Nights)
                dates.Add(new(On(blocks[i].FirstNight + settling), TrialMoment.Counts, i));
        }

        if (protocol.Treatments.Concat(protocol.Boxed).Any(treatment => treatment.Substance is not null) && protocol.Nights > rules.SideEffectsDays)
            dates.Add(new(On(rules.SideEffectsDays), TrialMoment.SideEffects, 0));
        if (EarliestLook(protocol) is { } look && look < protocol.Nights)
            dates.Add(new(On(look), TrialMoment.Look, 0));
        dates.Add(new(On(protocol.Nights - 1), TrialMoment.End, blocks.Count - 1));
        return [.. dates.OrderBy(date => date.On)];

        DateOnly On(int night) => protocol.Start.AddDays(night);
    }

    /// <summary>The night after the second complete round; before and after there is none but the end.</summary>
    public static int? EarliestLook(Protocol protocol)
    {
        var needed = FirstRounds * protocol.Treatments.Count;
        return protocol.Design == TrialDesign.BeforeAfter || protocol.Blocks.Count < needed ? null : protocol.Blocks[needed - 1].FirstNight + protocol.Blocks[needed - 1].Nights;
    }
}
