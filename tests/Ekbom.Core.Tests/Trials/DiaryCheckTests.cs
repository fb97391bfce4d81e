using Ekbom.Core.Trials;

namespace Ekbom.Core.Tests.Trials;

/// <summary>What cannot be in a diary, and days that were written one off.</summary>
public sealed class DiaryCheckTests
{
    private static readonly DateOnly Today = Protocols.Start.AddDays(100);

    private static readonly Protocol Protocol = Protocols.Of("ABBA");

    private static TrialFile File(params DiaryNight[] nights) => new([Protocols.Fixed(Protocol)], new Diary(nights));

    [Theory]
    [InlineData("ABBA")]
    [InlineData("BABA")]
    [InlineData("ABAB")]
    public void A_diary_moved_by_one_day_is_caught(string order)
    {
        var protocol = Protocols.Of(order);
        Assert.All((int[])[1, -1], by => Assert.Equal(-by, DiaryCheck.Shifted(protocol, Moved(protocol, by))));
    }

    [Fact]
    public void A_diary_as_it_was_is_not_moved() => Assert.Null(DiaryCheck.Shifted(Protocol, Protocols.Followed(Protocol)));

    [Fact]
    public void Forgotten_doses_are_no_moved_diary()
    {
        var nights = Protocols.Followed(Protocol).Select((night, at) => at is 16 or 20 or 25 or 30 ? night with { Taken = Taken.Missed } : night).ToList();

        Assert.Null(DiaryCheck.Shifted(Protocol, nights));
    }

    [Fact]
    public void One_late_change_alone_is_no_moved_diary()
    {
        var nights = Protocols.Followed(Protocol).Select((night, at) => at == 14 ? night with { Taken = Taken.Missed } : night).ToList();

        Assert.Null(DiaryCheck.Shifted(Protocol, nights));
    }

    [Fact]
    public void The_moved_days_are_said_when_the_nights_are_brought_in()
    {
        var problems = DiaryCheck.Of(File(), [.. Moved(Protocol, 1).Where(night => night.Date < Protocol.Start.AddDays(Protocol.Nights)).Select(night => ("a.csv:2", night))], Today, replace: false);

        Assert.Equal("TD009", Assert.Single(problems).Code);
        Assert.Contains("one day earlier", problems[0].Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, "TD014")] // the evening before the first
    [InlineData(55, null)] // the last of 56
    [InlineData(56, "TD014")]
    public void A_night_lies_in_the_trial(int night, string? code) => Assert.Equal(code, Single(File(), new DiaryNight(Protocols.Start.AddDays(night)), Today));

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "TD013")]
    public void A_night_has_been(int ahead, string? code) => Assert.Equal(code, Single(File(), new DiaryNight(Protocols.Start.AddDays(5 + ahead)), Protocols.Start.AddDays(5)));

    [Fact]
    public void A_night_that_is_written_already_is_asked_about_and_may_be_corrected()
    {
        var file = File(new DiaryNight(Protocols.Start) { Rating = 3 });
        (string, DiaryNight) again = ("log", new DiaryNight(Protocols.Start) { Rating = 6 });

        Assert.Equal("TD004", Assert.Single(DiaryCheck.Of(file, [again], Today, replace: false)).Code);
        Assert.Empty(DiaryCheck.Of(file, [again], Today, replace: true));
        var corrected = DiaryLog.Add(file, [again.Item2]);
        Assert.Equal([6.0], corrected.Diary.Nights.Select(night => night.Rating!.Value));
        Assert.Equal([3.0], corrected.Corrected.Select(night => night.Rating!.Value));
    }

    [Fact]
    public void A_night_in_two_goes_is_one_night()
    {
        var (evening, morning) = (At("2026-12-01T22:30:00+00:00"), At("2026-12-03T09:00:00+00:00"));
        var file = File(new DiaryNight(Protocols.Start) { Rating = 3, Taken = Taken.AsPlanned, Others = new Dictionary<string, double> { ["caffeine"] = 1 }, Written = evening });
        var fresh = new DiaryNight(Protocols.Start) { Slept = 6.5, Stool = 6, Others = new Dictionary<string, double> { ["alcohol"] = 2 }, Reports = ["diarrhoea"], Written = morning };

        Assert.Empty(DiaryCheck.Of(file, [("log", fresh)], Today, replace: false));
        var joined = DiaryLog.Add(file, [fresh]);

        var night = Assert.Single(joined.Diary.Nights);
        Assert.Equal((3.0, 6.5, Taken.AsPlanned, 6, evening, false), (night.Rating, night.Slept, night.Taken, night.Stool, night.Written, night.IsLate));
        Assert.Equal(["alcohol", "caffeine"], night.Others.Keys.Order());
        Assert.Empty(joined.Corrected);
    }

    [Theory]
    [InlineData(3.0, 3.0, false)]
    [InlineData(3.0, 4.0, true)]
    [InlineData(null, 4.0, false)]
    [InlineData(3.0, null, false)]
    public void Only_what_differs_is_asked_about(double? old, double? fresh, bool differ) => Assert.Equal(differ, DiaryJoin.Differ(new(Protocols.Start) { Rating = old }, new(Protocols.Start) { Rating = fresh }));

    [Fact]
    public void A_rating_that_is_added_later_makes_the_night_late() =>
        Assert.True(DiaryJoin.Join(new(Protocols.Start) { Slept = 6, Written = At("2026-12-02T08:00:00+00:00") }, new(Protocols.Start) { Rating = 4, Written = At("2026-12-05T08:00:00+00:00") }).IsLate);

    [Fact]
    public void Two_rows_for_one_night_are_asked_about() =>
        Assert.Contains("a.csv:2 and a.csv:9", Assert.Single(DiaryCheck.Of(File(), [("a.csv:2", new DiaryNight(Protocols.Start)), ("a.csv:9", new DiaryNight(Protocols.Start))], Today, replace: false)).Says, StringComparison.Ordinal);

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "TD016")]
    public void No_night_is_taken_out_once_results_were_seen(bool seen, string? code)
    {
        var file = seen ? File() with { Looks = [new Look(DateTimeOffset.UnixEpoch, "all")] } : File();

        Assert.Equal(code, Single(file, new DiaryNight(Protocols.Start) { Unusable = Unusable.Ill }, Today));
        Assert.Null(Single(file, new DiaryNight(Protocols.Start) { Rating = 4 }, Today));
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, "TD015")]
    public void After_the_end_nothing_is_written(int night, string? code) =>
        Assert.Equal(code, Single(DiaryLog.Stop(File(), Protocols.Start.AddDays(5), "enough"), new DiaryNight(Protocols.Start.AddDays(night)), Today));

    [Theory] // by the calendar of the place where it was written, also in the night in which the clocks change
    [InlineData("2026-10-24", "2026-10-25T23:59:00+01:00", false)]
    [InlineData("2026-10-24", "2026-10-26T00:00:00+01:00", true)]
    [InlineData("2026-10-24", "2026-10-25T02:30:00+02:00", false)]
    [InlineData("2026-10-24", "2026-10-25T23:30:00-08:00", false)]
    public void Written_more_than_a_day_later_is_late(string night, string written, bool late) =>
        Assert.Equal(late, (new DiaryNight(DateOnly.Parse(night, System.Globalization.CultureInfo.InvariantCulture)) { Written = DateTimeOffset.Parse(written, System.Globalization.CultureInfo.InvariantCulture) }).IsLate);

    /// <summary>A person who took everything as planned and wrote each night under the date of another day.</summary>
    private static List<DiaryNight> Moved(Protocol protocol, int by) =>
        [.. Protocols.Followed(protocol).Select((night, at) => (Date: night.Date.AddDays(by), Took: protocol.Blocks[at / 14].Treatment)).Select(one => new DiaryNight(one.Date)
        {
            Rating = 5,
            Taken = CountedNights.BlockOf(protocol.Blocks, one.Date.DayNumber - protocol.Start.DayNumber) is not { } block || protocol.Blocks[block].Treatment == one.Took ? Taken.AsPlanned : one.Took == 0 ? Taken.Missed : Taken.OtherTreatment,
        })];

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);

    private static string? Single(TrialFile file, DiaryNight night, DateOnly today) => DiaryCheck.Of(file, [("log", night)], today, replace: false).SingleOrDefault()?.Code;
}
