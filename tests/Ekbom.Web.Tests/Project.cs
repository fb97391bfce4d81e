using System.Text.Json.Nodes;
using Ekbom.Core;
using Ekbom.KnowledgeBase;

namespace Ekbom.Web.Tests;

/// <summary>The folder of the project, its knowledge and its examples.</summary>
public static class Project
{
    public static string Root { get; } = FindRoot();

    public static DateOnly AsOf { get; } = new(2026, 11, 20);

    private static readonly Lazy<Core.Knowledge.KnowledgeBase> Bound = new(() => Binder.Bind(KnowledgeReader.Read(Path.Combine(Root, "knowledge")), AsOf).Knowledge!);

    public static Core.Knowledge.KnowledgeBase Knowledge => Bound.Value;

    public static TheoryData<string> Examples => [.. Names];

    public static IReadOnlyList<string> Names => [.. Directory.EnumerateFiles(Path.Combine(Root, "examples"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    /// <summary>An example as the web application keeps a profile.</summary>
    public static JsonObject Example(string name) => (JsonObject)Json(YamlText.Read(File.ReadAllText(Path.Combine(Root, "examples", name + ".yaml")), name).Tree!)!;

    private static JsonNode? Json(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Json)]),
        TextNode text => text.Text,
        _ => null,
    };

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ekbom.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The repository's root was not found.");
    }
}
