using System.Globalization;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>What a reader may fold away: the answer under other suppositions, the check over all orders, weekdays, and what the model found.</summary>
internal static class TrialDetails
{
    private const int FewestOrders = 4;

    public static IEnumerable<Block> Of(TrialAnalysis analysis, TrialSentences sentences)
    {
        var parts = new (string Title, List<Line> Lines)[]
        {
            ("The same, with the sums done in other ways", analysis.Sensitivity.Count == 0 ? [] : [.. analysis.Comparisons.SelectMany(one => Rows(analysis, sentences, one))]),
            ("A check without a model", [.. Orders(analysis, sentences)]),
            ("What the model found", [.. Model(analysis)]),
            ("Days of the week", [.. analysis.Weekdays.Select(day => new Line($"mean {TrialNumbers.Points(day.Mean, analysis.Protocol.Outcome)} of {TrialNumbers.Nights(day.Nights, analysis.Protocol)}", day.Day.ToString()))]),
        }.Where(part => part.Lines.Count > 0).ToList();
        if (parts.Count > 0)
            yield return new Heading(2, "For who wants to check", "details");
        foreach (var (title, lines) in parts)
        {
            yield return new Heading(3, title);
            yield return new Behind("Show", lines);
        }
    }

    internal static IEnumerable<Line> Rows(TrialAnalysis analysis, TrialSentences sentences, Comparison one)
    {
        var outcome = analysis.Protocol.Outcome;
        foreach (var row in analysis.Sensitivity)
        {
            var label = TrialNumbers.Capital(sentences.Supposed(row)) + (analysis.Comparisons.Count > 1 ? $", {sentences.Name(one.Treatment, start: false)}" : "");
            yield return row.Answers[one.Treatment - 1] is not { } told
                ? new("not enough is left to say anything", label)
                : new Line($"{TrialSentences.Word(told.Verdict)}; {TrialNumbers.Points(told.Answer.Median, outcome)} (95 % {TrialNumbers.Interval(told.Answer.Middle95, outcome)}); better at all {TrialNumbers.Chance(told.Answer.Any)}, worth having {TrialNumbers.Chance(told.Answer.Useful)}; {TrialNumbers.Nights(row.Nights, analysis.Protocol)}", label);
        }
    }

    internal static IEnumerable<Line> Orders(TrialAnalysis analysis, TrialSentences sentences) => analysis.Comparisons.Where(one => one.Orders is not null).Select(one => new Line(
        one.Orders!.Orders < FewestOrders ? $"{Plain.Count(one.Orders.Orders, "order was", "orders were")} possible: too few for this check." : $"{Plain.Count(one.Orders.Orders, "order was", "orders were")} possible. With {TrialNumbers.Whole(one.Orders.AsExtreme)} of them the means of the blocks would differ at least as much to the better side ({TrialNumbers.Points(one.Orders.Difference, analysis.Protocol.Outcome)} observed): {TrialNumbers.Chance(one.Orders.Share)}.",
        analysis.Comparisons.Count > 1 ? sentences.Name(one.Treatment) : ""));

    private static IEnumerable<Line> Model(TrialAnalysis analysis)
    {
        if (analysis.Comparisons.FirstOrDefault(one => one.Posterior is not null)?.Posterior is not { } posterior)
            yield break;
        var outcome = analysis.Protocol.Outcome;
        yield return new($"{TrialNumbers.Points(posterior.Spread, outcome)} from night to night, {TrialNumbers.Points(posterior.BlockSpread, outcome)} from block to block", "Spread");
        yield return new($"{TrialNumbers.Short(posterior.Correlation)}: how much one night tells of the next", "Serial correlation");
        if (analysis.Nights.Modelled.Count > 0)
            yield return new(string.Join(", ", analysis.Nights.Modelled.Select(one => TrialSentences.Thing(one.Id))), "Also in the model");
        if (analysis.Protocol.Confounders.Except(analysis.Nights.Modelled).Select(one => TrialSentences.Thing(one.Id)).ToList() is [_, ..] left)
            yield return new($"{string.Join(", ", left)} (written on too few nights, or always the same)", "Planned, but not in the model");
        foreach (var pair in analysis.Pairs)
        {
            yield return new(
                $"correlation {TrialNumbers.Short(pair.Correlation)}" + (pair.Joint is { } joint ? $"; both together {TrialNumbers.Points(joint.Median, outcome)} (95 % {TrialNumbers.Interval(joint.Middle95, outcome)})" : ""),
                string.Create(CultureInfo.InvariantCulture, $"{Plain.Clean(analysis.Protocol.Treatments[pair.First].Name)} and {Plain.Clean(analysis.Protocol.Treatments[pair.Second].Name)}"));
        }
    }
}
