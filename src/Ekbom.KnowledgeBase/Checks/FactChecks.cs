using Ekbom.Core.Logic;
using Ekbom.Core.Terms;

namespace Ekbom.KnowledgeBase;

/// <summary>Whether the facts asked for in place of an unknown one exist, and the conditions a question asks for together; and whether a key means one fact.</summary>
internal static class FactChecks
{
    public static void Check(IEnumerable<Draft> sorted, References references)
    {
        Draft[] facts = [.. sorted.Where(draft => draft.Kind == EntryKind.Fact)];
        var owners = facts.Select(draft => draft.Text("from")).Distinct().ToDictionary(from => from);
        foreach (var draft in facts)
        {
            var from = draft.Text("from");
            var part = from[..(from.LastIndexOf('.') + 1)];
            foreach (var key in draft.Words("also").Where(key => !owners.TryAdd(part + key, from)))
                draft.Problem("KB025", "also", $"\"{key}\" is also read as {owners[part + key]}.", "Leave it with the one people mean; a name has one meaning.");
            foreach (var name in draft.Words("missing").Where(name => references.Vocabulary.FindFact(name) is null))
                draft.Unknown("KB031", "missing", name, "fact", "facts.yaml", references.Vocabulary.Names);
            foreach (var id in draft.Parts("conditions").Select(part => part.Text("id")).Where(id => !references.Vocabulary.IsKnown(Function.Has, id)))
                draft.Unknown("KB009", "conditions", id, "condition", "terms/", references.Terms.Values.Where(term => term.Kind == TermKind.Condition).Select(term => term.Id));
        }
    }
}
