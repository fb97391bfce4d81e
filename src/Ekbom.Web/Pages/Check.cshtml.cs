using Ekbom.Core.Knowledge;
using Ekbom.Storage.People;
using Ekbom.Web.People;
using Ekbom.Web.Questions;

namespace Ekbom.Web.Pages;

/// <summary>Everything that was answered, to be checked and changed before the plan.</summary>
public sealed class CheckModel(PeopleStore store, Known known, Judging judging) : PersonPage(store)
{
    /// <summary>The answers page by page; an answer that says what its heading says stands without one.</summary>
    public IReadOnlyList<(string Id, string Heading, IReadOnlyList<(string Page, string Key, string Value)> Rows)> Parts { get; private set; } = [];

    public string LastPage { get; private set; } = SignsPage.Warning;

    public string Left { get; private set; } = "";

    public bool More { get; private set; }

    public async Task OnGet()
    {
        var answers = await Store.Answers(Person.Id, HttpContext.RequestAborted);
        var newest = answers.GroupBy(answer => answer.Page).ToDictionary(page => page.Key, page => page.Last(), StringComparer.Ordinal);
        var asking = new Asking(Judging.Open(Person), known.Now, []) { Today = known.Today };
        Parts = [.. Together(QuestionPages.All.Where(page => newest.ContainsKey(page.Id)).Select(page => Part(page, AnswerRows.Of(page, newest[page.Id].Known, asking))))];
        LastPage = answers.Count > 0 ? answers[^1].Page : SignsPage.Warning;
        var progress = Progress.Of(judging.Of(Person).Plan(Audience.Patient), answers, known.Now);
        More = progress.Deciding + progress.Sharpening > 0;
        Left = progress.Finished
            ? More ? $"Your plan is ready. {Core.Writing.Plain.Count(progress.Sharpening, "more page", "more pages")} can still change some advice, but not what comes first." : "Your plan is ready. Nothing that is still open can change it."
            : $"{Core.Writing.Plain.Count(progress.Deciding, "page", "pages")} can still change what comes first.";
    }

    private static (string Id, string Heading, IReadOnlyList<(string Page, string Key, string Value)> Rows) Part(QuestionPage page, IReadOnlyList<(string Key, string Value)> rows) =>
        rows is [var only] && (only.Key == page.Title || only.Key == "Your answer")
            ? (page.Id, "", [(page.Id, page.Title, only.Value)])
            : (page.Id, page.Title, [.. rows.Select(row => (page.Id, row.Key, row.Value))]);

    /// <summary>Answers without a heading that follow each other make one list.</summary>
    private static List<(string Id, string Heading, IReadOnlyList<(string Page, string Key, string Value)> Rows)> Together(IEnumerable<(string Id, string Heading, IReadOnlyList<(string Page, string Key, string Value)> Rows)> parts)
    {
        var together = new List<(string Id, string Heading, IReadOnlyList<(string Page, string Key, string Value)> Rows)>();
        foreach (var part in parts)
        {
            if (part.Heading.Length == 0 && together is [.., { Heading.Length: 0 } last])
                together[^1] = last with { Rows = [.. last.Rows, .. part.Rows] };
            else
                together.Add(part);
        }

        return together;
    }
}
