using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Ekbom.Core.Trials;
using Microsoft.Playwright;
using static Ekbom.Web.Tests.Trials;

namespace Ekbom.Web.Tests.Browser;

/// <summary>A trial on oneself, from its set-up to its result, on a phone.</summary>
[Collection(nameof(Browsers))]
public sealed partial class TrialTests(Browsers browsers)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_test_is_planned_in_plain_steps_and_fixed_with_its_code_before_the_first_night(bool script)
    {
        await using var visitor = await browsers.Visit(script);
        await visitor.Start();
        await Plan(visitor, "no coffee after lunch");
        await Rest(visitor);

        Assert.Equal("Check your plan for the trial", await visitor.Title());
        var check = await visitor.Page.InnerTextAsync("main");
        Assert.Contains("Are my legs better with no coffee after lunch?", check, StringComparison.Ordinal);
        Assert.Contains("56 nights", check, StringComparison.Ordinal);
        Assert.DoesNotContain("1 points", check, StringComparison.Ordinal);
        Assert.Contains("of 100", check, StringComparison.Ordinal); // how sure it can be
        await visitor.Press("Fix this plan");

        Assert.EndsWith("/protocol", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Matches(Hash(), await visitor.Page.InnerTextAsync("main"));
        await visitor.Page.GotoAsync(visitor.Page.Url.Replace("/protocol", "/check", StringComparison.Ordinal));
        Assert.DoesNotContain("Fix this plan", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal); // and not a second time
    }

    [Theory]
    [InlineData("iron tablets", "Iron cannot be tested by turning it on and off.", "repeat the blood test")]
    [InlineData("ropinirole", "We do not plan trials of ropinirole.", "ask your prescriber")]
    [InlineData("magnesium glycinate", "Your plan does not say that you may try magnesium now.", "do first what your plan says")]
    public async Task What_cannot_be_tested_is_refused_at_once_with_the_better_way(string tried, string refused, string better)
    {
        await using var visitor = await browsers.Visit();
        await visitor.Start();
        await Plan(visitor, tried, tried.StartsWith("magnesium", StringComparison.Ordinal) ? "100 mg" : "");

        var said = await visitor.Page.InnerTextAsync("main");
        Assert.Contains(refused, said, StringComparison.Ordinal);
        Assert.Contains(better, said, StringComparison.Ordinal);
        Assert.DoesNotContain("Fix this plan", said, StringComparison.Ordinal);
        visitor.NothingWentWrong();
    }

    [Fact]
    public async Task An_answer_that_cannot_be_is_said_on_its_page()
    {
        await using var visitor = await browsers.Visit();
        await visitor.Start();
        await Plan(visitor, "no coffee after lunch");
        await visitor.Press("Continue");
        Assert.Contains("Choose one of the four.", await visitor.Page.InnerTextAsync(".nhsuk-error-summary"), StringComparison.Ordinal);
        await visitor.Choose("way", "0-10 evening");
        await visitor.Press("Continue");
        await visitor.Page.FillAsync("#smallest", "11");
        await visitor.Press("Continue");
        Assert.Contains("from 0.01 to 10", await visitor.Page.InnerTextAsync(".nhsuk-error-summary"), StringComparison.Ordinal);
        visitor.NothingWentWrong();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ten_nights_are_written_with_a_touch_each_and_those_of_before_are_marked_late(bool script)
    {
        await using var visitor = await browsers.Visit(script);
        await visitor.Start();
        var person = visitor.Person;
        var made = Trials.Began(Today.AddDays(-9));
        var trial = await Trials.Keep(browsers.Served, person, made);
        for (var night = 0; night < 10; night++)
        {
            await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/tonight/{Day(made.Protocol.Start.AddDays(night))}");
            await visitor.Page.ClickAsync($".ekbom-tiles__label >> text=/^{night}$/");
            await visitor.Page.Locator("input[name=taken]").First.CheckAsync();
            await visitor.Press("Save");
            Assert.Equal("Saved", await visitor.Title());
            Assert.Equal(night < 8, (await visitor.Page.InnerTextAsync("main")).Contains("marked as late", StringComparison.Ordinal));
        }

        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}");
        Assert.Equal(10, await visitor.Page.Locator("main tbody").Nth(1).Locator("tr").CountAsync());
        Assert.Equal(0, await visitor.Page.Locator("#missing").CountAsync());
        Assert.DoesNotContain("<svg", await visitor.Page.ContentAsync(), StringComparison.Ordinal); // nothing is drawn while it runs
        visitor.NothingWentWrong();
    }

    [Fact]
    public async Task A_night_is_corrected_and_not_written_twice_unseen()
    {
        await using var visitor = await browsers.Visit();
        await visitor.Start();
        var (person, page) = (visitor.Person, "");
        var trial = await Trials.Keep(browsers.Served, person, Trials.Began(Today.AddDays(-3)));
        page = $"/people/{person}/trials/{trial}/tonight/{Day(Today.AddDays(-3))}";
        await visitor.Page.GotoAsync(page);
        var other = await visitor.Page.Context.NewPageAsync();
        await other.GotoAsync(page);
        await other.ClickAsync(".ekbom-tiles__label >> text=/^2$/");
        await other.ClickAsync("main form .nhsuk-button >> nth=0");

        await visitor.Page.ClickAsync(".ekbom-tiles__label >> text=/^7$/");
        await visitor.Press("Save");
        Assert.Contains("written already", await visitor.Page.InnerTextAsync(".nhsuk-error-summary"), StringComparison.Ordinal);
        await visitor.Press("Save");
        Assert.Equal("Saved", await visitor.Title());
        await visitor.Page.GotoAsync(page);
        Assert.True(await visitor.Page.IsCheckedAsync("#rating-8"));
        var file = await (await visitor.Page.APIRequest.GetAsync($"/people/{person}/trials/{trial}/trial.json")).TextAsync();
        Assert.Contains("\"corrected\"", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slow-breathing")]
    [InlineData("chest-pain")]
    public async Task A_sign_of_poisoning_or_of_an_emergency_stops_the_test_at_once_even_when_something_else_is_wrong(string sign)
    {
        await using var visitor = await browsers.Visit();
        await visitor.Start("GB");
        var person = visitor.Person;
        var trial = await Trials.Keep(browsers.Served, person, Trials.Began(Today.AddDays(-3), magnesium: true));
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/tonight/{Day(Today.AddDays(-1))}");
        await visitor.Page.ClickAsync("text=Something wrong? Side effects and warning signs");
        await visitor.Page.CheckAsync($"input[name=report][value={sign}]");
        await visitor.Page.ClickAsync("text=More about this night, if you like");
        await visitor.Page.FillAsync("#slept", "many");
        await visitor.Press("Save");

        var said = await visitor.Page.InnerTextAsync("main");
        Assert.Contains("999", said, StringComparison.Ordinal);
        Assert.Equal(0, await visitor.Page.Locator("main form").CountAsync());
        Assert.Empty((await visitor.Page.RunAxe()).Violations.Select(violation => violation.Id));
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}");
        Assert.Contains("Stopped on", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visitor.Page.GotoAsync($"/people/{person}/tonight");
        Assert.Contains("No trial is running now.", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        visitor.NothingWentWrong();
    }

    [Fact]
    public async Task Loose_stools_twice_in_a_week_of_magnesium_bring_the_advice_on_the_dose_and_where_to_report()
    {
        await using var visitor = await browsers.Visit();
        await visitor.Start("GB");
        var person = visitor.Person;
        var trial = await Trials.Keep(browsers.Served, person, Trials.Began(Today.AddDays(-3), magnesium: true));
        for (var ago = 2; ago >= 1; ago--)
        {
            await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/tonight/{Day(Today.AddDays(-ago))}");
            await visitor.Page.ClickAsync(".ekbom-tiles__label >> text=/^4$/");
            await visitor.Page.ClickAsync("text=Something wrong? Side effects and warning signs");
            await visitor.Page.CheckAsync("input[name=report][value=diarrhoea]");
            await visitor.Press("Save");
            Assert.Equal(ago == 1, await visitor.Page.Locator(".nhsuk-card--care--non-urgent").CountAsync() == 1);
        }

        Assert.Contains("yellowcard.mhra.gov.uk", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        visitor.NothingWentWrong();
    }

    [Fact]
    public async Task Script_in_a_field_of_a_trial_is_shown_as_text()
    {
        const string Script = "<img src=x onerror=alert(2)><script>alert(1)\"'";
        await using var visitor = await browsers.Visit();
        await visitor.Start();
        var person = visitor.Person;
        await Plan(visitor, Script);
        await Rest(visitor);
        Assert.Contains(Script, await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        var trial = await Trials.Keep(browsers.Served, person, Trials.Began(Today.AddDays(-3)));
        await visitor.Page.GotoAsync($"/people/{person}/trials/{trial}/tonight/{Day(Today.AddDays(-2))}");
        await visitor.Page.ClickAsync("text=More about this night, if you like");
        await visitor.Page.FillAsync("#note", Script);
        await visitor.Press("Save");
        foreach (var page in (string[])["trials", $"trials/{trial}", $"trials/{trial}/tonight/{Day(Today.AddDays(-2))}"])
        {
            await visitor.Page.GotoAsync($"/people/{person}/{page}");
            Assert.Equal(0, await visitor.Page.Locator("img").CountAsync());
            Assert.DoesNotContain("alert(1)", string.Concat(await visitor.Page.Locator("script").AllInnerTextsAsync()), StringComparison.Ordinal);
        }

        visitor.NothingWentWrong();
    }

    [Fact]
    public async Task With_a_helper_nobody_but_the_helpers_file_knows_what_is_in_the_boxes_until_they_are_opened()
    {
        await using var visitor = await browsers.Visit();
        var person = await Trials.SomebodyWhoMayTry(browsers.Served, Today);
        await visitor.Page.GotoAsync($"/people/{person}/plan");
        await Plan(visitor, "magnesium glycinate", "100 mg", "empty capsules");
        await visitor.Choose("way", "0-10 evening");
        await visitor.Press("Continue");
        await visitor.Press("Continue");
        await visitor.Choose("design", "randomised");
        await visitor.Press("Continue");
        await visitor.Choose("rounds", "2");
        await visitor.Press("Continue");
        await visitor.Choose("blinding", "helper");
        await visitor.Press("Continue");
        await visitor.Tick("None of these");
        await visitor.Press("Continue");
        await visitor.Press("Continue");
        var waiting = visitor.Page.WaitForDownloadAsync();
        await visitor.Press("Fix this plan");
        var file = Path.GetTempFileName();
        await (await waiting).SaveAsAsync(file);
        await visitor.Page.GotoAsync($"/people/{person}/trials");
        await visitor.Page.Locator("main h2 a").First.ClickAsync();

        var trial = new Uri(visitor.Page.Url).AbsolutePath;
        Assert.Contains("box A", await visitor.Page.InnerTextAsync("#blocks"), StringComparison.Ordinal);
        Assert.DoesNotContain("magnesium", await visitor.Page.InnerTextAsync("#blocks"), StringComparison.Ordinal);
        Assert.Contains("\"seed\":\"\"", (await (await visitor.Page.APIRequest.GetAsync($"{trial}/trial.json")).TextAsync()).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await visitor.Page.GotoAsync($"{trial}/result");
        var other = Path.GetTempFileName();
        await System.IO.File.WriteAllTextAsync(other, Core.Writing.TrialJson.Of(new TrialFile([Trials.Began(Today)], new Diary([]))));
        await visitor.Page.SetInputFilesAsync("#file", other);
        await visitor.Press("Open the boxes");
        Assert.Contains("does not belong to the trial", await visitor.Page.InnerTextAsync(".nhsuk-error-summary"), StringComparison.Ordinal);
        await visitor.Page.SetInputFilesAsync("#file", file);
        await visitor.Press("Open the boxes");
        await visitor.Page.GotoAsync(trial);
        Assert.Contains("magnesium glycinate", await visitor.Page.InnerTextAsync("#blocks"), StringComparison.Ordinal);
        System.IO.File.Delete(file);
        System.IO.File.Delete(other);
        visitor.NothingWentWrong();
    }

    [Fact]
    public async Task The_days_of_the_test_stand_in_the_calendar_one_subscribed_to()
    {
        await using var visitor = await browsers.Visit();
        await visitor.AnswerLikeAnna();
        await Trials.Keep(browsers.Served, visitor.Person, Trials.Began(Today.AddDays(-3)));
        await visitor.Page.GotoAsync($"/people/{visitor.Person}/timetable");
        var calendar = await (await visitor.Page.APIRequest.GetAsync(await visitor.Page.InnerTextAsync(".ekbom-code"))).TextAsync();

        Assert.Single(Calendar().Matches(calendar));
        Assert.Contains("levothyroxine", calendar, StringComparison.Ordinal);
        Assert.Contains("From this evening", calendar, StringComparison.Ordinal);
        Assert.Contains("RRULE:FREQ=DAILY", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("coffee", Summaries(calendar, "tonight"), StringComparison.OrdinalIgnoreCase);
    }

    internal static async Task Plan(Visitor visitor, string tried, string amount = "", string against = "nothing new")
    {
        await visitor.Page.GotoAsync($"/people/{visitor.Person}/trials");
        await visitor.Press("Plan a trial");
        await visitor.Page.FillAsync("#name", tried);
        if (amount.Length > 0)
        {
            await visitor.Page.FillAsync("#amount", amount);
            await visitor.Choose("of", "elemental");
        }

        await visitor.Press("Continue");
        await visitor.Choose("with", against);
        await visitor.Press("Continue");
    }

    internal static async Task Rest(Visitor visitor)
    {
        await visitor.Choose("way", "0-10 evening");
        await visitor.Press("Continue");
        await visitor.Press("Continue"); // one point is offered
        await visitor.Choose("design", "counterbalanced");
        await visitor.Press("Continue");
        await visitor.Choose("rounds", "4");
        await visitor.Press("Continue");
        await visitor.Tick("Alcohol");
        await visitor.Press("Continue");
        await visitor.Press("Continue"); // tomorrow is offered
    }

    private static string Summaries(string calendar, string about) => string.Join('\n', calendar.Split("\r\n").Where(line => line.StartsWith("SUMMARY", StringComparison.Ordinal) && line.Contains(about, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex("\\b[0-9a-f]{64}\\b", RegexOptions.None, 1000)]
    private static partial Regex Hash();

    [GeneratedRegex("BEGIN:VCALENDAR", RegexOptions.None, 1000)]
    private static partial Regex Calendar();
}
