using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Ekbom.Web.Tests.Browser;

/// <summary>Every page: for everyone, by day and by night, on paper, by keyboard.</summary>
[Collection(nameof(Browsers))]
public sealed partial class PagesTests(Browsers browsers)
{
    private static readonly string[] Public = ["/", "/ask", "/evidence", "/evidence/magnesium-rls", "/claims", "/claims/C087", "/disagreements", "/about", "/restore", "/no-such-page"];

    private static readonly string[] Own =
    [
        "question/signs", "question/noticed", "question/conditions", "question/about", "question/legs", "question/medicines", "question/supplements", "question/tests", "question/times",
        "question/hours", "check", "plan", "plan?view=clinical", "plan?country=DE", "timetable", "handover", "ask", "yours", "plans",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_stands_in_the_way_of_anyone_by_day_or_by_night(bool dark)
    {
        await using var visitor = await browsers.Visit(dark: dark);
        await visitor.AnswerLikeAnna();
        var found = new List<string>();
        foreach (var page in (string[])[.. Public, .. Own.Select(page => $"/people/{visitor.Person}/{page}")])
        {
            await visitor.Page.GotoAsync(page);
            foreach (var details in await visitor.Page.QuerySelectorAllAsync("details"))
                await details.EvaluateAsync("details => details.open = true");
            var result = await visitor.Page.RunAxe();
            found.AddRange(result.Violations.Select(violation => $"{page}: {violation.Id} {violation.Help} ({violation.Nodes.Length}) {violation.Nodes[0].Html}"));
        }

        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_emergency_page_and_a_page_with_a_problem_are_clean_too(bool dark)
    {
        await using var visitor = await browsers.Visit(dark: dark);
        await visitor.Start();
        await visitor.Press("Continue");
        var problem = await visitor.Page.RunAxe();
        Assert.Empty(problem.Violations.Select(violation => violation.Id));
        Assert.Equal("nhsuk-error-summary", await visitor.Page.EvaluateAsync<string>("document.activeElement.dataset.module"));
        await visitor.Tick("Chest pain");
        await visitor.Press("Continue");
        var alarm = await visitor.Page.RunAxe();
        Assert.Empty(alarm.Violations.Select(violation => violation.Id));
    }

    [Fact]
    public async Task No_page_scrolls_sideways_on_a_phone()
    {
        await using var visitor = await browsers.Visit(width: 320, height: 600);
        await visitor.AnswerLikeAnna();
        foreach (var page in (string[])[.. Public, .. Own.Select(page => $"/people/{visitor.Person}/{page}")])
        {
            await visitor.Page.GotoAsync(page);
            var over = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(over <= 0, $"{page} is {over} pixels too wide");
        }
    }

    [Fact]
    public async Task The_sheet_for_the_doctor_has_two_sides_at_most_and_is_printed_light()
    {
        await using var visitor = await browsers.Visit(dark: true);
        await visitor.AnswerLikeAnna();
        await visitor.Page.GotoAsync($"/people/{visitor.Person}/handover");
        var paper = System.Text.Encoding.Latin1.GetString(await visitor.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }));

        Assert.InRange(APage().Count(paper), 1, 2);
        Assert.Contains("41 µg/L", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal("none", await visitor.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.ekbom-header')).display"));
        Assert.DoesNotContain("16, 24, 27", await visitor.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_keyboard_alone_a_question_is_answered()
    {
        await using var visitor = await browsers.Visit();
        await visitor.Page.GotoAsync("/");
        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to main content", await visitor.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await visitor.Page.FocusAsync("#country");
        await visitor.Page.Keyboard.PressAsync("ArrowDown"); // a space would open the list
        await visitor.Page.Keyboard.PressAsync("Tab");
        while (await visitor.Page.EvaluateAsync<string>("document.activeElement.tagName") != "BUTTON")
            await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**/question/signs");

        for (var i = 0; i < 80 && await visitor.Page.EvaluateAsync<string>("document.activeElement.dataset.behaviour ?? ''") != "exclusive"; i++)
            await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Space");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**/question/noticed");
        visitor.NothingWentWrong();
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task The_first_page_is_light_enough_for_a_slow_phone(string sheet)
    {
        const int Most = 150_000;
        using var client = new HttpClient { BaseAddress = new Uri(browsers.Served.Address) };
        using var compressed = new MemoryStream(); // as the published application sends it
        await using (var gzip = new System.IO.Compression.GZipStream(compressed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (var path in (string[])["/", $"/assets/{sheet}.css", "/assets/pages.js", "/icon.svg"])
                await gzip.WriteAsync(await client.GetByteArrayAsync(new Uri(path, UriKind.Relative)));
        }

        Assert.InRange(compressed.Length, 1, Most);
    }

    [Fact]
    public async Task Another_country_shows_what_is_different_there()
    {
        await using var visitor = await browsers.Visit();
        await visitor.AnswerLikeAnna();
        await visitor.Page.GotoAsync($"/people/{visitor.Person}/plan");
        await visitor.Page.SelectOptionAsync("#country", "DE");
        await visitor.Press("Show");

        Assert.Contains("The limit for supplements is 250 mg instead of 400 mg.", await visitor.Page.InnerTextAsync(".ekbom-changes"), StringComparison.Ordinal);
        Assert.Contains("nebenwirkungen.bund.de", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        visitor.NothingWentWrong();
    }

    [GeneratedRegex("/Type /Page[^s]", RegexOptions.None, 1000)]
    private static partial Regex APage();
}
