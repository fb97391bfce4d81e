using System.Net;
using System.Text.RegularExpressions;
using Ekbom.Storage.People;
using Ekbom.Web.Tests.Browser;
using Microsoft.Data.Sqlite;

namespace Ekbom.Web.Tests.Storage;

/// <summary>The program is killed while answers are being saved.</summary>
public sealed partial class KillTests
{
    private const int Answers = 1000, KilledAt = 613;

    [Fact]
    public async Task Killed_in_the_middle_of_a_thousand_answers_every_acknowledged_one_is_there()
    {
        var folder = Directory.CreateTempSubdirectory("ekbom-kill-").FullName;
        using var served = await Served.Start(folder);
        var acknowledged = new List<string>();
        var saving = Save(served.Address, acknowledged);
        while (Count(acknowledged) < KilledAt && !saving.IsCompleted)
            await Task.Delay(1);
        served.Kill();
        await saving;

        Assert.InRange(acknowledged.Count, KilledAt, Answers - 1);
        SqliteConnection.ClearAllPools();
        var store = new PeopleStore(PeopleDatabase.InFolder(folder), TimeProvider.System);
        var person = Assert.Single(await store.All());
        var kept = await store.Answers(person.Id);
        Assert.InRange(kept.Count, acknowledged.Count, acknowledged.Count + 1); // the last one may be saved and not yet acknowledged
        Assert.Equal(kept.Count, person.Revision);
        Assert.Contains($"\"age\":\"{Age(kept.Count - 1)}\"", person.Profile, StringComparison.Ordinal);
        Assert.Equal("ok", Check(Path.Combine(folder, PeopleDatabase.FileName)));
        SqliteConnection.ClearAllPools();
    }

    /// <summary>Saves one answer after the other, each only when the one before was acknowledged, until nobody answers any more.</summary>
    private static async Task Save(string address, List<string> acknowledged)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(address) };
        var token = Token().Match(await client.GetStringAsync("/")).Groups["token"].Value;
        var started = await client.PostAsync(new Uri("/", UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        var page = new Uri(started.Headers.Location!.OriginalString + "/about", UriKind.Relative);
        try
        {
            for (var i = 0; i < Answers; i++)
            {
                using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("revision", $"{i}"), new("Age", $"{Age(i)}"), new("do", "save")]);
                using var saved = await client.PostAsync(page, form);
                Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
                lock (acknowledged)
                    acknowledged.Add($"{Age(i)}");
            }
        }
        catch (HttpRequestException)
        {
            // it was killed
        }
    }

    private static int Age(int answer) => 18 + (answer % 80);

    private static int Count(List<string> acknowledged)
    {
        lock (acknowledged)
            return acknowledged.Count;
    }

    private static string Check(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma integrity_check";
        return (string)command.ExecuteScalar()!;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
