using System.Text.Json.Nodes;

namespace Ekbom.Web.Trials;

/// <summary>The pages of the set-up, in their order.</summary>
public static class SetupSteps
{
    public static IReadOnlyList<SetupStep> All { get; } = [new TreatmentStep(tried: true), new TreatmentStep(tried: false), new OutcomeStep(), new WorthStep(), new DesignStep(), new RoundsStep(), new BlindStep(), new OthersStep(), new StartStep()];

    public static SetupStep? Find(string? id) => All.FirstOrDefault(step => step.Id == id);

    public static IEnumerable<SetupStep> Asked(JsonObject setup) => All.Where(step => step.IsAsked(setup));

    /// <summary>The first page that was not answered; null when all were.</summary>
    public static SetupStep? Next(JsonObject setup) => Asked(setup).FirstOrDefault(step => !step.IsAnswered(setup));

    public static SetupStep? Before(SetupStep step, JsonObject setup) => Asked(setup).TakeWhile(other => other != step).LastOrDefault();

    /// <summary>What the trial asks, in one sentence.</summary>
    public static string Question(JsonObject setup)
    {
        var tried = TreatmentStep.Name(setup, tried: true);
        var against = TreatmentStep.Name(setup, tried: false);
        var compared = against == TreatmentStep.Nothing || against.Length == 0 ? "" : $" than with {against}";
        return OutcomeStep.Scale(setup) == "sleep-hours" ? $"Do I sleep longer with {tried}{compared}?" : $"Are my legs better with {tried}{compared}?";
    }
}
