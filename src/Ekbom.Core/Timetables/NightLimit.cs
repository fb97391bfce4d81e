using Ekbom.Core.Sources;

namespace Ekbom.Core.Timetables;

/// <summary>Between which minutes an intake may lie, because of an intake of the day before or after.</summary>
/// <param name="Other">The other intake: its name and time in words.</param>
/// <param name="Says">What asks for the hours; null for our own rule.</param>
internal sealed record NightLimit(string Dose, int From, int To, string Other, string? Says, Entry? Entry)
{
    /// <summary>The medicine taken several times a day whose gaps these are; null for anything else.</summary>
    public string? Series { get; init; }

    private const int Far = 10 * DayRules.Day;

    /// <summary>What the times of the next day ask of this one.</summary>
    /// <param name="pairs">What is kept over the night.</param>
    /// <param name="tomorrow">The next day, with its times.</param>
    /// <param name="length">Minutes until the same clock time of the next day.</param>
    public static IEnumerable<NightLimit> Before(IEnumerable<NightPair> pairs, DaySheet tomorrow, int length) =>
        pairs.Join(tomorrow.Intakes, pair => pair.Early, intake => intake.Id, (pair, next) => new NightLimit(
            pair.Late, length + next.Minute - (pair.Longest ?? Far), length + next.Minute - (pair.Shortest ?? -Far), $"{next.Name} at {DayText.Clock(next.Minute)} the next day", pair.Says, pair.From)
        { Series = pair.Series });

    /// <summary>What the times of the day before ask of this one.</summary>
    /// <param name="pairs">What is kept over the night.</param>
    /// <param name="yesterday">The day before, with its times.</param>
    public static IEnumerable<NightLimit> After(IEnumerable<NightPair> pairs, Evening yesterday) =>
        pairs.Where(pair => yesterday.At.ContainsKey(pair.Late)).Select(pair => (pair, At: yesterday.At[pair.Late])).Select(one => new NightLimit(
            one.pair.Early, one.At + (one.pair.Shortest ?? -Far) - yesterday.Length, one.At + (one.pair.Longest ?? Far) - yesterday.Length,
            $"{yesterday.Taken.Things.First(thing => thing.Ids.Contains(one.pair.Late)).Name} at {DayText.Clock(one.At)} the day before", one.pair.Says, one.pair.From)
        { Series = one.pair.Series });

    public IReadOnlyList<(int From, int To)> Within(IReadOnlyList<(int From, int To)> windows) =>
        [.. windows.Select(window => (From: Math.Max(window.From, From), To: Math.Min(window.To, To))).Where(window => window.From <= window.To)];

    /// <summary>The limit in words; at or after bedtime an end is none.</summary>
    public string Told(string name, int bed) =>
        $"{name} comes {(To < bed ? $"no later than {DayText.Clock(To)}" : $"no earlier than {DayText.Clock(From)}")} on this day, because of {Other}. {Says ?? "This is our own rule."}";
}

/// <summary>The evening before a day that had to be laid out together with it.</summary>
/// <param name="Taken">What was taken the day before.</param>
/// <param name="At">The minute of each of its intakes.</param>
/// <param name="Length">Minutes from one hour of that day to the same clock time of the next.</param>
internal sealed record Evening(TakenOn Taken, IReadOnlyDictionary<string, int> At, int Length);
