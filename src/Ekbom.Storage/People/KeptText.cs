using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ekbom.Storage.People;

/// <summary>Everything about a person as one JSON file (<c>ekbom.export/1</c>), and back. The address of the calendar is a secret and stays out.</summary>
public static class KeptText
{
    public const string Schema = "ekbom.export/1";

    private const int MostRows = 100_000;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    private static readonly JsonSerializerOptions Plain = new() { Encoder = Indented.Encoder };

    public static string Write(Kept kept) => new JsonObject
    {
        ["schema"] = Schema,
        ["name"] = kept.Person.Name,
        ["startedAt"] = Moment(kept.Person.StartedAt),
        ["changedAt"] = Moment(kept.Person.ChangedAt),
        ["revision"] = kept.Person.Revision,
        ["profile"] = JsonNode.Parse(kept.Person.Profile),
        ["answers"] = new JsonArray([.. kept.Answers.Select(one => new JsonObject { ["page"] = one.Page, ["known"] = one.Known, ["at"] = Moment(one.At) })]),
        ["questions"] = new JsonArray([.. kept.Questions.Select(one => new JsonObject { ["text"] = one.Text, ["at"] = Moment(one.At) })]),
        ["plans"] = new JsonArray([.. kept.Plans.Select(Plan)]),
        ["trials"] = new JsonArray([.. kept.Trials.Select(TrialText.Write)]),
    }.ToJsonString(Indented);

    /// <summary>What a file of ours holds; null when it is none, whatever is in it.</summary>
    public static Kept? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = 64 }) is JsonObject file && Text(file, "schema") == Schema ? Read(file) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static Kept Read(JsonObject file)
    {
        var person = new Person
        {
            Id = "",
            FeedToken = "",
            Name = Text(file, "name"),
            Profile = Compact(file, "profile"),
            Revision = file["revision"]?.GetValue<int>() ?? throw new FormatException("revision"),
            StartedAt = Moment(file, "startedAt"),
            ChangedAt = Moment(file, "changedAt"),
        };
        return new Kept(
            person,
            [.. Rows(file, "answers").Select(one => new AnswerGiven { PersonId = "", Page = Text(one, "page"), Known = one["known"]?.GetValue<bool>() ?? throw new FormatException("known"), At = Moment(one, "at") })],
            [.. Rows(file, "plans").Select(one => new PlanGiven
            {
                PersonId = "",
                AsOf = Day(one, "asOf"),
                Audience = Text(one, "audience"),
                Country = Text(one, "country"),
                KnowledgeVersion = Text(one, "knowledgeVersion"),
                KnowledgeDigest = Text(one, "knowledgeDigest"),
                Disposition = Text(one, "disposition"),
                Profile = Compact(one, "profile"),
                Plan = Compact(one, "plan"),
                At = Moment(one, "at"),
            })],
            [.. Rows(file, "questions").Select(one => new QuestionAsked { PersonId = "", Text = Text(one, "text"), At = Moment(one, "at") })],
            file.ContainsKey("trials") ? [.. Rows(file, "trials").Select(TrialText.Read)] : []); // files of before there were trials have none
    }

    private static JsonObject Plan(PlanGiven one) => new()
    {
        ["asOf"] = Day(one.AsOf),
        ["audience"] = one.Audience,
        ["country"] = one.Country,
        ["knowledgeVersion"] = one.KnowledgeVersion,
        ["knowledgeDigest"] = one.KnowledgeDigest,
        ["disposition"] = one.Disposition,
        ["at"] = Moment(one.At),
        ["profile"] = JsonNode.Parse(one.Profile),
        ["plan"] = JsonNode.Parse(one.Plan),
    };

    internal static IEnumerable<JsonObject> Rows(JsonObject file, string key) =>
        file[key] is JsonArray { Count: <= MostRows } rows ? rows.Select(row => row as JsonObject ?? throw new FormatException(key)) : throw new FormatException(key);

    internal static string Text(JsonObject from, string key) => from[key]?.GetValue<string>() ?? throw new FormatException(key);

    /// <summary>The same JSON without spaces, as it is kept.</summary>
    internal static string Compact(JsonObject from, string key) => from[key] is JsonObject inner ? Canonical(inner) : throw new FormatException(key);

    /// <summary>How JSON is written where it is kept.</summary>
    public static string Canonical(JsonNode node) => node.ToJsonString(Plain);

    internal static long Moment(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    internal static DateTimeOffset Moment(JsonObject from, string key) => DateTimeOffset.FromUnixTimeMilliseconds(from[key]?.GetValue<long>() ?? throw new FormatException(key));

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    internal static DateOnly Day(JsonObject from, string key) => DateOnly.ParseExact(Text(from, key), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
