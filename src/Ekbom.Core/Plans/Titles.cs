using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Plans;

/// <summary>Headings of the steps: words of the interface, not of care.</summary>
public static class Titles
{
    public static string Of(Step step, Audience audience) => (step, audience) switch
    {
        (Step.Urgent, Audience.Patient) => "Get help first",
        (Step.Urgent, _) => "Red flags",
        (Step.Diagnosis, Audience.Patient) => "Is it restless legs?",
        (Step.Diagnosis, _) => "Diagnosis",
        (Step.Iron, _) => "Iron",
        (Step.Aggravators, Audience.Patient) => "What can make it worse",
        (Step.Aggravators, _) => "Aggravating factors",
        (Step.SelfCare, Audience.Patient) => "What you can do yourself",
        (Step.SelfCare, _) => "Self-care",
        (Step.Treatment, Audience.Patient) => "Treatment to talk about",
        (Step.Treatment, _) => "Treatment",
        (Step.Magnesium, _) => "Magnesium",
        (Step.Interactions, Audience.Patient) => "Things that affect each other",
        (Step.Interactions, _) => "Interactions",
        (Step.Monitoring, Audience.Patient) => "What to watch",
        (Step.Monitoring, _) => "Monitoring",
        (_, Audience.Patient) => "What comes next",
        _ => "Follow-up",
    };
}
