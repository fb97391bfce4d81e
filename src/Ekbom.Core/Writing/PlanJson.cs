using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;

namespace Ekbom.Core.Writing;

/// <summary>The plan as JSON, schema <c>ekbom.plan/1</c>: keys and codes as the contract has them, in its order.</summary>
public static class PlanJson
{
    public const string Schema = "ekbom.plan/1";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, Indented = true, NewLine = "\n" };

    public static string Of(Plan plan, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        Write(plan, buffer, indented);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write(Plan plan, IBufferWriter<byte> into, bool indented = false)
    {
        using var json = new Utf8JsonWriter(into, indented ? Indented : Compact);
        Write(plan, json);
    }

    /// <summary>Writes one object, for those who put a plan inside something else.</summary>
    public static void Write(Plan plan, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("schema"u8, Schema);
        json.WriteString("asOf"u8, plan.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("country"u8, plan.Country?.Code);
        json.WriteString("audience"u8, Words.Id(plan.Audience));
        json.WriteStartObject("knowledge"u8);
        json.WriteString("version"u8, plan.KnowledgeVersion);
        json.WriteString("digest"u8, plan.KnowledgeDigest);
        json.WriteString("review"u8, plan.KnowledgeReview);
        json.WriteEndObject();
        json.WriteString("disposition"u8, plan.Disposition);
        JsonParts.Texts(json, "secondary"u8, plan.Secondary);
        json.WritePropertyName("headline"u8);
        JsonParts.Statement(json, plan.Headline);
        Magnesium(json, plan.Magnesium);
        Steps(json, plan.Steps);
        Timing(json, plan.Timing);
        Unknowns(json, plan);
        Disagreements(json, plan.Disagreements);
        json.WriteStartArray("unrecognised"u8);
        foreach (var one in plan.Unrecognised)
        {
            json.WriteStartObject();
            json.WriteString("text"u8, one.Text);
            json.WriteString("where"u8, one.Where);
            json.WriteString("suggestion"u8, one.Suggestion);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (plan.Audience == Audience.Clinician)
            PlanJsonCards.Write(json, plan);
        JsonParts.References(json, plan.References);
        json.WriteEndObject();
    }

    private static void Magnesium(Utf8JsonWriter json, MagnesiumVerdict magnesium)
    {
        json.WriteStartObject("magnesium"u8);
        json.WriteString("verdict"u8, magnesium.Verdict);
        json.WriteStartArray("because"u8);
        foreach (var statement in magnesium.Because)
            JsonParts.Statement(json, statement);
        json.WriteEndArray();
        json.WriteStartObject("current"u8);
        JsonParts.Number(json, "lowMg"u8, magnesium.Current.LowMg);
        JsonParts.Number(json, "highMg"u8, magnesium.Current.HighMg);
        json.WriteEndObject();
        if (magnesium.Limit is { } limit)
        {
            json.WriteStartObject("limit"u8);
            JsonParts.Number(json, "mg"u8, limit.Mg);
            json.WriteString("jurisdiction"u8, limit.Jurisdiction);
            JsonParts.Cites(json, limit.Cites);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("limit"u8);
        }

        if (magnesium.Suggestion is { } suggestion)
            Suggestion(json, suggestion);
        else
            json.WriteNull("suggestion"u8);
        json.WriteEndObject();
    }

    private static void Suggestion(Utf8JsonWriter json, MagnesiumSuggestion suggestion)
    {
        json.WriteStartObject("suggestion"u8);
        json.WriteString("form"u8, suggestion.Form);
        JsonParts.Number(json, "startMg"u8, suggestion.StartMg);
        JsonParts.Number(json, "ceilingMg"u8, suggestion.CeilingMg);
        json.WriteString("when"u8, suggestion.When);
        json.WriteStartArray("reviewWeeks"u8);
        foreach (var week in suggestion.ReviewWeeks)
            json.WriteNumberValue(week);
        json.WriteEndArray();
        json.WriteString("stopRule"u8, suggestion.StopRule);
        json.WriteString("formSays"u8, suggestion.FormSays);
        json.WriteString("startSays"u8, suggestion.StartSays);
        JsonParts.Texts(json, "reviewSays"u8, suggestion.ReviewSays);
        JsonParts.Cites(json, suggestion.Cites);
        json.WriteEndObject();
    }

    private static void Steps(Utf8JsonWriter json, IReadOnlyList<PlanStep> steps)
    {
        json.WriteStartArray("steps"u8);
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, Words.Id(step.Step));
            json.WriteString("title"u8, step.Title);
            json.WriteStartArray("findings"u8);
            foreach (var finding in step.Findings)
                PlanJsonFinding.Write(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Timing(Utf8JsonWriter json, IReadOnlyList<Timing> timing)
    {
        json.WriteStartArray("timing"u8);
        foreach (var pair in timing)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, pair.Entry.Id);
            json.WriteString("first"u8, pair.First);
            json.WriteString("second"u8, pair.Second);
            JsonParts.Number(json, "beforeHours"u8, pair.BeforeHours);
            JsonParts.Number(json, "afterHours"u8, pair.AfterHours);
            if (pair.Ok is { } ok)
                json.WriteBoolean("ok"u8, ok);
            else
                json.WriteNull("ok"u8);
            json.WriteStartArray("windows"u8);
            foreach (var (from, to) in pair.Windows)
            {
                json.WriteStartArray();
                JsonParts.Clock(json, from);
                JsonParts.Clock(json, to);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteBoolean("proposed"u8, pair.Proposed);
            JsonParts.Cites(json, pair.Cites);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Unknowns(Utf8JsonWriter json, Plan plan)
    {
        json.WriteStartArray("cannotAssess"u8);
        foreach (var entry in plan.CannotAssess)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, entry.Id);
            JsonParts.Texts(json, "missing"u8, entry.Missing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("questions"u8);
        foreach (var question in plan.Questions)
            JsonParts.Question(json, question);

        json.WriteEndArray();
    }

    private static void Disagreements(Utf8JsonWriter json, IReadOnlyList<PlanDisagreement> disagreements)
    {
        json.WriteStartArray("disagreements"u8);
        foreach (var one in disagreements)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, one.Entry.Id);
            json.WriteString("topic"u8, one.Entry.Topic);
            json.WriteStartArray("positions"u8);
            foreach (var position in one.Entry.Positions)
            {
                json.WriteStartObject();
                json.WriteString("source"u8, position.Source.Id);
                json.WriteString("year"u8, position.Year);
                json.WriteString("jurisdiction"u8, position.Jurisdiction);
                json.WriteString("says"u8, position.Says);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("used"u8, one.Entry.Used);
            json.WriteString("why"u8, one.Entry.Why);
            JsonParts.Cites(json, one.Cites);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
