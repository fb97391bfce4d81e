using Ekbom.Core.Knowledge;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads answers/topics.yaml: what people ask about, and which entries answer it.</summary>
internal static class TopicReader
{
    public static IReadOnlyList<Topic> Read(IEnumerable<Draft> sorted)
    {
        var topics = new List<Topic>();
        foreach (var draft in sorted.Where(draft => draft.Kind == EntryKind.Topic))
        {
            topics.Add(new(draft.Text("id"), draft.Text("question"), draft.SomeWords("asked"), draft.SomeWords("entries"))
            {
                Related = draft.Words("related"),
                Broad = draft.Words("broad"),
                Alone = draft.Words("alone"),
                DependsOn = draft.Words("depends_on"),
            });
            draft.NoMore();
        }

        return topics;
    }

    /// <summary>No sign or condition is heard in a word that many topics share.</summary>
    public static void CheckHeard(IReadOnlyList<Topic> topics, IEnumerable<Draft> sorted, References references)
    {
        var generic = PhraseWords.Generic(topics);
        foreach (var draft in sorted.Where(draft => draft.Kind == EntryKind.Term))
        {
            foreach (var phrase in references.Terms.GetValueOrDefault(draft.Id)?.Heard.Where(phrase => !phrase.Contains(' ', StringComparison.Ordinal) && PhraseWords.IsGeneric(phrase, generic)) ?? [])
                draft.Problem("KB039", "heard", $"\"{phrase}\" is one word that many topics share.", "Add the words that make it this sign; it would be heard in questions of every kind.");
        }
    }

    /// <summary>What a topic names exists, no two topics share an id, and each of its phrases says enough.</summary>
    public static void Check(IReadOnlyList<Topic> topics, IEnumerable<Draft> sorted, IReadOnlyList<ReadEntry> entries, References references)
    {
        var known = entries.Select(one => one.Entry.Id).ToHashSet(StringComparer.Ordinal);
        var ids = topics.Select(topic => topic.Id).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var generic = PhraseWords.Generic(topics);
        foreach (var (topic, draft) in topics.Zip(sorted.Where(draft => draft.Kind == EntryKind.Topic)))
        {
            if (!seen.Add(topic.Id))
                draft.Problem("KB018", "id", $"the topic \"{topic.Id}\" stands twice.", "Keep one entry for each topic.");
            foreach (var phrase in topic.Asked.Concat(topic.Broad).Where(phrase => PhraseWords.IsGeneric(phrase, generic)))
                draft.Problem("KB039", "asked", $"\"{phrase}\" is one word that many topics share.", "Say more of the question, or write the word under alone when it leads here by itself.");
            foreach (var id in topic.Entries.Where(id => !known.Contains(id)))
                draft.Unknown("KB038", "entries", id, "entry", "the knowledge base", known);
            foreach (var id in topic.Related.Where(id => !ids.Contains(id)))
                draft.Unknown("KB038", "related", id, "topic", "answers/topics.yaml", ids);
            foreach (var name in topic.DependsOn.Where(name => references.Vocabulary.FindFact(name) is null))
                draft.Unknown("KB038", "depends_on", name, "fact", "facts.yaml", references.Vocabulary.Names);
        }
    }
}
