using Ekbom.Core.Logic;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>Kidney function worked out from creatinine where it was not reported, and the last eGFR however old it is.</summary>
internal static class KidneyFacts
{
    private const decimal AdultYears = 18m; // both equations are made for adults

    public static void Set(Facts facts, Profile profile, DateOnly asOf)
    {
        var reported = Last(profile, "egfr");
        if (reported is not null)
            facts.Set("EgfrLast", reported.Value);
        if (Last(profile, "creatinine") is not { Value.IsExact: true, On: { } on } creatinine || facts.Interval("Age") is not { IsExact: true, Low: >= AdultYears } age)
            return;

        bool? female = facts.Code("Sex") switch { "female" => true, "male" => false, _ => null };
        var fact = facts.Vocabulary.FindFact("Creatinine")!;
        var milligrams = new Quantity(creatinine.Value.Low, fact.Unit).In(Unit.Parse("mg/dL"), fact.Substance).Value;
        var fresh = facts.Interval("Creatinine").IsKnown;
        if (reported?.On is null || reported.On.Value.Last < on.First)
        {
            var estimated = EstimatedGfr.Between(age.Low, milligrams, female);
            facts.Set("EgfrLast", estimated);
            if (fresh)
                facts.Set("Egfr", estimated);
        }

        if (fresh && facts.Interval("Weight") is { IsExact: true } weight)
            facts.Set("CreatinineClearance", CreatinineClearance.Between(age.Low, weight.Low, milligrams, female));
    }

    private static Result? Last(Profile profile, string id)
    {
        foreach (var result in profile.Results)
        {
            if (result.Id == id)
                return ResultFacts.Newest(profile.Results, id, out var other) is var newest && !other ? newest : null;
        }

        return null;
    }
}
