using Ekbom.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>What scope.yaml says of the whole: since when it is supported, and its version.</summary>
internal sealed record Scope(DateOnly SupportedFrom, string Version)
{
    private const string FirstVersion = "0.1.0";

    public static Scope Read(NodeBundle bundle, Ledger ledger)
    {
        var file = bundle.Files.FirstOrDefault(file => file is { Folder: "", Name: "scope.yaml" });
        if (file?.Tree is not MapNode map)
        {
            ledger.Add("KB038", file is null ? "knowledge/scope.yaml" : $"{file.Path}:1", "The scope is missing.", "Write supported_from: 2025-01 in knowledge/scope.yaml.");
            return new Scope(DateOnly.MinValue, FirstVersion);
        }

        var version = map["version"] is TextNode { IsBlank: false } text ? text.Text : FirstVersion;
        if (map["supported_from"] is TextNode from && Days.TryParse(from.Text, out var day))
            return new Scope(day, version);
        ledger.Add("KB038", $"{file.Path}:{map.Line}", "\"supported_from\" is missing or no date.", "Write supported_from: 2025-01.");
        return new Scope(DateOnly.MinValue, version);
    }
}
