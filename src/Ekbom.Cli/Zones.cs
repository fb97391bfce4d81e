using System.Security;
using Ekbom.Cli.Commands;
using Ekbom.Core;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Timetables;

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

    public static Country? Country(Assessment assessment) =>
        assessment.Profile.Country is { } code ? assessment.Knowledge.Countries.GetValueOrDefault(code) : null;

    /// <summary>Home and journeys; null without a problem when nothing tells the zone and none is needed.</summary>
    public static Whereabouts? Where(string? zone, IReadOnlyList<string> travel, Country? country, bool needed, List<Problem> problems)
    {
        var (home, problem) = Of(zone, country);
        if (problem is not null && (needed || zone is not null || travel.Count > 0))
            problems.Add(problem);
        var journeys = new List<(DateOnly From, TimeZoneInfo Zone)>();
        foreach (var written in travel)
        {
            var parts = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 2 && Dates.TryRead(parts[0], out var from) && Find(parts[1]) is { } there)
                journeys.Add((from, there));
            else
                problems.Add(new("CL012", "--travel", $"\"{written}\" does not say from which morning you are in which time zone.", "Write it like --travel \"2026-12-03 America/New_York\"."));
        }

        return home is null ? null : new(home, [.. journeys.OrderBy(journey => journey.From)]);
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
