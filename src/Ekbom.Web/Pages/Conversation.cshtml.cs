using Ekbom.Core.Writing;
using Ekbom.Storage.People;
using Ekbom.Web.Answers;
using Microsoft.AspNetCore.Mvc;

namespace Ekbom.Web.Pages;

/// <summary>Questions about one person's plan; a later one may lean on those before it.</summary>
public sealed class ConversationModel(PeopleStore store, Asked asked) : PersonPage(store)
{
    private const int Newest = 5;

    public IReadOnlyList<(string Question, Shown Shown)> Turns { get; private set; } = [];

    public async Task OnGet()
    {
        var questions = (await Store.Questions(Person.Id, HttpContext.RequestAborted)).Select(question => question.Text).ToList();
        var first = Math.Max(0, questions.Count - Newest);
        Turns = [.. Enumerable.Range(first, questions.Count - first).Select(at => (questions[at], new Shown(AnswerFormats.Document(asked.Answer(questions[at], Person.Profile, questions[..at])).Blocks)))];
    }

    public async Task<IActionResult> OnPost(string? question)
    {
        if (question?.Trim() is { Length: > 0 and <= Asked.Longest } text)
            await Store.Ask(Person.Id, text, HttpContext.RequestAborted);
        return To("ask");
    }

    public async Task<IActionResult> OnPostForget()
    {
        await Store.ForgetQuestions(Person.Id, HttpContext.RequestAborted);
        return To("ask");
    }
}
