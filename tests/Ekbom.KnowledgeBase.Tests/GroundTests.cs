using Shouldly;

namespace Ekbom.KnowledgeBase.Tests;

/// <summary>Facts, definitions, countries, sources, terms and the scope.</summary>
public class GroundTests
{
    private const string Terms = "knowledge/terms/more.yaml";

    [Theory]
    [InlineData("knowledge/more.yaml", "- { fact: Age, from: x, type: boolean, label: age }", "KB018", "another name")]
    [InlineData("knowledge/more.yaml", "- { fact: A, from: x, type: number, label: a }", "KB012", "quantity")]
    [InlineData("knowledge/more.yaml", "- { fact: A, from: x, type: quantity, label: a }", "KB013", "unit: '1'")]
    [InlineData("knowledge/more.yaml", "- { fact: A, from: x, type: quantity, unit: mgs/dd, label: a }", "KB013", "mg/d")]
    [InlineData("knowledge/more.yaml", "- { fact: A, from: x, type: quantity, unit: mg, plausible: 1 mg, label: a }", "KB013", "0 to 120")]
    [InlineData("knowledge/more.yaml", "- { fact: A, from: x, type: code, label: a }", "KB003", "codes")]
    [InlineData("knowledge/more.yaml", "- { fact: A, from: x, type: boolean, fresh: '6', label: a }", "KB013", "unit")]
    [InlineData("knowledge/more.yaml", "- { fact: A, from: x, type: boolean, fresh: 6 mg, label: a }", "KB015", "h")]
    [InlineData("knowledge/more.yaml", "- { fact: A, from: x, type: boolean, label: a, missing: [MedicineAsked] }", "KB031", "Did you mean MedicinesAsked?")]
    [InlineData("knowledge/more.yaml", "- { fact: A, from: results.a, also: [ferritin], type: quantity, unit: mg, label: a }", "KB025", "one meaning")]
    [InlineData("knowledge/more.yaml", "- { fact: A, from: x, type: boolean, label: a, conditions: [{ id: dialisis, as: a }] }", "KB009", "terms/")]
    [InlineData("knowledge/more.yaml", "- { fact: A, from: x, type: boolean, label: a, open_when: maybe }", "KB012", "yes or no")]
    [InlineData("knowledge/more.yaml", "- { fact: A, from: symptoms.x, type: boolean, label: a, ask: { plain: How?, clinical: A, write: 'x: yes' } }", "KB003", "why")]
    [InlineData("knowledge/more.yaml", "- { fact: A, from: symptoms.x, type: boolean, label: a, ask: { plain: How?, clinical: A, why: So } }", "KB003", "write")]
    [InlineData("knowledge/more.yaml", "- { fact: A, from: computed, type: boolean, label: a, ask: { plain: How?, clinical: A, why: So, write: 'x: yes' } }", "KB003", "unsure")]
    [InlineData("knowledge/more.yaml", "- { define: Adult, as: Age > 1 'a', label: a }", "KB018", "another name")]
    [InlineData("knowledge/more.yaml", "- { define: A, as: B, label: a }", "KB016", "facts.yaml or definitions.yaml")]
    [InlineData("knowledge/more.yaml", "- { country: GB, name: a, names: [a], emergency: '1', urgent: b, limit: c }", "KB018", "Remove one")]
    [InlineData("knowledge/more.yaml", "- { country: IE, name: a, names: [a], emergency: '1', urgent: b, limit: c, zone: GMT }", "KB012", "Europe/London")]
    [InlineData("knowledge/sources/more.yaml", "- { id: aasm-2025, citation: a, kind: guideline, read: all }", "KB018", "one entry")]
    [InlineData("knowledge/sources/more.yaml", "- { id: a, citation: a, kind: guidelin, read: all }", "KB012", "Did you mean guideline?")]
    [InlineData("knowledge/sources/more.yaml", "- { id: a, citation: a, kind: guideline, read: all, date: last year }", "KB030", "undated")]
    [InlineData("knowledge/sources/more.yaml", "- { id: a, citation: a, kind: guideline, read: all, jurisdiction: norway }", "KB011", "two capital letters")]
    [InlineData("knowledge/sources/more.yaml", "- { id: a, citation: a, kind: guideline, read: all, titel: b }", "KB002", "Known here")]
    [InlineData(Terms, "- { id: a, term: condition, name: a, egfr: '<30' }", "KB013", "<30 mL/min/1.73m2")]
    [InlineData(Terms, "- { id: a, term: condition, name: a, egfr: low }", "KB013", "number")]
    [InlineData(Terms, "- { id: levothyroxine, term: medicine, name: other }", "KB018", "one entry")]
    [InlineData(Terms, "- { id: a, term: medicin, name: a }", "KB012", "Did you mean medicine?")]
    [InlineData(Terms, "- { id: a, term: medicine, name: a, isa: [thyroid-hormon] }", "KB009", "Did you mean thyroid-hormone?")]
    [InlineData(Terms, "- { id: a, term: product, name: a, contains: [{ of: magnesiun }] }", "KB009", "Did you mean magnesium?")]
    [InlineData(Terms, "- { id: a, term: medicine, name: a, strong: { from: 300 mg, is: levothyroxin } }", "KB009", "Did you mean levothyroxine?")]
    [InlineData(Terms, "- { id: a, term: medicine, name: a, strong: { from: 300, is: levothyroxine } }", "KB013", "300 mg")]
    [InlineData(Terms, "- { id: a, term: product, name: a, contains: [{ of: magnesium, form: oxyde }] }", "KB010", "forms.yaml")]
    [InlineData(Terms, "- { id: a, term: product, name: a, contains: [{ of: magnesium, amount: '243' }] }", "KB013", "243 mg")]
    [InlineData(Terms, "- { id: a, term: product, name: a, contains: [{ of: magnesium, amount: 243 mL }] }", "KB015", "mg")]
    [InlineData(Terms, "- { id: a, term: product, name: a, contains: [{ of: magnesium, may: perhaps }] }", "KB012", "yes or no")]
    [InlineData(Terms, "- { id: a, term: medicine, name: a, names: [b c, B-C] }", "KB024", "Remove one")]
    [InlineData(Terms, "- { id: a, term: medicine, name: a, names: [Thyroxine] }", "KB025", "one meaning")]
    [InlineData(Terms, "- { id: a, term: class, name: a, isa: [a] }", "KB034", "circle")]
    public void A_slip_in_what_all_stands_on_is_named(string path, string text, string code, string mend) =>
        Tiny.Refused(Tiny.Bind(text, path), code, 1, mend, path);

    [Fact]
    public void A_definition_uses_only_what_stands_above_it()
    {
        const string Later = "- { define: First, as: Second, label: a }\n- { define: Second, as: Age > 1 'a', label: b }";
        const string Above = "- { define: Second, as: Age > 1 'a', label: b }\n- { define: First, as: Second, label: a }";

        Tiny.Refused(Tiny.Bind(Later, "knowledge/more.yaml"), "KB016", 1, "", "knowledge/more.yaml");
        Tiny.Accepted(Tiny.Bind(Above, "knowledge/more.yaml"));
    }

    [Theory]
    [InlineData("covers: all")]
    [InlineData("supported_from: soon")]
    public void The_scope_says_since_when(string text) => Tiny.Refused(Tiny.Bind(text, "knowledge/scope.yaml"), "KB038", 1, "2025-01", "knowledge/scope.yaml");

    [Fact]
    public void Without_a_scope_there_is_no_knowledge_base() =>
        Binder.Bind(KnowledgeReader.Read([]), null).Problems.ShouldHaveSingleItem().Code.ShouldBe("KB038");

    [Fact]
    public void Facts_are_read_with_unit_substance_freshness_and_range()
    {
        var ferritin = Tiny.Bind(Tiny.Recommendation()).Knowledge!.Vocabulary.FindFact("Ferritin")!;

        (ferritin.Unit.Code, ferritin.FreshMonths, ferritin.IronFreeHours).ShouldBe(("ug/L", 6, 24m));
        ferritin.Substance!.MolarMass.ShouldBe(445000m);
    }

    [Fact]
    public void The_country_is_one_of_the_countries_known()
    {
        var knowledge = Tiny.Bind(Tiny.Recommendation()).Knowledge!;

        knowledge.Vocabulary.FindFact("Country")!.Codes.ShouldBe(["GB"]);
        knowledge.Terms.SelfAndClasses("levothyroxine").ShouldBe(["levothyroxine", "thyroid-hormone"]);
    }
}
