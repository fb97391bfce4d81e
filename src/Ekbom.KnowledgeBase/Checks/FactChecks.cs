namespace Ekbom.KnowledgeBase;

/// <summary>Whether the facts asked for in place of an unknown one exist.</summary>
internal static class FactChecks
{
    public static void Check(IEnumerable<Draft> sorted, References references)
    {
        foreach (var draft in sorted.Where(draft => draft.Kind == EntryKind.Fact))
        {
            foreach (var name in draft.Words("missing").Where(name => references.Vocabulary.FindFact(name) is null))
                draft.Unknown("KB031", "missing", name, "fact", "facts.yaml", references.Vocabulary.Names);
        }
    }
}
