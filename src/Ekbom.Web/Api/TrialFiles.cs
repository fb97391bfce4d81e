using System.Globalization;
using System.Text;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.Storage.People;
using Ekbom.Web.Trials;

namespace Ekbom.Web.Api;

/// <summary>A trial as files: the whole of it for the command line, its nights as a table, its days as a calendar.</summary>
public static class TrialFiles
{
    public static void Map(RouteGroupBuilder trial)
    {
        trial.MapGet("/trial.json", (string id, string trial, TrialStore trials, CancellationToken cancelled) => Saved(id, trial, trials, "application/json", "my-trial.json", TrialJson.Of, cancelled));
        trial.MapGet("/share.json", (string id, string trial, string? age, string? treatment, TrialStore trials, Known known, CancellationToken cancelled) => Share(id, trial, age, treatment, trials, known.Today, cancelled));
        trial.MapGet("/nights.csv", (string id, string trial, TrialStore trials, CancellationToken cancelled) => Saved(id, trial, trials, "text/csv; charset=utf-8", "nights.csv", Nights, cancelled));
        trial.MapGet("/trial.ics", (string id, string trial, TrialStore trials, Known known, TimeProvider clock, CancellationToken cancelled) =>
            Saved(id, trial, trials, "text/calendar; charset=utf-8", "my-trial.ics", file => TrialCalendar.Of(file.Versions[^1], known.Now, clock.GetUtcNow()), cancelled));
    }

    private static async Task<IResult> Share(string person, string id, string? age, string? treatment, TrialStore trials, DateOnly today, CancellationToken cancelled) =>
        await trials.Find(person, id, cancelled) is { } whole && KeptTrial.Read(whole) is { Protocol.IsSealed: false } file && KeptTrial.Shared(file, age, treatment, today) is { Refused: null, Text: var text }
            ? Results.File(Encoding.UTF8.GetBytes(text), "application/json", "shared-trial.json") : Results.NotFound();

    /// <summary>One row a night, with the columns that <c>ekbom trial log --csv</c> reads.</summary>
    public static string Nights(TrialFile file)
    {
        var others = file.Protocol.Confounders.Select(one => one.Id).ToList();
        return Csv.Of(
            ["date", "rating", "slept", "taken", "at", "stool", "report", "unusable", "note", .. others],
            file.Diary.Nights.Select(night => (string[])
            [
                night.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Number(night.Rating), Number(night.Slept), night.Taken == Taken.NotSaid ? "" : TrialWords.Of(night.Taken), night.TakenAt is { } at ? Plain.Clock(at) : "",
                Number(night.Stool), string.Join(';', night.Reports), night.Unusable == Unusable.No ? "" : TrialWords.Of(night.Unusable), night.Note ?? "",
                .. others.Select(id => night.Others.TryGetValue(id, out var value) ? Number(value) : ""),
            ]));
    }

    private static string Number(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static async Task<IResult> Saved(string person, string id, TrialStore trials, string type, string name, Func<TrialFile, string> write, CancellationToken cancelled) =>
        await trials.Find(person, id, cancelled) is { } whole && KeptTrial.Read(whole) is { } file ? Results.File(Encoding.UTF8.GetBytes(write(file)), type, name) : Results.NotFound();
}
