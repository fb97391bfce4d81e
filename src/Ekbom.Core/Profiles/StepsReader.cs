using Ekbom.Core.Logic;

namespace Ekbom.Core.Profiles;

/// <summary>Reads <c>then</c>: the planned steps of a medicine, in the order of their days, which may lie ahead.</summary>
internal static class StepsReader
{
    public const string Key = "then";

    private const string Example = "then: [{ from: 2026-12-01, dose: 600 mg }].";

    private static readonly string[] Keys = ["from", "dose", "amount", "at", "per_day"];

    /// <param name="row">The row of the medicine.</param>
    /// <param name="dose">What one intake is until the first step.</param>
    /// <param name="taking">How it is taken until the first step.</param>
    /// <param name="ingredients">Minerals in it: their totals are checked for today only, so their amount is not planned.</param>
    public static IReadOnlyList<PlannedStep> Read(Section row, string? dose, Taking taking, IReadOnlyList<Ingredient> ingredients)
    {
        var steps = new List<PlannedStep>();
        var before = new PlannedStep(taking.Since?.First ?? DateOnly.MinValue, dose, taking.PerDay, taking.At);
        foreach (var (node, path) in row.Items(Key, Example) ?? [])
        {
            if (node is not MapNode)
                row.Reading.Refuse(ProfileCodes.WrongShape, new(path, node.Line), $"{Section.Name(node)} stands where a step is expected.", $"Write {Example}");
            else if (Section.Of(row.Reading, node, path, Keys, Example) is { } part && Step(part, before, taking.Until) is { } step)
                steps.Add(before = step);
        }

        if (steps.Count > 0 && ingredients.FirstOrDefault(one => !one.May) is { } mineral)
            row.Reading.Refuse(
                ProfileCodes.Contradiction, row.At(Key), $"then stands at something with {mineral.Id}, and its amounts are checked for today only.",
                "Leave then out, and write the new amount on the day it changes.");
        return steps;
    }

    private static PlannedStep? Step(Section part, PlannedStep before, DateSpan? until)
    {
        var amount = TakenReader.Amount(part, null);
        Dose.CheckSwallowed(part.Reading, amount);
        var dose = TakenReader.Written(part, amount);
        var at = TakingReader.Times(part);
        var perDay = TakingReader.Count(part, "per_day");
        if (From(part, before.From, until) is not { } from)
            return null;
        if (dose is null && at.Count == 0 && perDay is null)
            part.Reading.Refuse(ProfileCodes.NothingChanges, part.Here, "This step changes nothing.", $"Write what changes on {CalendarReader.Iso(from)}, like dose: 600 mg.");
        var times = at.Count > 0 ? at : before.At;
        if (perDay is { } said && times.Count > 0 && said != times.Count)
            part.Reading.Refuse(
                ProfileCodes.TimesDiffer, part.At("per_day"), $"per_day is {said}, and {(at.Count > 0 ? "at names" : "before it there were")} {times.Count} {(times.Count == 1 ? "time" : "times")}.",
                $"Name {said} {(said == 1 ? "time" : "times")} in at.");
        return new(from, dose ?? before.Dose, perDay ?? (at.Count > 0 ? at.Count : before.PerDay), times);
    }

    /// <summary>The first day of a step: one day, after the step before it and not after the end.</summary>
    private static DateOnly? From(Section part, DateOnly after, DateSpan? until)
    {
        if (!part.Has("from") || Words.IsUnsure(part, "from"))
        {
            part.Reading.Refuse(ProfileCodes.NotADate, part.Here, "This step does not say from which day it holds.", "Write its first day, like from: 2026-12-01.");
            return null;
        }

        if (CalendarReader.Any(part, "from") is not { } span)
            return null;
        if (!span.IsDay)
            part.Reading.Refuse(ProfileCodes.NotADate, part.At("from"), $"{Reading.Quote(part.Text("from", Example)!.Value.Text)} is more than one day.", "Write the first day of the step, like from: 2026-12-01.");
        else if (span.First <= after)
            part.Reading.Refuse(ProfileCodes.OutOfOrder, part.At("from"), $"{CalendarReader.Iso(span.First)} does not lie after {CalendarReader.Iso(after)}.", "Write the steps in the order of their days, each after the one before and after since.");
        else if (until?.Last < span.First)
            part.Reading.Refuse(ProfileCodes.EndsBeforeItStarts, part.At("from"), $"The step begins after until, {CalendarReader.Iso(until!.Value.Last)}.", "Write an earlier day, or a later until.");
        else
            return span.First;
        return null;
    }
}
