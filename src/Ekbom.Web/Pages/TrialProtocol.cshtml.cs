using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.Storage.People;
using Ekbom.Web.People;
using Ekbom.Web.Trials;

namespace Ekbom.Web.Pages;

/// <summary>The protocol as it was fixed, with its code, to be printed.</summary>
public sealed class TrialProtocolModel(PeopleStore store, TrialStore trials, Known known, Judging judging, Outlooks outlooks) : TrialPage(store, trials)
{
    public Document Document { get; private set; } = new("", false, []);

    public void OnGet()
    {
        var knowledge = known.On(Protocol.Made) ?? known.Now;
        var planning = new Planning(Setup, knowledge, judging.Of(Person).Assessment, Protocol.Made);
        var outlook = planning.Setup is { } setup ? outlooks.Of(setup, Whole.Trial.Setup, knowledge) : null;
        var designed = planning.Setup is null ? new Designed(new TrialLength(Protocol.Blocks[0].Nights, Protocol.SettlingNights, Protocol.Blocks.Count)) : planning.Design();
        Document = ProtocolDocument.Of(Kept!.Versions[^1], designed, knowledge, outlook);
    }
}
