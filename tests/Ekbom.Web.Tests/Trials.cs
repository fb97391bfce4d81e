using Ekbom.Core.Trials;
using Ekbom.KnowledgeBase;
using Ekbom.Storage.People;
using Ekbom.Web.Tests.Browser;
using Ekbom.Web.Trials;
using Microsoft.Data.Sqlite;

namespace Ekbom.Web.Tests;

/// <summary>Trials that began in the past, put where the application keeps them.</summary>
public static class Trials
{
    public static DateOnly Today { get; } = DateOnly.FromDateTime(DateTime.Now);

    /// <summary>A day as it is written in a table or a form.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private const string Coffee = """
        { "question": "Are my legs better without coffee after lunch?", "treatments": ["nothing new", { "name": "no coffee after lunch" }],
          "outcome": { "scale": "0-10", "rated": "evening", "smallest": "1" }, "design": "counterbalanced", "rounds": "4", "confounders": ["alcohol"], "start": "START" }
        """;

    /// <summary>A trial of a habit, eight blocks of a week, that began so many days ago.</summary>
    public static FixedProtocol Began(DateOnly start, bool magnesium = false)
    {
        var written = Written(start);
        var setup = SetupReader.Read(YamlText.Read(written, "setup").Tree, Project.Knowledge.ForProfiles, start).Setup!;
        var made = Designer.Design(setup, Project.Knowledge, null, start, "5f3a", "00ff").Fixed!;
        if (!magnesium)
            return made with { Protocol = made.Protocol with { Country = "GB" }, Hash = ProtocolHash.Of(made.Protocol with { Country = "GB" }) };
        var own = made.Protocol with { Question = "Are my legs better with magnesium glycinate?", Country = "GB", Treatments = [made.Protocol.Treatments[0], made.Protocol.Treatments[1] with { Name = "magnesium glycinate", Substance = "magnesium", ElementalMg = 100m }] };
        return new(own, ProtocolHash.Of(own));
    }

    public static string Written(DateOnly start) => Coffee.Replace("START", Day(start), StringComparison.Ordinal);

    /// <summary>Keeps it with its nights, as if it had been written on the pages.</summary>
    public static async Task<string> Keep(Served served, string person, FixedProtocol made, IEnumerable<DiaryNight>? nights = null)
    {
        var store = new TrialStore(PeopleDatabase.Sqlite(served.DatabaseFile), TimeProvider.System);
        var trial = await store.Plan(person, Written(made.Protocol.Start));
        await store.Fix(trial.Id, KeptTrial.Protocols(made));
        var file = new TrialFile([made], new Diary([]));
        foreach (var night in nights ?? [])
            await store.Write(trial.Id, night.Date, KeptTrial.Night(file, night), correct: false);
        SqliteConnection.ClearAllPools();
        return trial.Id;
    }

    /// <summary>A healthy man with mild restless legs and good iron, who may try magnesium, by tests of last month.</summary>
    public static async Task<string> SomebodyWhoMayTry(Served served, DateOnly today)
    {
        var on = today.AddDays(-30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var profile = $$"""
            {"about":{"age":"45","sex":"male","country":"GB"},
             "symptoms":{"urge_to_move":"yes","worse_at_rest":"yes","relieved_by_movement":"yes","worse_in_evening":"yes","explained_by_other":"no","nights_per_week":"1","distress":"mild","reports":[]},
             "results":[{"ferritin":"160 ug/L","on":"{{on}}","morning":"yes"},{"transferrin-saturation":"33 %","on":"{{on}}","morning":"yes"},{"egfr":"95 mL/min/1.73m2","on":"{{on}}"}],
             "conditions":[],"no_conditions":[{{string.Join(',', Project.Knowledge.Vocabulary.FindFact("HardStopConditions")!.Conditions.Keys.Concat(Project.Knowledge.Vocabulary.FindFact("OtherConditions")!.Conditions.Keys).Select(id => $"\"{id}\""))}}],
             "medicines":[],"supplements":[]}
            """;
        var store = new PeopleStore(PeopleDatabase.Sqlite(served.DatabaseFile), TimeProvider.System);
        var person = await store.Start("Somebody", KeptText.Canonical(System.Text.Json.Nodes.JsonNode.Parse(profile)!));
        SqliteConnection.ClearAllPools();
        return person.Id;
    }

    /// <summary>Every night rated: 6 without, and 3 with what is tried, by turns half a point more and less.</summary>
    public static IEnumerable<DiaryNight> Nights(Protocol protocol, int count) => Enumerable.Range(0, count).Select(night => new DiaryNight(protocol.Start.AddDays(night))
    {
        Rating = (protocol.Blocks[CountedNights.BlockOf(protocol.Blocks, night)!.Value].Treatment == 0 ? 6 : 3) + (night % 2 == 0 ? 0.5 : -0.5),
        Taken = Taken.AsPlanned,
        Others = new Dictionary<string, double>(StringComparer.Ordinal) { ["alcohol"] = night % 3 == 0 ? 1 : 0 },
        Written = new DateTimeOffset(protocol.Start.AddDays(night), new TimeOnly(22, 0), TimeSpan.Zero),
    });
}
