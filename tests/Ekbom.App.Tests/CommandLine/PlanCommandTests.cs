using System.Text.Json;
using Ekbom.Core.Terms;

namespace Ekbom.App.Tests.CommandLine;

/// <summary>The commands a person types, as processes.</summary>
public sealed class PlanCommandTests
{
    [Theory]
    [InlineData("text", "Your plan for restless legs")]
    [InlineData("markdown", "# ")]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("json", "{")]
    public void A_plan_is_printed_in_the_format_asked_for(string format, string start)
    {
        var ran = Ran.With("plan", Ran.Example("anna"), "--format", format, "--as-of", "2026-11-20");

        Assert.Equal((0, ""), (ran.Status, ran.Errors));
        Assert.StartsWith(start, ran.Output, StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith("\n", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("interactions")]
    [InlineData("timetable")]
    public void Another_format_beside_json_is_refused(string command)
    {
        var ran = Ran.With(command, Ran.Example("anna"), "--format", "pdf", "--json");

        Assert.Equal(2, ran.Status);
        Assert.Contains("\"CL001\"", ran.Output, StringComparison.Ordinal);
        Assert.Equal(0, Ran.With(command, Ran.Example("anna"), "--format", "json", "--json").Status);
    }

    [Fact]
    public void The_same_input_gives_the_same_answer_to_the_letter()
    {
        string[] arguments = ["plan", Ran.Example("anna"), "--json", "--as-of", "2026-11-20"];

        Assert.Equal(Ran.With(arguments).Output, Ran.With(arguments).Output);
    }

    [Fact]
    public void A_clinician_by_role_gets_the_clinician_s_view_and_everyone_else_the_patient_s()
    {
        Assert.Equal("clinician", JsonDocument.Parse(Ran.With("plan", Ran.Example("paula"), "--json").Output).RootElement.GetProperty("audience").GetString());
        Assert.Equal("patient", JsonDocument.Parse(Ran.With("plan", Ran.Example("anna"), "--json").Output).RootElement.GetProperty("audience").GetString());
    }

    [Fact]
    public void Another_country_brings_its_limit()
    {
        using var germany = JsonDocument.Parse(Ran.With("plan", Ran.Example("anna"), "--json", "--country", "DE").Output);

        Assert.Equal(250, germany.RootElement.GetProperty("magnesium").GetProperty("limit").GetProperty("mg").GetDecimal());
    }

    [Theory] // what a brand holds differs by country: the one that is asked for counts as if it were written
    [InlineData("", "US")]
    [InlineData("about: { country: GB }\n", "US")]
    public void Another_country_decides_what_a_brand_holds(string about, string country)
    {
        const string Profile = "symptoms: { reports: [drowsiness] }\nsupplements: [{ name: Dulcolax Liquid, amount: 15 ml, per_day: 1 }]";
        using var written = JsonDocument.Parse(Ran.Reading($"about: {{ country: {country} }}\n{Profile}", "plan", "-", "--json").Output);
        using var given = JsonDocument.Parse(Ran.Reading(about + Profile, "plan", "-", "--json", "--country", country).Output);

        Assert.Equal("emergency", written.RootElement.GetProperty("disposition").GetString());
        Assert.Equal(written.RootElement.GetProperty("magnesium").GetRawText(), given.RootElement.GetProperty("magnesium").GetRawText());
        Assert.Equal("emergency", given.RootElement.GetProperty("disposition").GetString());
    }

    [Fact]
    public void Vitamin_B6_among_the_medicines_counts_also_when_nobody_asked_for_supplements() =>
        Assert.Contains("magnesium.guidance.b6.limit-uk", Ran.Reading("about: { age: 40, country: GB }\nmedicines: [{ name: vitamin B6, dose: 200 mg, per_day: 1 }]", "plan", "-", "--json").Output, StringComparison.Ordinal);

    [Fact]
    public void Next_asks_one_question_and_says_how_many_are_left()
    {
        using var empty = JsonDocument.Parse(Ran.Reading("", "next", "-", "--json").Output);

        Assert.Equal("ReportsAsked", empty.RootElement.GetProperty("question").GetProperty("fact").GetString());
        Assert.True(empty.RootElement.GetProperty("left").GetInt32() > 5);
    }

    [Fact]
    public void Next_names_every_sign_that_can_matter_emergencies_first_and_says_where_the_answer_goes()
    {
        const string OnPramipexole = "about: { age: 66, country: GB }\nmedicines: [{ name: pramipexole }]\nsupplements: []";
        using var next = JsonDocument.Parse(Ran.Reading(OnPramipexole, "next", "-", "--json").Output);
        var reports = next.RootElement.GetProperty("question").GetProperty("reports").EnumerateArray().Select(one => one.GetString()!).ToList();
        var page = Ran.Reading(OnPramipexole, "next", "-").Output;

        Assert.Empty(((string[])["chest-pain", "symptoms-earlier", "symptoms-faster-at-rest", "symptoms-stronger", "symptoms-spread", "shorter-benefit", "new-compulsions"]).Except(reports));
        Assert.True(reports.IndexOf("chest-pain") < reports.IndexOf("new-compulsions") && reports.IndexOf("new-compulsions") < reports.IndexOf("symptoms-earlier"));
        Assert.All(reports, id => Assert.Contains("- " + RealKnowledge.Base.Terms.ById(id)!.Name + "\n", page, StringComparison.Ordinal));
        Assert.Contains("Write it like this: symptoms: { reports: [] }", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_sign_may_be_written_by_the_name_it_is_asked_with() =>
        Assert.All(RealKnowledge.Base.Terms.All.Where(term => term.Kind == TermKind.Report), sign => Assert.Contains(sign.Id, RealKnowledge.Base.Terms.FindReports(sign.Name).Select(term => term.Id)));

    [Fact]
    public void Every_question_shows_an_answer_that_is_read_and_closes_it()
    {
        var vocabulary = RealKnowledge.Base.Vocabulary;
        var asked = vocabulary.Booleans.Concat(vocabulary.Quantities).Concat(vocabulary.CodeFacts).Where(fact => fact is { Ask: not null, Conditions.Count: 0 }).ToList();

        Assert.All(asked, fact =>
        {
            var ran = Ran.Reading(fact.Ask!.Write, "plan", "-", "--json");
            Assert.True(ran.Status == 0, $"{fact.Name}: {ran.Output}");
            using var plan = JsonDocument.Parse(ran.Output);
            Assert.DoesNotContain(plan.RootElement.GetProperty("questions").EnumerateArray(), question => question.GetProperty("fact").GetString() == fact.Name);
        });
    }

    [Theory]
    [InlineData("symptoms: { urge_to_move: unsure }", "UrgeToMove")]
    [InlineData("about: { pregnant: unsure, sex: female, age: 30 }", "Pregnant")]
    [InlineData("supplements: [{ name: magnesium citrate, amount: 100 mg, of: elemental, at: ['22:00'], since: 2026-01, helped: unsure }]", "MagnesiumHelped")]
    public void What_was_answered_with_unsure_stays_unknown_and_is_not_asked_as_if_nobody_had(string profile, string fact)
    {
        using var plan = JsonDocument.Parse(Ran.Reading(profile, "plan", "-", "--json").Output);
        using var next = JsonDocument.Parse(Ran.Reading(profile, "next", "-", "--json").Output);

        var questions = plan.RootElement.GetProperty("questions").EnumerateArray().ToList();
        Assert.Equal(fact, questions[^1].GetProperty("fact").GetString());
        Assert.True(questions[^1].GetProperty("unsure").GetBoolean());
        Assert.DoesNotContain(questions[..^1], question => question.TryGetProperty("unsure", out _));
        Assert.Equal(questions.Count - 2, next.RootElement.GetProperty("left").GetInt32());
        Assert.Equal(fact, next.RootElement.GetProperty("unsure")[0].GetString());
        Assert.NotEqual(fact, next.RootElement.GetProperty("question").GetProperty("fact").GetString());
        Assert.Contains("You were not sure about this", Ran.Reading(profile, "plan", "-").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_an_emergency_next_and_interactions_show_the_emergency()
    {
        const string Profile = "about: { country: GB }\nsymptoms: { reports: [chest-pain] }\nmedicines: [{ name: levothyroxine }]\nsupplements: [{ name: magnesium }]";

        foreach (var command in (string[])["next", "interactions", "plan"])
        {
            var ran = Ran.Reading(Profile, command, "-");
            Assert.Equal(0, ran.Status);
            Assert.Contains("999", ran.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("?", ran.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Interactions_name_what_is_fine_and_what_was_not_checked()
    {
        const string Profile = "medicines: [{ name: levothyroxine, at: [\"07:00\"] }, { name: zzyzxomab }]\nsupplements: [{ name: magnesium citrate, amount: 100 mg, of: elemental, at: [\"08:00\"] }, { name: ferrous fumarate, at: [\"13:00\"] }]";
        using var json = JsonDocument.Parse(Ran.Reading(Profile, "interactions", "-", "--json").Output);

        var pairs = json.RootElement.GetProperty("pairs").EnumerateArray().ToDictionary(pair => pair.GetProperty("id").GetString()!, pair => pair.GetProperty("ok").ValueKind);
        Assert.Equal(JsonValueKind.False, pairs["interaction.magnesium.levothyroxine"]);
        Assert.Equal(JsonValueKind.True, pairs["interaction.iron.levothyroxine"]);
        Assert.Equal(JsonValueKind.Null, pairs["interaction.levothyroxine.unknown-product"]); // nobody said when
        Assert.Equal("zzyzxomab", json.RootElement.GetProperty("unchecked")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("{}", "You named nothing that you take")]
    [InlineData("medicines: [{ name: ramipril }, { name: simvastatin }]", "about any two of the things")]
    [InlineData("medicines: [{ name: levothyroxine }, { name: simvastatin }]\nsupplements: [{ name: magnesium citrate }]", "about any other two of the things")]
    public void Interactions_say_of_which_pairs_nothing_is_held(string profile, string says) => Assert.Contains(says, Ran.Reading(profile, "interactions", "-").Output.ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Fact]
    public void What_was_read_in_part_is_not_called_unchecked()
    {
        var page = Ran.Reading("conditions: [complete heart block with pacemaker since 2012 in Leeds]", "plan", "-").Output.Replace("\n  ", " ", StringComparison.Ordinal);

        Assert.Contains("We read this only in part", page, StringComparison.Ordinal);
        Assert.Contains("It names heart block", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing here was checked", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Knowledge_can_be_checked_shown_compared_and_exported()
    {
        Assert.Equal(0, Ran.With("knowledge", "check").Status);
        Assert.Contains("aasm-2025", Ran.With("knowledge", "show", "iron.low").Output, StringComparison.Ordinal);
        var folder = Path.Combine(RealKnowledge.Root, "knowledge");
        Assert.EndsWith("no difference\n", Ran.With("knowledge", "diff", folder, Path.Combine(AppContext.BaseDirectory, "knowledge.pack")).Output, StringComparison.Ordinal);
        Assert.Contains("define \"iron.low\"", Ran.With("knowledge", "export").Output, StringComparison.Ordinal);
        Assert.Equal("Ekbom", JsonDocument.Parse(Ran.With("knowledge", "export", "--format", "elm").Output).RootElement.GetProperty("library").GetProperty("identifier").GetProperty("id").GetString());
    }
}
