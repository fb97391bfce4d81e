namespace Ekbom.Core.Statistics;

/// <summary>How far the effects of studies differ beyond chance: Higgins and Thompson, Stat Med 2002;21:1539-1558 (doi 10.1002/sim.1186).</summary>
public sealed record Heterogeneity
{
    private const double Tail = 0.025;

    private readonly double within;

    private Heterogeneity(int studies, double q, double typical, Bounds tauSquared) => (Freedom, Q, within, TauSquaredInterval) = (studies - 1, q, typical, tauSquared);

    /// <summary>Cochran's Q: Σw(y − fixed effect)².</summary>
    public double Q { get; }

    public int Freedom { get; }

    public double P => Distributions.ChiSquaredAbove(Q, Freedom);

    /// <summary>max(0, (Q − df)/Q), in percent.</summary>
    public double ISquaredFromQ => Q <= Freedom ? 0 : 100 * (Q - Freedom) / Q;

    public double HSquaredFromQ => Q / Freedom;

    /// <summary>95 % interval of τ² by the Q profile: Viechtbauer, Stat Med 2007;26:37-52 (doi 10.1002/sim.2514).</summary>
    public Bounds TauSquaredInterval { get; }

    public Bounds ISquaredInterval => TauSquaredInterval.Map(ISquared);

    /// <summary>Share of the variance that lies between studies, in percent: 100 τ²/(τ² + s²), s² the typical variance within.</summary>
    public double ISquared(double tauSquared) => 100 * tauSquared / (tauSquared + within);

    public double HSquared(double tauSquared) => (tauSquared + within) / within;

    /// <exception cref="ArgumentException">Fewer than two studies.</exception>
    public static Heterogeneity Of(IReadOnlyList<Effect> effects)
    {
        if (effects.Count < 2)
            throw new ArgumentException("One study differs from none.");
        var all = effects.ToArray();
        var freedom = all.Length - 1;
        var sums = Weighted.Of(all, 0);
        var typical = freedom / sums.Contrast;
        var interval = new Bounds(
            GeneralisedQ.Solve(all, Distributions.ChiSquaredQuantile(1 - Tail, freedom)),
            GeneralisedQ.Solve(all, Distributions.ChiSquaredQuantile(Tail, freedom)));
        return new(all.Length, sums.Q, typical, interval);
    }
}
