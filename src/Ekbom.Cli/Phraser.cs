using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Ekbom.Core;
using Ekbom.Core.Answers;
using Ekbom.Core.Terms;

namespace Ekbom.Cli;

/// <summary>
/// Has the sentences of an answer put into smoother words by a service with OpenAI's chat interface that the user named in the environment.
/// Only the composed sentences are sent, not the question and not the profile. A sentence that no longer says the same stays as it was.
/// </summary>
internal static class Phraser
{
    private const string Url = "EKBOM_PHRASE_URL", Model = "EKBOM_PHRASE_MODEL", Key = "EKBOM_PHRASE_KEY";

    private const int MostBytes = 1_000_000;

    private const string Task =
        "You get JSON {\"sentences\": [...]} from a health leaflet. Answer with JSON of the same shape and length: each text in plainer, smoother English. "
        + "Keep every number, unit, negation, condition, comparison, urgency and name exactly; add nothing, leave nothing out, merge nothing.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What is missing in the environment; null when nothing is.</summary>
    public static Problem? Missing() =>
        Uri.TryCreate(Environment.GetEnvironmentVariable(Url), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && Environment.GetEnvironmentVariable(Model) is { Length: > 0 } ? null
            : new("CL017", "--phrase", "No service is named that could put the sentences into other words.", $"Set {Url} (like http://localhost:11434/v1) and {Model}, and {Key} when it asks for one; or leave --phrase out: nothing then leaves this machine.");

    /// <summary>The answer in smoother words, and what went wrong, which leaves the answer as it was.</summary>
    public static (Answer Answer, string? Warning) Smooth(Answer answer, TermIndex terms)
    {
        var own = answer.Statements.Select(said => said.Text).ToList();
        if (own.Count == 0 || answer.Disposition is "emergency")
            return (answer, null); // an emergency is told in the words it was written in
        try
        {
            var reworded = Asked(own);
            if (reworded.Count != own.Count)
                return (answer, $"The service answered with {reworded.Count} sentences for {own.Count}; the answer stays as it was.");
            var statements = answer.Statements.Select((said, at) => reworded[at] == said.Text || Rewording.Refused(said.Text, reworded[at], terms) is not null ? said : said with { Text = reworded[at], Own = said.Text }).ToList();
            return (answer with { Statements = statements, RewordedBy = Environment.GetEnvironmentVariable(Model) }, null);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or JsonException or InvalidOperationException or KeyNotFoundException or IOException)
        {
            return (answer, $"The service at {Url} gave no usable answer ({e.Message}); the answer stays as it was.");
        }
    }

    private static List<string> Asked(IReadOnlyList<string> sentences)
    {
        using var client = new HttpClient { Timeout = Patience, MaxResponseContentBufferSize = MostBytes };
        using var request = new HttpRequestMessage(HttpMethod.Post, Environment.GetEnvironmentVariable(Url)!.TrimEnd('/') + "/chat/completions") { Content = new StringContent(Body(sentences), Encoding.UTF8, "application/json") };
        if (Environment.GetEnvironmentVariable(Key) is { Length: > 0 } key)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = client.SendAsync(request).GetAwaiter().GetResult();
        response.EnsureSuccessStatusCode();
        using var envelope = JsonDocument.Parse(response.Content.ReadAsStringAsync().GetAwaiter().GetResult());
        using var content = JsonDocument.Parse(envelope.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "");
        return [.. content.RootElement.GetProperty("sentences").EnumerateArray().Select(sentence => (sentence.GetString() ?? "").Trim())];
    }

    private static string Body(IReadOnlyList<string> sentences)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("model", Environment.GetEnvironmentVariable(Model));
            json.WriteNumber("temperature", 0);
            json.WriteStartObject("response_format");
            json.WriteString("type", "json_object");
            json.WriteEndObject();
            json.WriteStartArray("messages");
            Message(json, "system", Task);
            Message(json, "user", Core.Writing.JsonParts.Text(inner =>
            {
                inner.WriteStartObject();
                inner.WriteStartArray("sentences");
                foreach (var sentence in sentences)
                    inner.WriteStringValue(sentence);
                inner.WriteEndArray();
                inner.WriteEndObject();
            }));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Message(Utf8JsonWriter json, string role, string content)
    {
        json.WriteStartObject();
        json.WriteString("role", role);
        json.WriteString("content", content);
        json.WriteEndObject();
    }
}
