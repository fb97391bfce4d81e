using Ekbom.Core.Statistics;

namespace Ekbom.Core.Trials;

/// <summary>Figures of one group of people, or none when they are too few.</summary>
/// <param name="People">How many; shown only rounded.</param>
/// <param name="Pool">Null with fewer than <see cref="PoolGroup.Fewest"/>, or where the others would be fewer.</param>
public sealed record PoolCell(int People, TrialPool? Pool, IReadOnlyList<Effect> Effects)
{
    /// <summary>Rounded to 5, so that nobody is told apart by one more or less.</summary>
    public int Shown => (int)Math.Round(People / 5.0, MidpointRounding.AwayFromZero) * 5;

    /// <summary>The classical estimate beside it: REML with the modified interval of Hartung and Knapp.</summary>
    public Pooled? Classical => Pool is null ? null : Pooled.Of(Effects);
}

/// <summary>All trials of one substance on one scale. The main figure is of those that were registered before their first night.</summary>
public sealed record PoolGroup(string Substance, OutcomeKind Outcome, double Highest, double Scale, PoolCell Registered, PoolCell Others, PoolCell Blinded, PoolCell Open)
{
    /// <summary>No figure for fewer people than this, and none that would tell of fewer.</summary>
    public const int Fewest = 10;

    private const double SleepHours = 0.5;

    /// <summary>The usual smallest difference worth having on this scale.</summary>
    public double Smallest => Outcome == OutcomeKind.SleepHours ? SleepHours : Scale;

    public static IReadOnlyList<PoolGroup> Of(IEnumerable<SharedSummary> all) => [.. all.GroupBy(one => (one.Substance, one.Outcome, one.Highest)).OrderBy(group => group.Key.Substance, StringComparer.Ordinal).ThenBy(group => group.Key.Outcome).Select(group =>
    {
        var scale = group.First().Scale;
        var registered = group.Where(one => one.Registered).ToList();
        var blinded = registered.Count(one => one.Blinded);
        var both = blinded >= Fewest && registered.Count - blinded >= Fewest;
        return new PoolGroup(
            group.Key.Substance, group.Key.Outcome, group.Key.Highest, scale, Cell(registered, scale), Cell([.. group.Where(one => !one.Registered)], scale),
            Cell([.. registered.Where(one => one.Blinded)], scale, both), Cell([.. registered.Where(one => !one.Blinded)], scale, both));
    })];

    private static PoolCell Cell(IReadOnlyList<SharedSummary> people, double scale, bool shown = true)
    {
        Effect[] effects = [.. people.Select(one => new Effect(one.Effect, one.Variance))];
        return new(people.Count, shown && people.Count >= Fewest ? TrialPool.Of(effects, scale) : null, effects);
    }
}
