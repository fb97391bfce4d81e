namespace Ekbom.Core.Statistics;

/// <summary>The effects of several studies pooled by inverse variance, with one method for the variance between studies.</summary>
public sealed record Pooled
{
    /// <summary>From how many studies on the widened t interval is the one to show: with two of them t has one degree of freedom.</summary>
    public const int FewestForT = 3;

    private Pooled(TauMethod method, IReadOnlyList<double> weights, double tauSquared, Weighted sums)
    {
        (Method, Weights, TauSquared, Estimate, StandardError) = (method, weights, tauSquared, sums.Mean, 1 / Math.Sqrt(sums.Weight));
        Widening = sums.Q / (Studies - 1);
    }

    public TauMethod Method { get; }

    /// <summary>The weight of each study, in percent.</summary>
    public IReadOnlyList<double> Weights { get; }

    public int Studies => Weights.Count;

    public double TauSquared { get; }

    public double Estimate { get; }

    /// <summary>1/√Σw, taking τ² as if it were known.</summary>
    public double StandardError { get; }

    /// <summary>q of Hartung and Knapp: Σw(y − μ)²/(k − 1).</summary>
    public double Widening { get; }

    public Inference Normal => Inference.Of(IntervalMethod.Normal, Estimate, StandardError, freedom: null);

    /// <summary>Hartung and Knapp, Stat Med 2001;20:3875-3889 (doi 10.1002/sim.1009); Sidik and Jonkman, Stat Med 2002;21:3153-3159. May be narrower than the normal one.</summary>
    public Inference HartungKnapp => Inference.Of(IntervalMethod.HartungKnapp, Estimate, StandardError * Math.Sqrt(Widening), Studies - 1);

    /// <summary>Never narrower for agreeing studies: q of at least 1, Röver, Knapp and Friede, BMC Med Res Methodol 2015;15:99 (doi 10.1186/s12874-015-0091-1).</summary>
    public Inference ModifiedHartungKnapp => Inference.Of(IntervalMethod.ModifiedHartungKnapp, Estimate, StandardError * Math.Sqrt(Math.Max(1, Widening)), Studies - 1);

    /// <summary>The interval to show.</summary>
    public Inference Shown => Studies < FewestForT ? Normal : ModifiedHartungKnapp;

    /// <summary>Pools at least two studies.</summary>
    /// <exception cref="ArgumentException">Fewer than two studies: one study stands alone.</exception>
    public static Pooled Of(IReadOnlyList<Effect> effects, TauMethod method = TauMethod.RestrictedMaximumLikelihood)
    {
        var all = effects.ToArray();
        var tauSquared = Statistics.TauSquared.Of(all, method);
        var sums = Weighted.Of(all, tauSquared);
        return new(method, [.. all.Select(effect => 100 / (effect.Variance + tauSquared) / sums.Weight)], tauSquared, sums);
    }
}
