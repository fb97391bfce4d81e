using Ekbom.Core.Timetables;
using Ekbom.Core.Writing;
using Ekbom.Web.People;

namespace Ekbom.Web.Timetables;

/// <summary>The next weeks of a person as a calendar, or why there is none.</summary>
public static class PersonCalendar
{
    private const int Days = 28, FullDay = 24 * 60;

    /// <param name="judged">The person, judged on the first day.</param>
    /// <param name="zone">The time zone by its name in the tz database; empty for the only one of the country.</param>
    /// <param name="person">Keeps two people's calendars apart; only a digest of it is written.</param>
    /// <param name="stamp">When it is written.</param>
    public static (string? Calendar, string Refusal) Of(Judgement judged, string? zone, string person, DateTimeOffset stamp)
    {
        if (judged.Assessment.Disposition == "emergency")
            return (null, "There is no calendar: this is an emergency. See the plan.");
        if (Zone(judged, zone) is not { } home)
            return (null, "Choose your time zone first.");
        if (DaySeries.WithoutFirstDay(judged.Assessment) is [var one, ..])
            return (null, $"{one.Name} is taken {one.Rhythm}, and nobody said from which day that counts.");
        var sheets = DaySeries.Plan(judged.Assessment, Days, Whereabouts.At(home), balanced: true);
        return sheets.FirstOrDefault(sheet => sheet.Answer.Objective is null) is { } clash
            ? (null, $"No day is possible on {Plain.Day(clash.On)}{(clash.Length == FullDay ? "" : ", when the clocks change")}. The timetable says why.")
            : (DayCalendar.Of(sheets, Whereabouts.At(home), stamp, person), "");
    }

    /// <summary>The zones a person may choose from; none when their country has just one or is not known.</summary>
    public static IReadOnlyList<string> Zones(Judgement judged) =>
        judged.Assessment.Profile.Country is { } code && judged.Assessment.Knowledge.Countries.TryGetValue(code, out var country) ? country.Zones : [];

    private static TimeZoneInfo? Zone(Judgement judged, string? written)
    {
        if (string.IsNullOrEmpty(written))
            return Zones(judged) is [var only] ? Find(only) : null;
        return written.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_' or '+' or '-') ? Find(written) : null;
    }

    private static TimeZoneInfo? Find(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId ? zone : null;
}
