using Ekbom.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>What an entry of the knowledge base is.</summary>
internal enum EntryKind
{
    None, Country, Fact, Definition, Source, Term, Recommendation, Disagreement, Limit, Form, Food, Intake, Suggestion, Interaction, Administration, Card, Ruling, Invariant, Claim, Contradiction, Topic, Study, Synthesis, Advice, Synonym, Pace,
}

/// <summary>Takes files apart into entries and tells by their keys what each is.</summary>
internal static class Sorter
{
    /// <summary>The keys that give a kind away, most telling first.</summary>
    private static readonly string[] Signs =
    [
        "fact", "define", "country", "citation", "pace", "term", "asked", "also", "typed", "study", "synthesis", "advice", "suggestion", "claim", "contradiction", "disposition", "never", "invariant", "verdict", "positions", "step", "hydrates", "form", "food", "per_100g",
        "intake", "first", "second", "at_most", "cap", "not_counted", "medicine", "titration", "rules",
    ];

    private static readonly EntryKind[] SignKinds =
    [
        EntryKind.Fact, EntryKind.Definition, EntryKind.Country, EntryKind.Source, EntryKind.Pace, EntryKind.Term, EntryKind.Topic, EntryKind.Synonym, EntryKind.Synonym, EntryKind.Study, EntryKind.Synthesis, EntryKind.Advice, EntryKind.Suggestion, EntryKind.Claim, EntryKind.Contradiction, EntryKind.Ruling, EntryKind.Invariant, EntryKind.Invariant,
        EntryKind.Ruling, EntryKind.Disagreement, EntryKind.Recommendation, EntryKind.Form, EntryKind.Form, EntryKind.Food, EntryKind.Food,
        EntryKind.Intake, EntryKind.Interaction, EntryKind.Interaction, EntryKind.Limit, EntryKind.Limit, EntryKind.Limit, EntryKind.Card, EntryKind.Card, EntryKind.Administration,
    ];

    private static readonly Dictionary<string, int> PlaceOfSign = Signs.Select((sign, at) => (sign, at)).ToDictionary(one => one.sign, one => one.at, StringComparer.Ordinal);

    public static List<Draft> Sort(NodeBundle bundle, Ledger ledger, bool trusted)
    {
        var entries = new List<Draft>(2048);
        foreach (var file in bundle.Files)
        {
            var folder = file.Folder;
            if (file.Name == "scope.yaml")
                continue;
            var (list, defaults) = Open(file, ledger);
            foreach (var node in list?.Items ?? [])
            {
                if (node is not MapNode map)
                {
                    ledger.Add("KB001", $"{file.Path}:{node.Line}", "An entry is no map.", "Write it as - id: … with its keys below.");
                    continue;
                }

                var kind = KindOf(map, folder);
                var draft = new Draft(ledger, file.Path, map, defaults, trusted) { Kind = kind };
                if (kind != EntryKind.None)
                    entries.Add(draft);
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

    public static EntryKind KindOf(MapNode map, string folder)
    {
        var least = Signs.Length;
        for (var i = 0; i < map.Entries.Count && least > 0; i++)
        {
            if (PlaceOfSign.TryGetValue(map.Entries[i].Key, out var place))
                least = Math.Min(least, place);
        }

        if (least < Signs.Length)
            return SignKinds[least];
        return folder != "administration" && map.Has("of") ? EntryKind.Limit : OfFolder(folder);
    }

    /// <summary>What an entry without a telling key is taken for, so that its missing keys can be named.</summary>
    private static EntryKind OfFolder(string folder) => folder switch
    {
        "sources" => EntryKind.Source,
        "terms" => EntryKind.Term,
        "guidelines" or "safety" or "magnesium" => EntryKind.Recommendation,
        "interactions" => EntryKind.Interaction,
        "administration" => EntryKind.Administration,
        "cards" => EntryKind.Card,
        "claims" => EntryKind.Claim,
        "answers" => EntryKind.Topic,
        "studies" => EntryKind.Study,
        "timetable" or "trials" or "reporting" => EntryKind.Advice,
        _ => EntryKind.None,
    };
}
