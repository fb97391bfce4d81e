using Ekbom.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>
/// Reads YAML or JSON text into a tree of nodes. Everything stays text: <c>no</c>, <c>07:00</c> and a blank are what was written, and only
/// whoever binds the tree decides what they mean. Whatever comes in, this neither throws nor hangs: what is wrong is a problem.
/// </summary>
public static class YamlText
{
    /// <summary>More than a megabyte is no profile.</summary>
    public const int MostCharacters = 1_000_000;

    /// <summary>How deep lists and maps may nest.</summary>
    public const int DeepestNesting = 40;

    /// <summary>Reads a text.</summary>
    /// <param name="text">YAML, or JSON when it starts with a bracket and a quote.</param>
    /// <param name="file">How problems name the text.</param>
    /// <param name="mostCharacters">Longer texts are refused unread.</param>
    /// <returns>The tree, null when the text is empty or unreadable; and every problem.</returns>
    public static (Node? Tree, IReadOnlyList<Problem> Problems) Read(string text, string file, int mostCharacters = MostCharacters)
    {
        var problems = new TextProblems(file);
        text = text is ['\uFEFF', ..] ? text[1..] : text; // some editors put a byte order mark before the first letter
        if (text.Length > mostCharacters)
        {
            problems.Add("TX007", 1, $"The text has {text.Length} characters, more than {mostCharacters}.", "Leave out what is not needed, or split it.");
            return (null, problems.All);
        }

        if (FirstControl(text) is { } line)
        {
            problems.Add("TX008", line, "This is no text: it holds control characters.", "Save it as plain text in UTF-8.");
            return (null, problems.All);
        }

        return (LooksLikeJson(text) ? JsonTree.Read(text, problems) : YamlTree.Read(text, problems), problems.All);
    }

    /// <summary>A YAML file may start with a bracket too; a quote after the brackets tells JSON. One of them reads it: a slip in JSON can be valid YAML.</summary>
    private static bool LooksLikeJson(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        return start is ['{' or '[', ..] && start.TrimStart("{[ \t\r\n") is ['"', ..];
    }

    private static int? FirstControl(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('\0', '\b');
        return at < 0 ? null : text.AsSpan(0, at).Count('\n') + 1;
    }
}
