using Ekbom.Core.Timetables;
using Ekbom.Core.Writing;
using Ekbom.Storage.People;
using Ekbom.Web.People;
using Ekbom.Web.Questions;
using Ekbom.Web.Timetables;
using Microsoft.AspNetCore.Mvc;

namespace Ekbom.Web.Pages;

/// <summary>When to take what today, and the ways into a calendar.</summary>
public sealed class TimetableModel(PeopleStore store, Judging judging) : PersonPage(store)
{
    public string Title { get; private set; } = "Your day";

    public bool Emergency { get; private set; }

    public Shown Shown { get; private set; } = new([]);

    public IReadOnlyList<string> Zones { get; private set; } = [];

    /// <summary>Where the calendar is read: a choice where the country has several zones, else written.</summary>
    public Field Zone => Zones.Count > 1
        ? new Field("zone", FieldKind.Select, "Your time zone") { Size = "", Empty = "", Options = [.. Zones.Select(zone => new Option(zone, zone.Replace('_', ' ')))] }
        : new Field("zone", FieldKind.Text, "Your time zone") { Size = "", Width = 20, Values = ["Europe/London"] };

    public string Feed { get; private set; } = "";

    public void OnGet()
    {
        var judged = judging.Of(Person);
        Emergency = judged.Assessment.Disposition == "emergency";
        if (Emergency)
            return;
        var document = DayDocument.Of(judged.Day ?? DaySeries.Today(judged.Assessment, balanced: true));
        (Title, Shown, Zones) = (document.Title, new Shown(document.Blocks), PersonCalendar.Zones(judged));
        Feed = $"{Request.Scheme}://{Request.Host}/feeds/{Person.FeedToken}.ics" + (Zones.Count > 1 ? $"?zone={Zones[0]}" : "");
    }

    public async Task<IActionResult> OnPost()
    {
        await Store.NewFeed(Person.Id, HttpContext.RequestAborted);
        return To("timetable");
    }
}
