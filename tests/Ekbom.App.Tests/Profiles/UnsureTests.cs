using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.Profiles;

/// <summary>"I do not know" is an answer to every question: what it asks for stays not known, and the next question follows.</summary>
public sealed class UnsureTests
{
    private const string Taking = "medicines: [{ name: levothyroxine, at: ['07:00'] }]\nsupplements: [{ name: magnesium citrate, ";

    private const string OnIron = "medicines: [{ name: ferrous sulfate, at: ['07:00'] }]\nsupplements: []\n";

    [Theory]
    [InlineData("about: { age: unsure }", "{}", "Age")]
    [InlineData("about: { age: unknown }", "{}", "Age")]
    [InlineData("about: { sex: unsure }", "{}", "Sex")]
    [InlineData("about: { country: unknown }", "{}", "Country")]
    [InlineData("about: { sex: female, age: 30, pregnant: unknown }", "about: { sex: female, age: 30, pregnant: unsure }", "Pregnant")]
    [InlineData("symptoms: { nights_per_week: unsure }", "{}", "NightsPerWeek")]
    [InlineData("symptoms: { distress: unsure }", "{}", "Distress")]
    [InlineData("symptoms: { reports: unsure }", "{}", "ReportsAsked")]
    [InlineData("symptoms: { reports: [dark thing] , unclear_signs: unsure }", "symptoms: { reports: [dark thing] }", "")]
    [InlineData("symptoms: { reports: [chest feels odd], unclear_signs: unsure }", "symptoms: { reports: [chest feels odd] }", "SignUnclear")]
    [InlineData("medicines: unsure", "{}", "MedicinesAsked")]
    [InlineData("supplements: unknown", "{}", "SupplementsAsked")]
    [InlineData("conditions: unsure", "{}", "HardStopConditions")]
    [InlineData("no_conditions: unsure", "{}", "FurtherConditions")]
    [InlineData("results: [{ egfr: unknown }]", "{}", "Egfr")]
    [InlineData("results: [{ ferritin: unsure, on: unsure }]", "{}", "Ferritin")]
    [InlineData("results: [{ ferritin: 100 ug/L, on: 2026-11-01, tsat: unknown }]", "results: [{ ferritin: 100 ug/L, on: 2026-11-01 }]", "TransferrinSaturation")]
    [InlineData(OnIron + "results: [{ ferritin: 41 ug/L, on: 2026-11-01, iron_free: unsure }]", OnIron + "results: [{ ferritin: 41 ug/L, on: 2026-11-01 }]", "IronSampleConditionsUnknown")]
    [InlineData("habits: { alcohol_units_per_week: unsure }", "{}", "AlcoholUnitsPerWeek")]
    [InlineData(Taking + "amount: unknown, per_day: 1 }]", Taking + "per_day: 1 }]", "MagnesiumAmount")]
    [InlineData(Taking + "amount: 100 mg, of: elemental, per_day: unsure }]", Taking + "amount: 100 mg, of: elemental }]", "MagnesiumAmount")]
    [InlineData(Taking + "helped: no, since: unsure }]", Taking + "helped: no }]", "MagnesiumDays")]
    [InlineData("medicines: [{ name: magnesium citrate, amount: 100 mg, of: elemental, since: 2026-01, helped: unsure }]\nsupplements: []", "medicines: [{ name: magnesium citrate, amount: 100 mg, of: elemental, since: 2026-01 }]\nsupplements: []", "MagnesiumHelped")]
    [InlineData(Taking + "at: unsure }]", Taking + " }]", "TimesUnknown")]
    [InlineData("medicines: [{ name: ropinirole, until: unsure }]", "medicines: [{ name: ropinirole, until: 2026-11 }]", "EndNotKnown")]
    public void It_counts_as_not_known_and_the_question_goes_last(string unsure, string without, string fact)
    {
        var (plan, before) = (Planned(unsure), Planned(without));

        Assert.Equal((before.Disposition, before.Magnesium.Verdict), (plan.Disposition, plan.Magnesium.Verdict));
        Assert.Equal(before.Questions.Select(question => question.Fact).Order(), plan.Questions.Select(question => question.Fact).Order());
        if (fact.Length > 0)
            Assert.True(plan.Questions.Single(question => question.Fact == fact).Unsure);
        Assert.Equal(plan.Questions.OrderBy(question => question.Unsure).Select(question => question.Fact), plan.Questions.Select(question => question.Fact));
    }

    [Theory] // a row that lacks it and does not say so can still be asked about
    [InlineData("supplements: [{ name: magnesium citrate, amount: unknown, per_day: 1 }, { name: magnesium oxide, per_day: 1 }]", "MagnesiumAmount", false)]
    [InlineData("supplements: [{ name: magnesium citrate, amount: unknown, per_day: 1 }, { name: magnesium oxide, amount: 100 mg, of: elemental, per_day: 1 }]", "MagnesiumAmount", true)]
    [InlineData("supplements: [{ name: magnesium citrate, helped: no, since: unsure }, { name: magnesium oxide, helped: no }]", "MagnesiumDays", false)]
    public void Every_row_that_lacks_it_has_to_say_so(string profile, string fact, bool unsure) =>
        Assert.Equal(unsure, Planned(profile).Questions.Single(question => question.Fact == fact).Unsure);

    [Fact]
    public void Conditions_are_asked_about_without_those_that_are_not_known()
    {
        var all = Planned("{}").Questions.Single(question => question.Fact == "HardStopConditions");
        var fewer = Planned("unsure_conditions: [heart-block]").Questions.Single(question => question.Fact == "HardStopConditions");
        var none = Planned($"unsure_conditions: [{string.Join(", ", all.Conditions)}]").Questions.Single(question => question.Fact == "HardStopConditions");

        Assert.Equal(all.Conditions.Except(["heart-block"]), fewer.Conditions);
        Assert.False(fewer.Unsure);
        Assert.True(none.Unsure);
        Assert.Equal(all.Conditions, none.Conditions);
    }

    [Fact]
    public void Not_knowing_whether_one_is_pregnant_is_no_no() => Assert.Empty(Read.Good("unsure_conditions: [pregnancy]").Truths);

    [Fact]
    public void What_it_rests_on_being_unknown_hides_no_question() =>
        Assert.Contains("Pregnant", Planned("about: { age: unsure, sex: female }").Questions.Where(question => !question.Unsure).Select(question => question.Fact));

    [Theory]
    [InlineData("{}")]
    [InlineData("about: { age: 74 }")]
    [InlineData("about: { sex: female, age: 30 }")]
    [InlineData(OnIron + "results: [{ ferritin: 41 ug/L, on: 2026-11-01 }]")]
    [InlineData("symptoms: { reports: [chest feels odd] }")]
    public void Who_knows_nothing_more_is_asked_each_question_once_and_how_to_write_it_is_told(string profile)
    {
        var (tree, asked) = ((Node)Tree(profile), new List<string>());
        while (Next(tree) is { } question)
        {
            Assert.DoesNotContain(question.Fact, asked);
            asked.Add(question.Fact);
            tree = With(tree, Tree(question.IfUnsure));
        }

        Assert.True(asked.Count > 5, string.Join(' ', asked));
    }

    [Theory]
    [InlineData("about: { sex: male }", false)]
    [InlineData("about: { age: 30 }", false)]
    [InlineData("{}", false)]
    [InlineData("about: { sex: male, age: 30 }", false)]
    [InlineData("about: { sex: female, age: 56 }", false)]
    [InlineData("about: { sex: female, age: 55 }", true)]
    [InlineData("about: { sex: other, age: 30 }", true)]
    public void Pregnancy_is_asked_about_once_age_and_sex_are_known(string profile, bool asked) => Assert.Equal(asked, Planned(profile).Questions.Any(question => question.Fact is "Pregnant"));

    [Theory]
    [InlineData("medicines: []\nsupplements: []\n", false)]
    [InlineData("", false)] // what is taken is asked first
    [InlineData(OnIron, true)]
    public void The_hours_without_iron_are_asked_of_who_takes_iron(string taken, bool asked) =>
        Assert.Equal(asked, Planned(taken + "results: [{ ferritin: 41 ug/L, on: 2026-11-01 }]").Questions.Any(question => question.Fact == "IronSampleConditionsUnknown"));

    private static Plan Planned(string text) => Flow.Propose(Flow.Assess(Read.Good(text), RealKnowledge.Base, Read.AsOf), Audience.Patient);

    private static OpenQuestion? Next(Node tree)
    {
        var (profile, problems) = Flow.Read(tree, RealKnowledge.Base, Read.AsOf);
        Assert.Empty(problems);
        return Flow.Propose(Flow.Assess(profile, RealKnowledge.Base, Read.AsOf), Audience.Patient).Questions is [{ Unsure: false } first, ..] ? first : null;
    }

    private static MapNode Tree(string text) => YamlText.Read(text, "profile").Tree as MapNode ?? new MapNode(1, []);

    /// <summary>The answer beside what stood there before: of a list, into its rows of the same name.</summary>
    private static Node With(Node before, Node answer) => (before, answer) switch
    {
        (MapNode one, MapNode other) => new MapNode(1, [.. one.Entries.Select(entry => other[entry.Key] is { } more ? new(entry.Key, With(entry.Value, more)) : entry), .. other.Entries.Where(entry => one[entry.Key] is null)]),
        (ListNode { Items: [MapNode row, ..] } one, ListNode { Items: [MapNode added] }) when added.Entries.All(entry => row[entry.Key] is not null || entry.Key == "iron_free") => new ListNode(1, [With(row, added), .. one.Items.Skip(1)]),
        (ListNode one, ListNode other) => new ListNode(1, [.. one.Items, .. other.Items]),
        _ => answer,
    };
}
