using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Profiles;
using Ekbom.Core.Sources;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Knowledge;

/// <summary>The checked knowledge of one day, ready to judge by.</summary>
public sealed class KnowledgeBase
{
    private const string LabelReferenceIntake = "label reference";
    private ProfileVocabulary? forProfiles;
    private string? reviewStatus;

    public required string Version { get; init; }

    /// <summary>SHA-256 over the content, hexadecimal.</summary>
    public required string Digest { get; init; }

    public required DateOnly SupportedFrom { get; init; }

    /// <summary>What a timetable assumes where a person says nothing.</summary>
    public UsualDay? UsualDay { get; init; }

    public TrialRules? TrialRules { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    public required IReadOnlyDictionary<string, Source> Sources { get; init; }

    public required TermIndex Terms { get; init; }

    public required IReadOnlyDictionary<string, Country> Countries { get; init; }

    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];

    public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];

    public IReadOnlyList<Limit> Limits { get; init; } = [];

    public IReadOnlyList<Form> Forms { get; init; } = [];

    public IReadOnlyList<Food> Foods { get; init; } = [];

    public IReadOnlyList<Intake> Intakes { get; init; } = [];

    public IReadOnlyList<SuggestionPiece> Suggestions { get; init; } = [];

    public IReadOnlyList<Interaction> Interactions { get; init; } = [];

    public IReadOnlyList<Administration> Administrations { get; init; } = [];

    public IReadOnlyList<Card> Cards { get; init; } = [];

    public IReadOnlyList<Ruling> Rulings { get; init; } = [];

    public IReadOnlyList<Invariant> Invariants { get; init; } = [];

    /// <summary>What the public articles claim, with our verdicts.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    public IReadOnlyList<Study> Studies { get; init; } = [];

    /// <summary>What studies add up to, question by question.</summary>
    public IReadOnlyList<EvidenceSummary> Evidence { get; init; } = [];

    /// <summary>Sentences that code uses by their id.</summary>
    public IReadOnlyList<Advice> Advice { get; init; } = [];

    /// <summary>How fast things act, and how long a trial of them has to be.</summary>
    public IReadOnlyList<Pace> Paces { get; init; } = [];

    /// <summary>What people ask about, in the order of the file.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>Other words people use for the words of our phrases.</summary>
    public IReadOnlyList<Synonym> Synonyms { get; init; } = [];

    /// <summary>The least that can be said of all entries: <c>draft</c> while one of them is unreviewed.</summary>
    public string ReviewStatus => reviewStatus ??= Entries.All(entry => entry.From.Review.Status == "reviewed") ? "reviewed" : "draft";

    /// <summary>What reading a profile needs of it.</summary>
    public ProfileVocabulary ForProfiles => forProfiles ??= new(
        Vocabulary, Terms,
        Countries.Values.SelectMany(country => country.Names.Append(country.Name).Append(country.Code).Select(name => (name, country.Code)))
            .DistinctBy(pair => pair.name, StringComparer.OrdinalIgnoreCase).ToDictionary(pair => pair.name, pair => pair.Code, StringComparer.OrdinalIgnoreCase),
        [.. Forms.Select(form => new MagnesiumForm(form.Key, form.Names, form.LowestFraction, form.HighestFraction, form.AcidNeutralising)
        {
            Hydrates = [.. form.Hydrates.Select(hydrate => new MagnesiumHydrate(hydrate.Name, hydrate.Formula, hydrate.Fraction) { SoldAs = hydrate.SoldAs })],
        })])
    {
        References = [.. Intakes.Where(intake => intake.Type == LabelReferenceIntake && intake.From.Mark.MayDrive())
            .Select(intake => new LabelReference(intake.Who, intake.Amount.In(Unit.MilligramPerDay).Value))],
    };

    /// <summary>Everything with an id and a source.</summary>
    public IEnumerable<Entry> Entries =>
    [
        .. Recommendations, .. Disagreements, .. Limits, .. Forms, .. Foods, .. Intakes, .. Suggestions, .. Interactions, .. Administrations, .. Cards, .. Rulings, .. Invariants, .. Claims, .. Contradictions, .. Studies, .. Evidence, .. Advice, .. Paces,
    ];

    public Advice Advise(string id) => Advice.FirstOrDefault(advice => advice.Id == id) ?? throw new InvalidOperationException($"knowledge lacks {id}, which code uses.");

    /// <summary>Where a suspected side effect is reported in a country; the advice for elsewhere where its scheme was not read, or the country is not known.</summary>
    public Advice ReportingIn(string? country) =>
        Advice.FirstOrDefault(advice => country is not null && string.Equals(advice.Id, $"reporting.{country}", StringComparison.OrdinalIgnoreCase)) ?? Advise("reporting.elsewhere");

    /// <summary>The countries whose scheme we have read, each with where side effects are reported.</summary>
    public IEnumerable<(Country Country, Advice Advice)> Reporting =>
        Countries.Values.OrderBy(country => country.Name, StringComparer.Ordinal).Select(country => (country, ReportingIn(country.Code))).Where(one => one.Item2.Id != "reporting.elsewhere");
}
