using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Plans;
using Ekbom.Core.Writing;

namespace Ekbom.Core.Tests.Writing;

public static class PlanTextTests
{
    private static string Flat(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public static void No_line_is_longer_than_the_page_unless_a_word_is()
    {
        foreach (var plan in new[] { SamplePlans.Patient, SamplePlans.Clinician, SamplePlans.Emergency, SamplePlans.Empty })
        {
            foreach (var line in PlanText.Of(plan).Split('\n'))
                Assert.True(line.Length <= TextPage.Columns || line.Trim().Length == line.Trim().Split(' ').Max(word => word.Length), line);
        }
    }

    [Fact]
    public static void The_bottom_line_comes_before_what_to_do_and_the_sources_come_last()
    {
        string[] order = ["Talk with your doctor about iron first.", "Magnesium: You may try it.", "What to do", "Your iron is low", "Hours to keep between", "What we did not recognise", "What we do not know",
            "What to answer next", "Where sources differ", "\nSources", "Knowledge 2026.11, 0123456789ab."];
        foreach (var text in new[] { PlanText.Of(SamplePlans.Patient), PlanMarkdown.Of(SamplePlans.Patient).Replace("**", ""), PlanHtml.Of(SamplePlans.Patient).Replace("<strong>", "").Replace("</strong>", "").Replace(">Sources", ">\nSources") })
        {
            var places = order.Select(part => text.Replace("\n## Sources", "\nSources").IndexOf(part, StringComparison.Ordinal)).ToList();
            Assert.DoesNotContain(-1, places);
            Assert.Equal(places.Order(), places);
        }
    }

    [Fact]
    public static void A_reason_names_the_fact_in_words_with_units_people_write()
    {
        var text = Flat(PlanText.Of(SamplePlans.Patient));

        Assert.Contains("Why: ferritin 41 µg/L, at or below 75 µg/L; age 57 years, at or above 18 years.", text);
        Assert.Contains("Why: taking levothyroxine: yes, at 07:00.", text);
        Assert.DoesNotContain("ug/L", text);
    }

    [Theory]
    [InlineData("Ferritin above 75 ug/L", "Ferritin above 75 µg/L")]
    [InlineData("Takes('iron-oral'): yes", "taking iron oral: yes")]
    [InlineData("Age at or above 1 a", "Age at or above 1 year")]
    [InlineData("MagnesiumDays at or above 56 d", "MagnesiumDays at or above 56 days")]
    [InlineData("Has('heart-block'): no", "heart block: no")]
    public static void A_change_is_said_in_words(string change, string said) => Assert.Equal(said, Plain.Change(change, null));

    [Fact]
    public static void What_is_secondary_or_ours_is_said()
    {
        var text = Flat(PlanText.Of(SamplePlans.Patient));

        Assert.Contains("Read in a secondary source, not in the original.", text);
        Assert.Contains("Our own rule: we keep the longer gap", text);
    }

    [Fact]
    public static void That_nobody_has_reviewed_it_is_said_once()
    {
        foreach (var page in new[] { PlanText.Of(SamplePlans.Patient), PlanMarkdown.Of(SamplePlans.Clinician.WithoutUnconfirmed()), PlanHtml.Of(SamplePlans.Patient) })
            Assert.Single(page.Split(Words.NotReviewed).Skip(1));
        Assert.DoesNotContain(Words.NotReviewed, PlanText.Of(SamplePlans.Patient with { KnowledgeReview = "reviewed" }));
    }

    [Fact]
    public static void Only_the_first_questions_are_asked_and_the_rest_is_counted()
    {
        var text = Flat(PlanText.Of(SamplePlans.Patient));

        Assert.Contains("kidney test number 3?", text);
        Assert.DoesNotContain("kidney test number 4?", text);
        Assert.Contains("2 more questions can wait.", text);
    }

    [Fact]
    public static void Of_many_changes_those_that_are_measured_come_first_and_the_rest_is_counted()
    {
        var names = (string[])["Pregnant", "A", "B", "C", "D", "E"];
        var own = names.Aggregate((Expression)new FactReference(new Fact("Ferritin", FactType.Boolean, "ferritin")), (tree, name) => new Connected(Connective.And, tree, new FactReference(new Fact(name, FactType.Boolean, name))));
        var step = SamplePlans.Clinician.Steps[0];
        var finding = step.Findings[0] with { WouldChange = [.. names.Select(name => $"{name}: no"), "Ferritin above 75 ug/L"], Entry = step.Findings[0].Entry with { When = Condition.Of(own) } };

        var text = Flat(PlanText.Of(SamplePlans.Clinician with { Steps = [step with { Findings = [finding] }] }));

        Assert.Contains("What would change it: Ferritin above 75 µg/L; Pregnant: no; A: no; B: no; C: no; D: no; and 1 more.", text);
    }

    [Fact]
    public static void A_patient_reads_what_in_the_condition_itself_would_change_it_and_not_whom_the_entry_is_for()
    {
        var ferritin = new Fact("Ferritin", FactType.Quantity, "ferritin") { Unit = Unit.Parse("ug/L") };
        var step = SamplePlans.Patient.Steps[0];
        var finding = step.Findings[0];
        var low = Condition.Of(new Compared(Comparison.LessOrEqual, new FactReference(ferritin), new QuantityLiteral(75m, Unit.Parse("ug/L"))));

        var text = Flat(PlanText.Of(SamplePlans.Patient with
        {
            Steps = [step with { Findings = [finding with { Entry = finding.Entry with { When = low }, WouldChange = ["Age below 18 a", "Ferritin above 75 ug/L"] }] }],
        }));

        Assert.Contains("What would change it: Ferritin above 75 µg/L.", text);
        Assert.DoesNotContain("18 year", text);
    }

    [Fact]
    public static void Of_two_bounds_of_one_fact_in_one_direction_the_narrower_is_said()
    {
        var ferritin = new Fact("Ferritin", FactType.Quantity, "ferritin") { Unit = Unit.Parse("ug/L") };
        Expression Bound(Comparison by, decimal at) => new Compared(by, new FactReference(ferritin), new QuantityLiteral(at, ferritin.Unit));
        var when = new Connected(Connective.And, Bound(Comparison.LessOrEqual, 75m), Bound(Comparison.Greater, 15m));
        var step = SamplePlans.Patient.Steps[0];
        Reason Met(string test) => new(ferritin, "41 ug/L", test);

        var text = Flat(PlanText.Of(SamplePlans.Patient with
        {
            Steps = [step with { Findings = [step.Findings[0] with
            {
                Entry = step.Findings[0].Entry with { When = Condition.Of(when) },
                Because = [Met("at or below 100 ug/L"), Met("at or below 75 ug/L"), Met("above 15 ug/L"), Met("above 5 ug/L")],
                WouldChange = ["Country: IE", "Ferritin above 75 ug/L"],
            }] }],
        }));

        Assert.Contains("Why: ferritin 41 µg/L, at or below 75 µg/L; ferritin 41 µg/L, above 15 µg/L. What would change it: Ferritin above 75 µg/L.", text);
    }

    [Fact]
    public static void A_verdict_that_its_reason_says_itself_is_not_said_twice()
    {
        var plan = SamplePlans.Patient with { Magnesium = new("not-now", [new("Not now. Iron comes first.", [])], new(0m, 0m), null, null) };

        Assert.Contains("\nMagnesium: Not now. Iron comes first.\n", PlanText.Of(plan));
    }

    [Fact]
    public static void Strength_and_certainty_are_for_clinicians()
    {
        Assert.Contains("Strength: good practice statement (aasm)", Flat(PlanText.Of(SamplePlans.Clinician)));
        Assert.Contains("Certainty: low", PlanText.Of(SamplePlans.Clinician));
        Assert.DoesNotContain("Certainty", PlanText.Of(SamplePlans.Patient));
    }

    [Fact]
    public static void A_patient_never_gets_a_card_and_a_clinician_gets_it_with_dates()
    {
        foreach (var page in new[] { PlanText.Of(SamplePlans.Patient), PlanMarkdown.Of(SamplePlans.Patient), PlanHtml.Of(SamplePlans.Patient) })
        {
            Assert.DoesNotContain("CARD", page);
            Assert.DoesNotContain("3600", page);
            Assert.DoesNotContain("UNCONFIRMED", page);
        }

        var text = Flat(PlanText.Of(SamplePlans.Clinician));
        Assert.Contains("From 2026-11-20 (day 1): CARDDOSE 300 mg, once a day", text);
        Assert.Contains("Maximum: 3600 mg a day", text);
        Assert.Contains("creatinine clearance at least 60 mL/min: CARDBAND mg", text);
        Assert.Contains("Stopping: CARDNOTE slowly (Not verified.) [2]", text);
        Assert.Contains("Weak or unverified reading.", text);
    }

    [Fact]
    public static void An_emergency_is_all_there_is()
    {
        Assert.Equal("!! THIS MAY BE AN EMERGENCY. CALL 999 NOW.\n\nChest pain needs help now.\n", PlanText.Of(SamplePlans.Emergency));
        Assert.Equal("# This may be an emergency. Call 999 now.\n\n**Chest pain needs help now.**\n", PlanMarkdown.Of(SamplePlans.Emergency));
        var html = PlanHtml.Of(SamplePlans.Emergency);
        Assert.Contains("<h1 role=\"alert\">This may be an emergency. Call 999 now.</h1>\n<p class=\"lead\">Chest pain needs help now.</p>\n</main>", html);
    }

    [Fact]
    public static void A_plan_from_an_empty_file_is_a_plan()
    {
        var text = PlanText.Of(SamplePlans.Empty);

        Assert.Contains("Some facts are missing. [1]", text);
        Assert.Contains("You take now: amount not known", text);
        Assert.DoesNotContain("What to do", text);
    }

    [Fact]
    public static void A_terminal_gets_no_command_from_what_was_typed()
    {
        foreach (var page in new[] { PlanText.Of(SamplePlans.Patient), PlanMarkdown.Of(SamplePlans.Patient), PlanHtml.Of(SamplePlans.Patient) })
        {
            Assert.DoesNotContain('\u001b', page);
            Assert.DoesNotContain('\u202E', page);
        }
    }

    private static Plan WithoutUnconfirmed(this Plan plan) => plan with { Unconfirmed = [] };
}
