using Ekbom.Core.Knowledge;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads timetable/advice.yaml and the like: sentences that code uses by their id, with places it fills; one with a condition takes something out of the day.</summary>
internal static class AdviceReader
{
    public static Advice Read(Draft entry, References references)
    {
        var advice = new Advice(entry.Text("id"), ProvenanceReader.Read(entry, references), entry.Text("advice"), SaysReader.Read(entry, references, doses: false, places: Advice.Places))
        {
            Of = entry.Has("when") ? references.Swallowed(entry, "of") : [],
            Surely = entry.Has("surely") && entry.Flag("surely"),
            When = references.Condition(entry, "when"),
        };
        entry.NoMore();
        return advice;
    }
}
