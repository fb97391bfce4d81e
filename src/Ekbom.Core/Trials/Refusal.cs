using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Trials;

/// <summary>Why a trial is not planned, and the better way.</summary>
/// <param name="Entry">The entry of the knowledge base it comes from.</param>
/// <param name="Places">What fills the places in its sentences.</param>
public sealed record Refusal(Advice Entry, params (string Place, string Value)[] Places)
{
    public string Id => Entry.Id;

    /// <summary>The sentence for patients.</summary>
    public string Says => Entry.Told(Places) is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "";

    /// <summary>What led to it elsewhere, such as the verdict of the plan, as sentences with their entries.</summary>
    public IReadOnlyList<Ruling> Because { get; init; } = [];
}
