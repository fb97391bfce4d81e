using System.Text.Json;

namespace Ekbom.App.Tests.Timetables;

/// <summary>ical.js: it reads our calendars as calendar apps do.</summary>
internal static class OtherParser
{
    /// <summary>Every occurrence of each calendar, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<Occurrence>> Read(params string[] calendars)
    {
        var folder = Directory.CreateTempSubdirectory("ekbom-calendar");
        try
        {
            var files = calendars.Select((calendar, at) => Path.Combine(folder.FullName, $"{at}.ics")).ToList();
            for (var at = 0; at < files.Count; at++)
                File.WriteAllText(files[at], calendars[at]);
            return JsonSerializer.Deserialize<List<List<Occurrence>>>(OtherPrograms.Node("calendar", "occurrences.mjs", null, [.. files]), JsonSerializerOptions.Web)!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal sealed record Occurrence(string Local, string Utc, int Minutes, string Uid, string Summary, IReadOnlyList<string> Alarms);
}
