using System.Globalization;

namespace Ekbom.Core.Profiles;

/// <summary>Looks at what is written, whatever line it stands on.</summary>
internal static class NodeContents
{
    /// <summary>One text for what is written; the order of keys makes no difference.</summary>
    public static string Key(Node node) => node switch
    {
        TextNode text => string.Create(CultureInfo.InvariantCulture, $"{text.Text.Length}:{text.Text}"),
        ListNode list => $"[{string.Join(',', list.Items.Select(Key))}]",
        MapNode map => $"{{{string.Join(',', map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={Key(entry.Value)}"))}}}",
        _ => "",
    };

    /// <summary>A text in a list of things taken is a name: <c>[levothyroxine]</c>.</summary>
    public static Node Named(Node node) =>
        node is TextNode { IsBlank: false } text ? new MapNode(text.Line, [new("name", text)]) : node;
}
