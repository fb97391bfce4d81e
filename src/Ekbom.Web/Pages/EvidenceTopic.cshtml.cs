using Ekbom.Core.Knowledge;
using Ekbom.Core.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ekbom.Web.Pages;

/// <summary>What the studies on one question add up to: summary, studies, plots with their numbers, judgements.</summary>
public sealed class EvidenceTopicModel(Known known) : PageModel
{
    public EvidenceSummary Summary { get; private set; } = null!;

    public Document Document { get; private set; } = null!;

    public bool Clinician { get; private set; }

    public IActionResult OnGet(string topic, string? view)
    {
        if (EvidenceAnswer.Find(known.Now, topic) is not { } summary)
            return NotFound();
        Clinician = view == "clinical";
        (Summary, Document) = (summary, EvidenceAnswer.Document(summary, known.Now, Clinician ? Audience.Clinician : Audience.Patient));
        return Page();
    }
}
