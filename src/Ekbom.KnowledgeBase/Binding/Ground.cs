using Ekbom.Core.Logic;
using Ekbom.Core.Terms;

namespace Ekbom.KnowledgeBase;

/// <summary>Lays what every entry stands on, each part from those before it: countries, facts, terms, definitions, sources.</summary>
internal static class Ground
{
    public static References Lay(List<Draft> sorted, bool trusted)
    {
        var references = new References();
        foreach (var draft in sorted)
        {
            if (draft.Kind == EntryKind.Country)
                CountryReader.Read(draft, references);
            else if (draft.Kind == EntryKind.Form && draft.Optional("form") is { } form)
                references.Forms.Add(form);
        }

        Each(EntryKind.Fact, FactReader.Read);
        Each(EntryKind.Term, TermReader.Read);
        if (!trusted)
            TermChecks.Check(sorted.Where(draft => draft.Kind == EntryKind.Term), references);
        Knows(references);
        Each(EntryKind.Definition, DefinitionReader.Read);
        Each(EntryKind.Source, SourceReader.Read);
        if (!trusted)
            FactChecks.Check(sorted, references);
        return references;

        void Each(EntryKind wanted, Action<Draft, References> read)
        {
            foreach (var draft in sorted)
            {
                if (draft.Kind == wanted)
                    read(draft, references);
            }
        }
    }

    private static void Knows(References references)
    {
        references.Vocabulary.Knows(Function.Takes, references.IsSwallowed);
        references.Vocabulary.Knows(Function.Has, id => references.Terms.TryGetValue(id, out var term) && term.Kind == TermKind.Condition);
        references.Vocabulary.Knows(Function.Reports, id => references.Terms.TryGetValue(id, out var term) && term.Kind == TermKind.Report);
        references.Vocabulary.Knows(Function.Limit, id => id == "magnesium");
        references.Vocabulary.NameOf = id => references.Terms.GetValueOrDefault(id)?.Name;
    }
}
