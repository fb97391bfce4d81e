namespace Ekbom.Core.Logic;

/// <summary>
/// The facts that are open and whose answers may still turn a condition, whether it holds now or not: unlike <see cref="Reasons"/> it looks
/// behind <c>is null</c>, which an answer turns. Where each fact stands once it is exact; else it may name a fact too many, never one too few.
/// </summary>
/// <remarks>Made for one person; each definition is looked at once.</remarks>
public sealed class Unsettled(Facts facts)
{
    private static readonly IReadOnlyList<Fact> None = [];

    private readonly Dictionary<Definition, Part> known = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<Fact> Of(Expression tree) => Look(tree).Open;

    /// <summary>Not known, not exactly known, or known in the way that only says that something is missing.</summary>
    public static bool IsOpen(Fact fact, Facts facts) => fact.Type switch
    {
        FactType.Boolean => facts.TruthAt(fact.Slot) is var truth && (truth == Truth.Unknown || truth == fact.OpenWhen),
        FactType.Code => !facts.IsKnown(fact),
        _ => !facts.IntervalAt(fact.Slot).IsExact,
    };

    private Part Look(Expression tree)
    {
        switch (tree)
        {
            case DefinitionReference { Definition: var definition }:
                if (!known.TryGetValue(definition, out var part))
                    known.Add(definition, part = Look(definition.Body));
                return part;
            case Negation negation:
                var inner = Look(negation.Of);
                return inner with { Truth = Kleene.Not(inner.Truth) };
            case NullTest test:
                return new(Evaluation.Truth(test, facts), test.Of.Type == ResultType.Truth ? Look(test.Of).Open : [.. Among(test.Of).Where(fact => !facts.IsKnown(fact))]);
            case Connected { By: Connective.And } and:
                return Join(and, Truth.False, Kleene.And, Look(and.Left));
            case Connected { By: Connective.Or } or:
                return Join(or, Truth.True, Kleene.Or, Look(or.Left));
            case Connected { By: Connective.Implies } implied:
                return Look(new Connected(Connective.Or, new Negation(implied.Left), implied.Right));
            case Connected xor:
                return Join(xor, null, Kleene.Xor, Look(xor.Left));
            case FactReference { Fact: var fact }:
                return new(facts.TruthAt(fact.Slot), IsOpen(fact, facts) ? [fact] : None);
            case Compared { Left.Type: ResultType.Truth } same:
                return new(Evaluation.Truth(same, facts), Union(Look(same.Left).Open, Look(same.Right).Open));
            case Membership { Of.Type: ResultType.Truth } among:
                return new(Evaluation.Truth(among, facts), among.Among.Aggregate(Look(among.Of).Open, (open, item) => Union(open, Look(item).Open)));
            default:
                var truth = Evaluation.Truth(tree, facts);
                return new(truth, truth == Truth.Unknown ? Among(tree) : None);
        }
    }

    /// <summary>A side that decides for good makes the other one idle.</summary>
    private Part Join(Connected pair, Truth? decides, Func<Truth, Truth, Truth> by, Part left)
    {
        if (left.Truth == decides && left.Open.Count == 0)
            return left;
        var right = Look(pair.Right);
        return right.Truth == decides && right.Open.Count == 0 ? right : new(by(left.Truth, right.Truth), Union(left.Open, right.Open));
    }

    private IReadOnlyList<Fact> Among(Expression tree) => [.. Reasons.Dependencies(tree).Where(fact => IsOpen(fact, facts))];

    private static IReadOnlyList<Fact> Union(IReadOnlyList<Fact> one, IReadOnlyList<Fact> other) =>
        one.Count == 0 ? other : other.Count == 0 ? one : [.. one.Union(other)];

    private readonly record struct Part(Truth Truth, IReadOnlyList<Fact> Open);
}
