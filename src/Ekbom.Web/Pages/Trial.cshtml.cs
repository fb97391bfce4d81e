using System.Globalization;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.Storage.People;
using Ekbom.Web.People;
using Ekbom.Web.Questions;
using Ekbom.Web.Trials;
using Microsoft.AspNetCore.Mvc;

namespace Ekbom.Web.Pages;

/// <summary>One trial: what to do now, its blocks, what was written, and how to stop.</summary>
public sealed class TrialModel(PeopleStore store, TrialStore trials, Known known, Judging judging, TimeProvider clock) : TrialPage(store, trials)
{
    private const int MostMissing = 14;

    public DateOnly Today => known.Today;

    public string State => TrialTime.Of(Kept!, Today);

    public bool IsOver => TrialTime.IsOver(Kept!, Today);

    public DateOnly? Tonight => TrialTime.Tonight(Kept!, clock.GetLocalNow().DateTime);

    public bool NoReason { get; private set; }

    /// <summary>The last week was clearly worse than every week before.</summary>
    public SaidEntry? WorseWeek => IsOver ? null : Worse(known.Now, Today);

    public SaidEntry MayStop => SaidEntry.Of(known.Now.Advise("trial.safety-stop"));

    /// <summary>The block of tonight, or the first one before it begins.</summary>
    public Core.Trials.Block? Now => IsOver ? null : CountedNights.BlockOf(Protocol.Blocks, Math.Max(0, Today.DayNumber - Protocol.Start.DayNumber)) is { } at ? Protocol.Blocks[at] : null;

    /// <summary>Warning signs of the diary that the plan does not know, by id.</summary>
    public IReadOnlyList<string> Signs => WarningSigns.NotIn(judging.Of(Person).Assessment.Profile, Kept!.Diary.Nights, known.Now);

    /// <summary>How they get into the plan.</summary>
    public SaidEntry? SignsSaid => WarningSigns.Told(Signs, known.Now) is { } told ? new SaidEntry(told.Says, told.Entry) : null;

    /// <summary>The answers were changed elsewhere meanwhile.</summary>
    public bool NotTaken { get; private set; }

    public IReadOnlyList<DateOnly> Missing
    {
        get
        {
            if (Tonight is not { } tonight)
                return [];
            var written = Kept!.Diary.Nights.Select(night => night.Date).ToHashSet();
            var until = IsOver ? tonight.AddDays(1) : tonight;
            return [.. Enumerable.Range(0, Math.Max(0, until.DayNumber - Protocol.Start.DayNumber)).Select(night => Protocol.Start.AddDays(night)).Where(night => !written.Contains(night)).TakeLast(MostMissing)];
        }
    }

    public Table Blocks => new("The blocks", ["Block", "First evening", "Last evening", "What", "Nights written"], [.. Protocol.Blocks.Select((block, at) => (IReadOnlyList<Line>)
    [
        (at + 1).ToString(CultureInfo.InvariantCulture) + (block == Now && Today >= Protocol.Start ? " (now)" : ""), Plain.Day(First(block)), Plain.Day(First(block).AddDays(block.Nights - 1)), Called(block),
        $"{Kept!.Diary.Nights.Count(night => night.Date >= First(block) && night.Date < First(block).AddDays(block.Nights))} of {block.Nights}",
    ])]);

    public (string Caption, IReadOnlyList<(DateOnly Date, string Rating, string Taken, string Also)> Rows) Nights => ("What you wrote, the newest first", [.. Kept!.Diary.Nights.Reverse().Select(night =>
        (night.Date, night.Rating?.ToString(CultureInfo.InvariantCulture) ?? "–", Took(night), string.Join("; ", Also(night))))]);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostStop(string? why)
    {
        if (why?.Trim() is not { Length: > 0 } reason)
        {
            NoReason = true;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (!IsOver)
            await Trials.Stop(Whole.Trial.Id, Kept!.Diary.Nights.Select(night => night.Date).Append(Today).Max(), reason, HttpContext.RequestAborted);
        return ToTrial("");
    }

    /// <summary>Puts the warning signs of the diary into the answers, because the person said so.</summary>
    public async Task<IActionResult> OnPostSigns(string[] sign)
    {
        var profile = Judging.Open(Person);
        profile.PutTexts(SignsPage.Place, [.. profile.Texts(SignsPage.Place), .. Signs.Where(sign.Contains)]);
        if (await Store.Learn(Person, KeptText.Canonical(profile), HttpContext.RequestAborted))
            return To("plan");
        NotTaken = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private DateOnly First(Core.Trials.Block block) => Protocol.Start.AddDays(block.FirstNight);

    private static string Took(DiaryNight night) => night.Taken switch { Taken.AsPlanned => "as planned", Taken.Missed => "not taken", Taken.OtherTreatment => "something else", _ => "not said" };

    private IEnumerable<string> Also(DiaryNight night)
    {
        if (Kept!.Versions.Count > 1 && Kept.VersionOf(night) + 1 is var version && version < Kept.Versions.Count)
            yield return string.Create(CultureInfo.InvariantCulture, $"by version {version} of the plan, not counted");
        if (night.IsLate)
            yield return "written late";
        if (night.Unusable != Unusable.No)
            yield return "does not count: " + TrialWords.Of(night.Unusable);
        if (night.Slept is { } slept && Protocol.Outcome.Kind != OutcomeKind.SleepHours)
            yield return string.Create(CultureInfo.InvariantCulture, $"slept {slept} hours");
        foreach (var (id, value) in night.Others.Where(other => other.Value != 0))
            yield return Protocol.Confounders.FirstOrDefault(one => one.Id == id)?.YesNo == false ? string.Create(CultureInfo.InvariantCulture, $"{id.Replace('-', ' ')} {value}") : id.Replace('-', ' ');
        foreach (var report in night.Reports)
            yield return known.Now.Terms.Find(report)?.Name ?? report;
        if (night.Note is { } note)
            yield return note;
    }
}
