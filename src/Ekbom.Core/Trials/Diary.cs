namespace Ekbom.Core.Trials;

/// <summary>Whether that night's treatment was taken as planned.</summary>
public enum Taken { NotSaid, AsPlanned, Missed, OtherTreatment }

/// <summary>Why a night does not count, said before results were seen.</summary>
public enum Unusable { No, Marked, Holiday, Ill, Travel }

/// <summary>What was written of one night.</summary>
/// <param name="Date">The evening the night began, by the calendar of where the person was.</param>
public sealed record DiaryNight(DateOnly Date)
{
    /// <summary>The rating of the outcome, or null when none was given.</summary>
    public double? Rating { get; init; }

    /// <summary>Hours slept, 0 to 24.</summary>
    public double? Slept { get; init; }

    public Taken Taken { get; init; }

    /// <summary>When it was taken.</summary>
    public TimeOnly? TakenAt { get; init; }

    /// <summary>What else was different: caffeine, alcohol, exercise, illness, travel, a new medicine, iron; 1 and 0 for yes and no.</summary>
    public IReadOnlyDictionary<string, double> Others { get; init; } = new Dictionary<string, double>();

    /// <summary>Bristol stool form, 1 to 7.</summary>
    public int? Stool { get; init; }

    /// <summary>Forms 6 and 7 are the loose ones of that scale (Lewis and Heaton 1997).</summary>
    public bool HasLooseStool => Stool is 6 or 7;

    /// <summary>Ids of side effects and warning signs, of the vocabulary of reports.</summary>
    public IReadOnlyList<string> Reports { get; init; } = [];

    /// <summary>Left out of the analysis, if it was marked before results were seen.</summary>
    public Unusable Unusable { get; init; }

    /// <summary>When it was written, with the offset of the place; null when imported without.</summary>
    public DateTimeOffset? Written { get; init; }

    /// <summary>Written more than a day after the evening, by the calendar of where it was written.</summary>
    public bool IsLate => Written is { } at && DateOnly.FromDateTime(at.DateTime) > Date.AddDays(1);

    public string? Note { get; init; }

    /// <summary>With a helper: which treatment the person guesses it was (index), asked at the end of a block.</summary>
    public int? Guess { get; init; }
}

/// <summary>All nights of one trial, in order of date, each once.</summary>
/// <param name="Nights">The nights written down; a night that is not there was not written.</param>
/// <param name="Stopped">The last night when the trial was stopped early, with why.</param>
public sealed record Diary(IReadOnlyList<DiaryNight> Nights, (DateOnly On, string Why)? Stopped = null);
