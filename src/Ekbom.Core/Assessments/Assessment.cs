using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Profiles;

namespace Ekbom.Core.Assessments;

/// <summary>Everything judged for one person on one day.</summary>
public sealed record Assessment
{
    internal Assessment(KnowledgeBase knowledge, Prepared prepared)
    {
        Knowledge = knowledge;
        Facts = new Facts(knowledge.Vocabulary);
        Standings = new Standing[prepared.Circuit.Count];
        Outcomes = new Outcome[knowledge.Recommendations.Count];
    }

    public KnowledgeBase Knowledge { get; }

    public Profile Profile { get; internal set; } = null!;

    public DateOnly AsOf { get; internal set; }

    public Facts Facts { get; }

    /// <summary>How every part of every condition stands, as the circuit has them.</summary>
    internal Standing[] Standings { get; }

    /// <summary>One outcome for each of <see cref="KnowledgeBase.Recommendations"/>, in the same order.</summary>
    public Outcome[] Outcomes { get; }

    public IReadOnlyList<InteractionFound> Interactions { get; internal set; } = [];

    /// <summary>One of the separations that leave magnesium, which is only thought of, no time of the day.</summary>
    public bool LeavesNoRoom(InteractionFound one) =>
        one is { Proposed: true, Entry: { Kind: InteractionKind.Separate, Soft: false }, First.At.Count: > 0 } && Facts.TruthAt(Prepared.Of(Knowledge).NoFeasibleDay.Slot) == Truth.True;

    public MagnesiumLimits Limits { get; internal set; }

    /// <summary>Dispositions that fire, the leading one first. Never empty.</summary>
    public IReadOnlyList<Ruling> Dispositions => FiringDispositions;

    /// <summary>Verdicts that fire, the leading one first. Never empty.</summary>
    public IReadOnlyList<Ruling> Verdicts => FiringVerdicts;

    public string Disposition => FiringDispositions[0].Leads;

    public string Verdict => FiringVerdicts[0].Leads;

    internal List<Ruling> FiringDispositions { get; } = new(4);

    internal List<Ruling> FiringVerdicts { get; } = new(4);
}
