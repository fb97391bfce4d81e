using System.Globalization;
using Ekbom.Core;
using Ekbom.Core.Trials;
using Ekbom.Storage.People;
using Ekbom.Web.People;
using Ekbom.Web.Questions;
using Ekbom.Web.Trials;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ekbom.Web.Pages;

/// <summary>One night of a trial, written in ten seconds. A warning sign acts at once, whatever else is wrong on the page.</summary>
public sealed class TrialTonightModel(PeopleStore store, TrialStore trials, Known known, Judging judging, TimeProvider clock) : TrialPage(store, trials)
{
    private static readonly string[] Extras = ["slept", "at", "stool", "unusable", "note", "other"];

    public DateOnly Date { get; private set; }

    public NightForm Form { get; private set; } = null!;

    /// <summary>What was written of this night before.</summary>
    public DiaryNight? Night { get; private set; }

    public bool Correct { get; private set; }

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    /// <summary>The last week was clearly worse than every week before.</summary>
    public SaidEntry? WorseWeek => Worse(known.Now, known.Today);

    public IReadOnlyList<string> Signs => Sent("report", [.. Night?.Reports ?? []]);

    public bool HasSigns => Signs.Count > 0;

    public bool IsOpen => Problems.Any(problem => Extras.Contains(problem.Field)) || (Night is not null && Problems.Count == 0);

    public IActionResult OnGet(string? date)
    {
        if (!Open(date))
            return ToTrial("");
        Correct = Night is not null;
        return Page();
    }

    public async Task<IActionResult> OnPost(string? date, string? correct)
    {
        if (!Open(date))
            return ToTrial("");
        var (now, problems) = (clock.GetLocalNow(), new List<Problem>());
        var reader = new NightReader(Kept!.ProtocolOn(Date), known.Now.Terms);
        var night = reader.Read(Form.Said(Request.Form), now, problems);
        var replace = correct == "yes";
        if (night is not null && Night is not null && !replace)
            problems.Add(new("", NightForm.Where, "That night was written already, perhaps in another window.", "If this is right, save it once more: it takes the place of what stands there."));
        else if (night is not null)
            problems.AddRange(DiaryCheck.Of(Kept!, [(NightForm.Where, night)], known.Today, replace, ways: DiaryWays.Pages));
        if (problems.Count == 0 && night is { Rating: null, Reports.Count: 0, Taken: Taken.NotSaid, Unusable: Unusable.No, Note: null })
            problems.Add(new("", $"{NightForm.Where}, rating", "Nothing was said of the night.", "Touch a number."));
        var bare = reader.Read(Form.Bare(Request.Form), now, []);
        var stops = bare is not null && Watch(bare).Stops;
        if (problems.Count > 0 && !stops)
            return Again(problems, replace);
        var kept = problems.Count > 0 ? (Night is null ? bare! : Night with { Reports = [.. Night.Reports.Union(bare!.Reports)] }) : night!;
        var stop = stops ? ((DateOnly, string)?)(Date, DiaryWatch.WhyStopped(kept, known.Now)) : null;
        if (!await Trials.Write(Whole.Trial.Id, Date, KeptTrial.Night(Kept!, kept), replace || stops, stop, HttpContext.RequestAborted))
            return Again([new("", NightForm.Where, "That night was written in another window just now.", "Save it once more if this is right.")], replace: true);
        return ToTrial($"after/{Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
    }

    /// <summary>What the page shows in a field: what was just sent, else what was told.</summary>
    public IReadOnlyList<string> Sent(string field, params string?[] told) => Problems.Count > 0 ? [.. Request.Form[field].OfType<string>()] : [.. told.OfType<string>()];

    private Watched Watch(DiaryNight night) => DiaryWatch.Of(DiaryLog.Add(Kept!, [night]), night, known.Now, judging.Of(Person).Assessment.Profile, known.Today);

    /// <summary>The night the page is about; false when the trial has none to write of.</summary>
    private bool Open(string? date)
    {
        var tonight = TrialTime.Tonight(Kept!, clock.GetLocalNow().DateTime);
        if (date is not null)
        {
            if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var named) || named < Kept!.ProtocolOn(named).Start || named > TrialTime.Last(Kept.ProtocolOn(named)) || named > known.Today)
                return false;
            tonight = named;
        }

        if (tonight is not { } night)
            return false;
        (Date, Form) = (night, new NightForm(Kept!.ProtocolOn(night), night, known.Now));
        Night = Kept!.Diary.Nights.FirstOrDefault(one => one.Date == night);
        return true;
    }

    private PageResult Again(IReadOnlyList<Problem> problems, bool replace)
    {
        Problems = [.. problems.Select(problem => new FieldProblem(problem.Where.Split(", ") is [_, var column, ..] ? column : "", $"{problem.Says} {problem.Mend}"))];
        Correct = replace || Night is not null;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
