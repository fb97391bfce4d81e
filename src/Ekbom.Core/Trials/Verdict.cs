namespace Ekbom.Core.Trials;

/// <summary>The word for a result; the first rule that holds.</summary>
public enum Verdict { NotEnoughData, Helps, ProbablyHelps, Worse, NoDifference, CannotTell }

/// <summary>The rules of the verdict. A look before the end needs more: one look in six of a useless treatment would reach 0.95 at some time.</summary>
public static class Verdicts
{
    public const double Sure = 0.95, SureEarly = 0.99, Enough = 0.80;

    /// <param name="answer">What is known.</param>
    /// <param name="early">Before the planned end: only benefit or harm that is surer than at the end counts.</param>
    public static Verdict Of(EffectAnswer answer, bool early)
    {
        var sure = early ? SureEarly : Sure;
        return answer.Any >= sure && answer.Useful >= Enough ? Verdict.Helps
            : answer.Any >= sure ? Verdict.ProbablyHelps
            : answer.Worse >= sure ? Verdict.Worse
            : !early && answer.Same >= Enough ? Verdict.NoDifference
            : Verdict.CannotTell;
    }

    /// <summary>As it stands in files.</summary>
    public static string Id(this Verdict verdict) => verdict switch
    {
        Verdict.NotEnoughData => "not-enough-data",
        Verdict.Helps => "helps",
        Verdict.ProbablyHelps => "probably-helps",
        Verdict.Worse => "worse",
        Verdict.NoDifference => "no-difference",
        _ => "cannot-tell",
    };
}
