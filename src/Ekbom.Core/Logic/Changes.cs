using System.Globalization;
using Ekbom.Core.Measures;

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

    public static IReadOnlyList<Change> All(Expression tree, Facts facts)
    {
        var truth = Evaluation.Truth(tree, facts);
        if (truth == Truth.Unknown)
            return [];
        var changes = new List<Change>();
        foreach (var fact in Reasons.Dependencies(tree))
        {
            if (facts.IsKnown(fact) && Nearest(tree, facts, fact, truth) is { } change)
                changes.Add(change);
        }

        return changes;
    }

    private static Change? Nearest(Expression tree, Facts facts, Fact fact, Truth truth) => fact.Type switch
    {
        FactType.Boolean => Other(tree, facts, fact, truth),
        FactType.Code => Code(tree, facts, fact, truth),
        _ => Boundary(tree, facts, fact, truth),
    };

    private static Change? Other(Expression tree, Facts facts, Fact fact, Truth truth)
    {
        var other = new Supposed(fact) { Truth = Kleene.Not(facts.TruthAt(fact.Slot)) };
        return Turns(tree, facts, truth, other) ? new(fact, other, $"{fact.Name}: {(other.Truth == Truth.True ? "yes" : "no")}") : null;
    }

    private static Change? Code(Expression tree, Facts facts, Fact fact, Truth truth)
    {
        var now = facts.CodeAt(fact.Slot);
        foreach (var (text, at) in fact.Codes.Select((text, at) => (text, at)).OrderBy(code => Math.Abs(code.at - now)))
        {
            var other = new Supposed(fact) { Code = text };
            if (at != now && Turns(tree, facts, truth, other))
                return new(fact, other, $"{fact.Name}: {text}");
        }

        return null;
    }

    /// <summary>Edges from near to far; at each the edge itself, then just beyond it, away from what is known. Standing on one, both sides.</summary>
    private static Change? Boundary(Expression tree, Facts facts, Fact fact, Truth truth)
    {
        var known = facts.IntervalAt(fact.Slot);
        if (!known.HasLow && !known.HasHigh)
            return null;
        foreach (var edge in Edges.Of(tree, fact, facts).OrderBy(edge => Distance(edge, known)))
        {
            var (below, above) = (!known.HasLow || edge <= known.Low, !known.HasHigh || edge >= known.High);
            var (turns, down, up) = (At(edge), below ? At(edge - Step(fact, edge)) : null, above ? At(edge + Step(fact, edge)) : null);
            if (turns is not null)
                return new(fact, turns, Say(fact, above && up is not null ? Comparison.GreaterOrEqual : below && down is not null ? Comparison.LessOrEqual : Comparison.Equal, edge));
            if (up is not null)
                return new(fact, up, Say(fact, Comparison.Greater, edge));
            if (down is not null)
                return new(fact, down, Say(fact, Comparison.Less, edge));
        }

        return null;

        Supposed? At(decimal value)
        {
            var supposed = new Supposed(fact) { Number = Interval.Exactly(value) };
            return Turns(tree, facts, truth, supposed) ? supposed : null;
        }
    }

    private static bool Turns(Expression tree, Facts facts, Truth truth, Supposed supposed) => Evaluation.Truth(tree, facts, supposed) == Kleene.Not(truth);

    private static decimal Distance(decimal edge, Interval known) =>
        known.HasLow && edge < known.Low ? known.Low - edge : known.HasHigh && edge > known.High ? edge - known.High : 0m;

    private static decimal Step(Fact fact, decimal edge) => fact.Type == FactType.Date ? 1m : Math.Max(0.000001m, Math.Abs(edge) * 0.000001m);

    private static string Say(Fact fact, Comparison by, decimal edge) => fact.Type == FactType.Date
        ? $"{fact.Name} {Tests.Days(by)} {DateOnly.FromDayNumber((int)edge).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
        : $"{fact.Name} {Tests.Words(by)} {Tests.Measured(Number.Exact(edge), fact.Unit)}";
}
