using System.Text;
using Ekbom.Core.Plans;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.Storage.People;
using Ekbom.Web.People;
using Ekbom.Web.Trials;
using Microsoft.AspNetCore.Mvc;

namespace Ekbom.Web.Pages;

/// <summary>The whole set-up before it is fixed: how long, how sure; or why there is no such trial, and what would be better.</summary>
public sealed class TrialCheckModel(PeopleStore store, TrialStore trials, Known known, Judging judging, Outlooks outlooks) : TrialPage(store, trials)
{
    private TrialFile? before;

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public Document? Refused { get; private set; }

    public IReadOnlyList<Core.Writing.Block>? Plan { get; private set; }

    public string Question => SetupSteps.Question(Setup);

    public bool WithHelper => Setup["blinding"]?.ToString() == "helper";

    protected override bool OfPlans => true;

    /// <summary>The trial of which this is the next version; null when it is a trial of its own.</summary>
    public TrialWhole? Before { get; private set; }

    /// <summary>The number of the version that is planned.</summary>
    public int Version => (before?.Versions.Count ?? 0) + 1;

    public async Task<IActionResult> OnGet()
    {
        var planning = await Planning();
        if (planning.Setup is null)
        {
            Problems = [.. planning.Problems.Select(problem => $"{problem.Says} {problem.Mend}")];
            return Page();
        }

        Problems = SetupSteps.Next(Setup) is null ? [.. planning.Late.Select(problem => $"{problem.Says} {problem.Mend}")] : [];
        var designed = planning.Design();
        if (designed.IsEmergency)
            return To("plan");
        if (designed.Refusals.Count > 0 && (SetupSteps.Next(Setup) is null || planning.IsRefusedAtOnce))
            Refused = Refusal(designed);
        else if (SetupSteps.Next(Setup) is { } next)
            return ToTrial($"setup/{next.Id}");
        else if (Problems.Count == 0)
            Plan = [.. PlanBlocks.Of(designed, outlooks.Of(planning.Setup, Whole.Trial.Setup, known.Now), known.Now)];
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var planning = await Planning();
        if (planning.Setup is null || planning.Late.Count > 0 || SetupSteps.Next(Setup) is not null || planning.Design().Fixed is not { } made)
            return ToTrial("check"); // what is wrong, or refused, is said there
        if (planning.Setup.Blinding == Blinding.Open)
        {
            await Fix(made);
            return Fixed("protocol");
        }

        // what is in which box leaves this machine's keeping with this answer
        return await Fix(Sealing.Seal(made))
            ? File(Encoding.UTF8.GetBytes(TrialJson.Of(new TrialFile([made], new Diary([])))), "application/json", "for-your-helper.json")
            : Fixed("");
    }

    /// <summary>As a trial of its own, or as the next version of the one it replaces.</summary>
    private Task<bool> Fix(FixedProtocol made) => Before is null || before is null ? Trials.Fix(Whole.Trial.Id, KeptTrial.Protocols(made), HttpContext.RequestAborted)
        : Trials.Replace(Before.Trial.Id, Before.Trial.Protocols, KeptTrial.Protocols([.. before.Versions, made]), KeptText.Canonical(Replacing.Bare(Setup)), Whole.Trial.Id, HttpContext.RequestAborted);

    private RedirectResult Fixed(string page) => Before is null ? ToTrial(page) : To($"trials/{Before.Trial.Id}/{page}".TrimEnd('/'));

    public async Task<IActionResult> OnPostDrop()
    {
        await Trials.Drop(Whole.Trial.Id, HttpContext.RequestAborted);
        return To("trials");
    }

    private Document Refusal(Designed designed)
    {
        var person = judging.Of(Person).Assessment;
        return ProtocolDocument.Refused(designed, known.Now, ruling => Wording.Fill(ruling.Says.Patient ?? "", person));
    }

    private async Task<Planning> Planning()
    {
        if (Replacing.Of(Setup) is { } replacing && await Trials.Find(Person.Id, replacing.Trial, HttpContext.RequestAborted) is { } whole && KeptTrial.Read(whole) is { } file)
            (Before, before) = (whole, file);
        return new(Setup, known.Now, judging.Of(Person).Assessment, known.Today, before);
    }
}
