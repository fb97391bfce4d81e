using Ekbom.Core.Sources;
using Ekbom.Core.Statistics;

namespace Ekbom.Core.Knowledge;

/// <summary>One group of a study.</summary>
/// <param name="What">What it got, as reported.</param>
/// <param name="Basis">How an amount is meant: elemental, compound, unclear, or none without an amount.</param>
/// <param name="People">How many, as reported.</param>
public sealed record Arm(string What, string Basis, string? People);

/// <summary>A result exactly as reported, and the effect it states, when it states one with its uncertainty.</summary>
public sealed record ReportedOutcome(string What, string Result, MeasuredEffect? Effect = null);

/// <summary>An effect that can be drawn.</summary>
/// <param name="Scale">What was measured, in which unit; only effects on one scale stand in one plot.</param>
/// <param name="Against">A control group, or the same people before.</param>
/// <param name="Better">Which way is better for the person: lower, higher, or neither.</param>
/// <param name="Measure">Of effect.</param>
/// <param name="Analysed">On the scale of analysis.</param>
/// <param name="Interval">95 %, on the scale of analysis.</param>
/// <param name="Note">What was assumed, or is not known.</param>
public sealed record MeasuredEffect(string Scale, string Against, string Better, Measure Measure, double Analysed, Bounds Interval, string? Note);

/// <summary>A study: what was done with whom, and what was reported.</summary>
/// <param name="Name">Author and year.</param>
/// <param name="Populations">Whom it is about; only <c>rls</c> is direct evidence on restless legs.</param>
/// <param name="Controlled">It has a comparison group.</param>
public sealed record Study(string Id, Provenance From, string Name, string Design, bool Controlled, IReadOnlyList<string> Populations, IReadOnlyList<Arm> Arms, IReadOnlyList<ReportedOutcome> Outcomes, string RiskOfBias) : Entry(Id, From)
{
    /// <summary>How many people took part, as reported.</summary>
    public string? People { get; init; }

    public string? Duration { get; init; }

    public string? Funding { get; init; }

    /// <summary>What has to be kept in mind when it is read.</summary>
    public string? Caution { get; init; }
}

/// <summary>One reason to trust a body of evidence less or more (GRADE): steps of minus two to plus two.</summary>
public sealed record Judgement(string Domain, int Steps, string Why);

/// <summary>What studies on one question add up to, whether they may be pooled, and how sure that is.</summary>
public sealed record EvidenceSummary(string Id, Provenance From, string Title, IReadOnlyList<string> Studies, string Pooling, string Certainty, IReadOnlyList<Judgement> Judgements, Says Says) : Entry(Id, From);
