using Ekbom.Storage.People;
using Ekbom.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Ekbom.Web.Pages;

/// <summary>Saves everything, or deletes it.</summary>
public sealed class YoursModel(PeopleStore store, Judging judging, IOutputCacheStore pages) : PersonPage(store)
{
    public int Plans { get; private set; }

    public bool NotSure { get; private set; }

    public async Task OnGet() => Plans = await Store.CountPlans(Person.Id, HttpContext.RequestAborted);

    public async Task<IActionResult> OnPost(string? sure)
    {
        if (sure != "yes")
        {
            NotSure = true;
            await OnGet();
            return Page();
        }

        await Store.Delete(Person.Id, HttpContext.RequestAborted);
        judging.Forget();
        await pages.EvictByTagAsync(Person.Id, CancellationToken.None);
        return Redirect("/");
    }
}
