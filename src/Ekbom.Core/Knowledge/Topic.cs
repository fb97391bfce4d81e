namespace Ekbom.Core.Knowledge;

/// <summary>Something people ask about, with the entries that answer it, the most important first. It says nothing itself.</summary>
/// <param name="Id">Its id, like <c>topic.magnesium-dose</c>.</param>
/// <param name="Question">The question in plain words, as it is offered to a reader.</param>
/// <param name="Asked">How people ask: of each, every word that matters has to stand in the question.</param>
/// <param name="Entries">Ids of the entries that answer it.</param>
public sealed record Topic(string Id, string Question, IReadOnlyList<string> Asked, IReadOnlyList<string> Entries)
{
    /// <summary>Topics somebody may ask about next.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Ways to ask that lead here when a question asks nothing more exact: "is it safe".</summary>
    public IReadOnlyList<string> Broad { get; init; } = [];

    /// <summary>Names that lead here when a question names nothing else we know.</summary>
    public IReadOnlyList<string> Alone { get; init; } = [];

    /// <summary>Facts of the vocabulary the answer depends on.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];
}
