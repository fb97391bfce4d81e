using Ekbom.Core;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.Export;

/// <summary>Whatever changes the digest of the knowledge is told.</summary>
public sealed class DiffTests
{
    private static readonly NodeBundle Real = KnowledgeReader.Read(Path.Combine(RealKnowledge.Root, "knowledge"));

    public static TheoryData<string> Files => [.. Real.Files.Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_word_changed_anywhere_is_told_with_its_file(string path)
    {
        var file = Real.Files.Single(file => file.Path == path);
        var words = Words(file.Tree);
        for (var at = 0; at < words; at += Math.Max(1, words / 5))
        {
            Assert.Contains(KnowledgeDiff.Between(Real, With(file with { Tree = Changed(file.Tree, at) })), line => line.Contains(path, StringComparison.Ordinal) && line.Contains("another word", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("knowledge/answers/topics.yaml", "question", "changed topic topic.")]
    [InlineData("knowledge/answers/topics.yaml", "entries", "changed topic topic.")]
    [InlineData("knowledge/answers/words.yaml", "also", "changed synonym ")]
    [InlineData("knowledge/countries.yaml", "name", "changed country GB ")]
    [InlineData("knowledge/facts.yaml", "label", "changed fact ")]
    [InlineData("knowledge/definitions.yaml", "as", "changed definition ")]
    public void What_changed_is_told_by_its_kind_and_id(string path, string key, string told)
    {
        var file = Real.Files.Single(file => file.Path == path);
        var entry = Entries(file.Tree).First(entry => entry.Has(key));
        var changed = new MapNode(entry.Line, [.. entry.Entries.Select(pair => pair.Key == key ? new(key, Changed(pair.Value, 0)) : pair)]);

        var line = Assert.Single(KnowledgeDiff.Between(Real, With(file with { Tree = Exchanged(file.Tree, entry, changed) })));
        Assert.StartsWith(told, line, StringComparison.Ordinal);
        Assert.Contains($"({path}:{entry.Line}), {key}: ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void What_all_entries_of_a_file_share_and_the_scope_are_told_too()
    {
        Assert.Equal(
            ["changed defaults knowledge/trials/x.yaml (knowledge/trials/x.yaml:1), mark: policy -> V", "changed scope usual_day (knowledge/scope.yaml:2), usual_day.wake: 07:00 -> 06:00"],
            Between(
                [("knowledge/scope.yaml", "supported_from: 2025-01\nusual_day: { wake: \"07:00\" }"), ("knowledge/trials/x.yaml", "defaults: { mark: policy }\nentries:\n- { id: a, advice: b }")],
                [("knowledge/scope.yaml", "supported_from: 2025-01\nusual_day: { wake: \"06:00\" }"), ("knowledge/trials/x.yaml", "defaults: { mark: V }\nentries:\n- { id: a, advice: b }")]));
    }

    [Fact]
    public void Files_places_order_and_form_are_told()
    {
        const string One = "- { id: a, advice: x, of: [b, c] }", Two = "- { id: b, advice: y }";
        (string, string)[] first = [("knowledge/trials/x.yaml", One + "\n" + Two)];

        Assert.Equal([], Between(first, [("knowledge/trials/x.yaml", "# a remark\n" + One.Replace("x", "\"x\"", StringComparison.Ordinal) + "\n\n" + Two)]));
        Assert.Equal(["changed knowledge/trials/x.yaml: its entries stand in another order"], Between(first, [("knowledge/trials/x.yaml", Two + "\n" + One)]));
        Assert.Equal(["added knowledge/trials/y.yaml", "moved advice b: knowledge/trials/x.yaml -> knowledge/trials/y.yaml"], Between(first, [("knowledge/trials/x.yaml", One), ("knowledge/trials/y.yaml", Two)]));
        Assert.Equal(["removed advice b (knowledge/trials/x.yaml:2)"], Between(first, [("knowledge/trials/x.yaml", One)]));
        Assert.Equal(["changed advice a (knowledge/trials/x.yaml:1): the same words in another order or form"], Between(first, [("knowledge/trials/x.yaml", "- { id: a, of: [b, c], advice: x }\n" + Two)]));
        Assert.Equal(["changed advice a (knowledge/trials/x.yaml:1), of: b; c -> b"], Between(first, [("knowledge/trials/x.yaml", "- { id: a, advice: x, of: [b] }\n" + Two)]));
    }

    private static IReadOnlyList<string> Between((string, string)[] before, (string, string)[] after)
    {
        var (old, now) = (KnowledgeReader.Read(before), KnowledgeReader.Read(after));
        var lines = KnowledgeDiff.Between(old, now);
        Assert.Equal(old.Digest != now.Digest, lines.Count > 0);
        return lines;
    }

    private static NodeBundle With(BundleFile changed) => new(Real.Files.Select(file => file.Path == changed.Path ? changed : file));

    private static IEnumerable<MapNode> Entries(Node tree) => ((tree as ListNode ?? (ListNode)((MapNode)tree)["entries"]!).Items).OfType<MapNode>();

    private static int Words(Node node) => node switch
    {
        ListNode list => list.Items.Sum(Words),
        MapNode map => map.Entries.Sum(entry => Words(entry.Value)),
        _ => 1,
    };

    /// <summary>The same tree with the word at a place exchanged.</summary>
    private static Node Changed(Node node, int at)
    {
        switch (node)
        {
            case ListNode list:
                var items = list.Items.ToList();
                var item = Place(items, ref at);
                items[item] = Changed(items[item], at);
                return new ListNode(list.Line, items);
            case MapNode map:
                var entries = map.Entries.ToList();
                var entry = Place([.. entries.Select(one => one.Value)], ref at);
                entries[entry] = new(entries[entry].Key, Changed(entries[entry].Value, at));
                return new MapNode(map.Line, entries);
            default:
                return new TextNode(node.Line, "another word", false);
        }
    }

    private static int Place(List<Node> nodes, ref int at)
    {
        var place = 0;
        for (; at >= Words(nodes[place]); place++)
            at -= Words(nodes[place]);
        return place;
    }

    private static Node Exchanged(Node tree, MapNode old, MapNode now) => tree switch
    {
        ListNode list => new ListNode(list.Line, [.. list.Items.Select(item => ReferenceEquals(item, old) ? now : item)]),
        MapNode map => new MapNode(map.Line, [.. map.Entries.Select(entry => new KeyValuePair<string, Node>(entry.Key, entry.Key == "entries" ? Exchanged(entry.Value, old, now) : entry.Value))]),
        _ => tree,
    };
}
