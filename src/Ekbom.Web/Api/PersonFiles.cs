using System.Text;
using Ekbom.Core.Profiles;
using Ekbom.Storage.People;
using Ekbom.Web.People;
using Ekbom.Web.Timetables;

namespace Ekbom.Web.Api;

/// <summary>What a person can save or subscribe to.</summary>
public static class PersonFiles
{
    private const string Calendar = "text/calendar; charset=utf-8";

    public static void Map(WebApplication app)
    {
        var person = app.MapGroup("/people/{id}").ExcludeFromDescription();
        person.MapGet("/export.json", async (string id, PeopleStore store, CancellationToken cancelled) =>
            await store.Export(id, cancelled) is { } kept ? Saved(KeptText.Write(kept), "application/json", "ekbom.json") : Results.NotFound());
        person.MapGet("/profile.json", async (string id, PeopleStore store, CancellationToken cancelled) =>
            await store.Find(id, cancelled) is { } found ? Saved(found.Profile, "application/json", "profile.json") : Results.NotFound());
        person.MapGet("/results.csv", async (string id, PeopleStore store, Judging judging, CancellationToken cancelled) =>
            await store.Find(id, cancelled) is { } found ? Saved(Table(judging.Of(found).Assessment.Profile.Results), "text/csv; charset=utf-8", "results.csv") : Results.NotFound());
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

    /// <summary>One row a result. A text that a spreadsheet would take for a formula is written as text.</summary>
    public static string Table(IReadOnlyList<Result> results)
    {
        var table = new StringBuilder("result,value,on\r\n");
        foreach (var result in results)
            table.Append(Cell(result.Id)).Append(',').Append(Cell(result.Written)).Append(',').Append(Cell(result.On is { } on ? on.First.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "")).Append("\r\n");
        return table.ToString();
    }

    private static string Cell(string text) => $"\"{(text.Length > 0 && text[0] is '=' or '+' or '-' or '@' ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static IResult Saved(string text, string type, string name) => Results.File(Encoding.UTF8.GetBytes(text), type, name);
}
