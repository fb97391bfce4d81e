using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;

namespace Ekbom.Core.Assessments;

/// <summary>The order of dispositions and verdicts, highest first. Their conditions are data (safety/dispositions.yaml); only the order is here.</summary>
public static class Dispositions
{
    public const string TrialOk = "trial-ok";

    public static IReadOnlyList<string> Order { get; } =
        ["emergency", "urgent", "clinician-first", "stop-or-reduce", "pharmacist-check", "test-first", "iron-first", "not-magnesium", TrialOk];

    /// <summary>The verdicts. <c>enough-already</c> has a second ruling that counts only alone: exactly at the limit.</summary>
    public static IReadOnlyList<string> Verdicts { get; } = ["stop", "with-clinician", "enough-already", "not-now", "ask-first", "may-try"];

    /// <summary>The dispositions that conditions may ask for, each with the fact that says whether it fires.</summary>
    public static IReadOnlyList<(string Leads, string Fact)> Fires { get; } =
    [
        ("emergency", "EmergencyFires"), ("urgent", "UrgentFires"), ("clinician-first", "ClinicianFirstFires"), ("stop-or-reduce", "StopOrReduceFires"),
        ("pharmacist-check", "PharmacistCheckFires"), ("test-first", "TestFirstFires"), ("iron-first", "IronFirstFires"), ("not-magnesium", "NotMagnesiumFires"),
    ];

    /// <summary>The rulings that fire, in order. One that counts only alone is used when none before it fired.</summary>
    internal static void Firing(Ruling[] ordered, Facts facts, List<Ruling> firing)
    {
        firing.Clear();
        foreach (var ruling in ordered)
        {
            if (ruling.OnlyAlone && firing.Count > 0)
                break;
            if (ruling.When.Evaluate(facts) == Truth.True)
                firing.Add(ruling);
        }
    }
}
