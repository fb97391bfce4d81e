using Shouldly;

namespace Ekbom.KnowledgeBase.Tests;

/// <summary>What an editor may get wrong in the keys and values of an entry. Each row is one slip and nothing else.</summary>
public class RejectionTests
{
    [Fact]
    public void The_smallest_knowledge_has_no_problem() => Tiny.Accepted(Tiny.Bind(Tiny.Recommendation()));

    [Theory]
    [InlineData("kind", "discus", "KB012", 3, "Did you mean discuss?")]
    [InlineData("step", "irons", "KB012", 4, "Did you mean iron?")]
    [InlineData("mark", "X", "KB012", 8, "V, S, C, A, U, policy")]
    [InlineData("for", "patients", "KB012", 11, "Did you mean patient?")]
    [InlineData("jurisdiction", "norway", "KB011", 11, "\"NO\"")]
    [InlineData("whn", "Adult", "KB002", 11, "Did you mean \"when\"?")]
    [InlineData("min", "3 h", "KB014", 11, "at_least or above")]
    [InlineData("max", "350 mg/d", "KB014", 11, "at_most or below")]
    [InlineData("title", "", "KB005", 5, "leave the key out")]
    [InlineData("title", "~", "KB005", 5, "leave the key out")]
    [InlineData("title", "[a]", "KB006", 5, "text")]
    [InlineData("rank", "1.5", "KB033", 11, "digits")]
    [InlineData("valid_from", "yesterday", "KB030", 9, "2025-01-20")]
    [InlineData("valid_from", "2025-13", "KB030", 9, "2025-01-20")]
    [InlineData("valid_to", "2025-01", "KB030", 11, "first day")]
    [InlineData("id", "Iron low", "KB036", 1, "lower case")]
    [InlineData("mark", "policy", "KB022", 8, "because")]
    [InlineData("cites", "[]", "KB023", 7, "ekbom-policy")]
    [InlineData("cites", "[{ source: aasm-2052, at: table 1 }]", "KB008", 7, "Did you mean aasm-2025?")]
    [InlineData("differs", "[{ source: somewhere-else, states: no }]", "KB008", 11, "sources/")]
    [InlineData("cites", "[{ source: aasm-2025 }]", "KB003", 7, "\"at:\"")]
    [InlineData("says", "{ clinician: Ferritin is low. }", "KB035", 6, "for: clinician")]
    [InlineData("says", "{ patient: Your iron is low. }", "KB035", 6, "for: patient")]
    [InlineData("strength", "{ scale: aasm }", "KB003", 11, "\"as:\"")]
    public void A_slip_in_one_key_is_named_with_its_line_and_what_to_write(string key, string value, string code, int line, string mend) =>
        Tiny.Refused(Tiny.Bind(Tiny.Recommendation((key, value))), code, line, mend);

    [Theory]
    [InlineData("kind", "KB003")]
    [InlineData("says", "KB003")]
    [InlineData("mark", "KB003")]
    [InlineData("valid_from", "KB003")]
    [InlineData("cites", "KB023")]
    [InlineData("id", "KB003")]
    public void A_key_that_must_be_there_is_asked_for(string key, string code) =>
        Tiny.Refused(Tiny.Bind(Tiny.Recommendation((key, null))), code, 1, key);

    [Theory]
    [InlineData("Ferritin <= 75 'ug/L' and", "at character 26", "Write what comes after")]
    [InlineData("Feritin <= 75 'ug/L'", "at character 1", "Did you mean Ferritin?")]
    [InlineData("Ferritin <= 75 'h'", "at character 13", "measures the same thing")]
    [InlineData("Ferritin", "at character 1", "true or false")]
    [InlineData("Adult and Age", "at character 11", "true or false")]
    [InlineData("Distress in { 'mild', 'huge' }", "at character 23", "none, mild")]
    [InlineData("Country = 'XX'", "at character 11", "GB")]
    [InlineData("Takes('levothyroxin')", "at character 7", "Add the term")]
    [InlineData("Takes('dialysis')", "at character 7", "Add the term")]
    [InlineData("Has('levothyroxine')", "at character 5", "Add the term")]
    [InlineData("Reports('dialysis')", "at character 9", "Add the term")]
    [InlineData("Limit('iron') > 1 'mg/d'", "at character 7", "Add the term")]
    public void A_condition_that_cannot_be_read_is_shown_by_its_character(string when, string says, string mend)
    {
        var bound = Tiny.Bind(Tiny.Recommendation(("when", $"\"{when}\"")));

        Tiny.Refused(bound, "KB016", 2, mend);
        bound.Problems[0].Says.ShouldContain(says);
    }

    [Theory]
    [InlineData("Takes('thyroid-hormone') or Takes('magnesium')")]
    [InlineData("Has('dialysis') and Reports('chest-pain') is not null")]
    [InlineData("Limit('magnesium') > 1 'mg/d' or Country = 'GB' or SerumMagnesium > 2 'meq/L'")]
    public void Classes_ingredients_conditions_reports_and_countries_may_be_asked_for(string when) =>
        Tiny.Accepted(Tiny.Bind(Tiny.Recommendation(("when", $"\"{when}\""))));

    [Theory]
    [InlineData("just a text", "KB001", 1, "- id:")]
    [InlineData("defaults: { mark: V }", "KB001", 1, "entries:")]
    [InlineData("- text", "KB001", 1, "- id:")]
    [InlineData("entry: 1\nentries: []", "KB002", 1, "defaults and entries")]
    [InlineData("defaults: V\nentries: []", "KB006", 1, "every entry shares")]
    public void A_file_that_is_no_list_of_entries_is_refused(string text, string code, int line, string mend) =>
        Tiny.Refused(Tiny.Bind(text), code, line, mend);

    [Fact]
    public void An_entry_of_no_known_kind_is_refused() =>
        Tiny.Refused(Tiny.Bind("- { id: x, colour: red }", "knowledge/other.yaml"), "KB004", 1, "README", "knowledge/other.yaml");

    [Fact]
    public void A_file_that_is_no_yaml_is_one_problem_among_the_others()
    {
        var bound = Tiny.Bind("a: b: c");

        Tiny.Refused(bound, "TX001", 1, "quotes");
    }

    [Fact]
    public void Every_problem_of_every_file_is_named_in_one_run_in_the_order_of_the_files()
    {
        var bound = Tiny.Bind(Tiny.Recommendation(("kind", "x"), ("step", "y"), ("whn", "Adult"), ("when", "Nothing")) + Tiny.Recommendation(("id", "b"), ("mark", "Z")));

        bound.Problems.Select(problem => (problem.Code, problem.Where)).ShouldBe(
            [("KB016", $"{Tiny.Path}:2"), ("KB012", $"{Tiny.Path}:3"), ("KB012", $"{Tiny.Path}:4"), ("KB002", $"{Tiny.Path}:11"), ("KB012", $"{Tiny.Path}:19")]);
    }

    [Fact]
    public void A_problem_reads_as_file_line_entry_and_mend() =>
        Tiny.Bind(Tiny.Recommendation(("max", "350"))).Problems[0].ToString()
            .ShouldBe($"KB014 {Tiny.Path}:11  iron.low: \"max: 350\" has no edge. Write at_most or below.");

    [Fact]
    public void Defaults_of_a_file_hold_where_an_entry_says_nothing_else()
    {
        var bound = Tiny.Bind($"defaults: {{ {Tiny.Keys}, kind: inform, step: iron }}\nentries:\n- {{ id: a, says: {{ patient: A., clinician: A. }} }}\n- {{ id: b, mark: S, says: {{ patient: B., clinician: B. }} }}");

        Tiny.Accepted(bound);
        bound.Knowledge!.Recommendations.Select(entry => $"{entry.Id} {entry.From.Mark} {entry.From.Where}").ShouldBe([$"a V {Tiny.Path}:3", $"b S {Tiny.Path}:4"]);
    }

    [Fact]
    public void An_unverified_entry_is_kept() => Tiny.Accepted(Tiny.Bind(Tiny.Recommendation(("mark", "U"))));

    [Fact]
    public void A_missing_review_and_one_past_due_are_worth_a_look_and_no_problem()
    {
        Tiny.Bind(Tiny.Recommendation(("review", null))).Warnings.ShouldHaveSingleItem().Code.ShouldBe("KB032");
        Tiny.Bind(Tiny.Recommendation(), asOf: new DateOnly(2027, 5, 20)).Warnings.ShouldBeEmpty();
        Tiny.Bind(Tiny.Recommendation(), asOf: new DateOnly(2027, 5, 21)).Warnings.ShouldHaveSingleItem().Code.ShouldBe("KB032");
        Tiny.Accepted(Tiny.Bind(Tiny.Recommendation(("review", null))));
    }
}
