using System.Globalization;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Timetables;

namespace Ekbom.Core.Writing;

/// <summary>Lays a day out to be read: the times first, then why each thing is there and how far it could move; or why no day fits, and what would help.</summary>
public static class DayDocument
{
    public static Document Of(DaySheet sheet)
    {
        var references = new ReferenceList();
        var blocks = new List<Block>();
        blocks.AddRange(sheet.LeftOut.Select(one => new Paragraph(Cited(one.Why, references), Tone.Lead)));
        blocks.AddRange(sheet.Twice.Where(twice => twice.Certain).Select(twice => new Paragraph(InteractionsAnswer.Twice(twice, sheet.Knowledge), Tone.Lead)));
        blocks.AddRange(sheet.TooClose.Select(near => new Paragraph(Cited(near, references), Tone.Lead)));
        blocks.AddRange(Warnings(sheet, references));
        blocks.AddRange(sheet.Answer.Objective is null ? DayClashes.Of(sheet, references) : Times(sheet, references, Audience.Patient));
        blocks.AddRange(Needed(sheet, references));
        blocks.AddRange(Aside(sheet));
        blocks.AddRange(ReferenceBlocks.List(references.All));
        return new($"Your day: {Plain.Day(sheet.On)}", false, blocks);
    }

    /// <summary>The day as a part of a plan: the times, or that no day fits and what would help.</summary>
    public static IEnumerable<Block> InAPlan(DaySheet sheet, Audience audience, ReferenceList references)
    {
        yield return new Heading(2, "Your day", "day");
        foreach (var one in sheet.LeftOut)
            yield return new Paragraph(audience == Audience.Patient ? one.Why.Says : one.Clinician, Tone.Lead);
        foreach (var warning in Warnings(sheet, references))
            yield return warning;
        var blocks = sheet.Answer.Objective is null ? DayClashes.Of(sheet, references).Where(block => block is not Heading { Id: "clash" }) : Times(sheet, references, audience).TakeWhile(block => block is not Heading);
        foreach (var block in blocks)
            yield return block is Heading heading ? heading with { Level = 3 } : block;
    }

    /// <summary>What a person's own times have against them, though they stay.</summary>
    private static IEnumerable<Block> Warnings(DaySheet sheet, ReferenceList references) =>
    [
        .. sheet.WhenNeeded.Where(one => one.IsTooOften).Select(one => new Paragraph(TooOften(sheet, one), Tone.Lead)),
        .. sheet.OwnTimes.Concat(sheet.ShortNights).Select(why => new Paragraph(Cited(why, references), Tone.Lead)),
    ];

    /// <summary>A minute after midnight as a time of the clock.</summary>
    public static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60 % 24:00}:{minute % 60:00}");

    /// <summary>A minute after midnight as a time, and that it is on the next day when it is.</summary>
    public static string Time(int minute) => minute >= 24 * 60 ? $"{Clock(minute)} (next day)" : Clock(minute);

    /// <summary>A reason with the numbers of its sources.</summary>
    internal static Line Cited(DayReason why, ReferenceList references) => new(why.Says, references: why.From is { } from ? PlanDocument.Numbers(references.Cite(from.From.Cites)) : []);

    private static IEnumerable<Block> Times(DaySheet sheet, ReferenceList references, Audience audience)
    {
        var groups = sheet.Intakes.GroupBy(intake => intake.Minute).ToList();
        if (groups.Count == 0)
        {
            if (sheet.LeftOut.Count == 0)
                yield return new Paragraph(sheet.Knowledge.Advise("timetable.nothing-taken").Told());
            yield break;
        }

        yield return new Picture(DaySvg.Of(sheet));
        yield return new Table("When to take what", ["Time", "What", "With your day"],
            [.. groups.Select(group => new[] { (Line)Time(group.Key), string.Join("; ", group.Select(intake => What(intake, audience) + (sheet.Unchecked.Contains(intake.Name) ? " (not known to us: not checked)" : ""))), Meal(sheet.Hours, group.Key) })]);
        yield return new Paragraph(Certificate(sheet, audience));
        if (sheet.Gaps.Count > 0)
        {
            yield return new Heading(2, "Hours that are kept", "kept");
            yield return new Bullets([.. sheet.Gaps.DistinctBy(gap => (gap.First, gap.Second)).Select(gap => new Line(
                $"{Name(sheet, gap.First)}, then {Name(sheet, gap.Second)}{(gap.Overnight ? " the next day" : "")}: {Plain.Span(gap.Gap)}; at least {Plain.Span(gap.Least)}", references: PlanDocument.Numbers(references.Cite(gap.From.From.Cites))))]);
        }

        yield return new Heading(2, "Why at these times", "why");
        foreach (var intake in sheet.Intakes)
        {
            yield return new Heading(3, $"{Time(intake.Minute)} {intake.Name}", intake.Id);
            yield return new Bullets([.. Why(intake, sheet.Knowledge, references)]);
        }
    }

    private static string What(DayIntake intake, Audience audience) =>
        intake.Name + ((audience == Audience.Clinician ? intake.Written : intake.Amount) is { } amount ? $" {amount}" : "") + (intake.Suggested ? " (only suggested)" : "") + (intake.Taken ? " (taken)" : "");

    private static string Name(DaySheet sheet, string id) => sheet.Intakes.First(intake => intake.Id == id) is var intake ? $"{intake.Name} at {Time(intake.Minute)}" : id;

    private static IEnumerable<Line> Why(DayIntake intake, KnowledgeBase knowledge, ReferenceList references)
    {
        foreach (var why in intake.Because)
            yield return Cited(why, references);
        if (intake.Because.Count == 0)
            yield return knowledge.Advise("timetable.no-rule").Told();
        if (!intake.Taken)
            yield return new(intake.Earliest == intake.Latest ? "not at all, while the rest stays" : $"between {Time(intake.Earliest)} and {Time(intake.Latest)}, while the rest stays", "It could move");
        if (intake.Missed is { } missed)
            yield return new(missed, "If you miss it");
    }

    private static string Meal(DayPlanHours hours, int minute)
    {
        if (minute == hours.Wake)
            return "on waking";
        if (hours.Meals.FirstOrDefault(meal => minute >= meal.Start && minute <= meal.End) is { } with)
            return $"with {with.Id}";
        if (hours.Meals.FirstOrDefault(meal => meal.Start > minute && meal.Start - minute <= 90) is { } before)
            return $"{before.Start - minute} minutes before {before.Id}";
        return hours.Bed - minute <= 120 ? hours.Bed == minute ? "at bedtime" : $"{hours.Bed - minute} minutes before bed" : "between meals";
    }

    /// <summary>What was proved; a patient reads it without how it was weighed.</summary>
    private static string Certificate(DaySheet sheet, Audience audience) =>
        Plain.Count(sheet.Answer.Objective!.DistinctTimes, "time of day", "times of day") + (sheet.Answer.Proved
            ? sheet.Balanced ? audience == Audience.Patient ? ". We looked at every day that keeps these rules. None with so few times stays nearer to your own times: that was proved, not guessed."
            : ". No day that keeps all these rules lies closer to your times, with an extra time of day weighed like 45 minutes: that was proved, not guessed."
            : ". No day with fewer keeps all these rules: that was proved, not guessed."
            : ". This is the best day found; whether a better one exists was not settled.");

    /// <summary>What is taken only when needed: how often at most, when it fits, and the rules about it.</summary>
    private static IEnumerable<Block> Needed(DaySheet sheet, ReferenceList references)
    {
        if (sheet.WhenNeeded.Count == 0)
            yield break;
        yield return new Heading(2, "When needed", "when-needed");
        yield return new Paragraph(sheet.Knowledge.Advise("timetable.when-needed").Told());
        foreach (var one in sheet.WhenNeeded)
        {
            yield return new Heading(3, one.Name + (one.Amount is { } amount ? $" {amount}" : ""));
            List<Line> lines = [];
            if (one.Most is { } most)
                lines.Add(new(Plain.Count(most, "time", "times") + " a day, as you wrote it", "At most"));
            if (one.Taken.Count > 0)
                lines.Add(new(string.Join(", ", one.Taken.Select(Time)), "Taken today"));
            if (one.Most is { } limit && one.Taken.Count >= limit)
                lines.Add(one.IsTooOften ? TooOften(sheet, one) : "No more of it today: that was the most you wrote.");
            else if (one.Windows is { Count: > 0 } windows)
                lines.Add(new(Windows(windows, sheet.Problem.Grid),
                    one.Taken.Count == 0 ? "It fits" : $"It fits, once the time its label asks for after {Time(one.Taken[^1])} has passed"));
            else if (one.Windows is not null)
                lines.Add(sheet.Knowledge.Advise("timetable.when-needed.no-time").Told());
            lines.AddRange(one.Because.Select(why => Cited(why, references)));
            if (one.Because.Count == 0)
                lines.Add(sheet.Knowledge.Advise("timetable.no-rule").Told());
            yield return new Bullets(lines);
        }
    }

    private static string Windows(IReadOnlyList<(int From, int To)> windows, int grid) =>
        windows is [var all] && all.To - all.From + grid >= 24 * 60 ? "at any hour"
        : string.Join(", or ", windows.Select(window => window.From == window.To ? $"at {Time(window.From)}" : $"from {Time(window.From)} to {Time(window.To)}"));

    private static string TooOften(DaySheet sheet, WhenNeeded one) =>
        sheet.Knowledge.Advise("timetable.when-needed.too-many").Told(("Name", one.Name), ("Most", one.Most!.Value.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<Block> Aside(DaySheet sheet)
    {
        List<Line> lines = [];
        if (sheet.NotToday.Count > 0)
            lines.Add(new(string.Join(", ", sheet.NotToday), "Not on this day"));
        if (sheet.Unchecked.Count > 0)
            lines.Add(new(string.Join(", ", sheet.Unchecked) + ". Ask your pharmacist.", "Not known to us, so not checked"));
        lines.AddRange(sheet.Twice.Where(twice => !twice.Certain).Select(twice => InteractionsAnswer.Twice(twice, sheet.Knowledge)));
        if (sheet.Length != 24 * 60)
            lines.Add(new($"{Plain.Span(Math.Abs(sheet.Length - (24 * 60)))} {(sheet.Length > 24 * 60 ? "more" : "less")} than usual until the same clock time tomorrow; the hours over night were counted with that", "The clocks change, or you travel"));
        if (sheet.Hours.LeftOut.Count > 0)
            lines.Add(new(string.Join(", ", sheet.Hours.LeftOut) + ". Write meals that lie between waking and bed.", "These meals lie outside your waking hours, so they were not counted"));
        if (sheet.Hours.Assumed.Count > 0)
            lines.Add(new(string.Join(", ", sheet.Hours.Assumed) + ". Write your own hours to get your own day.", "You did not say these hours; we took usual ones"));
        if (lines.Count == 0)
            yield break;
        yield return new Heading(2, "Also", "also");
        yield return new Bullets(lines);
    }
}
