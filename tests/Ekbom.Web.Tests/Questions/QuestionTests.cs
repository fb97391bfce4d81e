using System.Text.Json.Nodes;
using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.KnowledgeBase;
using Ekbom.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit.Abstractions;

namespace Ekbom.Web.Tests.Questions;

/// <summary>The way through the questions, on the real knowledge.</summary>
public sealed class QuestionTests(ITestOutputHelper output)
{
    private const int MedianGoal = 9;

    [Fact]
    public void Half_of_the_examples_are_at_their_plan_after_nine_pages_or_fewer()
    {
        var counts = Project.Names.Select(name => (Name: name, Dialog: new Dialog(Project.Example(name)).ToThePlan())).ToList();
        foreach (var (name, dialog) in counts)
            output.WriteLine($"{name}: {dialog.Answers.Count} ({string.Join(", ", dialog.Pages)})");

        var sorted = counts.Select(one => one.Dialog.Answers.Count).Order().ToList();
        Assert.True(sorted[sorted.Count / 2] <= MedianGoal, $"median {sorted[sorted.Count / 2]}: {string.Join(' ', sorted)}");
    }

    [Theory]
    [MemberData(nameof(Project.Examples), MemberType = typeof(Project))]
    public void The_answers_lead_to_what_the_profile_itself_leads_to(string example)
    {
        var dialog = new Dialog(Project.Example(example)).ToThePlan();
        var written = Project.Example(example);
        if (dialog.Pages.Contains("conditions")) // what is not ticked is absent
            written.PutTexts("no_conditions", [.. written.Texts("no_conditions"), .. dialog.Told.Texts("no_conditions").Except(written.Texts("no_conditions"))]);
        var (profile, problems) = Flow.Read(YamlText.Read(written.ToJsonString(), "profile").Tree, Project.Knowledge, Project.AsOf);
        Assert.Empty(problems);

        var whole = Flow.Propose(Flow.Assess(profile, Project.Knowledge, Project.AsOf), Audience.Patient);
        var plan = dialog.Plan();

        Assert.Equal((whole.Disposition, whole.Magnesium.Verdict), (plan.Disposition, plan.Magnesium.Verdict));
    }

    [Fact]
    public void Warning_signs_are_asked_first_and_an_emergency_asks_nothing_more()
    {
        var dialog = new Dialog(new JsonObject { ["symptoms"] = new JsonObject { ["reports"] = new JsonArray("chest-pain") } });
        Assert.Equal(SignsPage.Warning, dialog.Progress.Next!.Id);

        dialog.Answer(dialog.Progress.Next);

        Assert.Equal("emergency", dialog.Plan().Disposition);
        Assert.Null(dialog.Progress.Next);
    }

    [Fact]
    public void No_warning_sign_alone_does_not_say_that_the_other_signs_are_absent()
    {
        var dialog = new Dialog(new JsonObject { ["symptoms"] = new JsonObject { ["reports"] = new JsonArray() } });

        dialog.Answer(dialog.Progress.Next!);

        Assert.False(dialog.Told.HasList("symptoms.reports"));
        Assert.Equal(SignsPage.Other, dialog.Progress.Next!.Id);
    }

    [Fact]
    public void Who_does_not_know_is_not_asked_again_and_comes_to_a_plan()
    {
        var dialog = new Dialog([]).ToThePlan();

        Assert.Equal(dialog.Pages.Distinct(), dialog.Pages);
        Assert.Empty(dialog.Told);
        Assert.NotEqual("trial-ok", dialog.Plan().Disposition);
    }

    [Fact]
    public void Every_question_of_the_knowledge_base_has_a_page()
    {
        var vocabulary = Project.Knowledge.Vocabulary;
        var asked = vocabulary.Booleans.Concat(vocabulary.Quantities).Concat(vocabulary.CodeFacts).Where(fact => fact.Ask is not null).Select(fact => fact.Name);

        Assert.DoesNotContain(asked, name => QuestionPages.For(name) is null);
    }

    [Theory] // what was written in own words is ticked where it is sure, and answered by the page of warning signs
    [InlineData("no chest pain", false)]
    [InlineData("severe stomach pain and vomiting", false)]
    [InlineData("my left calf is swollen and warm", true)]
    public void A_sign_in_own_words_is_answered_by_the_page_of_warning_signs(string written, bool sure)
    {
        var asking = new Asking(new JsonObject { ["symptoms"] = new JsonObject { ["reports"] = new JsonArray(written, "itchy elbows") } }, Project.Knowledge, []) { Today = Project.AsOf };
        var page = QuestionPages.For("SignUnclear")!;

        Assert.Equal(SignsPage.Warning, page.Id);
        Assert.Equal(sure, page.Fields(asking).Single().Values.Contains("one-leg-swollen-hot"));
        Assert.Empty(page.Save(new FormCollection(new Dictionary<string, StringValues> { ["reports"] = sure ? "one-leg-swollen-hot" : Field.NoneOfThem }), asking));
        Assert.Equal(sure ? ["itchy elbows", "one-leg-swollen-hot"] : ["itchy elbows"], asking.Profile.Texts("symptoms.reports"));
    }

    [Fact]
    public void A_condition_among_the_signs_stays_told_when_its_sign_is_not_there_now()
    {
        var asking = new Asking(new JsonObject { ["symptoms"] = new JsonObject { ["reports"] = new JsonArray("AF") } }, Project.Knowledge, []) { Today = Project.AsOf };

        Assert.Empty(QuestionPages.For("SignUnclear")!.Save(new FormCollection(new Dictionary<string, StringValues> { ["reports"] = Field.NoneOfThem }), asking));

        Assert.Empty(asking.Profile.Texts("symptoms.reports"));
        Assert.Equal(["atrial-fibrillation"], asking.Profile.Texts("conditions"));
    }

    [Fact]
    public void Only_what_a_page_shows_counts_as_absent()
    {
        var dialog = new Dialog(new JsonObject { ["conditions"] = new JsonArray("dialysis") });

        dialog.Answer(QuestionPages.Find("conditions")!);

        Assert.Equal(["dialysis"], dialog.Told.Texts("conditions"));
        Assert.Contains("myasthenia-gravis", dialog.Told.Texts("no_conditions"));
        Assert.DoesNotContain("dialysis", dialog.Told.Texts("no_conditions"));
        Assert.DoesNotContain("leg-cramps", dialog.Told.Texts("no_conditions"));
    }
}
