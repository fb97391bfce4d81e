using Ekbom.Core.Knowledge;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ekbom.Web.Pages;

/// <summary>The questions studies were gathered on.</summary>
public sealed class EvidenceModel(Known known) : PageModel
{
    public IReadOnlyList<EvidenceSummary> Summaries => known.Now.Evidence;
}
