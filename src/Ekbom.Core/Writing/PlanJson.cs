using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;

namespace Ekbom.Core.Writing;

/// <summary>The plan as JSON, schema <c>ekbom.plan/1</c>: keys and codes as the contract has them, in its order.</summary>
public static class PlanJson
{
    public const string Schema = "ekbom.plan/1";

    public static string Of(Plan plan, bool indented = false)
    {
        using var json = Written(plan);
        return indented ? JsonParts.Indent(json.Written) : Encoding.UTF8.GetString(json.Written);
    }

    public static void Write(Plan plan, IBufferWriter<byte> into)
    {
        using var json = Written(plan);
        into.Write(json.Written);
    }

    /// <summary>Writes one object, for those who put a plan inside something else.</summary>
    public static void Write(Plan plan, Utf8JsonWriter into)
    {
        using var json = Written(plan);
        into.WriteRawValue(json.Written, skipInputValidation: true);
    }

    private static CompactJson Written(Plan plan)
    {
        var json = new CompactJson();
        json.StartObject();
        json.Text("schema"u8, Schema);
        json.Text("asOf"u8, plan.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.Text("country"u8, plan.Country?.Code);
        json.Text("audience"u8, Words.Id(plan.Audience));
        json.StartObject("knowledge"u8);
        json.Text("version"u8, plan.KnowledgeVersion);
        json.Text("digest"u8, plan.KnowledgeDigest);
        json.Text("review"u8, plan.KnowledgeReview);
        json.EndObject();
        json.Text("disposition"u8, plan.Disposition);
        json.Texts("secondary"u8, plan.Secondary);
        json.Name("headline"u8);
        PlanJsonParts.Statement(json, plan.Headline);
        Magnesium(json, plan.Magnesium);
        Steps(json, plan.Steps);
        Timing(json, plan.Timing);
        Unknowns(json, plan);
        Disagreements(json, plan.Disagreements);
        json.StartArray("unrecognised"u8);
        foreach (var one in plan.Unrecognised)
        {
            json.StartObject();
            json.Text("text"u8, one.Text);
            json.Text("where"u8, one.Where);
            json.Text("suggestion"u8, one.Suggestion);
            json.EndObject();
        }

        json.EndArray();
        if (plan.Audience == Audience.Clinician)
            PlanJsonCards.Write(json, plan);
        PlanJsonParts.References(json, plan.References);
        json.EndObject();
        return json;
    }

    private static void Magnesium(CompactJson json, MagnesiumVerdict magnesium)
    {
        json.StartObject("magnesium"u8);
        json.Text("verdict"u8, magnesium.Verdict);
        json.StartArray("because"u8);
        foreach (var statement in magnesium.Because)
            PlanJsonParts.Statement(json, statement);
        json.EndArray();
        json.StartObject("current"u8);
        json.Number("lowMg"u8, magnesium.Current.LowMg);
        json.Number("highMg"u8, magnesium.Current.HighMg);
        json.EndObject();
        if (magnesium.Limit is { } limit)
        {
            json.StartObject("limit"u8);
            json.Number("mg"u8, limit.Mg);
            json.Text("jurisdiction"u8, limit.Jurisdiction);
            PlanJsonParts.Cites(json, limit.Cites);
            json.EndObject();
        }
        else
        {
            json.Null("limit"u8);
        }

        if (magnesium.Suggestion is { } suggestion)
            Suggestion(json, suggestion);
        else
            json.Null("suggestion"u8);
        json.EndObject();
    }

    private static void Suggestion(CompactJson json, MagnesiumSuggestion suggestion)
    {
        json.StartObject("suggestion"u8);
        json.Text("form"u8, suggestion.Form);
        json.Number("startMg"u8, suggestion.StartMg);
        json.Number("ceilingMg"u8, suggestion.CeilingMg);
        json.Text("when"u8, suggestion.When);
        json.StartArray("reviewWeeks"u8);
        foreach (var week in suggestion.ReviewWeeks)
            json.Number(week);
        json.EndArray();
        json.Text("stopRule"u8, suggestion.StopRule);
        json.Text("formSays"u8, suggestion.FormSays);
        json.Text("startSays"u8, suggestion.StartSays);
        json.Texts("reviewSays"u8, suggestion.ReviewSays);
        PlanJsonParts.Cites(json, suggestion.Cites);
        json.EndObject();
    }

    private static void Steps(CompactJson json, IReadOnlyList<PlanStep> steps)
    {
        json.StartArray("steps"u8);
        foreach (var step in steps)
        {
            json.StartObject();
            json.Text("id"u8, Words.Id(step.Step));
            json.Text("title"u8, step.Title);
            json.StartArray("findings"u8);
            foreach (var finding in step.Findings)
                PlanJsonFinding.Write(json, finding);
            json.EndArray();
            json.EndObject();
        }

        json.EndArray();
    }

    private static void Timing(CompactJson json, IReadOnlyList<Timing> timing)
    {
        json.StartArray("timing"u8);
        foreach (var pair in timing)
        {
            json.StartObject();
            json.Text("id"u8, pair.Entry.Id);
            json.Text("first"u8, pair.First);
            json.Text("second"u8, pair.Second);
            json.Number("beforeHours"u8, pair.BeforeHours);
            json.Number("afterHours"u8, pair.AfterHours);
            json.Truth("ok"u8, pair.Ok);
            json.StartArray("windows"u8);
            foreach (var (from, to) in pair.Windows)
            {
                json.StartArray();
                json.Clock(from);
                json.Clock(to);
                json.EndArray();
            }

            json.EndArray();
            json.Truth("proposed"u8, pair.Proposed);
            PlanJsonParts.Cites(json, pair.Cites);
            json.EndObject();
        }

        json.EndArray();
    }

    private static void Unknowns(CompactJson json, Plan plan)
    {
        json.StartArray("cannotAssess"u8);
        foreach (var entry in plan.CannotAssess)
        {
            json.StartObject();
            json.Text("id"u8, entry.Id);
            json.Texts("missing"u8, entry.Missing);
            json.EndObject();
        }

        json.EndArray();
        json.StartArray("questions"u8);
        foreach (var question in plan.Questions)
            PlanJsonParts.Question(json, question);

        json.EndArray();
    }

    private static void Disagreements(CompactJson json, IReadOnlyList<PlanDisagreement> disagreements)
    {
        json.StartArray("disagreements"u8);
        foreach (var one in disagreements)
        {
            json.StartObject();
            json.Copy(WrittenOnce.Disagreement(one.Entry));
            PlanJsonParts.Cites(json, one.Cites, WrittenOnce.Entry(one.Entry.From));
            json.EndObject();
        }

        json.EndArray();
    }
}
