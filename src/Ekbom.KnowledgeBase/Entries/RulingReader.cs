using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads dispositions, verdicts and what must never happen.</summary>
internal static class RulingReader
{
    private static readonly Condition Never = Condition.Of(new TruthLiteral(false));

    public static Ruling Read(Draft entry, References references)
    {
        var verdict = entry.Has("verdict");
        var leads = verdict ? WordLists.Verdicts.Words[entry.Word("verdict", WordLists.Verdicts)] : WordLists.Dispositions.Words[entry.Word("disposition", WordLists.Dispositions)];
        var ruling = new Ruling(
            entry.Text("id"), ProvenanceReader.Read(entry, references), leads, verdict, Needed(entry, "when", references), entry.Flag("alone"), SaysReader.Read(entry, references, doses: false))
        {
            MootAfterStop = entry.Flag("moot_after_stop"),
        };
        entry.NoMore();
        return ruling;
    }

    public static Invariant Invariant(Draft entry, References references)
    {
        var name = entry.Optional("invariant");
        var id = entry.Optional("id") ?? name ?? entry.Missing("id");
        var says = entry.Take("says") is MapNode ? entry.Part("says")!.Optional("clinician") ?? "" : entry.Text("says");
        var invariant = new Invariant(id, ProvenanceReader.Read(entry, references), Needed(entry, "never", references), WordLists.Verdicts.Words[entry.Word("verdict", WordLists.Verdicts)], says);
        entry.NoMore();
        return invariant;
    }

    private static Condition Needed(Draft entry, string key, References references)
    {
        if (!entry.Has(key))
            entry.Missing(key);
        return references.Condition(entry, key) ?? Never;
    }
}
