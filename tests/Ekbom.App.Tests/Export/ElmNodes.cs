using System.Text.Json.Nodes;

namespace Ekbom.App.Tests.Export;

/// <summary>Walks over the nodes of an ELM library.</summary>
internal static class ElmNodes
{
    public static IReadOnlyList<JsonObject> Definitions(JsonObject library, string part) =>
        [.. library["library"]![part]!["def"]!.AsArray().Select(one => one!.AsObject())];

    public static string Name(JsonObject node) => node["name"]!.GetValue<string>();

    public static string? Type(JsonObject node) => node["type"]?.GetValue<string>();

    /// <summary>Every node of an expression that has a type.</summary>
    public static IEnumerable<JsonObject> Within(JsonNode? node) => node switch
    {
        JsonObject one => (Type(one) is null ? [] : (JsonObject[])[one]).Concat(one.SelectMany(pair => Within(pair.Value))),
        JsonArray list => list.SelectMany(Within),
        _ => [],
    };

    public static int Operands(JsonObject node) => node["operand"] switch { null => 0, JsonArray list => list.Count, _ => 1 };
}
