using System.Text;
using Ekbom.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads the trees of a pack in one pass. The seal was checked, so the bytes are what the writer wrote.</summary>
internal ref struct PackReader
{
    private ReadOnlySpan<byte> bytes;
    private ReadOnlySpan<byte> lines;
    private string[] strings;
    private TextNode?[]? texts;
    private int line;

    /// <param name="content">The content of the pack.</param>
    /// <param name="lines">The lines of its nodes.</param>
    /// <param name="all">Also what judges nobody. Without it the bundle is only bound, never shown: a text that stands in many places is one node, with the line of the first.</param>
    public static BundleFile[] Read(ReadOnlySpan<byte> content, ReadOnlySpan<byte> lines, bool all)
    {
        var reader = new PackReader { bytes = content, lines = lines, strings = [] };
        reader.Strings(all);
        reader.texts = all ? null : new TextNode[reader.strings.Length];
        var (every, judging) = (reader.Number(), reader.Number());
        var files = new BundleFile[all ? every : judging];
        for (var i = 0; i < files.Length; i++)
        {
            var path = reader.strings[reader.Number()];
            files[i] = new BundleFile(path, reader.Node());
        }

        return files;
    }

    private void Strings(bool all)
    {
        var (every, judging) = (Number(), Number());
        strings = new string[all ? every : judging];
        var lengths = new int[every];
        for (var i = 0; i < lengths.Length; i++)
            lengths[i] = (int)Number();
        for (var i = 0; i < lengths.Length; i++)
        {
            if (i < strings.Length)
                strings[i] = Encoding.UTF8.GetString(bytes[..lengths[i]]);
            bytes = bytes[lengths[i]..];
        }
    }

    private Node Node()
    {
        var step = Number(ref lines);
        line += (int)(step >> 1) ^ -(int)(step & 1);
        var at = line;
        var head = Number();
        var rest = head >> PackTag.Bits;
        switch (head & ((1 << PackTag.Bits) - 1))
        {
            case PackTag.Blank:
                return new TextNode(at, "", true);
            case PackTag.Text:
                return texts is null ? new TextNode(at, strings[rest], false) : texts[rest] ??= new TextNode(at, strings[rest], false);
            case PackTag.List:
                var items = new Node[rest];
                for (var i = 0; i < items.Length; i++)
                    items[i] = Node();
                return new ListNode(at, items);
            default:
                var entries = new KeyValuePair<string, Node>[rest];
                for (var i = 0; i < entries.Length; i++)
                {
                    var key = strings[Number()];
                    entries[i] = new(key, Node());
                }

                return new MapNode(at, entries);
        }
    }

    private uint Number() => Number(ref bytes);

    private static uint Number(ref ReadOnlySpan<byte> from)
    {
        uint value = from[0];
        if (value < 0x80)
        {
            from = from[1..];
            return value;
        }

        value &= 0x7F;
        var at = 1;
        for (var shift = 7; ; shift += 7)
        {
            var next = from[at++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
                break;
        }

        from = from[at..];
        return value;
    }
}
