using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Ekbom.Core;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.KnowledgeBase;
using Ekbom.Web.People;

namespace Ekbom.Web.Api;

/// <summary>The trial of one as JSON: a set-up or a trial file goes in the body, and nothing is kept.</summary>
public static class TrialEndpoints
{
    private const string Json = "application/json", ProblemJson = "application/problem+json";

    private const int SeedBytes = 8, SaltBytes = 16;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/trial/design", (TrialWanted wanted, DateOnly? asOf, Judging judging, Known known) => Design(wanted, asOf ?? known.Today, judging, known))
            .WithSummary("A protocol for a fair trial on oneself, or why there is none and what would be better").Produces<JsonObject>(200, Json).ProducesProblem(400, ProblemJson).ProducesProblem(422, ProblemJson);
        api.MapPost("/trial/analyse", (JsonNode file, DateOnly? asOf, Known known) => Analyse(file, asOf ?? known.Today, known))
            .WithSummary("What a trial file says, ekbom.trial/1").Accepts<JsonObject>(Json).Produces<JsonObject>(200, Json).ProducesProblem(400, ProblemJson).ProducesProblem(422, ProblemJson);
    }

    private static IResult Design(TrialWanted wanted, DateOnly day, Judging judging, Known known)
    {
        if (known.On(day) is not { } knowledge)
            return Endpoints.Refused([new("CL003", "asOf", "The knowledge does not reach to that day.", "Name another day.")]);
        var (setup, problems) = SetupReader.Read(YamlText.Read(wanted.Setup!.ToJsonString(), "setup").Tree, knowledge.ForProfiles, day);
        var person = default(Assessment);
        if (wanted.Profile is { } profile)
        {
            var (judged, wrong) = judging.Fresh(profile.ToJsonString(), day);
            (person, problems) = (judged?.Assessment, [.. problems, .. wrong]);
        }

        if (problems.Count > 0)
            return Endpoints.Refused(problems);
        var designed = Designer.Design(setup!, knowledge, person, day, setup!.Seed ?? Random(SeedBytes), Random(SaltBytes));
        if (designed.IsEmergency)
            return Results.Text(PlanJson.Of(Flow.Propose(person!, Audience.Patient)), Json);
        return Results.Text(designed.Fixed is { } made ? ProtocolAnswer.Of(made, designed, Power.Of(setup, designed.Length, TrialLength.HalfLives(setup, knowledge))) : ProtocolAnswer.Refused(designed, person), Json);
    }

    private static IResult Analyse(JsonNode file, DateOnly day, Known known)
    {
        if (known.On(day) is not { } knowledge)
            return Endpoints.Refused([new("CL003", "asOf", "The knowledge does not reach to that day.", "Name another day.")]);
        var (trial, problems) = TrialFileReader.Read(YamlText.Read(file.ToJsonString(), "trial").Tree);
        if (trial is { Protocol.IsSealed: true })
            return Endpoints.Refused([new("CL018", "protocols", "What was in each box is known only to your helper.", "Put the boxes' protocol from the file of your helper in its place.")]);
        return trial is null ? Endpoints.Refused(problems) : Results.Text(TrialResultJson.Of(TrialAnalyser.Of(trial, day), knowledge), Json);
    }

    private static string Random(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));
}

/// <summary>What somebody wants to find out, and about whom.</summary>
public sealed record TrialWanted([property: JsonRequired] JsonNode? Setup)
{
    public JsonNode? Profile { get; init; }
}
