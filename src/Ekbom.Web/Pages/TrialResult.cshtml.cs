using System.Text;
using System.Text.Json.Nodes;
using Ekbom.Core;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.KnowledgeBase;
using Ekbom.Storage.People;
using Ekbom.Web.People;
using Ekbom.Web.Questions;
using Ekbom.Web.Trials;
using Microsoft.AspNetCore.Mvc;

namespace Ekbom.Web.Pages;

/// <summary>What came out, in words first. Before the end only who asks for it sees it, and that is noted. With a helper the boxes are opened first.</summary>
public sealed class TrialResultModel(PeopleStore store, TrialStore trials, Known known, Judging judging) : TrialPage(store, trials)
{
    private const string Rows = "trials";

    /// <summary>What the plan can take over: the result of magnesium, once the trial is over.</summary>
    public TrialResult? ForThePlan { get; private set; }

    /// <summary>The plan knows it already.</summary>
    public bool IsInThePlan { get; private set; }

    public Document? Document { get; private set; }

    public string State => TrialTime.Of(Kept!, known.Today);

    public bool IsOver => TrialTime.IsOver(Kept!, known.Today);

    public int Looks => Kept!.Looks.Count;

    public string Problem { get; private set; } = "";

    public void OnGet()
    {
        if (IsOver && !Protocol.IsSealed)
            Show();
    }

    public async Task<IActionResult> OnPost()
    {
        if (Protocol.IsSealed)
            return ToTrial("result");
        if (!IsOver)
            await Trials.Look(Whole.Trial.Id, "the result on a page", HttpContext.RequestAborted);
        Show();
        return Page();
    }

    /// <summary>The result becomes a fact of the profile; an earlier result of the same trial is replaced.</summary>
    public async Task<IActionResult> OnPostUse()
    {
        if (!IsOver || Protocol.IsSealed)
            return ToTrial("result");
        Show();
        if (ForThePlan is not { } result)
            return Page();
        var profile = Judging.Open(Person);
        profile.PutRows(Rows, [.. profile.Rows(Rows).Where(row => !IsSame(row, result)), Row(result)]);
        var text = KeptText.Canonical(profile);
        if (judging.Fresh(text, known.Today, null) is { Judgement: null, Problems: [var first, ..] })
            Problem = $"{first.Says} {first.Mend}";
        else if (await Store.Learn(Person, text, HttpContext.RequestAborted))
            return To("plan");
        else
            Problem = "Your answers were changed on another page in the meantime. Nothing was taken over. Please try again.";
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private static JsonObject Row(TrialResult result) => new([.. result.Row().Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value))]);

    /// <summary>Of one trial only the last result counts: the same start of the same thing ends once.</summary>
    private static bool IsSame(JsonObject row, TrialResult result) => row.Text("substance") == result.Substance && row.Text("ended") == Row(result).Text("ended");

    /// <summary>Takes the helper's file. Boxes that are opened before the end are a look.</summary>
    public async Task<IActionResult> OnPostOpen(IFormFile? file)
    {
        if (!Protocol.IsSealed)
            return ToTrial("result");
        var (opened, problem) = await Opened(file);
        if (opened is null)
        {
            Problem = $"{problem!.Says} {problem.Mend}";
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (!IsOver)
            await Trials.Look(Whole.Trial.Id, "the boxes were opened", HttpContext.RequestAborted);
        await Trials.Open(Whole.Trial.Id, Whole.Trial.Protocols, KeptTrial.Protocols(opened.Versions), HttpContext.RequestAborted);
        return ToTrial("result");
    }

    private async Task<(TrialFile? File, Problem? Problem)> Opened(IFormFile? file)
    {
        if (file is null || file.Length == 0)
            return (null, new("TF006", "file", "There is no file.", "Choose the file your helper kept."));
        using var reader = new StreamReader(file.OpenReadStream(), new UTF8Encoding(false));
        var (helper, problems) = TrialFileReader.Read(YamlText.Read(await reader.ReadToEndAsync(HttpContext.RequestAborted), "file").Tree);
        return helper is null ? (null, problems[0]) : Sealing.Open(Kept!, helper);
    }

    private void Show()
    {
        var analysis = TrialAnalyser.Of(Kept!, known.Today);
        Document = TrialDocument.Of(analysis, known.Now);
        ForThePlan = TrialResult.Of(analysis).FirstOrDefault(result => result.IsOfMagnesium);
        IsInThePlan = ForThePlan is { } result && Judging.Open(Person).Rows(Rows).Any(row => JsonNode.DeepEquals(row, Row(result)));
    }
}
