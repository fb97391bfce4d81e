namespace Ekbom.Core.Profiles;

/// <summary>Reads <c>symptoms</c> with its reports, and <c>habits</c>.</summary>
internal static class SymptomsReader
{
    private const string Reports = "reports";

    /// <summary>Reads the part into the facts; returns its reports, null when the list was not asked.</summary>
    public static (List<string> Reports, List<string> Conditions)? Read(Reading reading, Node? node, FactKeys facts)
    {
        var keys = reading.Vocabulary.Under("symptoms.");
        if (Section.Of(reading, node, "symptoms", [.. keys.Select(key => key.Key), Reports], "symptoms: { urge_to_move: yes, worse_at_rest: yes }.") is not { } symptoms)
            return null;
        facts.Read(symptoms, keys);
        return TermList.Reports(symptoms);
    }

    public static void Habits(Reading reading, Node? node, FactKeys facts)
    {
        var keys = reading.Vocabulary.Under("habits.");
        if (Section.Of(reading, node, "habits", [.. keys.Select(key => key.Key)], "habits: { caffeine_after_noon: no, smokes: no }.") is { } habits)
            facts.Read(habits, keys);
    }
}
