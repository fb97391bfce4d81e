using Ekbom.Core.Knowledge;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ekbom.Web.Pages;

/// <summary>Sources and countries that disagree, and claims that cannot all be true.</summary>
public sealed class DisagreementsModel(Known known) : PageModel
{
    public IReadOnlyList<Disagreement> Disagreements => known.Now.Disagreements;

    public IReadOnlyList<Contradiction> Contradictions => known.Now.Contradictions;
}
