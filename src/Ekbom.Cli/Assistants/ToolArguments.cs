using System.Text.Json;
using Ekbom.Core;
using Ekbom.KnowledgeBase;

namespace Ekbom.Cli.Assistants;

/// <summary>What an assistant sent with a call. Every argument that is wrong or not known is a problem; all are said at once.</summary>
internal sealed class ToolArguments(IReadOnlyDictionary<string, JsonElement> sent, List<Problem> problems)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public string? Text(string name) => Of(name, JsonValueKind.String, "text")?.GetString();

    public bool Truth(string name)
    {
        known.Add(name);
        if (!sent.TryGetValue(name, out var value) || value.ValueKind is JsonValueKind.Null or JsonValueKind.False)
            return false;
        if (value.ValueKind == JsonValueKind.True)
            return true;
        problems.Add(new("MC002", name, "This is neither true nor false.", "Send true or false."));
        return false;
    }

    /// <summary>A text that has to be there; empty when it is not.</summary>
    public string Needed(string name, string example)
    {
        if (Text(name) is { } text)
            return text;
        if (!problems.Exists(problem => problem.Where == name))
            problems.Add(new("MC003", name, $"\"{name}\" is missing.", $"Send it, like {example}."));
        return "";
    }

    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        if (Of(name, JsonValueKind.Array, "a list of texts") is { } list)
        {
            foreach (var item in list.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.String)
                    texts.Add(item.GetString()!);
                else
                    problems.Add(new("MC002", name, "The list holds something that is no text.", "Send a list of texts."));
            }
        }

        return texts;
    }

    public DateOnly Day(string name)
    {
        var day = Dates.Today;
        if (Text(name) is { } written && !Dates.TryRead(written, out day))
            problems.Add(Dates.NoDay(name, written));
        return day;
    }

    public string? OneOf(string name, IReadOnlyList<string> all)
    {
        if (Text(name) is not { } written)
            return null;
        if (!all.Contains(written))
            problems.Add(new("MC004", name, $"\"{written}\" is not possible here.", $"Send one of: {string.Join(", ", all)}."));
        return written;
    }

    /// <summary>A profile or studies, read as a file would be; null when nothing was sent.</summary>
    public Node? Tree(string name)
    {
        if (Of(name, JsonValueKind.Object, "an object") is not { } tree)
            return null;
        var (read, unreadable) = YamlText.Read(tree.GetRawText(), name);
        problems.AddRange(unreadable);
        return read;
    }

    public bool Has(string name) => sent.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>To be called when every argument was asked for: what is left is not known.</summary>
    public void RefuseOthers()
    {
        foreach (var name in sent.Keys.Where(name => !known.Contains(name)))
            problems.Add(new("MC001", name, $"\"{name}\" is no argument of this tool.", Nearest.To(name, known) is { } near ? $"Did you mean {near}?" : $"Send only: {string.Join(", ", known)}."));
    }

    private JsonElement? Of(string name, JsonValueKind kind, string what)
    {
        known.Add(name);
        if (!Has(name))
            return null;
        if (sent[name].ValueKind == kind)
            return sent[name];
        problems.Add(new("MC002", name, $"This is not {what}.", $"Send {what}."));
        return null;
    }
}
