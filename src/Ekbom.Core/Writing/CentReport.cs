using Ekbom.Core.Knowledge;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>
/// A report by the numbers of the items of CENT 2015 (Vohra et al., BMJ 2015;350:h1738), in our own words. What the trial file does not hold is said
/// to be missing, for whoever completes it.
/// </summary>
public static class CentReport
{
    private const string Missing = "Not in the trial file: write it here.";

    /// <param name="analysis">What came out.</param>
    /// <param name="knowledge">The sentences.</param>
    /// <param name="hash">Of the protocol that holds.</param>
    /// <param name="versions">Every version of the protocol, with why it was made.</param>
    public static Document Of(TrialAnalysis analysis, KnowledgeBase knowledge, string hash, IReadOnlyList<Protocol> versions)
    {
        var sentences = new TrialSentences(analysis, knowledge, Audience.Clinician);
        var report = new CentItems(analysis, sentences, knowledge, hash, versions);
        var items = sentences.References.Cite([new(knowledge.Sources["cent-2015"], "list of items")]);
        List<Block> blocks = [new Paragraph(new Line("The numbers are those of the items of CENT 2015.", references: PlanDocument.Numbers(items)))];
        foreach (var section in report.Methods().Concat(report.Results()).GroupBy(item => item.Section))
        {
            blocks.Add(new Heading(2, section.Key));
            foreach (var item in section)
            {
                blocks.Add(new Heading(3, $"{item.Number} {item.Title}"));
                if (item.Lines is [var only])
                    blocks.Add(new Paragraph(only.Text.Length == 0 ? Missing : only));
                else if (item.Lines.Count > 1)
                    blocks.Add(new Bullets(item.Lines));
                blocks.AddRange(item.Blocks);
            }
        }

        blocks.Add(new Paragraph(Words.NotReviewed, Tone.Notice));
        blocks.AddRange(ReferenceBlocks.List(sentences.References.All));
        return Numbering.InOrder(new Document($"An N-of-1 trial of {string.Join(" and ", analysis.Protocol.Treatments.Skip(1).Select(one => Plain.Clean(one.Name)))}", false, blocks));
    }
}

/// <summary>One item of the report.</summary>
/// <param name="Section">Its part of the report.</param>
/// <param name="Number">As CENT 2015 numbers it.</param>
/// <param name="Title">In our words.</param>
/// <param name="Lines">An empty line is one the trial file does not hold.</param>
internal sealed record CentItem(string Section, string Number, string Title, IReadOnlyList<Line> Lines)
{
    public IReadOnlyList<Block> Blocks { get; init; } = [];
}
