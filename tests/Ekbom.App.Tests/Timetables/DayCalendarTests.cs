using System.Text;
using Ekbom.Core.Timetables;
using Ekbom.Core.Writing;

namespace Ekbom.App.Tests.Timetables;

/// <summary>The calendar of a timetable: its form, what repeats, what ends, and what a calendar app does when it reads a later file.</summary>
public sealed class DayCalendarTests
{
    private const string Hours = "day: { wake: \"06:30\", breakfast: \"07:30\", lunch: \"12:30\", dinner: \"18:30\", bed: \"22:30\" }\n";

    private static readonly DateOnly From = new(2026, 11, 20);

    private static IReadOnlyList<Calendars.Event> Events(string profile, int days = 28, string zone = "Europe/London") => Calendars.Events(Calendars.Write(Hours + profile, From, days, zone));

    [Fact]
    public void One_alarm_names_all_that_is_taken_at_one_time()
    {
        var calendar = Calendars.Write(Hours + "medicines: [{ name: levothyroxine, dose: 75 ug, at: [\"06:30\"] }, { name: lisinopril, dose: 10 mg, at: [\"08:00\"] }, { name: atorvastatin, dose: 20 mg, at: [\"08:00\"] }]", From);
        var events = Calendars.Events(calendar);

        Assert.Equal(["Levothyroxine", "Atorvastatin", "Lisinopril"], events.Select(one => one.Summary));
        Assert.Equal(["DESCRIPTION:Levothyroxine", @"DESCRIPTION:Atorvastatin\, lisinopril"], Calendars.Lines(calendar).SkipWhile(line => line != "TRIGGER:PT0S").Where(line => line.StartsWith("DESCRIPTION:", StringComparison.Ordinal) && !line.Contains(@"\n", StringComparison.Ordinal)));
        Assert.All(events, one => Assert.Equal((28, "FREQ=DAILY;COUNT=28"), (one.On.Count, one.Rule)));
        Assert.Equal(2, Calendars.Lines(calendar).Count(line => line == "TRIGGER:PT0S"));
    }

    [Fact]
    public void A_weekly_thing_repeats_weekly_and_what_moves_for_it_is_left_out_of_the_daily_event()
    {
        var events = Events("medicines: [{ name: alendronate, dose: 70 mg, every: 7 d, since: 2026-11-15 }, { name: levothyroxine, dose: 75 ug }]");

        var weekly = events.Single(one => one.Summary.StartsWith("Alendronate", StringComparison.Ordinal));
        Assert.Equal([new DateOnly(2026, 11, 22), new(2026, 11, 29), new(2026, 12, 6), new(2026, 12, 13)], weekly.On.Select(DateOnly.FromDateTime));
        Assert.Equal("FREQ=DAILY;INTERVAL=7;COUNT=4", weekly.Rule);
        var daily = events.Where(one => one.Summary.StartsWith("Levothyroxine", StringComparison.Ordinal)).ToList();
        Assert.Equal([("FREQ=DAILY;COUNT=28", 24, "06:30"), ("FREQ=DAILY;INTERVAL=7;COUNT=4", 4, "07:00")], daily.Select(one => (one.Rule!, one.On.Count, $"{one.On[0]:HH:mm}")));
    }

    [Fact]
    public void What_ends_ends_and_what_is_planned_begins_on_its_day()
    {
        var events = Events("medicines: [{ name: lisinopril, dose: 5 mg, at: [\"08:00\"], then: [{ from: 2026-12-01, dose: 10 mg }, { from: 2026-12-08, at: [\"20:00\"] }] }, { name: doxycycline, dose: 100 mg, at: [\"19:00\"], until: 2026-11-24 }]");

        Assert.Equal(
            [("Lisinopril 5 mg", 8, "2026-11-20", "2026-11-24"), ("Doxycycline", 19, "2026-11-20", "2026-11-24"), ("Lisinopril 5 mg", 8, "2026-11-25", "2026-11-30"), ("Lisinopril 10 mg", 8, "2026-12-01", "2026-12-07"), ("Lisinopril 10 mg", 20, "2026-12-08", "2026-12-17")],
            events.Select(one => (one.Summary, one.On[0].Hour, $"{one.On[0]:yyyy-MM-dd}", $"{one.On[^1]:yyyy-MM-dd}")));
    }

    [Fact]
    public void Every_month_from_the_31st_is_the_last_day_of_shorter_months()
    {
        var events = Events("medicines: [{ name: hydroxocobalamin, dose: 1 mg, every: 1 mo, since: 2026-08-31, at: [\"12:30\"] }]", 200);

        Assert.Equal(["11-30", "12-31", "01-31", "02-28", "03-31", "04-30", "05-31"], events.SelectMany(one => one.On).Select(day => $"{day:MM-dd}"));
        Assert.All(events, one => Assert.Null(one.Rule)); // no rule skips a month
    }

    [Fact]
    public void Twice_a_week_is_every_four_and_three_days_in_turn() =>
        Assert.Equal([0, 4, 7, 11, 14], Events("medicines: [{ name: cabergoline, dose: 0.5 mg, every: 3.5 d, since: 2026-11-06, at: [\"20:00\"] }]", 15).SelectMany(one => one.On).Order().Select(day => DateOnly.FromDateTime(day).DayNumber - From.DayNumber));

    [Fact]
    public void After_midnight_is_the_next_date()
    {
        var events = Calendars.Events(Calendars.Write("day: { wake: \"07:00\", bed: \"01:00\" }\nmedicines: [{ name: zopiclone, dose: 3.75 mg, at: [\"00:30\"] }]", From, 1));

        Assert.Equal(new DateTime(2026, 11, 21, 0, 30, 0), Assert.Single(Assert.Single(events).On));
    }

    [Fact]
    public void How_an_amount_is_meant_is_said_where_the_amount_is_in_whichever_list()
    {
        var events = Events("medicines: [{ name: magnesium citrate, dose: 50 mg, of: elemental, at: [\"08:00\"] }, { name: magnesium citrate, dose: 60 mg, of: elemental, at: [\"21:30\"] }, { name: magnesium hydroxide, dose: 100 mg, of: compound, at: [\"12:00\"] }]");

        Assert.Equal(["magnesium citrate 50 mg (elemental)", "magnesium hydroxide", "magnesium citrate (2) 60 mg (elemental)"], events.OrderBy(one => one.On[0]).Select(one => one.Description.Split("\\n")[0]));
    }

    [Fact]
    public void A_description_holds_the_reasons_the_room_the_missed_dose_and_the_sources()
    {
        var description = Events("medicines: [{ name: levothyroxine, dose: 75 ug, at: [\"06:30\"] }]\nsupplements: [{ name: magnesium citrate, amount: 200 mg, of: elemental, at: [\"21:30\"] }, { name: zzyzxomab, at: [\"09:00\"] }]");

        var magnesium = description.Single(one => one.Summary == "Magnesium citrate 200 mg").Description;
        Assert.StartsWith("magnesium citrate 200 mg (elemental)", magnesium, StringComparison.Ordinal);
        Assert.Contains("It could move between", magnesium, StringComparison.Ordinal);
        Assert.Contains("If you miss it", description[0].Description, StringComparison.Ordinal);
        Assert.Contains("[1] ", magnesium, StringComparison.Ordinal);
        Assert.All(description, one => Assert.EndsWith("No clinician has reviewed this content yet.", one.Description, StringComparison.Ordinal));
        Assert.Contains("not checked", description.Single(one => one.Summary.Contains("yzxomab", StringComparison.Ordinal)).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void The_night_in_which_the_clocks_go_forward_moves_only_what_has_to_move()
    {
        const string Profile = "day: { wake: \"05:30\", breakfast: \"06:30\", lunch: \"12:30\", dinner: \"18:30\", bed: \"23:00\" }\nmedicines: [{ name: moxifloxacin, at: [\"06:00\"] }]\nsupplements: [{ name: magnesium citrate, amount: 200 mg, of: elemental, at: [\"22:00\"] }]\n";
        var sheets = Calendars.Sheets(Profile, new(2027, 3, 26), 5, "Europe/London");

        Assert.Equal([1440, 1380, 1440, 1440, 1440], sheets.Select(sheet => sheet.Length)); // the clocks change in the night to the 28th
        Assert.Equal([1440, 1500, 1440], Calendars.Sheets(Profile, new(2026, 10, 23), 3, "Europe/London").Select(sheet => sheet.Length));
        Assert.All(sheets, sheet => Assert.NotNull(sheet.Answer.Objective));
        Assert.All(sheets, sheet => Assert.Equal(6 * 60, sheet.Intakes.Single(intake => intake.Name == "moxifloxacin").Minute));
    }

    [Theory]
    [InlineData("Europe/London", "BYDAY=-1SU", 2)]
    [InlineData("Europe/Dublin", "BYDAY=-1SU", 2)] // winter time is the exception there, in the law
    [InlineData("America/New_York", "BYDAY=2SU", 2)]
    [InlineData("Australia/Sydney", "BYDAY=1SU", 2)]
    [InlineData("Asia/Kolkata", "TZOFFSETTO:+0530", 1)]
    [InlineData("Etc/GMT+5", "TZOFFSETTO:-0500", 1)]
    [InlineData("Africa/Casablanca", "DTSTART:20270207T030000", 5)] // an hour back for Ramadan, which no yearly rule tells
    public void A_time_zone_is_written_with_its_yearly_rules_or_with_every_change(string zone, string line, int parts)
    {
        var calendar = Calendars.Write("medicines: [{ name: levothyroxine }]", From, 28, zone);
        var lines = Calendars.Lines(calendar).ToList();
        var part = lines[lines.IndexOf("BEGIN:VTIMEZONE")..lines.IndexOf("END:VTIMEZONE")];

        Assert.Contains($"TZID:{zone}", part);
        Assert.Contains(part, one => one.Contains(line, StringComparison.Ordinal));
        Assert.Equal(parts, part.Count(one => one is "BEGIN:STANDARD" or "BEGIN:DAYLIGHT"));
        Assert.All(lines.Where(one => one.StartsWith("DTSTART;", StringComparison.Ordinal)), one => Assert.StartsWith($"DTSTART;TZID={zone}:", one, StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_are_folded_between_characters_and_hold_nothing_a_calendar_chokes_on()
    {
        const string Strange = "medicines: [{ name: \"Zink; \\\"forte\\\", C:\\\\Ä 🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵 µ\\u0007\\u202E\", dose: 2 tablets, at: [\"08:00\"] }]";
        foreach (var calendar in (string[])[Calendars.Write(Strange, From), Calendars.Write(Calendars.Everything, From, 60)])
        {
            Assert.All(calendar.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
            Assert.DoesNotContain(calendar.Replace("\r\n", "", StringComparison.Ordinal), c => char.IsControl(c) || c == '\u202E' || c == '\uFFFD');
            Assert.Equal(calendar, new UTF8Encoding(false, true).GetString(Encoding.UTF8.GetBytes(calendar)));
            Assert.EndsWith("END:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
            Assert.Equal(Calendars.Events(calendar).Count, Calendars.Events(calendar).Select(one => one.Uid).Distinct().Count());
        }
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter()
    {
        var rows = Calendars.Everything.ReplaceLineEndings("\n").Split('\n');
        var (medicines, supplements) = (Array.IndexOf(rows, "medicines:"), Array.IndexOf(rows, "supplements:"));
        var expected = Calendars.Write(Calendars.Everything, From);
        for (var seed = 0; seed < 6; seed++)
        {
            var random = new Random(seed);
            var shuffled = rows[(medicines + 1)..supplements].OrderBy(_ => random.Next()).ToList();
            var other = rows[(supplements + 1)..].OrderBy(_ => random.Next()).ToList();

            Assert.Equal(expected, Calendars.Write(string.Join('\n', [rows[0], "supplements:", .. other, "medicines:", .. shuffled]), From));
        }
    }

    [Fact]
    public void A_day_that_is_not_possible_is_not_written()
    {
        var sheets = Calendars.Sheets("medicines: [{ name: raltegravir, at: [\"08:00\"] }]\nsupplements: [{ name: magnesium citrate }]", From, 1, "Europe/London");

        Assert.Null(sheets[0].Answer.Objective);
        Assert.Throws<ArgumentException>(() => DayCalendar.Of(sheets, Whereabouts.At(TimeZoneInfo.Utc), Calendars.Stamp, "anna"));
    }
}
