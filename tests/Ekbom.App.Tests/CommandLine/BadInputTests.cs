using System.Text;
using System.Text.Json;

namespace Ekbom.App.Tests.CommandLine;

/// <summary>Whatever is written, the answer is a list of problems or a safe plan: never a stack trace, a silent drop or a hang.</summary>
public sealed class BadInputTests
{
    private static Ran Plan(string profile) => Ran.Reading(profile, "plan", "-", "--json", "--as-of", "2026-11-20");

    private static List<string> Problems(Ran ran)
    {
        Assert.Equal(2, ran.Status);
        Assert.DoesNotContain("   at ", ran.Output + ran.Errors, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(ran.Output);
        return [.. json.RootElement.GetProperty("problems").EnumerateArray().Select(one =>
        {
            Assert.All(["code", "where", "says", "mend"], key => Assert.False(string.IsNullOrWhiteSpace(one.GetProperty(key).GetString()), key));
            return $"{one.GetProperty("where").GetString()} {one.GetProperty("says").GetString()} {one.GetProperty("mend").GetString()}";
        })];
    }

    [Theory]
    [InlineData("results: [{ ferritin: 41 mmol, on: 2026-10-03 }]", "ferritin")]
    [InlineData("results: [{ ferritin: 41, on: 2026-10-03 }]", "ferritin")]
    [InlineData("results: [{ ferritin: 75 g/L, on: 2026-10-03 }]", "ferritin")]
    [InlineData("results: [{ ferritin: \"41,5 ug/L\", on: 2026-10-03 }]", "comma")]
    [InlineData("results: [{ ferritin: 41 ug/L, on: 2026-11-21 }]", "results[0].on")]
    [InlineData("about: { age: 200 }", "age")]
    [InlineData("about: { age: -1 }", "age")]
    [InlineData("about: { aeg: 40 }", "age")]
    [InlineData("abuot: { age: 40 }", "about")]
    [InlineData("medicines: [{ name: levothyroxine, at: [\"25:00\"] }]", "25:00")]
    [InlineData("medicines: [{ name: levothyroxine, per_day: 2, at: [\"07:00\"] }]", "per_day")]
    [InlineData("symptoms: { urge_to_move: maybe }", "urge_to_move")]
    [InlineData("about: [1, 2]", "about")]
    [InlineData("- a list", "profile")]
    public void What_cannot_be_is_refused_with_its_place(string profile, string named) =>
        Assert.Contains(Problems(Plan(profile)), problem => problem.Contains(named, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void All_problems_are_said_at_once_and_on_standard_error_as_lines()
    {
        const string Profile = "about: { age: 200, weihgt: 70 kg }\nresults: [{ ferritin: 41 mmol, on: 2031-01-01 }]\nday: { wake: late }";

        Assert.True(Problems(Plan(Profile)).Count >= 5);
        var lines = Ran.Reading(Profile, "plan", "-", "--as-of", "2026-11-20");
        Assert.Equal((2, ""), (lines.Status, lines.Output));
        Assert.True(lines.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length >= 5, lines.Errors);
    }

    [Fact]
    public void An_empty_file_is_still_a_plan_that_asks()
    {
        var ran = Plan("");

        Assert.Equal(0, ran.Status);
        using var json = JsonDocument.Parse(ran.Output);
        Assert.Equal("test-first", json.RootElement.GetProperty("disposition").GetString());
        Assert.NotEqual("may-try", json.RootElement.GetProperty("magnesium").GetProperty("verdict").GetString());
        Assert.Equal("ReportsAsked", json.RootElement.GetProperty("questions")[0].GetProperty("fact").GetString());
    }

    [Fact]
    public void An_unknown_medicine_is_kept_and_said()
    {
        using var json = JsonDocument.Parse(Plan("medicines: [{ name: zzyzxomab }]").Output);

        Assert.Equal("zzyzxomab", json.RootElement.GetProperty("unrecognised")[0].GetProperty("text").GetString());
        Assert.Contains("pharmacist-check", json.RootElement.GetProperty("secondary").EnumerateArray().Select(one => one.GetString()).Append(json.RootElement.GetProperty("disposition").GetString()));
    }

    [Fact]
    public void A_file_of_five_megabytes_is_refused_in_one_line() =>
        Assert.Single(Problems(Plan("asks: " + new string('x', 5_000_000))));

    [Fact]
    public void Binary_rubbish_is_refused()
    {
        var bytes = new byte[4000];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)(i * 7919 >> 3);

        Assert.NotEmpty(Problems(Ran.ReadingBytes(bytes, "plan", "-", "--json")));
    }

    [Fact]
    public void A_bomb_of_anchors_is_refused_at_once()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++)
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]\n");

        Assert.NotEmpty(Problems(Plan(bomb.ToString())));
    }

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.NotEmpty(Problems(Plan("about: " + new string('[', 5000) + new string(']', 5000))));

    [Fact]
    public void JSON_is_read_like_YAML()
    {
        var ran = Plan("""{"about": {"age": 57, "sex": "female", "country": "GB", "pregnant": false}, "results": [{"ferritin": "41 ug/L", "on": "2026-10-03"}], "medicines": []}""");

        Assert.Equal(0, ran.Status);
        using var json = JsonDocument.Parse(ran.Output);
        Assert.Equal("GB", json.RootElement.GetProperty("country").GetString());
        Assert.Contains("iron-first", json.RootElement.GetProperty("secondary").EnumerateArray().Select(one => one.GetString()));
    }

    [Theory]
    [InlineData("plan", "no-such-file.yaml")]
    [InlineData("plan", "/")]
    public void A_file_that_cannot_be_read_is_said_without_a_trace(params string[] arguments) => Assert.NotEmpty(Problems(Ran.With([.. arguments, "--json"])));

    [Theory]
    [InlineData("plan")]
    [InlineData("paln", "x.yaml")]
    [InlineData("plan", "x.yaml", "--fro", "patient")]
    [InlineData("plan", "x.yaml", "--format", "pdf")]
    [InlineData("plan", "x.yaml", "--for", "nurse")]
    [InlineData("plan", "x.yaml", "--as-of", "tomorrow")]
    [InlineData("knowledge", "show", "iron.lwo")]
    public void A_wrong_command_says_what_to_write(params string[] arguments)
    {
        var ran = Ran.With(arguments);

        Assert.Equal(2, ran.Status);
        Assert.NotEmpty(ran.Errors);
        Assert.DoesNotContain("   at ", ran.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("about: { age: 40, age: 41, agee: 3 }\nfoo: 1\nresults: [{ ferritin: 41, on: 2026-10-03 }]", 4)]
    [InlineData("about: &x { age: 40 }\nday: *x\nfoo: 1", 3)]
    public void A_slip_in_how_it_is_written_hides_no_other_problem(string profile, int problems) => Assert.Equal(problems, Problems(Plan(profile)).Count);

    [Theory]
    [InlineData("FILE", "plan", "--json")]
    [InlineData("FILE", "plan", "", "--json")]
    [InlineData("plan", "plan", "-", "--nope", "--json")]
    [InlineData("plan", "plan", "-", "--nope", "--format", "json")]
    public void A_command_that_cannot_be_understood_is_a_problem_in_JSON_too(string where, params string[] arguments) =>
        Assert.Contains(Problems(Ran.With(arguments)), problem => problem.StartsWith(where + " ", StringComparison.Ordinal));

    [Theory]
    [InlineData("plan", "-", "--format", "html", "--json")]
    [InlineData("ask", "what helps?", "--format", "text", "--json")]
    [InlineData("magnesium", "Magnesium 100 mg", "--format", "text", "--json")]
    public void Two_formats_are_a_problem(params string[] arguments) => Assert.Contains("two formats", Assert.Single(Problems(Ran.With(arguments))), StringComparison.Ordinal);

    [Fact]
    public void The_same_format_twice_is_one() => Assert.Equal(0, Ran.Reading("{}", "plan", "-", "--format", "json", "--json").Status);

    [Theory]
    [InlineData("Did you mean plan?", "plna", "x")]
    [InlineData("Did you mean --for?", "plan", "x", "--fro", "patient")]
    public void A_misspelt_command_names_the_nearest(string says, params string[] arguments) => Assert.Contains(says, Ran.With(arguments).Errors, StringComparison.Ordinal);

    [Theory]
    [InlineData("plan", "-", "--as-of", "9999-12-31", "--json")]
    [InlineData("plan", "-", "--as-of", "2101-01-01", "--json")]
    [InlineData("timetable", "-", "--date", "9999-12-31", "--json")]
    [InlineData("ask", "what helps?", "--as-of", "9999-12-31", "--json")]
    public void A_day_at_the_end_of_the_calendar_is_refused(params string[] arguments) => Assert.Contains("lies after 2100-12-31", Assert.Single(Problems(Ran.Reading("{}", arguments))), StringComparison.Ordinal);

    [Fact]
    public void The_last_day_that_is_reckoned_with_has_a_plan_and_a_day()
    {
        const string Profile = "medicines: [{ name: levothyroxine, at: ['07:00'] }, { name: alendronate, every: 7 d, since: 2100-12-01 }]\nsupplements: [{ name: magnesium citrate, amount: 100 mg, of: elemental, per_day: 1 }]";

        Assert.Equal(0, Ran.Reading(Profile, "plan", "-", "--as-of", "2100-12-31").Status);
        Assert.Equal(0, Ran.Reading(Profile, "timetable", "-", "--date", "2100-12-31").Status);
    }

    [Fact]
    public void A_hundred_medicines_and_supplements_with_their_times_have_a_plan_in_time()
    {
        string[] names = ["levothyroxine", "ciprofloxacin", "doxycycline", "alendronate", "ferrous sulfate", "gabapentin", "raltegravir", "omeprazole", "sevelamer", "pramipexole"];
        var profile = "medicines:\n" + string.Concat(Enumerable.Range(0, 100).Select(at => $"- {{ name: {names[at % 10]}, dose: {at + 1} ug, at: ['{at % 24:00}:{at % 60:00}'] }}\n"))
            + "supplements:\n" + string.Concat(Enumerable.Range(0, 100).Select(at => $"- {{ name: magnesium citrate, amount: {at + 1} mg, at: ['{at % 24:00}:{at % 60:00}'] }}\n"));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(0, Ran.Reading(profile, "plan", "-", "--as-of", "2026-11-20").Status);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), watch.Elapsed.ToString()); // many times what it takes natively: the machine may be busy
    }

    [Theory]
    [InlineData(2000, 0)]
    [InlineData(2001, 2)]
    public void A_label_has_its_room(int letters, int status) => Assert.Equal(status, Ran.With("magnesium", "Magnesium 100 mg".PadRight(letters, '.'), "--json").Status);

    [Theory]
    [InlineData(4000, 0)]
    [InlineData(4001, 2)]
    public void A_question_has_its_room(int letters, int status) => Assert.Equal(status, Ran.With("ask", "Is magnesium safe?".PadRight(letters, '.'), "--json").Status);

    [Theory] // bytes and letters: one limit
    [InlineData(1_000_000, false)]
    [InlineData(1_000_001, true)]
    public void A_file_has_one_megabyte(int bytes, bool tooMuch) =>
        Assert.Equal(tooMuch, Ran.Reading("# " + new string('x', bytes - 2), "plan", "-", "--json").Output.Contains("more than 1 MB", StringComparison.Ordinal));

    [Fact]
    public void Without_JSON_it_is_a_line() => Assert.Contains("--help", Ran.With("plan").Errors, StringComparison.Ordinal);

    [Fact]
    public void A_format_that_is_promised_and_not_built_is_said_to_be_so() =>
        Assert.Contains("FHIR cannot be written yet. Write one of: text", Ran.With("plan", "-", "--format", "fhir").Errors, StringComparison.Ordinal);

    [Theory]
    [InlineData("symptoms: { urge: yes }", "urge_to_move")]
    [InlineData("symptoms: { worse: yes }", "Remove it")] // of two that begin so none is near
    public void A_key_that_begins_like_one_of_ours_is_near(string profile, string mend) => Assert.Contains(Problems(Plan(profile)), problem => problem.Contains(mend, StringComparison.Ordinal));
}
