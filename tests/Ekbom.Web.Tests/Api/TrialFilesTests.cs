using Ekbom.Core;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.Web.Api;
using Ekbom.Web.Trials;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Ekbom.Web.Tests.Api;

/// <summary>What a page makes of a night, and what leaves as a file, on the real knowledge.</summary>
public sealed class TrialFilesTests
{
    private static readonly DateOnly Start = new(2026, 12, 1);

    private static readonly FixedProtocol Made = Tests.Trials.Began(Start);

    [Theory]
    [InlineData("", "")]
    [InlineData("none", "alcohol=no")]
    [InlineData("alcohol", "alcohol=yes")]
    public void What_nobody_ticked_is_not_known_and_only_none_of_these_says_no(string ticked, string said)
    {
        var form = new NightForm(Made.Protocol, Start, Project.Knowledge);

        var night = form.Said(Form(("rating", "4"), ("other", ticked)));

        Assert.Equal(said, string.Join(';', night.Said.Where(one => one.Column == "other").Select(one => one.Text)));
    }

    [Fact]
    public void A_sign_is_kept_when_everything_else_of_the_night_is_wrong()
    {
        var form = new NightForm(Made.Protocol, Start, Project.Knowledge);
        var sent = Form(("rating", "many"), ("report", "chest-pain"), ("stool", "12"));
        var problems = new List<Problem>();
        var reader = new NightReader(Made.Protocol, Project.Knowledge.Terms);

        Assert.Null(reader.Read(form.Said(sent), null, problems));
        Assert.Equal(2, problems.Count);
        Assert.Equal(["chest-pain"], reader.Read(form.Bare(sent), null, [])!.Reports);
    }

    [Fact]
    public void The_table_of_nights_is_read_back_as_the_same_nights()
    {
        IReadOnlyList<DiaryNight> nights = [.. Tests.Trials.Nights(Made.Protocol, 14).Select(night => Took(night) ? night with { Slept = 6.5, TakenAt = new TimeOnly(21, 30), Stool = 4, Reports = ["diarrhoea", "dizziness"], Note = "late, and \"loud\"" } : night)];
        Assert.Contains(nights, Took);
        var problems = new List<Problem>();
        var reader = new NightReader(Made.Protocol, Project.Knowledge.Terms);

        var read = DiaryCsv.Read(TrialFiles.Nights(new TrialFile([Made], new Diary(nights))), "nights.csv", Made.Protocol, problems).Select(said => reader.Read(said, null, problems)).ToList();

        Assert.Empty(problems);
        Assert.Equal(nights.Select(Text), read.Select(Text));

        static bool Took(DiaryNight night) => Made.Protocol.Blocks[CountedNights.BlockOf(Made.Protocol.Blocks, night.Date.DayNumber - Start.DayNumber)!.Value].Treatment != 0;
    }

    [Fact]
    public void Without_a_trial_the_calendar_is_the_timetable_alone_and_without_both_there_is_none()
    {
        Assert.Null(TrialFeed.Of(null, [], Project.Knowledge, DateTimeOffset.UnixEpoch));
        Assert.Equal("timetable", TrialFeed.Of("timetable", [], Project.Knowledge, DateTimeOffset.UnixEpoch));
    }

    [Theory]
    [InlineData(Rated.Evening, "RRULE:FREQ=DAILY;UNTIL=20270125T213000", "DTSTART:20261201T213000")]
    [InlineData(Rated.Morning, "RRULE:FREQ=DAILY;UNTIL=20270126T213000", "DTSTART:20261202T213000")]
    [InlineData(Rated.Weekly, "RRULE:FREQ=WEEKLY;UNTIL=20270125T213000", "DTSTART:20261207T213000")]
    public void The_reminder_comes_when_the_night_is_rated_until_the_last_one_and_names_nothing(Rated rated, string rule, string first)
    {
        var made = Made with { Protocol = Made.Protocol with { Outcome = Made.Protocol.Outcome with { Rated = rated } } };

        var calendar = TrialFeed.Of(null, [(made, new TimeOnly(21, 30))], Project.Knowledge, DateTimeOffset.UnixEpoch)!;

        var reminder = calendar.Split("BEGIN:VEVENT").Single(part => part.Contains("RRULE", StringComparison.Ordinal));
        Assert.Contains(rule, reminder, StringComparison.Ordinal);
        Assert.Contains(first, reminder, StringComparison.Ordinal);
        Assert.DoesNotContain("coffee", reminder, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((1, 1), (calendar.Split("BEGIN:VCALENDAR").Length - 1, calendar.Split("END:VCALENDAR").Length - 1));
        Assert.Equal(calendar.Split("BEGIN:VEVENT").Length, calendar.Split("END:VEVENT").Length);
    }

    private static string Text(DiaryNight? night) => $"{night!.Date} {night.Rating} {night.Slept} {night.Taken} {night.TakenAt} {night.Stool} {string.Join(',', night.Reports)} {night.Note} {string.Join(',', night.Others)}";

    private static FormCollection Form(params (string Name, string Value)[] sent) =>
        new(sent.Where(one => one.Value.Length > 0).ToDictionary(one => one.Name, one => new StringValues(one.Value), StringComparer.Ordinal));
}
