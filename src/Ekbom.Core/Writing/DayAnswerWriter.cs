using System.Globalization;
using System.Text;
using System.Text.Json;
using Ekbom.Core.Timetables;

namespace Ekbom.Core.Writing;

/// <summary>The answer to a bare day problem, as JSON and in words.</summary>
public static class DayAnswerWriter
{
    public static string Json(DayAnswer answer) => JsonParts.Text(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("feasible", answer.Feasible);
        json.WriteBoolean("proved", answer.Proved);
        if (answer.Objective is { } objective)
        {
            json.WriteStartObject("objective");
            json.WriteNumber("softViolations", objective.SoftViolations);
            json.WriteNumber("distinctTimes", objective.DistinctTimes);
            json.WriteNumber("weightedDeviation", objective.WeightedDeviation);
            json.WriteEndObject();
            json.WriteStartObject("timetable");
            foreach (var (dose, minute) in answer.Timetable)
                json.WriteNumber(dose, minute);
            json.WriteEndObject();
            json.WriteStartArray("broken");
            foreach (var rule in answer.Broken)
                json.WriteStringValue(rule);
            json.WriteEndArray();
        }
        else
        {
            json.WriteNull("objective");
            json.WriteStartArray("clash");
            foreach (var rule in answer.Clash)
                json.WriteStringValue(rule);
            json.WriteEndArray();
            Relaxations(json, answer.Relaxations);
            json.WriteStartArray("clashes");
            foreach (var clash in answer.Clashes)
            {
                json.WriteStartObject();
                json.WriteStartArray("rules");
                foreach (var rule in clash.Rules)
                    json.WriteStringValue(rule);
                json.WriteEndArray();
                Relaxations(json, clash.Relaxations);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    });

    private static void Relaxations(Utf8JsonWriter json, IReadOnlyList<Relaxation> ways)
    {
        json.WriteStartArray("relaxations");
        foreach (var way in ways)
        {
            json.WriteStartObject();
            json.WriteStartArray("rules");
            foreach (var rule in way.Rules)
                json.WriteStringValue(rule);
            json.WriteEndArray();
            if (way.Minutes is { } minutes)
                json.WriteNumber("minutes", minutes);
            else
                json.WriteNull("minutes");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static string Text(DayAnswer answer)
    {
        var text = new StringBuilder();
        if (answer.Objective is not { } objective)
        {
            text.Append(answer.Proved ? "No day keeps all these rules.\n" : "No day was found within the work allowed; there may be one.\n");
            foreach (var clash in answer.Clashes)
            {
                text.Append("These cannot hold together:\n");
                foreach (var rule in clash.Rules)
                    text.Append(CultureInfo.InvariantCulture, $"- {rule}\n");
            }

            foreach (var relaxation in answer.Relaxations)
                text.Append(CultureInfo.InvariantCulture, $"Without {string.Join(" and ", relaxation.Rules)} the day is possible{(relaxation.Minutes is { } minutes ? $"; giving {minutes} minutes is enough" : "")}.\n");
            return text.ToString();
        }

        foreach (var time in answer.Timetable.GroupBy(dose => dose.Value).OrderBy(group => group.Key))
            text.Append(CultureInfo.InvariantCulture, $"{Clock(time.Key)}  {string.Join(", ", time.Select(dose => dose.Key))}\n");
        text.Append(CultureInfo.InvariantCulture, $"{Plain.Count(objective.DistinctTimes, "time", "times")} of day; weighted deviation {objective.WeightedDeviation}; {(answer.Proved ? "proved best" : "the best found, not proved")}.\n");
        if (answer.Broken.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"Wishes broken: {string.Join(", ", answer.Broken)}.\n");
        return text.ToString();
    }

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60 % 24:00}:{minute % 60:00}");
}
