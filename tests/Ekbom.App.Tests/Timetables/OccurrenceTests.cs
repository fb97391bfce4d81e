using System.Globalization;
using System.Text.RegularExpressions;
using Ekbom.Core.Timetables;
using Ekbom.Core.Writing;

namespace Ekbom.App.Tests.Timetables;

/// <summary>What another program reads in our calendars: every intake of every day, at its local time and at its instant, over both changes of the clocks.</summary>
public sealed class OccurrenceTests
{
    [Fact]
    public void Every_occurrence_is_an_intake_of_its_day_and_every_intake_occurs()
    {
        (string Zone, DateOnly From)[] windows =
        [
            ("Europe/London", new(2026, 10, 20)), ("Europe/London", new(2027, 3, 20)), ("America/New_York", new(2026, 10, 25)), ("America/New_York", new(2027, 3, 10)),
            ("Australia/Sydney", new(2026, 9, 29)), ("Australia/Sydney", new(2027, 3, 30)), ("Asia/Kolkata", new(2026, 11, 20)), ("Africa/Casablanca", new(2027, 2, 1)),
        ];
        var sheets = windows.Select(window => Calendars.Sheets(Profile(window.From), window.From, 45, window.Zone)).ToList();

        var read = OtherParser.Read([.. windows.Zip(sheets, (window, days) => DayCalendar.Of(days, Whereabouts.At(Calendars.Zone(window.Zone)), Calendars.Stamp, "anna"))]);

        for (var at = 0; at < windows.Length; at++)
        {
            Assert.Equal(Expected(sheets[at], Calendars.Zone(windows[at].Zone)), read[at].Select(one => $"{one.Local} {one.Utc} {one.Summary}; {string.Join("; ", one.Alarms)}").Order(StringComparer.Ordinal));
            Assert.All(read[at], one => Assert.Equal(5, one.Minutes));
            Assert.Contains(sheets[at], day => windows[at].Zone == "Asia/Kolkata" || day.Length != 1440);
        }
    }

    [Fact]
    public void Days_laid_out_together_with_the_evening_before_occur_at_their_times_and_with_ids_of_their_own()
    {
        const string Late = "day: { wake: \"06:30\", bed: \"22:30\", weekend: { wake: \"10:30\" } }\nmedicines: [{ name: gabapentin, form: immediate-release, per_day: 3 }]";
        var days = Calendars.Sheets(Late, new(2026, 11, 20), 21, "Europe/London");

        var read = OtherParser.Read(DayCalendar.Of(days, Whereabouts.At(Calendars.Zone("Europe/London")), Calendars.Stamp, "anna"))[0];

        Assert.Equal(Expected(days, Calendars.Zone("Europe/London")), read.Select(one => $"{one.Local} {one.Utc} {one.Summary}; {string.Join("; ", one.Alarms)}").Order(StringComparer.Ordinal));
        Assert.Equal(63, read.Select(one => (one.Uid, one.Local)).Distinct().Count());
    }

    /// <summary>Of the days around each window: the profile speaks of 2026, so its days are moved along.</summary>
    private static string Profile(DateOnly from) => Regex.Replace(
        Calendars.Everything, "2026-1[12]-[0-9]{2}", found => Iso(DateOnly.ParseExact(found.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(from.DayNumber - new DateOnly(2026, 11, 20).DayNumber)),
        RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Expected(IReadOnlyList<DaySheet> days, TimeZoneInfo zone) => days.SelectMany(day => day.Intakes.GroupBy(intake => intake.Minute).SelectMany(time =>
    {
        var local = day.On.ToDateTime(TimeOnly.MinValue).AddMinutes(time.Key);
        var alarm = "PT0S " + Capital(string.Join(", ", time.Select(What)));
        return time.OrderBy(intake => intake.Id, StringComparer.Ordinal).Select((intake, at) => string.Create(
            CultureInfo.InvariantCulture, $"{local:yyyy-MM-dd'T'HH:mm:ss} {TimeZoneInfo.ConvertTimeToUtc(local, zone):yyyy-MM-dd'T'HH:mm:ss'Z'} {Capital(What(intake))}; {(at == 0 ? alarm : "")}"));
    })).Order(StringComparer.Ordinal);

    private static string What(DayIntake intake) => $"{intake.Name} {intake.Amount}".TrimEnd();

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
