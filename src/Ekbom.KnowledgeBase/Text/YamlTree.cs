using Ekbom.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Ekbom.KnowledgeBase;

/// <summary>Builds the tree from the events of the YAML parser. Nothing is resolved, converted or expanded.</summary>
internal sealed class YamlTree
{
    private readonly Parser events;
    private readonly TextProblems problems;
    private bool stopped;

    private YamlTree(string text, TextProblems problems) => (events, this.problems) = (new Parser(new StringReader(text)), problems);

    public static Node? Read(string text, TextProblems problems)
    {
        var tree = new YamlTree(text, problems);
        try
        {
            return tree.Document();
        }
        catch (YamlException wrong)
        {
            YamlMend.Say(wrong, problems);
        }
        catch (Exception) // the parser is not ours, and a person's text must never bring the program down
        {
            problems.Add("TX001", tree.Line, "This cannot be read as YAML.", "Look for a missing quote or bracket near this line.");
        }

        return null;
    }

    private long Line => events.Current?.Start.Line ?? 1;

    private Node? Document()
    {
        Node? root = null;
        var documents = 0;
        while (!stopped && events.MoveNext())
        {
            switch (events.Current)
            {
                case DocumentStart when ++documents > 1:
                    problems.Add("TX006", Line, "A second document starts here.", "Keep one document in a file: remove the line ---.");
                    return root;
                case DocumentStart or DocumentEnd or StreamStart or StreamEnd:
                    break;
                default:
                    root = Value(1);
                    break;
            }
        }

        return stopped || root is TextNode { IsBlank: true } ? null : root;
    }

    /// <summary>The value that stands here; null where it cannot be used, so that the rest is still read.</summary>
    private Node? Value(int depth)
    {
        var line = (int)Line;
        if (events.Current is NodeEvent node)
            Refuse(node);
        if (depth > YamlText.DeepestNesting && events.Current is (MappingStart or SequenceStart))
        {
            stopped = true;
            problems.Add("TX005", line, $"Lists and maps nest deeper than {YamlText.DeepestNesting}.", "Write it flatter.");
            return new TextNode(line, "", false);
        }

        switch (events.Current)
        {
            case Scalar scalar:
                return new TextNode(line, scalar.Value, scalar.Style == ScalarStyle.Plain);
            case SequenceStart:
                return List(line, depth);
            case MappingStart:
                return Map(line, depth);
            default:
                problems.Add("TX003", line, "An alias (*name) stands here; aliases are not read.", "Write the value itself.");
                return null;
        }
    }

    private ListNode List(int line, int depth)
    {
        var items = new List<Node>();
        while (!stopped && events.MoveNext() && events.Current is not SequenceEnd)
        {
            if (Value(depth + 1) is { } item)
                items.Add(item);
        }

        return new ListNode(line, items.ToArray());
    }

    private MapNode Map(int line, int depth)
    {
        var entries = new List<KeyValuePair<string, Node>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!stopped && events.MoveNext() && events.Current is not MappingEnd)
        {
            var at = Line;
            var key = Value(depth + 1);
            if (stopped || !events.MoveNext())
                break;
            var value = Value(depth + 1);
            if (key is null)
                continue;
            if (key is not TextNode text)
                problems.Add("TX009", at, "A key is a list or a map.", "Use a plain word as the key.");
            else if (!seen.Add(text.Text))
                problems.Add("TX002", at, $"The key '{TextProblems.Short(text.Text)}' stands twice.", "Keep one of them; a key stands once.");
            else if (value is not null)
                entries.Add(new(text.Text, value));
        }

        return new MapNode(line, entries.ToArray());
    }

    private void Refuse(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            problems.Add("TX003", node.Start.Line, $"An anchor (&{TextProblems.Short(node.Anchor.Value)}) stands here; anchors are not read.", "Remove it and write the value where it is needed.");
        if (!node.Tag.IsEmpty)
            problems.Add("TX004", node.Start.Line, "A tag (!) stands here; tags are not read.", "Remove it, or put the text in quotes.");
    }
}
