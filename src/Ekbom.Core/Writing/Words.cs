using Ekbom.Core.Knowledge;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Writing;

/// <summary>Words of the interface: what the ids of the contract are called. Sentences about care are never here; they come from the plan.</summary>
public static class Words
{
    public const string NotReviewed = "No clinician has reviewed this content yet.";

    public const string IntendedUse =
        "Use this to get ready to talk with a doctor or a pharmacist. It is information. It is not a diagnosis and it does not take the place of care.";

    /// <summary>As the contract writes it.</summary>
    public static string Id(FindingKind kind) => kind switch
    {
        FindingKind.Emergency => "emergency",
        FindingKind.Urgent => "urgent",
        FindingKind.Refer => "refer",
        FindingKind.Test => "test",
        FindingKind.Discuss => "discuss",
        FindingKind.Start => "start",
        FindingKind.Change => "change",
        FindingKind.Avoid => "avoid",
        FindingKind.Separate => "separate",
        FindingKind.Monitor => "monitor",
        FindingKind.SelfCare => "self-care",
        _ => "inform",
    };

    /// <summary>As the contract writes it.</summary>
    public static string Id(Step step) => step switch
    {
        Step.Urgent => "urgent",
        Step.Diagnosis => "diagnosis",
        Step.Iron => "iron",
        Step.Aggravators => "aggravators",
        Step.SelfCare => "self-care",
        Step.Treatment => "treatment",
        Step.Magnesium => "magnesium",
        Step.Interactions => "interactions",
        Step.Monitoring => "monitoring",
        _ => "follow-up",
    };

    public static string Id(Audience audience) => audience == Audience.Clinician ? "clinician" : "patient";

    /// <summary>What a finding asks for, as a plain word.</summary>
    public static string Of(FindingKind kind, Audience audience) => (kind, audience) switch
    {
        (FindingKind.Emergency, _) => "Emergency",
        (FindingKind.Urgent, _) => "Urgent",
        (FindingKind.Refer, Audience.Patient) => "See a doctor",
        (FindingKind.Refer, _) => "Refer",
        (FindingKind.Test, Audience.Patient) => "Ask for a test",
        (FindingKind.Test, _) => "Test",
        (FindingKind.Discuss, Audience.Patient) => "Talk about it",
        (FindingKind.Discuss, _) => "Discuss",
        (FindingKind.Start, _) => "Start",
        (FindingKind.Change, Audience.Patient) => "Ask about a change",
        (FindingKind.Change, _) => "Change",
        (FindingKind.Avoid, _) => "Avoid",
        (FindingKind.Separate, _) => "Keep apart",
        (FindingKind.Monitor, Audience.Patient) => "Watch",
        (FindingKind.Monitor, _) => "Monitor",
        (FindingKind.SelfCare, Audience.Patient) => "You can do this",
        (FindingKind.SelfCare, _) => "Self-care",
        (_, Audience.Patient) => "Good to know",
        _ => "For information",
    };

    /// <summary>The verdict on magnesium, in words.</summary>
    public static string Verdict(string id) => id switch
    {
        "stop" => "Stop the supplement", // never a prescribed medicine
        "with-clinician" => "Only with a doctor",
        "enough-already" => "You take enough already",
        "not-now" => "Not now",
        "ask-first" => "Ask first",
        "may-try" => "You may try it",
        _ => id,
    };

    /// <summary>How surely something is known; null where it was read in the primary or official text.</summary>
    public static string? Remark(Mark mark) => mark switch
    {
        Mark.Policy => "Our own rule",
        Mark.S => "Read in a secondary source, not in the original",
        Mark.C => "Computed from figures we read",
        Mark.A => "From a weak source",
        Mark.U => "Not verified",
        _ => null,
    };
}
