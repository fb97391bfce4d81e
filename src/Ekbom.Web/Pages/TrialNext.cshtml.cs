using Ekbom.Storage.People;
using Ekbom.Web.Trials;
using Microsoft.AspNetCore.Mvc;

namespace Ekbom.Web.Pages;

/// <summary>Begins a next version of a plan: a set-up with the same answers, to be changed and fixed on the pages of the set-up. The start is asked anew.</summary>
public sealed class TrialNextModel(PeopleStore store, TrialStore trials, Known known) : TrialPage(store, trials)
{
    private const int LongestWhy = 300;

    public bool NoReason { get; private set; }

    public string Why { get; private set; } = "";

    /// <summary>What becomes of the nights that are written.</summary>
    public SaidEntry Stays => SaidEntry.Of(known.Now.Advise("trial.result.versions"));

    public IActionResult OnGet() => TrialTime.IsOver(Kept!, known.Today) ? ToTrial("") : Page();

    public async Task<IActionResult> OnPost(string? why)
    {
        if (TrialTime.IsOver(Kept!, known.Today))
            return ToTrial("");
        if (why?.Trim() is not { Length: > 0 and <= LongestWhy } reason)
        {
            (NoReason, Why) = (true, why ?? "");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var setup = Replacing.Begin(Setup, Whole.Trial.Id, reason);
        var begun = (await Trials.Of(Person.Id, HttpContext.RequestAborted)).FirstOrDefault(trial => !trial.IsFixed && Replacing.Of(trial.Setup)?.Trial == Whole.Trial.Id);
        if (begun is null || !await Trials.Change(begun.Id, KeptText.Canonical(setup), HttpContext.RequestAborted))
            begun = await Trials.Plan(Person.Id, KeptText.Canonical(setup), HttpContext.RequestAborted);
        return To($"trials/{begun.Id}/setup");
    }
}
