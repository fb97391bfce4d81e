using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Plans;

namespace Ekbom.Core.Trials;

/// <summary>For whom no trial is planned, whatever is tried.</summary>
internal static class PersonRefusals
{
    public static IEnumerable<Refusal> Of(Setup setup, KnowledgeBase knowledge, Assessment? person)
    {
        if (person is null)
            yield break; // what is swallowed is refused without a profile
        var swallowed = setup.Treatments.Any(one => one.IsSwallowed);
        if (person.Dispositions.Any(ruling => ruling.Leads == "urgent"))
            yield return new(knowledge.Advise("trial.refused.urgent"), ("UrgentAdvice", Wording.Fill("{UrgentAdvice}", person)));
        var child = person.Facts.Truth("Child");
        if (child == Truth.True)
            yield return new(knowledge.Advise("trial.refused.age"));
        else if (child == Truth.Unknown && swallowed)
            yield return new(knowledge.Advise("trial.refused.age-unknown"));
        if (person.Facts.Truth("PregnancyOrNursing") == Truth.True)
            yield return new(knowledge.Advise("trial.refused.pregnancy"));
        else if (swallowed && person.Facts.Truth("PregnancyNotAsked") != Truth.False)
            yield return new(knowledge.Advise("trial.refused.pregnancy-unknown"));
    }
}
