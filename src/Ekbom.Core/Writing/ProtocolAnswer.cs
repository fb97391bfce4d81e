using System.Text.Json;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Sources;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>A protocol, or why there is none, as JSON (<c>ekbom.protocol/1</c>).</summary>
public static class ProtocolAnswer
{
    public static string Of(FixedProtocol made, Designed designed, Outlook outlook)
    {
        var references = new ReferenceList();
        return JsonParts.Text(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", "ekbom.protocol/1");
            json.WriteString("hash", made.Hash);
            json.WritePropertyName("protocol");
            ProtocolJson.Write(json, made.Protocol);
            json.WriteNumber("nights", made.Protocol.Nights);
            Outlook(json, outlook);
            json.WriteStartArray("notes");
            foreach (var (entry, says) in designed.Notes)
                JsonParts.Said(json, entry, says, references);
            json.WriteEndArray();
            JsonParts.References(json, references.All);
            json.WriteEndObject();
        }) + "\n";
    }

    public static string Refused(Designed designed, Assessment? person)
    {
        var references = new ReferenceList();
        return JsonParts.Text(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", "ekbom.protocol/1");
            json.WriteStartArray("refused");
            foreach (var refusal in designed.Refusals)
            {
                json.WriteStartObject();
                json.WriteString("id", refusal.Id);
                json.WriteString("about", refusal.Entry.About);
                json.WriteString("text", refusal.Says);
                JsonParts.Cites(json, references.Cite(refusal.Entry.From.Cites));
                json.WriteStartArray("because");
                foreach (var ruling in refusal.Because)
                    JsonParts.Said(json, ruling, Wording.Fill(ruling.Says.Patient ?? "", person!), references);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            JsonParts.References(json, references.All);
            json.WriteEndObject();
        }) + "\n";
    }

    private static void Outlook(Utf8JsonWriter json, Outlook outlook)
    {
        json.WriteStartObject("outlook");
        json.WriteNumber("width95", Math.Round(outlook.Width, 3));
        json.WriteNumber("formulaWidth95", Math.Round(outlook.Planned, 3));
        json.WriteStartObject("noise");
        json.WriteNumber("spread", Math.Round(outlook.Noise.Spread, 3));
        json.WriteNumber("correlation", Math.Round(outlook.Noise.Correlation, 3));
        json.WriteNumber("blocks", outlook.Noise.Blocks);
        json.WriteNumber("fromNights", outlook.Noise.FromNights);
        json.WriteEndObject();
        json.WriteStartArray("finds");
        foreach (var (effect, share) in outlook.Finds)
        {
            json.WriteStartObject();
            json.WriteNumber("effect", Math.Round(effect, 3));
            json.WriteNumber("share", Math.Round(share, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (outlook.Comparisons.Count > 1)
            Comparisons(json, outlook);
        json.WriteNumber("hoped", Math.Round(outlook.Hoped, 3));
        if (outlook.Enough is { } enough)
        {
            json.WriteStartObject("enough");
            json.WriteNumber("rounds", enough.Rounds);
            json.WriteNumber("blockNights", enough.BlockNights);
            json.WriteNumber("nights", enough.Nights);
            json.WriteNumber("share", Math.Round(enough.Share, 4));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("enough");
        }

        json.WriteEndObject();
    }

    /// <summary>With three treatments or more: each by itself, its shares in the order of <c>finds</c>.</summary>
    private static void Comparisons(Utf8JsonWriter json, Outlook outlook)
    {
        json.WriteStartArray("comparisons");
        foreach (var one in outlook.Comparisons)
        {
            json.WriteStartObject();
            json.WriteString("name", one.Name);
            json.WriteNumber("width95", Math.Round(one.Width, 3));
            json.WriteStartArray("shares");
            foreach (var share in one.Shares)
                json.WriteNumberValue(Math.Round(share, 4));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
