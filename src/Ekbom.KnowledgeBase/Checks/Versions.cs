using System.Globalization;

namespace Ekbom.KnowledgeBase;

/// <summary>On every day of the supported period exactly one version of an entry holds.</summary>
internal static class Versions
{
    public static void Check(IReadOnlyList<ReadEntry> bound, DateOnly supportedFrom)
    {
        foreach (var versions in bound.Where(one => one.Entry.Id.Length > 0).GroupBy(one => one.Entry.Id, StringComparer.Ordinal))
        {
            var ordered = versions.OrderBy(one => one.Entry.From.ValidFrom).ToList();
            var first = ordered[0];
            if (ordered.Count > 1 && first.Entry.From.ValidFrom > supportedFrom)
                first.Draft.Problem("KB019", "valid_from", $"no version holds from {Say(supportedFrom)} to {Say(first.Entry.From.ValidFrom)}.", "Let the first version hold from the first supported day.");
            for (var i = 1; i < ordered.Count; i++)
                Meet(ordered[i - 1], ordered[i]);
            if (ordered[^1].Entry.From.ValidTo is { } end)
                ordered[^1].Draft.Problem("KB019", "valid_to", $"no version holds from {Say(end)} on.", "Add the version that replaces this one, or remove valid_to.");
        }
    }

    private static void Meet(ReadEntry before, ReadEntry now)
    {
        var from = now.Entry.From.ValidFrom;
        if (before.Entry.From.ValidTo is not { } to || to > from)
            now.Draft.Problem("KB018", "id", $"the id stands twice and both hold on {Say(from)} (the other: {before.Draft.Where}).", $"Give the older one valid_to: {Say(from)}, or choose another id.");
        else if (to < from)
            now.Draft.Problem("KB019", "valid_from", $"no version holds from {Say(to)} to {Say(from)}.", $"Write valid_from: {Say(to)}.");
    }

    private static string Say(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
