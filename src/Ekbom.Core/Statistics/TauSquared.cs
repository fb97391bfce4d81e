namespace Ekbom.Core.Statistics;

/// <summary>How the variance between studies is estimated.</summary>
public enum TauMethod
{
    /// <summary>One effect common to all studies: none.</summary>
    Fixed,
    DerSimonianLaird,
    PauleMandel,
    RestrictedMaximumLikelihood,
    MaximumLikelihood,
    Hedges,
    SidikJonkman,
}

/// <summary>Estimators of τ², the variance between studies. Compared: Veroniki et al., Res Synth Methods 2016;7:55-79 (doi 10.1002/jrsm.1164).</summary>
public static class TauSquared
{
    /// <exception cref="ArgumentException">Fewer than two studies.</exception>
    public static double Of(ReadOnlySpan<Effect> effects, TauMethod method)
    {
        if (effects.Length < 2)
            throw new ArgumentException("One study shows no variance between studies.");
        return method switch
        {
            TauMethod.DerSimonianLaird => DerSimonianLaird(effects),
            TauMethod.PauleMandel => GeneralisedQ.Solve(effects, effects.Length - 1),
            TauMethod.RestrictedMaximumLikelihood => LikelihoodRoots.Best(effects, restricted: true),
            TauMethod.MaximumLikelihood => LikelihoodRoots.Best(effects, restricted: false),
            TauMethod.Hedges => Hedges(effects),
            TauMethod.SidikJonkman => SidikJonkman(effects),
            _ => 0,
        };
    }

    /// <summary>DerSimonian and Laird, Control Clin Trials 1986;7:177-188 (doi 10.1016/0197-2456(86)90046-2).</summary>
    private static double DerSimonianLaird(ReadOnlySpan<Effect> effects)
    {
        var fixedEffect = Weighted.Of(effects, 0);
        return Math.Max(0, (fixedEffect.Q - (effects.Length - 1)) / fixedEffect.Contrast);
    }

    /// <summary>Hedges, Psychol Bull 1983;93:388-395: the variance of the estimates less the mean of their own variances.</summary>
    private static double Hedges(ReadOnlySpan<Effect> effects)
    {
        var (squares, variances) = Spread(effects);
        return Math.Max(0, (squares / (effects.Length - 1)) - (variances / effects.Length));
    }

    /// <summary>Sidik and Jonkman, J R Stat Soc C 2005;54:367-384 (doi 10.1111/j.1467-9876.2005.00489.x). Zero only when all estimates are the same.</summary>
    private static double SidikJonkman(ReadOnlySpan<Effect> effects)
    {
        var start = Spread(effects).Squares / effects.Length;
        if (start <= 0)
            return 0;
        double weight = 0, sum = 0;
        foreach (var effect in effects)
            (weight, sum) = (weight + (start / (effect.Variance + start)), sum + (start / (effect.Variance + start) * effect.Estimate));
        double squares = 0;
        foreach (var effect in effects)
            squares += start / (effect.Variance + start) * (effect.Estimate - (sum / weight)) * (effect.Estimate - (sum / weight));
        return squares / (effects.Length - 1);
    }

    /// <summary>Σ(y − mean y)² and Σv.</summary>
    internal static (double Squares, double Variances) Spread(ReadOnlySpan<Effect> effects)
    {
        double sum = 0, variances = 0, squares = 0;
        foreach (var effect in effects)
            (sum, variances) = (sum + effect.Estimate, variances + effect.Variance);
        foreach (var effect in effects)
            squares += (effect.Estimate - (sum / effects.Length)) * (effect.Estimate - (sum / effects.Length));
        return (squares, variances);
    }
}
