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
    public static void Smallest(Clause clause, Facts facts, ReadOnlySpan<Standing> standings, List<Reason> into)
    {
        if (IsOnly(clause, facts, standings, into))
            return;
        into.Clear();
        foreach (var reason in Of(clause, facts, standings)[0].Reasons)
            Add(reason, into);
    }

    /// <summary>Whether there is one way only, as nearly always; adds its reasons, so that no ways have to be joined and sorted.</summary>
    private static bool IsOnly(Clause clause, Facts facts, ReadOnlySpan<Standing> standings, List<Reason> into)
    {
        var truth = standings[clause.Place].Truth;
        switch (clause.Form)
        {
            case Clause.Shape.Fact or Clause.Shape.Definition or Clause.Shape.Known or Clause.Shape.Test:
                return Add(Alone(clause, facts, truth), into);
            case Clause.Shape.Not:
                return IsOnly(clause.Left!, facts, standings, into);
            case Clause.Shape.Settled when standings[clause.Left!.Place].Truth != Truth.Unknown:
                return IsOnly(clause.Left, facts, standings, into);
            case Clause.Shape.Both or Clause.Shape.Either or Clause.Shape.AnyOf or Clause.Shape.Xor or Clause.Shape.Same:
                var (left, right) = Sides(clause, truth, standings);
                return left && right
                    ? NeedsBoth(clause, truth) && IsOnly(clause.Left!, facts, standings, into) && IsOnly(clause.Right!, facts, standings, into)
                    : IsOnly(left ? clause.Left! : clause.Right!, facts, standings, into);
            default:
                if (Leaf(clause, facts, truth) is not [var only])
                    return false;
                foreach (var reason in only.Reasons)
                    Add(reason, into);
                return true;
        }
    }

    private static Ground[] Of(Clause clause, Facts facts, ReadOnlySpan<Standing> standings)
    {
        var truth = standings[clause.Place].Truth;
        switch (clause.Form)
        {
            case Clause.Shape.Fact or Clause.Shape.Definition or Clause.Shape.Known or Clause.Shape.Test:
                return [new(Alone(clause, facts, truth))];
            case Clause.Shape.Not:
                return Of(clause.Left!, facts, standings);
            case Clause.Shape.Settled when standings[clause.Left!.Place].Truth != Truth.Unknown:
                return Of(clause.Left, facts, standings);
            case Clause.Shape.Both or Clause.Shape.Either or Clause.Shape.AnyOf or Clause.Shape.Xor or Clause.Shape.Same:
                var (left, right) = Sides(clause, truth, standings);
                if (!left || !right)
                    return Of(left ? clause.Left! : clause.Right!, facts, standings);
                var (first, second) = (Of(clause.Left!, facts, standings), Of(clause.Right!, facts, standings));
                return NeedsBoth(clause, truth) ? Both(first, second) : Fewest([.. first, .. second]);
            default:
                return Leaf(clause, facts, truth);
        }
    }

    /// <summary>The sides a truth rests on.</summary>
    private static (bool Left, bool Right) Sides(Clause clause, Truth truth, ReadOnlySpan<Standing> standings) => clause.Form is Clause.Shape.Xor or Clause.Shape.Same
        ? (true, true)
        : (standings[clause.Left!.Place].Truth == truth, standings[clause.Right!.Place].Truth == truth);

    /// <summary>Whether it takes both sides; else either of them is enough.</summary>
    private static bool NeedsBoth(Clause clause, Truth truth) => clause.Form switch
    {
        Clause.Shape.Both => truth == Truth.True,
        Clause.Shape.Either or Clause.Shape.AnyOf => truth == Truth.False,
        _ => true,
    };

    /// <summary>Adds a reason once.</summary>
    private static bool Add(Reason reason, List<Reason> into)
    {
        if (!into.Contains(reason))
            into.Add(reason);
        return true;
    }

    /// <summary>The one reason of a part that stands on one fact.</summary>
    private static Reason Alone(Clause clause, Facts facts, Truth truth) => clause.Form switch
    {
        Clause.Shape.Test => clause.Met(truth, facts),
        Clause.Shape.Known => Known(clause.Fact!, facts),
        _ => clause.Said(facts.TruthAt(clause.Fact!.Slot)),
    };

    private static Ground[] Leaf(Clause clause, Facts facts, Truth truth) => clause.Tree switch
    {
        TruthLiteral => [Ground.Nothing],
        BetweenBounds between when truth == Truth.False => Either([between.AtLeastLow, between.AtMostHigh], facts, truth),
        Membership among when truth == Truth.True && (among.Of.Type != ResultType.Code || !among.Among.All(item => item is CodeLiteral)) => Either(among.Equalities, facts, truth),
        NullTest => [new([.. clause.Facts.Select(fact => Known(fact, facts))])],
        var tree => [Whole(tree, facts, truth)],
    };

    private static Ground[] Either(Compared[] parts, Facts facts, Truth truth) =>
        Fewest([.. parts.Where(one => Evaluation.Truth(one, facts) == truth).Select(one => Whole(one, facts, truth))]);

    private static Ground Whole(Expression tree, Facts facts, Truth truth) => new([.. Reasons.Dependencies(tree).Select(fact => Met(tree, fact, facts, truth))]);

    private static Reason Met(Expression tree, Fact fact, Facts facts, Truth truth) => new(fact, Tests.Value(tree, fact, facts), Tests.Say(tree, fact, truth, facts));

    private static Reason Known(Fact fact, Facts facts) => new(fact, facts.Say(fact), facts.IsKnown(fact) ? "known" : "not known");

    private static Ground[] Both(Ground[] left, Ground[] right) =>
        left is [var only] && right is [var other] ? [only.With(other)] : Fewest(Pairs(left, right));

    private static Ground[] Pairs(Ground[] left, Ground[] right)
    {
        var pairs = new Ground[left.Length * right.Length];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = left[i / right.Length].With(right[i % right.Length]);
        return pairs;
    }

    /// <summary>Fewest facts first, then fewest tests, then as written; a way that rests on all the facts of a smaller one is no way of its own.</summary>
    private static Ground[] Fewest(Ground[] ways)
    {
        for (var i = 1; i < ways.Length; i++)
        {
            var (way, at) = (ways[i], i);
            for (; at > 0 && way.IsSmallerThan(ways[at - 1]); at--)
                ways[at] = ways[at - 1];
            ways[at] = way;
        }

        var kept = 0;
        foreach (var way in ways)
        {
            if (kept < Most && !CoversAny(way, ways, kept))
                ways[kept++] = way;
        }

        return kept == ways.Length ? ways : ways[..kept];
    }

    private static bool CoversAny(Ground way, Ground[] ways, int among)
    {
        for (var i = 0; i < among; i++)
        {
            if (way.Covers(ways[i]))
                return true;
        }

        return false;
    }
}
