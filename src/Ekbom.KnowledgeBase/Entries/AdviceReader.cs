using Ekbom.Core.Knowledge;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads timetable/advice.yaml and answers/replies.yaml: sentences that code uses by their id, with places it fills.</summary>
internal static class AdviceReader
{
    public static Advice Read(Draft entry, References references)
    {
        var advice = new Advice(entry.Text("id"), ProvenanceReader.Read(entry, references), entry.Text("advice"), SaysReader.Read(entry, references, doses: false, places: Advice.Places));
        entry.NoMore();
        return advice;
    }
}
