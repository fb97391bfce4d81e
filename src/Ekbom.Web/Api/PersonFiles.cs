using System.Text;
using Ekbom.Storage.People;
using Ekbom.Web.People;
using Ekbom.Web.Questions;
using Ekbom.Web.Timetables;
using Ekbom.Web.Trials;

namespace Ekbom.Web.Api;

/// <summary>What a person can save or subscribe to.</summary>
public static class PersonFiles
{
    private const string Calendar = "text/calendar; charset=utf-8", Table = "text/csv; charset=utf-8";

    public static void Map(WebApplication app)
    {
        var person = app.MapGroup("/people/{id}").ExcludeFromDescription();
        person.MapGet("/export.json", async (string id, PeopleStore store, CancellationToken cancelled) =>
            await store.Export(id, cancelled) is { } kept ? Saved(KeptText.Write(kept), "application/json", "ekbom.json") : Results.NotFound());
        person.MapGet("/profile.json", async (string id, PeopleStore store, CancellationToken cancelled) =>
            await store.Find(id, cancelled) is { } found ? Saved(found.Profile, "application/json", "profile.json") : Results.NotFound());
        person.MapGet("/results.csv", async (string id, PeopleStore store, Judging judging, CancellationToken cancelled) =>
            await store.Find(id, cancelled) is { } found ? Saved(PersonTables.Results(judging.Of(found).Assessment.Profile.Results), Table, "results.csv") : Results.NotFound());
        person.MapGet("/answers.csv", async (string id, PeopleStore store, Known known, CancellationToken cancelled) =>
            await store.Find(id, cancelled) is { } found
                ? Saved(PersonTables.Answers(await store.Answers(id, cancelled), new Asking(Judging.Open(found), known.Now, []) { Today = known.Today }), Table, "answers.csv")
                : Results.NotFound());
        person.MapGet("/timetable.ics", async (string id, string? zone, PeopleStore store, Judging judging, TrialDays trials, TimeProvider clock, CancellationToken cancelled) =>
            await store.Find(id, cancelled) is { } found ? await Ics(found, zone, judging, trials, clock, asFile: true, cancelled) : Results.NotFound());
        TrialFiles.Map(person.MapGroup("/trials/{trial}"));
        app.MapGet("/feeds/{token}.ics", async (string token, string? zone, PeopleStore store, Judging judging, TrialDays trials, TimeProvider clock, CancellationToken cancelled) =>
            await store.FindByFeed(token, cancelled) is { } found ? await Ics(found, zone, judging, trials, clock, asFile: false, cancelled) : Results.NotFound()).ExcludeFromDescription();
    }

    private static async Task<IResult> Ics(Person person, string? zone, Judging judging, TrialDays trials, TimeProvider clock, bool asFile, CancellationToken cancelled)
    {
        var (judged, stamp) = (judging.Of(person), clock.GetUtcNow());
        var (calendar, refusal) = PersonCalendar.Of(judged, zone, person.Id, stamp);
        if (judged.Assessment.Disposition != "emergency")
            calendar = await trials.With(person, judged.Assessment, calendar, stamp, cancelled);
        return calendar is null ? Results.Text(refusal, "text/plain; charset=utf-8", Encoding.UTF8, StatusCodes.Status409Conflict)
            : asFile ? Saved(calendar, Calendar, "ekbom.ics") : Results.Text(calendar, Calendar);
    }

    private static IResult Saved(string text, string type, string name) => Results.File(Encoding.UTF8.GetBytes(text), type, name);
}
