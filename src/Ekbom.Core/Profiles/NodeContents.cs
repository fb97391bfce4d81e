namespace Ekbom.Core.Profiles;

/// <summary>Looks at what is written, whatever line it stands on.</summary>
internal static class NodeContents
{
    public static bool Same(Node first, Node second) => (first, second) switch
    {
        (TextNode one, TextNode other) => one.Text == other.Text,
        (ListNode one, ListNode other) => one.Items.Count == other.Items.Count && one.Items.Zip(other.Items).All(pair => Same(pair.First, pair.Second)),
        (MapNode one, MapNode other) => one.Entries.Count == other.Entries.Count && one.Entries.All(entry => other[entry.Key] is { } value && Same(entry.Value, value)),
        _ => false,
    };

    /// <summary>A text in a list of things taken is a name: <c>[levothyroxine]</c>.</summary>
    public static Node Named(Node node) =>
        node is TextNode { IsBlank: false } text ? new MapNode(text.Line, [new("name", text)]) : node;
}
