using Ekbom.Core.Terms;

namespace Ekbom.KnowledgeBase;

/// <summary>Whether the terms fit together: ids that exist, no circle of classes, and one meaning for each name.</summary>
internal static class TermChecks
{
    public static void Check(IEnumerable<Draft> drafts, References references)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (owners, reported) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var draft in drafts)
        {
            if (!references.Terms.TryGetValue(draft.Id, out var term) || !seen.Add(draft.Id))
                continue;
            References(draft, term, references);
            Names(draft, term, owners, reported);
            if (Circle(term, references.Terms))
                draft.Problem("KB034", "isa", $"\"{term.Id}\" belongs to itself through its classes.", "Remove one link of the circle.");
        }
    }

    private static void References(Draft draft, Term term, References references)
    {
        foreach (var wider in term.IsA.Where(id => !references.Terms.ContainsKey(id)))
            draft.Unknown("KB009", "isa", wider, "class", "terms/", references.Terms.Keys);
        if (term.Strong is { } strong && !references.Terms.ContainsKey(strong.Is))
            draft.Unknown("KB009", "strong", strong.Is, "medicine", "terms/", references.Terms.Keys);
        foreach (var content in term.Contains)
        {
            if (!references.Terms.ContainsKey(content.Of))
                draft.Unknown("KB009", "contains", content.Of, "ingredient", "terms/", references.Terms.Keys);
            if (content.Form is { } form && content.Of == "magnesium" && !references.Forms.Contains(form))
                draft.Unknown("KB010", "contains", form, "form of magnesium", "magnesium/forms.yaml", references.Forms);
        }
    }

    private static void Names(Draft draft, Term term, Dictionary<string, string> owners, Dictionary<string, string> reported)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in term.Names.Select(TermIndex.Normal))
        {
            if (!own.Add(name))
                draft.Problem("KB024", "names", $"the name \"{name}\" stands twice.", "Remove one; hyphens and capitals make no difference.");
        }

        foreach (var name in term.Reported.Select(TermIndex.Normal))
        {
            if (!reported.TryAdd(name, term.Id))
                draft.Problem("KB025", "reported", $"the name \"{name}\" also means {reported[name]}.", "Leave it with the one people mean; a sign has names of its own.");
        }

        own.Add(TermIndex.Normal(term.Id));
        own.Add(TermIndex.Normal(term.Name));
        foreach (var name in own)
        {
            if (!owners.TryAdd(name, term.Id))
                draft.Problem("KB025", "names", $"the name \"{name}\" also means {owners[name]}.", "Leave it with the one people mean; a name has one meaning.");
        }
    }

    private static bool Circle(Term term, Dictionary<string, Term> terms)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(term.IsA);
        while (open.TryPop(out var id))
        {
            if (id == term.Id)
                return true;
            if (seen.Add(id) && terms.TryGetValue(id, out var wider))
            {
                foreach (var further in wider.IsA)
                    open.Push(further);
            }
        }

        return false;
    }
}
