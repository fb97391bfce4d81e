using System.Text.Json;
using Ekbom.Cli.Commands;
using Ekbom.Core;
using Ekbom.Core.Answers;
using Ekbom.Core.Evidence;
using Ekbom.Core.Profiles;
using Ekbom.Core.Timetables;
using Ekbom.Core.Writing;

namespace Ekbom.Cli.Assistants;

/// <summary>One job an assistant may ask for: what goes in as JSON Schema, and the same JSON the command line gives.</summary>
/// <param name="Name">Its name in the protocol.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="About">When to use it, and how to handle its answer.</param>
/// <param name="Input">Writes the schema of its arguments.</param>
/// <param name="Run">The answer as JSON; null when a problem was added.</param>
internal sealed record Tool(string Name, string Title, string About, Action<Utf8JsonWriter, ProfileVocabulary> Input, Func<ToolArguments, List<Problem>, string?> Run);

/// <summary>The jobs that assistants may ask for.</summary>
internal static class Tools
{
    private const string Handling = " Repeat the sentences as they are, with their sources, and what leads first. Never leave out a warning sign, what is not known, or that no clinician has reviewed the content.";

    private const string Profile = "profile", For = "for", Country = "country", AsOf = "as_of";

    public static IReadOnlyList<Tool> All { get; } =
    [
        new("plan", "A plan for one person", "What comes first for one person with restless legs, whether magnesium is worth trying, how much and how safely: a disposition, a verdict on magnesium, findings with reasons and sources, what could not be judged, and the questions that would settle most. Ask the person what it says is missing instead of guessing." + Handling,
            Inputs((json, vocabulary) => Person(json, vocabulary), Profile), Plan),
        new("ask", "A question answered from cited entries", "Answers a question about restless legs and magnesium with sentences of the knowledge base and nothing else: warning signs first, wrong premises corrected, and what is not covered said. English only." + Handling,
            Inputs((json, vocabulary) =>
            {
                Text(json, "question", "One or two sentences as the person wrote them.");
                Person(json, vocabulary);
                Texts(json, "before", "The questions asked before, the oldest first.");
            }, "question"), Ask),
        new("interactions", "Every pair of what is taken", "Which of a person's medicines and supplements to keep apart and by how many hours, to avoid or to watch; which are fine; and which could not be checked." + Handling,
            Inputs((json, vocabulary) => Person(json, vocabulary), Profile), Interactions),
        new("timetable", "The day: when to take what", "The fewest times of day that keep every rule of a person's medicines and supplements, proved; or the smallest set of rules that clash, and what would help." + Handling,
            Inputs((json, vocabulary) =>
            {
                Object(json, Profile, vocabulary);
                Text(json, "date", "The day, like 2026-11-20; today unless said.");
                Texts(json, "taken", "What has been taken already today, like \"levothyroxine 10:40\".");
                Text(json, "zone", "The time zone, like Europe/London.");
                Texts(json, "travel", "From which morning the person is in another time zone, like \"2026-12-03 America/New_York\".");
                Truth(json, "balanced", "Weigh times of day against minutes away from the wished times.");
            }, Profile), Timetable),
        new("magnesium_label", "How much magnesium a product brings", "Reads the words on a product and says how much magnesium itself it brings in a day, what was assumed, and what share of the limit for supplements that is." + Handling,
            Inputs((json, _) =>
            {
                Text(json, "label", "The words on the product, like \"Magnesium citrate 1000 mg, 2 capsules twice a day\".");
                Text(json, Country, "Two letters; the strictest limit without it.");
            }, "label"), Label),
        new("evidence", "What studies add up to", "Without arguments the questions we hold studies on; with a topic its studies arm by arm, how sure they are and why they are or are not pooled; with data the pooled effect of studies of one's own." + Handling,
            Inputs((json, _) =>
            {
                Text(json, "topic", "Like magnesium-rls.");
                json.WriteStartObject("data");
                json.WriteString("type", "object");
                json.WriteString("description", "Instead of a topic: {datasets: [{id, measure, raw}]}, raw being the columns of each study, like {m1i, sd1i, n1i, m2i, sd2i, n2i}.");
                json.WriteEndObject();
            }), Evidence),
    ];

    private static string? Plan(ToolArguments arguments, List<Problem> problems) =>
        Judge(arguments, problems) is var (assessment, audience) ? PlanFormats.Write(Flow.Propose(assessment, audience), "json") : null;

    private static string? Interactions(ToolArguments arguments, List<Problem> problems) =>
        Judge(arguments, problems) is var (assessment, audience) ? InteractionsAnswer.Json(assessment, audience) : null;

    private static (Core.Assessments.Assessment, Core.Knowledge.Audience)? Judge(ToolArguments arguments, List<Problem> problems)
    {
        if (!arguments.Has(Profile))
            problems.Add(new("MC003", Profile, "There is no profile.", "Send at least an empty object: then the plan says what to ask."));
        var (tree, country, asOf, reader) = (arguments.Tree(Profile), arguments.Text(Country), arguments.Day(AsOf), arguments.OneOf(For, PersonOptions.Audiences));
        arguments.RefuseOthers();
        if (problems.Count > 0)
            return null;
        var (assessment, wrong) = PersonOptions.Person(tree, asOf, country, []);
        problems.AddRange(wrong);
        return assessment is null ? null : (assessment, PersonOptions.Reader(reader, assessment.Profile.Role));
    }

    private static string? Ask(ToolArguments arguments, List<Problem> problems)
    {
        var asked = new AskCommand.Asked(arguments.Needed("question", "\"Is magnesium safe with levothyroxine?\""), arguments.Has(Profile), arguments.Tree(Profile), arguments.Texts("before"), arguments.OneOf(For, PersonOptions.Audiences), arguments.Text(Country), arguments.Day(AsOf));
        arguments.RefuseOthers();
        if (problems.Count > 0)
            return null;
        var (answer, wrong) = AskCommand.Of(asked, []);
        problems.AddRange(wrong);
        return answer is null ? null : AnswerFormats.Write(answer, "json");
    }

    private static string? Timetable(ToolArguments arguments, List<Problem> problems)
    {
        if (!arguments.Has(Profile))
            problems.Add(new("MC003", Profile, "There is no profile.", "Send it: medicines and supplements with how often they are taken, and the hours of the day."));
        var (tree, on, zone, travel, balanced) = (arguments.Tree(Profile), arguments.Day("date"), arguments.Text("zone"), arguments.Texts("travel"), arguments.Truth("balanced"));
        var taken = arguments.Texts("taken").Select(written => TimetableCommand.Taken(written, problems)).ToList();
        arguments.RefuseOthers();
        if (problems.Count > 0)
            return null;
        var (assessment, wrong) = PersonOptions.Person(tree, on, country: null, []);
        problems.AddRange(wrong);
        if (assessment is null)
            return null;
        if (assessment.Disposition == "emergency")
            return PlanFormats.Write(Flow.Propose(assessment, Core.Knowledge.Audience.Patient), "json");
        var (sheet, unclear) = TimetableCommand.Sheet(assessment, taken, (zone, travel), balanced);
        problems.AddRange(unclear);
        return sheet is null ? null : DayJson.Of(sheet);
    }

    private static string? Label(ToolArguments arguments, List<Problem> problems)
    {
        var (label, country) = (arguments.Needed("label", "\"Magnesium citrate 1000 mg, 2 capsules a day\""), arguments.Text(Country));
        arguments.RefuseOthers();
        if (problems.Count > 0)
            return null;
        var (answer, wrong) = MagnesiumCommand.Of(label, country);
        problems.AddRange(wrong);
        return answer is null ? null : MagnesiumJson.Of(answer);
    }

    private static string? Evidence(ToolArguments arguments, List<Problem> problems)
    {
        var (topic, data) = (arguments.Text("topic"), arguments.Tree("data"));
        arguments.RefuseOthers();
        if (topic is not null && data is not null)
            problems.Add(new("MC005", "topic", "A topic and studies of one's own were both sent.", "Send one of them."));
        if (problems.Count > 0)
            return null;
        if (data is null)
        {
            var (json, unknown) = EvidenceCommand.Of(topic, Core.Knowledge.Audience.Clinician, "json");
            problems.AddRange(unknown);
            return json;
        }

        var (tables, wrong) = StudyTableReader.Read(data);
        problems.AddRange(wrong);
        return problems.Count > 0 ? null : SynthesisJson.Of([.. tables.Select(table => new Synthesis(table))]);
    }

    private static Action<Utf8JsonWriter, ProfileVocabulary> Inputs(Action<Utf8JsonWriter, ProfileVocabulary> properties, params string[] required) => (json, vocabulary) =>
    {
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        properties(json, vocabulary);
        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var name in required)
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    };

    private static void Person(Utf8JsonWriter json, ProfileVocabulary vocabulary)
    {
        Object(json, Profile, vocabulary);
        json.WriteStartObject(For);
        json.WriteString("description", "Who reads it. A clinician's view has doses; a patient's has none of prescription medicines.");
        json.WriteStartArray("enum");
        foreach (var audience in PersonOptions.Audiences)
            json.WriteStringValue(audience);
        json.WriteEndArray();
        json.WriteEndObject();
        Text(json, Country, "Two letters, instead of the country of the profile.");
        Text(json, AsOf, "The day to judge by, like 2026-11-20; today unless said.");
    }

    private static void Object(Utf8JsonWriter json, string name, ProfileVocabulary vocabulary)
    {
        json.WritePropertyName(name);
        ProfileSchema.Write(json, vocabulary);
    }

    private static void Text(Utf8JsonWriter json, string name, string about) => Typed(json, name, "string", about);

    private static void Truth(Utf8JsonWriter json, string name, string about) => Typed(json, name, "boolean", about);

    private static void Typed(Utf8JsonWriter json, string name, string type, string about)
    {
        json.WriteStartObject(name);
        json.WriteString("type", type);
        json.WriteString("description", about);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, string about)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "array");
        json.WriteString("description", about);
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
