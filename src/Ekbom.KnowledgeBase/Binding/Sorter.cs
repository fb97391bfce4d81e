using Ekbom.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>What an entry of the knowledge base is.</summary>
internal enum EntryKind
{
    Country, Fact, Definition, Source, Term, Recommendation, Disagreement, Limit, Form, Food, Intake, Suggestion, Interaction, Administration, Card, Ruling, Invariant,
}

/// <summary>Takes files apart into entries and tells by their keys what each is.</summary>
internal static class Sorter
{
    /// <summary>Folders that hold other things than entries judged for a person; their readers stand elsewhere.</summary>
    private static readonly string[] Elsewhere = ["claims", "studies"];

    /// <summary>The keys that give a kind away, most telling first.</summary>
    private static readonly (string Key, EntryKind Kind)[] Signs =
    [
        ("fact", EntryKind.Fact), ("define", EntryKind.Definition), ("country", EntryKind.Country), ("citation", EntryKind.Source), ("term", EntryKind.Term),
        ("suggestion", EntryKind.Suggestion), ("disposition", EntryKind.Ruling), ("never", EntryKind.Invariant), ("invariant", EntryKind.Invariant),
        ("verdict", EntryKind.Ruling), ("positions", EntryKind.Disagreement), ("step", EntryKind.Recommendation), ("hydrates", EntryKind.Form), ("form", EntryKind.Form),
        ("food", EntryKind.Food), ("per_100g", EntryKind.Food), ("intake", EntryKind.Intake), ("first", EntryKind.Interaction), ("second", EntryKind.Interaction),
        ("at_most", EntryKind.Limit), ("cap", EntryKind.Limit), ("not_counted", EntryKind.Limit), ("medicine", EntryKind.Card), ("titration", EntryKind.Card), ("rules", EntryKind.Administration),
    ];

    /// <summary>What an entry without a telling key is taken for.</summary>
    private static readonly (string Folder, EntryKind Kind)[] Folders =
    [
        ("sources", EntryKind.Source), ("terms", EntryKind.Term), ("guidelines", EntryKind.Recommendation), ("safety", EntryKind.Recommendation),
        ("interactions", EntryKind.Interaction), ("administration", EntryKind.Administration), ("cards", EntryKind.Card), ("magnesium", EntryKind.Recommendation),
    ];

    public static List<(EntryKind Kind, Draft Draft)> Sort(NodeBundle bundle, Ledger ledger, bool trusted)
    {
        var entries = new List<(EntryKind, Draft)>(2048);
        foreach (var file in bundle.Files)
        {
            if (file.Name == "scope.yaml" || Array.IndexOf(Elsewhere, file.Folder) >= 0)
                continue;
            var (list, defaults) = Open(file, ledger);
            foreach (var node in list?.Items ?? [])
            {
                if (node is not MapNode map)
                {
                    ledger.Add("KB001", $"{file.Path}:{node.Line}", "An entry is no map.", "Write it as - id: … with its keys below.");
                    continue;
                }

                var draft = new Draft(ledger, file.Path, map, defaults, trusted);
                if (KindOf(map, file.Folder) is { } kind)
                    entries.Add((kind, draft));
                else
                    draft.Problem("KB004", map, "What kind of entry this is cannot be told from its keys.", "See knowledge/README.md for the keys of each kind.");
            }
        }

        return entries;
    }

    private static (ListNode? Entries, MapNode? Defaults) Open(BundleFile file, Ledger ledger)
    {
        if (file.Tree is ListNode list)
            return (list, null);
        if (file.Tree is not MapNode map || map["entries"] is not ListNode entries)
        {
            ledger.Add("KB001", $"{file.Path}:{file.Tree.Line}", "The file is neither a list of entries nor a map with defaults and entries.", "Start each entry with - id: …, or write entries: above the list.");
            return (null, null);
        }

        foreach (var (key, value) in map.Entries)
        {
            if (key is not ("defaults" or "entries"))
                ledger.Add("KB002", $"{file.Path}:{value.Line}", $"\"{key}\" is no key we know here.", "A file has defaults and entries only.");
        }

        if (map["defaults"] is { } defaults and not MapNode)
            ledger.Add("KB006", $"{file.Path}:{defaults.Line}", "\"defaults\" is no map.", "Write the keys every entry shares, each with its value.");
        return (entries, map["defaults"] as MapNode);
    }

    private static EntryKind? KindOf(MapNode map, string folder)
    {
        foreach (var (key, kind) in Signs)
        {
            if (map.Has(key))
                return kind;
        }

        foreach (var (name, kind) in Folders)
        {
            if (name == folder)
                return kind;
        }

        return null;
    }
}
