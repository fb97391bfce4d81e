using Ekbom.Core.Knowledge;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>The tables of a result: what is compared side by side, block by block, and which nights belong to which version of the plan.</summary>
internal static class TrialTables
{
    /// <summary>What is compared, a row each: how much of it there was, what the counted nights were like, and whether it was done as planned.</summary>
    public static Table SideBySide(TrialAnalysis analysis)
    {
        var (protocol, outcome) = (analysis.Protocol, analysis.Protocol.Outcome);
        return new("Side by side", ["What", "Blocks", "Counted", "Mean", "Lowest and highest", "As planned"], [.. protocol.Treatments.Select((_, at) =>
        {
            var all = analysis.Nights.All.Where(night => night.Treatment == at).ToList();
            var used = all.Where(night => night.Counts).Select(night => night.Rating!.Value).ToList();
            var said = all.Where(night => night.Written?.Taken is not (null or Taken.NotSaid)).ToList();
            return (IReadOnlyList<Line>)
            [
                TrialNumbers.Capital(TrialNumbers.What(protocol, at)), TrialNumbers.Whole(analysis.Blocks.Count(block => block.Treatment == at && block.Analysed > 0)), $"{TrialNumbers.Whole(used.Count)} of {TrialNumbers.Nights(all.Count, protocol)}",
                used.Count == 0 ? "not known" : TrialNumbers.Points(used.Average(), outcome), used.Count == 0 ? "not known" : $"{TrialNumbers.Points(used.Min(), outcome)} and {TrialNumbers.Points(used.Max(), outcome)}",
                said.Count == 0 ? "not said" : $"{TrialNumbers.Whole(said.Count(night => night.Written!.Taken == Taken.AsPlanned))} of {TrialNumbers.Nights(said.Count, protocol)}",
            ];
        })]);
    }

    /// <summary>Each block with its nights planned, rated and counted, and why the others are not.</summary>
    public static Table Blocks(TrialAnalysis analysis)
    {
        var (protocol, outcome) = (analysis.Protocol, analysis.Protocol.Outcome);
        return new("Block by block", ["Block", "What", "From", protocol.Outcome.Rated == Rated.Weekly ? "Weeks" : "Nights", "Left out", "Mean", "Spread"], [.. analysis.Blocks.Select(block => new Line[]
        {
            TrialNumbers.Whole(block.Block + 1), TrialNumbers.What(protocol, block.Treatment), Plain.Day(block.From), $"{TrialNumbers.Whole(block.Planned)} planned, {TrialNumbers.Whole(block.Rated)} rated, {TrialNumbers.Whole(block.Analysed)} counted",
            block.LeftOut.Count == 0 ? "none" : string.Join(", ", block.LeftOut.OrderBy(one => one.Key).Select(one => $"{TrialNumbers.Whole(one.Value)} {TrialSentences.Reason(one.Key)}")),
            block.Mean is { } mean ? TrialNumbers.Points(mean, outcome) : "not known", block.Deviation is { } spread ? TrialNumbers.Points(spread, outcome) : "not known",
        })]);
    }

    /// <summary>What was written by versions of the plan that were replaced: kept, and not counted.</summary>
    public static IEnumerable<Block> Versions(TrialAnalysis analysis, TrialSentences sentences, KnowledgeBase knowledge)
    {
        if (analysis.Replaced.Count == 0)
            yield break;
        yield return new Heading(2, "Earlier versions of the plan", "versions");
        yield return new Paragraph(sentences.Versions());
        yield return new Table("Which nights belong to which version", ["Version", "Made", "Nights written", "With a rating", "Counted", "Why the next one was made"],
        [
            .. analysis.Replaced.Select(one => new Line[]
            {
                TrialNumbers.Whole(one.Protocol.Version), Plain.Day(one.Protocol.Made), Span(one.Nights), TrialNumbers.Whole(one.Rated), "none", Plain.Clean(one.Next.Why ?? "no reason was given"),
            }),
            [TrialNumbers.Whole(analysis.Protocol.Version), Plain.Day(analysis.Protocol.Made), Span(analysis.Diary.Nights), TrialNumbers.Whole(analysis.Diary.Nights.Count(night => night.Rating is not null)), TrialNumbers.Whole(analysis.Used), "this one holds"],
        ]);
        var harms = analysis.Replaced.Select(one => (one.Protocol.Version, Reports: Reports(one.Nights, knowledge))).Where(one => one.Reports.Count > 0).ToList();
        if (harms.Count > 0)
            yield return new Bullets([.. harms.Select(one => new Line(string.Join("; ", one.Reports), $"Side effects and signs written by version {TrialNumbers.Whole(one.Version)}"))]);
    }

    /// <summary>A side effect or sign by its name.</summary>
    public static string Report(string id, KnowledgeBase knowledge) => knowledge.Terms.Find(id)?.Name ?? Plain.Clean(id).Replace('-', ' ');

    /// <summary>Some nights, from when to when.</summary>
    public static string Span(IReadOnlyList<DiaryNight> nights) => nights.Count == 0 ? "none" : $"{Plain.Count(nights.Count, "night", "nights")}, {Plain.Day(nights[0].Date)} to {Plain.Day(nights[^1].Date)}";

    private static IReadOnlyList<string> Reports(IEnumerable<DiaryNight> nights, KnowledgeBase knowledge) =>
        [.. nights.SelectMany(night => night.Reports.Distinct(StringComparer.Ordinal)).GroupBy(id => id, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{Report(group.Key, knowledge)}: {TrialNumbers.Whole(group.Count())}")];
}
