using Ekbom.Core.Writing;
using Ekbom.Web.Answers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ekbom.Web.Pages;

/// <summary>A question about nobody in particular; it is not kept.</summary>
public sealed class AskModel(Asked asked) : PageModel
{
    public string Question { get; private set; } = "";

    public Shown? Shown { get; private set; }

    public void OnPost(string? question)
    {
        Question = (question ?? "").Trim();
        if (Question.Length is > 0 and <= Asked.Longest)
            Shown = new(AnswerFormats.Document(asked.Answer(Question, null, [])).Blocks);
    }
}
