namespace Ekbom.KnowledgeBase;

/// <summary>Everything the knowledge holds under one id, as lines for a person.</summary>
public static class KnowledgeShow
{
    private const string Source = "source";

    /// <summary>Every version of what is written under an id, and where it stands; none when the id is not known.</summary>
    /// <param name="bundle">The files.</param>
    /// <param name="id">The id.</param>
    /// <param name="placed">How a place in a file is said; as the file is named in the knowledge unless given.</param>
    public static IReadOnlyList<string> Of(NodeBundle bundle, string id, Func<string, string>? placed = null)
    {
        var pieces = WrittenPiece.Of(bundle);
        var lines = new List<string>();
        foreach (var piece in pieces.Where(piece => IsShown(piece) && piece.Id == id))
        {
            if (lines.Count > 0)
                lines.Add("");
            lines.Add($"{id} ({piece.Kind})");
            lines.AddRange(piece.AllFields.Select(field => $"  {field.Name}: {field.Value}"));
            if (piece.Kind == Source && pieces.Where(other => other.Cites(id)).Select(other => other.Id).Distinct().ToList() is { Count: > 0 } citing)
                lines.Add("  cited by: " + string.Join(", ", citing));
            lines.Add("  stands in: " + (placed?.Invoke(piece.Where) ?? piece.Where));
        }

        return lines;
    }

    /// <summary>Every id that can be shown.</summary>
    public static IEnumerable<string> Ids(NodeBundle bundle) => WrittenPiece.Of(bundle).Where(IsShown).Select(piece => piece.Id).Distinct();

    private static bool IsShown(WrittenPiece piece) => piece.Id.Length > 0 && piece.Id != piece.File;
}
