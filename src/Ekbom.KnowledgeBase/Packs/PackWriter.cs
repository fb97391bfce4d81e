using System.Text;
using Ekbom.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>What stands before each node of a pack: how to read on.</summary>
internal static class PackTag
{
    public const uint Blank = 0, Text = 1, List = 2, Map = 3;

    /// <summary>The tag takes the two lowest bits, the number of a string or the count of a list the rest.</summary>
    public const int Bits = 2;
}

/// <summary>Writes the content of a bundle in one canonical way: strings in the order they first occur, what judges a person before what judges nobody, files by path, no quotes, no lines.</summary>
internal sealed class PackWriter
{
    private readonly Dictionary<string, uint> numbers = new(StringComparer.Ordinal);
    private readonly List<string> strings = [];
    private readonly List<byte> trees = [];
    private readonly List<byte> lines = [];
    private int line;

    public static (byte[] Content, byte[] Lines) Write(NodeBundle bundle)
    {
        var writer = new PackWriter();
        var judging = bundle.Files.Where(file => !file.JudgesNobody).ToList();
        Number(writer.trees, (uint)bundle.Files.Count);
        Number(writer.trees, (uint)judging.Count);
        foreach (var file in judging)
            writer.File(file);
        var judgingStrings = writer.strings.Count;
        foreach (var file in bundle.Files.Where(file => file.JudgesNobody))
            writer.File(file);

        var content = new List<byte>(writer.trees.Count * 8);
        Number(content, (uint)writer.strings.Count);
        Number(content, (uint)judgingStrings);
        foreach (var text in writer.strings)
            Number(content, (uint)Encoding.UTF8.GetByteCount(text));
        foreach (var text in writer.strings)
            content.AddRange(Encoding.UTF8.GetBytes(text));
        content.AddRange(writer.trees);
        return ([.. content], [.. writer.lines]);
    }

    private void File(BundleFile file)
    {
        Number(trees, Of(file.Path));
        Node(file.Tree);
    }

    private void Node(Node node)
    {
        // zigzag: a line may be above the one before it
        var step = node.Line - line;
        Number(lines, (uint)((step << 1) ^ (step >> 31)));
        line = node.Line;
        switch (node)
        {
            case TextNode { IsBlank: true }:
                Tag(PackTag.Blank, 0);
                break;
            case TextNode text:
                Tag(PackTag.Text, Of(text.Text));
                break;
            case ListNode list:
                Tag(PackTag.List, (uint)list.Items.Count);
                foreach (var item in list.Items)
                    Node(item);
                break;
            case MapNode map:
                Tag(PackTag.Map, (uint)map.Entries.Count);
                foreach (var (key, value) in map.Entries)
                {
                    Number(trees, Of(key));
                    Node(value);
                }

                break;
        }
    }

    private uint Of(string text)
    {
        if (numbers.TryGetValue(text, out var number))
            return number;
        number = (uint)strings.Count;
        numbers.Add(text, number);
        strings.Add(text);
        return number;
    }

    private void Tag(uint tag, uint rest) => Number(trees, rest << PackTag.Bits | tag);

    /// <summary>Seven bits a byte, the lowest first.</summary>
    private static void Number(List<byte> to, uint value)
    {
        for (; value >= 0x80; value >>= 7)
            to.Add((byte)(value | 0x80));
        to.Add((byte)value);
    }
}
