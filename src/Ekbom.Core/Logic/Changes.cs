namespace Ekbom.Core.Logic;

/// <summary>One fact, another value of it at which the condition turns, and how that is said.</summary>
public sealed record Change(Fact Fact, Supposed To, string Says)
{
    public override string ToString() => Says;
}

/// <summary>
/// What would change an answer: for each known fact that alone can turn the condition, the nearest value at which it does. A fact inside a
/// sum or product has no boundary of its own and is not named.
/// </summary>
public static class Changes
{
    /// <summary>One line a fact: <c>Ferritin above 75 ug/L</c>, <c>ExplainedByOther: yes</c>.</summary>
    public static IReadOnlyList<string> Of(Expression tree, Facts facts) => [.. All(tree, facts).Select(change => change.Says)];

    public static IReadOnlyList<Change> All(Expression tree, Facts facts) => [.. new Alternatives(facts).Changes(new Opened(tree), Evaluation.Truth(tree, facts))];
}
