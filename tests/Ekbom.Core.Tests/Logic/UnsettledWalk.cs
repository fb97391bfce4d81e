using Ekbom.Core.Logic;

namespace Ekbom.Core.Tests.Logic;

/// <summary>What is open in a condition, read straight from its tree: slow and plain, to compare with.</summary>
internal static class UnsettledWalk
{
    public static IReadOnlySet<Fact> Of(Expression tree, Facts facts) => Look(tree, facts).Open;

    private static (Truth Truth, HashSet<Fact> Open) Look(Expression tree, Facts facts)
    {
        switch (tree)
        {
            case DefinitionReference reference:
                return Look(reference.Definition.Body, facts);
            case Negation negation:
                var (truth, open) = Look(negation.Of, facts);
                return (Kleene.Not(truth), open);
            case NullTest { Of.Type: ResultType.Truth } test:
                return (Evaluation.Truth(test, facts), Look(test.Of, facts).Open);
            case NullTest test:
                return (Evaluation.Truth(test, facts), [.. Reasons.Dependencies(test.Of).Where(fact => !facts.IsKnown(fact))]);
            case Connected { By: Connective.And } and:
                return Join(Truth.False, Kleene.And, Look(and.Left, facts), Look(and.Right, facts));
            case Connected { By: Connective.Or } or:
                return Join(Truth.True, Kleene.Or, Look(or.Left, facts), Look(or.Right, facts));
            case Connected { By: Connective.Implies } implied:
                return Look(new Connected(Connective.Or, new Negation(implied.Left), implied.Right), facts);
            case Connected xor:
                return Join(null, Kleene.Xor, Look(xor.Left, facts), Look(xor.Right, facts));
            case FactReference { Fact: var fact }:
                return (facts.TruthAt(fact.Slot), Unsettled.IsOpen(fact, facts) ? [fact] : []);
            case Compared { Left.Type: ResultType.Truth } same:
                return (Evaluation.Truth(same, facts), [.. Look(same.Left, facts).Open, .. Look(same.Right, facts).Open]);
            case Membership { Of.Type: ResultType.Truth } among:
                return among.Among.Select(item => Look(new Compared(Comparison.Equal, among.Of, item), facts)).Aggregate((any, one) => Join(Truth.True, Kleene.Or, any, one));
            default:
                var compared = Evaluation.Truth(tree, facts);
                return (compared, compared == Truth.Unknown ? [.. Reasons.Dependencies(tree).Where(fact => Unsettled.IsOpen(fact, facts))] : []);
        }
    }

    private static (Truth Truth, HashSet<Fact> Open) Join(Truth? decides, Func<Truth, Truth, Truth> by, (Truth Truth, HashSet<Fact> Open) left, (Truth Truth, HashSet<Fact> Open) right)
    {
        if (left.Truth == decides && left.Open.Count == 0)
            return left;
        return right.Truth == decides && right.Open.Count == 0 ? right : (by(left.Truth, right.Truth), [.. left.Open, .. right.Open]);
    }
}
