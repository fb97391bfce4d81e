using System.Text.Json.Serialization;
using Ekbom.Web.Questions;

namespace Ekbom.Web.Api;

/// <summary>The same jobs as JSON.</summary>
public static class Endpoints
{
    public static void Map(WebApplication app)
    {
        app.MapOpenApi("/api/{documentName}.json");
        var api = app.MapGroup("/api");
        api.MapPost("/terms", (Typed typed, string? kind, Known known) => new Names(TermSearch.Of(typed.Text ?? "", known.Now, kind != "supplements")))
            .WithSummary("Names of medicines or supplements a person may mean, by what was typed");
    }
}

/// <summary>What a person typed.</summary>
public sealed record Typed([property: JsonRequired] string? Text);

/// <summary>Known names, the likeliest first.</summary>
public sealed record Names([property: JsonPropertyName("names")] IReadOnlyList<string> Of);
