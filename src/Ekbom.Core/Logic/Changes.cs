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
    public static IReadOnlyList<string> Of(Expression tree, Facts facts)
    {
        if (Evaluation.Truth(tree, facts) != Truth.True)
            return [.. All(tree, facts).Select(change => change.Says)];
        var number = 0;
        return For(facts).Changes(new Conjunction(tree, part => new Opened(part) { Id = number++ }));
    }

    /// <summary>The same, each with its fact and value; the condition is not taken apart.</summary>
    public static IReadOnlyList<Change> All(Expression tree, Facts facts) => For(facts).Changes(new Opened(tree), Evaluation.Truth(tree, facts));

    private static Alternatives For(Facts facts)
    {
        var alternatives = new Alternatives();
        alternatives.Begin(facts);
        return alternatives;
    }
}
