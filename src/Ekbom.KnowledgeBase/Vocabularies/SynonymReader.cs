using Ekbom.Core.Knowledge;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads answers/words.yaml: other words people use for the words of our phrases.</summary>
internal static class SynonymReader
{
    public static IReadOnlyList<Synonym> Read(IEnumerable<Draft> sorted)
    {
        var synonyms = new List<Synonym>();
        foreach (var draft in sorted.Where(draft => draft.Kind == EntryKind.Synonym))
        {
            synonyms.Add(new(draft.Text("word"), draft.SomeWords("also")));
            draft.NoMore();
        }

        return synonyms;
    }
}
