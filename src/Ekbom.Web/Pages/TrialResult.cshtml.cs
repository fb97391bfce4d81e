using System.Text;
using Ekbom.Core;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.KnowledgeBase;
using Ekbom.Storage.People;
using Ekbom.Web.Trials;
using Microsoft.AspNetCore.Mvc;

namespace Ekbom.Web.Pages;

/// <summary>What came out, in words first. Before the end only who asks for it sees it, and that is noted. With a helper the boxes are opened first.</summary>
public sealed class TrialResultModel(PeopleStore store, TrialStore trials, Known known) : TrialPage(store, trials)
{
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

    private void Show() => Document = TrialDocument.Of(TrialAnalyser.Of(Protocol, Kept!.Diary, known.Today), known.Now);
}
