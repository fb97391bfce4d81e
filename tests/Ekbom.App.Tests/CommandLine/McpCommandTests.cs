using System.Text.Json;
using System.Text.Json.Nodes;
using Ekbom.App.Tests.Profiles;
using Ekbom.Core;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.CommandLine;

/// <summary>The tools for assistants, called by the protocol's own client in another language.</summary>
public sealed class McpCommandTests
{
    private const string Anna = "anna";

    private static JsonNode? Json(Node? node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Json)]),
        TextNode text => JsonValue.Create(text.Text),
        _ => null,
    };

    private static JsonNode Profile(string name) => Json(YamlText.Read(File.ReadAllText(Examples.File(name)), name).Tree)!;

    private static JsonObject Call(string tool, JsonObject arguments) => new() { ["name"] = tool, ["arguments"] = arguments };

    private static JsonElement Made(IEnumerable<JsonNode> profiles, params JsonObject[] calls)
    {
        var asked = new JsonObject { ["calls"] = new JsonArray([.. calls]), ["profiles"] = new JsonArray([.. profiles]) };
        return JsonDocument.Parse(OtherPrograms.Node("assistants", "calls.mjs", asked.ToJsonString(), [.. Ran.Start, "mcp"])).RootElement;
    }

    private static JsonElement[] Results(params JsonObject[] calls) => [.. Made([], calls).GetProperty("results").EnumerateArray()];

    /// <summary>What a call answered: the same as text and as structure, and no error.</summary>
    private static JsonElement Good(JsonElement result)
    {
        Assert.False(result.TryGetProperty("isError", out var error) && error.GetBoolean(), result.ToString());
        var structure = result.GetProperty("structuredContent");
        using var text = JsonDocument.Parse(result.GetProperty("content")[0].GetProperty("text").GetString()!);
        Assert.True(JsonElement.DeepEquals(structure, text.RootElement));
        return structure;
    }

    private static IEnumerable<(string Code, string Where)> Problems(JsonElement result)
    {
        Assert.True(result.GetProperty("isError").GetBoolean());
        return result.GetProperty("structuredContent").GetProperty("problems").EnumerateArray().Select(problem => (problem.GetProperty("code").GetString()!, problem.GetProperty("where").GetString()!));
    }

    private static bool Cites(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(part => (part.Name is "cites" && part.Value is { ValueKind: JsonValueKind.Array } cites && cites.GetArrayLength() > 0) || Cites(part.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(Cites),
        _ => false,
    };

    [Fact]
    public void The_tools_are_listed_and_their_schema_takes_every_example_and_refuses_a_key_that_does_not_exist()
    {
        var wrong = Profile(Anna);
        wrong["about"]!["agee"] = "57";

        var made = Made([.. Examples.Names.Select(Profile), wrong]);

        Assert.Equal("ekbom", made.GetProperty("server").GetProperty("name").GetString());
        Assert.Contains("no clinician has reviewed", made.GetProperty("instructions").GetString(), StringComparison.Ordinal);
        Assert.Equal(["plan", "ask", "interactions", "timetable", "magnesium_label", "evidence"], made.GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString()!));
        var checks = made.GetProperty("profiles").EnumerateArray().Select(check => check.GetString()).ToList();
        Assert.All(checks.SkipLast(1), Assert.Null);
        Assert.Contains("additional properties", checks[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_tool_answers_as_the_command_line_does_with_its_sources()
    {
        var results = Results(
            Call("plan", new() { ["profile"] = Profile(Anna), ["for"] = "clinician", ["as_of"] = "2026-11-20" }),
            Call("ask", new() { ["question"] = "Is magnesium oxide right for my restless legs?", ["profile"] = Profile(Anna), ["as_of"] = "2026-11-20" }),
            Call("interactions", new() { ["profile"] = Profile(Anna), ["as_of"] = "2026-11-20" }),
            Call("timetable", new() { ["profile"] = Profile(Anna), ["date"] = "2026-11-20", ["taken"] = new JsonArray("levothyroxine 10:40") }),
            Call("magnesium_label", new() { ["label"] = "Magnesium citrate 1000 mg, 2 capsules twice a day", ["country"] = "GB" }),
            Call("evidence", new() { ["topic"] = "magnesium-rls" })).Select(Good).ToList();

        Assert.All(results, answer => Assert.True(Cites(answer), answer.ToString()));
        string[][] commands =
        [
            ["plan", Ran.Example(Anna), "--for", "clinician", "--as-of", "2026-11-20", "--json"],
            ["ask", "Is magnesium oxide right for my restless legs?", "--profile", Ran.Example(Anna), "--as-of", "2026-11-20", "--json"],
            ["interactions", Ran.Example(Anna), "--as-of", "2026-11-20", "--json"],
            ["timetable", Ran.Example(Anna), "--date", "2026-11-20", "--taken", "levothyroxine 10:40", "--json"],
            ["magnesium", "Magnesium citrate 1000 mg, 2 capsules twice a day", "--country", "GB", "--json"],
            ["evidence", "magnesium-rls", "--json"],
        ];
        Assert.All(commands.Zip(results), both =>
        {
            using var same = JsonDocument.Parse(Ran.With(both.First).Output);
            Assert.True(JsonElement.DeepEquals(same.RootElement, both.Second), both.First[0]);
        });
    }

    [Fact]
    public void A_follow_up_knows_what_was_asked_before()
    {
        var after = Good(Results(Call("ask", new() { ["question"] = "and with my levothyroxine?", ["before"] = new JsonArray("Is magnesium safe?") }))[0]);
        Assert.Contains(after.GetProperty("statements").EnumerateArray(), said => said.GetProperty("entry").GetString()!.Contains("levothyroxine", StringComparison.Ordinal));
    }

    [Fact]
    public void An_emergency_leads_whatever_is_asked_for()
    {
        var profile = new JsonObject { ["about"] = new JsonObject { ["country"] = "GB" }, ["symptoms"] = new JsonObject { ["reports"] = new JsonArray("suicidal-thoughts") }, ["medicines"] = new JsonArray(), ["supplements"] = new JsonArray() };
        var results = Results(Call("plan", new() { ["profile"] = profile.DeepClone() }), Call("timetable", new() { ["profile"] = profile.DeepClone() }), Call("ask", new() { ["question"] = "When should I take magnesium?", ["profile"] = profile.DeepClone() }));
        Assert.All(results, result => Assert.Equal("emergency", Good(result).GetProperty("disposition").GetString()));
    }

    [Fact]
    public void What_is_wrong_with_a_call_is_said_all_at_once_with_what_to_send_instead()
    {
        var results = Results(
            Call("plan", new() { ["profil"] = new JsonObject(), ["for"] = "nurse", ["as_of"] = "yesterday" }),
            Call("plan", new() { ["profile"] = new JsonObject { ["about"] = new JsonObject { ["age"] = 200 } }, ["country"] = "XX" }),
            Call("ask", []),
            Call("magnesium_label", new() { ["label"] = 5 }),
            Call("timetable", new() { ["profile"] = new JsonObject(), ["taken"] = new JsonArray("levothyroxine", 5) }),
            Call("evidence", new() { ["topic"] = "magnesium-rsl" }),
            Call("diagnose", []));

        Assert.Equal([("MC003", "profile"), ("MC004", "for"), ("CL003", "as_of"), ("MC001", "profil")], Problems(results[0]).OrderBy(problem => problem.Where switch { "profile" => 0, "for" => 1, "as_of" => 2, _ => 3 }));
        Assert.Equal(["CL004", "PR009"], Problems(results[1]).Select(problem => problem.Code).Order(StringComparer.Ordinal));
        Assert.Equal([("MC003", "question")], Problems(results[2]));
        Assert.Equal([("MC002", "label")], Problems(results[3]));
        Assert.Contains(("CL006", "--taken"), Problems(results[4]));
        Assert.Equal([("CL015", "TOPIC")], Problems(results[5]));
        Assert.Equal([("MC006", "name")], Problems(results[6]));
    }
}
