using Ekbom.Core.Trials;
using Ekbom.Core.Writing;

namespace Ekbom.Web.Trials;

/// <summary>What a person reads before they fix a plan: what the protocol will say, without the order, which is not drawn yet.</summary>
public static class PlanBlocks
{
    private const string Drawn = "When", Fixed = "Fixed before the first night";

    public static IEnumerable<Core.Writing.Block> Of(Designed designed, Outlook outlook, Core.Knowledge.KnowledgeBase knowledge)
    {
        var length = designed.Length;
        var made = designed.Fixed!.Protocol.Blinding == Blinding.Helper ? Sealing.Seal(designed.Fixed) : designed.Fixed;
        yield return new Heading(2, "How long", "how-long");
        yield return new Paragraph($"{Plain.Count(length.Nights, "night", "nights")}, that is {Plain.Count((length.Nights + 6) / 7, "week", "weeks")}: {Plain.Count(length.Blocks, "block", "blocks")} of {Plain.Count(length.BlockNights, "night", "nights")}. After each change the first {Plain.Count(length.SettlingNights, "night is", "nights are")} written down and not counted.");
        var skip = true; // the protocol begins with what stands above already
        foreach (var block in ProtocolDocument.Of(made, designed, knowledge, outlook).Blocks)
        {
            if (block is Heading { Level: 2 } heading)
                skip = heading.Text is Drawn or Fixed;
            if (!skip)
                yield return block;
        }
    }
}
