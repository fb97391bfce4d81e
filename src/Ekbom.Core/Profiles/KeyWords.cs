namespace Ekbom.Core.Profiles;

/// <summary>Other words people use for a key. They are not read, only named in the mend: a key that is guessed could be guessed wrong.</summary>
internal static class KeyWords
{
    private static readonly (string Key, string[] Words)[] All =
    [
        ("transferrin-saturation", ["tsat", "tfs", "iron-saturation", "transferrin", "saturation"]),
        ("egfr", ["gfr", "kidney", "kidneys", "kidney-function"]),
        ("haemoglobin", ["hb", "hgb"]),
        ("serum-magnesium", ["mg", "blood-magnesium"]),
        ("caffeine_after_noon", ["coffee", "caffeine", "tea", "cola"]),
        ("alcohol_units_per_week", ["alcohol", "drinks", "units", "wine", "beer"]),
        ("smokes", ["smoking", "smoker", "tobacco", "cigarettes"]),
        ("wake", ["rise", "get_up", "up", "waking", "morning"]),
        ("lunch", ["midday", "noon"]),
        ("dinner", ["supper", "tea", "evening_meal", "evening"]),
        ("bed", ["sleep", "bedtime", "night"]),
        ("medicines", ["drugs", "medications", "meds", "tablets", "prescriptions"]),
        ("supplements", ["vitamins", "minerals"]),
        ("conditions", ["diagnoses", "diseases", "illnesses", "history"]),
        ("results", ["labs", "bloods", "tests", "blood_tests"]),
        ("asks", ["question", "questions"]),
        ("sex", ["gender"]),
        ("country", ["nation", "location"]),
        ("on", ["date", "taken", "day"]),
        ("per_day", ["frequency", "times_a_day", "daily", "times_per_day"]),
        ("at", ["time", "times", "when"]),
        ("dose", ["strength"]),
        ("amount", ["quantity"]),
        ("since", ["started", "start", "from"]),
        ("until", ["stopped", "end", "ended"]),
    ];

    /// <summary>The key of these that another word means, or that was written with other capitals; null when there is none.</summary>
    public static string? Meant(string written, IReadOnlyList<string> keys)
    {
        var plain = Plain(written);
        return keys.FirstOrDefault(key => Plain(key) == plain) ?? All.FirstOrDefault(one => keys.Contains(one.Key) && one.Words.Any(word => Plain(word) == plain)).Key;
    }

    private static string Plain(string key) => key.Replace('-', '_').Replace(' ', '_').ToLowerInvariant();
}
