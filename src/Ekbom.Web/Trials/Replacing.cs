using System.Text.Json.Nodes;
using Ekbom.Web.Questions;

namespace Ekbom.Web.Trials;

/// <summary>A set-up that becomes the next version of a trial carries which one and why, beside what a set-up file has.</summary>
/// <param name="Trial">The id of the trial.</param>
/// <param name="Why">Why its plan is changed.</param>
public sealed record Replacing(string Trial, string Why)
{
    private const string Key = "replaces", Start = "start";

    /// <summary>What a set-up replaces; null when it is a trial of its own.</summary>
    public static Replacing? Of(JsonObject setup) => setup[Key] is JsonObject told ? new(told.Text("trial"), told.Text("why")) : null;

    /// <inheritdoc cref="Of(JsonObject)"/>
    public static Replacing? Of(string setup) => JsonNode.Parse(setup) is JsonObject read ? Of(read) : null;

    /// <summary>The answers of a trial for its next version; its start is past and is asked anew.</summary>
    public static JsonObject Begin(JsonObject setup, string trial, string why)
    {
        var next = Bare(setup);
        next.Remove(Start);
        next[Key] = new JsonObject { ["trial"] = trial, ["why"] = why };
        return next;
    }

    /// <summary>The set-up alone.</summary>
    public static JsonObject Bare(JsonObject setup)
    {
        var bare = (JsonObject)setup.DeepClone();
        bare.Remove(Key);
        return bare;
    }
}
