using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Ekbom.Storage.People;
using Ekbom.Web.Tests.Browser;
using Ekbom.Web.Trials;
using Microsoft.Data.Sqlite;

namespace Ekbom.Web.Tests.Storage;

/// <summary>The program is killed while nights are being written.</summary>
public sealed partial class NightKillTests
{
    private const int KilledAt = 25, Nights = 50;

    [Fact]
    public async Task Killed_in_the_middle_of_an_entry_every_acknowledged_night_is_there()
    {
        var folder = Directory.CreateTempSubdirectory("ekbom-kill-").FullName;
        using var served = await Served.Start(folder);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(served.Address) };
        var token = Token().Match(await client.GetStringAsync(new Uri("/", UriKind.Relative))).Groups["token"].Value;
        using var start = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var started = await client.PostAsync(new Uri("/", UriKind.Relative), start);
        var person = started.Headers.Location!.OriginalString.Split('/')[2];
        var made = Web.Tests.Trials.Began(DateOnly.FromDateTime(DateTime.Now).AddDays(-Nights));
        var trial = await Web.Tests.Trials.Keep(served, person, made);

        var acknowledged = 0;
        var writing = Task.Run(async () =>
        {
            try
            {
                for (var night = 0; night < Nights; night++)
                {
                    var date = made.Protocol.Start.AddDays(night).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                    using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("rating", $"{night % 11}"), new("taken", "as-planned")]);
                    using var saved = await client.PostAsync(new Uri($"/people/{person}/trials/{trial}/tonight/{date}", UriKind.Relative), form);
                    Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
                    Interlocked.Increment(ref acknowledged);
                }
            }
            catch (HttpRequestException)
            {
                // it was killed
            }
        });
        while (Volatile.Read(ref acknowledged) < KilledAt && !writing.IsCompleted)
            await Task.Delay(1);
        served.Kill();
        await writing;

        SqliteConnection.ClearAllPools();
        var whole = await new TrialStore(PeopleDatabase.InFolder(folder), TimeProvider.System).Find(person, trial);
        Assert.InRange(acknowledged, KilledAt, Nights - 1);
        var file = KeptTrial.Read(whole!)!;
        Assert.InRange(file.Diary.Nights.Count, acknowledged, acknowledged + 1); // the last one may be saved and not yet acknowledged
        Assert.Equal(Enumerable.Range(0, file.Diary.Nights.Count).Select(night => (double?)(night % 11)), file.Diary.Nights.Select(night => night.Rating));
        SqliteConnection.ClearAllPools();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
