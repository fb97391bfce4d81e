using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ekbom.Web.Questions;

/// <summary>Reads and changes a profile in JSON by the places that facts.yaml names, such as <c>symptoms.urge_to_move</c>.</summary>
public static class ProfileJson
{
    public static string Text(this JsonObject profile, string place)
    {
        JsonNode? at = profile;
        foreach (var key in place.Split('.'))
            at = at is JsonObject map ? map[key] : null;
        return at is null ? "" : Text(at);
    }

    /// <summary>A value as it would be written in the form.</summary>
    public static string Text(JsonNode node) => node is not JsonValue value ? "" : value.GetValueKind() switch
    {
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Number => value.ToJsonString(),
        _ => value.GetValue<string>(),
    };

    /// <summary>Sets a value; an empty one is taken out, because what is not told is not known.</summary>
    public static void Put(this JsonObject profile, string place, string value)
    {
        var keys = place.Split('.');
        var at = profile;
        foreach (var key in keys[..^1])
        {
            if (at[key] is not JsonObject)
                at[key] = new JsonObject();
            at = (JsonObject)at[key]!;
        }

        if (value.Length == 0)
            at.Remove(keys[^1]);
        else
            at[keys[^1]] = value;
    }

    public static bool HasList(this JsonObject profile, string place) => List(profile, place) is not null;

    public static IReadOnlyList<string> Texts(this JsonObject profile, string place) => List(profile, place) is { } list ? [.. list.OfType<JsonValue>().Select(Text)] : [];

    public static IReadOnlyList<JsonObject> Rows(this JsonObject profile, string place) => List(profile, place) is { } list ? [.. list.OfType<JsonObject>()] : [];

    public static void PutTexts(this JsonObject profile, string place, IEnumerable<string> values) => PutList(profile, place, [.. values.Select(value => (JsonNode)value)]);

    public static void PutRows(this JsonObject profile, string place, IEnumerable<JsonObject> rows) => PutList(profile, place, [.. rows.Select(row => row.DeepClone())]);

    public static bool TryNumber(string written, out decimal number) =>
        decimal.TryParse(written.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static JsonArray? List(JsonObject profile, string place)
    {
        JsonNode? at = profile;
        foreach (var key in place.Split('.'))
            at = at is JsonObject map ? map[key] : null;
        return at as JsonArray;
    }

    private static void PutList(JsonObject profile, string place, JsonNode[] items)
    {
        var keys = place.Split('.');
        var at = profile;
        foreach (var key in keys[..^1])
        {
            if (at[key] is not JsonObject)
                at[key] = new JsonObject();
            at = (JsonObject)at[key]!;
        }

        at[keys[^1]] = new JsonArray(items);
    }
}
