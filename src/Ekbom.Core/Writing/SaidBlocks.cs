using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Writing;

/// <summary>A page that is put together from entries of the knowledge base, each with the numbers of its sources.</summary>
internal sealed class SaidBlocks(KnowledgeBase knowledge)
{
    private readonly List<Block> blocks = [];
    private readonly ReferenceList references = new();

    public void Add(Block block) => blocks.Add(block);

    public void Heading(string text) => blocks.Add(new Heading(2, text, text.ToLowerInvariant().Replace(' ', '-').Replace(",", "", StringComparison.Ordinal)));

    /// <summary>No clinician has reviewed this.</summary>
    public void Notice()
    {
        if (knowledge.ReviewStatus == "draft")
            blocks.Add(new Paragraph(Words.NotReviewed, Tone.Notice));
    }

    /// <summary>An entry by its id, its places filled.</summary>
    public void Say(string id, params (string Place, string Value)[] places)
    {
        var entry = knowledge.Advise(id);
        Say(entry, entry.Told(places));
    }

    public void Say(Entry entry, string says, Tone tone = Tone.Plain) => blocks.Add(new Paragraph(new Line(says, references: Numbers(entry.From)), tone));

    public void Bullets(IEnumerable<(string Says, Provenance From)> said) => blocks.Add(new Bullets([.. said.Select(one => new Line(one.Says, references: Numbers(one.From)))]));

    public int Cite(Source source) => references.Cite([new Citation(source, "", null)])[0].N;

    public Document Document(string title)
    {
        blocks.AddRange(ReferenceBlocks.List(references.All));
        blocks.Add(new Paragraph(Words.IntendedUse, Tone.Small));
        return Numbering.InOrder(new Document(title, false, blocks));
    }

    private IReadOnlyList<int> Numbers(Provenance from) => PlanDocument.Numbers(references.Cite(from.Cites));
}
