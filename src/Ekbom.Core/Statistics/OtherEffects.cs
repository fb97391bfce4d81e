namespace Ekbom.Core.Statistics;

/// <summary>Correlation as Fisher's z (Fisher, Metron 1921;1:3-32): atanh r, variance 1/(n − 3).</summary>
public static class CorrelationEffect
{
    public static Effect? Of(double r, double people) => Math.Abs(r) < 1 && people > 3 ? new Effect(Math.Atanh(r), 1 / (people - 3)) : null;
}

/// <summary>Two rates: ln(x1/t1) − ln(x2/t2), variance 1/x1 + 1/x2, a half added to both counts when either is zero (Rothman, Greenland and Lash, 2008).</summary>
public static class RateEffect
{
    private const double Continuity = 0.5;

    /// <summary>Null when nothing happened in both arms.</summary>
    public static Effect? LogRatio(double events1, double time1, double events2, double time2)
    {
        if (events1 == 0 && events2 == 0)
            return null;
        var add = events1 == 0 || events2 == 0 ? Continuity : 0;
        var (x1, x2) = (events1 + add, events2 + add);
        return new Effect(Math.Log(x1 / time1) - Math.Log(x2 / time2), (1 / x1) + (1 / x2));
    }
}

/// <summary>An estimate that was reported with a 95 % interval: v = ((upper − lower)/(2 × 1.959964))², on the log scale for ratios (Cochrane Handbook, section 6.3).</summary>
public static class GivenEffect
{
    private const double HalfWidth = 1.959964;

    /// <summary>Null when the numbers cannot stand on the scale of the measure, or leave no variance.</summary>
    public static Effect? Of(Measure measure, double estimate, double lower, double upper)
    {
        var (y, low, high) = (measure.Analyse(estimate), measure.Analyse(lower), measure.Analyse(upper));
        var error = (high - low) / (2 * HalfWidth);
        return Effect.CanBe(y, error * error) ? new Effect(y, error * error) : null;
    }
}
