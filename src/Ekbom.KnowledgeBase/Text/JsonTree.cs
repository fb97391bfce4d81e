using System.Text;
using System.Text.Json;
using Ekbom.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>Builds the same tree from JSON: numbers, true, false and null become the text they were written as.</summary>
internal ref struct JsonTree
{
    private readonly byte[] bytes;
    private readonly TextProblems problems;
    private Utf8JsonReader reader;
    private int line;
    private int counted;

    private JsonTree(string text, TextProblems problems)
    {
        bytes = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = YamlText.DeepestNesting });
        this.problems = problems;
        line = 1;
    }

    /// <summary>The tree, or null with one problem when this is no JSON.</summary>
    public static Node? Read(string text, TextProblems problems)
    {
        var json = new JsonTree(text, problems);
        try
        {
            json.reader.Read();
            var tree = json.Value();
            json.reader.Read(); // anything after the closing bracket is refused here
            return tree;
        }
        catch (JsonException wrong) when (wrong.Message.Contains("maximum configured depth", StringComparison.Ordinal))
        {
            problems.Add("TX005", (wrong.LineNumber ?? 0) + 1, $"Lists and maps nest deeper than {YamlText.DeepestNesting}.", "Write it flatter.");
        }
        catch (JsonException wrong)
        {
            problems.Add("TX001", (wrong.LineNumber ?? 0) + 1, "This cannot be read as JSON.", "Look for a missing comma, quote or bracket near this line.");
        }
        catch (InvalidOperationException) // half of a surrogate pair, written as an escape
        {
            problems.Add("TX001", json.Line(), "A character is written as half of a pair.", "Write the character itself.");
        }

        return null;
    }

    private Node Value()
    {
        var at = Line();
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Map(at);
            case JsonTokenType.StartArray:
                var items = new List<Node>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Value());
                return new ListNode(at, items.ToArray());
            case JsonTokenType.String:
                return new TextNode(at, reader.GetString()!, false);
            default:
                return new TextNode(at, Encoding.UTF8.GetString(reader.ValueSpan), true);
        }
    }

    private MapNode Map(int at)
    {
        var entries = new List<KeyValuePair<string, Node>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            var keyLine = Line();
            reader.Read();
            var value = Value();
            if (seen.Add(key))
                entries.Add(new(key, value));
            else
                problems.Add("TX002", keyLine, $"The key '{TextProblems.Short(key)}' stands twice.", "Keep one of them; a key stands once.");
        }

        return new MapNode(at, entries.ToArray());
    }

    private int Line()
    {
        var start = Math.Min((int)reader.TokenStartIndex, bytes.Length);
        line += bytes.AsSpan(counted, start - counted).Count((byte)'\n');
        counted = start;
        return line;
    }
}
