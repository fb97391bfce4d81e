namespace Ekbom.Core.Logic;

/// <summary>
/// A condition as it is told to nobody in particular: what was not said is open, also where a condition asks whether it is known. So an entry about
/// people with heart block is neither true nor false of somebody who asked nothing but a question.
/// </summary>
public static class Generally
{
    public static Truth Truth(Condition? condition, Facts facts) => condition is null ? Logic.Truth.True : Truth(condition.Tree, facts);

    public static Truth Truth(Expression tree, Facts facts) => tree switch
    {
        NullTest test when IsOpen(test.Of, facts) => Logic.Truth.Unknown,
        DefinitionReference reference => Truth(reference.Definition.Body, facts),
        Negation negation => Kleene.Not(Truth(negation.Of, facts)),
        Connected connected => Kleene.Connect(connected.By, Truth(connected.Left, facts), Truth(connected.Right, facts)),
        _ => Evaluation.Truth(tree, facts),
    };

    /// <summary>The facts that were not said and leave the condition open, the first ones first.</summary>
    public static IEnumerable<Fact> Missing(Expression tree, Facts facts) => Truth(tree, facts) != Logic.Truth.Unknown ? [] : tree switch
    {
        DefinitionReference reference => Missing(reference.Definition.Body, facts),
        Negation negation => Missing(negation.Of, facts),
        Connected connected => Missing(connected.Left, facts).Concat(Missing(connected.Right, facts)),
        _ => Reasons.Dependencies(tree).Where(fact => !facts.IsKnown(fact)),
    };

    private static bool IsOpen(Expression tree, Facts facts) => tree.Type == ResultType.Truth
        ? Truth(tree, facts) == Logic.Truth.Unknown
        : Reasons.Dependencies(tree).Any(fact => !facts.IsKnown(fact));
}
