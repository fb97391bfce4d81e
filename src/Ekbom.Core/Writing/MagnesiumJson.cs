using System.Text.Json;
using Ekbom.Core.Answers;
using Ekbom.Core.Profiles;

namespace Ekbom.Core.Writing;

/// <summary>
/// A label as JSON: <c>{elemental {lowMg, highMg}, perDay, basis, form, assumed, limit {mg, jurisdiction, cites}, share {low, high}, others, references}</c>.
/// Shares are fractions of one.
/// </summary>
public static class MagnesiumJson
{
    public static string Of(MagnesiumAnswer answer) => JsonParts.Text(json => Write(answer, json));

    public static void Write(MagnesiumAnswer answer, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("elemental"u8);
        JsonParts.Number(json, "lowMg"u8, answer.Elemental.LowMg);
        JsonParts.Number(json, "highMg"u8, answer.Elemental.HighMg);
        json.WriteEndObject();
        JsonParts.Number(json, "perDay"u8, answer.PerDay);
        json.WriteString("basis"u8, Word(answer.Basis));
        json.WriteString("form"u8, answer.Form);
        JsonParts.Texts(json, "assumed"u8, answer.Assumed);
        if (answer.Limit is { } limit)
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

        json.WriteStartObject("share"u8);
        JsonParts.Number(json, "low"u8, answer.Share.Low);
        JsonParts.Number(json, "high"u8, answer.Share.High);
        json.WriteEndObject();
        json.WriteStartArray("others"u8);
        foreach (var other in answer.Others)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, other.Id);
            JsonParts.Number(json, "lowMg"u8, other.ElementalPerIntake.HasLow ? other.ElementalPerIntake.Low : null);
            JsonParts.Number(json, "highMg"u8, other.ElementalPerIntake.HasHigh ? other.ElementalPerIntake.High : null);
            json.WriteBoolean("may"u8, other.May);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonParts.References(json, answer.References);
        json.WriteEndObject();
    }

    private static string Word(Basis basis) => basis switch { Basis.Elemental => "elemental", Basis.Compound => "compound", _ => "unknown" };
}
