using System.Globalization;

namespace Ekbom.KnowledgeBase;

/// <summary>Warns of entries whose review is past due.</summary>
internal static class Reviews
{
    public static void Check(IEnumerable<ReadEntry> bound, DateOnly? asOf)
    {
        foreach (var (draft, entry) in bound)
        {
            if (asOf is { } day && entry.From.Review.Due is { } due && due < day)
                draft.Warn("KB032", $"its review was due on {due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.", "Review it and set the next date.");
        }
    }
}
