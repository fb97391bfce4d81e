using Ekbom.Core.Sources;

namespace Ekbom.Core.Knowledge;

/// <summary>What became of a claim that people have read.</summary>
public enum ClaimVerdict
{
    /// <summary>Sources we name say the same.</summary>
    Supported,

    /// <summary>Near the truth, but not as it was written: the corrected statement holds.</summary>
    Corrected,

    /// <summary>Sources we name disagree about it.</summary>
    Disputed,

    /// <summary>True in one country and not in another.</summary>
    DependsOnCountry,

    /// <summary>No source we could read says so.</summary>
    Unverified,

    /// <summary>Sources we name say otherwise, or it is unsafe.</summary>
    Rejected,
}

/// <summary>A claim of the public articles with our verdict; <see cref="Says"/> holds the corrected statement.</summary>
public sealed record Claim(string Id, Provenance From, string States, string Topic, ClaimVerdict Verdict, Says Says, string Why) : Entry(Id, From)
{
    /// <summary>Which articles make it, and where.</summary>
    public IReadOnlyList<Citation> Articles { get; init; } = [];

    /// <summary>Entries of the knowledge base that say more.</summary>
    public IReadOnlyList<string> RestsOn { get; init; } = [];

    /// <summary>The contradictions it takes part in.</summary>
    public IReadOnlyList<string> Contradictions { get; init; } = [];

    /// <summary>How the claim may be taken for granted in a question.</summary>
    public IReadOnlyList<string> Premises { get; init; } = [];

    /// <summary>The verdict changes what was claimed, so it needs a basis that may drive a finding.</summary>
    public bool Corrects => Verdict is ClaimVerdict.Corrected or ClaimVerdict.Rejected or ClaimVerdict.Disputed or ClaimVerdict.DependsOnCountry;
}

/// <summary>Claims that cannot all be true as they were written; <see cref="Says"/> holds how it is resolved.</summary>
public sealed record Contradiction(string Id, Provenance From, string States, IReadOnlyList<string> Claims, string Kind, string Severity, Says Says) : Entry(Id, From)
{
    /// <summary>Entries of the knowledge base that say more.</summary>
    public IReadOnlyList<string> RestsOn { get; init; } = [];
}
