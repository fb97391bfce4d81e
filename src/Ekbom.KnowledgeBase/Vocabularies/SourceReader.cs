using Ekbom.Core.Sources;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads sources/*.yaml: everything that is cited.</summary>
internal static class SourceReader
{
    public static void Read(Draft entry, References references)
    {
        var id = entry.Text("id");
        var kind = WordLists.SourceKinds.Words[entry.Word("kind", WordLists.SourceKinds)];
        var source = new Source(id, entry.Text("citation"), kind, entry.Text("read"))
        {
            Doi = entry.Optional("doi"),
            Pmid = entry.Optional("pmid"),
            Url = entry.Optional("url"),
            Date = entry.Optional("date"),
            Caveat = entry.Optional("caveat"),
            Jurisdiction = References.Published(entry),
        };
        if (source.Date is { } date && date != "undated" && !Days.TryParse(date, out _))
            entry.Problem("KB030", "date", $"\"date: {date}\" is no date.", "Write 2025-01-20, 2025-01, 2025 or undated.");
        entry.NoMore();
        if (!references.Sources.TryAdd(id, source))
            entry.Problem("KB018", "id", $"the source \"{id}\" stands twice.", "Keep one entry for each source.");
    }
}
