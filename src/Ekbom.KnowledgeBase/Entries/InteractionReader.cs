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
            OnlyBuffered = entry.Flag("only_buffered"),
            OnlyForm = entry.Optional("only_form"),
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

    /// <summary>The ways of taking it for which the entry holds.</summary>
    private static IReadOnlyList<string> By(Draft entry, string key)
    {
        var ways = entry.Words(key);
        if (ways.Count == 0)
            return Interaction.BySwallowing;
        foreach (var way in ways)
        {
            if (!entry.Trusted && way != Interaction.AnyWay && WordLists.Routes.PlaceOf(way) < 0)
                entry.Unknown("KB012", key, way, "way of taking something", "the list of ways", WordLists.Routes.Words);
        }

        return ways;
    }
}
