using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.Web.Tests.Browser;

namespace Ekbom.Web.Tests.Api;

/// <summary>The trial of one over HTTP.</summary>
[Collection(nameof(Browsers))]
public sealed class TrialApiTests(Browsers browsers)
{
    private static readonly DateOnly Start = new(2026, 12, 1);

    [Fact]
    public async Task A_habit_gets_a_protocol_with_its_hash_and_something_swallowed_without_a_profile_gets_none()
    {
        var (status, habit) = await Post("/api/trial/design?asOf=2026-11-20", $$"""{"setup":{{Trials.Written(Start)}}}""");
        Assert.Equal(200, status);
        Assert.Contains("\"hash\"", habit.ToJsonString(), StringComparison.Ordinal);

        var (_, swallowed) = await Post("/api/trial/design?asOf=2026-11-20", $$"""{"setup":{{Trials.Written(Start).Replace("no coffee after lunch", "magnesium glycinate\", \"amount\": \"100 mg\", \"of\": \"elemental", StringComparison.Ordinal)}}}""");
        Assert.Contains("trial.refused.profile", swallowed.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", 400)]
    [InlineData("""{"setup":{}}""", 422)]
    [InlineData("""{"setup":{"question":"a"},"profile":{"abuot":{}}}""", 422)]
    public async Task What_is_no_set_up_is_said(string body, int expected) => Assert.Equal(expected, (await Post("/api/trial/design", body)).Status);

    [Fact]
    public async Task A_trial_file_is_analysed_and_one_that_was_changed_after_it_was_fixed_is_refused()
    {
        var made = Trials.Began(Start);
        var file = TrialJson.Of(new TrialFile([made], new Diary([.. Trials.Nights(made.Protocol, 56)])));
        var (status, result) = await Post("/api/trial/analyse?asOf=2027-03-01", file);
        Assert.Equal(200, status);
        Assert.Contains("\"helps\"", result.ToJsonString(), StringComparison.Ordinal);

        var (changed, problem) = await Post("/api/trial/analyse?asOf=2027-03-01", file.Replace("\"settlingNights\":2", "\"settlingNights\":0", StringComparison.Ordinal).Replace("\"settlingNights\": 2", "\"settlingNights\": 0", StringComparison.Ordinal));
        Assert.Equal(422, changed);
        Assert.Contains("TF004", problem.ToJsonString(), StringComparison.Ordinal);
    }

    private async Task<(int Status, JsonNode Body)> Post(string path, string body)
    {
        using var client = new HttpClient { BaseAddress = new Uri(browsers.Served.Address) };
        using var sent = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), sent);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
