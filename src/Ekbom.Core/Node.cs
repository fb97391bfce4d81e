namespace Ekbom.Core;

/// <summary>Written text as a tree, with the line each part stands on. Everything is text until it is bound: a blank is a blank, never 0.</summary>
public abstract record Node(int Line);

/// <summary>A piece of text. <see cref="Plain"/> is true when it was written without quotes.</summary>
public sealed record TextNode(int Line, string Text, bool Plain) : Node(Line)
{
    public bool IsBlank => Plain && (Text.Length == 0 || Text is "~" or "null");
}

/// <summary>A list in the order it was written.</summary>
public sealed record ListNode(int Line, IReadOnlyList<Node> Items) : Node(Line);

/// <summary>Keys with their values in the order they were written; a key stands once.</summary>
public sealed record MapNode(int Line, IReadOnlyList<KeyValuePair<string, Node>> Entries) : Node(Line)
{
    public Node? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == key)
                    return entry.Value;
            }

            return null;
        }
    }

    public bool Has(string key) => this[key] is not null;
}
