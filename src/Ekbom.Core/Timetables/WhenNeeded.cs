using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Timetables;

/// <summary>Something taken only when needed: when it would fit into a day whose other times are set.</summary>
/// <param name="Name">As the person wrote it.</param>
/// <param name="Most">The most intakes a day, when the person wrote that.</param>
/// <param name="Taken">The minutes at which it was taken today.</param>
/// <param name="Windows">When it keeps every gap, in minutes after midnight; after 1440 it is the next morning. Empty: at no hour. Null: the day has no times.</param>
/// <param name="Because">The rules about it.</param>
public sealed record WhenNeeded(string Name, int? Most, IReadOnlyList<int> Taken, IReadOnlyList<(int From, int To)>? Windows, IReadOnlyList<DayReason> Because)
{
    /// <summary>What one intake is, where a patient is told it; null when not.</summary>
    public string? Amount { get; init; }

    /// <summary>What one intake is, as the person wrote it: for clinicians.</summary>
    public string? Written { get; init; }

    /// <summary>More often than the person's own maximum.</summary>
    public bool IsTooOften => Most is { } most && Taken.Count > most;
}

/// <summary>Works out when something taken when needed fits.</summary>
internal static class NeededTimes
{
    /// <param name="day">The day as it was laid out.</param>
    /// <param name="thing">What is taken when needed.</param>
    /// <param name="set">Everything with a time today, that thing not among it.</param>
    /// <param name="at">The minute of each of its intakes; null when the day has no times.</param>
    /// <param name="taken">When the thing was taken today.</param>
    /// <param name="now">Until when it is known what was taken; null when nobody said.</param>
    public static WhenNeeded Of(Attempt day, DayThing thing, IReadOnlyList<DayThing> set, IReadOnlyDictionary<string, int>? at, IReadOnlyList<int> taken, int? now)
    {
        var once = thing with { Taking = thing.Taking with { At = [], PerDay = 1, EveryDays = null } };
        var id = DayBuilder.Ids(once)[0];
        var before = thing with { Name = $"{thing.Name} before", Taking = thing.Taking with { At = [], PerDay = Math.Max(1, taken.Count), EveryDays = null } };
        var others = set.SelectMany(DayBuilder.Ids).ToHashSet(StringComparer.Ordinal);
        var past = new Past((at ?? new Dictionary<string, int>(StringComparer.Ordinal)).Where(one => others.Contains(one.Key)).Concat(DayBuilder.Ids(before).Zip(taken, (dose, minute) => new KeyValuePair<string, int>(dose, minute))).ToDictionary(StringComparer.Ordinal), null);
        var alone = day with { Past = past, Tomorrow = null, Yesterday = null, Wishes = null };
        List<DayThing> all = [.. set, .. taken.Count > 0 ? [before] : (IEnumerable<DayThing>)[], once];
        var builder = alone.Build(all, []);
        var because = builder.RuleIds.Where(rule => rule[(rule.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('|').Contains(id)).SelectMany(builder.Why).DistinctBy(why => why.Says).ToList();
        var windows = at is null ? null : Free(alone.Problem(builder, all), day.Hours, id, thing.Taking.MaxPerDay is { } most and > 1 && taken.Count > 0 ? (DayBuilder.Ids(before), Gap(day, thing, most)) : null, now);
        return new(thing.Name, thing.Taking.MaxPerDay, taken, windows, because) { Amount = thing.TellsAmount ? thing.Amount : null, Written = thing.Amount };
    }

    /// <summary>Two of it are at least this far apart: what its entry says, else our own share of the even gap.</summary>
    private static int Gap(Attempt day, DayThing thing, int most) =>
        thing.Rules.Select(one => DayText.Given(one.Rule, "least_gap")).FirstOrDefault(gap => gap is not null) ?? (int)(DayRules.Day / most * day.Assessment.Knowledge.UsualDay!.EvenGapShare);

    /// <summary>The minutes from waking to the next waking at which a dose keeps every rule, all others being where they are.</summary>
    private static List<(int From, int To)> Free(DayProblem problem, DayPlanHours hours, string id, (IReadOnlyList<string> Doses, int Minutes)? own, int? now)
    {
        var wake = Math.Min(problem.Wake, hours.Wake);
        var open = new DayProblem
        {
            Grid = problem.Grid,
            Wake = wake,
            Bed = Math.Max(problem.Bed, wake + DayRules.Day - 1),
            Length = problem.Length,
            Meals = problem.Meals,
            Doses = [.. problem.Doses.Select(dose => dose.Id == id ? Anywhere(dose, problem) : dose with { Anchor = null, Food = null })],
            Separations = [.. problem.Separations.Where(rule => rule.A == id || rule.B == id), .. (own?.Doses ?? []).Select(dose => new Separation(dose, id, own!.Value.Minutes, own.Value.Minutes))],
            Offsets = [.. problem.Offsets.Where(rule => rule.From == id || rule.To == id)],
        };
        var grid = new DayGrid(open);
        var state = new SearchState(grid, DayRules.Of(open).Where(rule => rule.Weight is null));
        var dose = problem.Doses.Select((one, at) => (one.Id, at)).First(one => one.Id == id).at;
        var spans = new List<(int From, int To)>();
        if (!state.Settle())
            return spans;
        for (var slot = SlotSet.Next(state.Domain(dose), 0); slot >= 0; slot = SlotSet.Next(state.Domain(dose), slot + 1))
        {
            var minute = grid.Minute(slot);
            if (minute < now)
                continue;
            if (spans.Count > 0 && spans[^1].To + open.Grid == minute)
                spans[^1] = (spans[^1].From, minute);
            else
                spans.Add((minute, minute));
        }

        return spans;
    }

    /// <summary>Also at night, unless its own rule says how near to bed it is.</summary>
    private static DayDose Anywhere(DayDose dose, DayProblem day) => dose with
    {
        Windows = dose.Anchor is { } anchor ? [anchor.ToBed ? (day.Bed - anchor.Max, day.Bed - anchor.Min) : (day.Wake + anchor.Min, day.Wake + anchor.Max)] : null,
        Anchor = null,
    };
}
