using Shouldly;

namespace Ekbom.KnowledgeBase.Tests;

/// <summary>On every day of the supported period exactly one version of an entry holds.</summary>
public class VersionTests
{
    [Theory]
    [InlineData("2026-01", null, 0, "")]
    [InlineData("2026-01-02", "KB018", 12, "valid_to: 2026-01-01")]
    [InlineData("2025-12-31", "KB019", 20, "valid_from: 2025-12-31")]
    [InlineData(null, "KB018", 11, "valid_to: 2026-01-01")]
    public void The_next_version_starts_on_the_day_the_last_one_ends(string? to, string? code, int line, string mend)
    {
        var bound = Tiny.Bind(Tiny.Recommendation(("valid_to", to)) + Tiny.Recommendation(("valid_from", "2026-01")));

        if (code is null)
            Tiny.Accepted(bound);
        else
            Tiny.Refused(bound, code, line, mend);
    }

    [Fact]
    public void The_first_of_several_versions_holds_from_the_first_supported_day() =>
        Tiny.Refused(
            Tiny.Bind(Tiny.Recommendation(("valid_from", "2025-02"), ("valid_to", "2026-01")) + Tiny.Recommendation(("valid_from", "2026-01"))), "KB019", 9, "first supported day");

    [Fact]
    public void A_version_that_ends_is_replaced() => Tiny.Refused(Tiny.Bind(Tiny.Recommendation(("valid_to", "2026-01"))), "KB019", 11, "remove valid_to");

    [Fact]
    public void An_entry_may_be_new() => Tiny.Accepted(Tiny.Bind(Tiny.Recommendation(("valid_from", "2026-01"))));

    [Theory]
    [InlineData("2025-12-31", "old")]
    [InlineData("2026-01-01", "new")]
    public void On_one_day_only_the_version_that_holds_is_there(string day, string title)
    {
        var text = Tiny.Recommendation(("title", "old"), ("valid_to", "2026-01")) + Tiny.Recommendation(("title", "new"), ("valid_from", "2026-01"));

        Tiny.Bind(text, asOf: DateOnly.Parse(day)).Knowledge!.Recommendations.ShouldHaveSingleItem().Title.ShouldBe(title);
        Tiny.Bind(text).Knowledge!.Recommendations.Count.ShouldBe(2);
    }
}
