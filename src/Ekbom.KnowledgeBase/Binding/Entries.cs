using Ekbom.Core.Sources;

namespace Ekbom.KnowledgeBase;

/// <summary>Every entry of every version, read, with the draft it was read from.</summary>
internal sealed class Entries
{
    private readonly List<(Draft Draft, Entry Entry)> all;

    public Entries(List<(EntryKind Kind, Draft Draft)> sorted, References references)
    {
        all = new(sorted.Count);
        foreach (var (kind, draft) in sorted)
        {
            if (Read(kind, draft, references) is { } entry)
                all.Add((draft, entry));
        }
    }

    public IReadOnlyList<(Draft Draft, Entry Entry)> All => all;

    /// <summary>The entries of one kind that hold on a day, in the order they are written.</summary>
    public IReadOnlyList<T> On<T>(DateOnly? day)
        where T : Entry
    {
        var entries = new List<T>();
        foreach (var (_, entry) in all)
        {
            if (entry is T one && (day is null || one.From.HoldsOn(day.Value)))
                entries.Add(one);
        }

        return entries;
    }

    private static Entry? Read(EntryKind kind, Draft draft, References references) => kind switch
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
        _ => null,
    };
}
