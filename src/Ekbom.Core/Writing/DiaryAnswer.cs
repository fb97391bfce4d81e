using System.Globalization;
using System.Text.Json;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Sources;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>What is answered when nights were written down.</summary>
public static class DiaryAnswer
{
    /// <summary>How the line for a profile is named.</summary>
    public const string ForProfile = "For your profile, if it is still so";

    /// <summary>Signs as they stand in a profile.</summary>
    public static string InProfile(IReadOnlyList<string> signs) => $"symptoms: {{ reports: [{string.Join(", ", signs)}] }}";

    /// <param name="file">With the nights among its own.</param>
    /// <param name="written">What was just written.</param>
    /// <param name="says">What it asks for, with its entries.</param>
    /// <param name="signs">Warning signs among it that the profile does not have, by id.</param>
    /// <param name="knowledge">The knowledge of the day.</param>
    public static Document Page(TrialFile file, IReadOnlyList<DiaryNight> written, IReadOnlyList<(Entry Entry, string Says)> says, IReadOnlyList<string> signs, KnowledgeBase knowledge)
    {
        var page = new SaidBlocks(knowledge);
        foreach (var (entry, text) in says)
            page.Say(entry, text, Tone.Lead);
        if (signs.Count > 0)
            page.Add(new Paragraph(new Line(InProfile(signs), ForProfile)));
        page.Add(new Paragraph(written.Count == 1 ? $"Written: the night of {Plain.Day(written[0].Date)}{Said(written[0])}." : written.Count == 0 ? "No night was written." : $"Written: {Plain.Count(written.Count, "night", "nights")}, {Plain.Day(written.Min(night => night.Date))} to {Plain.Day(written.Max(night => night.Date))}."));
        if (file.Diary.Stopped is { } stopped)
            page.Add(new Paragraph(new Line(stopped.Why, $"The trial was stopped on {Plain.Day(stopped.On)}")));
        page.Add(new Paragraph($"{Plain.Count(Rated(file), "night has", "nights have")} a rating, of {file.Protocol.Nights.ToString(CultureInfo.InvariantCulture)}."));
        return page.Document($"Diary of {file.Protocol.Id}");
    }

    public static string Json(TrialFile file, IReadOnlyList<DiaryNight> written, IReadOnlyList<(Entry Entry, string Says)> says, IReadOnlyList<string> signs)
    {
        var references = new ReferenceList();
        return JsonParts.Text(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("written");
            foreach (var night in written)
                TrialJson.Night(json, night);
            json.WriteEndArray();
            json.WriteNumber("rated", Rated(file));
            json.WriteNumber("nights", file.Protocol.Nights);
            json.WriteStartArray("says");
            foreach (var (entry, text) in says)
                JsonParts.Said(json, entry, text, references);
            json.WriteEndArray();
            if (signs.Count > 0)
                JsonParts.Texts(json, "signsForProfile"u8, signs);
            if (file.Diary.Stopped is { } stopped)
                json.WriteString("stopped", stopped.Why);
            JsonParts.References(json, references.All);
            json.WriteEndObject();
        }) + "\n";
    }

    /// <summary>By the version that holds.</summary>
    private static int Rated(TrialFile file) => VersionNights.OfTheLast(file).Nights.Count(night => night.Rating is not null);

    private static string Said(DiaryNight night)
    {
        var parts = new List<string>();
        if (night.Rating is { } rating)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"rating {rating}"));
        if (night.Taken != Taken.NotSaid)
            parts.Add(night.Taken switch { Taken.AsPlanned => "as planned", Taken.Missed => "not taken", _ => "something else taken" });
        if (night.IsLate)
            parts.Add("late");
        return parts.Count == 0 ? "" : ", " + string.Join(", ", parts);
    }
}
