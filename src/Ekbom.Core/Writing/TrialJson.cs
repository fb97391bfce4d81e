using System.Globalization;
using System.Text.Json;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>Writes a trial file (<c>ekbom.trial/1</c>); what was not said is left out.</summary>
public static class TrialJson
{
    public static string Of(TrialFile file) => JsonParts.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", TrialFile.Schema);
        json.WriteStartArray("protocols");
        foreach (var (protocol, hash) in file.Versions)
        {
            json.WriteStartObject();
            json.WriteString("hash", hash);
            json.WritePropertyName("protocol");
            ProtocolJson.Write(json, protocol);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Nights(json, "nights", file.Diary.Nights);
        if (file.Corrected.Count > 0)
            Nights(json, "corrected", file.Corrected);
        if (file.Looks.Count > 0)
            Looks(json, file.Looks);
        if (file.Diary.Stopped is { } stopped)
        {
            json.WriteStartObject("stopped");
            json.WriteString("on", ProtocolJson.Day(stopped.On));
            json.WriteString("why", stopped.Why);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }) + "\n";

    private static void Looks(Utf8JsonWriter json, IReadOnlyList<Look> looks)
    {
        json.WriteStartArray("looks");
        foreach (var look in looks)
        {
            json.WriteStartObject();
            json.WriteString("at", Moment(look.At));
            json.WriteString("what", look.What);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Nights(Utf8JsonWriter json, string key, IReadOnlyList<DiaryNight> nights)
    {
        json.WriteStartArray(key);
        foreach (var night in nights)
            Night(json, night);
        json.WriteEndArray();
    }

    internal static void Night(Utf8JsonWriter json, DiaryNight night)
    {
        json.WriteStartObject();
        json.WriteString("date", ProtocolJson.Day(night.Date));
        if (night.Rating is { } rating)
            json.WriteNumber("rating", rating);
        if (night.Slept is { } slept)
            json.WriteNumber("slept", slept);
        if (night.Taken != Taken.NotSaid)
            json.WriteString("taken", TrialWords.Of(night.Taken));
        if (night.TakenAt is { } at)
            json.WriteString("takenAt", Plain.Clock(at));
        if (night.Others.Count > 0)
        {
            json.WriteStartObject("others");
            foreach (var (name, value) in night.Others.OrderBy(other => other.Key, StringComparer.Ordinal))
                json.WriteNumber(name, value);
            json.WriteEndObject();
        }

        if (night.Stool is { } stool)
            json.WriteNumber("stool", stool);
        if (night.Reports.Count > 0)
            JsonParts.Texts(json, "reports"u8, night.Reports);
        if (night.Unusable != Unusable.No)
            json.WriteString("unusable", TrialWords.Of(night.Unusable));
        if (night.Written is { } written)
            json.WriteString("written", Moment(written));
        if (night.Note is { } note)
            json.WriteString("note", note);
        if (night.Guess is { } guess)
            json.WriteNumber("guess", guess);
        json.WriteEndObject();
    }

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
