using Ekbom.Core.Trials;

namespace Ekbom.Core.Tests.Trials;

/// <summary>A plan that was changed on the way: what was written stays with the version it was written by, and only the version that holds is analysed.</summary>
public sealed class VersionTests
{
    private static readonly DateOnly Again = ATrial.Start.AddDays(20);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(19, 1)]
    [InlineData(20, 2)]
    public void A_night_belongs_to_the_last_version_that_had_begun(int night, int version)
    {
        var file = Changed();

        Assert.Equal(version, file.ProtocolOn(ATrial.Night(night)).Version);
        Assert.Equal(version - 1, file.VersionOf(new(ATrial.Night(night))));
    }

    [Fact]
    public void A_night_that_was_written_before_a_version_was_made_is_none_of_its_own()
    {
        var night = new DiaryNight(Again) { Rating = 4, Written = new(Again.AddDays(-6), new TimeOnly(22, 0), TimeSpan.Zero) };

        Assert.Equal(0, Changed().VersionOf(night));
    }

    [Fact]
    public void Only_the_nights_of_the_version_that_holds_are_analysed_and_the_others_are_told()
    {
        var file = Changed();

        var analysis = TrialAnalyser.Of(file, ATrial.After(file.Protocol));

        Assert.Equal(ATrial.Analysis(ATrial.Protocol()).Used, analysis.Used);
        var one = Assert.Single(analysis.Replaced);
        Assert.Equal((1, 2, 15, 14), (one.Protocol.Version, one.Next.Version, one.Nights.Count, one.Rated));
        Assert.All(one.Nights, night => Assert.True(night.Date < Again));
        Assert.Equal(56, analysis.Diary.Nights.Count);
        Assert.Equal(71, file.Diary.Nights.Count); // nothing is thrown away
    }

    [Fact]
    public void With_one_version_nothing_is_said_of_versions() => Assert.Empty(TrialAnalyser.Of(new TrialFile([Protocols.Fixed(ATrial.Protocol())], ATrial.Diary(ATrial.Protocol())), ATrial.After(ATrial.Protocol())).Replaced);

    [Theory]
    [InlineData(14, 16, null)]
    [InlineData(14, 15, null)]
    [InlineData(14, 14, "TS017")] // the fifteenth night is written
    [InlineData(56, 60, "TS016")] // over
    public void A_next_version_begins_after_the_last_night_that_was_written(int made, int start, string? code)
    {
        var before = Before();

        Assert.Equal(code, NextVersion.Problems(before, ATrial.Night(start), ATrial.Night(made)).SingleOrDefault()?.Code);
    }

    [Fact]
    public void A_trial_that_was_stopped_has_no_next_version() =>
        Assert.Equal("TS016", Assert.Single(NextVersion.Problems(Before() with { Diary = new([], (ATrial.Night(3), "enough")) }, ATrial.Night(10), ATrial.Night(4))).Code);

    [Theory]
    [InlineData(3, null)] // a late entry of the first version
    [InlineData(25, null)]
    [InlineData(-1, "TD014")]
    [InlineData(76, "TD014")]
    public void Nights_of_either_version_can_be_written_and_none_outside(int night, string? code) =>
        Assert.Equal(code, DiaryCheck.Of(Changed() with { Diary = new([]) }, [("log", new(ATrial.Night(night)) { Rating = 3 })], ATrial.Night(200), replace: false).SingleOrDefault()?.Code);

    [Fact]
    public void Who_changes_the_plan_on_the_way_is_not_registered_any_more() => Assert.False(SharedSummary.IsRegistered(Changed().Versions.Select(version => version.Protocol)));

    /// <summary>Fourteen rated nights and one with a note, by the first version.</summary>
    private static TrialFile Before() =>
        new([Protocols.Fixed(ATrial.Protocol())], new Diary([.. Enumerable.Range(0, 15).Select(night => new DiaryNight(ATrial.Night(night)) { Rating = night == 14 ? null : 5, Note = night == 14 ? "away" : null })]));

    /// <summary>The same, and a second version from the twenty-first evening on with all of its nights.</summary>
    private static TrialFile Changed()
    {
        var before = Before();
        var again = ATrial.Protocol() with { Version = 2, Made = Again.AddDays(-5), Start = Again, Replaces = before.Hash, Why = "a journey" };
        var nights = ATrial.Diary(ATrial.Protocol()).Nights.Select(night => night with { Date = night.Date.AddDays(20) });
        return before with { Versions = [.. before.Versions, Protocols.Fixed(again)], Diary = new([.. before.Diary.Nights, .. nights]) };
    }
}
