using System.Text.Json.Nodes;
using Ekbom.Storage.People;
using Ekbom.Web.People;
using Ekbom.Web.Questions;
using Ekbom.Web.Trials;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ekbom.Web.Pages;

/// <summary>One question of the set-up a page.</summary>
public sealed class TrialSetupModel(PeopleStore store, TrialStore trials, Known known, Judging judging) : TrialPage(store, trials)
{
    public SetupStep Step { get; private set; } = SetupSteps.All[0];

    public IReadOnlyList<Field> Fields { get; private set; } = [];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public int At => SetupSteps.Asked(Setup).TakeWhile(step => step != Step).Count() + 1;

    public int Of => SetupSteps.Asked(Setup).Count();

    public string Back => Request.Query["from"] == "check" ? $"{Address}/check" : SetupSteps.Before(Step, Setup) is { } before ? $"{Address}/setup/{before.Id}" : $"/people/{Person.Id}/trials";

    protected override bool OfPlans => true;

    public IActionResult OnGet(string? step)
    {
        if (step is null)
            return SetupSteps.Next(Setup) is { } next ? ToTrial($"setup/{next.Id}") : ToTrial("check");
        if (SetupSteps.Find(step) is not { } found)
            return NotFound();
        Step = found;
        Fields = found.Fields(Setup, Planning(Setup));
        return Page();
    }

    public async Task<IActionResult> OnPost(string? step)
    {
        if (SetupSteps.Find(step) is not { } found)
            return NotFound();
        Step = found;
        var setup = Setup;
        var problems = found.Save(Request.Form, setup);
        var planning = Planning(setup);
        if (problems.Count == 0)
            problems = [.. planning.Problems.Where(problem => problem.Where.Contains(found.Key, StringComparison.Ordinal)).Select(problem => new FieldProblem("", $"{problem.Says} {problem.Mend}"))];
        if (problems.Count > 0)
            return Again(problems);
        if (!await Trials.Change(Whole.Trial.Id, KeptText.Canonical(setup), HttpContext.RequestAborted))
            return ToTrial("");
        if (found is TreatmentStep && SetupSteps.Find("against")!.IsAnswered(setup) && planning.IsRefusedAtOnce)
            return ToTrial("check");
        return Request.Query["from"] == "check" || SetupSteps.Next(setup) is not { } next ? ToTrial(SetupSteps.Next(setup) is { } missing ? $"setup/{missing.Id}" : "check") : ToTrial($"setup/{Following(found, setup).Id}");
    }

    public string Anchor(string field) => field.Length == 0 ? Fields.Count > 0 ? First(Fields[0]) : "maincontent" : First(Fields.FirstOrDefault(one => one.Name == field) ?? Fields[0]);

    private static string First(Field field) => field.Kind == FieldKind.Date ? $"{field.Id}-day" : field.Id;

    private static SetupStep Following(SetupStep step, JsonObject setup) => SetupSteps.Asked(setup).SkipWhile(other => other != step).Skip(1).FirstOrDefault() ?? SetupSteps.Next(setup)!;

    private PageResult Again(IReadOnlyList<FieldProblem> problems)
    {
        Problems = problems;
        Fields = [.. Step.Fields(Setup, Planning(Setup)).Select(field => field with { Values = field.Kind == FieldKind.Date ? [.. DateParts.Names.Select(part => Request.Form[$"{field.Name}-{part}"].ToString())] : [.. Request.Form[field.Name].OfType<string>()] })];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private Planning Planning(JsonObject setup) => new(setup, known.Now, judging.Of(Person).Assessment, known.Today);
}
