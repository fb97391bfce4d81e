using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Ekbom.Core.Trials;
using Microsoft.Playwright;
using static Ekbom.Web.Tests.Trials;

namespace Ekbom.Web.Tests.Browser;

/// <summary>Nights from a table, a next version of the plan, what would be shared, and what a bad week or a warning sign says: on the pages, with and without script.</summary>
[Collection(nameof(Browsers))]
public sealed partial class TrialPagesTests(Browsers browsers)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nights_are_brought_from_a_table_all_or_none(bool script)
    {
        await using var visitor = await browsers.Visit(script);
        await visitor.Start();
        var (person, made) = (visitor.Person, Trials.Began(Today.AddDays(-5)));
        var trial = await Trials.Keep(browsers.Served, person, made);
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}");
        await visitor.Page.ClickAsync("text=Bring nights from a table");
        await Bring(visitor, $"date,rating,alcohol\n{Day(Today.AddDays(-5))},4,yes\n{Day(Today.AddDays(-4))},eleven,no\n2026-02-30,5,no\n");
        var wrong = await visitor.Page.InnerTextAsync(".nhsuk-error-summary");
        Assert.Contains("the table:3, rating", wrong, StringComparison.Ordinal);
        Assert.Contains("the table:4, date", wrong, StringComparison.Ordinal);
        await InNobodysWay(visitor, script);

        await Bring(visitor, $"date,rating,alcohol,note\n{Day(Today.AddDays(-5))},4,yes,\"one, two\"\n{Day(Today.AddDays(-4))},5,no,<b>x</b>\n");
        Assert.Contains("2 nights are saved.", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await InNobodysWay(visitor, script);
        var csv = await (await visitor.Page.APIRequest.GetAsync($"/people/{person}/trials/{trial}/nights.csv")).TextAsync();
        Assert.Contains($"\"{Day(Today.AddDays(-5))}\",\"4\",", csv, StringComparison.Ordinal);
        Assert.Contains("\"one, two\"", csv, StringComparison.Ordinal);

        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/import");
        await Bring(visitor, $"date,rating\n{Day(Today.AddDays(-5))},9\n");
        Assert.Contains("tick the box for it", await visitor.Page.InnerTextAsync(".nhsuk-error-summary"), StringComparison.Ordinal);
        await visitor.Page.CheckAsync("input[name=sure][value=replace]");
        await Bring(visitor, $"date,rating\n{Day(Today.AddDays(-5))},9\n");
        Assert.Contains("1 night is saved.", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("\"corrected\"", await (await visitor.Page.APIRequest.GetAsync($"/people/{person}/trials/{trial}/trial.json")).TextAsync(), StringComparison.Ordinal);
        visitor.NothingWentWrong();
    }

    [Fact]
    public async Task A_warning_sign_in_a_table_acts_at_once_and_gets_into_the_plan_by_a_button_only()
    {
        await using var visitor = await browsers.Visit();
        await visitor.Start("GB");
        var person = visitor.Person;
        var trial = await Trials.Keep(browsers.Served, person, Trials.Began(Today.AddDays(-5)));
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/import");
        await Bring(visitor, $"date,rating,report\n{Day(Today.AddDays(-5))},4,\n{Day(Today.AddDays(-4))},5,marked-weakness\n");

        Assert.Equal("Get help today", (await visitor.Title()).Split('\n')[^1].Replace("Urgent advice: ", "", StringComparison.Ordinal));
        var said = await visitor.Page.InnerTextAsync("main");
        Assert.Contains("A diary changes no plan by itself.", said, StringComparison.Ordinal);
        await InNobodysWay(visitor);
        Assert.DoesNotContain("marked-weakness", await Profile(visitor, person), StringComparison.Ordinal);
        await visitor.Press("Put this sign into my plan");

        Assert.EndsWith($"/people/{person}/plan", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Contains("marked-weakness", await Profile(visitor, person), StringComparison.Ordinal);
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}");
        Assert.Equal(0, await visitor.Page.Locator("#signs").CountAsync());
        Assert.Contains("Stopped on", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        visitor.NothingWentWrong();
    }

    [Fact]
    public async Task An_emergency_stands_alone_and_the_page_of_the_trial_offers_its_sign_for_the_plan()
    {
        await using var visitor = await browsers.Visit();
        await visitor.Start("GB");
        var person = visitor.Person;
        var night = new DiaryNight(Today.AddDays(-2)) { Rating = 4, Reports = ["chest-pain"] };
        var trial = await Trials.Keep(browsers.Served, person, Trials.Began(Today.AddDays(-5)), [night]);
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/after/{Day(night.Date)}");
        Assert.Contains("999", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visitor.Page.ClickAsync("text=the page of your trial");
        await visitor.Press("Put this sign into my plan");

        Assert.Contains("chest-pain", await Profile(visitor, person), StringComparison.Ordinal);
        visitor.NothingWentWrong();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_next_version_of_the_plan_keeps_what_was_written_and_begins_later(bool script)
    {
        await using var visitor = await browsers.Visit(script);
        await visitor.Start();
        var (person, made) = (visitor.Person, Trials.Began(Today.AddDays(-9)));
        var trial = await Trials.Keep(browsers.Served, person, made, Trials.Nights(made.Protocol, 8));
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}");
        await visitor.Page.ClickAsync("text=Change the plan");
        await visitor.Press("Plan the next version");
        Assert.Contains("Write why you change it.", await visitor.Page.InnerTextAsync(".nhsuk-error-summary"), StringComparison.Ordinal);
        await InNobodysWay(visitor, script);
        await visitor.Page.FillAsync("#why", "a journey");
        await visitor.Press("Plan the next version");
        await visitor.Press("Continue"); // tomorrow is offered
        Assert.Equal("Check version 2 of your plan", await visitor.Title());
        await InNobodysWay(visitor, script);
        await visitor.Press("Fix this plan");

        Assert.EndsWith($"/trials/{trial}/protocol", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Contains("version 2", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        var file = await (await visitor.Page.APIRequest.GetAsync($"/people/{person}/trials/{trial}/trial.json")).TextAsync();
        Assert.Contains(made.Hash, file, StringComparison.Ordinal);
        Assert.Contains("a journey", file, StringComparison.Ordinal);
        Assert.Equal(8, Night().Count(file));
        await visitor.Page.GotoAsync($"/people/{person}/trials");
        Assert.Equal(1, await visitor.Page.Locator("main h2").CountAsync()); // the set-up became the version
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}");
        Assert.Contains("by version 1 of the plan, not counted", await visitor.Page.InnerTextAsync("#nights"), StringComparison.Ordinal);
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/tonight/{Day(Today.AddDays(-1))}"); // a late entry of the version before
        await visitor.Page.ClickAsync(".ekbom-tiles__label >> text=/^4$/");
        await visitor.Press("Save");
        Assert.Equal("Saved", await visitor.Title());
        visitor.NothingWentWrong();
    }

    [Fact]
    public async Task A_next_version_does_not_begin_on_a_night_that_is_written()
    {
        await using var visitor = await browsers.Visit();
        await visitor.Start();
        var (person, made) = (visitor.Person, Trials.Began(Today.AddDays(-5)));
        var trial = await Trials.Keep(browsers.Served, person, made, Trials.Nights(made.Protocol, 6)); // tonight, too
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/next");
        await visitor.Page.FillAsync("#why", "a journey");
        await visitor.Press("Plan the next version");
        var parts = new[] { "day", "month", "year" }.Zip(Day(Today).Split('-').Reverse());
        foreach (var (part, value) in parts)
            await visitor.Page.FillAsync($"#start-{part}", value);
        await visitor.Press("Continue");

        Assert.Contains("are written already", await visitor.Page.InnerTextAsync(".nhsuk-error-summary"), StringComparison.Ordinal);
        Assert.DoesNotContain("Fix this plan", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visitor.Press("Do not change the plan");
        Assert.Equal(1, await visitor.Page.Locator("main h2").CountAsync());
        visitor.NothingWentWrong();
    }

    [Fact]
    public async Task All_that_would_be_shared_is_shown_before_it_is_saved_and_nothing_of_the_person_is_in_it()
    {
        await using var visitor = await browsers.Visit();
        await visitor.Start();
        var (person, made) = (visitor.Person, Trials.Began(Today.AddDays(-60), magnesium: true));
        var trial = await Trials.Keep(browsers.Served, person, made, Trials.Nights(made.Protocol, 56));
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/result");
        await visitor.Page.ClickAsync("text=Share what came out");
        await visitor.Choose("age", "40-64");
        await visitor.Press("Show it like this");

        var shown = await visitor.Page.InnerTextAsync("pre");
        Assert.Contains("\"ageBand\": \"40-64\"", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Protocol.Id, shown, StringComparison.Ordinal);
        Assert.DoesNotMatch(Date(), shown);
        await InNobodysWay(visitor);
        Assert.Equal(shown.Trim(), (await (await visitor.Page.APIRequest.GetAsync((await visitor.Page.GetAttributeAsync("main a[download]", "href"))!)).TextAsync()).Trim());
        Assert.Equal(404, (await visitor.Page.APIRequest.GetAsync($"/people/{new string('0', 32)}/trials/{trial}/share.json")).Status);
        visitor.NothingWentWrong();
    }

    [Fact]
    public async Task What_is_not_over_is_not_shared_and_what_is_over_is_not_changed()
    {
        await using var visitor = await browsers.Visit();
        await visitor.Start();
        var (person, over) = (visitor.Person, Trials.Began(Today.AddDays(-60)));
        var running = await Trials.Keep(browsers.Served, person, Trials.Began(Today.AddDays(-5), magnesium: true));
        var ended = await Trials.Keep(browsers.Served, person, over, Trials.Nights(over.Protocol, 56));
        await visitor.Page.GotoAsync($"/people/{person}/trials/{running}/share");
        Assert.Contains("Your trial is not over.", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.Page.APIRequest.GetAsync($"/people/{person}/trials/{running}/share.json")).Status);
        await visitor.Page.GotoAsync($"/people/{person}/trials/{ended}/share"); // a habit has no name that all share
        Assert.Contains("We do not know by name what you tried", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visitor.Page.GotoAsync($"/people/{person}/trials/{ended}/next");
        Assert.EndsWith($"/trials/{ended}", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_clearly_worse_than_all_before_is_told_on_tonights_page_and_stops_nothing()
    {
        await using var visitor = await browsers.Visit();
        await visitor.Start();
        var (person, made) = (visitor.Person, Trials.Began(Today.AddDays(-21)));
        var trial = await Trials.Keep(browsers.Served, person, made, Enumerable.Range(0, 20).Select(night => new DiaryNight(made.Protocol.Start.AddDays(night)) { Rating = night < 14 ? 4 : 9 }));
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/tonight/{Day(Today.AddDays(-1))}");
        Assert.DoesNotContain("clearly worse", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visitor.Page.ClickAsync(".ekbom-tiles__label >> text=/^9$/");
        await visitor.Press("Save");
        foreach (var page in (string[])["", "tonight", ""])
        {
            Assert.Contains("was clearly worse than any week of this trial before", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
            await InNobodysWay(visitor);
            await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/{page}".TrimEnd('/'));
        }

        Assert.DoesNotContain("Stopped on", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        visitor.NothingWentWrong();
    }

    [Fact]
    public async Task No_page_of_a_trial_tells_the_options_of_the_command_line()
    {
        await using var visitor = await browsers.Visit();
        await visitor.Start();
        var person = visitor.Person;
        var (running, over) = (Trials.Began(Today.AddDays(-20)), Trials.Began(Today.AddDays(-60), magnesium: true));
        var watched = running with { Protocol = running.Protocol with { Watches = [DiaryWatch.Augmentation] } };
        watched = watched with { Hash = ProtocolHash.Of(watched.Protocol) };
        var one = await Trials.Keep(browsers.Served, person, watched, [.. Trials.Nights(running.Protocol, 13), new DiaryNight(running.Protocol.Start.AddDays(13)) { Rating = 5, Reports = ["marked-weakness"] }]);
        var two = await Trials.Keep(browsers.Served, person, over, Trials.Nights(over.Protocol, 56));
        var said = new List<(string Page, string Text)>();
        foreach (var page in (string[])[$"{one}", $"{one}/protocol", $"{one}/tonight", $"{one}/after/{Day(running.Protocol.Start.AddDays(6))}", $"{one}/after/{Day(running.Protocol.Start.AddDays(13))}", $"{one}/result", $"{one}/import", $"{one}/next", $"{one}/share", $"{two}", $"{two}/result", $"{two}/report", $"{two}/share", $"{two}/import"])
        {
            Assert.Equal(200, (await visitor.Page.GotoAsync($"/people/{person}/trials/{page}"))!.Status);
            said.Add((page, await visitor.Page.EvaluateAsync<string>("document.querySelector('main').textContent")));
        }

        await visitor.Page.GotoAsync($"/people/{person}/trials/{one}/import");
        var moved = "date,rating,taken\n" + string.Join('\n', Enumerable.Range(0, 14).Select(night => $"{Day(running.Protocol.Start.AddDays(night))},9,{(running.Protocol.Blocks[night / 7].Treatment == 0 ? "yes" : "no")}"));
        await Bring(visitor, moved);
        said.Add(("a table", await visitor.Page.InnerTextAsync("main")));
        foreach (var tried in (string[])["valerian", "iron tablets", "coffee and tea"])
        {
            await TrialTests.Plan(visitor, tried, tried == "valerian" ? "300 mg" : "");
            said.Add((tried, await visitor.Page.InnerTextAsync("main")));
        }

        Assert.Contains(said, one => one.Text.Contains("is written already", StringComparison.Ordinal));
        Assert.Empty(said.Where(one => Option().IsMatch(one.Text)).Select(one => $"{one.Page}: {Option().Match(one.Text).Value}"));
    }

    /// <summary>By axe, which needs script on the page.</summary>
    private static async Task InNobodysWay(Visitor visitor, bool script = true)
    {
        if (script)
            Assert.Empty((await visitor.Page.RunAxe()).Violations.Select(violation => $"{violation.Id} {violation.Nodes[0].Html}"));
    }

    private static async Task Bring(Visitor visitor, string table)
    {
        await visitor.Page.SetInputFilesAsync("#file", new FilePayload { Name = "nights.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(table) });
        await visitor.Press("Save these nights");
    }

    private static async Task<string> Profile(Visitor visitor, string person) => await (await visitor.Page.APIRequest.GetAsync($"/people/{person}/profile.json")).TextAsync();

    [GeneratedRegex("\"rating\":", RegexOptions.None, 1000)]
    private static partial Regex Night();

    [GeneratedRegex(@"\d{4}-\d{2}", RegexOptions.None, 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@".{0,30}--[a-z].{0,30}", RegexOptions.None, 1000)]
    private static partial Regex Option();
}
