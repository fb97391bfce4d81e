namespace Ekbom.KnowledgeBase;

/// <summary>Whether the facts asked for in place of an unknown one exist.</summary>
internal static class FactChecks
{
    public static void Check(IEnumerable<(EntryKind Kind, Draft Draft)> sorted, References references)
    {
        foreach (var (kind, draft) in sorted)
        {
            if (kind != EntryKind.Fact)
                continue;
            foreach (var name in draft.Words("missing").Where(name => references.Vocabulary.FindFact(name) is null))
                draft.Unknown("KB031", "missing", name, "fact", "facts.yaml", references.Vocabulary.Names);
        }
    }
}
