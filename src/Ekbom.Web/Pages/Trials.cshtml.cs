using System.Text.Json.Nodes;
using Ekbom.Core.Writing;
using Ekbom.Storage.People;
using Ekbom.Web.Trials;
using Microsoft.AspNetCore.Mvc;

namespace Ekbom.Web.Pages;

/// <summary>The trials of a person, planned, running and over.</summary>
public sealed class TrialsModel(PeopleStore store, TrialStore trials, Known known) : PersonPage(store)
{
    public IReadOnlyList<(TrialKept Trial, string Question, string State)> Trials { get; private set; } = [];

    public async Task OnGet()
    {
        var shown = new List<(TrialKept, string, string)>();
        foreach (var trial in await trials.Of(Person.Id, HttpContext.RequestAborted))
            shown.Add(trial.IsFixed ? await Fixed(trial) : (trial, Planned(trial), Replacing.Of(trial.Setup) is null ? "Being planned." : "A next version is being planned."));
        Trials = shown;
    }

    public async Task<IActionResult> OnPost()
    {
        var trial = await trials.Plan(Person.Id, "{}", HttpContext.RequestAborted);
        return To($"trials/{trial.Id}/setup");
    }

    private static string Planned(TrialKept trial) =>
        JsonNode.Parse(trial.Setup) is JsonObject setup && TreatmentStep.Name(setup, tried: true).Length > 0 ? SetupSteps.Question(setup) : "A trial without a name yet";

    private async Task<(TrialKept, string, string)> Fixed(TrialKept trial)
    {
        var file = await trials.Find(Person.Id, trial.Id, HttpContext.RequestAborted) is { } whole ? KeptTrial.Read(whole) : null;
        return (trial, file?.Protocol.Question ?? "This trial cannot be read any more", file is null ? "" : TrialTime.Of(file, known.Today));
    }
}
