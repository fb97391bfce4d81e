using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Timetables;

/// <summary>What is taken on one day, by name with its intakes in order, to be held against the day before or after.</summary>
internal sealed record TakenOn(IReadOnlyList<(string Name, IReadOnlyList<string> Ids)> Things)
{
    public static TakenOn Of(DaySheet sheet) => new([.. sheet.Intakes.GroupBy(intake => intake.Name, StringComparer.Ordinal).Select(group => (group.Key, (IReadOnlyList<string>)[.. group.OrderBy(intake => intake.Minute).Select(intake => intake.Id)]))]);

    public IReadOnlyList<string> Ids(string name) => Things.FirstOrDefault(thing => thing.Name == name).Ids ?? [];
}

/// <summary>An intake of one day and one of the next, with the least and the most minutes between them.</summary>
/// <param name="Late">On the earlier day.</param>
/// <param name="Early">On the later day.</param>
/// <param name="From">The entry that asks for it; null for our own rule that one thing is not taken twice in short order.</param>
internal sealed record NightPair(string Late, string Early, int? Shortest, int? Longest, string? Says, Entry? From)
{
    /// <summary>The medicine taken several times a day whose gaps these are; null for anything else.</summary>
    public string? Series { get; init; }

    /// <summary>Everything that has to keep its hours over the night between two days, whatever kinds of day they are.</summary>
    /// <param name="today">The earlier day.</param>
    /// <param name="tomorrow">The later one.</param>
    /// <param name="series">The gaps of what is taken several times a day.</param>
    /// <param name="found">The interactions of the person.</param>
    /// <param name="least">The fewest minutes between two intakes of something taken once a day.</param>
    public static IEnumerable<NightPair> Between(TakenOn today, TakenOn tomorrow, IReadOnlyList<Series> series, IReadOnlyList<InteractionFound> found, int least)
    {
        foreach (var (entry, first, second) in found.Where(one => IsKept(one.Entry)).Select(one => (one.Entry, one.First.Name, one.Second.Name)))
        {
            var (before, after) = entry.Kind == InteractionKind.Avoid ? (DayRules.Day, DayRules.Day) : (entry.BeforeMinutes, entry.AfterMinutes);
            var says = $"{first} and {second}: {entry.Says.Patient}";
            foreach (var (late, early) in Pairs(today.Ids(first), tomorrow.Ids(second)))
                yield return new(late, early, before, null, says, entry);
            foreach (var (late, early) in Pairs(today.Ids(second), tomorrow.Ids(first)))
                yield return new(late, early, after, null, says, entry);
        }

        foreach (var (name, ids) in today.Things)
        {
            if (tomorrow.Ids(name) is not [var early, ..] morning)
                continue;
            if (series.FirstOrDefault(one => one.Doses.Intersect(ids).Any() || one.Doses.Contains(early)) is { } several)
                yield return new(ids[^1], early, several.OvernightMin, several.OvernightMax, null, null) { Series = several.Id };
            else if (ids.Count == 1 && morning.Count == 1)
                yield return new(ids[0], early, least, null, null, null);
        }
    }

    /// <summary>The entry concerns a pair that has to be kept apart.</summary>
    public static bool IsKept(Interaction entry) => entry.From.Mark.MayDrive() && entry is { Kind: InteractionKind.Separate, Soft: false } or { Kind: InteractionKind.Avoid };

    private static IEnumerable<(string, string)> Pairs(IReadOnlyList<string> late, IReadOnlyList<string> early) => late.SelectMany(_ => early, (one, other) => (one, other));
}
