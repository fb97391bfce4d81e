using System.Text.Json;
using System.Text.Json.Nodes;
using Ekbom.Core;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Timetables;
using Ekbom.KnowledgeBase;
using Ekbom.Storage.People;
using Microsoft.Extensions.Caching.Memory;

namespace Ekbom.Web.People;

/// <summary>A profile judged by one day, with the plan and the day sheet made when they are asked for.</summary>
public sealed class Judgement(Assessment assessment)
{
    private readonly Lazy<Plan> patient = new(() => Flow.Propose(assessment, Audience.Patient));
    private readonly Lazy<Plan> clinician = new(() => Flow.Propose(assessment, Audience.Clinician));
    private readonly Lazy<DaySheet?> day = new(() => DayPlanner.InAPlan(assessment));

    public Assessment Assessment => assessment;

    public Plan Plan(Audience audience) => audience == Audience.Clinician ? clinician.Value : patient.Value;

    public DaySheet? Day => day.Value;
}

/// <summary>Reads and judges what people told us. The same profile on the same day is judged once while it is being looked at.</summary>
public sealed class Judging(Known known) : IDisposable
{
    private const int MostKept = 256;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly MemoryCache judged = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>The person judged today.</summary>
    public Judgement Of(Person person, string? country = null) => Of(person.Profile, known.Today, country);

    /// <summary>A profile judged by a day of the knowledge we hold.</summary>
    public Judgement Of(string profile, DateOnly asOf, string? country = null)
    {
        var key = (profile, asOf, country ?? "");
        if (judged.TryGetValue(key, out Judgement? before))
            return before!;
        var (judgement, problems) = Fresh(profile, asOf, country);
        if (judgement is null)
            throw new InvalidOperationException($"A saved profile cannot be read any more: {string.Join(", ", problems.Select(problem => problem.Code))}");
        return judged.Set(key, judgement, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Kept });
    }

    /// <summary>A profile judged; null with every problem when it cannot be.</summary>
    public (Judgement? Judgement, IReadOnlyList<Problem> Problems) Fresh(string profile, DateOnly asOf, string? country = null)
    {
        if (known.On(asOf) is not { } knowledge)
            return (null, [new("CL003", "asOf", "The knowledge does not reach to that day.", "Name another day.")]);
        var (tree, unreadable) = YamlText.Read(profile, "profile");
        if (tree is null && unreadable.Count > 0)
            return (null, unreadable);
        var read = Flow.Read(tree, knowledge, asOf, country);
        if (unreadable.Count + read.Problems.Count > 0)
            return (null, [.. unreadable, .. read.Problems]);
        return (new Judgement(Flow.Assess(read.Profile, knowledge, asOf)), []);
    }

    /// <summary>What was told is not held in memory longer than it is kept.</summary>
    public void Forget() => judged.Clear();

    public void Dispose() => judged.Dispose();

    /// <summary>The profile as it can be changed.</summary>
    public static JsonObject Open(Person person) => JsonNode.Parse(person.Profile, documentOptions: new JsonDocumentOptions { MaxDepth = 32 }) as JsonObject ?? [];
}
