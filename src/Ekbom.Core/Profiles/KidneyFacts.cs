using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>Kidney function worked out from creatinine where it was not reported, and the last eGFR however old it is.</summary>
internal static class KidneyFacts
{
    private const decimal AdultYears = 18m; // both equations are made for adults

    public static void Set(Facts facts, Profile profile, FactSlots slots, TermIndex terms)
    {
        var reported = Last(profile, "egfr");
        if (reported is not null)
            facts.Set(slots.EgfrLast, reported.Value);
        Estimate(facts, profile, slots, reported);
        if (Stage(profile, terms) is not { } stage || Overlap(stage, facts.IntervalAt(slots.EgfrLast.Slot)))
            return;
        facts.Set(slots.EgfrLast, stage); // a stage and a result that cannot both be so: the weaker kidneys count
        facts.Set(slots.Egfr, default(Interval));
    }

    private static void Estimate(Facts facts, Profile profile, FactSlots slots, Result? reported)
    {
        if (Last(profile, "creatinine") is not { Value.IsExact: true, On: { } on } creatinine || facts.IntervalAt(slots.Age.Slot) is not { IsExact: true, Low: >= AdultYears } age)
            return;

        bool? female = facts.CodeAt(slots.Sex.Slot) is >= 0 and var sex ? slots.Sex.Codes[sex] switch { "female" => true, "male" => false, _ => null } : null;
        var fact = slots.Creatinine;
        var milligrams = new Quantity(creatinine.Value.Low, fact.Unit).In(Unit.Parse("mg/dL"), fact.Substance).Value;
        var fresh = facts.IntervalAt(slots.Creatinine.Slot).IsKnown;
        if (reported?.On is null || reported.On.Value.Last < on.First)
        {
            var estimated = EstimatedGfr.Between(age.Low, milligrams, female);
            facts.Set(slots.EgfrLast, estimated);
            if (fresh)
                facts.Set(slots.Egfr, estimated);
        }

        if (fresh && facts.IntervalAt(slots.Weight.Slot) is { IsExact: true } weight)
            facts.Set(slots.CreatinineClearance, CreatinineClearance.Between(age.Low, weight.Low, milligrams, female));
    }

    /// <summary>What a stage among the conditions says about the eGFR; null when none is named.</summary>
    private static Interval? Stage(Profile profile, TermIndex terms)
    {
        for (var i = 0; i < profile.Conditions.Count; i++)
        {
            if (terms.ById(profile.Conditions[i])?.Egfr is { } stage)
                return stage;
        }

        return null;
    }

    /// <summary>A known result that lies, or may lie, in the stage.</summary>
    private static bool Overlap(Interval stage, Interval result) => result.IsKnown && (!result.HasLow || result.Low < stage.High);

    private static Result? Last(Profile profile, string id)
    {
        for (var i = 0; i < profile.Results.Count; i++)
        {
            if (profile.Results[i].Id == id)
                return ResultFacts.Newest(profile.Results, id, out var other) is var newest && !other ? newest : null;
        }

        return null;
    }
}
