using System.Globalization;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Timetables;

/// <summary>Times of the day in words, and durations of the knowledge base in minutes.</summary>
internal static class DayText
{
    /// <summary>A minute after midnight on the clock; after 1440 it is the next morning.</summary>
    public static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60 % 24:00}:{minute % 60:00}");

    /// <summary>Times as a list in words.</summary>
    public static string Times(IReadOnlyList<int> minutes) =>
        minutes.Count < 2 ? string.Join("", minutes.Select(Clock)) : $"{string.Join(", ", minutes.SkipLast(1).Select(Clock))} and {Clock(minutes[^1])}";

    public static string Span(int minutes) =>
        minutes < 60 ? $"{minutes} minutes" : minutes == 60 ? "1 hour" : minutes % 60 == 0 ? $"{minutes / 60} hours" : $"{minutes / 60} h {minutes % 60} min";

    public static int? Given(IReadOnlyDictionary<string, string> rule, string key) => rule.TryGetValue(key, out var written) ? Minutes(written) : null;

    public static int Minutes(string duration) =>
        Quantity.TryParse(duration, out var quantity, out _, out _) ? (int)quantity.In(Unit.Parse("min")).Value : throw new InvalidOperationException($"\"{duration}\" is no duration; the knowledge was not checked.");

    /// <summary>A name as it stands in ids.</summary>
    public static string Slug(string name) => string.Join('-', name.ToLowerInvariant().Split([' ', '|', ':'], StringSplitOptions.RemoveEmptyEntries));
}
