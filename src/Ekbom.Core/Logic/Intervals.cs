using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>Comparison of what is known of two numbers: true or false only when it holds for every number they may be.</summary>
public static class Intervals
{
    public static Truth Compare(Comparison by, in Interval left, in Interval right)
    {
        if (!left.IsKnown || !right.IsKnown)
            return Truth.Unknown;
        return by switch
        {
            Comparison.Less => Less(left, right),
            Comparison.LessOrEqual => Kleene.Not(Less(right, left)),
            Comparison.Greater => Less(right, left),
            Comparison.GreaterOrEqual => Kleene.Not(Less(left, right)),
            Comparison.Equal => Equal(left, right),
            _ => Kleene.Not(Equal(left, right)),
        };
    }

    /// <summary>Against one exact number, without building an interval.</summary>
    public static Truth Compare(Comparison by, in Interval left, decimal right)
    {
        if (!left.IsKnown)
            return Truth.Unknown;
        if (left.IsExact)
        {
            var order = left.Low.CompareTo(right);
            return Kleene.Of(by switch
            {
                Comparison.Less => order < 0,
                Comparison.LessOrEqual => order <= 0,
                Comparison.Greater => order > 0,
                Comparison.GreaterOrEqual => order >= 0,
                Comparison.Equal => order == 0,
                _ => order != 0,
            });
        }

        return Compare(by, left, Interval.Exactly(right));
    }

    private static Truth Less(in Interval left, in Interval right)
    {
        if (left.HasHigh && right.HasLow && (left.High < right.Low || (left.High == right.Low && (left.HighIsOpen || right.LowIsOpen))))
            return Truth.True;
        if (left.HasLow && right.HasHigh && left.Low >= right.High)
            return Truth.False;
        return Truth.Unknown;
    }

    private static Truth Equal(in Interval left, in Interval right)
    {
        if (left.IsExact && right.IsExact)
            return Kleene.Of(left.Low == right.Low);
        return Less(left, right) == Truth.True || Less(right, left) == Truth.True ? Truth.False : Truth.Unknown;
    }
}
