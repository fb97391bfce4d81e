using Ekbom.Core.Knowledge;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>Lays a result out to be read: the words first, then numbers and charts with a table beside each, cautions, and last what a reader may fold away.</summary>
public static class TrialDocument
{
    public static Document Of(TrialAnalysis analysis, KnowledgeBase knowledge, Audience audience = Audience.Patient)
    {
        var sentences = new TrialSentences(analysis, knowledge, audience);
        List<Block> blocks = [.. Words(analysis, sentences), .. Numbers(analysis, sentences), .. Nights(analysis), .. TrialTables.Versions(analysis, sentences, knowledge), .. Cautions(analysis, sentences), .. Harms(analysis, sentences, knowledge), .. TrialDetails.Of(analysis, sentences), .. Profile(analysis, sentences, knowledge)];
        blocks.Add(new Paragraph(sentences.KeepMedicines()));
        blocks.Add(new Paragraph(Writing.Words.NotReviewed, Tone.Notice));
        blocks.AddRange(ReferenceBlocks.List(sentences.References.All));
        return Numbering.InOrder(new Document(Title(analysis), false, blocks));
    }

    public static string Title(TrialAnalysis analysis) => $"Your trial: {string.Join(", ", analysis.Protocol.Treatments.Skip(1).Select(one => Plain.Clean(one.Name)))}";

    /// <summary>The result in words, and whether it hangs on how the sums were done.</summary>
    internal static IEnumerable<Block> Words(TrialAnalysis analysis, TrialSentences sentences)
    {
        foreach (var one in analysis.Comparisons)
            yield return new Paragraph(sentences.Verdict(one), Tone.Lead);
        foreach (var sentence in sentences.Together().Concat(sentences.State()))
            yield return new Paragraph(sentence);
        foreach (var one in analysis.Comparisons)
        {
            if (sentences.Sensitivity(one) is { } sentence)
                yield return new Paragraph(analysis.Comparisons.Count == 1 ? sentence : new Line(sentence.Text, sentences.Name(one.Treatment), sentence.References));
        }
    }

    /// <summary>The effect of each treatment: numbers, and the curve with the same numbers as a table.</summary>
    internal static IEnumerable<Block> Numbers(TrialAnalysis analysis, TrialSentences sentences)
    {
        var outcome = analysis.Protocol.Outcome;
        if (analysis.Comparisons.All(one => one.Effect is null))
            yield break;
        yield return new Heading(2, "The numbers", "numbers");
        foreach (var one in analysis.Comparisons.Where(one => one.Effect is not null))
        {
            var effect = one.Together?.Joint ?? one.Effect!;
            var name = one.Together is { } together ? $"{sentences.Name(one.Treatment)} and {TrialSentences.Thing(together.With)} together" : sentences.Name(one.Treatment);
            if (analysis.Comparisons.Count > 1 || one.Together is not null)
                yield return new Heading(3, name);
            yield return new Bullets([.. Lines(analysis, one, effect)]);
            if (one.Together is null && one.Posterior is { } posterior)
                yield return new Picture(DensitySvg.Of(posterior, effect, outcome, name, "effect-" + TrialNumbers.Whole(one.Treatment)));
            yield return Chances(effect, outcome, name);
        }
    }

    private static IEnumerable<Line> Lines(TrialAnalysis analysis, Comparison one, EffectAnswer effect)
    {
        var (protocol, outcome) = (analysis.Protocol, analysis.Protocol.Outcome);
        yield return new($"{TrialNumbers.Difference(effect.Median, outcome)} (80 % {TrialNumbers.Interval(effect.Middle80, outcome)}; 95 % {TrialNumbers.Interval(effect.Middle95, outcome)})", "Difference");
        if (one.Mean is { } mean && one.Together is null)
            yield return new($"{TrialNumbers.Points(mean.Off, outcome)} {TrialNumbers.With(protocol, 0)}, {TrialNumbers.Points(mean.On, outcome)} {TrialNumbers.With(protocol, one.Treatment)}", "Fitted means");
        yield return new($"{TrialNumbers.Amount(outcome.Smallest, outcome)}, fixed before the first night; {(outcome.HigherIsBetter ? "higher" : "lower")} is better", "Smallest difference worth having");
        yield return new($"{TrialNumbers.Nights(analysis.Used, protocol)}{LeftOut(analysis)}", "Counted");
    }

    private static string LeftOut(TrialAnalysis analysis)
    {
        var reasons = analysis.Nights.All.Where(night => !night.Counts).GroupBy(night => night.Why).OrderBy(group => group.Key).Select(group => $"{TrialNumbers.Whole(group.Count())} {TrialSentences.Reason(group.Key)}").ToList();
        return reasons.Count == 0 ? "" : "; left out: " + string.Join(", ", reasons);
    }

    private static Table Chances(EffectAnswer effect, Outcome outcome, string name) => new($"How likely: {name}", ["What", "Chance"],
    [
        ["Better at all", TrialNumbers.Chance(effect.Any)],
        [$"Better by {TrialNumbers.Amount(outcome.Smallest, outcome)} or more", TrialNumbers.Chance(effect.Useful)],
        ["No difference that matters", TrialNumbers.Chance(effect.Same)],
        [$"Worse by {TrialNumbers.Amount(outcome.Smallest, outcome)} or more", TrialNumbers.Chance(effect.Harm)],
        ["Worse at all", TrialNumbers.Chance(effect.Worse)],
    ]);

    /// <summary>Every night, drawn, and block by block.</summary>
    internal static IEnumerable<Block> Nights(TrialAnalysis analysis)
    {
        if (analysis.Nights.All.All(night => night.Rating is null))
            yield break;
        yield return new Heading(2, "Your nights", "nights");
        yield return new Picture(NightsSvg.Of(analysis), NightsText.Of(analysis));
        yield return TrialTables.SideBySide(analysis);
        yield return TrialTables.Blocks(analysis);
    }

    internal static IEnumerable<Block> Cautions(TrialAnalysis analysis, TrialSentences sentences)
    {
        var lines = analysis.Cautions.Select(one => sentences.Caution(one)).ToList();
        if (analysis.Guesses is { } guesses)
            lines.Add(sentences.Guesses(guesses));
        if (lines.Count == 0)
            yield break;
        yield return new Heading(2, "Mind this", "cautions");
        yield return new Bullets(lines);
    }

    internal static IEnumerable<Block> Harms(TrialAnalysis analysis, TrialSentences sentences, KnowledgeBase knowledge)
    {
        if (analysis.Blocks.All(block => block.Reports.Count == 0 && block.LooseStool == 0))
            yield break;
        yield return new Heading(2, "Side effects you wrote", "side-effects");
        yield return new Paragraph(sentences.SideEffects());
        yield return new Table("Side effects, block by block", ["Block", "What", "Side effects, on how many nights"], [.. analysis.Blocks.Select(block => new Line[]
        {
            TrialNumbers.Whole(block.Block + 1), TrialNumbers.What(analysis.Protocol, block.Treatment), Written(block, knowledge),
        })]);
    }

    internal static string Written(BlockRow block, KnowledgeBase knowledge)
    {
        var parts = block.Reports.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{TrialTables.Report(one.Key, knowledge)}: {TrialNumbers.Whole(one.Value)}").ToList();
        if (block.LooseStool > 0)
            parts.Add($"loose stool: {TrialNumbers.Whole(block.LooseStool)}");
        return parts.Count == 0 ? "none written" : string.Join("; ", parts);
    }

    private static IEnumerable<Block> Profile(TrialAnalysis analysis, TrialSentences sentences, KnowledgeBase knowledge)
    {
        var signs = WarningSigns.NotIn(null, analysis.Replaced.SelectMany(one => one.Nights).Concat(analysis.Diary.Nights), knowledge);
        var results = TrialResult.Of(analysis);
        if (signs.Count == 0 && results.Count == 0)
            yield break;
        yield return new Heading(2, "For your profile", "profile");
        if (results.Count > 0)
        {
            yield return new Paragraph(sentences.ToProfile());
            yield return new Bullets([.. results.Select(one => new Line($"[{one.Yaml()}]", "trials"))]);
        }

        if (signs.Count > 0)
        {
            yield return new Paragraph(sentences.Signs(signs));
            yield return new Bullets([new Line($"[{string.Join(", ", signs)}]", "reports, under symptoms")]);
        }
    }
}
