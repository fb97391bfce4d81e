using System.Text.Json;
using Ekbom.Core.Plans;
using Ekbom.Core.Timetables;

namespace Ekbom.Core.Writing;

/// <summary>A person's day as JSON (<c>ekbom.day/1</c>): what <see cref="DayDocument"/> says, to be used by other programs.</summary>
public static class DayJson
{
    public static string Of(DaySheet sheet) => JsonParts.Text(json =>
    {
        var references = new ReferenceList();
        json.WriteStartObject();
        json.WriteString("schema", "ekbom.day/1");
        json.WriteString("on", sheet.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteBoolean("feasible", sheet.Answer.Feasible);
        json.WriteBoolean("proved", sheet.Answer.Proved);
        Hours(json, sheet.Hours);
        json.WriteNumber("minutesToTomorrow", sheet.Length);
        json.WriteStartArray("intakes");
        foreach (var intake in sheet.Intakes)
            Intake(json, intake, references);
        json.WriteEndArray();
        json.WriteStartArray("gaps");
        foreach (var gap in sheet.Gaps)
        {
            json.WriteStartObject();
            json.WriteString("first", gap.First);
            json.WriteString("second", gap.Second);
            json.WriteNumber("leastMinutes", gap.Least);
            json.WriteNumber("minutes", gap.Gap);
            json.WriteBoolean("overnight", gap.Overnight);
            json.WriteString("entry", gap.From.Id);
            JsonParts.Cites(json, references.Cite(gap.From.From.Cites));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("clash");
        foreach (var why in sheet.Clash)
            Reason(json, why, references);
        json.WriteEndArray();
        json.WriteStartArray("waysOut");
        foreach (var way in sheet.WaysOut)
            Way(json, way);
        json.WriteEndArray();
        json.WriteStartArray("clashes");
        foreach (var clash in sheet.Clashes)
        {
            json.WriteStartObject();
            Names(json, "names", clash.Names);
            json.WriteStartArray("because");
            foreach (var why in clash.Because)
                Reason(json, why, references);
            json.WriteEndArray();
            json.WriteStartArray("waysOut");
            foreach (var way in clash.WaysOut)
                Way(json, way);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("whenNeeded");
        foreach (var one in sheet.WhenNeeded)
            Needed(json, one, references);
        json.WriteEndArray();
        json.WriteStartArray("tooClose");
        foreach (var near in sheet.TooClose)
            Reason(json, near, references);
        json.WriteEndArray();
        json.WriteStartArray("ownTimes");
        foreach (var own in sheet.OwnTimes)
            Reason(json, own, references);
        json.WriteEndArray();
        json.WriteStartArray("shortNights");
        foreach (var night in sheet.ShortNights)
            Reason(json, night, references);
        json.WriteEndArray();
        json.WriteStartArray("leftOut");
        foreach (var one in sheet.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("name", one.Name);
            json.WritePropertyName("why");
            Reason(json, one.Why, references);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Names(json, "asNeeded", sheet.AsNeeded);
        Names(json, "notToday", sheet.NotToday);
        Names(json, "unchecked", sheet.Unchecked);
        JsonParts.References(json, references.All);
        json.WriteEndObject();
    });

    private static void Way(Utf8JsonWriter json, WayOut way)
    {
        json.WriteStartObject();
        json.WriteString("kind", way.Kind switch { WayOutKind.LeaveOut => "leave-out", WayOutKind.AskToMove => "ask-to-move", _ => "ask-for-another" });
        json.WriteString("name", way.Name);
        json.WriteString("at", way.Minute is { } minute ? DayDocument.Clock(minute) : null);
        Names(json, "times", [.. way.Minutes.Select(DayDocument.Clock)]);
        json.WriteString("text", way.Says.Says);
        json.WriteString("entry", way.Says.From?.Id);
        json.WriteEndObject();
    }

    /// <summary>Windows are <c>[from, to]</c> in minutes after midnight, after 1440 on the next day; null when the day has no times.</summary>
    private static void Needed(Utf8JsonWriter json, WhenNeeded one, ReferenceList references)
    {
        json.WriteStartObject();
        json.WriteString("name", one.Name);
        json.WriteString("amount", one.Amount);
        if (one.Most is { } most)
            json.WriteNumber("maxPerDay", most);
        else
            json.WriteNull("maxPerDay");
        Names(json, "taken", [.. one.Taken.Select(DayDocument.Clock)]);
        if (one.Windows is null)
        {
            json.WriteNull("windows");
        }
        else
        {
            json.WriteStartArray("windows");
            foreach (var (from, to) in one.Windows)
            {
                json.WriteStartArray();
                json.WriteNumberValue(from);
                json.WriteNumberValue(to);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("because");
        foreach (var why in one.Because)
            Reason(json, why, references);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Hours(Utf8JsonWriter json, DayPlanHours hours)
    {
        json.WriteStartObject("day");
        json.WriteString("wake", DayDocument.Clock(hours.Wake));
        foreach (var meal in hours.Meals)
            json.WriteString(meal.Id, DayDocument.Clock(meal.Start));
        json.WriteString("bed", DayDocument.Clock(hours.Bed));
        Names(json, "assumed", hours.Assumed);
        Names(json, "leftOut", hours.LeftOut);
        json.WriteEndObject();
    }

    private static void Intake(Utf8JsonWriter json, DayIntake intake, ReferenceList references)
    {
        json.WriteStartObject();
        json.WriteString("id", intake.Id);
        json.WriteString("name", intake.Name);
        json.WriteString("amount", intake.Amount);
        json.WriteString("at", DayDocument.Clock(intake.Minute));
        json.WriteNumber("minute", intake.Minute);
        json.WriteBoolean("nextDay", intake.Minute >= 24 * 60);
        json.WriteString("earliest", DayDocument.Clock(intake.Earliest));
        json.WriteString("latest", DayDocument.Clock(intake.Latest));
        json.WriteBoolean("suggested", intake.Suggested);
        json.WriteBoolean("taken", intake.Taken);
        json.WriteStartArray("because");
        foreach (var why in intake.Because)
            Reason(json, why, references);
        json.WriteEndArray();
        json.WriteString("missed", intake.Missed);
        json.WriteEndObject();
    }

    private static void Reason(Utf8JsonWriter json, DayReason why, ReferenceList references)
    {
        json.WriteStartObject();
        json.WriteString("rule", why.RuleId);
        json.WriteString("text", why.Says);
        json.WriteString("entry", why.From?.Id);
        JsonParts.Cites(json, why.From is { } from ? references.Cite(from.From.Cites) : []);
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string key, IReadOnlyList<string> names)
    {
        json.WriteStartArray(key);
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
