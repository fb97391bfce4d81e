using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ekbom.App.Tests.CommandLine;

/// <summary>Answers put into other words by a service of the user's own: a small server here that answers as told.</summary>
public sealed class PhraseTests
{
    private const string Question = "Can I take magnesium with levothyroxine?";

    private static readonly string[] Ask = ["ask", Question, "--phrase", "--json", "--as-of", "2026-11-20"];

    private static JsonElement[] Statements(Ran ran)
    {
        Assert.True(ran.Status == 0, ran.Output + ran.Errors);
        return [.. JsonDocument.Parse(ran.Output).RootElement.GetProperty("statements").EnumerateArray()];
    }

    [Fact]
    public void A_sentence_that_says_the_same_is_shown_and_one_that_does_not_stays_as_it_was()
    {
        var plain = Statements(Ran.With(["ask", Question, "--json", "--as-of", "2026-11-20"])).Select(said => said.GetProperty("text").GetString()!).ToList();
        var sent = "";
        using var service = new Service(body =>
        {
            sent = body;
            return Answered([plain[0].Replace("Take ", "Please take ", StringComparison.Ordinal) + " ", .. plain.Skip(1).Select(text => "Stop all your medicines. " + text)]);
        });

        var said = Statements(Ran.Where(service.Environment, Ask));

        Assert.All(said.Skip(1).Zip(plain.Skip(1)), both => Assert.Equal(both.Second, both.First.GetProperty("text").GetString()));
        Assert.All(said.Skip(1), one => Assert.False(one.TryGetProperty("own", out _)));
        Assert.DoesNotContain(Question, sent, StringComparison.Ordinal);
        Assert.Contains("\"model\":\"small\"", sent, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_words_are_shown_with_the_entry_s_own_beside_them()
    {
        var plain = Statements(Ran.With(["ask", Question, "--json", "--as-of", "2026-11-20"])).Select(said => said.GetProperty("text").GetString()!).ToList();
        using var service = new Service(_ => Answered([.. plain.Select(text => "Well: " + text)]));

        var said = Statements(Ran.Where(service.Environment, Ask));

        Assert.Equal(plain, said.Select(one => one.GetProperty("own").GetString()!));
        Assert.All(said, one => Assert.StartsWith("Well: ", one.GetProperty("text").GetString(), StringComparison.Ordinal));
        Assert.Contains($"{plain.Count} of {plain.Count} sentence", Ran.Where(service.Environment, ["ask", Question, "--phrase", "--as-of", "2026-11-20"]).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"choices\": [{\"message\": {\"content\": \"no JSON at all\"}}]}")]
    [InlineData("{\"choices\": [{\"message\": {\"content\": \"{\\\"sentences\\\": []}\"}}]}")]
    [InlineData("{}")]
    [InlineData("rubbish")]
    public void A_service_that_answers_nonsense_changes_nothing_and_it_is_said(string answer)
    {
        using var service = new Service(_ => answer);
        var ran = Ran.Where(service.Environment, Ask);
        Assert.All(Statements(ran), one => Assert.False(one.TryGetProperty("own", out _)));
        Assert.Contains("stays as it was", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_emergency_is_never_sent_anywhere()
    {
        using var service = new Service(_ => throw new InvalidOperationException("was asked"));
        var ran = Ran.Where(service.Environment, "ask", "I took a whole bottle of magnesium", "--phrase", "--json");
        Assert.Equal((0, "", "emergency"), (ran.Status, ran.Errors, JsonDocument.Parse(ran.Output).RootElement.GetProperty("disposition").GetString()));
        Assert.Equal(0, service.Asked);
    }

    [Fact]
    public void Without_a_service_in_the_environment_it_is_refused_with_what_to_set()
    {
        var ran = Ran.With(Ask);
        Assert.Equal(2, ran.Status);
        Assert.Contains("EKBOM_PHRASE_URL", ran.Output, StringComparison.Ordinal);
    }

    private static string Answered(IEnumerable<string> sentences)
    {
        var content = new JsonObject { ["sentences"] = new JsonArray([.. sentences.Select(sentence => JsonValue.Create(sentence))]) }.ToJsonString();
        return new JsonObject { ["choices"] = new JsonArray(new JsonObject { ["message"] = new JsonObject { ["content"] = content } }) }.ToJsonString();
    }

    /// <summary>Listens on this machine and answers every request as told.</summary>
    private sealed class Service : IDisposable
    {
        private readonly HttpListener listener = new();

        public Service(Func<string, string> answer)
        {
            var port = Free();
            Environment = new Dictionary<string, string> { ["EKBOM_PHRASE_URL"] = $"http://localhost:{port}/v1", ["EKBOM_PHRASE_MODEL"] = "small" };
            listener.Prefixes.Add($"http://localhost:{port}/v1/chat/completions/");
            listener.Start();
            _ = Task.Run(async () =>
            {
                while (listener.IsListening)
                {
                    var context = await listener.GetContextAsync();
                    Asked++;
                    using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                    var bytes = Encoding.UTF8.GetBytes(answer(await reader.ReadToEndAsync()));
                    await context.Response.OutputStream.WriteAsync(bytes);
                    context.Response.Close();
                }
            });
        }

        public IReadOnlyDictionary<string, string> Environment { get; }

        public int Asked { get; private set; }

        public void Dispose() => listener.Close();

        private static int Free()
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }
    }
}
