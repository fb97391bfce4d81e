using Ekbom.Core.Logic;
using Ekbom.Core.Terms;

namespace Ekbom.KnowledgeBase;

/// <summary>Whether the facts asked for in place of an unknown one exist, and the conditions a question asks for together.</summary>
internal static class FactChecks
{
    public static void Check(IEnumerable<Draft> sorted, References references)
    {
        foreach (var draft in sorted.Where(draft => draft.Kind == EntryKind.Fact))
        {
            foreach (var name in draft.Words("missing").Where(name => references.Vocabulary.FindFact(name) is null))
                draft.Unknown("KB031", "missing", name, "fact", "facts.yaml", references.Vocabulary.Names);
            foreach (var id in draft.Parts("conditions").Select(part => part.Text("id")).Where(id => !references.Vocabulary.IsKnown(Function.Has, id)))
                draft.Unknown("KB009", "conditions", id, "condition", "terms/", references.Terms.Values.Where(term => term.Kind == TermKind.Condition).Select(term => term.Id));
        }
    }
}
