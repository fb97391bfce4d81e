using System.Text.Json.Nodes;

namespace Ekbom.Storage.People;

/// <summary>A trial within what is exported of a person, and back.</summary>
internal static class TrialText
{
    public static JsonObject Write(TrialWhole whole)
    {
        var (trial, nights, looks) = whole;
        var written = new JsonObject
        {
            ["startedAt"] = KeptText.Moment(trial.StartedAt),
            ["setup"] = JsonNode.Parse(trial.Setup),
            ["protocols"] = trial.IsFixed ? JsonNode.Parse(trial.Protocols) : null,
            ["nights"] = new JsonArray([.. nights.Select(one => new JsonObject { ["date"] = KeptText.Day(one.Date), ["correction"] = one.Correction, ["at"] = KeptText.Moment(one.At), ["night"] = JsonNode.Parse(one.Night) })]),
            ["looks"] = new JsonArray([.. looks.Select(one => new JsonObject { ["what"] = one.What, ["at"] = KeptText.Moment(one.At) })]),
        };
        if (trial.StoppedOn is { } on)
            written["stopped"] = new JsonObject { ["on"] = KeptText.Day(on), ["why"] = trial.StoppedWhy ?? "" };
        return written;
    }

    public static TrialWhole Read(JsonObject file)
    {
        var stopped = file["stopped"] as JsonObject;
        var trial = new TrialKept
        {
            Id = "",
            PersonId = "",
            Setup = KeptText.Compact(file, "setup"),
            Protocols = file["protocols"] is null ? "" : KeptText.Compact(file, "protocols"),
            StoppedOn = stopped is null ? null : KeptText.Day(stopped, "on"),
            StoppedWhy = stopped is null ? null : KeptText.Text(stopped, "why"),
            StartedAt = KeptText.Moment(file, "startedAt"),
        };
        return new(
            trial,
            [.. KeptText.Rows(file, "nights").Select(one => new NightKept { TrialId = "", Date = KeptText.Day(one, "date"), Correction = one["correction"]?.GetValue<int>() ?? throw new FormatException("correction"), Night = KeptText.Compact(one, "night"), At = KeptText.Moment(one, "at") })],
            [.. KeptText.Rows(file, "looks").Select(one => new LookKept { TrialId = "", What = KeptText.Text(one, "what"), At = KeptText.Moment(one, "at") })]);
    }
}
