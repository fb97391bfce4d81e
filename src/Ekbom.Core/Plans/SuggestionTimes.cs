using System.Globalization;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Measures;
using Ekbom.Core.Profiles;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Plans;

/// <summary>When magnesium that may be tried fits beside what is taken: the evening where that is free, else only the hours that are; and how far it stays from what has no known times.</summary>
internal static class SuggestionTimes
{
    /// <summary>Begins the value of a piece that speaks of the evening; the hours before bed it speaks of follow.</summary>
    private const string Evening = "evening";

    /// <summary>The sentence that applies; one that speaks of the evening only when all the times it names are free.</summary>
    public static SuggestionPiece? Piece(Assessment assessment)
    {
        var gaps = Gaps(assessment);
        return Prepared.Of(assessment.Knowledge).Suggestions["when"].FirstOrDefault(piece => Suggestion.Applies(piece, assessment) && (!piece.Value.StartsWith(Evening, StringComparison.Ordinal) || EveningIsFree(piece, gaps, assessment)));
    }

    public static string Say(SuggestionPiece piece, Assessment assessment, Audience audience)
    {
        var said = new List<string> { Wording.Fill(piece.Says.For(audience) ?? piece.Value, assessment) };
        var gaps = Gaps(assessment);
        if (gaps.Where(gap => gap.Beside.At.Count > 0).ToList() is [_, ..] known)
        {
            var windows = Free(known, Hours(assessment));
            if (windows.Count == 0)
                windows = Free(known, assessment.Profile.Day.On(assessment.AsOf)); // the usual hours were only assumed
            var times = string.Join(", or ", windows.Select(window => $"{Clock(window.From)} to {Clock(window.To)}"));
            said.Add(assessment.Knowledge.Advise("timetable.suggestion.hours").Told(audience, ("Times", times), ("Name", Names(known))));
        }

        foreach (var gap in gaps.Where(gap => gap.Beside.At.Count == 0))
        {
            var sides = ((int Minutes, string Side)[])[(gap.After, "after"), (gap.Before, "before")];
            var hours = string.Join(" and ", sides.Where(side => side.Minutes > 0).Select(side => $"at least {Number.Write(side.Minutes / 60m)} {(side.Minutes == 60 ? "hour" : "hours")} {side.Side}"));
            said.Add(assessment.Knowledge.Advise("timetable.suggestion.times-unknown").Told(audience, ("Hours", hours), ("Name", gap.Beside.Name)));
        }

        return string.Join(' ', said);
    }

    /// <summary>Something that has to stay apart from it has no known times.</summary>
    public static bool LacksTimes(Assessment assessment) => Gaps(assessment).Any(gap => gap.Beside.At.Count == 0);

    /// <summary>One gap for each thing: the longest of all its rules.</summary>
    private static List<Gap> Gaps(Assessment assessment)
    {
        var all = new List<Gap>();
        foreach (var one in assessment.Interactions.Where(one => one.Entry is { Kind: InteractionKind.Separate, Soft: false } && one.Entry.From.Mark.MayDrive()))
        {
            if (IsMagnesium(one.Second))
                all.Add(new(one.First, one.Entry.BeforeMinutes, one.Entry.AfterMinutes));
            else if (IsMagnesium(one.First))
                all.Add(new(one.Second, one.Entry.AfterMinutes, one.Entry.BeforeMinutes));
        }

        return [.. all.GroupBy(gap => gap.Beside).Select(same => new Gap(same.Key, same.Max(gap => gap.After), same.Max(gap => gap.Before)))];
    }

    private static bool IsMagnesium(Swallowed thing) => thing.Ids.Contains(Named.Magnesium);

    /// <summary>Dinner and the hours before bed keep every gap.</summary>
    private static bool EveningIsFree(SuggestionPiece piece, List<Gap> gaps, Assessment assessment)
    {
        var known = gaps.Where(gap => gap.Beside.At.Count > 0).ToList();
        if (known.Count == 0 || Hours(assessment) is not { Dinner: { } dinner, Bed: { } bed })
            return true;
        var windows = Free(known, new(null, null, null, null, null));
        var beforeBed = piece.Value.Split(',').Select(part => Quantity.TryParse(part.Trim(), out var hours, out _, out _) ? (int)hours.In(Unit.Minute).Value : 0).Where(minutes => minutes > 0).ToList();
        return IsFree(Minute(dinner)) && (beforeBed.Count == 0 || Enumerable.Range(Minute(bed) - beforeBed.Max(), beforeBed.Max() - beforeBed.Min() + 1).All(IsFree));

        bool IsFree(int minute)
        {
            var at = (minute + FreeMinutes.Day) % FreeMinutes.Day;
            return windows.Any(window => window.From <= window.To ? window.From <= at && at <= window.To : at >= window.From || at <= window.To);
        }
    }

    private static IReadOnlyList<(int From, int To)> Free(List<Gap> gaps, DayHours day)
    {
        var free = new FreeMinutes(stackalloc bool[FreeMinutes.Day]);
        free.Awake(day);
        foreach (var gap in gaps)
            free.Keep(gap.After, gap.Before, gap.Beside);
        return free.Windows();
    }

    /// <summary>The hours of the person's day, with the usual ones where they say nothing.</summary>
    private static DayHours Hours(Assessment assessment)
    {
        var (said, usual) = (assessment.Profile.Day.On(assessment.AsOf), assessment.Knowledge.UsualDay);
        return said with { Wake = said.Wake ?? usual?.Wake, Dinner = said.Dinner ?? usual?.Dinner, Bed = said.Bed ?? usual?.Bed };
    }

    private static string Names(List<Gap> gaps) => string.Join(" and ", gaps.Select(gap => gap.Beside.Name).Distinct(StringComparer.OrdinalIgnoreCase));

    private static int Minute(TimeOnly time) => (time.Hour * 60) + time.Minute;

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    /// <summary>Least minutes to magnesium when it comes after something, and when it comes before it.</summary>
    private sealed record Gap(Swallowed Beside, int After, int Before);
}
