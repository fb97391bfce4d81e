using Microsoft.Playwright;

namespace Ekbom.Web.Tests.Browser;

/// <summary>Pictures of the main pages for docs/screenshots, taken anew only when EKBOM_SCREENSHOTS names a folder; always checked to be there to take.</summary>
[Collection(nameof(Browsers))]
public sealed class Screenshots(Browsers browsers)
{
    private static readonly (string Name, string Page, bool Dark)[] Pages =
    [
        ("start", "/", false), ("question", "/people/{id}/question/legs", false), ("question-night", "/people/{id}/question/legs", true), ("medicines", "/people/{id}/question/medicines", false),
        ("check", "/people/{id}/check", false), ("plan", "/people/{id}/plan", false), ("plan-night", "/people/{id}/plan", true), ("timetable", "/people/{id}/timetable", false),
        ("handover", "/people/{id}/handover", false), ("ask", "/people/{id}/ask", false), ("evidence", "/evidence/magnesium-rls", false), ("claims", "/claims", false),
    ];

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Main_pages_as_they_look(int width)
    {
        await using var visitor = await browsers.Visit(width: width, height: 900);
        await visitor.AnswerLikeAnna();
        var person = visitor.Person;
        await visitor.Page.GotoAsync($"/people/{person}/ask");
        await visitor.Page.FillAsync("#question", "Is magnesium oxide right for my restless legs?");
        await visitor.Press("Ask");
        foreach (var (name, page, dark) in Pages)
            await Take(visitor, name, page.Replace("{id}", person, StringComparison.Ordinal), dark, width);
        await Trial(visitor, person, width);
        visitor.NothingWentWrong();
    }

    /// <summary>One that runs and one that is over.</summary>
    private async Task Trial(Visitor visitor, string person, int width)
    {
        var today = DateOnly.FromDateTime(DateTime.Now);
        var (running, over) = (Trials.Began(today.AddDays(-10)), Trials.Began(today.AddDays(-60), magnesium: true));
        var (one, two) = (await Trials.Keep(browsers.Served, person, running, Trials.Nights(running.Protocol, 8)), await Trials.Keep(browsers.Served, person, over, Trials.Nights(over.Protocol, 56)));
        await visitor.Page.GotoAsync($"/people/{person}/trials");
        await visitor.Press("Plan a trial");
        var draft = new Uri(visitor.Page.Url).Segments[4].TrimEnd('/');
        foreach (var (name, page, dark) in ((string, string, bool)[])[("trial-setup", $"{draft}/setup/measure", false), ("trial", one, false), ("tonight", $"{one}/tonight", false), ("tonight-night", $"{one}/tonight", true), ("trial-protocol", $"{one}/protocol", false), ("trial-result", $"{two}/result", false)])
            await Take(visitor, name, $"/people/{person}/trials/{page}", dark, width);
    }

    private static async Task Take(Visitor visitor, string name, string page, bool dark, int width)
    {
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        var answer = await visitor.Page.GotoAsync(page);
        Assert.Equal(200, answer!.Status);
        if (Environment.GetEnvironmentVariable("EKBOM_SCREENSHOTS") is { Length: > 0 } folder)
            await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{width}.png"), Clip = new Clip { X = 0, Y = 0, Width = width, Height = 1400 }, FullPage = true });
    }
}
