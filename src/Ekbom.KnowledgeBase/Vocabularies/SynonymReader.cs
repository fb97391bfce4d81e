using Ekbom.Core.Terms;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads answers/words.yaml and plain-words.yaml: other words people use for the words of our phrases, and how they type them.</summary>
internal static class SynonymReader
{
    public static IReadOnlyList<Synonym> Read(IEnumerable<Draft> sorted)
    {
        var synonyms = new List<Synonym>();
        foreach (var draft in sorted.Where(draft => draft.Kind == EntryKind.Synonym))
        {
            var typed = draft.Words("typed");
            synonyms.Add(new(draft.Text("word"), typed.Count > 0 ? draft.Words("also") : draft.SomeWords("also"), typed));
            draft.NoMore();
        }

        return synonyms;
    }
}
