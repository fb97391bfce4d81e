using System.Text.Json.Nodes;
using Ekbom.Core.Knowledge;
using Ekbom.Storage.People;
using Ekbom.Web.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ekbom.Web.Pages;

public sealed class IndexModel(PeopleStore store, Known known) : PageModel
{
    private const int LongestName = 60;

    public IReadOnlyList<Person> People { get; private set; } = [];

    public IReadOnlyList<Country> Countries => [.. known.Now.Countries.Values.OrderBy(country => country.Name, StringComparer.Ordinal)];

    public async Task OnGet() => People = await store.All(HttpContext.RequestAborted);

    public async Task<IActionResult> OnPost(string? country, string? name)
    {
        var profile = new JsonObject();
        if (country is not null && known.Now.Countries.ContainsKey(country))
            profile.Put("about.country", country);
        var called = (name ?? "").Trim();
        var person = await store.Start(called.Length is > 0 and <= LongestName ? called : "My plan", KeptText.Canonical(profile), HttpContext.RequestAborted);
        return Redirect($"/people/{person.Id}/question");
    }
}
