using Ekbom.Core.Logic;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>Kidney function worked out from creatinine where it was not reported, and the last eGFR however old it is.</summary>
internal static class KidneyFacts
{
    private const decimal AdultYears = 18m; // both equations are made for adults

    public static void Set(Facts facts, Profile profile, FactSlots slots)
    {
        var reported = Last(profile, "egfr");
        if (reported is not null)
            facts.Set(slots.EgfrLast, reported.Value);
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
