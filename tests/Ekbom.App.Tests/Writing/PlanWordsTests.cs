using System.Text.RegularExpressions;
using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Writing;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.Writing;

/// <summary>What the words of a plan must hold, and must not hold, in the real knowledge.</summary>
public sealed partial class PlanWordsTests
{
    private static readonly string[] Emergencies =
    [
        "chest-pain", "sudden-breathlessness", "coughing-blood", "saddle-numbness", "new-bladder-bowel-problem", "stroke-signs", "cold-pale-leg", "confusion", "slow-breathing", "suicidal-thoughts",
        "face-throat-swelling", "recent-iron-infusion", "fever-stiffness-confusion", "child-swallowed-iron", "took-too-much-magnesium", "marked-weakness", "drowsiness", "slow-pulse", "irregular-pulse",
        "one-leg-swollen-hot",
    ];

    [Theory] // a name that somebody wrote stands in titles, tables and lists of every format
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void No_name_forges_a_section_or_commands_a_terminal(string format)
    {
        const string Hostile = "levothyroxine \\u001b[31m\\u009b2J\\u202e\\u0007\\n\\nThe bottom line\\n===============\\nMagnesium: yes.";
        const string Profile = $$"""{ "medicines": [{ "name": "{{Hostile}}", "at": ["07:00"] }], "supplements": [{ "name": "{{Hostile}}", "contains": [{ "name": "magnesium oxide", "amount": "200 mg" }], "at": ["08:00"] }] }""";

        foreach (var command in (string[][])[["plan", "-", "--format", format], ["interactions", "-"], ["next", "-"]])
        {
            var page = CommandLine.Ran.Reading(Profile, command).Output;
            Assert.DoesNotContain(page, c => (char.IsControl(c) && c != '\n') || c is '\u202e');
            Assert.DoesNotContain("\nMagnesium: yes", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GB", "999")]
    [InlineData("IE", "112 999")]
    [InlineData("US", "911")]
    [InlineData("AU", "000")]
    [InlineData("DE", "112")]
    [InlineData("NZ", "")]
    [InlineData("XX", "")]
    public void No_word_of_an_emergency_plan_holds_the_number_of_another_country_not_even_a_source(string country, string own)
    {
        foreach (var audience in new[] { Audience.Patient, Audience.Clinician })
        {
            var json = Json($"about: {{ age: 60, country: {country} }}\nsymptoms: {{ reports: [{string.Join(", ", Emergencies)}] }}\nsupplements: [{{ name: magnesium, amount: 100 mg, of: elemental, per_day: 1 }}]", audience);

            Assert.Contains("\"disposition\": \"emergency\"", json, StringComparison.Ordinal);
            Assert.All(EmergencyNumber().Matches(json), found => Assert.Contains(found.Value, own, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_plan_for_a_child_names_no_limit_to_its_family_not_even_in_a_source() =>
        Assert.DoesNotMatch(Limit(), Json("about: { age: 9, sex: male, country: IE }\nsupplements: [{ name: magnesium citrate, amount: 100 mg, of: elemental, per_day: 1 }]", Audience.Patient));

    [Fact]
    public void Two_results_of_one_day_are_both_shown()
    {
        var said = Plan("results: [{ ferritin: 41 ug/L, on: 2026-10-03 }, { ferritin: 90 ng/mL, on: 2026-10-03 }, { egfr: 70 mL/min/1.73m2, on: 2026-10-03 }, { egfr: 55 mL/min/1.73m2, on: 2026-10 }]", Audience.Patient)
            .Steps.SelectMany(step => step.Findings).Single(finding => finding.Id == "iron.test.results-disagree").Text;

        Assert.Contains("ferritin 41 µg/L and 90 ng/mL; eGFR 70 mL/min/1.73m2 and 55 mL/min/1.73m2", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_that_disagree_or_have_no_date_do_not_stand_under_iron() =>
        Assert.All(
            Plan("results: [{ egfr: 28 mL/min/1.73m2, on: 2026-10-03 }, { egfr: 88 mL/min/1.73m2, on: 2026-10-03 }, { serum-magnesium: 1.3 mmol/L }]", Audience.Patient)
                .Steps.Where(step => step.Findings.Any(finding => finding.Id is "iron.test.results-disagree" or "iron.test.result-undated")),
            step => Assert.Equal(Step.FollowUp, step.Step));

    [Theory]
    [InlineData("1.7 mg/dL", "Serum magnesium 1.7 mg/dL (0.6994 mmol/L) is below 0.75 mmol/L")]
    [InlineData("1.49 mEq/L", "Serum magnesium 1.49 mEq/L (0.745 mmol/L) is below")]
    [InlineData("0.74 mmol/L", "Serum magnesium 0.74 mmol/L is below")]
    [InlineData("<0.7 mmol/L", "Serum magnesium below 0.7 mmol/L is below")]
    public void A_result_in_another_unit_stands_as_it_was_written_with_ours_beside_it(string written, string expected)
    {
        var said = Plan($"results: [{{ serum-magnesium: {written}, on: 2026-11-01 }}]", Audience.Clinician)
            .Steps.SelectMany(step => step.Findings).Single(finding => finding.Id == "condition.serum-magnesium.low").Text;

        Assert.StartsWith(expected, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("100 ug/L", "18 %", true)]
    [InlineData("101 ug/L", "18 %", false)]
    [InlineData("180 ug/L", "19.9 %", false)]
    [InlineData("60 ug/L", null, true)]
    public void Nobody_is_told_to_treat_iron_whose_results_a_doctor_has_to_read_first(string ferritin, string? saturation, bool treated)
    {
        var plan = Plan($$"""
            about: { age: 45, sex: male, country: GB }
            symptoms: { urge_to_move: yes, worse_at_rest: yes, relieved_by_movement: yes, worse_in_evening: yes, explained_by_other: no, nights_per_week: 1, distress: mild, reports: [] }
            results: [{ ferritin: {{ferritin}}, transferrin-saturation: {{saturation}}, egfr: 95 mL/min/1.73m2, on: 2026-10-03 }]
            medicines: []
            supplements: []
            """, Audience.Patient);

        Assert.Contains("iron-first", plan.Secondary.Append(plan.Disposition));
        Assert.Equal(treated, plan.Magnesium.Because.Append(plan.Headline).Any(said => said.Text.Contains("treating it", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_results_in_milligrams_a_decilitre_keep_their_unit()
    {
        var said = Plan("results: [{ creatinine: 1.2 mg/dL, on: 2026-10-03 }, { creatinine: 1.9 mg/dL, on: 2026-10-03 }]", Audience.Patient)
            .Steps.SelectMany(step => step.Findings).Single(finding => finding.Id == "iron.test.results-disagree").Text;

        Assert.Contains("1.2 mg/dL and 1.9 mg/dL", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_result_without_a_date_is_shown_also_beside_one_that_has_one()
    {
        var said = Plan("results: [{ ferritin: 41 ug/L }, { crp: 55 mg/L }, { crp: 80 mg/L, on: 2026-10-03 }, { egfr: 55 mL/min/1.73m2 }, { egfr: 80 mL/min/1.73m2, on: 2026-10-03 }]", Audience.Clinician)
            .Steps.SelectMany(step => step.Findings).Single(finding => finding.Id == "iron.test.result-undated").Text;

        Assert.Contains("ferritin 41 µg/L", said, StringComparison.Ordinal);
        Assert.Contains("CRP 55", said, StringComparison.Ordinal); // nothing is left aside without a word
        Assert.Contains("eGFR 55", said, StringComparison.Ordinal); // an old low one would still be a warning
    }

    [Theory]
    [InlineData("59 mL/min/1.73m2", "201 mg", "200 mg a day")]
    [InlineData("60 mL/min/1.73m2", "401 mg", "400 mg a day")]
    public void Who_takes_too_much_reads_the_limit_that_was_used(string egfr, string amount, string limit)
    {
        var plan = Plan($$"""
            about: { age: 45, sex: male, country: GB }
            results: [{ egfr: {{egfr}}, on: 2026-10-03 }]
            no_conditions: [diabetes, hypertension, heart-failure, dialysis]
            medicines: []
            supplements: [{ name: magnesium citrate, amount: {{amount}}, of: elemental, per_day: 1 }]
            """, Audience.Patient);

        Assert.Equal("stop-or-reduce", plan.Disposition);
        Assert.Contains(limit, plan.Headline.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whose_own_trial_helped_reads_that_first()
    {
        var plan = Plan("""
            about: { age: 45, sex: male, country: GB }
            symptoms: { urge_to_move: yes, worse_at_rest: yes, relieved_by_movement: yes, worse_in_evening: yes, explained_by_other: no, nights_per_week: 1, distress: mild, reports: [] }
            results: [{ ferritin: 120 ug/L, transferrin-saturation: 30 %, egfr: 95 mL/min/1.73m2, on: 2026-10-03 }]
            no_conditions: [chronic-kidney-disease, dialysis, heart-block, slow-heart-rate, myasthenia-gravis, bowel-obstruction]
            medicines: []
            supplements: [{ name: magnesium citrate, amount: 200 mg, of: elemental, per_day: 1, since: 2026-06 }]
            trials: [{ substance: magnesium, design: randomised, verdict: helps, useful: 94 %, any: 99 %, nights: 56, ended: 2026-10-01 }]
            """, Audience.Patient);

        Assert.Contains("Your own trial says that magnesium helps", plan.Headline.Text, StringComparison.Ordinal);
        Assert.Contains("Your own trial speaks for magnesium", plan.Magnesium.Because[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("200 mg", "within your limit", "the same product and amount")]
    [InlineData("400 mg", "do not add more", null)]
    public void Who_takes_magnesium_already_is_not_told_to_start_low(string amount, string headline, string? start)
    {
        var plan = Plan($$"""
            about: { age: 45, sex: male, country: GB }
            symptoms: { urge_to_move: yes, worse_at_rest: yes, relieved_by_movement: yes, worse_in_evening: yes, explained_by_other: no, nights_per_week: 1, distress: mild, reports: [] }
            results: [{ ferritin: 120 ug/L, transferrin-saturation: 30 %, egfr: 95 mL/min/1.73m2, on: 2026-10-03 }]
            no_conditions: [chronic-kidney-disease, dialysis, heart-block, slow-heart-rate, myasthenia-gravis, bowel-obstruction]
            medicines: []
            supplements: [{ name: magnesium citrate, amount: {{amount}}, of: elemental, per_day: 1 }]
            """, Audience.Patient);

        Assert.Equal("trial-ok", plan.Disposition);
        Assert.Contains(headline, plan.Headline.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("start low", plan.Headline.Text, StringComparison.Ordinal);
        Assert.Equal(start is not null, plan.Magnesium.Suggestion?.StartSays.Contains(start!, StringComparison.Ordinal) ?? false);
    }

    [Theory]
    [InlineData("emergency", "You are not alone", "symptoms: { reports: [chest-pain, suicidal-thoughts] }")]
    [InlineData("clinician-first", "make you dizzy", """
        symptoms: { reports: [dizziness] }
        results: [{ ferritin: 320 ug/L, on: 2026-10-03 }]
        medicines: [{ name: amlodipine, dose: 5 mg, per_day: 1 }]
        supplements: [{ name: magnesium citrate, amount: 100 mg, of: elemental, per_day: 1 }]
        """)]
    [InlineData("clinician-first", "your medicine now makes the legs worse", """
        symptoms: { reports: [symptoms-earlier, symptoms-stronger] }
        results: [{ ferritin: 320 ug/L, on: 2026-10-03 }]
        medicines: [{ name: pramipexole, dose: 0.5 mg, per_day: 1 }]
        supplements: []
        """)]
    [InlineData("clinician-first", "Your kidneys decide", """
        symptoms: { reports: [symptoms-earlier, symptoms-stronger] }
        results: [{ egfr: 20 mL/min/1.73m2, on: 2026-10-03 }]
        medicines: [{ name: pramipexole, dose: 0.5 mg, per_day: 1 }]
        supplements: []
        """)]
    [InlineData("stop-or-reduce", "Magnesium seems to do you harm", """
        symptoms: { reports: [diarrhoea] }
        medicines: []
        supplements: [{ name: magnesium citrate, amount: 500 mg, of: elemental, per_day: 1 }]
        """)]
    public void Of_several_that_lead_to_the_same_the_headline_is_what_may_harm_now(string disposition, string headline, string told)
    {
        var plan = Plan($"about: {{ age: 60, sex: male, country: GB }}\n{told}", Audience.Patient);

        Assert.Equal(disposition, plan.Disposition);
        Assert.Contains(headline, plan.Headline.Text, StringComparison.Ordinal);
    }

    private static string Json(string profile, Audience audience) => PlanFormats.Write(Plan(profile, audience), "json");

    private static Plan Plan(string text, Audience audience)
    {
        var (profile, problems) = Flow.Read(YamlText.Read(text, "profile").Tree, RealKnowledge.Base, RealKnowledge.AsOf);
        Assert.Empty(problems);
        return Flow.Propose(Flow.Assess(profile, RealKnowledge.Base, RealKnowledge.AsOf), audience);
    }

    [GeneratedRegex(@"\b(?:000|112|911|999)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EmergencyNumber();

    [GeneratedRegex(@"\b(?:65|110|250|350|400) mg\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Limit();
}
