using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>A fact a condition stands on, with the other values of it that are worth trying: only there can the condition turn.</summary>
internal sealed class Dependency
{
    private readonly Turn[] truths = [];
    private readonly Turn[] codes = [];
    private readonly int[] alike = [];
    private readonly Bound[] bounds = [];

    public Dependency(Expression tree, Fact fact)
    {
        Fact = fact;
        if (fact.Type == FactType.Boolean)
        {
            truths = [Turn.Of(fact, Truth.False), Turn.Of(fact, Truth.True)];
        }
        else if (fact.Type == FactType.Code)
        {
            codes = [.. fact.Codes.Select(code => Turn.Of(fact, code))];
            alike = Edges.Alike(tree, fact);
        }
        else
        {
            bounds = Bounds(tree, fact);
        }
    }

    public Fact Fact { get; }

    /// <summary>The values of all turns that are the same for everybody, by their <see cref="Supposed.Place"/>.</summary>
    public IEnumerable<Supposed> Fixed => bounds.Select(bound => bound.Fixed).OfType<Turn>().SelectMany(turn => turn.Values);

    /// <summary>The values to try for this person, nearest first; none when nothing is known of the fact.</summary>
    public void Try(Facts facts, List<Turn> into)
    {
        switch (Fact.Type)
        {
            case FactType.Boolean:
                if (facts.TruthAt(Fact.Slot) is not Truth.Unknown and var now)
                    into.Add(truths[(int)Kleene.Not(now)]);
                break;
            case FactType.Code:
                if (facts.CodeAt(Fact.Slot) is >= 0 and var code)
                    Codes(code, into);
                break;
            default:
                if (facts.IntervalAt(Fact.Slot) is { HasLow: true } or { HasHigh: true })
                    Numbers(facts, into);
                break;
        }
    }

    /// <summary>What is the same for everybody stands once, however often it is written.</summary>
    private static Bound[] Bounds(Expression tree, Fact fact)
    {
        var (all, same) = (new List<Bound>(), new HashSet<decimal>());
        foreach (var bound in Edges.Of(tree, fact))
        {
            if (Reasons.Dependencies(bound).Count > 0 || Edges.At(bound, fact) is not { IsExact: true, Low: var low })
                all.Add(new(bound, null));
            else if (same.Add(low))
                all.Add(new(bound, new Turn(fact, low, same.Count - 1)));
        }

        return [.. all];
    }

    /// <summary>Of codes the condition cannot tell apart, the nearest stands for all.</summary>
    private void Codes(int now, List<Turn> into)
    {
        Span<bool> seen = stackalloc bool[codes.Length];
        seen[alike[now]] = true;
        for (var step = 1; step < codes.Length; step++)
        {
            foreach (var at in (ReadOnlySpan<int>)[now - step, now + step])
            {
                if (at < 0 || at >= codes.Length || seen[alike[at]])
                    continue;
                seen[alike[at]] = true;
                into.Add(codes[at]);
            }
        }
    }

    private void Numbers(Facts facts, List<Turn> into)
    {
        var start = into.Count;
        foreach (var bound in bounds)
        {
            if (bound.Fixed is { } turn)
            {
                Insert(turn, facts, start, into);
                continue;
            }

            var number = Edges.At(bound.Number, Fact, facts);
            if (number.HasLow)
                Insert(new Turn(Fact, number.Low), facts, start, into);
            if (number.HasHigh)
                Insert(new Turn(Fact, number.High), facts, start, into);
        }
    }

    /// <summary>By distance from what is known, then by size; each number once.</summary>
    private void Insert(Turn turn, Facts facts, int start, List<Turn> into)
    {
        var at = into.Count;
        for (; at > start && turn.Compare(into[at - 1], facts) < 0; at--)
        {
        }

        if (at == start || into[at - 1].At != turn.At)
            into.Insert(at, turn);
    }

    /// <summary>What the fact is compared with, and the turn there when that is the same for everybody.</summary>
    private readonly record struct Bound(Expression Number, Turn? Fixed);
}
