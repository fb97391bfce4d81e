using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Writing;
using Ekbom.Storage.People;
using Ekbom.Web.People;
using Ekbom.Web.Plans;
using Ekbom.Web.Questions;
using Microsoft.AspNetCore.OutputCaching;

namespace Ekbom.Web.Pages;

/// <summary>The plan of a person for one reader, also as another country would have it.</summary>
[OutputCache(PolicyName = Unchanged.Name)]
public sealed class PlanModel(PeopleStore store, Known known, Judging judging) : PersonPage(store)
{
    public Plan Plan { get; private set; } = null!;

    public Document Document { get; private set; } = null!;

    public bool Clinician { get; private set; }

    /// <summary>The country that was chosen instead of the person's own.</summary>
    public Country? Other { get; private set; }

    /// <summary>What is different there.</summary>
    public IReadOnlyList<string> Different { get; private set; } = [];

    /// <summary>The plan that was given before, and what has changed since.</summary>
    public (DateOnly On, IReadOnlyList<string> Changes)? Before { get; private set; }

    /// <summary>Where a side effect is reported, in the country the plan is for.</summary>
    public Advice Reporting => known.Now.ReportingIn(Plan.Country?.Code);

    public Progress Progress { get; private set; } = new(null, 0, 0);

    public IReadOnlyList<Country> Countries => [.. known.Now.Countries.Values.OrderBy(country => country.Name, StringComparer.Ordinal)];

    public async Task OnGet(string? view, string? country)
    {
        Clinician = view == "clinical";
        var audience = Clinician ? Audience.Clinician : Audience.Patient;
        var own = judging.Of(Person);
        Other = country is not null && known.Now.Countries.TryGetValue(country, out var other) && own.Assessment.Profile.Country != country ? other : null;
        var judged = Other is null ? own : judging.Of(Person, Other.Code);
        Plan = judged.Plan(audience);
        Document = PlanDocument.Of(Plan, judged.Day);
        if (Other is not null)
            Different = PlanChanges.Between(PlanPoints.Of(own.Plan(audience)), PlanPoints.Of(Plan));
        Progress = Progress.Of(own.Plan(Audience.Patient), await Store.Answers(Person.Id, HttpContext.RequestAborted), known.Now);
        await Keep();
    }

    /// <summary>Keeps the plan as it is given, and compares it with the newest one of an earlier day.</summary>
    private async Task Keep()
    {
        var reader = Words.Id(Plan.Audience);
        if (Other is null && await Store.PlanBefore(Person.Id, reader, Plan.AsOf, HttpContext.RequestAborted) is { } earlier)
            Before = (earlier.AsOf, PlanChanges.Between(PlanPoints.Of(earlier.Plan), PlanPoints.Of(Plan)));
        await Store.Give(
            new PlanGiven
            {
                PersonId = Person.Id,
                AsOf = Plan.AsOf,
                Audience = reader,
                Country = Other?.Code ?? "",
                KnowledgeVersion = Plan.KnowledgeVersion,
                KnowledgeDigest = Plan.KnowledgeDigest,
                Disposition = Plan.Disposition,
                Profile = Person.Profile,
                Plan = PlanJson.Of(Plan),
                At = DateTimeOffset.UtcNow,
            }, HttpContext.RequestAborted);
    }
}
