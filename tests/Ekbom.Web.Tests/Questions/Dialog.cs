using System.Text.Json.Nodes;
using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.KnowledgeBase;
using Ekbom.Storage.People;
using Ekbom.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Ekbom.Web.Tests.Questions;

/// <summary>Somebody who knows what a profile says, and nothing else, goes through the questions page by page.</summary>
public sealed class Dialog(JsonObject knows)
{
    private const int TooMany = 40;

    private readonly List<AnswerGiven> answers = [];

    /// <summary>What was told so far.</summary>
    public JsonObject Told { get; } = [];

    public IReadOnlyList<AnswerGiven> Answers => answers;

    public IEnumerable<string> Pages => answers.Select(answer => answer.Page);

    public Progress Progress => Web.Questions.Progress.Of(Plan(), answers, Project.Knowledge);

    public Plan Plan()
    {
        var (profile, problems) = Flow.Read(YamlText.Read(Told.ToJsonString(), "profile").Tree, Project.Knowledge, Project.AsOf);
        Assert.Empty(problems);
        return Flow.Propose(Flow.Assess(profile, Project.Knowledge, Project.AsOf), Audience.Patient);
    }

    /// <summary>Answers until nothing left can change what comes first.</summary>
    public Dialog ToThePlan()
    {
        while (Progress is { Finished: false, Next: { } page })
        {
            Answer(page);
            Assert.True(answers.Count <= TooMany, "still asking: " + string.Join(", ", Pages));
        }

        return this;
    }

    public void Answer(QuestionPage page)
    {
        var asking = new Asking(Told, Project.Knowledge, []) { Today = Project.AsOf };
        var known = Knows(page);
        if (known && page is TakenPage)
            Told[page.Id] = knows[page.Id]!.DeepClone();
        else if (known)
            Assert.Empty(page.Save(Form(page), asking));
        answers.Add(new AnswerGiven { Id = answers.Count + 1, PersonId = "", Page = page.Id, Known = known, At = DateTimeOffset.UnixEpoch });
    }

    /// <summary>They have something to say on this page; conditions are taken as not there when the profile names some as present or absent.</summary>
    private bool Knows(QuestionPage page) => page switch
    {
        SignsPage => knows.HasList("symptoms.reports"),
        TakenPage => knows.HasList(page.Id),
        ConditionsPage => knows.HasList("conditions") || knows.HasList("no_conditions"),
        _ => page.Fields(new Asking(knows, Project.Knowledge, []) { Today = Project.AsOf }).Any(field => field.Values.Any(value => value.Length > 0) && !field.Name.EndsWith("-unit", StringComparison.Ordinal)),
    };

    private FormCollection Form(QuestionPage page)
    {
        var sent = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var field in page.Fields(new Asking(knows, Project.Knowledge, []) { Today = Project.AsOf }))
        {
            if (field.Kind == FieldKind.Date)
            {
                for (var i = 0; i < DateParts.Names.Length; i++)
                    sent[$"{field.Name}-{DateParts.Names[i]}"] = field.Values.ElementAtOrDefault(i);
                continue;
            }

            var none = field.None.Length > 0 && !field.Options.Any(option => field.Values.Contains(option.Value));
            sent[field.Name] = new StringValues(none ? [.. field.Values, Field.NoneOfThem] : [.. field.Values]);
        }

        return new FormCollection(sent);
    }
}
