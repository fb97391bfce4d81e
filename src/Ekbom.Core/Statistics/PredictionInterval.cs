namespace Ekbom.Core.Statistics;

/// <summary>Where the effect of a new study may lie (95 %); null for fewer than three studies, which cannot say.</summary>
public static class PredictionInterval
{
    public const int FewestStudies = 3;

    /// <summary>μ ± t(k−1) √(τ² + SE²) with the standard error of modified Hartung and Knapp: the one shown.</summary>
    public static Bounds? Shown(Pooled pooled) => Around(pooled, pooled.ModifiedHartungKnapp.StandardError, pooled.Studies - 1);

    /// <summary>μ ± z √(τ² + SE²).</summary>
    public static Bounds? Normal(Pooled pooled) => Around(pooled, pooled.StandardError, freedom: null);

    /// <summary>μ ± t(k−1) √(τ² + SE²) with the standard error of Hartung and Knapp.</summary>
    public static Bounds? HartungKnapp(Pooled pooled) => Around(pooled, pooled.HartungKnapp.StandardError, pooled.Studies - 1);

    /// <summary>μ ± t(k−2) √(τ² + SE²): Higgins, Thompson and Spiegelhalter, J R Stat Soc A 2009;172:137-159 (doi 10.1111/j.1467-985X.2008.00552.x).</summary>
    public static Bounds? Higgins(Pooled pooled) => Around(pooled, pooled.StandardError, pooled.Studies - 2);

    /// <summary>μ ± t(k−2) √(τ² + SE²) with the standard error of Hartung and Knapp: Partlett and Riley, Stat Med 2017;36:301-317 (doi 10.1002/sim.7140).</summary>
    public static Bounds? Partlett(Pooled pooled) => Around(pooled, pooled.HartungKnapp.StandardError, pooled.Studies - 2);

    private static Bounds? Around(Pooled pooled, double standardError, int? freedom) => pooled.Studies < FewestStudies
        ? null
        : Bounds.Around(pooled.Estimate, Inference.Quantile(freedom) * Math.Sqrt(pooled.TauSquared + (standardError * standardError)));
}
