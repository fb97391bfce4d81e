namespace Ekbom.Core.Logic;

/// <summary>A condition of the knowledge. The same text is one condition, so that what is made of its tree is made once.</summary>
public sealed class Condition
{
    private Condition(Expression tree) => Tree = tree;

    public Expression Tree { get; }

    public static Condition Of(Expression tree) => new(tree);

    public Truth Evaluate(Facts facts) => Evaluation.Truth(Tree, facts);
}
