using Ekbom.Core.Knowledge;
using Ekbom.Storage.People;
using Ekbom.Web.People;
using Ekbom.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Ekbom.Web.Pages;

/// <summary>One question a page: the next one, or one that was chosen to be answered anew.</summary>
public sealed class QuestionModel(PeopleStore store, Known known, Judging judging) : PersonPage(store)
{
    public QuestionPage Shown { get; private set; } = null!;

    public IReadOnlyList<Field> Fields { get; private set; } = [];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<TakenShown> Taken { get; private set; } = [];

    public IReadOnlyList<string> Why => Shown.Why(known.Now);

    public string Back { get; private set; } = "/";

    public string Left { get; private set; } = "";

    public async Task<IActionResult> OnGet(string? topic)
    {
        var (progress, answers) = await Progress();
        if (topic is null)
            return progress.Next is { } next && !(progress.Finished && answers.Count > 0 && Request.Query["on"] != "yes") ? To($"question/{next.Id}") : To(progress.Finished && progress.Next is null ? "plan" : "check");
        if (QuestionPages.Find(topic) is not { } shown)
            return NotFound();
        Show(shown, progress, answers);
        Fields = shown.Fields(Asking());
        return Page();
    }

    public async Task<IActionResult> OnPost(string? topic, int revision)
    {
        if (QuestionPages.Find(topic) is not { } shown)
            return NotFound();
        var action = Request.Form["do"].ToString();
        var asking = Asking();
        if (action != "unknown" && Saved(shown, asking) is { Count: > 0 } problems)
            return await Again(shown, problems);
        var profile = KeptText.Canonical(asking.Profile);
        if (action != "unknown" && judging.Fresh(profile, known.Today).Problems is [_, ..] refused)
            return await Again(shown, [.. refused.Select(problem => new FieldProblem("", $"{problem.Says} {problem.Mend}"))]);
        if (revision != Person.Revision || !await Store.Answer(Person, action == "unknown" ? Person.Profile : profile, shown.Id, known: action != "unknown", HttpContext.RequestAborted))
            return await Again(shown, [new("", "Your answers were changed in another window in the meantime. This page now shows what is saved; send it again if it still holds.")]);
        if (shown is TakenPage && (action == TakenPage.Add || action.StartsWith(TakenPage.Remove, StringComparison.Ordinal)))
            return To($"question/{shown.Id}");
        if (shown is SignsPage && judging.Fresh(profile, known.Today).Judgement is { Assessment.Disposition: "emergency" or "urgent" })
            return To("plan");
        if (Request.Query["from"] == "check")
            return To("check");
        return Request.Query["from"] == "timetable" ? To("timetable") : To(await IsPastDeciding(profile) ? "check" : Request.Query["on"] == "yes" ? "question?on=yes" : "question");
    }

    public string Anchor(string field) => field.Length == 0 ? "maincontent" : Fields.FirstOrDefault(one => one.Name == field) switch
    {
        { Kind: FieldKind.Date } => $"{field}-day",
        _ => field,
    };

    private async Task<bool> IsPastDeciding(string profile)
    {
        if (Request.Query["on"] == "yes" || judging.Fresh(profile, known.Today).Judgement is not { } judged)
            return false;
        return Questions.Progress.Of(judged.Plan(Audience.Patient), await Store.Answers(Person.Id, HttpContext.RequestAborted), known.Now).Finished;
    }

    private IReadOnlyList<FieldProblem> Saved(QuestionPage shown, Asking asking) => shown.Save(Request.Form, asking);

    private async Task<IActionResult> Again(QuestionPage shown, IReadOnlyList<FieldProblem> problems)
    {
        var (progress, answers) = await Progress();
        Show(shown, progress, answers);
        Problems = problems;
        var fields = shown.Fields(Asking() with { Sent = Request.Form });
        Fields = [.. fields.Select(field => field with { Values = Resent(field) })];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>What was sent, so that nobody has to write it again.</summary>
    private IReadOnlyList<string> Resent(Field field) => field.Kind == FieldKind.Date
        ? [.. DateParts.Names.Select(part => Request.Form[$"{field.Name}-{part}"].ToString())]
        : [.. Request.Form[field.Name].OfType<string>()];

    private void Show(QuestionPage shown, Progress progress, IReadOnlyList<AnswerGiven> answers)
    {
        Shown = shown;
        Taken = shown is TakenPage taken ? taken.Shown(Asking()) : [];
        var before = answers.Select(answer => answer.Page).Reverse().Distinct().Reverse().ToList();
        var at = before.IndexOf(shown.Id);
        var previous = at > 0 ? before[at - 1] : at < 0 && before.Count > 0 ? before[^1] : null;
        Back = Request.Query["from"] == "check" ? $"/people/{Person.Id}/check" : previous is null ? "/" : $"/people/{Person.Id}/question/{previous}";
        Left = progress.Deciding switch
        {
            0 when progress.Sharpening > 0 => $"Nothing left can change what comes first. {Core.Writing.Plain.Count(progress.Sharpening, "page", "pages")} can still change other advice.",
            0 => "",
            1 => "This is the last page before your plan, if no answer opens another one.",
            var left => $"{left} pages left before your plan. An answer may add or save some.",
        };
    }

    private async Task<(Progress, IReadOnlyList<AnswerGiven>)> Progress()
    {
        var answers = await Store.Answers(Person.Id, HttpContext.RequestAborted);
        return (Questions.Progress.Of(judging.Of(Person).Plan(Audience.Patient), answers, known.Now), answers);
    }

    private Asking Asking() => new(Judging.Open(Person), known.Now, []) { Today = known.Today };
}
