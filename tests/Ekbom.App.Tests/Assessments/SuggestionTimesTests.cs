using Ekbom.App.Tests.Profiles;
using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;

namespace Ekbom.App.Tests.Assessments;

/// <summary>When magnesium that may be tried is taken: beside what the person takes, and only at hours that fit into a waking day.</summary>
public sealed class SuggestionTimesTests
{
    private const string Someone = """
        about: { age: 40, sex: male, country: GB }
        symptoms: { urge_to_move: yes, worse_at_rest: yes, relieved_by_movement: yes, worse_in_evening: yes, explained_by_other: no, nights_per_week: 1, distress: mild, reports: [] }
        results: [{ ferritin: 150 ug/L, on: 2026-10-03, iron_free: 36 h }, { transferrin-saturation: 25 %, on: 2026-10-03, iron_free: 36 h }, { egfr: 88 mL/min/1.73m2, on: 2026-09-01 }]
        no_conditions: [myasthenia-gravis, chronic-kidney-disease, dialysis, heart-block, slow-heart-rate, bowel-obstruction, heart-failure, diabetes, hypertension]
        supplements: []

        """;

    private static Plan Of(string more) => Flow.Propose(Flow.Assess(Read.Good(Someone + more), RealKnowledge.Base, RealKnowledge.AsOf), Audience.Patient);

    [Theory]
    [InlineData("doxycycline", "at least 3 hours after and at least 6 hours before doxycycline.")]
    [InlineData("levothyroxine", "at least 4 hours after and at least 4 hours before levothyroxine.")]
    [InlineData("alendronate, every: 7 d", "at least 2 hours after and at least 8 hours before alendronate.")]
    public void Beside_something_without_times_it_names_the_hours_and_asks_for_the_times(string medicine, string hours)
    {
        var plan = Of($"medicines: [{{ name: {medicine} }}]");

        Assert.Equal(("trial-ok", "may-try"), (plan.Disposition, plan.Magnesium.Verdict));
        Assert.Contains(hours, plan.Magnesium.Suggestion!.When, StringComparison.Ordinal);
        Assert.Contains("magnesium.suggestion.when", plan.Questions.Single(question => question.Fact == "TimesUnknown").Settles);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{ name: pregabalin }]")]
    [InlineData("[{ name: doxycycline, at: [\"08:00\"] }]")]
    public void Where_nothing_has_to_stay_apart_or_the_times_are_known_none_are_asked_for(string medicines)
    {
        var plan = Of($"medicines: {medicines}");

        Assert.DoesNotContain("TimesUnknown", plan.Questions.Select(question => question.Fact));
        Assert.DoesNotContain("did not tell us", plan.Magnesium.Suggestion!.When, StringComparison.Ordinal);
    }

    [Theory] // bed at 23:00 where nothing is said: 1 to 2 hours before it is 21:00 to 22:00; dinner is at 18:30
    [InlineData("{ name: levothyroxine, at: [\"07:00\"] }", "", true, "11:00 to 23:00")]
    [InlineData("{ name: levothyroxine, at: [\"21:00\"] }", "", false, "07:00 to 17:00")]
    [InlineData("{ name: levothyroxine, at: [\"14:30\"] }", "", true, "07:00 to 10:30, or 18:30 to 23:00")]
    [InlineData("{ name: levothyroxine, at: [\"14:31\"] }", "", false, "07:00 to 10:31, or 18:31 to 23:00")]
    [InlineData("{ name: alendronate, at: [\"06:00\"] }", "", true, "08:00 to 22:00")]
    [InlineData("{ name: alendronate, at: [\"05:59\"] }", "", false, "07:59 to 21:59")]
    [InlineData("{ name: levothyroxine, at: [\"21:00\"] }", "day: { wake: \"05:00\", bed: \"21:30\" }", false, "05:00 to 17:00")]
    public void The_evening_is_named_only_when_it_is_free_and_the_hours_are_those_of_a_waking_day(string medicine, string day, bool evening, string hours)
    {
        var when = Of($"medicines: [{medicine}]\n{day}").Magnesium.Suggestion!.When;

        Assert.Equal(evening, when.Contains("In the evening", StringComparison.Ordinal));
        Assert.EndsWith($": {hours}.", when, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_that_lead_to_a_pharmacist_are_asked_for_though_the_medicines_were_not()
    {
        var plan = Flow.Propose(Flow.Assess(Read.Good("supplements: [{ name: ferrous fumarate, amount: 14 mg, per_day: 1 }, { name: magnesium citrate, amount: 100 mg, of: elemental, at: [\"00:00\"] }]"), RealKnowledge.Base, RealKnowledge.AsOf), Audience.Patient);

        Assert.Contains("pharmacist-check", plan.Secondary.Append(plan.Disposition));
        Assert.Contains("disposition.pharmacist-check.times", plan.Questions.Single(question => question.Fact == "TimesUnknown").Settles);
        Assert.Contains("MedicinesAsked", plan.Questions.Select(question => question.Fact));
    }
}
