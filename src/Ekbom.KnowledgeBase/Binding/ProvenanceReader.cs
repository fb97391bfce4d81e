using Ekbom.Core.Sources;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads the keys every entry has: citations, mark, days, review, and how the source was read.</summary>
internal static class ProvenanceReader
{
    public static Provenance Read(Draft entry, References references)
    {
        var mark = (Mark)entry.Word("mark", WordLists.Marks);
        var from = entry.Day("valid_from");
        if (from is null && !entry.Trusted && entry.Take("valid_from") is null)
            entry.Missing("valid_from");
        var to = entry.Day("valid_to");
        if (to <= from)
        {
            entry.Problem("KB030", "valid_to", "\"valid_to\" is not after \"valid_from\".", "Write the first day on which this version no longer holds.");
            to = null;
        }

        var because = entry.Optional("because");
        if (mark == Mark.Policy && because is null)
            entry.Problem("KB022", "mark", "A house rule (mark: policy) gives no reason.", "Add \"because:\" with the reason.");
        return new Provenance(Cites(entry, references), mark, from ?? default, to, Review(entry))
        {
            Jurisdiction = references.Jurisdiction(entry),
            Reading = entry.Optional("reading"),
            Because = because,
            Differs = Differs(entry, references),
            Where = entry.Where,
        };
    }

    public static IReadOnlyList<Citation> Cites(Draft entry, References references)
    {
        var parts = entry.Parts("cites");
        if (parts.Count == 0)
            entry.Problem("KB023", "cites", "Nothing is cited.", "Add cites: [{ source: id, at: place in it }]; for a house rule { source: ekbom-policy, at: house rules }.");
        var cites = new List<Citation>(parts.Count);
        foreach (var part in parts)
        {
            if (Source(part, references) is { } source)
                cites.Add(new Citation(source, part.Text("at"), part.Optional("states")));
            part.NoMore();
        }

        return cites;
    }

    public static Source? Source(Draft part, References references)
    {
        var id = part.Text("source");
        if (references.Sources.TryGetValue(id, out var source))
            return source;
        if (id.Length > 0)
            part.Unknown("KB008", "source", id, "source", "sources/", references.Sources.Keys);
        part.Optional("at");
        part.Optional("states");
        return null;
    }

    private static List<Difference> Differs(Draft entry, References references)
    {
        var parts = entry.Parts("differs");
        var differs = new List<Difference>(parts.Count);
        foreach (var part in parts)
        {
            if (Source(part, references) is { } source)
                differs.Add(new Difference(source, part.Text("states")));
            part.Optional("at");
            part.NoMore();
        }

        return differs;
    }

    private static Review Review(Draft entry)
    {
        if (entry.Part("review") is not { } review)
        {
            entry.Warn("KB032", "Nobody is named to look at this again.", "Add review: { status: draft, due: 2027-05-20 }.");
            return new Review("draft", null, null, null);
        }

        var read = new Review(review.Text("status"), review.Optional("by"), review.Day("on"), review.Day("due"));
        review.NoMore();
        return read;
    }
}
