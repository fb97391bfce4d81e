using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.Storage.People;
using Ekbom.Web.Trials;

namespace Ekbom.Web.Pages;

/// <summary>What came out, in words first. Before the end only who asks for it sees it, and that is noted.</summary>
public sealed class TrialResultModel(PeopleStore store, TrialStore trials, Known known) : TrialPage(store, trials)
{
    public Document? Document { get; private set; }

    public string State => TrialTime.Of(Kept!, known.Today);

    public bool IsOver => TrialTime.IsOver(Kept!, known.Today);

    public int Looks => Kept!.Looks.Count;

    public void OnGet()
    {
        if (IsOver)
            Show();
    }

    public async Task OnPost()
    {
        if (!IsOver)
            await Trials.Look(Whole.Trial.Id, "the result on a page", HttpContext.RequestAborted);
        Show();
    }

    private void Show() => Document = TrialDocument.Of(TrialAnalyser.Of(Protocol, Kept!.Diary, known.Today), known.Now);
}
