using Ekbom.Core.Knowledge;
using Ekbom.Core.Writing;
using Ekbom.Storage.People;
using Ekbom.Web.People;
using Ekbom.Web.Plans;

namespace Ekbom.Web.Pages;

/// <summary>Every plan as it was given, what is different today, and whether the same comes out when it is worked out again.</summary>
public sealed class PlansModel(PeopleStore store, Known known, Judging judging) : PersonPage(store)
{
    private const int Most = 30;

    public IReadOnlyList<(PlanGiven Plan, IReadOnlyList<string> Changes, string Replay)> Given { get; private set; } = [];

    public async Task OnGet()
    {
        var now = judging.Of(Person);
        Given = [.. (await Store.Plans(Person.Id, HttpContext.RequestAborted)).Take(Most).Select(plan => (plan, PlanChanges.Between(PlanPoints.Of(plan.Plan), PlanPoints.Of(now.Plan(Reader(plan)))), Replayed(plan)))];
    }

    private static Audience Reader(PlanGiven plan) => plan.Audience == Words.Id(Audience.Clinician) ? Audience.Clinician : Audience.Patient;

    private string Replayed(PlanGiven plan)
    {
        if (known.On(plan.AsOf)?.Digest != plan.KnowledgeDigest)
            return "The knowledge has changed since.";
        var again = judging.Fresh(plan.Profile, plan.AsOf, plan.Country.Length > 0 ? plan.Country : null).Judgement;
        return again is not null && PlanJson.Of(again.Plan(Reader(plan))) == plan.Plan ? "Worked out again, it comes out the same." : "Worked out again, it comes out differently.";
    }
}
