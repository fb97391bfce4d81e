using System.Net;
using System.Text.RegularExpressions;

namespace Ekbom.Web.Tests.Browser;

/// <summary>The page of a plan is kept for a while, but never longer than what it stands on.</summary>
[Collection(nameof(Browsers))]
public sealed partial class UnchangedPageTests(Browsers browsers)
{
    [Fact]
    public async Task A_plan_nothing_has_changed_for_is_sent_again_as_it_was_with_every_header_that_keeps_it_safe()
    {
        using var client = new Forms(browsers.Served.Address);
        var person = await client.Start("GB");
        using var first = await client.Get($"{person}/plan");
        using var again = await client.Get($"{person}/plan");

        Assert.NotNull(again.Headers.Age);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        foreach (var header in (string[])["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Cache-Control"])
            Assert.Equal(first.Headers.GetValues(header), again.Headers.GetValues(header));
        Assert.True(again.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("save")]
    public async Task An_answer_is_in_the_plan_at_once(string how)
    {
        using var client = new Forms(browsers.Served.Address);
        var person = await client.Start("GB");
        using var before = await client.Get($"{person}/plan");
        await client.Answer($"{person}/question/about", [new("Age", "57"), new("Sex", "female"), new("do", how)]);
        using var after = await client.Get($"{person}/plan");

        Assert.Null(after.Headers.Age);
        Assert.NotEqual(await before.Content.ReadAsStringAsync(), await after.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_same_answers_of_two_people_are_two_pages()
    {
        using var client = new Forms(browsers.Served.Address);
        var (one, other) = (await client.Start("GB"), await client.Start("GB"));
        using var first = await client.Get($"{one}/plan");
        using var second = await client.Get($"{other}/plan");

        Assert.Null(second.Headers.Age);
        Assert.Contains($"{other}/handover", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(one, await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clinical_view_and_another_country_are_pages_of_their_own()
    {
        using var client = new Forms(browsers.Served.Address);
        var person = await client.Start("GB");
        var pages = new List<string>();
        foreach (var view in (string[])["", "?view=clinical", "?country=DE", "?view=clinical&country=DE"])
        {
            using var page = await client.Get($"{person}/plan{view}");
            pages.Add(await page.Content.ReadAsStringAsync());
        }

        Assert.Equal(pages.Count, pages.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task What_was_deleted_is_not_sent_any_more()
    {
        using var client = new Forms(browsers.Served.Address);
        var person = await client.Start("GB");
        using (await client.Get($"{person}/plan"))
        {
        }

        await client.Answer($"{person}/yours", [new("sure", "yes")]);
        using var gone = await client.Get($"{person}/plan");

        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    /// <summary>Sends our own forms, without a browser.</summary>
    private sealed partial class Forms(string address) : IDisposable
    {
        private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };

        public async Task<string> Start(string country)
        {
            using var started = await Send("/", [new("country", country)]);
            return started.Headers.Location!.OriginalString.Replace("/question", "", StringComparison.Ordinal);
        }

        public Task<HttpResponseMessage> Get(string path) => client.GetAsync(new Uri(path, UriKind.Relative));

        public async Task Answer(string path, IReadOnlyList<KeyValuePair<string, string>> fields)
        {
            using var answered = await Send(path, fields);
            Assert.Equal(HttpStatusCode.Found, answered.StatusCode);
        }

        public void Dispose() => client.Dispose();

        private async Task<HttpResponseMessage> Send(string path, IReadOnlyList<KeyValuePair<string, string>> fields)
        {
            var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
            var hidden = Hidden().Matches(page).Select(field => new KeyValuePair<string, string>(field.Groups["name"].Value, field.Groups["value"].Value));
            using var form = new FormUrlEncodedContent([.. hidden, .. fields]);
            return await client.PostAsync(new Uri(path, UriKind.Relative), form);
        }

        [GeneratedRegex("<input[^>]*name=\"(?<name>[^\"]+)\" type=\"hidden\" value=\"(?<value>[^\"]*)\"|<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
        private static partial Regex Hidden();
    }
}
