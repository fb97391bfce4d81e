namespace Ekbom.Core.Trials;

/// <summary>Why a night, or a week of a weekly total, is not in the analysis. The first that holds is the reason.</summary>
public enum LeftOut
{
    No,

    /// <summary>After the trial was stopped.</summary>
    AfterStop,

    /// <summary>Of a round that was not finished when somebody looked.</summary>
    RoundUnfinished,
    NoRating,

    /// <summary>A second total in the same week; the later one counts.</summary>
    SecondInWeek,

    /// <summary>Marked as unusable before results were seen.</summary>
    Unusable,

    /// <summary>In the first nights after a change; or a week whose total looks back into them.</summary>
    Settling,

    /// <summary>Something else that was to be logged was not: nothing is imputed.</summary>
    NotLogged,
}

/// <summary>One night that was due; with a weekly total, one week.</summary>
/// <param name="Number">Night of the trial, from 0; of a week, the night of its total.</param>
/// <param name="Time">The time axis of the model: nights, or weeks.</param>
/// <param name="Date">The evening it began.</param>
/// <param name="Block">The block it belongs to, from 0.</param>
/// <param name="Treatment">The treatment that was planned.</param>
public sealed record TrialNight(int Number, int Time, DateOnly Date, int Block, int Treatment)
{
    /// <summary>What was written; null when nothing was.</summary>
    public DiaryNight? Written { get; init; }

    /// <summary>In points of the outcome.</summary>
    public double? Rating { get; init; }

    /// <summary>What else was logged; in a week, its mean over the days logged.</summary>
    public IReadOnlyDictionary<string, double> Others { get; init; } = new Dictionary<string, double>();

    /// <summary>Night of the change it follows; null before any change.</summary>
    public int? ChangedAt { get; init; }

    public LeftOut Why { get; init; }

    public bool Counts => Why == LeftOut.No;

    /// <summary>The treatment as it was taken; null when that is not known.</summary>
    /// <param name="treatments">How many things are compared.</param>
    public int? TakenTreatment(int treatments) => Written?.Taken switch
    {
        Taken.Missed => 0,
        Taken.OtherTreatment => treatments == 2 ? 1 - Treatment : null,
        _ => Treatment,
    };
}
