using Ekbom.Core.Plans;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Answers;

/// <summary>A sentence of an entry with its sources.</summary>
public sealed record Said(string Entry, string Text, IReadOnlyList<Cited> Cites)
{
    /// <summary>What is not known of the person and decides whether the sentence is about them; empty when it holds as it stands.</summary>
    public IReadOnlyList<string> If { get; init; } = [];

    /// <summary>How well the entry was read, when that is less than well.</summary>
    public Mark Mark { get; init; } = Mark.V;

    /// <summary>The entry's own words, where <see cref="Text"/> says the same in others; else null.</summary>
    public string? Own { get; init; }
}

/// <summary>Something the question took for granted, and what holds instead.</summary>
/// <param name="Premise">What people say, as the claim has it.</param>
/// <param name="Instead">The corrected statement.</param>
public sealed record Correction(string Premise, Said Instead);

/// <summary>The answer to a question. Every statement is an entry's own words; nothing else is ever said about care.</summary>
public sealed record Answer
{
    /// <summary>What leads for the person, when the question or a profile told enough to say it; else null.</summary>
    public string? Disposition { get; init; }

    /// <summary>What put sentences into other words; null when nothing did.</summary>
    public string? RewordedBy { get; init; }

    /// <summary>At least a part was answered.</summary>
    public bool Answered => Statements.Count > 0 || Corrections.Count > 0;

    public IReadOnlyList<Said> Statements { get; init; } = [];

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>What the knowledge base does not hold, or what was not understood, and who can help.</summary>
    public IReadOnlyList<string> NotCovered { get; init; } = [];

    /// <summary>Whom to call if something is wrong that was not understood; null for clinicians and where the answer says it.</summary>
    public string? SafetyNet { get; init; }

    /// <summary>What would make the answer surer, as questions to the person.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>What somebody may ask next.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>How the question was read: names that were misspelt, units that were assumed.</summary>
    public IReadOnlyList<string> ReadAs { get; init; } = [];

    public IReadOnlyList<Reference> References { get; init; } = [];

    /// <summary>The topics that were answered; a question that follows on may lean on them.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];
}
