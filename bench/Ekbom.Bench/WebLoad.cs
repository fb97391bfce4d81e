using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Ekbom.Bench;

/// <summary>How many pages and answers a second the running web application gives under 64 connections, and how long the slowest hundredth waits. Start it first: ./ekbom serve.</summary>
internal static partial class WebLoad
{
    private const int Connections = 64;

    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(20), Measured = TimeSpan.FromSeconds(15);

    public static async Task Run(Uri address)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Connections, AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        using var client = new HttpClient(handler) { BaseAddress = address };
        var token = Token().Match(await client.GetStringAsync("/")).Groups["token"].Value;
        using var start = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("country", "GB")]);
        var person = (await client.PostAsync("/", start)).Headers.Location!.OriginalString.Replace("/question", "", StringComparison.Ordinal);
        const string Profile = """{"about":{"age":57,"sex":"female","country":"GB"},"results":[{"ferritin":"41 ug/L","on":"2026-10-03"}],"medicines":[{"name":"levothyroxine","at":["07:00"]}],"supplements":[{"name":"magnesium oxide","amount":"400 mg","of":"compound","at":["22:00"]}]}""";
        await Load("the plan page of a person", () => client.GetAsync(person + "/plan"));
        await Load("a question page", () => client.GetAsync(person + "/question/about"));
        await Load("POST /api/plan", () => client.PostAsync("/api/plan?asOf=2026-11-20", new StringContent(Profile, Encoding.UTF8, "application/json")));
        await client.PostAsync(person + "/yours", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("sure", "yes")]));
    }

    private static async Task Load(string name, Func<Task<HttpResponseMessage>> ask)
    {
        var waits = new List<double>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (clock.Elapsed < Warm + Measured)
            {
                var begun = clock.Elapsed;
                using var answer = await ask();
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                if (begun < Warm)
                    continue;
                lock (waits)
                    waits.Add((clock.Elapsed - begun).TotalMilliseconds);
            }
        }));
        waits.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {waits.Count / Measured.TotalSeconds:0} a second; half under {waits[waits.Count / 2]:0.0} ms, 99 of 100 under {waits[waits.Count * 99 / 100]:0.0} ms"));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
