using Deque.AxeCore.Playwright;
using Ekbom.Core.Trials;
using Microsoft.Playwright;
using static Ekbom.Web.Tests.Trials;

namespace Ekbom.Web.Tests.Browser;

/// <summary>What a trial says on its pages: the result, the look before the end, what goes into the plan; and that nothing stands in anyone's way.</summary>
[Collection(nameof(Browsers))]
public sealed class TrialResultTests(Browsers browsers)
{
    [Fact]
    public async Task The_result_comes_in_words_first_with_a_table_beside_each_picture_and_a_report_to_print()
    {
        await using var visitor = await browsers.Visit();
        await visitor.Start();
        var person = visitor.Person;
        var made = Trials.Began(Today.AddDays(-60));
        var trial = await Trials.Keep(browsers.Served, person, made, Trials.Nights(made.Protocol, 56));
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/result");

        var said = await visitor.Page.InnerTextAsync("main");
        Assert.Contains("Difference", said, StringComparison.Ordinal);
        Assert.Equal(0, await visitor.Page.Locator("main form").CountAsync()); // it is over: nobody has to ask
        Assert.True(await visitor.Page.Locator("main figure svg").CountAsync() >= 2);
        Assert.True(await visitor.Page.Locator("main table").CountAsync() >= 2);
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/report");
        Assert.Contains(made.Hash, await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        visitor.NothingWentWrong();
    }

    [Fact]
    public async Task A_finished_trial_of_magnesium_goes_into_the_plan_which_says_what_it_changes()
    {
        await using var visitor = await browsers.Visit();
        var person = await Trials.SomebodyWhoMayTry(browsers.Served, Today);
        var made = Trials.Began(Today.AddDays(-60), magnesium: true);
        var trial = await Trials.Keep(browsers.Served, person, made, Trials.Nights(made.Protocol, 56));
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/result");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Put this result into my plan" }).ClickAsync();

        Assert.EndsWith($"/people/{person}/plan", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Contains("Your own trial spoke for magnesium", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/result");
        Assert.Contains("Your plan knows this result.", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, await visitor.Page.Locator("main form").CountAsync());
        visitor.NothingWentWrong();
    }

    [Fact]
    public async Task Who_looks_before_the_end_is_told_so_and_the_look_is_noted()
    {
        await using var visitor = await browsers.Visit();
        await visitor.Start();
        var person = visitor.Person;
        var made = Trials.Began(Today.AddDays(-30));
        var trial = await Trials.Keep(browsers.Served, person, made, Trials.Nights(made.Protocol, 30));
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/result");
        Assert.Equal(0, await visitor.Page.Locator("main svg").CountAsync());
        await visitor.Press("Look now, and note it");
        Assert.True(await visitor.Page.Locator("main svg").CountAsync() > 0);

        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/result");
        Assert.Contains("You have looked 1 time.", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/tonight/{Day(Today.AddDays(-2))}");
        await visitor.Page.SelectOptionAsync("#unusable", "travel");
        await visitor.Press("Save");
        Assert.Contains("no night can be taken out", await visitor.Page.InnerTextAsync(".nhsuk-error-summary"), StringComparison.OrdinalIgnoreCase);
        visitor.NothingWentWrong();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_stands_in_the_way_of_anyone_by_day_or_by_night(bool dark)
    {
        await using var visitor = await browsers.Visit(dark: dark);
        await visitor.Start();
        var person = visitor.Person;
        var running = Trials.Began(Today.AddDays(-10));
        var over = Trials.Began(Today.AddDays(-60), magnesium: true);
        var (one, two) = (await Trials.Keep(browsers.Served, person, running, Trials.Nights(running.Protocol, 8)), await Trials.Keep(browsers.Served, person, over, Trials.Nights(over.Protocol, 56)));
        await TrialTests.Plan(visitor, "no coffee after lunch");
        var draft = new Uri(visitor.Page.Url).Segments[4].TrimEnd('/');
        await TrialTests.Rest(visitor);
        string[] pages =
        [
            "trials", $"trials/{draft}/check", .. ((string[])["try", "against", "measure", "worth", "how", "long", "others", "start"]).Select(step => $"trials/{draft}/setup/{step}"),
            $"trials/{one}", $"trials/{one}/protocol", $"trials/{one}/tonight", $"trials/{one}/after/{Day(Today.AddDays(-5))}", $"trials/{one}/result", $"trials/{two}", $"trials/{two}/result", $"trials/{two}/report",
        ];
        var found = new List<string>();
        foreach (var page in pages)
        {
            Assert.Equal(200, (await visitor.Page.GotoAsync($"/people/{person}/{page}"))!.Status);
            foreach (var details in await visitor.Page.QuerySelectorAllAsync("details"))
                await details.EvaluateAsync("details => details.open = true");
            found.AddRange((await visitor.Page.RunAxe()).Violations.Select(violation => $"{page}: {violation.Id} {violation.Help} ({violation.Nodes.Length}) {violation.Nodes[0].Html}"));
            var over2 = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over2 > 0)
                found.Add($"{page} is {over2} pixels too wide");
        }

        Assert.True(found.Count == 0, string.Join("\n", found));
        visitor.NothingWentWrong();
    }
}
