using System.Text.Json;
using Ekbom.Core.Plans;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Writing;

/// <summary>One finding as JSON. Values keep their unit codes.</summary>
internal static class PlanJsonFinding
{
    public static void Write(Utf8JsonWriter json, PlanFinding finding)
    {
        var entry = finding.Entry;
        json.WriteStartObject();
        json.WriteString("id"u8, entry.Id);
        json.WriteString("kind"u8, Words.Id(entry.Kind));
        json.WriteString("title"u8, entry.Title);
        json.WriteString("text"u8, finding.Text);
        json.WriteStartArray("because"u8);
        foreach (var reason in finding.Because)
        {
            json.WriteStartObject();
            json.WriteString("fact"u8, reason.Fact.Name);
            json.WriteString("value"u8, reason.Value);
            json.WriteString("test"u8, reason.Test);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonParts.Texts(json, "wouldChange"u8, finding.WouldChange);
        if (entry.Strength is { } strength)
        {
            json.WriteStartObject("strength"u8);
            json.WriteString("scale"u8, strength.Scale);
            json.WriteString("as"u8, strength.As);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("strength"u8);
        }

        json.WriteString("certainty"u8, entry.Certainty);
        JsonParts.Cites(json, finding.Cites);
        json.WriteString("mark"u8, entry.From.Mark.Word());
        json.WriteString("review"u8, entry.From.Review.Status);
        Ours(json, entry.From);
        json.WriteEndObject();
    }

    /// <summary>Beyond the contract: where it holds, how we read it, why a house rule is there, and who says otherwise.</summary>
    private static void Ours(Utf8JsonWriter json, Provenance from)
    {
        json.WriteString("jurisdiction"u8, from.Jurisdiction);
        json.WriteString("reading"u8, from.Reading);
        json.WriteString("policy"u8, from.Because);
        json.WriteStartArray("differs"u8);
        foreach (var other in from.Differs)
        {
            json.WriteStartObject();
            json.WriteString("source"u8, other.Source.Id);
            json.WriteString("states"u8, other.States);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
