using System.Globalization;
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
        blocks.AddRange(sheet.Twice.Where(twice => twice.Certain).Select(twice => new Paragraph(InteractionsAnswer.Twice(twice), Tone.Lead)));
        blocks.AddRange(sheet.Answer.Objective is null ? Clash(sheet, references) : Times(sheet, references));
        blocks.AddRange(Aside(sheet));
        blocks.AddRange(ReferenceBlocks.List(references.All));
        return new($"Your day: {Plain.Day(sheet.On)}", false, blocks);
    }

    /// <summary>The day as a part of a plan: the times, or that no day fits and what would help.</summary>
    public static IEnumerable<Block> InAPlan(DaySheet sheet)
    {
        yield return new Heading(2, "Your day", "day");
        var blocks = sheet.Answer.Objective is null ? Clash(sheet, new ReferenceList()).Where(block => block is not Heading { Id: "clash" }) : Times(sheet, new ReferenceList()).TakeWhile(block => block is not Heading);
        foreach (var block in blocks.Select(block => block is Heading heading ? heading with { Level = 3 } : block is Bullets bullets ? new Bullets([.. bullets.Items.Select(line => new Line(line.Text, line.Label))]) : block))
            yield return block;
    }

    /// <summary>A minute after midnight as a time; after 1440 it is the next morning.</summary>
    public static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60 % 24:00}:{minute % 60:00}");

    private static IEnumerable<Block> Times(DaySheet sheet, ReferenceList references)
    {
        var groups = sheet.Intakes.GroupBy(intake => intake.Minute).ToList();
        if (groups.Count > 0)
            yield return new Picture(DaySvg.Of(sheet));
        yield return new Table("When to take what", ["Time", "What", "With your day"],
            [.. groups.Select(group => new[] { (Line)Clock(group.Key), string.Join("; ", group.Select(intake => What(intake) + (sheet.Unchecked.Contains(intake.Name) ? " (not known to us: not checked)" : ""))), Meal(sheet.Hours, group.Key) })]);
        yield return new Paragraph(Certificate(sheet));
        if (sheet.Gaps.Count > 0)
        {
            yield return new Heading(2, "Hours that are kept", "kept");
            yield return new Bullets([.. sheet.Gaps.DistinctBy(gap => (gap.First, gap.Second)).Select(gap => new Line(
                $"{Name(sheet, gap.First)}, then {Name(sheet, gap.Second)}{(gap.Overnight ? " the next day" : "")}: {Plain.Span(gap.Gap)}; at least {Plain.Span(gap.Least)}", references: PlanDocument.Numbers(references.Cite(gap.From.From.Cites))))]);
        }

        yield return new Heading(2, "Why at these times", "why");
        foreach (var intake in sheet.Intakes)
        {
            yield return new Heading(3, $"{Clock(intake.Minute)} {intake.Name}", intake.Id);
            yield return new Bullets([.. Why(intake, references)]);
        }
    }

    private static string What(DayIntake intake) =>
        intake.Name + (intake.Amount is { } amount ? $" {amount}" : "") + (intake.Suggested ? " (only suggested)" : "") + (intake.Taken ? " (taken)" : "");

    private static string Name(DaySheet sheet, string id) => sheet.Intakes.First(intake => intake.Id == id) is var intake ? $"{intake.Name} at {Clock(intake.Minute)}" : id;

    private static IEnumerable<Line> Why(DayIntake intake, ReferenceList references)
    {
        foreach (var why in intake.Because)
            yield return new(why.Says, references: why.From is { } from ? PlanDocument.Numbers(references.Cite(from.From.Cites)) : []);
        if (intake.Because.Count == 0)
            yield return "No rule of its own that we know; the label and your pharmacist hold.";
        if (!intake.Taken)
            yield return new(intake.Earliest == intake.Latest ? "not at all, while the rest stays" : $"between {Clock(intake.Earliest)} and {Clock(intake.Latest)}, while the rest stays", "It could move");
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

    private static string Certificate(DaySheet sheet) =>
        sheet.Intakes.Count == 0 ? "Nothing is taken at a set time." :
        Plain.Count(sheet.Answer.Objective!.DistinctTimes, "time of day", "times of day") + (sheet.Answer.Proved
            ? sheet.Balanced ? ". No day that keeps all these rules lies closer to your times, with an extra time of day weighed like 45 minutes: that was proved, not guessed."
            : ". No day with fewer keeps all these rules: that was proved, not guessed."
            : ". This is the best day found; whether a better one exists was not settled.");

    private static IEnumerable<Block> Clash(DaySheet sheet, ReferenceList references)
    {
        yield return new Paragraph(sheet.Answer.Proved
            ? "No day keeps all these rules. Do not choose one to break: ask your pharmacist or prescriber."
            : "No day was found, and it is not proved that there is none. Ask your pharmacist.", Tone.Lead);
        if (sheet.Clash.Count > 0)
        {
            yield return new Heading(2, "What cannot be kept together", "clash");
            yield return new Bullets([.. sheet.Clash.DistinctBy(why => why.Says).Select(why => new Line(why.Says, references: why.From is { } from ? PlanDocument.Numbers(references.Cite(from.From.Cites)) : []))]);
        }

        yield return new Heading(2, "What would make the day possible", "ways-out");
        yield return sheet.WaysOut.Count == 0
            ? new Paragraph("No single change is enough. Ask your pharmacist or prescriber to look at all of it.")
            : new Bullets([.. sheet.WaysOut.Select(way => (Line)Way(way))]);
    }

    private static string Way(WayOut way) => way.Kind switch
    {
        WayOutKind.LeaveOut => $"Leave out {way.Name} for now. If a doctor advised it, ask first.",
        WayOutKind.AskToMove => $"Ask your pharmacist whether {way.Name} may be taken at {Clock(way.Minute ?? 0)}. Do not move it on your own.",
        _ => $"Ask your prescriber whether there is another medicine than {way.Name} for you. Keep taking it until then.",
    };

    private static IEnumerable<Block> Aside(DaySheet sheet)
    {
        List<Line> lines = [];
        if (sheet.AsNeeded.Count > 0)
            lines.Add(new(string.Join(", ", sheet.AsNeeded) + ". Keep the hours between all the same.", "Only when needed, without a set time"));
        if (sheet.NotToday.Count > 0)
            lines.Add(new(string.Join(", ", sheet.NotToday), "Not on this day"));
        if (sheet.Unchecked.Count > 0)
            lines.Add(new(string.Join(", ", sheet.Unchecked) + ". Ask your pharmacist.", "Not known to us, so not checked"));
        lines.AddRange(sheet.Twice.Where(twice => !twice.Certain).Select(InteractionsAnswer.Twice));
        if (sheet.Length != 24 * 60)
            lines.Add(new($"{Plain.Span(Math.Abs(sheet.Length - (24 * 60)))} {(sheet.Length > 24 * 60 ? "more" : "less")} than usual until the same clock time tomorrow; the hours over night were counted with that", "The clocks change, or you travel"));
        if (sheet.Hours.Assumed.Count > 0)
            lines.Add(new(string.Join(", ", sheet.Hours.Assumed) + ". Write your own hours to get your own day.", "You did not say these hours; we took usual ones"));
        if (lines.Count == 0)
            yield break;
        yield return new Heading(2, "Also", "also");
        yield return new Bullets(lines);
    }
}
