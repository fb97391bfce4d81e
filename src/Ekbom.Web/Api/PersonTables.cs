using System.Globalization;
using Ekbom.Core.Profiles;
using Ekbom.Storage.People;
using Ekbom.Web.Questions;

namespace Ekbom.Web.Api;

/// <summary>What a person told, as tables for a spreadsheet.</summary>
public static class PersonTables
{
    public static string Results(IReadOnlyList<Result> results) =>
        Csv.Of(["result", "value", "on"], results.Select(result => (string[])[result.Id, result.Written, result.On is { } on ? on.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : ""]));

    /// <summary>One row an answer, as it stands now, with when its page was last answered.</summary>
    public static string Answers(IReadOnlyList<AnswerGiven> answers, Asking asking)
    {
        var newest = answers.GroupBy(answer => answer.Page).ToDictionary(page => page.Key, page => page.Last(), StringComparer.Ordinal);
        return Csv.Of(
            ["page", "question", "answer", "answered_at"],
            from page in QuestionPages.All
            where newest.ContainsKey(page.Id)
            from row in AnswerRows.Of(page, newest[page.Id].Known, asking)
            select (string[])[page.Title, row.Key == "Your answer" ? page.Title : row.Key, row.Value, newest[page.Id].At.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture)]);
    }
}
