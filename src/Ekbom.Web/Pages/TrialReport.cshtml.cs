using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.Storage.People;
using Ekbom.Web.Trials;
using Microsoft.AspNetCore.Mvc;

namespace Ekbom.Web.Pages;

/// <summary>The report of a trial that is over, in the order of CENT 2015.</summary>
public sealed class TrialReportModel(PeopleStore store, TrialStore trials, Known known) : TrialPage(store, trials)
{
    public Document Document { get; private set; } = new("", false, []);

    public IActionResult OnGet()
    {
        if (!TrialTime.IsOver(Kept!, known.Today) || Protocol.IsSealed)
            return ToTrial("result");
        var analysis = TrialAnalyser.Of(Kept!, known.Today);
        Document = Report(analysis);
        return Page();
    }

    private Document Report(TrialAnalysis analysis) => CentReport.Of(analysis, known.Now, Kept!.Hash, [.. Kept!.Versions.Select(version => version.Protocol)]);
}
