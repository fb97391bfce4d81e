using Ekbom.Core.Knowledge;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ekbom.Web.Pages;

/// <summary>One claim with its verdict, its sources, and the claims it contradicts.</summary>
public sealed class ClaimPageModel(Known known) : PageModel
{
    public Claim Claim { get; private set; } = null!;

    public IReadOnlyList<Contradiction> Against { get; private set; } = [];

    public IActionResult OnGet(string claim)
    {
        if (known.Now.Claims.FirstOrDefault(one => string.Equals(one.Id, claim, StringComparison.OrdinalIgnoreCase)) is not { } found)
            return NotFound();
        Claim = found;
        Against = [.. known.Now.Contradictions.Where(contradiction => found.Contradictions.Contains(contradiction.Id) || contradiction.Claims.Contains(found.Id))];
        return Page();
    }
}
