using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>Kidney function worked out from creatinine where it was not reported, and the last eGFR however old it is.</summary>
internal static class KidneyFacts
{
    private const decimal AdultYears = 18m; // both equations are made for adults
    private const string Egfr = "egfr", Creatinine = "creatinine";

    public static void Set(Facts facts, Profile profile, FactSlots slots, TermIndex terms)
    {
        Estimate(facts, profile, slots);
        if (Stage(profile, terms) is not { } stage || Overlap(stage, facts.IntervalAt(slots.EgfrLast.Slot)))
            return;
        facts.Set(slots.EgfrLast, stage); // a stage and a result that cannot both be so: the weaker kidneys count
        facts.Set(slots.Egfr, default(Interval));
    }

    /// <summary>
    /// The newest counts, reported or worked out. Whatever else may be as new, or has no date, still is a warning: the last eGFR is the weakest
    /// of them, and the present one lies between.
    /// </summary>
    private static void Estimate(Facts facts, Profile profile, FactSlots slots)
    {
        var (reported, reportsDiffer) = Last(profile, Egfr);
        var (creatinine, creatininesDiffer) = Last(profile, Creatinine);
        bool? female = facts.CodeAt(slots.Sex.Slot) is >= 0 and var sex ? slots.Sex.Codes[sex] switch { "female" => true, "male" => false, _ => null } : null;
        decimal? years = facts.IntervalAt(slots.Age.Slot) is { IsExact: true, Low: >= AdultYears } age ? age.Low : null;
        var measured = facts.IntervalAt(slots.Creatinine.Slot);
        var newer = years is not null && creatinine?.On is { } on && (reported?.On is null || reported.On.Value.Last < on.First);
        if (newer && measured.IsKnown)
            facts.Set(slots.Egfr, Estimated(measured, years!.Value, slots, female));
        if (years is not null && measured.IsKnown && facts.IntervalAt(slots.Weight.Slot) is { IsExact: true } weight)
            facts.Set(slots.CreatinineClearance, Cleared(measured, years.Value, weight.Low, slots, female));

        facts.Set(slots.KidneyResultsDisagree, Kleene.Of((reportsDiffer && !newer) || (creatininesDiffer && (newer || reported is null || MayBeAsNew(creatinine!, reported)))));
        if ((newer ? creatinine : reported ?? creatinine) is not { } newest)
            return;
        Interval? weakest = null;
        for (var i = 0; i < profile.Results.Count; i++)
        {
            var result = profile.Results[i];
            Interval? value = result.Id == Egfr ? result.Value : result.Id == Creatinine && years is { } known ? Estimated(result.Value, known, slots, female) : default(Interval?);
            if (value is { } one && MayBeAsNew(result, newest) && (weakest is not { } other || Least(one) < Least(other) || (Least(one) == Least(other) && one.High < other.High)))
                weakest = one;
        }

        if (weakest is not { } last)
            return;
        facts.Set(slots.EgfrLast, last);
        var present = facts.IntervalAt(slots.Egfr.Slot);
        if (present.IsKnown && Least(last) < Least(present))
            facts.Set(slots.Egfr, present.Across(last));
    }

    /// <summary>Without a date, or not surely older.</summary>
    private static bool MayBeAsNew(Result result, Result newest) => result.On is null || newest.On is null || result.On.Value.Last >= newest.On.Value.First;

    private static decimal Least(Interval value) => value.HasLow ? value.Low : decimal.MinValue;

    /// <summary>The higher the creatinine, the lower the eGFR.</summary>
    private static Interval Estimated(Interval creatinine, decimal years, FactSlots slots, bool? female) => Interval.Between(
        creatinine.HasHigh ? EstimatedGfr.Between(years, MilligramsPerDecilitre(creatinine.High, slots), female).Low : null,
        creatinine.HasLow ? EstimatedGfr.Between(years, MilligramsPerDecilitre(creatinine.Low, slots), female).High : null);

    private static Interval Cleared(Interval creatinine, decimal years, decimal kilograms, FactSlots slots, bool? female) => Interval.Between(
        creatinine.HasHigh ? CreatinineClearance.Between(years, kilograms, MilligramsPerDecilitre(creatinine.High, slots), female).Low : null,
        creatinine.HasLow ? CreatinineClearance.Between(years, kilograms, MilligramsPerDecilitre(creatinine.Low, slots), female).High : null);

    private static decimal MilligramsPerDecilitre(decimal creatinine, FactSlots slots) =>
        new Quantity(creatinine, slots.Creatinine.Unit).In(Unit.Parse("mg/dL"), slots.Creatinine.Substance).Value;

    /// <summary>What the worst stage among the conditions says about the eGFR; null when none is named.</summary>
    private static Interval? Stage(Profile profile, TermIndex terms)
    {
        Interval? worst = null;
        for (var i = 0; i < profile.Conditions.Count; i++)
        {
            if (terms.ById(profile.Conditions[i])?.Egfr is { HasHigh: true } stage && !(worst is { } known && known.High <= stage.High))
                worst = stage;
        }

        return worst;
    }

    /// <summary>A known result that lies, or may lie, in the stage.</summary>
    private static bool Overlap(Interval stage, Interval result) => result.IsKnown && (!result.HasLow || result.Low < stage.High);

    private static (Result? Newest, bool Differ) Last(Profile profile, string id)
    {
        for (var i = 0; i < profile.Results.Count; i++)
        {
            if (profile.Results[i].Id == id)
                return (ResultFacts.Newest(profile.Results, id, out var other), other);
        }

        return (null, false);
    }
}
