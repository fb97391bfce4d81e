using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Timetables;

/// <summary>One person's day: when to take what and why there, or which rules clash and what would help.</summary>
public sealed record DaySheet
{
    public required DateOnly On { get; init; }

    public required DayPlanHours Hours { get; init; }

    public required DayProblem Problem { get; init; }

    public required DayAnswer Answer { get; init; }

    /// <summary>An extra time of day was weighed against minutes, instead of having the fewest times at any price.</summary>
    public bool Balanced { get; init; }

    /// <summary>In the order of the day; empty when nothing fits.</summary>
    public IReadOnlyList<DayIntake> Intakes { get; init; } = [];

    /// <summary>Pairs that have to stay apart, with the gap of this day.</summary>
    public IReadOnlyList<DayGap> Gaps { get; init; } = [];

    /// <summary>Rules that cannot hold together, one set after another, each with its own ways out.</summary>
    public IReadOnlyList<DayClash> Clashes { get; init; } = [];

    /// <summary>The rules of the first clash; each is needed.</summary>
    public IReadOnlyList<DayReason> Clash => Clashes.Count == 0 ? [] : Clashes[0].Because;

    /// <summary>What would mend a clash, the smallest change first.</summary>
    public IReadOnlyList<WayOut> WaysOut => [.. Clashes.SelectMany(clash => clash.WaysOut).DistinctBy(way => way.Says.Says)];

    /// <summary>The names of what is taken only when needed: no time is set.</summary>
    public IReadOnlyList<string> AsNeeded => [.. WhenNeeded.Select(one => one.Name)];

    /// <summary>Taken only when needed, with when it would fit.</summary>
    public IReadOnlyList<WhenNeeded> WhenNeeded { get; init; } = [];

    /// <summary>Two intakes that were taken already, too near to each other; and wishes to keep two apart that the day has no room for.</summary>
    public IReadOnlyList<DayReason> TooClose { get; init; } = [];

    /// <summary>Prescribed times that do not fit how the medicine is usually taken; they stay, and somebody should be asked.</summary>
    public IReadOnlyList<DayReason> OwnTimes { get; init; } = [];

    /// <summary>Two intakes of one thing that come closer than usual, because the night is shorter.</summary>
    public IReadOnlyList<DayReason> ShortNights { get; init; } = [];

    /// <summary>What the plan takes away: no time is set for it, on any day.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>Not taken on this day, with when: every 7 days.</summary>
    public IReadOnlyList<string> NotToday { get; init; } = [];

    /// <summary>Taken on this day, but not every day.</summary>
    public IReadOnlyList<string> NotEveryDay { get; init; } = [];

    /// <summary>Of tomorrow, what is not taken every day, when this day has other times than it would have if tomorrow were like it; else null.</summary>
    public IReadOnlyList<string>? Tomorrow { get; init; }

    /// <summary>A Saturday or Sunday of somebody whose weekends have hours of their own.</summary>
    public bool Weekend { get; init; }

    /// <summary>Minutes until the same clock time of the next day: 1440, but 1380 or 1500 over a night in which the clocks change.</summary>
    public int Length { get; init; } = DayRules.Day;

    /// <summary>Something of this day is taken by the month, so that no number of days tells when it comes again.</summary>
    public bool ByMonth { get; init; }

    /// <summary>The last day up to this one on which something planned changed: a step began, or something had ended the day before. Null when nothing had.</summary>
    public DateOnly? ChangedOn { get; init; }

    /// <summary>The sentences that the timetable uses by their ids.</summary>
    public required KnowledgeBase Knowledge { get; init; }

    /// <summary>One substance in more than one product of the day.</summary>
    public IReadOnlyList<Duplicate> Twice { get; init; } = [];

    /// <summary>Things we do not know: their times were not checked against anything.</summary>
    public IReadOnlyList<string> Unchecked { get; init; } = [];
}

/// <summary>The hours of the day in minutes after midnight; bed may be after 1440. What was not said is assumed.</summary>
public sealed record DayPlanHours(int Wake, IReadOnlyList<Meal> Meals, int Bed)
{
    /// <summary>The names of the hours the person did not say: wake, breakfast, lunch, dinner, bed.</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];

    /// <summary>Meals the person said that lie outside the waking hours.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}

/// <summary>One intake: what, when, why there, and between which times it could move with everything else as it is.</summary>
public sealed record DayIntake(string Id, string Name, int Minute, IReadOnlyList<DayReason> Because)
{
    /// <summary>What one intake is, where a patient is told it; null when not.</summary>
    public string? Amount { get; init; }

    /// <summary>What one intake is, as the person wrote it: for clinicians.</summary>
    public string? Written { get; init; }

    /// <summary>How the amount is meant, when the person said it: elemental or compound.</summary>
    public string? AmountCounts { get; init; }

    public int Earliest { get; init; }

    public int Latest { get; init; }

    /// <summary>Only suggested by the plan, not taken yet.</summary>
    public bool Suggested { get; init; }

    /// <summary>Already taken at this time.</summary>
    public bool Taken { get; init; }

    /// <summary>What to do when it is missed.</summary>
    public string? Missed { get; init; }
}

/// <summary>A rule of the day in words, with the entry it comes from; without one it is the person's own wish or an hour of their day.</summary>
public sealed record DayReason(string RuleId, string Says, Entry? From);

/// <summary>Two intakes that have to stay apart: the least gap and the gap of this day, both in minutes. Of the gap by day and the one over night, the one that is tighter.</summary>
public sealed record DayGap(string First, string Second, int Least, int Gap, Entry From)
{
    /// <summary>The second comes the next morning.</summary>
    public bool Overnight { get; init; }
}

public enum WayOutKind
{
    /// <summary>Leave out something bought, not prescribed.</summary>
    LeaveOut,

    /// <summary>Ask whether a medicine may be taken at another time.</summary>
    AskToMove,

    /// <summary>Ask about another medicine.</summary>
    AskForAnother,
}

/// <summary>A change that mends a clash; for a move the times it would be taken at.</summary>
public sealed record WayOut(WayOutKind Kind, string Name, IReadOnlyList<int> Minutes)
{
    /// <summary>It in words, with the entry that words it.</summary>
    public required DayReason Says { get; init; }

    /// <summary>The first of the times.</summary>
    public int? Minute => Minutes.Count == 0 ? null : Minutes[0];
}

/// <summary>Rules that cannot hold together, each of them needed, and what would mend that.</summary>
/// <param name="Names">What is concerned.</param>
public sealed record DayClash(IReadOnlyList<string> Names, IReadOnlyList<DayReason> Because, IReadOnlyList<WayOut> WaysOut);
