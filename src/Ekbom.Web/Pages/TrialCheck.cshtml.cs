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
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public Document? Refused { get; private set; }

    public IReadOnlyList<Core.Writing.Block>? Plan { get; private set; }

    public string Question => SetupSteps.Question(Setup);

    public bool WithHelper => Setup["blinding"]?.ToString() == "helper";

    protected override bool OfPlans => true;

    public IActionResult OnGet()
    {
        var planning = Planning();
        if (planning.Setup is null)
        {
            Problems = [.. planning.Problems.Select(problem => $"{problem.Says} {problem.Mend}")];
            return Page();
        }

        var designed = planning.Design();
        if (designed.IsEmergency)
            return To("plan");
        if (designed.Refusals.Count > 0 && (SetupSteps.Next(Setup) is null || planning.IsRefusedAtOnce))
            Refused = Refusal(designed);
        else if (SetupSteps.Next(Setup) is { } next)
            return ToTrial($"setup/{next.Id}");
        else
            Plan = [.. PlanBlocks.Of(designed, outlooks.Of(planning.Setup, Whole.Trial.Setup, known.Now), known.Now)];
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var planning = Planning();
        if (planning.Setup is null || SetupSteps.Next(Setup) is not null || planning.Design().Fixed is not { } made)
            return ToTrial("check"); // what is wrong, or refused, is said there
        if (planning.Setup.Blinding == Blinding.Open)
        {
            await Trials.Fix(Whole.Trial.Id, KeptTrial.Protocols(made), HttpContext.RequestAborted);
            return ToTrial("protocol");
        }

        // what is in which box leaves this machine's keeping with this answer
        return await Trials.Fix(Whole.Trial.Id, KeptTrial.Protocols(Sealing.Seal(made)), HttpContext.RequestAborted)
            ? File(Encoding.UTF8.GetBytes(TrialJson.Of(new TrialFile([made], new Diary([])))), "application/json", "for-your-helper.json")
            : ToTrial("");
    }

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

    private Planning Planning() => new(Setup, known.Now, judging.Of(Person).Assessment, known.Today);
}
