using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Sources;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Knowledge;

/// <summary>What a finding asks for, most urgent first.</summary>
public enum FindingKind { Emergency, Urgent, Refer, Test, Discuss, Start, Change, Avoid, Separate, Monitor, SelfCare, Inform }

/// <summary>The steps of a plan in their order.</summary>
public enum Step { Urgent, Diagnosis, Iron, Aggravators, SelfCare, Treatment, Magnesium, Interactions, Monitoring, FollowUp }

public enum Audience { Patient, Clinician }

/// <summary>Strength of a recommendation on the scale of its own guideline.</summary>
public sealed record Strength(string Scale, string As);

/// <summary>The same content for two readers; null means not for that reader.</summary>
public sealed record Says(string? Patient, string? Clinician)
{
    public string? For(Audience audience) => audience == Audience.Patient ? Patient : Clinician;
}

/// <summary>One recommendation: whom it is about, when it holds, what excepts it, and what it says.</summary>
public sealed record Recommendation(string Id, Provenance From, FindingKind Kind, Step Step, Says Says) : Entry(Id, From)
{
    public Condition? Applies { get; init; }

    public Condition? When { get; init; }

    public Condition? Unless { get; init; }

    public string? Title { get; init; }

    public Strength? Strength { get; init; }

    public string? Certainty { get; init; }

    public int Rank { get; init; }
}

/// <summary>What one source says in a disagreement.</summary>
public sealed record Position(Source Source, string Year, string Jurisdiction, string Says);

/// <summary>Sources that differ, side by side, and the one we use.</summary>
public sealed record Disagreement(string Id, Provenance From, string Topic, IReadOnlyList<Position> Positions, string Used, string Why) : Entry(Id, From)
{
    public Condition? Relevant { get; init; }

    /// <summary>Null: for everyone.</summary>
    public Audience? For { get; init; }
}

/// <summary>A ceiling for supplements. A cap lowers what we accept for some people; a country's limit is what is shown.</summary>
public sealed record Limit(string Id, Provenance From, string Of, Quantity AtMost, IReadOnlyList<string> Countries) : Entry(Id, From)
{
    public Condition? Applies { get; init; }

    public IReadOnlyList<string> Counts { get; init; } = [];

    public IReadOnlyList<string> NotCounted { get; init; } = [];

    public bool IsCap { get; init; }

    /// <summary>Lowers a suggestion only, not the limit a present dose is judged by.</summary>
    public bool SuggestionOnly { get; init; }

    /// <summary>Kept for readers, never used for a person.</summary>
    public bool ShownOnly { get; init; }
}

/// <summary>One hydrate or composition of a salt.</summary>
public sealed record Hydrate(string Formula, decimal MolarMass, int Atoms)
{
    /// <summary>What a label may add to the form: <c>dihydrate</c>, <c>anhydrous</c>; null when it has no name.</summary>
    public string? Name { get; init; }

    /// <summary>Products of which it is known that this one is in them: ids of terms.</summary>
    public IReadOnlyList<string> SoldAs { get; init; } = [];

    /// <summary>Elemental magnesium in one gram of compound: atoms × 24.305 / molar mass.</summary>
    public decimal Fraction => Atoms * Substance.Magnesium.MolarMass / MolarMass;
}

/// <summary>A text with its own citation.</summary>
public sealed record Note(string Label, string Says, Mark Mark, IReadOnlyList<Citation> Cites);

/// <summary>A form of magnesium: what it is called, and how much of it is magnesium.</summary>
public sealed record Form(string Id, Provenance From, string Key, IReadOnlyList<string> Names, IReadOnlyList<Hydrate> Hydrates, bool AcidNeutralising) : Entry(Id, From)
{
    public IReadOnlyList<Note> Notes { get; init; } = [];

    public decimal LowestFraction => Hydrates.Min(hydrate => hydrate.Fraction);

    public decimal HighestFraction => Hydrates.Max(hydrate => hydrate.Fraction);
}

public sealed record Food(string Id, Provenance From, string Name, Quantity Per100Grams, string Serving, decimal ServingGrams) : Entry(Id, From)
{
    public decimal MilligramsPerServing => Per100Grams.Value * ServingGrams / 100m;
}

/// <summary>A recommended total intake from food, water and supplements.</summary>
public sealed record Intake(string Id, Provenance From, string Type, Quantity Amount, string Who) : Entry(Id, From)
{
    public Condition? Applies { get; init; }
}

/// <summary>One piece of a suggestion: the form, the first dose, the time, the reviews, the stop rule.</summary>
public sealed record SuggestionPiece(string Id, Provenance From, string Piece, string Value, Says Says) : Entry(Id, From)
{
    public Condition? Applies { get; init; }

    public int Rank { get; init; }
}

public enum InteractionKind { Separate, Avoid, Additive, Depletion, Inform }

/// <summary>Two things that affect each other.</summary>
public sealed record Interaction(string Id, Provenance From, InteractionKind Kind, IReadOnlyList<string> First, IReadOnlyList<string> Second, Says Says) : Entry(Id, From)
{
    /// <summary>Stands for everything else that is swallowed.</summary>
    public const string Anything = "anything";

    /// <summary>Stands for everything swallowed that was not recognised.</summary>
    public const string Unknown = "unknown-product";

    /// <summary>Stands for every way in which something is taken.</summary>
    public const string AnyWay = "any";

    /// <summary>How both are taken unless an entry says otherwise.</summary>
    public static readonly IReadOnlyList<string> BySwallowing = [Ways.Swallowed];

    /// <summary>It concerns what was not recognised.</summary>
    public bool IsOfUnknown => Second.Contains(Unknown);

    /// <summary>Least minutes when the first is taken before the second.</summary>
    public int BeforeMinutes { get; init; }

    /// <summary>Least minutes when the second is taken before the first.</summary>
    public int AfterMinutes { get; init; }

    public int? PreferMinutes { get; init; }

    /// <summary>What the source itself says, in minutes; null where it says nothing.</summary>
    public int? LabelBeforeMinutes { get; init; }

    public int? LabelAfterMinutes { get; init; }

    public bool Soft { get; init; }

    public bool OnlyAcidNeutralising { get; init; }

    /// <summary>What its source is about: an antacid, a supplement; empty when that was not read.</summary>
    public IReadOnlyList<string> StudiedWith { get; init; } = [];

    /// <summary>Only where oxide may be mixed into a form that is named.</summary>
    public bool OnlyBuffered { get; init; }

    /// <summary>Only for this form of magnesium, where it is named.</summary>
    public string? OnlyForm { get; init; }

    /// <summary>The ways of taking the first for which it holds: what binds in the gut does not meet what goes into a vein.</summary>
    public IReadOnlyList<string> FirstBy { get; init; } = BySwallowing;

    /// <summary>The same for the second.</summary>
    public IReadOnlyList<string> SecondBy { get; init; } = BySwallowing;

    /// <summary>It says nothing beside a rule of the very pair that asks for as much.</summary>
    public bool General { get; init; }

    /// <summary>An avoid that is a hard stop for magnesium.</summary>
    public bool Matters { get; init; }

    public string Severity { get; init; } = "";

    public string Mechanism { get; init; } = "";

    public string Effect { get; init; } = "";
}

/// <summary>What a trial of one goes by, of our own.</summary>
/// <param name="LooseNights">So many nights with loose stools within a week bring the advice on the dose.</param>
/// <param name="SideEffectsDays">The day on which side effects are looked at.</param>
/// <param name="Worse">When a week counts as clearly worse than every week before.</param>
public sealed record TrialRules(int LooseNights, int SideEffectsDays, WorseRule Worse);

/// <summary>When a week of a trial counts as clearly worse than every week before it.</summary>
/// <param name="RatedNights">The least nights of a week with a rating, 1 to 7.</param>
/// <param name="BeforeNights">The least nights of the trial before that week, 7 or more.</param>
/// <param name="Times">How much worse its mean is than the worst mean of a week before, in smallest differences worth having; above 0.</param>
public sealed record WorseRule(int RatedNights, int BeforeNights, decimal Times);

/// <summary>The hours of a day where a person does not say them, how long a meal lasts, how long after it the stomach counts as empty where no source says, and how close together two intakes of one thing may be (a share of the even gap).</summary>
public sealed record UsualDay(TimeOnly Wake, TimeOnly Breakfast, TimeOnly Lunch, TimeOnly Dinner, TimeOnly Bed, int MealMinutes, int EmptyAfterMealMinutes, decimal EvenGapShare);

/// <summary>How one medicine is taken: rules as keys and values, as the file has them.</summary>
public sealed record Administration(string Id, Provenance From, IReadOnlyList<string> Of, IReadOnlyList<IReadOnlyDictionary<string, string>> Rules, Says Says) : Entry(Id, From)
{
    public string? Missed { get; init; }
}

/// <summary>A sentence of advice that code uses by its id, where no rule of a medicine speaks.</summary>
/// <param name="About">When it is said.</param>
public sealed record Advice(string Id, Provenance From, string About, Says Says) : Entry(Id, From)
{
    /// <summary>What it takes out of the day while <see cref="When"/> holds: ingredients, classes, products; empty for a sentence used by its id.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>It takes only what surely holds one of them, not a blend that may.</summary>
    public bool Surely { get; init; }

    /// <summary>When it takes that out.</summary>
    public Condition? When { get; init; }

    /// <summary>The places that code fills.</summary>
    public static readonly IReadOnlyList<string> Places =
    [
        "Name", "Times", "Most", "Hours", "First", "Second", "Least", "Any", "Useful", "Same", "Worse", "Harm", "Other", "Count", "Share", "List", "Day", "Number", "Nights", "Weeks", "Days", "UrgentAdvice", "Time", "Usually", "Rule", "Question",
    ];

    /// <summary>The sentence for patients with its places filled.</summary>
    public string Told(params (string Place, string Value)[] places) => Told(Audience.Patient, places);

    /// <summary>The sentence for one reader with its places filled.</summary>
    public string Told(Audience audience, params (string Place, string Value)[] places) =>
        places.Aggregate(Says.For(audience) ?? "", (text, place) => text.Replace($"{{{place.Place}}}", place.Value, StringComparison.Ordinal));
}

public sealed record TitrationStep(int FromDay, string Dose, string? TimesADay, string? Note);

/// <summary>A band of creatinine clearance with its dose.</summary>
public sealed record KidneyBand(Quantity? AtLeast, Quantity? Below, bool Dialysis, string Dose, string? Times);

/// <summary>A prescription medicine for clinicians. Never shown to patients.</summary>
public sealed record Card(string Id, Provenance From, string Medicine, IReadOnlyList<string> Countries, string Status) : Entry(Id, From)
{
    /// <summary>Notes that belong to the steps and the maximum, and to the kidney bands.</summary>
    public static readonly IReadOnlyList<string> DoseNotes = ["titration_note", "maximum_note", "evidence"], BandNotes = ["kidney_note"];

    /// <summary>Whose texts were read for it, where it is shown in other countries too.</summary>
    public IReadOnlyList<string> TextsOf { get; init; } = Countries;

    /// <summary>When it is shown to somebody who does not take the medicine; null: never.</summary>
    public Condition? Offer { get; init; }

    /// <summary>For whom the steps and the maximum are; null: for everybody.</summary>
    public Condition? Doses { get; init; }

    /// <summary>For whom the kidney bands are; null: for everybody.</summary>
    public Condition? Bands { get; init; }

    public IReadOnlyList<TitrationStep> Titration { get; init; } = [];

    public string? Maximum { get; init; }

    public IReadOnlyList<KidneyBand> Kidney { get; init; } = [];

    /// <summary>Everything else on the card, each with its own mark and citation.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];
}

/// <summary>When a disposition or a verdict holds. Which one leads is decided by order alone.</summary>
/// <param name="Leads">Id of the disposition or verdict.</param>
/// <param name="OnlyAlone">It counts only when no other disposition fires.</param>
public sealed record Ruling(string Id, Provenance From, string Leads, bool IsVerdict, Condition When, bool OnlyAlone, Says Says) : Entry(Id, From)
{
    /// <summary>Says less of the same product where the verdict is to stop it.</summary>
    public bool MootAfterStop { get; init; }
}

/// <summary>What must never happen: the condition together with a verdict.</summary>
public sealed record Invariant(string Id, Provenance From, Condition Never, string Verdict, string Says) : Entry(Id, From);

/// <summary>A country with its emergency number and whose limit holds there.</summary>
public sealed record Country(string Code, string Name, IReadOnlyList<string> Names, string Emergency, string Urgent, string LimitGroup)
{
    /// <summary>The time zones people live in there, by their names in the tz database; only one is taken without asking.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];
}
