using System.Security;
using Ekbom.Core;
using Ekbom.Core.Knowledge;

namespace Ekbom.Cli;

/// <summary>Time zones by their names in the tz database, as this machine knows them.</summary>
public static class Zones
{
    /// <summary>The zone that was written, or else the only one of the country.</summary>
    public static (TimeZoneInfo? Zone, Problem? Problem) Of(string? written, Country? country)
    {
        if (written is not null)
        {
            return Find(written) is { } zone ? (zone, null)
                : (null, new("CL007", "--zone", $"\"{written}\" is no time zone.", Nearest.To(written, TimeZoneInfo.GetSystemTimeZones().Select(one => one.Id)) is { } near ? $"Write --zone {near}, if that is what you mean." : "Write its name in the tz database, like --zone Europe/London."));
        }

        if (country is { Zones: [var only] })
            return Find(only) is { } usual ? (usual, null) : (null, new("CL007", "--zone", $"This machine does not know the time zone {only}.", "Install its time zone database (often the package tzdata), or name a zone it knows."));
        return (null, country is { Zones.Count: > 1 }
            ? new("CL008", "--zone", $"{country.Name} has several time zones, and the calendar needs yours.", $"Write one of: {string.Join(", ", country.Zones.Select(zone => $"--zone {zone}"))}; or another one of yours.")
            : new("CL008", "--zone", "The profile names no country with one time zone, and the calendar needs a zone.", "Write it, like --zone Europe/London, or write about: { country: GB } in the profile."));
    }

    private static TimeZoneInfo? Find(string id)
    {
        try
        {
            return id.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '+' or '-') && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId ? zone : null;
        }
        catch (Exception e) when (e is InvalidTimeZoneException or SecurityException)
        {
            return null; // a file of that name that is no time zone
        }
    }
}
