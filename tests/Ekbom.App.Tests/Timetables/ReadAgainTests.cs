namespace Ekbom.App.Tests.Timetables;

/// <summary>A calendar app keeps what it read and replaces what has the same UID. After a later file it shows what that file says, and nothing twice.</summary>
public sealed class ReadAgainTests
{
    private static readonly DateOnly From = new(2026, 11, 20);

    private static void AfterReading(string before, string after, int daysLater)
    {
        var shown = Calendars.Events(Calendars.Write(before, From)).ToDictionary(one => one.Uid);
        var later = Calendars.Events(Calendars.Write(after, From.AddDays(daysLater)));
        foreach (var one in later)
            shown[one.Uid] = one;

        var start = From.AddDays(daysLater).ToDateTime(new TimeOnly(4, 0));
        Assert.Equal(
            later.SelectMany(one => one.On.Select(at => $"{at:u} {one.Summary}")).Order(StringComparer.Ordinal),
            shown.Values.SelectMany(one => one.On.Where(at => at >= start).Select(at => $"{at:u} {one.Summary}")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)] // the antibiotic has ended
    [InlineData(6)]
    [InlineData(11)] // the first step has begun
    [InlineData(26)] // the second one too
    public void The_same_profile_on_a_later_day(int daysLater) => AfterReading(Calendars.Everything, Calendars.Everything, daysLater);

    [Theory]
    [InlineData("dose: 75 ug", "dose: 100 ug")]
    [InlineData("\"14:00\", \"21:00\"", "\"14:30\", \"20:30\"")]
    [InlineData("dose: 400 mg }", "dose: 600 mg }")]
    [InlineData("lunch: \"12:30\"", "lunch: \"13:15\"")]
    [InlineData("bed: \"00:30\"", "bed: \"00:45\"")]
    public void A_changed_dose_time_or_hour(string written, string instead)
    {
        Assert.Contains(written, Calendars.Everything, StringComparison.Ordinal);
        AfterReading(Calendars.Everything, Calendars.Everything.Replace(written, instead, StringComparison.Ordinal), 1);
    }

    [Fact]
    public void Two_people_in_one_calendar_keep_their_own() => Assert.Empty(
        Calendars.Events(Calendars.Write(Calendars.Everything, From)).Select(one => one.Uid).Intersect(Calendars.Events(Calendars.Write(Calendars.Everything, From, person: "paul")).Select(one => one.Uid)));
}
