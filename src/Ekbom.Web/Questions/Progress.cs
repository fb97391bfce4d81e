using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Storage.People;

namespace Ekbom.Web.Questions;

/// <summary>How far the questions are, and which comes next: the one whose answer can change the plan most, as <c>ekbom next</c> has it.</summary>
/// <param name="Next">The page to show next; null when nothing is left, or in an emergency.</param>
/// <param name="Deciding">Pages left that can change what comes first.</param>
/// <param name="Sharpening">Pages left that can only change the advice below it.</param>
public sealed record Progress(QuestionPage? Next, int Deciding, int Sharpening)
{
    private const string Emergency = "emergency";

    /// <summary>Nothing that is still open can change what comes first, or the person does not know it.</summary>
    public bool Finished => Deciding == 0;

    public static Progress Of(Plan plan, IReadOnlyList<AnswerGiven> answers, Core.Knowledge.KnowledgeBase knowledge)
    {
        if (plan.Disposition == Emergency)
            return new(null, 0, 0);
        var newest = answers.GroupBy(answer => answer.Page).ToDictionary(page => page.Key, page => page.Last(), StringComparer.Ordinal);
        var rulings = knowledge.Rulings.Select(ruling => ruling.Id).ToHashSet(StringComparer.Ordinal);
        var open = new List<(QuestionPage Page, bool Decides)>();
        // Which of the other signs a person has is not asked as long as nobody knows about the warning signs.
        var signs = newest.GetValueOrDefault(SignsPage.Warning);
        if (signs is null && plan.Questions.Any(question => QuestionPages.For(question.Fact)?.Id == SignsPage.Warning))
            open.Add((QuestionPages.Find(SignsPage.Warning)!, true));
        if ((open.Count > 0 || signs is { Known: true }) && !newest.ContainsKey(SignsPage.Other))
            open.Add((QuestionPages.Find(SignsPage.Other)!, true));
        foreach (var question in plan.Questions)
        {
            if (QuestionPages.For(question.Fact) is { } page && !IsAnswered(page, newest))
                open.Add((page, question.Settles.Any(rulings.Contains)));
        }

        var pages = open.GroupBy(one => one.Page).Select(page => (Page: page.Key, Decides: page.Any(one => one.Decides))).ToList();
        var deciding = pages.Count(page => page.Decides);
        return new(pages.OrderBy(page => page.Decides ? 0 : 1).Select(page => page.Page).FirstOrDefault(), deciding, pages.Count - deciding);
    }

    private static bool IsAnswered(QuestionPage page, Dictionary<string, AnswerGiven> newest) =>
        newest.TryGetValue(page.Id, out var answer)
        && !(page.ComesBack && answer.Known)
        && !page.After.Any(other => newest.TryGetValue(other, out var later) && later.Id > answer.Id);
}
