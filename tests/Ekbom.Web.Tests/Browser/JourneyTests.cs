using Microsoft.Playwright;

namespace Ekbom.Web.Tests.Browser;

/// <summary>The whole way of a first-time visitor, on a phone.</summary>
[Collection(nameof(Browsers))]
public sealed class JourneyTests(Browsers browsers)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_first_time_visitor_comes_from_the_start_to_a_plan(bool script)
    {
        await using var visitor = await browsers.Visit(script);
        await visitor.AnswerLikeAnna();

        Assert.Equal("Check your answers before your plan", await visitor.Title());
        Assert.Contains("levothyroxine", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        var headings = await visitor.Page.Locator("main h2").AllInnerTextsAsync();
        var keys = await visitor.Page.Locator("main dt").AllInnerTextsAsync();
        Assert.Empty(headings.Intersect(keys)); // nothing is said twice
        Assert.Equal(keys.Count, await visitor.Page.Locator("main dd a").CountAsync());
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "See my plan" }).ClickAsync();

        Assert.Equal("Your plan for restless legs", await visitor.Title());
        Assert.Contains("Your iron is low for someone with restless legs.", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visitor.Page.GetByText("Who says so").First.ClickAsync();
        Assert.True(await visitor.Page.Locator("details[open] .ekbom-source").First.IsVisibleAsync());
        Assert.Contains("yellowcard.mhra.gov.uk", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        visitor.NothingWentWrong();
    }

    [Fact]
    public async Task A_warning_sign_stops_everything_and_shows_the_number_of_the_country()
    {
        await using var visitor = await browsers.Visit();
        await visitor.Start("GB");
        await visitor.Tick("Chest pain");
        await visitor.Press("Continue");

        var said = await visitor.Page.InnerTextAsync("main");
        Assert.Contains("999", said, StringComparison.Ordinal);
        Assert.DoesNotContain("112", said, StringComparison.Ordinal);
        Assert.DoesNotContain("magnesium", said, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await visitor.Page.Locator("main form").CountAsync());
        visitor.NothingWentWrong();
    }

    [Fact]
    public async Task Back_shows_the_answer_that_was_given_and_a_new_one_counts()
    {
        await using var visitor = await browsers.Visit();
        await visitor.Start();
        await visitor.Tick("None of these");
        await visitor.Press("Continue");
        await visitor.Tick("Snoring");
        await visitor.Press("Continue");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Back", Exact = true }).ClickAsync();

        Assert.EndsWith("/question/noticed", visitor.Page.Url, StringComparison.Ordinal);
        Assert.True(await visitor.Page.GetByLabel("Snoring").IsCheckedAsync());
        await visitor.Page.GetByLabel("Snoring").UncheckAsync();
        await visitor.Tick("Muscle twitching");
        await visitor.Press("Continue");
        await visitor.Page.GotoAsync($"/people/{visitor.Person}/check");
        Assert.Contains("Muscle twitching", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Snoring", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visitor.Page.GoBackAsync();
        visitor.NothingWentWrong();
    }

    [Theory]
    [InlineData("levothyroxxine", "levothyroxine", true)]
    [InlineData("zzyzxamine", "zzyzxamine", false)]
    public async Task A_misspelt_medicine_is_asked_back_and_an_unknown_one_is_kept_and_marked(string written, string kept, bool asked)
    {
        await using var visitor = await browsers.Visit();
        await visitor.Start();
        await visitor.Page.GotoAsync($"/people/{visitor.Person}/question/medicines");
        await visitor.Page.FillAsync("#name", written);
        await visitor.Press("Add");
        if (asked)
        {
            Assert.Contains("There is a problem", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
            await visitor.Page.GetByLabel(kept, new() { Exact = true }).CheckAsync();
            await visitor.Press("Add");
        }

        var list = await visitor.Page.InnerTextAsync(".nhsuk-summary-list");
        Assert.Contains(kept, list, StringComparison.Ordinal);
        Assert.Equal(!asked, list.Contains("Not known to us", StringComparison.Ordinal));
        visitor.NothingWentWrong();
    }
}
