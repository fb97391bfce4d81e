using Ekbom.Core.Knowledge;

namespace Ekbom.KnowledgeBase;

internal static class InteractionReader
{
    public static Interaction Read(Draft entry, References references)
    {
        var kind = (InteractionKind)entry.Word("kind", WordLists.InteractionKinds);
        var label = entry.Part("label");
        var interaction = new Interaction(
            entry.Text("id"), ProvenanceReader.Read(entry, references), kind, references.Swallowed(entry, "first"), references.Swallowed(entry, "second"),
            SaysReader.Read(entry, references, doses: true))
        {
            BeforeMinutes = entry.Minutes("before") ?? 0,
            AfterMinutes = entry.Minutes("after") ?? 0,
            PreferMinutes = entry.Minutes("prefer"),
            LabelBeforeMinutes = label?.Minutes("before"),
            LabelAfterMinutes = label?.Minutes("after"),
            Soft = entry.Flag("soft"),
            OnlyAcidNeutralising = entry.Flag("only_acid_neutralising"),
            StudiedWith = Of(entry, "studied_with", WordLists.StudiedWith),
            OnlyBuffered = entry.Flag("only_buffered"),
            OnlyForm = FormOf(entry, references),
            FirstBy = By(entry, "first_by"),
            SecondBy = By(entry, "second_by"),
            General = entry.Flag("general"),
            Matters = entry.Flag("matters"),
            Severity = entry.MaybeWord("severity", WordLists.Severities) is >= 0 and var severity ? WordLists.Severities.Words[severity] : "",
            Mechanism = entry.Optional("mechanism") ?? "",
            Effect = entry.Optional("effect") ?? "",
        };
        if (kind == InteractionKind.Separate && !entry.Trusted && !entry.Has("before") && !entry.Has("after"))
            entry.Problem("KB003", "before", "A separation has no gap.", "Add before: and after:, like 4 h.");
        label?.NoMore();
        entry.NoMore();
        return interaction;
    }

    private static string? FormOf(Draft entry, References references)
    {
        var form = entry.Optional("only_form");
        if (form is not null && !entry.Trusted && !references.Forms.Contains(form))
            entry.Unknown("KB009", "only_form", form, "form of magnesium", "magnesium/forms.yaml", references.Forms);
        return form;
    }

    /// <summary>The ways of taking it for which the entry holds.</summary>
    private static IReadOnlyList<string> By(Draft entry, string key)
    {
        var ways = Of(entry, key, WordLists.Ways);
        return ways.Count == 0 ? Interaction.BySwallowing : ways;
    }

    /// <summary>Words of a list; none when the key is not there.</summary>
    private static IReadOnlyList<string> Of(Draft entry, string key, WordList among)
    {
        var words = entry.Words(key);
        foreach (var word in words)
        {
            if (!entry.Trusted && among.PlaceOf(word) < 0)
                entry.Unknown("KB012", key, word, among.What, "the list in the code", among.Words);
        }

        return words;
    }
}
