using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Profiles;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Plans;

/// <summary>A sentence with its sources.</summary>
public sealed record Statement(string Text, IReadOnlyList<Cited> Cites)
{
    /// <summary>Says less of the same product where the verdict is to stop it: a text leaves it out then.</summary>
    public bool MootAfterStop { get; init; }
}

/// <summary>A citation with its number in the plan's reference list.</summary>
public sealed record Cited(int N, Source Source, string At);

/// <summary>One thing the plan says, for one audience, with why and what would change it.</summary>
public sealed record PlanFinding(Recommendation Entry, string Text, IReadOnlyList<Reason> Because, IReadOnlyList<string> WouldChange, IReadOnlyList<Cited> Cites)
{
    public string Id => Entry.Id;

    /// <summary>What it is about; of an interaction the two things of this person.</summary>
    public string? Title { get; init; } = Entry.Title;
}

public sealed record PlanStep(Step Step, string Title, IReadOnlyList<PlanFinding> Findings);

/// <summary>Elemental magnesium a day: at least, at most. Null: not known.</summary>
public sealed record MagnesiumRange(decimal? LowMg, decimal? HighMg);

public sealed record MagnesiumLimit(decimal Mg, string Jurisdiction, IReadOnlyList<Cited> Cites);

/// <summary>A trial of magnesium that respects every limit and interaction; only with the verdict <c>may-try</c>.</summary>
public sealed record MagnesiumSuggestion(string Form, decimal StartMg, decimal CeilingMg, string When, IReadOnlyList<int> ReviewWeeks, string StopRule, IReadOnlyList<Cited> Cites)
{
    /// <summary>The sentence on the form; it may name what to avoid.</summary>
    public string FormSays { get; init; } = "";

    /// <summary>The sentence on the first dose and the steps; empty when less room is left than it speaks of.</summary>
    public string StartSays { get; init; } = "";

    public IReadOnlyList<string> ReviewSays { get; init; } = [];
}

public sealed record MagnesiumVerdict(string Verdict, IReadOnlyList<Statement> Because, MagnesiumRange Current, MagnesiumLimit? Limit, MagnesiumSuggestion? Suggestion)
{
    /// <summary>What holds for this person, in milligrams a day, where something of theirs (kidneys, a potassium-sparing medicine) lowers the limit; null otherwise.</summary>
    public decimal? OwnLimitMg { get; init; }
}

/// <summary>A pair that needs hours between, and when the second fits.</summary>
/// <param name="Ok">Whether today's times keep it; null when a time is unknown.</param>
/// <param name="Windows">From and to; may cross midnight.</param>
/// <param name="Proposed">The second is only suggested, not yet taken.</param>
public sealed record Timing(string First, string Second, decimal BeforeHours, decimal AfterHours, bool? Ok, IReadOnlyList<(TimeOnly From, TimeOnly To)> Windows, IReadOnlyList<Cited> Cites, bool Proposed, Interaction Entry)
{
    /// <summary>The times of the first are known, and the second fits at none.</summary>
    public bool NoTime { get; init; }
}

public sealed record NotAssessed(string Id, IReadOnlyList<string> Missing);

public sealed record OpenQuestion(string Fact, string Ask, string Why, IReadOnlyList<string> Settles)
{
    /// <summary>For a question about conditions: the ids asked for, to be answered under <c>conditions</c> or <c>no_conditions</c>.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>For the question about signs: the ids of those that can change the plan, the most urgent first; what is there stands under <c>reports</c>.</summary>
    public IReadOnlyList<string> Reports { get; init; } = [];

    /// <summary>An answer as a profile has it; for conditions "".</summary>
    public string Write { get; init; } = "";

    /// <summary>What a profile has when the answer is not known.</summary>
    public string IfUnsure { get; init; } = "";

    /// <summary>It was answered with <c>unsure</c>: that is not known, and not asked as if nobody had asked.</summary>
    public bool Unsure { get; init; }
}

public sealed record PlanDisagreement(Disagreement Entry, IReadOnlyList<Cited> Cites);

public sealed record Reference(int N, Source Source);

/// <summary>A prescription medicine's card with the steps on their dates and the band that fits the person; clinicians only.</summary>
public sealed record PlanCard(Card Card, string Name, IReadOnlyList<(DateOnly From, TitrationStep Step)> Titration, KidneyBand? Band, IReadOnlyList<Cited> Cites)
{
    /// <summary>Texts of the person's country were read for it.</summary>
    public bool IsLocal { get; init; }

    public IReadOnlyList<CardNote> Notes { get; init; } = [];
}

/// <summary>A note of a card with the numbers of its sources.</summary>
public sealed record CardNote(Note Note, IReadOnlyList<Cited> Cites);

/// <summary>The whole answer: one model that feeds every format (contract <c>ekbom.plan/1</c>).</summary>
public sealed record Plan
{
    public required DateOnly AsOf { get; init; }

    public required Country? Country { get; init; }

    public required Audience Audience { get; init; }

    public required string KnowledgeVersion { get; init; }

    public required string KnowledgeDigest { get; init; }

    /// <summary>The least that can be said of all entries: <c>draft</c> while one of them is unreviewed.</summary>
    public string KnowledgeReview { get; init; } = "draft";

    /// <summary>What the names in reasons, changes and missing facts are called in words.</summary>
    public Vocabulary? Vocabulary { get; init; }

    public required string Disposition { get; init; }

    public IReadOnlyList<string> Secondary { get; init; } = [];

    public required Statement Headline { get; init; }

    public required MagnesiumVerdict Magnesium { get; init; }

    public IReadOnlyList<PlanStep> Steps { get; init; } = [];

    public IReadOnlyList<Timing> Timing { get; init; } = [];

    public IReadOnlyList<NotAssessed> CannotAssess { get; init; } = [];

    public IReadOnlyList<OpenQuestion> Questions { get; init; } = [];

    public IReadOnlyList<PlanDisagreement> Disagreements { get; init; } = [];

    public IReadOnlyList<Unrecognised> Unrecognised { get; init; } = [];

    public IReadOnlyList<PlanCard> Cards { get; init; } = [];

    /// <summary>What would concern this person but rests on weak or unverified reading; clinicians only, never a finding.</summary>
    public IReadOnlyList<PlanFinding> Unconfirmed { get; init; } = [];

    public IReadOnlyList<Reference> References { get; init; } = [];
}
