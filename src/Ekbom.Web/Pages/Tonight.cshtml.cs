using Ekbom.Storage.People;
using Ekbom.Web.Trials;
using Microsoft.AspNetCore.Mvc;

namespace Ekbom.Web.Pages;

/// <summary>The bookmark: leads to tonight's entry of the trial that is running, the newest one when there are several.</summary>
public sealed class TonightModel(PeopleStore store, TrialStore trials, TimeProvider clock) : PersonPage(store)
{
    public async Task<IActionResult> OnGet()
    {
        var now = clock.GetLocalNow().DateTime;
        foreach (var trial in (await trials.Of(Person.Id, HttpContext.RequestAborted)).Where(trial => trial.IsFixed && trial.StoppedOn is null))
        {
            if (await trials.Find(Person.Id, trial.Id, HttpContext.RequestAborted) is { } whole && KeptTrial.Read(whole) is { } file && TrialTime.Tonight(file, now) is { } night && night.AddDays(1) >= DateOnly.FromDateTime(now))
                return To($"trials/{trial.Id}/tonight");
        }

        return Page();
    }
}
