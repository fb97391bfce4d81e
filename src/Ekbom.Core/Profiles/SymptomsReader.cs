namespace Ekbom.Core.Profiles;

/// <summary>Reads <c>symptoms</c> with its reports, and <c>habits</c>.</summary>
internal static class SymptomsReader
{
    private const string Reports = "reports", Unclear = "unclear_signs";

    /// <summary>Reads the part into the facts; returns its reports, null when the list was not asked.</summary>
    public static (List<string> Reports, List<string> Conditions)? Read(Reading reading, Node? node, FactKeys facts)
    {
        var keys = reading.Vocabulary.Under("symptoms.");
        if (Section.Of(reading, node, "symptoms", [.. keys.Select(key => key.Key), Reports, Unclear], "symptoms: { urge_to_move: yes, worse_at_rest: yes }.") is not { } symptoms)
            return null;
        facts.Read(symptoms, keys);
        if (Words.IsUnsure(symptoms, Unclear))
            reading.Unsure.Add("SignUnclear");
        else if (symptoms.Has(Unclear))
            reading.Refuse(
                ProfileCodes.NotAChoice, symptoms.At(Unclear), $"{Unclear} says only that you do not know whether you have such a sign.",
                $"Write a sign that you have under reports, or take its words out of what you wrote when you have none; {Unclear}: unsure when you do not know.");
        return UnsureLists.Says(symptoms, Reports) ? null : TermList.Reports(symptoms);
    }

    public static void Habits(Reading reading, Node? node, FactKeys facts)
    {
        var keys = reading.Vocabulary.Under("habits.");
        if (Section.Of(reading, node, "habits", [.. keys.Select(key => key.Key)], "habits: { caffeine_after_noon: no, smokes: no }.") is { } habits)
            facts.Read(habits, keys);
    }
}
