using System.Text;
using Ekbom.Storage.People;
using Ekbom.Web.People;
using Ekbom.Web.Questions;
using Ekbom.Web.Timetables;

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
        person.MapGet("/timetable.ics", async (string id, string? zone, PeopleStore store, Judging judging, TimeProvider clock, CancellationToken cancelled) =>
            await store.Find(id, cancelled) is { } found ? Ics(found, zone, judging, clock, asFile: true) : Results.NotFound());
        app.MapGet("/feeds/{token}.ics", async (string token, string? zone, PeopleStore store, Judging judging, TimeProvider clock, CancellationToken cancelled) =>
            await store.FindByFeed(token, cancelled) is { } found ? Ics(found, zone, judging, clock, asFile: false) : Results.NotFound()).ExcludeFromDescription();
    }

    private static IResult Ics(Person person, string? zone, Judging judging, TimeProvider clock, bool asFile)
    {
        var (calendar, refusal) = PersonCalendar.Of(judging.Of(person), zone, person.Id, clock.GetUtcNow());
        return calendar is null ? Results.Text(refusal, "text/plain; charset=utf-8", Encoding.UTF8, StatusCodes.Status409Conflict)
            : asFile ? Saved(calendar, Calendar, "ekbom.ics") : Results.Text(calendar, Calendar);
    }

    private static IResult Saved(string text, string type, string name) => Results.File(Encoding.UTF8.GetBytes(text), type, name);
}
