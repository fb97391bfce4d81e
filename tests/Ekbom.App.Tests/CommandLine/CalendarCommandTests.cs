namespace Ekbom.App.Tests.CommandLine;

/// <summary>The calendar of a timetable, as a person asks for it.</summary>
public sealed class CalendarCommandTests
{
    private static Ran Calendar(string profile, params string[] more) => Ran.Reading(profile, ["timetable", "-", "--format", "ics", "--date", "2026-11-20", .. more]);

    [Fact]
    public void The_zone_is_the_one_of_the_country_and_the_days_are_four_weeks()
    {
        var ran = Ran.With("timetable", Ran.Example("anna"), "--format", "ics", "--date", "2026-11-20");

        Assert.Equal((0, ""), (ran.Status, ran.Errors));
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("\r\nDTSTART;TZID=Europe/London:20261120T070000\r\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("\r\nRRULE:FREQ=DAILY;COUNT=28\r\n", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("about: { country: US }", "CL008", "--zone America/Chicago")]
    [InlineData("about: { country: Spain }", "CL008", "--zone Atlantic/Canary")]
    [InlineData("about: { age: 40 }", "CL008", "--zone Europe/London")]
    [InlineData("about: { age: 40 }", "CL007", "--zone Europe/Lisbon, if", "--zone", "Europe/Lisbonne")]
    [InlineData("about: { age: 40 }", "CL007", "like --zone Europe/London", "--zone", "../../etc/passwd")]
    [InlineData("about: { country: GB }", "CL010", "from 1 to 366", "--days", "0")]
    [InlineData("about: { country: GB }", "CL010", "from 1 to 366", "--days", "367")]
    [InlineData("about: { country: GB }", "CL009", "Leave it out", "--taken", "x 10:00")]
    [InlineData("{ about: { country: GB }, medicines: [{ name: methotrexate, every: 7 d }] }", "CL011", "since: 2026-11-01")]
    [InlineData("{ about: { country: GB }, medicines: [{ name: methotrexate, every: 7 d, since: 2026-10 }] }", "CL011", "since: 2026-11-01")]
    public void What_a_calendar_needs_is_asked_for(string profile, string code, string mend, params string[] more)
    {
        var ran = Calendar(profile, more);

        Assert.Equal((2, ""), (ran.Status, ran.Output));
        Assert.StartsWith(code, ran.Errors, StringComparison.Ordinal);
        Assert.Contains(mend, ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_is_not_possible_is_shown_instead_of_a_calendar()
    {
        var ran = Calendar("{ about: { country: GB }, medicines: [{ name: raltegravir, at: [\"08:00\"] }], supplements: [{ name: magnesium citrate }] }");

        Assert.Equal(3, ran.Status);
        Assert.DoesNotContain("VCALENDAR", ran.Output, StringComparison.Ordinal);
        Assert.Contains("No day keeps all these rules", ran.Output, StringComparison.Ordinal);
        Assert.Contains("20 November 2026", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_emergency_comes_before_any_calendar()
    {
        var ran = Calendar("{ about: { country: GB }, symptoms: { reports: [chest-pain] }, medicines: [{ name: levothyroxine }] }");

        Assert.DoesNotContain("VCALENDAR", ran.Output, StringComparison.Ordinal);
        Assert.Contains("999", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_zone_of_the_knowledge_is_one()
    {
        Assert.All(RealKnowledge.Base.Countries.Values, country => Assert.NotEmpty(country.Zones));
        Assert.All(RealKnowledge.Base.Countries.Values.SelectMany(country => country.Zones), zone => Assert.True(TimeZoneInfo.FindSystemTimeZoneById(zone).HasIanaId));
        Assert.Equal(["AU", "CA", "ES", "NZ", "PT", "US"], RealKnowledge.Base.Countries.Values.Where(country => country.Zones.Count > 1).Select(country => country.Code).Order());
    }
}
