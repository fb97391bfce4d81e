using System.Text.Json.Nodes;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.Storage.People;
using Ekbom.Web.Trials;

namespace Ekbom.Web.Pages;

/// <summary>A page about one trial of a person.</summary>
public abstract class TrialPage(PeopleStore store, TrialStore trials) : PersonPage(store)
{
    private const int Week = 7;

    protected TrialStore Trials => trials;

    public TrialWhole Whole { get; private set; } = null!;

    /// <summary>The trial once its protocol is fixed.</summary>
    public TrialFile? Kept { get; private set; }

    public Protocol Protocol => Kept!.Protocol;

    /// <summary>The address of this trial.</summary>
    public string Address => $"/people/{Person.Id}/trials/{Whole.Trial.Id}";

    public JsonObject Setup => JsonNode.Parse(Whole.Trial.Setup) as JsonObject ?? [];

    /// <summary>Whether the page is about a trial that is still being planned.</summary>
    protected virtual bool OfPlans => false;

    protected override async Task<bool> Load()
    {
        if (!await base.Load() || RouteData.Values["trial"] is not string id || await trials.Find(Person.Id, id, HttpContext.RequestAborted) is not { } whole)
            return false;
        Whole = whole;
        if (whole.Trial.IsFixed)
            Kept = KeptTrial.Read(whole) ?? throw new InvalidOperationException("A trial that was kept cannot be read any more.");
        return whole.Trial.IsFixed != OfPlans;
    }

    protected Microsoft.AspNetCore.Mvc.RedirectResult ToTrial(string page) => Redirect($"{Address}/{page}".TrimEnd('/'));

    /// <summary>What is said when the last week that was written is clearly worse than every week before; null when it is not, or is over for a week.</summary>
    protected SaidEntry? Worse(Core.Knowledge.KnowledgeBase knowledge, DateOnly today) =>
        Kept is { Diary.Stopped: null } && DiaryWatch.Worse(Kept, knowledge) is var (week, entry, says) && week.Last.AddDays(Week) >= today ? new SaidEntry(says, entry) : null;

    /// <summary>What is taken in a block, as the person may know it.</summary>
    public string Called(Core.Trials.Block block) => Protocol.IsSealed ? $"box {Protocol.Treatments[block.Treatment].Code}" : TrialNumbers.What(Protocol, block.Treatment);
}
