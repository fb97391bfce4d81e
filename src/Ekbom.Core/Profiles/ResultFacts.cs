using Ekbom.Core.Logic;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>
/// Which results count: the newest of each kind, while it is fresh, and for iron when its sample is valid. A result that does not count leaves
/// its fact unknown and says why.
/// </summary>
internal static class ResultFacts
{
    public static void Set(Facts facts, Profile profile, FactSlots slots, Truth ironTaken, DateOnly asOf)
    {
        foreach (var (id, stale) in slots.Stale)
        {
            if (!HasAny(profile.Results, id))
                facts.Set(stale, Truth.False); // no result, so none that is too old
        }

        var (notValid, unstated, notMorning, disagree) = (false, false, false, false);
        for (var i = 0; i < profile.Results.Count; i++)
        {
            if (IsRepeated(profile.Results, i) || slots.Result(profile.Results[i].Id) is not { } fact)
                continue;
            var newest = Newest(profile.Results, profile.Results[i].Id, out var other);
            if (other)
            {
                disagree = true;
                continue;
            }

            var fresh = IsFresh(newest, fact, asOf);
            if (slots.StaleOf(fact) is { } stale)
                facts.Set(stale, newest.On is null ? Truth.Unknown : Kleene.Not(fresh));
            if (fresh != Truth.True)
                continue;
            if (fact.IronFreeHours is { } least)
            {
                var sample = Sample(profile.Results, newest);
                notMorning |= sample.Morning == Truth.False;
                unstated |= sample.IronFreeHours is null;
                var tooSoon = sample.IronFreeHours < least || AfterInfusion(profile, newest, asOf);
                notValid |= tooSoon;
                if (tooSoon || (sample.IronFreeHours is null && ironTaken == Truth.True))
                    continue;
            }

            facts.Set(fact, newest.Value);
        }

        facts.Set("ResultsDisagree", Kleene.Of(disagree));
        facts.Set("IronSampleNotValid", Kleene.Of(notValid));
        facts.Set("IronSampleConditionsUnknown", Kleene.Of(unstated));
        facts.Set("IronSampleNotMorning", Kleene.Of(notMorning));
        Saturation(facts, profile);
    }

    /// <summary>Six months to the day is fresh. A month or a year as date is fresh or stale only when all of it is.</summary>
    public static Truth IsFresh(Result result, Fact fact, DateOnly asOf)
    {
        if (result.On is not { } on)
            return Truth.Unknown;
        if (fact.FreshMonths == 0 || Calendar.MonthsAfter(on.First, fact.FreshMonths) >= asOf)
            return Truth.True;
        return Calendar.MonthsAfter(on.Last, fact.FreshMonths) < asOf ? Truth.False : Truth.Unknown;
    }

    /// <summary>The newest of a kind. <paramref name="other"/>: another result that may be as new says something else.</summary>
    public static Result Newest(IReadOnlyList<Result> results, string id, out bool other)
    {
        Result? newest = null;
        foreach (var result in results)
        {
            if (result.Id == id && (newest is null || (result.On?.Last ?? DateOnly.MinValue) > (newest.On?.Last ?? DateOnly.MinValue)))
                newest = result;
        }

        other = false;
        foreach (var result in results)
        {
            if (result.Id == id && !result.Value.Equals(newest!.Value))
                other |= newest.On is null ? result.On is null : result.On?.Last >= newest.On.Value.First;
        }

        return newest!;
    }

    /// <summary>The conditions of a sample, also those stated on another row of the same day: one day, one needle.</summary>
    private static Result Sample(IReadOnlyList<Result> results, Result result)
    {
        var sample = result;
        foreach (var row in results)
        {
            if (result.On is { IsDay: true } && row.On == result.On)
            {
                sample = sample with
                {
                    IronFreeHours = sample.IronFreeHours ?? row.IronFreeHours,
                    Morning = sample.Morning == Truth.Unknown ? row.Morning : sample.Morning,
                };
            }
        }

        return sample;
    }

    /// <summary>An infusion in the last day spoils a sample of that day.</summary>
    private static bool AfterInfusion(Profile profile, Result result, DateOnly asOf) =>
        profile.Reports?.Contains("recent-iron-infusion") == true && result.On?.Last >= asOf.AddDays(-1);

    /// <summary>Saturation is serum iron divided by iron-binding capacity, in percent, when both come from one day and none was reported.</summary>
    private static void Saturation(Facts facts, Profile profile)
    {
        if (facts.Interval("TransferrinSaturation").IsKnown || HasAny(profile.Results, "transferrin-saturation"))
            return;
        var (iron, capacity) = (facts.Interval("SerumIron"), facts.Interval("Tibc"));
        if (iron.IsKnown && capacity.IsKnown && Newest(profile.Results, "iron", out _).On == Newest(profile.Results, "tibc", out _).On
            && iron / capacity is { IsExact: true } ratio && ratio.Low <= 1m)
            facts.Set("TransferrinSaturation", Interval.Exactly(ratio.Low * 100m));
    }

    private static bool HasAny(IReadOnlyList<Result> results, string id)
    {
        foreach (var result in results)
        {
            if (result.Id == id)
                return true;
        }

        return false;
    }

    private static bool IsRepeated(IReadOnlyList<Result> results, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (results[i].Id == results[at].Id)
                return true;
        }

        return false;
    }
}
