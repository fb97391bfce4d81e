using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>One way in which a truth is decided: facts that, were everything else unknown, would still decide it.</summary>
internal sealed class Ground
{
    public Ground(params Reason[] reasons)
    {
        Reasons = reasons;
        for (var i = 0; i < reasons.Length; i++)
            Facts += RestsOn(reasons[i].Fact, i) ? 0 : 1;
    }

    public static Ground Nothing { get; } = new();

    public Reason[] Reasons { get; }

    public int Facts { get; }

    public Ground With(Ground other)
    {
        if (Reasons.Length == 0)
            return other;
        var (both, count) = (new Reason[Reasons.Length + other.Reasons.Length], Reasons.Length);
        Reasons.CopyTo(both, 0);
        foreach (var reason in other.Reasons)
        {
            if (Array.IndexOf(Reasons, reason) < 0)
                both[count++] = reason;
        }

        return count == Reasons.Length ? this : new(count == both.Length ? both : both[..count]);
    }

    /// <summary>Whether this rests on every fact the other rests on.</summary>
    public bool Covers(Ground other)
    {
        foreach (var reason in other.Reasons)
        {
            if (!RestsOn(reason.Fact, Reasons.Length))
                return false;
        }

        return true;
    }

    public bool IsSmallerThan(Ground other) => Facts < other.Facts || (Facts == other.Facts && Reasons.Length < other.Reasons.Length);

    private bool RestsOn(Fact fact, int among)
    {
        for (var i = 0; i < among; i++)
        {
            if (ReferenceEquals(Reasons[i].Fact, fact))
                return true;
        }

        return false;
    }
}

/// <summary>
/// Finds the ways in which a truth is decided, the one with the fewest facts first. A part of which both sides are needed rests on both; one of
/// which a single side is enough rests on either. Up to <see cref="Most"/> ways are kept at each part: beyond that the first may not be the smallest.
/// </summary>
internal static class Grounds
{
    private const int Most = 32;

    /// <summary>Gives the reasons of the smallest ground, into an empty list.</summary>
    public static void Smallest(Clause clause, Facts facts, ReadOnlySpan<Truth> truths, List<Reason> into)
    {
        if (IsOnly(clause, facts, truths[clause.Place], truths, into))
            return;
        into.Clear();
        foreach (var reason in Of(clause.Tree, facts, truths[clause.Place])[0].Reasons)
            Add(reason, into);
    }

    /// <summary>Whether there is one way only, as nearly always; adds its reasons, so that no ways have to be joined and sorted.</summary>
    private static bool IsOnly(Clause clause, Facts facts, Truth truth, ReadOnlySpan<Truth> truths, List<Reason> into)
    {
        switch (clause.Form)
        {
            case Clause.Shape.Fact or Clause.Shape.Definition:
                return Add(clause.Said(facts.TruthAt(clause.Fact!.Slot)), into);
            case Clause.Shape.Test:
                return Add(clause.Met(truth, facts), into);
            case Clause.Shape.Known:
                return Add(Known(clause.Fact!, facts), into);
            case Clause.Shape.Not:
                return IsOnly(clause.Left!, facts, Kleene.Not(truth), truths, into);
            case Clause.Shape.Both or Clause.Shape.Either when truth == (clause.Form == Clause.Shape.Both ? Truth.True : Truth.False):
                return IsOnly(clause.Left!, facts, truth, truths, into) && IsOnly(clause.Right!, facts, truth, truths, into);
            case Clause.Shape.Both or Clause.Shape.Either:
                var (left, right) = (truths[clause.Left!.Place] == truth, truths[clause.Right!.Place] == truth);
                return left != right && IsOnly(left ? clause.Left : clause.Right, facts, truth, truths, into);
            default:
                if (Of(clause.Tree, facts, truth) is not [var only])
                    return false;
                foreach (var reason in only.Reasons)
                    Add(reason, into);
                return true;
        }
    }

    /// <summary>Adds a reason once.</summary>
    private static bool Add(Reason reason, List<Reason> into)
    {
        if (!into.Contains(reason))
            into.Add(reason);
        return true;
    }

    private static Ground[] Of(Expression tree, Facts facts, Truth truth) => tree switch
    {
        TruthLiteral => [Ground.Nothing],
        FactReference { Fact: var fact } => One(fact, facts),
        DefinitionReference { Definition.Slot: var slot } => One(slot, facts),
        Negation negation => Of(negation.Of, facts, Kleene.Not(truth)),
        Connected { By: Connective.And } and => truth == Truth.True ? Both(and.Left, truth, and.Right, truth, facts) : Either(and.Left, and.Right, truth, facts),
        Connected { By: Connective.Or } or => truth == Truth.False ? Both(or.Left, truth, or.Right, truth, facts) : Either(or.Left, or.Right, truth, facts),
        Connected { By: Connective.Implies } implied => Of(new Connected(Connective.Or, new Negation(implied.Left), implied.Right), facts, truth),
        Connected xor => Both(xor.Left, Evaluation.Truth(xor.Left, facts), xor.Right, Evaluation.Truth(xor.Right, facts), facts),
        Compared { Left.Type: ResultType.Truth } same => Both(same.Left, Evaluation.Truth(same.Left, facts), same.Right, Evaluation.Truth(same.Right, facts), facts),
        BetweenBounds between => Between(between, facts, truth),
        Membership among => Among(among, facts, truth),
        NullTest test => Null(test, facts),
        _ => [Whole(tree, facts, truth)],
    };

    private static Ground[] One(Fact fact, Facts facts) => [new(Said(fact, facts))];

    private static Reason Said(Fact fact, Facts facts)
    {
        var said = facts.Say(fact);
        return new(fact, said, said);
    }

    private static Ground Whole(Expression tree, Facts facts, Truth truth) =>
        tree is Compared { Left: FactReference { Fact: var alone }, Right: QuantityLiteral or CodeLiteral or DateLiteral }
            ? new(Met(tree, alone, facts, truth))
            : new([.. Reasons.Dependencies(tree).Select(fact => Met(tree, fact, facts, truth))]);

    private static Reason Met(Expression tree, Fact fact, Facts facts, Truth truth) => new(fact, Tests.Value(tree, fact, facts), Tests.Say(tree, fact, truth, facts));

    private static Ground[] Both(Expression left, Truth leftTruth, Expression right, Truth rightTruth, Facts facts) =>
        Both(Of(left, facts, leftTruth), Of(right, facts, rightTruth));

    private static Ground[] Both(Ground[] left, Ground[] right) =>
        left is [var only] && right is [var other] ? [only.With(other)] : Fewest([.. left.SelectMany(one => right.Select(one.With))]);

    private static Ground[] Either(Expression left, Expression right, Truth truth, Facts facts)
    {
        if (Evaluation.Truth(left, facts) != truth)
            return Of(right, facts, truth);
        var ways = Of(left, facts, truth);
        return Evaluation.Truth(right, facts) == truth ? Fewest([.. ways, .. Of(right, facts, truth)]) : ways;
    }

    private static Ground[] Between(BetweenBounds between, Facts facts, Truth truth) => truth == Truth.True
        ? [Whole(between, facts, truth)]
        : Either(new Compared(Comparison.GreaterOrEqual, between.Of, between.Low), new Compared(Comparison.LessOrEqual, between.Of, between.High), truth, facts);

    /// <summary>One item that is equal is enough; for none, every item counts.</summary>
    private static Ground[] Among(Membership among, Facts facts, Truth truth)
    {
        var equal = among.Among.Select(item => new Compared(Comparison.Equal, among.Of, item)).ToList();
        if (among.Of.Type == ResultType.Truth && truth == Truth.False)
            return equal.Aggregate((Ground[])[Ground.Nothing], (sofar, one) => Both(sofar, Of(one, facts, truth)));
        if (truth == Truth.False || (among.Of.Type == ResultType.Code && among.Among.All(item => item is CodeLiteral)))
            return [Whole(among, facts, truth)];
        return Fewest([.. equal.Where(one => Evaluation.Truth(one, facts) == Truth.True).SelectMany(one => Of(one, facts, truth))]);
    }

    private static Ground[] Null(NullTest test, Facts facts)
    {
        switch (test.Of)
        {
            case FactReference { Fact: var fact }:
                return [new(Known(fact, facts))];
            case DefinitionReference { Definition.Slot: var slot }:
                return [new(Known(slot, facts))];
            case { Type: ResultType.Truth } inner when Evaluation.Truth(inner, facts) is not Truth.Unknown and var decided:
                return Of(inner, facts, decided);
            default:
                return [new([.. Reasons.Dependencies(test.Of).Select(fact => Known(fact, facts))])];
        }
    }

    private static Reason Known(Fact fact, Facts facts) => new(fact, facts.Say(fact), facts.IsKnown(fact) ? "known" : "not known");

    /// <summary>Fewest facts first, then fewest tests, then as written; a way that rests on all the facts of a smaller one is no way of its own.</summary>
    private static Ground[] Fewest(Ground[] ways)
    {
        if (ways.Length < 2)
            return ways;
        var sorted = new List<Ground>(ways.Length);
        foreach (var way in ways)
        {
            var at = sorted.Count;
            while (at > 0 && way.IsSmallerThan(sorted[at - 1]))
                at--;
            sorted.Insert(at, way);
        }

        var kept = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            if (kept < Most && !CoversAny(sorted[i], sorted, kept))
                sorted[kept++] = sorted[i];
        }

        return [.. sorted[..kept]];
    }

    private static bool CoversAny(Ground way, List<Ground> ways, int among)
    {
        for (var i = 0; i < among; i++)
        {
            if (way.Covers(ways[i]))
                return true;
        }

        return false;
    }
}
