using System.Globalization;
using Ekbom.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>One piece of the knowledge as it is written: an entry, a fact, a term, a topic, what the entries of a file share, a part of the scope.</summary>
/// <param name="Kind">What it is: <c>recommendation</c>, <c>fact</c>, <c>topic</c>, <c>defaults</c>, <c>scope</c>.</param>
/// <param name="Id">Its id; of defaults the file.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Tree">What is written.</param>
/// <param name="Shared">What its file says for all its entries.</param>
public sealed record WrittenPiece(string Kind, string Id, string File, MapNode Tree, MapNode? Shared = null)
{
    public const string Defaults = "defaults", Scope = "scope";

    /// <summary>The keys that hold an id, the surest first.</summary>
    private static readonly string[] IdKeys = ["id", "fact", "define", "country", "invariant", "word"];

    public string Where => $"{File}:{Tree.Line.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Every piece of a bundle, by the names of the files: a pack has them in another order than a folder.</summary>
    public static IReadOnlyList<WrittenPiece> Of(NodeBundle bundle) => [.. bundle.Files.OrderBy(file => file.Path, StringComparer.Ordinal).SelectMany(Of)];

    /// <summary>The day this version holds from, as it is written.</summary>
    public string? From => ((Tree["valid_from"] ?? Shared?["valid_from"]) as TextNode)?.Text;

    /// <summary>What is written, as named fields of text; of a map in a map both keys. A name stands as often as a list has maps.</summary>
    public IEnumerable<(string Name, string Value)> Fields => Tree.Entries.SelectMany(entry => Under(entry.Key, entry.Value));

    /// <summary>The same without its id, and with what its file says for all.</summary>
    public IEnumerable<(string Name, string Value)> AllFields => Fields.Where(one => !(IdKeys.Contains(one.Name) && one.Value == Id))
        .Concat((Shared?.Entries ?? []).Where(entry => !Tree.Has(entry.Key)).SelectMany(entry => Under(entry.Key, entry.Value)));

    /// <summary>Whether a source is named anywhere in it.</summary>
    public bool Cites(string source) => Names(Tree, source) || (Shared is not null && Names(Shared, source));

    private static IEnumerable<WrittenPiece> Of(BundleFile file)
    {
        var map = file.Tree as MapNode;
        var shared = map?[Defaults] as MapNode;
        foreach (var (key, value) in map?.Entries ?? [])
        {
            if (file.Name == "scope.yaml")
                yield return new(Scope, key, file.Path, new MapNode(value.Line, [new(key, value)]));
            else if (key != "entries")
                yield return new(key, file.Path, file.Path, value as MapNode ?? new MapNode(value.Line, [new(key, value)]));
        }

        foreach (var node in (file.Tree as ListNode ?? map?["entries"] as ListNode)?.Items ?? [])
        {
            if (node is MapNode entry)
                yield return new(Word(Sorter.KindOf(entry, file.Folder), entry), IdOf(entry), file.Path, entry, shared);
        }
    }

    private static bool Names(Node node, string source) => node switch
    {
        MapNode map => (map["source"] is TextNode text && text.Text == source) || map.Entries.Any(entry => Names(entry.Value, source)),
        ListNode list => list.Items.Any(item => Names(item, source)),
        _ => false,
    };

    private static string IdOf(MapNode entry) => IdKeys.Select(key => entry[key]).OfType<TextNode>().FirstOrDefault()?.Text ?? "";

    private static string Word(EntryKind kind, MapNode entry) => kind switch
    {
        EntryKind.Ruling => entry.Has("verdict") ? "verdict" : "disposition",
        EntryKind.None => "entry",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<(string Name, string Value)> Under(string name, Node node) => node switch
    {
        MapNode map => map.Entries.SelectMany(entry => Under($"{name}.{entry.Key}", entry.Value)),
        ListNode list when list.Items.Any(item => item is not TextNode) => list.Items.Select(item => (name, Flat(item))),
        _ => [(name, Flat(node))],
    };

    private static string Flat(Node node) => node switch
    {
        TextNode text => text.IsBlank ? "blank" : text.Text,
        ListNode list => string.Join("; ", list.Items.Select(Flat)),
        MapNode map => string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Flat(entry.Value)}")),
        _ => "",
    };
}
