using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ekbom.Web.Tests.Components;

/// <summary>The options of an example. What was never asked for is an option that our component does not have, and the example cannot be compared.</summary>
public sealed class Given(JsonObject options)
{
    private readonly HashSet<string> asked = [];
    private readonly List<Given> parts = [];

    private bool refused;

    /// <summary>Everything the example was given was used, and nothing that ours needs is missing.</summary>
    public bool IsUsed => !refused && options.All(option => asked.Contains(option.Key)) && parts.TrueForAll(part => part.IsUsed);

    public string? Text(string key)
    {
        if (options[key] is not JsonValue value)
            return null;
        asked.Add(key);
        return value.GetValueKind() == JsonValueKind.String ? (string)value! : value.ToJsonString();
    }

    /// <summary>Ours is never without it.</summary>
    public void Needs(bool has) => refused |= !has;

    public int Number(string key, int otherwise) => Text(key) is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : otherwise;

    public bool Yes(string key) => Text(key) == "true";

    /// <summary>A part of the options; a bare text is one with only that text.</summary>
    public Given? Part(string key)
    {
        if (options[key] is not { } node)
            return null;
        asked.Add(key);
        return Of(node);
    }

    public IReadOnlyList<Given> Parts(string key)
    {
        if (options[key] is not JsonArray list)
            return [];
        asked.Add(key);
        return [.. list.Select(node => node is JsonArray row ? Of(new JsonObject { ["cells"] = row.DeepClone() }) : Of(node!))];
    }

    /// <summary>What stands inside: text is escaped, HTML stays as it is.</summary>
    public string Inside(string around = "") => Text("html") ?? (Text("text") is { } text ? (around.Length > 0 ? $"<{around}>{WebUtility.HtmlEncode(text)}</{around.Split(' ')[0]}>" : WebUtility.HtmlEncode(text)) : "");

    private Given Of(JsonNode node)
    {
        var part = new Given(node as JsonObject ?? new JsonObject { ["text"] = node.DeepClone() });
        parts.Add(part);
        return part;
    }
}
