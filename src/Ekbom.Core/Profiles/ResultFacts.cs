using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>
/// Which results count: the newest of each kind, while it is fresh, and for iron when its sample is valid. A result that does not count leaves
/// its fact unknown and says why. Of different results of one day none counts; where a bad one is still a warning, the fact lies between them.
/// </summary>
internal static class ResultFacts
{
    /// <summary>Kinds of which a bad result warns although another may hold, or nobody knows how old it is (docs/decisions/0006).</summary>
    private static readonly string[] Warning = ["egfr", "creatinine", "serum-magnesium"];

    public static void Set(Facts facts, Profile profile, FactSlots slots, Truth ironTaken, DateOnly asOf)
    {
        foreach (var (id, stale) in slots.Stale)
        {
            if (!HasAny(profile.Results, id))
                facts.Set(stale, Truth.False); // no result, so none that is too old
        }

        var (notValid, unstated, matters, notMorning, disagree, ferritin, undated) = (false, false, false, false, false, false, false);
        for (var i = 0; i < profile.Results.Count; i++)
        {
            if (IsRepeated(profile.Results, i) || slots.Result(profile.Results[i].Id) is not { } fact)
                continue;
            var newest = Newest(profile.Results, profile.Results[i].Id, out var other);
            disagree |= other;
            ferritin |= other && fact == slots.Ferritin;
            undated |= fact.FreshMonths > 0 && (newest.On is null ? !other : HasUndated(profile.Results, newest));
            if (slots.LastOf(newest.Id) is { } last)
                facts.Set(last, Between(profile.Results, newest, undated: true));
            if (other && !Warns(newest.Id))
                continue;
            var fresh = IsFresh(profile.Results, newest, fact, asOf);
            if (slots.StaleOf(newest.Id) is { } stale)
                facts.Set(stale, newest.On is null ? Truth.Unknown : Kleene.Not(fresh));
            if (fresh != Truth.True)
                continue;
            if (fact.IronFreeHours is { } least)
            {
                var (morning, ironFree) = Sample(profile.Results, newest);
                notMorning |= morning == Truth.False;
                unstated |= ironFree is null;
                matters |= ironFree is null && (ironTaken == Truth.True || (ironTaken == Truth.Unknown && profile is { Medicines: not null, Supplements: not null }) || OnIronThen(profile, newest));
                var tooSoon = ironFree < least || AfterInfusion(profile, newest, asOf);
                notValid |= tooSoon;
                if (tooSoon || (ironFree is null && (ironTaken == Truth.True || OnIronThen(profile, newest))))
                    continue;
            }

            facts.Set(fact, Between(profile.Results, newest, undated: false));
        }

        facts.Set(slots.ResultsDisagree, Kleene.Of(disagree));
        facts.Set(slots.FerritinsDisagree, Kleene.Of(ferritin));
        facts.Set(slots.ResultUndated, Kleene.Of(undated));
        facts.Set(slots.IronSampleNotValid, Kleene.Of(notValid));
        facts.Set(slots.IronSampleConditionsNotStated, Kleene.Of(unstated));
        facts.Set(slots.IronSampleConditionsUnknown, Kleene.Of(matters)); // who takes no iron is not asked: the sample counts
        facts.Set(slots.IronSampleNotMorning, Kleene.Of(notMorning));
        Saturation(facts, profile, slots);
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
        for (var i = 0; i < results.Count; i++)
        {
            var result = results[i];
            if (result.Id == id && (newest is null || (result.On?.Last ?? DateOnly.MinValue) > (newest.On?.Last ?? DateOnly.MinValue)))
                newest = result;
        }

        other = false;
        for (var i = 0; i < results.Count; i++)
            other |= !results[i].Value.Equals(newest!.Value) && MayBeAsNew(results[i], newest);

        return newest!;
    }

    /// <summary>Whether a result is of the same kind as the newest one and may be from its day.</summary>
    public static bool MayBeAsNew(Result result, Result newest) =>
        result.Id == newest.Id && (newest.On is null ? result.On is null : result.On?.Last >= newest.On.Value.First);

    /// <summary>Whether a result without a date is told beside the newest one: it is left aside, and said.</summary>
    public static bool IsUndatedBeside(Result result, Result newest) =>
        result.On is null && newest.On is not null && result.Id == newest.Id && !result.Value.Equals(newest.Value);

    /// <summary>One that still is a warning.</summary>
    private static bool IsUndatedWarning(Result result, Result newest) => Warns(result.Id) && IsUndatedBeside(result, newest);

    /// <summary>What lies between the newest result and those that may be as new, with the warnings without a date if asked for.</summary>
    private static Interval Between(IReadOnlyList<Result> results, Result newest, bool undated)
    {
        var value = newest.Value;
        for (var i = 0; i < results.Count; i++)
        {
            if (MayBeAsNew(results[i], newest) || (undated && IsUndatedWarning(results[i], newest)))
                value = value.Across(results[i].Value);
        }

        return value;
    }

    /// <summary>Fresh only when all are that may be the newest.</summary>
    private static Truth IsFresh(IReadOnlyList<Result> results, Result newest, Fact fact, DateOnly asOf)
    {
        var fresh = IsFresh(newest, fact, asOf);
        for (var i = 0; i < results.Count; i++)
        {
            if (MayBeAsNew(results[i], newest))
                fresh = Kleene.And(fresh, IsFresh(results[i], fact, asOf));
        }

        return fresh;
    }

    private static bool Warns(string id) => Array.IndexOf(Warning, id) >= 0;

    private static bool HasUndated(IReadOnlyList<Result> results, Result newest)
    {
        for (var i = 0; i < results.Count; i++)
        {
            if (IsUndatedBeside(results[i], newest))
                return true;
        }

        return false;
    }

    /// <summary>The conditions of a sample, also those stated on another row of the same day: one day, one needle.</summary>
    private static (Truth Morning, decimal? IronFreeHours) Sample(IReadOnlyList<Result> results, Result result)
    {
        var (morning, ironFree) = (result.Morning, result.IronFreeHours);
        for (var i = 0; i < results.Count; i++)
        {
            if (result.On is not { IsDay: true } || results[i].On != result.On)
                continue;
            ironFree ??= results[i].IronFreeHours;
            morning = morning == Truth.Unknown ? results[i].Morning : morning;
        }

        return (morning, ironFree);
    }

    /// <summary>An infusion in the last day spoils a sample of that day.</summary>
    private static bool AfterInfusion(Profile profile, Result result, DateOnly asOf) =>
        profile.Reports?.Contains("recent-iron-infusion") == true && result.On?.Last >= asOf.AddDays(-1);

    /// <summary>Iron that has ended since was, or may have been, taken when the sample was.</summary>
    private static bool OnIronThen(Profile profile, Result result)
    {
        if (result.On is not { } on)
            return false;
        foreach (var one in profile.AllTaken)
        {
            if (IsIronOf(one, on))
                return true;
        }

        return false;
    }

    private static bool IsIronOf(TakenRow one, DateSpan day)
    {
        if (one.Taking.Until is null || !one.Taking.IsCurrent(day.First) || one.Taking.Since?.First > day.Last)
            return false;
        if (TakenFacts.IsIronByVein(one.Term))
            return true;
        foreach (var ingredient in one.Ingredients)
        {
            if (ingredient.Id == TakenFacts.Iron && !ingredient.May)
                return true;
        }

        return false;
    }

    /// <summary>Saturation is serum iron divided by iron-binding capacity, in percent, when both come from one day and none was reported.</summary>
    private static void Saturation(Facts facts, Profile profile, FactSlots slots)
    {
        if (facts.IntervalAt(slots.TransferrinSaturation.Slot).IsKnown || HasAny(profile.Results, "transferrin-saturation"))
            return;
        var (iron, capacity) = (facts.IntervalAt(slots.SerumIron.Slot), facts.IntervalAt(slots.Tibc.Slot));
        if (iron.IsKnown && capacity.IsKnown && Newest(profile.Results, "iron", out _).On == Newest(profile.Results, "tibc", out _).On
            && iron / capacity is { IsExact: true } ratio && ratio.Low <= 1m)
            facts.Set(slots.TransferrinSaturation, Interval.Exactly(ratio.Low * 100m));
    }

    private static bool HasAny(IReadOnlyList<Result> results, string id)
    {
        for (var i = 0; i < results.Count; i++)
        {
            var result = results[i];
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
