using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Ekbom.Web.Tests.Browser;

/// <summary>Somebody at a browser. What goes wrong behind the page is noted: errors in the console, requests that leave the machine.</summary>
public sealed partial class Visitor : IAsyncDisposable
{
    private readonly List<string> wrong = [];

    public Visitor(IPage page, string address)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("422 (", StringComparison.Ordinal))
                wrong.Add($"console: {message.Text} {message.Location}");
        };
        page.PageError += (_, error) => wrong.Add($"script: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                wrong.Add($"request to {request.Url}");
        };
    }

    public IPage Page { get; }

    public string Person => PersonId().Match(Page.Url).Value;

    public Task<string> Title() => Page.Locator("h1").First.InnerTextAsync();

    public async Task Start(string country = "GB")
    {
        await Page.GotoAsync("/");
        await Page.SelectOptionAsync("#country", country);
        await Press("Start");
    }

    public Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public Task Tick(string label) => Page.GetByLabel(label, new() { Exact = true }).First.CheckAsync();

    /// <summary>Chooses an answer of the question with this name.</summary>
    public Task Choose(string field, string value) => Page.CheckAsync($"input[name='{field}'][value='{value}']");

    /// <summary>A woman of 57 with restless legs, low iron and a thyroid tablet: from the start to the answers to check.</summary>
    public async Task AnswerLikeAnna()
    {
        await Start();
        while (Page.Url.Contains("/question/", StringComparison.Ordinal))
            await AnswerOne(new Uri(Page.Url).Segments[^1]);
    }

    /// <summary>Nothing went wrong behind any page.</summary>
    public void NothingWentWrong() => Assert.True(wrong.Count == 0, string.Join("\n", wrong.Distinct()));

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private async Task AnswerOne(string question)
    {
        switch (question)
        {
            case "signs" or "conditions" or "more-conditions":
                await Tick("None of these");
                break;
            case "noticed":
                await Tick("Snoring");
                break;
            case "about":
                await Page.FillAsync("#Age", "57");
                await Choose("Sex", "female");
                break;
            case "legs":
                foreach (var sign in (string[])["UrgeToMove", "WorseAtRest", "RelievedByMovement", "WorseInEvening"])
                    await Choose(sign, "yes");
                await Choose("ExplainedByOther", "no");
                await Page.FillAsync("#NightsPerWeek", "5");
                await Choose("Distress", "moderate");
                break;
            case "medicines":
                await Page.FillAsync("#name", "levothyroxine");
                await Page.FillAsync("#dose", "75 ug");
                await Page.FillAsync("#times", "07:00");
                break;
            case "supplements":
                await Page.FillAsync("#name", "magnesium oxide 400 mg");
                await Page.FillAsync("#times", "22:00");
                break;
            case "tests":
                await Page.FillAsync("#ferritin", "41");
                await Page.FillAsync("#ferritin-on-month", "10");
                await Page.FillAsync("#ferritin-on-year", "2026");
                await Page.FillAsync("#iron_free", "36");
                await Choose("morning", "yes");
                break;
            default:
                await Press("I do not know");
                return;
        }

        await Page.Locator("button[name=do][value=save]").ClickAsync();
    }

    [GeneratedRegex("(?<=/people/)[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex PersonId();
}
