namespace Ekbom.Core.Statistics;

/// <summary>The scale effects are pooled on.</summary>
public enum EffectScale
{
    Raw,
    Log,
    FisherZ,
}

/// <summary>A measure of effect, under the code metafor's <c>escalc</c> has for it.</summary>
/// <param name="Code">For example <c>OR</c>.</param>
/// <param name="Name">In words.</param>
/// <param name="Scale">The scale of analysis.</param>
public sealed record Measure(string Code, string Name, EffectScale Scale)
{
    public static readonly Measure RiskRatio = new("RR", "risk ratio", EffectScale.Log);

    public static readonly Measure OddsRatio = new("OR", "odds ratio", EffectScale.Log);

    public static readonly Measure RiskDifference = new("RD", "risk difference", EffectScale.Raw);

    public static readonly Measure MeanDifference = new("MD", "mean difference", EffectScale.Raw);

    public static readonly Measure StandardisedMeanDifference = new("SMD", "standardised mean difference (Hedges g)", EffectScale.Raw);

    public static readonly Measure RatioOfMeans = new("ROM", "ratio of means", EffectScale.Log);

    public static readonly Measure MeanChange = new("MC", "mean difference within people (crossover or before and after)", EffectScale.Raw);

    public static readonly Measure Correlation = new("ZCOR", "correlation", EffectScale.FisherZ);

    public static readonly Measure RateRatio = new("IRR", "rate ratio", EffectScale.Log);

    public static readonly Measure Given = new("GEN", "estimate as given", EffectScale.Raw);

    public static IReadOnlyList<Measure> All { get; } =
        [RiskRatio, OddsRatio, RiskDifference, MeanDifference, StandardisedMeanDifference, RatioOfMeans, MeanChange, Correlation, RateRatio, Given];

    /// <summary>What a value of the scale of analysis is on the scale people read; no effect is 0 on the one, and 0 or 1 on the other.</summary>
    public double Read(double analysed) => Scale switch { EffectScale.Log => Math.Exp(analysed), EffectScale.FisherZ => Math.Tanh(analysed), _ => analysed };

    /// <summary>The other way: not a number for a ratio that is not above zero, or a correlation beyond 1.</summary>
    public double Analyse(double read) => Scale switch { EffectScale.Log => Math.Log(read), EffectScale.FisherZ => Math.Atanh(read), _ => read };
}
