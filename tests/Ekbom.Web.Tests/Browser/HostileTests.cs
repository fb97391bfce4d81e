using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace Ekbom.Web.Tests.Browser;

/// <summary>What somebody sends who means no good, or by mistake.</summary>
[Collection(nameof(Browsers))]
public sealed partial class HostileTests(Browsers browsers)
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'";

    [Fact]
    public async Task Script_in_every_field_is_shown_as_text()
    {
        await using var visitor = await browsers.Visit();
        var alarmed = false;
        visitor.Page.Dialog += async (_, dialog) =>
        {
            alarmed = true;
            await dialog.DismissAsync();
        };
        await visitor.Start();
        var person = visitor.Person;
        foreach (var page in (string[])["about", "legs", "medicines", "supplements", "tests", "conditions", "hours", "weight", "habits"])
        {
            await visitor.Page.GotoAsync($"/people/{person}/question/{page}");
            foreach (var input in await visitor.Page.QuerySelectorAllAsync("main input.nhsuk-input, main textarea"))
                await input.EvaluateAsync("(input, text) => { input.removeAttribute('maxlength'); input.value = text; }", Script);
            await visitor.Page.EvaluateAsync("document.querySelectorAll('[data-behaviour=exclusive]').forEach(one => one.checked = true)");
            await visitor.Page.Locator("button[name=do]").First.ClickAsync();
        }

        foreach (var page in (string[])["check", "plan", "handover", "timetable", "question/medicines"])
        {
            await visitor.Page.GotoAsync($"/people/{person}/{page}");
            Assert.Equal(0, await visitor.Page.Locator("img").CountAsync());
            Assert.DoesNotContain("alert(1)", string.Concat(await visitor.Page.Locator("script").AllInnerTextsAsync()), StringComparison.Ordinal);
        }

        Assert.False(alarmed);
    }

    [Theory]
    [InlineData("/people/../../etc/passwd")]
    [InlineData("/people/%2e%2e%2f%2e%2e%2fetc%2fpasswd/plan")]
    [InlineData("/assets/../ekbom-web.dll")]
    [InlineData("/assets/%2e%2e/%2e%2e/Program.cs")]
    [InlineData("/people/00000000000000000000000000000000/plan")]
    [InlineData("/people/' or 1=1 --/plan")]
    [InlineData("/people/00000000000000000000000000000000/export.json")]
    [InlineData("/feeds/0.ics")]
    [InlineData("/people/00000000000000000000000000000000/trials/00000000000000000000000000000000/tonight")]
    [InlineData("/people/00000000000000000000000000000000/trials/00000000000000000000000000000000/trial.json")]
    [InlineData("/evidence/../../x")]
    public async Task An_address_that_is_none_of_ours_is_not_found(string path)
    {
        using var client = new HttpClient { BaseAddress = new Uri(browsers.Served.Address) };

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(browsers.Served.Address + path))).StatusCode);
    }

    [Fact]
    public async Task A_form_without_our_token_or_with_a_forged_one_changes_nothing()
    {
        using var client = new HttpClient { BaseAddress = new Uri(browsers.Served.Address) };
        foreach (var form in (KeyValuePair<string, string>[][])[[], [new("__RequestVerificationToken", "forged")]])
        {
            using var sent = new FormUrlEncodedContent(form);
            Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(new Uri("/", UriKind.Relative), sent)).StatusCode);
        }
    }

    [Fact]
    public async Task A_name_of_another_host_is_refused()
    {
        using var client = new HttpClient { BaseAddress = new Uri(browsers.Served.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "rebound.example";

        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData(300_000)]
    [InlineData(50_000_000)]
    public async Task A_giant_body_is_refused(int bytes)
    {
        using var client = new HttpClient { BaseAddress = new Uri(browsers.Served.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/plan");
        request.Content = new StringContent("{\"asks\":\"" + new string('x', bytes) + "\"}", Encoding.UTF8, "application/json");
        request.Headers.ExpectContinue = true; // so that the answer comes before the body is sent

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("", 400)]
    [InlineData("[1,2]", 422)]
    [InlineData("{\"abuot\":{}}", 422)]
    [InlineData("{\"about\":{\"age\":-3}}", 422)]
    [InlineData("{\"about\":{\"age\":57}}", 200)]
    public async Task What_the_api_cannot_use_is_said_with_problem_details(string body, int status)
    {
        using var client = new HttpClient { BaseAddress = new Uri(browsers.Served.Address) };
        using var sent = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        var answer = await client.PostAsync(new Uri("/api/plan", UriKind.Relative), sent);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status == 200 ? "application/json" : "application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        if (status == 422)
            Assert.Contains("\"mend\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_forbids_what_it_does_not_need()
    {
        using var client = new HttpClient { BaseAddress = new Uri(browsers.Served.Address) };
        foreach (var path in (string[])["/", "/about", "/assets/light.css", "/api/ekbom.json", "/health", "/no-such-page"])
        {
            var headers = (await client.GetAsync(new Uri(path, UriKind.Relative))).Headers;
            var policy = string.Concat(headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", string.Concat(headers.GetValues("X-Content-Type-Options")));
            Assert.False(headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task The_api_describes_itself_and_says_that_it_is_well()
    {
        using var client = new HttpClient { BaseAddress = new Uri(browsers.Served.Address) };
        var document = await client.GetStringAsync(new Uri("/api/ekbom.json", UriKind.Relative));

        Assert.All((string[])["/api/plan", "/api/next", "/api/interactions", "/api/timetable", "/api/ask", "/api/magnesium", "/api/evidence", "/api/trial/design", "/api/trial/analyse"], path => Assert.Contains($"\"{path}\"", document, StringComparison.Ordinal));
        Assert.Equal("Healthy", await client.GetStringAsync(new Uri("/health", UriKind.Relative)));
    }

    [Fact]
    public async Task What_a_person_told_stands_in_no_log()
    {
        await using var visitor = await browsers.Visit();
        await visitor.Start();
        await visitor.Page.GotoAsync($"/people/{visitor.Person}/question/medicines");
        await visitor.Page.FillAsync("#name", "unmistakablamine");
        await visitor.Press("Add");
        await visitor.Page.GotoAsync($"/people/{visitor.Person}/plan");

        Assert.DoesNotContain("unmistakablamine", browsers.Served.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("unmistakablamine", visitor.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotMatch(PersonInALog(), browsers.Served.Log);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080", "there are no accounts")]
    [InlineData("http://192.168.1.7:5080", "there are no accounts")]
    [InlineData("http://+:5080", "")]
    [InlineData("http://127.0.0.1:0;http://[::]:5080", "there are no accounts")]
    public async Task It_does_not_listen_for_other_machines_and_says_why(string urls, string said)
    {
        var (status, message) = await Served.Run(urls);

        Assert.Equal(2, status);
        Assert.Contains(said, message, StringComparison.Ordinal);
    }

    [GeneratedRegex("/people/[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex PersonInALog();
}
