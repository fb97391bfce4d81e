using Ekbom.Core.Sources;

namespace Ekbom.KnowledgeBase;

/// <summary>An entry with the draft it was read from.</summary>
internal sealed record ReadEntry(Draft Draft, Entry Entry);

/// <summary>Every entry of every version, read.</summary>
internal sealed class Entries
{
    private readonly List<ReadEntry> all;

    public Entries(List<Draft> sorted, References references)
    {
        all = new(sorted.Count);
        foreach (var draft in sorted)
        {
            if (Read(draft, references) is { } entry)
                all.Add(new ReadEntry(draft, entry));
        }
    }

    public IReadOnlyList<ReadEntry> All => all;

    /// <summary>The entries of one kind that hold on a day, in the order they are written.</summary>
    public IReadOnlyList<T> On<T>(DateOnly? day)
        where T : Entry
    {
        var entries = new List<T>();
        foreach (var read in all)
        {
            if (read.Entry is T one && (day is not { } on || one.From.HoldsOn(on)))
                entries.Add(one);
        }

        return entries;
    }

    private static Entry? Read(Draft draft, References references) => draft.Kind switch
    {
        EntryKind.Recommendation => RecommendationReader.Read(draft, references),
        EntryKind.Disagreement => DisagreementReader.Read(draft, references),
        EntryKind.Limit => MagnesiumReader.Limit(draft, references),
        EntryKind.Form => MagnesiumReader.Form(draft, references),
        EntryKind.Food => MagnesiumReader.Food(draft, references),
        EntryKind.Intake => MagnesiumReader.Intake(draft, references),
        EntryKind.Suggestion => MagnesiumReader.Suggestion(draft, references),
        EntryKind.Interaction => InteractionReader.Read(draft, references),
        EntryKind.Administration => AdministrationReader.Read(draft, references),
        EntryKind.Card => CardReader.Read(draft, references),
        EntryKind.Ruling => RulingReader.Read(draft, references),
        EntryKind.Invariant => RulingReader.Invariant(draft, references),
        EntryKind.Claim => ClaimReader.Read(draft, references),
        EntryKind.Contradiction => ClaimReader.Contradiction(draft, references),
        EntryKind.Study => StudyReader.Read(draft, references),
        EntryKind.Synthesis => StudyReader.Synthesis(draft, references),
        EntryKind.Advice => AdviceReader.Read(draft, references),
        EntryKind.Pace => PaceReader.Read(draft, references),
        _ => null,
    };
}
