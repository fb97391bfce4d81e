using Ekbom.Core.Logic;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads definitions.yaml: named conditions, each from facts and the definitions above it.</summary>
internal static class DefinitionReader
{
    public static void Read(Draft entry, References references)
    {
        var name = entry.Text("define");
        var text = entry.Text("as");
        var label = entry.Text("label");
        entry.Optional("reading");
        entry.NoMore();
        if (references.Vocabulary.FindFact(name) is not null || references.Vocabulary.FindDefinition(name) is not null)
            entry.Problem("KB018", "define", $"the name \"{name}\" is taken by another fact or definition.", "Give it another name.");
        else
            references.Vocabulary.Add(name, label, (text.Length > 0 ? references.Tree(entry, "as", text) : null) ?? new TruthLiteral(false));
    }
}
