using System.Text.Json;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Writing;

namespace Ekbom.Core.Tests.Writing;

/// <summary>The JSON has the contract's keys (contracts, section 2); more keys are allowed, fewer never.</summary>
public sealed class PlanJsonTests
{
    private static JsonElement Read(Core.Plans.Plan plan) => JsonDocument.Parse(PlanJson.Of(plan)).RootElement;

    [Theory]
    [InlineData("", "schema asOf country audience knowledge disposition secondary headline magnesium steps timing cannotAssess questions disagreements unrecognised references")]
    [InlineData("knowledge", "version digest review")]
    [InlineData("headline", "text cites")]
    [InlineData("headline.cites.0", "n source at")]
    [InlineData("magnesium", "verdict because current limit suggestion")]
    [InlineData("magnesium.because.0", "text cites")]
    [InlineData("magnesium.current", "lowMg highMg")]
    [InlineData("magnesium.limit", "mg jurisdiction cites")]
    [InlineData("magnesium.suggestion", "form startMg ceilingMg when reviewWeeks stopRule")]
    [InlineData("steps.0", "id title findings")]
    [InlineData("steps.0.findings.0", "id kind text because wouldChange strength certainty cites mark review")]
    [InlineData("steps.0.findings.0.because.0", "fact value test")]
    [InlineData("steps.0.findings.0.strength", "scale as")]
    [InlineData("timing.0", "first second beforeHours afterHours ok windows cites")]
    [InlineData("cannotAssess.0", "id missing")]
    [InlineData("questions.0", "fact ask why settles")]
    [InlineData("disagreements.0", "topic positions used why")]
    [InlineData("disagreements.0.positions.0", "source year jurisdiction says")]
    [InlineData("unrecognised.0", "text where")]
    [InlineData("references.0", "n id citation doi pmid url")]
    public void Every_key_of_the_contract_is_there_for_both_readers(string path, string keys)
    {
        foreach (var plan in new[] { SamplePlans.Patient, SamplePlans.Clinician })
        {
            var element = Read(plan);
            foreach (var part in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
                element = int.TryParse(part, out var index) ? element[index] : element.GetProperty(part);
            Assert.Empty(keys.Split(' ').Except(element.EnumerateObject().Select(property => property.Name)));
        }
    }

    [Fact]
    public void Values_keep_the_codes_of_the_contract()
    {
        var plan = Read(SamplePlans.Patient);

        Assert.Equal("ekbom.plan/1", plan.GetProperty("schema").GetString());
        Assert.Equal("2026-11-20", plan.GetProperty("asOf").GetString());
        Assert.Equal("GB", plan.GetProperty("country").GetString());
        Assert.Equal("""{"fact":"Ferritin","value":"41 ug/L","test":"at or below 75 ug/L"}""", plan.GetProperty("steps")[0].GetProperty("findings")[0].GetProperty("because")[0].GetRawText());
        Assert.Equal("policy", plan.GetProperty("steps")[1].GetProperty("findings")[0].GetProperty("mark").GetString());
        Assert.Equal("""[["11:00","23:30"],["22:00","03:00"]]""", plan.GetProperty("timing")[0].GetProperty("windows").GetRawText());
        Assert.Equal("241.2346", plan.GetProperty("magnesium").GetProperty("current").GetProperty("lowMg").GetRawText());
        Assert.Equal("200", plan.GetProperty("magnesium").GetProperty("suggestion").GetProperty("ceilingMg").GetRawText());
        Assert.Equal(SamplePlans.Hostile, plan.GetProperty("unrecognised")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain, 75 ug/L <b> & 'x'")]
    [InlineData("a \"quote\" and a \\ and a / slash")]
    [InlineData("line\nbreak\ttab \u0000 \u001f \u007f")]
    [InlineData("µg/L – 1.73 m² Æ 漢字 😀 \u2028 \u00ad \ufeff")]
    public void Any_text_is_written_as_the_platforms_own_writer_would(string text)
    {
        foreach (var written in new[] { text, string.Concat(Enumerable.Repeat(text + " ", 20_000)) })
        {
            var plan = SamplePlans.Patient with { Unrecognised = [new(written, "here", null)] };

            var expected = JsonEncodedText.Encode(written, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
            Assert.Contains($$"""{"text":"{{expected}}","where":"here","suggestion":null}""", PlanJson.Of(plan), StringComparison.Ordinal);
            Assert.Equal(written, Read(plan).GetProperty("unrecognised")[0].GetProperty("text").GetString());
        }
    }

    [Fact]
    public void What_is_not_known_is_null_and_a_list_without_anything_is_empty()
    {
        var plan = Read(SamplePlans.Empty);

        Assert.Equal(JsonValueKind.Null, plan.GetProperty("country").ValueKind);
        Assert.Equal(JsonValueKind.Null, plan.GetProperty("magnesium").GetProperty("limit").ValueKind);
        Assert.Equal(JsonValueKind.Null, plan.GetProperty("magnesium").GetProperty("suggestion").ValueKind);
        Assert.Equal(JsonValueKind.Null, plan.GetProperty("magnesium").GetProperty("current").GetProperty("lowMg").ValueKind);
        Assert.Equal("[]", plan.GetProperty("steps").GetRawText());
    }

    [Fact]
    public void Only_a_clinician_gets_cards_and_what_is_not_confirmed()
    {
        Assert.False(Read(SamplePlans.Patient).TryGetProperty("cards", out _));
        Assert.DoesNotContain("CARD", PlanJson.Of(SamplePlans.Patient));
        Assert.DoesNotContain("UNCONFIRMED", PlanJson.Of(SamplePlans.Patient));
        Assert.Equal("2026-11-20", Read(SamplePlans.Clinician).GetProperty("cards")[0].GetProperty("titration")[0].GetProperty("from").GetString());
    }

    [Fact]
    public void Every_kind_and_every_step_has_the_word_of_the_contract()
    {
        Assert.Equal("emergency urgent refer test discuss start change avoid separate monitor self-care inform", string.Join(' ', Enum.GetValues<FindingKind>().Select(Words.Id)));
        Assert.Equal("urgent diagnosis iron aggravators self-care treatment magnesium interactions monitoring follow-up", string.Join(' ', Enum.GetValues<Step>().Select(Words.Id)));
    }

    [Fact]
    public void Letters_beyond_ASCII_stand_as_they_are_and_indenting_changes_no_value()
    {
        var plan = SamplePlans.Patient with { Headline = new("75 µg/L – “enough”", []) };

        Assert.Contains("75 µg/L – “enough”", PlanJson.Of(plan));
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(PlanJson.Of(plan)).RootElement, JsonDocument.Parse(PlanJson.Of(plan, indented: true)).RootElement));
        Assert.Contains("\n  \"schema\"", PlanJson.Of(plan, indented: true));
    }
}
