using System.Text.Json.Nodes;

namespace Ekbom.Web.Tests.Components;

/// <summary>One example of a component, as nhsuk-frontend itself renders it.</summary>
/// <param name="Options">What the example was given.</param>
/// <param name="Content">What stands inside the component.</param>
public sealed record Fixture(string Component, int At, string Name, JsonObject Options, string Content, string Html)
{
    private static readonly string Folder = Path.Combine(Project.Root, "src", "Ekbom.Web", "node_modules", "nhsuk-frontend", "dist", "nhsuk", "components");

    public static IReadOnlyList<Fixture> Of(string component)
    {
        var file = Path.Combine(Folder, component, "fixtures.json");
        if (!File.Exists(file))
            throw new InvalidOperationException($"{file} is not there: src/Ekbom.Web/build-assets installs it.");
        var all = JsonNode.Parse(File.ReadAllText(file))!["fixtures"]!.AsArray();
        return [.. all.Select((one, at) => new Fixture(component, at, (string)one!["name"]!, one["context"]?.AsObject() ?? [], Text(one["callBlock"]), (string)one["html"]!))];
    }

    private static string Text(JsonNode? block) => block switch { null => "", JsonArray lines => string.Join('\n', lines.Select(line => (string)line!)), _ => (string)block! };
}
