namespace Ekbom.Core.Trials;

/// <summary>What is said of one treatment against the first.</summary>
/// <param name="Treatment">Index among the treatments, from 1.</param>
/// <param name="Verdict">The word. Where two things cannot be told apart, none is given to one of them.</param>
/// <param name="Effect">Null below the minimum of data, and before a round is over.</param>
/// <param name="Mean">Fitted mean without and with it, in the middle of the trial.</param>
/// <param name="Orders">The check over all orders, where an order was drawn.</param>
public sealed record Comparison(int Treatment, Verdict Verdict, EffectAnswer? Effect, (double Off, double On)? Mean, OrderCheck? Orders)
{
    /// <summary>The posterior itself, for a chart.</summary>
    public Posterior? Posterior { get; init; }

    /// <summary>What changed together with it so closely that only the joint effect is told.</summary>
    public ChangedTogether? Together { get; init; }
}

/// <summary>Everything a trial says on one day.</summary>
public sealed record TrialAnalysis
{
    public required Protocol Protocol { get; init; }

    public required Diary Diary { get; init; }

    public required DateOnly AsOf { get; init; }

    public required TrialNights Nights { get; init; }

    /// <summary>For each treatment after the first.</summary>
    public required IReadOnlyList<Comparison> Comparisons { get; init; }

    public required IReadOnlyList<SensitivityRow> Sensitivity { get; init; }

    public required IReadOnlyList<Caution> Cautions { get; init; }

    public required IReadOnlyList<ChangedTogether> Mixed { get; init; }

    public required IReadOnlyList<TwoTreatments> Pairs { get; init; }

    public required IReadOnlyList<BlockRow> Blocks { get; init; }

    public required IReadOnlyList<WeekdayMean> Weekdays { get; init; }

    public Guesses? Guesses { get; init; }

    /// <summary>The versions of the protocol that were replaced, with their nights; none of these is analysed.</summary>
    public IReadOnlyList<VersionNights> Replaced { get; init; } = [];

    public int Used => Nights.Analysed.Count();

    /// <summary>Before the planned end: what is said needs to be surer.</summary>
    public bool IsEarly => Nights.State != TrialState.Ended;

    /// <summary>A weaker design, whose strongest word is "suggests".</summary>
    public bool OnlySuggests => Protocol.Design == TrialDesign.BeforeAfter;

    /// <summary>Other suppositions under which the word is another one; those that could not be judged are not among them.</summary>
    public IEnumerable<SensitivityRow> Changes(Comparison one) => Sensitivity.Where(row => row.Answers[one.Treatment - 1] is { } answer && answer.Verdict != one.Verdict);

    /// <summary>The last night of the trial, planned or stopped.</summary>
    public DateOnly Ended => Nights.State == TrialState.Stopped ? Diary.Stopped!.Value.On : Protocol.Start.AddDays(Protocol.Nights - 1);
}
