using System.Net;
using Microsoft.Playwright;

namespace Ekbom.Web.Tests.Browser;

/// <summary>The calendar, and what a person can do with their data.</summary>
[Collection(nameof(Browsers))]
public sealed class KeepingTests(Browsers browsers)
{
    [Fact]
    public async Task The_calendar_can_be_subscribed_to_and_a_new_address_ends_the_old_one()
    {
        await using var visitor = await browsers.Visit();
        await visitor.AnswerLikeAnna();
        await visitor.Page.GotoAsync($"/people/{visitor.Person}/timetable");
        var feed = await visitor.Page.InnerTextAsync(".ekbom-code");
        using var client = new HttpClient();
        var calendar = await client.GetStringAsync(new Uri(feed));

        Assert.StartsWith("BEGIN:VCALENDAR", calendar, StringComparison.Ordinal);
        Assert.Contains("levothyroxine", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain(visitor.Person, feed, StringComparison.Ordinal);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Make a new address; the old one stops working" }).ClickAsync();
        Assert.NotEqual(feed, await visitor.Page.InnerTextAsync(".ekbom-code"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(feed))).StatusCode);
        visitor.NothingWentWrong();
    }

    [Fact]
    public async Task What_is_saved_is_deleted_and_brought_back()
    {
        await using var visitor = await browsers.Visit();
        await visitor.AnswerLikeAnna();
        var person = visitor.Person;
        await visitor.Page.GotoAsync($"/people/{person}/plan");
        var plan = await Words(visitor);
        await visitor.Page.GotoAsync($"/people/{person}/yours");
        var table = await (await visitor.Page.APIRequest.GetAsync($"/people/{person}/answers.csv")).TextAsync();
        Assert.Contains("\"How old are you?\",\"57 years\"", table, StringComparison.Ordinal);
        var waiting = visitor.Page.WaitForDownloadAsync();
        await visitor.Page.GetByText("Everything, as one file").ClickAsync();
        var file = Path.GetTempFileName();
        await (await waiting).SaveAsAsync(file);

        await visitor.Press("Delete");
        Assert.Contains("Tick the box", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visitor.Page.CheckAsync("#sure");
        await visitor.Press("Delete");
        Assert.Equal(404, (await visitor.Page.APIRequest.GetAsync($"/people/{person}/plan")).Status);

        await visitor.Page.GotoAsync("/restore");
        await visitor.Page.SetInputFilesAsync("#file", file);
        await visitor.Press("Bring it here");
        File.Delete(file);
        Assert.NotEqual(person, visitor.Person);
        Assert.Equal(plan, await Words(visitor));
        visitor.NothingWentWrong();
    }

    [Fact]
    public async Task A_plan_that_was_given_comes_out_the_same_when_it_is_worked_out_again()
    {
        await using var visitor = await browsers.Visit();
        await visitor.AnswerLikeAnna();
        await visitor.Page.GotoAsync($"/people/{visitor.Person}/plan");
        await visitor.Page.GotoAsync($"/people/{visitor.Person}/plans");

        var said = await visitor.Page.InnerTextAsync("main");
        Assert.Contains("Worked out again, it comes out the same.", said, StringComparison.Ordinal);
        Assert.Contains("Nothing is different today", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_is_kept_with_its_sources_until_it_is_forgotten()
    {
        await using var visitor = await browsers.Visit();
        await visitor.AnswerLikeAnna();
        await visitor.Page.GotoAsync($"/people/{visitor.Person}/ask");
        await visitor.Page.FillAsync("#question", "Is magnesium oxide right for my restless legs?");
        await visitor.Press("Ask");

        Assert.True(await visitor.Page.Locator(".ekbom-turn li[id*=source-]").CountAsync() > 0);
        await visitor.Press("Forget this conversation");
        Assert.Equal(0, await visitor.Page.Locator(".ekbom-turn").CountAsync());
        visitor.NothingWentWrong();
    }

    /// <summary>The words of a page, however far its style sheet has come.</summary>
    private static async Task<string> Words(Visitor visitor) => string.Join(' ', (await visitor.Page.TextContentAsync("main"))!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
