using System.Globalization;
using System.Text.Json;

namespace Ekbom.Core.Trials;

/// <summary>A protocol as JSON, every key in one fixed order: what a trial file keeps, and what is hashed.</summary>
public static class ProtocolJson
{
    public static void Write(Utf8JsonWriter json, Protocol protocol)
    {
        json.WriteStartObject();
        json.WriteString("id", protocol.Id);
        json.WriteNumber("version", protocol.Version);
        json.WriteString("made", Day(protocol.Made));
        json.WriteString("start", Day(protocol.Start));
        json.WriteString("question", protocol.Question);
        json.WriteString("country", protocol.Country);
        json.WriteString("design", TrialWords.Of(protocol.Design));
        json.WriteString("blinding", TrialWords.Of(protocol.Blinding));
        Treatments(json, "treatments", protocol.Treatments);
        Treatments(json, "boxed", protocol.Boxed);
        Outcome(json, protocol.Outcome);
        json.WriteStartArray("confounders");
        foreach (var confounder in protocol.Confounders)
        {
            json.WriteStartObject();
            json.WriteString("id", confounder.Id);
            json.WriteBoolean("yesNo", confounder.YesNo);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("watches");
        foreach (var watch in protocol.Watches)
            json.WriteStringValue(watch);
        json.WriteEndArray();
        json.WriteNumber("settlingNights", protocol.SettlingNights);
        json.WriteStartArray("blocks");
        foreach (var block in protocol.Blocks)
        {
            json.WriteStartObject();
            json.WriteNumber("treatment", block.Treatment);
            json.WriteNumber("firstNight", block.FirstNight);
            json.WriteNumber("nights", block.Nights);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("seed", protocol.Seed);
        json.WriteString("salt", protocol.Salt);
        json.WriteString("replaces", protocol.Replaces);
        json.WriteString("why", protocol.Why);
        json.WriteEndObject();
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Treatments(Utf8JsonWriter json, string key, IReadOnlyList<Treatment> treatments)
    {
        json.WriteStartArray(key);
        foreach (var treatment in treatments)
        {
            json.WriteStartObject();
            json.WriteString("code", treatment.Code);
            json.WriteString("name", treatment.Name);
            json.WriteString("substance", treatment.Substance);
            if (treatment.ElementalMg is { } mg)
                json.WriteNumber("elementalMg", mg / 1.0000000000000000000000000000m); // 200.0 is 200
            else
                json.WriteNull("elementalMg");
            json.WriteString("when", treatment.When?.ToString("HH:mm", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Outcome(Utf8JsonWriter json, Outcome outcome)
    {
        json.WriteStartObject("outcome");
        json.WriteString("kind", TrialWords.Of(outcome.Kind));
        json.WriteString("asks", outcome.Asks);
        json.WriteNumber("highest", outcome.Highest);
        json.WriteNumber("smallest", outcome.Smallest);
        json.WriteString("rated", TrialWords.Of(outcome.Rated));
        json.WriteBoolean("higherIsBetter", outcome.HigherIsBetter);
        json.WriteEndObject();
    }
}
