namespace Ekbom.Core.Trials;

/// <summary>How far a trial is.</summary>
public enum TrialState { NotStarted, Running, Stopped, Ended }

/// <summary>Which nights are let into an analysis; the primary one is fixed in the protocol.</summary>
/// <param name="Settling">Nights left out after each change.</param>
/// <param name="Confounders">Whether nights that lack something logged are left out.</param>
/// <param name="Marked">Whether nights marked as unusable count after all.</param>
public sealed record Selection(int Settling, bool Confounders = true, bool Marked = false);

/// <summary>All nights that were due by a day, each with whether it counts and why not.</summary>
public sealed record TrialNights
{
    private const double LeastLogged = 0.5;

    private TrialNights(Protocol protocol, TrialState state, int rounds, IReadOnlyList<TrialNight> all, IReadOnlyList<Confounder> modelled) =>
        (Protocol, State, Rounds, All, Modelled) = (protocol, state, rounds, all, modelled);

    public Protocol Protocol { get; }

    public TrialState State { get; }

    /// <summary>Rounds that are over.</summary>
    public int Rounds { get; }

    public IReadOnlyList<TrialNight> All { get; }

    /// <summary>The confounders that can be in the model: logged on at least half of the nights, and not always the same.</summary>
    public IReadOnlyList<Confounder> Modelled { get; }

    public IEnumerable<TrialNight> Analysed => All.Where(night => night.Counts);

    public int Count(LeftOut why) => All.Count(night => night.Why == why);

    /// <summary>The nights of a trial.</summary>
    /// <param name="protocol">What was fixed.</param>
    /// <param name="diary">What was written.</param>
    /// <param name="asOf">The day of looking: a night is due when it is over, or written already.</param>
    /// <param name="selection">Other than the primary analysis lets in.</param>
    public static TrialNights Of(Protocol protocol, Diary diary, DateOnly asOf, Selection? selection = null)
    {
        selection ??= new(protocol.SettlingNights);
        var calendar = new TrialDays(protocol, diary, asOf);
        var rated = protocol.Outcome.Rated == Rated.Weekly ? WeeklyTotals.Of(calendar, selection.Settling) : calendar.Nights(selection.Settling);
        var judged = rated.Select(night => night with { Why = Why(night, calendar, selection) }).ToList();
        var modelled = selection.Confounders ? protocol.Confounders.Where(one => IsUsable(one, [.. judged.Where(night => night.Counts)])).ToList() : [];
        return new(protocol, calendar.State, calendar.RoundsOver, [.. judged.Select(night => night.Counts && modelled.Exists(one => !night.Others.ContainsKey(one.Id)) ? night with { Why = LeftOut.NotLogged } : night)], modelled);
    }

    private static LeftOut Why(TrialNight night, TrialDays calendar, Selection selection) =>
        calendar.StoppedAfter is { } stop && night.Number > stop ? LeftOut.AfterStop
        : calendar.State == TrialState.Running && night.Number >= calendar.EndOfRounds ? LeftOut.RoundUnfinished
        : night.Rating is null ? LeftOut.NoRating
        : night.Why == LeftOut.SecondInWeek ? LeftOut.SecondInWeek
        : !selection.Marked && night.Written?.Unusable is not (null or Unusable.No) ? LeftOut.Unusable
        : night.Why;

    private static bool IsUsable(Confounder one, IReadOnlyList<TrialNight> nights)
    {
        var logged = nights.Where(night => night.Others.ContainsKey(one.Id)).Select(night => night.Others[one.Id]).ToList();
        return logged.Count > 0 && logged.Count >= LeastLogged * nights.Count && logged.Min() < logged.Max();
    }
}
