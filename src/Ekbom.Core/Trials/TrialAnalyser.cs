namespace Ekbom.Core.Trials;

/// <summary>Analyses a trial as its protocol fixed it: what is in the model, which nights count, and which word is given, all before the first night.</summary>
public static class TrialAnalyser
{
    /// <summary>The analysis of a whole file: the nights of the version that holds, and beside it what was written by the versions before.</summary>
    /// <param name="file">The trial, with what is in each box.</param>
    /// <param name="asOf">The day of looking.</param>
    public static TrialAnalysis Of(TrialFile file, DateOnly asOf) => Of(file.Protocol, VersionNights.OfTheLast(file), asOf) with { Replaced = VersionNights.Replaced(file) };

    /// <summary>The analysis of one day.</summary>
    /// <param name="protocol">What was fixed, with what is in each box.</param>
    /// <param name="diary">What was written.</param>
    /// <param name="asOf">The day of looking. Before the end only rounds that are over count.</param>
    public static TrialAnalysis Of(Protocol protocol, Diary diary, DateOnly asOf)
    {
        var nights = TrialNights.Of(protocol, diary, asOf);
        var used = nights.Analysed.ToList();
        var early = nights.State != TrialState.Ended;
        var enough = Enumerable.Range(1, protocol.Treatments.Count - 1).Select(treatment => LeastNights.IsMet(protocol, used, treatment)).ToList();
        var fit = enough.Contains(true) ? TrialFit.Of(protocol, used, new() { Confounders = nights.Modelled }) : null;
        IReadOnlyList<ChangedTogether> mixed = fit is null ? [] : ChangedTogether.Of(nights, diary);
        return new()
        {
            Protocol = protocol,
            Diary = diary,
            AsOf = asOf,
            Nights = nights,
            Comparisons = [.. enough.Select((met, at) => Compare(protocol, used, at + 1, met ? fit : null, mixed, early))],
            Sensitivity = fit is null ? [] : Sensitivity.Of(nights, diary, asOf, early),
            Cautions = Cautions.Of(nights, fit?.Effects[0]),
            Mixed = mixed,
            Pairs = fit is null || protocol.Treatments.Count < 3 ? [] : TwoTreatments.Of(nights),
            Blocks = BlockRow.Of(nights, diary),
            Weekdays = WeekdayMean.Of(nights),
            Guesses = Guesses.Of(protocol, diary),
        };
    }

    /// <summary>The primary answer alone, for one treatment; null below the minimum of data.</summary>
    public static (EffectAnswer Answer, Verdict Verdict)? Primary(Protocol protocol, Diary diary, DateOnly asOf, int treatment = 1)
    {
        var nights = TrialNights.Of(protocol, diary, asOf);
        if (!LeastNights.IsMet(protocol, nights.Analysed, treatment))
            return null;
        var answer = TrialFit.Of(protocol, nights.Analysed, new() { Confounders = nights.Modelled }).Answer(protocol, treatment);
        return (answer, Verdicts.Of(answer, nights.State != TrialState.Ended));
    }

    private static Comparison Compare(Protocol protocol, IReadOnlyList<TrialNight> used, int treatment, TrialFit? fit, IReadOnlyList<ChangedTogether> mixed, bool early)
    {
        if (fit is null)
            return new(treatment, Verdict.NotEnoughData, null, null, null);
        var together = mixed.FirstOrDefault(one => one.Treatment == treatment && one.Inseparable);
        var effect = fit.Answer(protocol, treatment);
        var coefficients = fit.Effects[treatment - 1].Coefficients;
        return new(treatment, together is null ? Verdicts.Of(effect, early) : Verdict.CannotTell, effect, (coefficients[0], coefficients[0] + coefficients[treatment]), OrderCheck.Of(protocol, used, treatment))
        {
            Posterior = fit.Effects[treatment - 1],
            Together = together,
        };
    }
}
