
namespace Ekbom.KnowledgeBase;

/// <summary>How many entries of each kind there are, by the plural of its name.</summary>
internal static class Counts
{
    private static readonly string[] Plurals =
    [
        "", "countries", "facts", "definitions", "sources", "terms", "recommendations", "disagreements", "limits", "forms", "foods", "intakes", "suggestions", "interactions",
        "administrations", "cards", "rulings", "invariants", "claims", "contradictions", "topics", "studies", "syntheses", "advice", "synonyms", "paces",
    ];

    public static IReadOnlyDictionary<string, int> Of(List<Draft> sorted)
    {
        var numbers = new int[Plurals.Length];
        foreach (var draft in sorted)
            numbers[(int)draft.Kind]++;
        var counts = new Dictionary<string, int>(Plurals.Length, StringComparer.Ordinal);
        for (var i = 1; i < numbers.Length; i++)
            counts.Add(Plurals[i], numbers[i]);
        return counts;
    }
}

/// <summary>Problems by file and line, line numbers as numbers.</summary>
internal sealed class WhereOrder : IComparer<string>
{
    public static readonly WhereOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var (first, second) = (Split(x ?? ""), Split(y ?? ""));
        var files = string.CompareOrdinal(first.File, second.File);
        return files != 0 ? files : first.Line.CompareTo(second.Line);
    }

    private static (string File, int Line) Split(string where)
    {
        var colon = where.LastIndexOf(':');
        return colon > 0 && int.TryParse(where.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture, out var line) ? (where[..colon], line) : (where, 0);
    }
}
