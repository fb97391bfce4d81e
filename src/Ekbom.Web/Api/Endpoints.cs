using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Ekbom.Core;
using Ekbom.Core.Answers;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Timetables;
using Ekbom.Core.Writing;
using Ekbom.Web.Answers;
using Ekbom.Web.People;
using Ekbom.Web.Questions;

namespace Ekbom.Web.Api;

/// <summary>The same jobs as JSON: a profile goes in the body, as a file for the command line has it, and nothing is kept.</summary>
public static class Endpoints
{
    private const string Json = "application/json", ProblemJson = "application/problem+json";

    public static void Map(WebApplication app)
    {
        app.MapOpenApi("/api/{documentName}.json");
        var api = app.MapGroup("/api");
        Person(api.MapPost("/plan", (JsonNode profile, string? reader, string? country, DateOnly? asOf, Judging judging, Known known) =>
            Judged(profile, country, asOf, judging, known, judged => new PlanResult(judged.Plan(Reader(reader))))), "The plan of a profile, ekbom.plan/1");
        Person(api.MapPost("/next", (JsonNode profile, string? reader, string? country, DateOnly? asOf, Judging judging, Known known) =>
            Judged(profile, country, asOf, judging, known, judged => Results.Text(NextAnswer.Json(judged.Plan(Reader(reader))), Json))), "The question whose answer can change the plan most");
        Person(api.MapPost("/interactions", (JsonNode profile, string? reader, string? country, DateOnly? asOf, Judging judging, Known known) =>
            Judged(profile, country, asOf, judging, known, judged => Results.Text(InteractionsAnswer.Json(judged.Assessment, Reader(reader)), Json))), "Every pair of what is taken, and whether it is far enough apart");
        Person(api.MapPost("/timetable", (JsonNode profile, string? country, DateOnly? asOf, Judging judging, Known known) =>
            Judged(profile, country, asOf, judging, known, judged =>
                judged.Assessment.Disposition == "emergency" ? new PlanResult(judged.Plan(Audience.Patient)) : Results.Text(DayJson.Of(DaySeries.Today(judged.Assessment)), Json))), "When to take what on that day; the plan in an emergency");
        api.MapPost("/ask", (Question question, string? reader, Asked asked) => question.Text is { Length: > 0 and <= Asked.Longest } text
                ? Results.Text(AnswerFormats.Write(asked.Answer(text, question.Profile?.ToJsonString(), question.Before ?? [], Reader(reader)), "json"), Json)
                : Refused([new("AP001", "question", "There is no question, or it is too long.", $"Write one of at most {Asked.Longest} letters.")]))
            .WithSummary("An answer made of cited sentences").Produces<JsonObject>(200, Json).ProducesProblem(422, ProblemJson);
        api.MapPost("/magnesium", (Typed label, string? country, Known known) => country is not null && !known.Now.Countries.ContainsKey(country) ? Refused([NoCountry(country, known)])
                : Results.Text(MagnesiumJson.Of(MagnesiumLabel.Of(label.Text ?? "", known.Now, country)), Json))
            .WithSummary("How much magnesium itself a label means").Produces<JsonObject>(200, Json).ProducesProblem(422, ProblemJson);
        api.MapPost("/terms", (Typed typed, string? kind, Known known) => new Names(TermSearch.Of(typed.Text ?? "", known.Now, kind != "supplements")))
            .WithSummary("Names of medicines or supplements a person may mean, by what was typed");
        api.MapGet("/evidence", (Known known) => Results.Text(EvidenceAnswer.List(known.Now, "json"), Json)).WithSummary("The questions studies were gathered on").Produces<JsonObject>(200, Json);
        api.MapGet("/evidence/{topic}", (string topic, string? reader, Known known) => EvidenceAnswer.Find(known.Now, topic) is { } summary
                ? Results.Text(EvidenceAnswer.Of(summary, known.Now, Reader(reader), "json"), Json) : Results.Problem(statusCode: 404, title: "There is no evidence by that name"))
            .WithSummary("What the studies on one question add up to").Produces<JsonObject>(200, Json).ProducesProblem(404, ProblemJson);
        TrialEndpoints.Map(api);
        PersonFiles.Map(app);
    }

    private static void Person(RouteHandlerBuilder endpoint, string summary) =>
        endpoint.WithSummary(summary).Accepts<JsonObject>(Json).Produces<JsonObject>(200, Json).ProducesProblem(400, ProblemJson).ProducesProblem(422, ProblemJson);

    private static Audience Reader(string? reader) => reader == "clinician" ? Audience.Clinician : Audience.Patient;

    private static IResult Judged(JsonNode profile, string? country, DateOnly? asOf, Judging judging, Known known, Func<People.Judgement, IResult> write)
    {
        if (country is not null && !known.Now.Countries.ContainsKey(country))
            return Refused([NoCountry(country, known)]);
        var (judged, problems) = judging.Fresh(profile.ToJsonString(), asOf ?? known.Today, country);
        return judged is null ? Refused(problems) : write(judged);
    }

    private static Problem NoCountry(string country, Known known) => new("CL004", "country", $"\"{country}\" is no country we cover.", $"Write one of: {string.Join(", ", known.Now.Countries.Keys)}; or leave it out.");

    /// <summary>Every problem at once, as the command line has them.</summary>
    internal static IResult Refused(IReadOnlyList<Problem> problems) => Results.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "What was sent cannot be used",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["problems"] = problems.Select(problem => new Dictionary<string, string>(StringComparer.Ordinal) { ["code"] = problem.Code, ["where"] = problem.Where, ["says"] = problem.Says, ["mend"] = problem.Mend }).ToList(),
        });
}

/// <summary>What a person typed.</summary>
public sealed record Typed([property: JsonRequired] string? Text);

/// <summary>A question, the person it is about, and what was asked before.</summary>
public sealed record Question([property: JsonRequired] string? Text)
{
    public JsonNode? Profile { get; init; }

    public IReadOnlyList<string>? Before { get; init; }
}

/// <summary>Known names, the likeliest first.</summary>
public sealed record Names([property: JsonPropertyName("names")] IReadOnlyList<string> Of);
