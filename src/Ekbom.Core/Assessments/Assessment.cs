using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Profiles;

namespace Ekbom.Core.Assessments;

/// <summary>Everything judged for one person on one day.</summary>
public sealed record Assessment
{
    public required KnowledgeBase Knowledge { get; init; }

    public required Profile Profile { get; init; }

    public required DateOnly AsOf { get; init; }

    public required Facts Facts { get; init; }

    /// <summary>The truth of every part of every condition, as the circuit has them.</summary>
    internal Truth[] Truths { get; init; } = [];

    /// <summary>One outcome for each of <see cref="KnowledgeBase.Recommendations"/>, in the same order.</summary>
    public required Outcome[] Outcomes { get; init; }

    public required IReadOnlyList<InteractionFound> Interactions { get; init; }

    public required MagnesiumLimits Limits { get; init; }

    /// <summary>Dispositions that fire, the leading one first. Never empty.</summary>
    public required IReadOnlyList<Ruling> Dispositions { get; init; }

    /// <summary>Verdicts that fire, the leading one first. Never empty.</summary>
    public required IReadOnlyList<Ruling> Verdicts { get; init; }

    public string Disposition => Dispositions[0].Leads;

    public string Verdict => Verdicts[0].Leads;
}
