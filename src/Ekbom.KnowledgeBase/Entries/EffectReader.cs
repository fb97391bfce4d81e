using System.Globalization;
using Ekbom.Core;
using Ekbom.Core.Evidence;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Statistics;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads the effect of an outcome from its raw numbers, by the same code that reads studies of one's own.</summary>
internal static class EffectReader
{
    public static MeasuredEffect? Read(Draft part)
    {
        var (scale, against, better) = (part.Text("scale"), WordLists.Againsts.Words[part.Word("against", WordLists.Againsts)], WordLists.Betters.Words[part.Word("better", WordLists.Betters)]);
        var (measure, note, raw) = (part.Text("measure"), part.Optional("note"), part.Take("raw"));
        part.NoMore();
        if (raw is not MapNode numbers)
        {
            part.Problem("KB006", "raw", "The numbers of the effect are missing.", "Write raw: { estimate: 1.2, lower: 0.4, upper: 2 }, or the columns of the measure, a number each.");
            return null;
        }

        var (tables, problems) = StudyTableReader.Read(OneStudy(measure, numbers, part.Trusted));
        foreach (var problem in problems)
            part.Problem("KB045", "raw", $"The effect cannot be computed: {problem.Says}", problem.Mend);
        if (tables is not [{ Studies: [var study] } table])
        {
            if (problems.Count == 0)
                part.Problem("KB045", "raw", "The effect cannot be computed: a number is missing.", "Write every number the measure needs, or leave the effect out.");
            return null;
        }

        var notes = new[] { note, study.CorrelationAssumed ? "interval computed; the correlation within people was assumed to be 0.5" : null }.OfType<string>().ToList();
        return new(scale, against, better, table.Measure, study.Effect.Estimate, Reported(numbers, table.Measure) ?? study.Effect.Interval, notes.Count == 0 ? null : string.Join("; ", notes));
    }

    /// <summary>An interval is shown as it was reported, also where it is not symmetric.</summary>
    private static Bounds? Reported(MapNode numbers, Measure measure) =>
        numbers["lower"] is TextNode lower && numbers["upper"] is TextNode upper && Number(lower) is { } from && Number(upper) is { } to ? new Bounds(from, to).Map(measure.Analyse) : null;

    private static double? Number(TextNode text) => double.TryParse(text.Text, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <param name="measure">Of effect.</param>
    /// <param name="numbers">One for each column.</param>
    /// <param name="trusted">From a pack, which does not keep what was written without quotes.</param>
    private static MapNode OneStudy(string measure, MapNode numbers, bool trusted)
    {
        var line = numbers.Line;
        var columns = new MapNode(line, [.. numbers.Entries.Select(entry => KeyValuePair.Create(entry.Key, (Node)new ListNode(line, [entry.Value is TextNode text ? text with { Plain = trusted || text.Plain } : entry.Value])))]);
        var set = new MapNode(line, [KeyValuePair.Create("id", (Node)new TextNode(line, "effect", Plain: true)), KeyValuePair.Create("measure", (Node)new TextNode(line, measure, Plain: true)), KeyValuePair.Create("raw", (Node)columns)]);
        return new MapNode(line, [KeyValuePair.Create("datasets", (Node)new ListNode(line, [set]))]);
    }
}
