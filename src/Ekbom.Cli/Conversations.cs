using System.Text.Json;
using Ekbom.Core;
using Ekbom.Core.Writing;
using Ekbom.KnowledgeBase;

namespace Ekbom.Cli;

/// <summary>Files with the questions of a conversation: <c>{schema: ekbom.conversation/1, questions [text]}</c>.</summary>
internal static class Conversations
{
    private const string Schema = "ekbom.conversation/1";

    /// <summary>The questions asked before, the oldest first; none when the file does not exist yet.</summary>
    public static (IReadOnlyList<string> Questions, string? File) Read(string? file, List<Problem> problems)
    {
        if (file is null)
            return ([], null);
        if (!File.Exists(file))
            return ([], file);
        var (tree, unreadable) = Input.Tree(file);
        problems.AddRange(unreadable);
        if (unreadable.Count == 0 && tree is MapNode map && map["schema"] is TextNode { Text: Schema } && map["questions"] is ListNode list)
            return ([.. list.Items.OfType<TextNode>().Select(text => text.Text)], file);
        if (unreadable.Count == 0)
            problems.Add(new("CL013", file, "This is no conversation of ours.", "Name a file that does not exist yet, or one that an earlier question wrote."));
        return ([], null);
    }

    /// <summary>Writes the conversation with one more question; a problem when it cannot be written.</summary>
    public static Problem? Add(string file, IReadOnlyList<string> before, string question)
    {
        try
        {
            File.WriteAllText(file, JsonParts.Text(json => Write(json, [.. before, question])) + "\n");
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new("CL014", file, "The conversation could not be written.", "Name a file in a folder you may write to.");
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<string> questions)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("questions");
        foreach (var question in questions)
            json.WriteStringValue(question);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
