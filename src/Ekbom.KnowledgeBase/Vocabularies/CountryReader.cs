using Ekbom.Core.Knowledge;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads countries.yaml.</summary>
internal static class CountryReader
{
    public static void Read(Draft entry, References references)
    {
        var code = entry.Text("country");
        var country = new Country(code, entry.Text("name"), entry.Words("names"), entry.Text("emergency"), entry.Text("urgent"), entry.Text("limit"))
        {
            Zones = entry.Words("zone"),
        };
        foreach (var zone in country.Zones.Where(zone => !zone.Contains('/', StringComparison.Ordinal)))
            entry.Problem("KB012", "zone", $"\"{zone}\" is no time zone.", "Write its name in the tz database, like Europe/London.");
        entry.NoMore();
        if (!references.Countries.TryAdd(code, country))
            entry.Problem("KB018", "country", $"the country \"{code}\" stands twice.", "Remove one.");
    }
}
