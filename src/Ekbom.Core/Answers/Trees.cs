namespace Ekbom.Core.Answers;

/// <summary>Puts what a question tells into a profile, as both were written.</summary>
internal static class Trees
{
    /// <summary>Lists grow, keys the profile lacks are added, and what the profile says stays.</summary>
    public static MapNode Join(MapNode profile, MapNode told)
    {
        var entries = profile.Entries.Select(entry => KeyValuePair.Create(entry.Key, told[entry.Key] is { } more ? Join(entry.Value, more) : entry.Value)).ToList();
        entries.AddRange(told.Entries.Where(entry => !profile.Has(entry.Key)));
        return new(profile.Line, entries);
    }

    private static Node Join(Node one, Node more) => (one, more) switch
    {
        (MapNode map, MapNode other) => Join(map, other),
        (ListNode list, ListNode other) => new ListNode(list.Line, [.. list.Items, .. other.Items.Where(item => !list.Items.Any(known => Name(known) is { } name && name == Name(item)))]),
        _ => one,
    };

    /// <summary>What a row is about: its text, its name, or the first of its keys.</summary>
    private static string? Name(Node node) => node switch
    {
        TextNode text => text.Text,
        MapNode map => map["name"] is TextNode name ? name.Text : map.Entries.Count > 0 ? map.Entries[0].Key : null,
        _ => null,
    };
}
