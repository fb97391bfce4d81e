namespace Ekbom.Core.Trials;

/// <summary>
/// What one person gives to a pool: what the nights say of the effect without what was supposed beforehand, and a few broad words. No name, no day,
/// no night, no free text.
/// </summary>
public sealed record SharedSummary
{
    public const string Schema = "ekbom.trial-summary/1";

    /// <summary>With less information than this, in units of the scale, taking out the prior leaves a number without meaning.</summary>
    public const double LeastInformation = 0.01;

    /// <summary>The only ages that can be told.</summary>
    public static readonly IReadOnlyList<string> AgeBands = ["18-39", "40-64", "65-"];

    /// <summary>Elemental magnesium a day in broad bands.</summary>
    public static readonly IReadOnlyList<string> DoseBands = ["up to 100 mg", "101 to 200 mg", "201 to 350 mg", "over 350 mg"];

    private static readonly decimal[] DoseEdges = [100, 200, 350];

    public required string Substance { get; init; }

    public string? DoseBand { get; init; }

    public required OutcomeKind Outcome { get; init; }

    /// <summary>The highest total of a questionnaire; else that of the scale.</summary>
    public required double Highest { get; init; }

    /// <summary>In points of the outcome; below 0 is better, whichever way the outcome counts.</summary>
    public required double Effect { get; init; }

    public required double Variance { get; init; }

    public required TrialDesign Design { get; init; }

    public required int Blocks { get; init; }

    public required int Nights { get; init; }

    public required bool Blinded { get; init; }

    /// <summary>What was fixed had its hash before the first night, and was not changed after.</summary>
    public required bool Registered { get; init; }

    public required bool Finished { get; init; }

    public required Verdict Verdict { get; init; }

    public string? AgeBand { get; init; }

    public double Scale => new Outcome(Outcome, "", Highest, 1, Rated.Evening).Prior.Scale;

    /// <summary>Why there is nothing to share, as the id of its entry; null when there is.</summary>
    public static string? Refused(TrialAnalysis analysis, int treatment = 1) =>
        analysis.Nights.State is not (TrialState.Ended or TrialState.Stopped) ? "trial.share.not-over"
        : analysis.Protocol.Treatments[treatment].Substance is null ? "trial.share.no-term"
        : analysis.Comparisons[treatment - 1].Together is not null ? "trial.share.together"
        : Information(analysis, treatment) is null ? "trial.share.too-little" : null;

    /// <summary>The summary of one treatment; null when it is refused.</summary>
    public static SharedSummary? Of(TrialAnalysis analysis, bool registered, string? ageBand = null, int treatment = 1)
    {
        if (Refused(analysis, treatment) is not null)
            return null;
        var (protocol, one) = (analysis.Protocol, analysis.Comparisons[treatment - 1]);
        var (effect, information) = (one.Effect!, Information(analysis, treatment)!.Value);
        var mean = effect.Mean / (effect.Deviation * effect.Deviation) / information;
        return new()
        {
            Substance = protocol.Treatments[treatment].Substance!,
            DoseBand = protocol.Treatments[treatment].ElementalMg is { } mg ? DoseBands[DoseEdges.Count(edge => mg > edge)] : null,
            Outcome = protocol.Outcome.Kind,
            Highest = protocol.Outcome.Highest,
            Effect = Math.Round(protocol.Outcome.HigherIsBetter ? -mean : mean, 4),
            Variance = Math.Round(1 / information, 4),
            Design = protocol.Design,
            Blocks = analysis.Blocks.Count(block => block.Analysed > 0),
            Nights = analysis.Used,
            Blinded = protocol.Blinding == Blinding.Helper,
            Registered = registered,
            Finished = analysis.Nights.State == TrialState.Ended,
            Verdict = one.Verdict,
            AgeBand = ageBand,
        };
    }

    /// <summary>1/s² less what the prior brought; null when that is next to nothing.</summary>
    private static double? Information(TrialAnalysis analysis, int treatment)
    {
        if (analysis.Comparisons[treatment - 1].Effect is not { } effect)
            return null;
        var prior = analysis.Protocol.Outcome.Prior;
        var left = (1 / (effect.Deviation * effect.Deviation)) - (1 / (prior.Effect * prior.Effect));
        return left > LeastInformation / (prior.Scale * prior.Scale) ? left : null;
    }

    /// <summary>Whether every version was fixed by the day the trial first began: who changes a plan on the way has seen some of its nights.</summary>
    public static bool IsRegistered(IEnumerable<Protocol> versions) => versions.ToList() is [_, ..] all && all.TrueForAll(one => one.Made <= all[0].Start);
}
