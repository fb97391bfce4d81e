using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Writing;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.Writing;

/// <summary>What a patient reads first: one limit, what is serious by name, and no second way to say stop.</summary>
public sealed class BottomLineTests
{
    private static string All(string egfr = "88", string medicines = "", string supplements = "", string reports = "", string more = "", string age = "40")
    {
        var text = $$"""
            about: { age: {{age}}, sex: male, country: GB }
            symptoms: { urge_to_move: yes, worse_at_rest: yes, relieved_by_movement: yes, worse_in_evening: yes, explained_by_other: no, nights_per_week: 1, distress: mild, reports: [{{reports}}] }
            results: [{ ferritin: 150 ug/L, on: 2026-10-03, iron_free: 36 h }, { transferrin-saturation: 25 %, on: 2026-10-03, iron_free: 36 h }, { egfr: {{egfr}} mL/min/1.73m2, on: 2026-09-01 }]
            no_conditions: [myasthenia-gravis, chronic-kidney-disease, dialysis, heart-block, slow-heart-rate, bowel-obstruction, heart-failure, diabetes, hypertension]
            medicines: [{{medicines}}]
            supplements: [{{supplements}}]
            {{more}}
            """;
        return Of(text);
    }

    private static string Of(string text)
    {
        var (profile, problems) = Flow.Read(YamlText.Read(text, "profile").Tree, RealKnowledge.Base, RealKnowledge.AsOf);
        Assert.Empty(problems);
        return string.Join(' ', PlanText.Of(Flow.Propose(Flow.Assess(profile, RealKnowledge.Base, RealKnowledge.AsOf), Audience.Patient)).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Top(string plan) => plan.Split("What to do ===")[0];

    [Theory]
    [InlineData("50", "yours is 200 mg a day; the usual 400 mg of magnesium itself a day does not fit you (GB)")]
    [InlineData("60", "Limit for supplements: 400 mg of magnesium itself a day (GB)")]
    public void One_limit_holds_for_one_person(string egfr, string limit) => Assert.Contains(limit, Top(All(egfr)), StringComparison.Ordinal);

    [Fact]
    public void Who_leaves_magnesium_to_a_doctor_reads_no_limit_of_others() => Assert.DoesNotContain("Limit for supplements", All("25"), StringComparison.Ordinal);

    [Theory]
    [InlineData("GB", "evm-2003")]
    [InlineData("US", "ods-mg")]
    [InlineData("DE", "bfr-2017")]
    public void Who_is_over_the_limit_reads_the_sources_of_that_limit_and_of_no_other(string country, string source)
    {
        var text = $$"""
            about: { age: 40, sex: male, country: {{country}} }
            supplements: [{ name: magnesium oxide, amount: 401 mg, of: elemental, per_day: 1 }]
            """;
        var plan = Flow.Propose(Flow.Assess(Flow.Read(YamlText.Read(text, "profile").Tree, RealKnowledge.Base, RealKnowledge.AsOf).Profile, RealKnowledge.Base, RealKnowledge.AsOf), Audience.Patient);
        var cited = plan.Headline.Cites.Select(cite => cite.Source.Id).ToList();

        Assert.Equal("stop-or-reduce", plan.Disposition);
        Assert.Contains(source, cited);
        Assert.Equal(plan.Magnesium.Limit!.Cites.Select(cite => cite.Source.Id).Prepend("ekbom-policy").Distinct(), cited);
    }

    [Fact]
    public void Under_a_stop_nothing_less_is_said_of_the_same_product()
    {
        var top = Top(All(supplements: "{ name: magnesium oxide, amount: 400 mg, of: elemental, per_day: 2, helped: no, since: 2026-01 }", medicines: "{ name: doxazosin, at: [\"08:00\"] }", reports: "diarrhoea"));

        Assert.Contains("Stop the supplement", top, StringComparison.Ordinal);
        Assert.All(["Take less", "Magnesium can add to", "Limit for supplements"], weaker => Assert.DoesNotContain(weaker, top, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ name: magnesium oxide, amount: 400 mg, of: elemental, per_day: 1 }", "You already take as much magnesium as your limit")]
    [InlineData("{ name: magnesium oxide, amount: 400 mg, per_day: 1 }", "You may already take as much magnesium as your limit")]
    public void That_the_limit_is_reached_is_said_as_surely_as_it_is_known(string supplement, string said)
    {
        var top = Top(All(supplements: supplement));

        Assert.Contains(said, top, StringComparison.Ordinal);
        Assert.Contains("You take enough already", top, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "set an end date")]
    [InlineData(", helped: yes, since: 2020", "look now and then whether it still helps")]
    public void Who_takes_magnesium_keeps_the_product_and_adds_nothing(string also, string said)
    {
        var top = Top(All(supplements: $"{{ name: magnesium oxide, amount: 400 mg, of: compound, per_day: 1{also} }}"));

        Assert.Contains(said, top, StringComparison.Ordinal);
        Assert.Contains("Keep to the product you take", top, StringComparison.Ordinal);
        Assert.Contains("Never more than: 400 mg of magnesium itself a day from all products together", top, StringComparison.Ordinal);
        Assert.All(["Choose magnesium", "on top of what you take now"], other => Assert.DoesNotContain(other, top, StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_specialist_should_see_is_named_at_once() =>
        Assert.Contains("Two medicines that slow breathing", Top(All(medicines: "{ name: oxycodone, at: [\"08:00\"] }, { name: pregabalin, at: [\"20:00\"] }")), StringComparison.Ordinal);

    [Fact]
    public void A_crisis_message_is_quiet_and_said_once()
    {
        var plan = All(reports: "suicidal-thoughts");

        Assert.DoesNotContain("!!", plan, StringComparison.Ordinal);
        Assert.Equal(2, plan.Split("We are glad you told us").Length);
        Assert.Contains("999", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_emergency_is_loud() => Assert.StartsWith("!! THIS MAY BE AN EMERGENCY", All(reports: "chest-pain"), StringComparison.Ordinal);

    [Theory]
    [InlineData("furosemide", false)]
    [InlineData("water tablets", true)]
    public void Which_water_tablet_is_asked_only_of_who_does_not_name_it(string medicine, bool asked) =>
        Assert.Equal(asked, All(medicines: $"{{ name: {medicine}, at: [\"08:00\"] }}").Contains("Which one you take matters", StringComparison.Ordinal));

    [Theory]
    [InlineData("", "Do not start or change iron on your own")]
    [InlineData("{ name: Slow Fe, per_day: 1 }", "tell your doctor which iron you take")]
    public void Who_takes_iron_already_reads_what_to_do_with_it(string iron, string said)
    {
        var plan = Of($$"""
            about: { age: 40, sex: female, country: US, pregnant: no, trying_to_conceive: no, breastfeeding: no }
            symptoms: { urge_to_move: yes, worse_at_rest: yes, relieved_by_movement: yes, worse_in_evening: yes, explained_by_other: no, nights_per_week: 1, distress: mild, reports: [vegetarian-diet] }
            results: [{ ferritin: 9 ug/L, transferrin-saturation: 8 %, on: 2026-11-03, iron_free: 36 h }]
            medicines: []
            supplements: [{{iron}}]
            """);

        Assert.Contains(said, plan, StringComparison.Ordinal);
        Assert.Equal(iron.Length > 0, plan.Contains("You take iron already", StringComparison.Ordinal));
        Assert.DoesNotContain("ask for an iron test", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void A_patient_of_whom_nothing_is_known_reads_the_few_things_that_matter_first()
    {
        var plan = Of("");

        Assert.Contains("What matters most is missing first: - the list of warning signs", plan, StringComparison.Ordinal);
        Assert.Contains("more things would help too", plan, StringComparison.Ordinal);
    }
}
