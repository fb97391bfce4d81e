using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>One way in which a truth is decided: facts that, were everything else unknown, would still decide it.</summary>
internal sealed record Ground(IReadOnlyList<Reason> Reasons)
{
    public static Ground Nothing { get; } = new([]);

    public int Facts => Reasons.Where((reason, at) => !Reasons.Take(at).Any(before => ReferenceEquals(before.Fact, reason.Fact))).Count();

    public Ground With(Ground other) => new([.. Reasons, .. other.Reasons.Where(reason => !Reasons.Contains(reason))]);

    /// <summary>Whether this rests on every fact the other rests on.</summary>
    public bool Covers(Ground other) => other.Reasons.All(reason => Reasons.Any(mine => ReferenceEquals(mine.Fact, reason.Fact)));
}

/// <summary>
/// Finds the ways in which a truth is decided, the one with the fewest facts first. A part of which both sides are needed rests on both; one of
/// which a single side is enough rests on either. Up to <see cref="Most"/> ways are kept at each part: beyond that the first may not be the smallest.
/// </summary>
internal static class Grounds
{
    private const int Most = 32;

    public static Ground Smallest(Expression tree, Facts facts, Truth truth) => Of(tree, facts, truth)[0];

    private static List<Ground> Of(Expression tree, Facts facts, Truth truth) => tree switch
    {
        TruthLiteral => [Ground.Nothing],
        FactReference { Fact: var fact } => One(new Reason(fact, facts.Say(fact), facts.Say(fact))),
        DefinitionReference { Definition.Slot: var slot } => One(new Reason(slot, facts.Say(slot), facts.Say(slot))),
        Negation negation => Of(negation.Of, facts, Kleene.Not(truth)),
        Connected { By: Connective.And } and => truth == Truth.True ? Both(and.Left, truth, and.Right, truth, facts) : Either(and.Left, and.Right, truth, facts),
        Connected { By: Connective.Or } or => truth == Truth.False ? Both(or.Left, truth, or.Right, truth, facts) : Either(or.Left, or.Right, truth, facts),
        Connected { By: Connective.Implies } implied => Of(new Connected(Connective.Or, new Negation(implied.Left), implied.Right), facts, truth),
        Connected xor => Both(xor.Left, Evaluation.Truth(xor.Left, facts), xor.Right, Evaluation.Truth(xor.Right, facts), facts),
        Compared { Left.Type: ResultType.Truth } same => Both(same.Left, Evaluation.Truth(same.Left, facts), same.Right, Evaluation.Truth(same.Right, facts), facts),
        BetweenBounds between => Between(between, facts, truth),
        Membership among => Among(among, facts, truth),
        NullTest test => Null(test, facts),
        _ => [Whole(tree, facts, fact => Tests.Say(tree, fact, truth, facts))],
    };

    private static List<Ground> One(Reason reason) => [new([reason])];

    private static Ground Whole(Expression tree, Facts facts, Func<Fact, string> test) =>
        new([.. Reasons.Dependencies(tree).Select(fact => new Reason(fact, Tests.Value(tree, fact, facts), test(fact)))]);

    private static List<Ground> Both(Expression left, Truth leftTruth, Expression right, Truth rightTruth, Facts facts) =>
        Both(Of(left, facts, leftTruth), Of(right, facts, rightTruth));

    private static List<Ground> Both(List<Ground> left, List<Ground> right) => Fewest(left.SelectMany(one => right.Select(one.With)));

    private static List<Ground> Either(Expression left, Expression right, Truth truth, Facts facts) =>
        Fewest(((Expression[])[left, right]).Where(side => Evaluation.Truth(side, facts) == truth).SelectMany(side => Of(side, facts, truth)));

    private static List<Ground> Between(BetweenBounds between, Facts facts, Truth truth) => truth == Truth.True
        ? [Whole(between, facts, fact => Tests.Say(between, fact, truth, facts))]
        : Either(new Compared(Comparison.GreaterOrEqual, between.Of, between.Low), new Compared(Comparison.LessOrEqual, between.Of, between.High), truth, facts);

    /// <summary>One item that is equal is enough; for none, every item counts.</summary>
    private static List<Ground> Among(Membership among, Facts facts, Truth truth)
    {
        var equal = among.Among.Select(item => new Compared(Comparison.Equal, among.Of, item)).ToList();
        if (among.Of.Type == ResultType.Truth && truth == Truth.False)
            return equal.Aggregate((List<Ground>)[Ground.Nothing], (sofar, one) => Both(sofar, Of(one, facts, truth)));
        if (truth == Truth.False || (among.Of.Type == ResultType.Code && among.Among.All(item => item is CodeLiteral)))
            return [Whole(among, facts, fact => Tests.Say(among, fact, truth, facts))];
        return Fewest(equal.Where(one => Evaluation.Truth(one, facts) == Truth.True).SelectMany(one => Of(one, facts, truth)));
    }

    private static List<Ground> Null(NullTest test, Facts facts)
    {
        switch (test.Of)
        {
            case FactReference { Fact: var fact }:
                return One(Known(fact, facts));
            case DefinitionReference { Definition.Slot: var slot }:
                return One(Known(slot, facts));
            case { Type: ResultType.Truth } inner when Evaluation.Truth(inner, facts) is not Truth.Unknown and var decided:
                return Of(inner, facts, decided);
            default:
                return [new([.. Reasons.Dependencies(test.Of).Select(fact => Known(fact, facts))])];
        }
    }

    private static Reason Known(Fact fact, Facts facts) => new(fact, facts.Say(fact), facts.IsKnown(fact) ? "known" : "not known");

    /// <summary>Fewest facts first, then fewest tests, then as written; a way that rests on all the facts of a smaller one is no way of its own.</summary>
    private static List<Ground> Fewest(IEnumerable<Ground> grounds)
    {
        var kept = new List<Ground>();
        foreach (var ground in grounds.OrderBy(ground => ground.Facts).ThenBy(ground => ground.Reasons.Count))
        {
            if (kept.Count < Most && !kept.Exists(ground.Covers))
                kept.Add(ground);
        }

        return kept;
    }
}
