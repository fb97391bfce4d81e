using System.Globalization;
using System.Text;
using Ekbom.Core;
using Ekbom.Core.Trials;
using Ekbom.Storage.People;
using Ekbom.Web.People;
using Ekbom.Web.Trials;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ekbom.Web.Pages;

/// <summary>Many nights at once, from a table: all of them or none. A warning sign among them acts at once, as on tonight's page.</summary>
public sealed class TrialImportModel(PeopleStore store, TrialStore trials, Known known, Judging judging) : TrialPage(store, trials)
{
    public const string Replace = "replace", DatesAreRight = "dates";

    private const string Place = "the table";

    private const int MostProblems = 30;

    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>What was ticked.</summary>
    public IReadOnlyList<string> Sure { get; private set; } = [];

    /// <summary>How many nights were saved; null before.</summary>
    public int? Saved { get; private set; }

    /// <summary>What they ask for.</summary>
    public IReadOnlyList<SaidEntry> Advice { get; private set; } = [];

    /// <summary>What else this trial writes down.</summary>
    public IEnumerable<string> Others => Protocol.Confounders.Select(one => one.Id);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(IFormFile? file, string[] sure)
    {
        Sure = sure;
        if (file is null || file.Length == 0)
            return Again(["Choose a table first."]);
        using var reader = new StreamReader(file.OpenReadStream(), new UTF8Encoding(false));
        var problems = new List<Problem>();
        var said = DiaryCsv.Read(await reader.ReadToEndAsync(HttpContext.RequestAborted), Place, Protocol, problems);
        var nights = said.Select(one => (one.Where, Night: NightReader.For(Kept!, one, known.Now.Terms).Read(one, null, problems))).Where(one => one.Night is not null).Select(one => (one.Where, one.Night!)).ToList();
        problems.AddRange(DiaryCheck.Of(Kept!, nights, known.Today, sure.Contains(Replace), sure.Contains(DatesAreRight), DiaryWays.Pages));
        if (problems.Count > 0)
            return Again([.. problems.Take(MostProblems).Select(problem => $"{problem.Where}: {problem.Says} {problem.Mend}"), .. problems.Count > MostProblems ? [$"{problems.Count - MostProblems} more places are wrong."] : (string[])[]]);
        return await Save([.. nights.Select(one => one.Item2)]);
    }

    private async Task<IActionResult> Save(IReadOnlyList<DiaryNight> added)
    {
        var after = DiaryLog.Add(Kept!, added);
        var written = after.Diary.Nights.Where(night => added.Any(one => one.Date == night.Date)).ToList(); // with what was said of them before
        var profile = judging.Of(Person).Assessment.Profile;
        var watched = written.Select(night => (Night: night, Watched: DiaryWatch.Of(after, night, known.Now, profile, known.Today))).ToList();
        var sign = watched.Find(one => one.Watched.IsEmergency) is { Night: not null } emergency ? emergency : watched.Find(one => one.Watched.Stops);
        var stop = sign.Night is null ? null : ((DateOnly, string)?)(sign.Night.Date, DiaryWatch.WhyStopped(sign.Night, known.Now));
        var fresh = written.Select(night => (night.Date, Text: KeptTrial.Night(Kept!, night))).Except(Kept!.Diary.Nights.Select(night => (night.Date, Text: KeptTrial.Night(Kept!, night)))).ToList();
        if (!await Trials.WriteAll(Whole.Trial.Id, fresh, stop, HttpContext.RequestAborted))
            return Again(["A night was written in another window just now. Nothing of the table was saved. Please try again."]);
        if (sign.Night is not null)
            return ToTrial($"after/{sign.Night.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        Saved = written.Count;
        Advice = [.. watched.SelectMany(one => one.Watched.Says).Where(one => one.Entry.Id != "trial.diary.guess").Select(one => new SaidEntry(one.Says, one.Entry)).DistinctBy(one => one.Entry.Id)];
        return Page();
    }

    private PageResult Again(IReadOnlyList<string> problems)
    {
        Problems = problems;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
