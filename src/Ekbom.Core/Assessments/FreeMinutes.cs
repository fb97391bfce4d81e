using Ekbom.Core.Knowledge;
using Ekbom.Core.Profiles;

namespace Ekbom.Core.Assessments;

/// <summary>The minutes of a day at which something still fits; gaps go round midnight.</summary>
internal readonly ref struct FreeMinutes(Span<bool> taken)
{
    public const int Day = 24 * 60;

    private readonly Span<bool> taken = taken;

    /// <summary>Leaves the gaps of a separation round each time of its first, as <see cref="InteractionCheck.Keeps(int, int, int, int)"/> says.</summary>
    public void Keep(Interaction interaction, Swallowed first) => Keep(interaction.BeforeMinutes, interaction.AfterMinutes, first);

    public void Keep(int before, int after, Swallowed first)
    {
        for (var i = 0; i < first.At.Count; i++)
        {
            Take(first.At[i], before);
            Take(first.At[i] - after + 1, after - 1);
        }
    }

    /// <summary>Leaves the night out, where both ends of the day are known.</summary>
    public void Awake(DayHours day)
    {
        if (day is { Wake: { } wake, Bed: { } bed })
            Take(Minute(bed) + 1, (Minute(wake) - Minute(bed) - 1 + Day) % Day);
    }

    /// <summary>From and to of each free span in the order of the day after the first minute that is taken; one may cross midnight.</summary>
    public IReadOnlyList<(int From, int To)> Windows()
    {
        var start = taken.IndexOf(true);
        if (start < 0)
            return [(0, Day - 1)];
        Span<bool> turned = stackalloc bool[Day];
        taken[start..].CopyTo(turned);
        taken[..start].CopyTo(turned[(Day - start)..]);
        var windows = new List<(int, int)>();
        for (var at = 0; turned[at..].IndexOf(false) is >= 0 and var skip;)
        {
            var from = at + skip;
            at = turned[from..].IndexOf(true) is >= 0 and var length ? from + length : Day;
            windows.Add(((from + start) % Day, (at - 1 + start) % Day));
        }

        return windows;
    }

    private void Take(int from, int minutes)
    {
        if (minutes <= 0)
            return;
        from = ((from % Day) + Day) % Day;
        minutes = Math.Min(minutes, Day);
        var untilMidnight = Math.Min(minutes, Day - from);
        taken.Slice(from, untilMidnight).Fill(true);
        taken[..(minutes - untilMidnight)].Fill(true);
    }

    private static int Minute(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
