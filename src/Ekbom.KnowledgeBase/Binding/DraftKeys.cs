using Ekbom.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>Keys nobody asked for, and the two that are refused by name.</summary>
internal sealed partial class Draft
{
    /// <summary>To be called when everything known has been read.</summary>
    public void NoMore()
    {
        if (asked is null)
            return;
        foreach (var (key, value) in map.Entries)
        {
            if (asked.Contains(key))
                continue;
            if (Edge(key) is { } mend)
                Problem("KB014", value, $"\"{key}: {(value as TextNode)?.Text}\" has no edge.", mend);
            else
                Problem("KB002", value, $"\"{key}\" is no key we know here.", Nearest.To(key, asked) is { } near ? $"Did you mean \"{near}\"?" : $"Known here: {string.Join(", ", asked.Order(StringComparer.Ordinal))}.");
        }
    }

    /// <summary>Somebody always reads <c>min</c> and <c>max</c> the other way.</summary>
    private static string? Edge(string key) => key switch
    {
        "max" or "maximum" => "Write at_most or below.",
        "min" or "minimum" => "Write at_least or above.",
        _ => null,
    };
}
