using Ekbom.Storage.People;
using Ekbom.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ekbom.Web.Pages;

/// <summary>A page about one person. The address holds an id that tells nothing; one that is not there is not found.</summary>
public abstract class PersonPage(PeopleStore store) : PageModel
{
    protected PeopleStore Store => store;

    public Person Person { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await Load())
            await next();
        else
            context.Result = NotFound();
    }

    /// <summary>Finds whom and what the page is about; false when there is none.</summary>
    protected virtual async Task<bool> Load()
    {
        if (RouteData.Values["id"] is not string id || (Unchanged.Found(HttpContext) ?? await store.Find(id, HttpContext.RequestAborted)) is not { } person)
            return false;
        Person = person;
        ViewData["Person"] = id;
        return true;
    }

    protected RedirectResult To(string page) => Redirect($"/people/{Person.Id}/{page}");
}
