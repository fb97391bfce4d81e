using System.Globalization;
using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Sources;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.Storage.People;
using Ekbom.Web.People;
using Ekbom.Web.Trials;
using Microsoft.AspNetCore.Mvc;

namespace Ekbom.Web.Pages;

/// <summary>What a night asks for, once it is saved: an emergency before everything else.</summary>
public sealed class TrialAfterModel(PeopleStore store, TrialStore trials, Known known, Judging judging) : TrialPage(store, trials)
{
    private static readonly string[] Acts = ["trial.stop.worse.now", "trial.diary.loose-stools", "trial.diary.augmentation"];

    public DiaryNight Night { get; private set; } = null!;

    public Document? Alarm { get; private set; }

    public IReadOnlyList<SaidEntry> Urgent { get; private set; } = [];

    public IReadOnlyList<SaidEntry> Advice { get; private set; } = [];

    public IReadOnlyList<SaidEntry> Remarks { get; private set; } = [];

    /// <summary>How a warning sign of this night gets into the plan, when the plan does not know it.</summary>
    public SaidEntry? Sign { get; private set; }

    public string State => TrialTime.Of(Kept!, known.Today);

    public IActionResult OnGet(string date)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || Kept!.Diary.Nights.FirstOrDefault(night => night.Date == day) is not { } found)
            return NotFound();
        Night = found;
        var profile = judging.Of(Person).Assessment.Profile;
        var watched = DiaryWatch.Of(Kept, found, known.Now, profile, known.Today);
        Sign = WarningSigns.Told(WarningSigns.NotIn(profile, [found], known.Now), known.Now) is { } told ? new SaidEntry(told.Says, told.Entry) : null;
        if (watched.IsEmergency)
        {
            Alarm = PlanDocument.Of(Flow.Propose(watched.Person, Audience.Patient));
            return Page();
        }

        var says = watched.Says.Select(one => new SaidEntry(one.Says, one.Entry)).Where(said => said.Entry.Id != Sign?.Entry.Id).DistinctBy(said => said.Entry.Id).ToList();
        Urgent = watched.Stops ? [.. says.Where(said => said.Entry is Recommendation || said.Entry.Id == "trial.diary.stopped-by-sign")] : [];
        Advice = [.. says.Except(Urgent).Where(said => Acts.Contains(said.Entry.Id) || said.Entry is Ruling)];
        Remarks = [.. says.Except(Urgent).Except(Advice)];
        if (found.Reports.Count > 0 && !says.Exists(said => said.Entry.Id.StartsWith("reporting.", StringComparison.Ordinal)))
            Remarks = [.. Remarks, SaidEntry.Of(known.Now.ReportingIn(Protocol.Country))];
        return Page();
    }
}
