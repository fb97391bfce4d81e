namespace Ekbom.Core.Trials;

/// <summary>How choices are written in set-ups, trial files and diaries: one word each, in the order of its enumeration.</summary>
public static class TrialWords
{
    public static readonly IReadOnlyList<string> Designs = ["randomised", "counterbalanced", "before-after"], Blindings = ["open", "helper"],
        Outcomes = ["0-10", "0-100", "sleep-hours", "weekly-total"], Rated = ["evening", "morning", "weekly"],
        Taken = ["not-said", "as-planned", "missed", "other-treatment"], Unusable = ["no", "marked", "holiday", "ill", "travel"];

    public static string Of(TrialDesign design) => Designs[(int)design];

    public static string Of(Blinding blinding) => Blindings[(int)blinding];

    public static string Of(OutcomeKind kind) => Outcomes[(int)kind];

    public static string Of(Rated rated) => Rated[(int)rated];

    public static string Of(Taken taken) => Taken[(int)taken];

    public static string Of(Unusable why) => Unusable[(int)why];
}
