using System.Globalization;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Sources;

namespace Ekbom.KnowledgeBase;

/// <summary>An entry as named fields of text, for people who compare or look up entries. What is not said is left out.</summary>
public static class EntryFields
{
    public static IReadOnlyList<(string Name, string Value)> Of(Entry entry)
    {
        var fields = new List<(string Name, string? Value)>();
        switch (entry)
        {
            case Recommendation one:
                fields.AddRange([("kind", WordLists.FindingKinds.Words[(int)one.Kind]), ("step", WordLists.Steps.Words[(int)one.Step]), ("rank", one.Rank == 0 ? null : Whole(one.Rank)), ("title", one.Title)]);
                fields.AddRange([("applies", Cql(one.Applies)), ("when", Cql(one.When)), ("unless", Cql(one.Unless)), .. Sentences(one.Says)]);
                fields.AddRange([("strength", one.Strength is { } strength ? $"{strength.As} ({strength.Scale})" : null), ("certainty", one.Certainty)]);
                break;
            case Disagreement one:
                fields.AddRange([("topic", one.Topic), ("relevant", Cql(one.Relevant)), ("for", one.For is { } reader ? WordLists.Audiences.Words[(int)reader] : null), ("used", one.Used), ("why", one.Why)]);
                fields.AddRange(one.Positions.Select(position => ("position " + position.Source.Id, (string?)$"{position.Year} {position.Jurisdiction}: {position.Says}")));
                break;
            case Interaction one:
                fields.AddRange([("kind", WordLists.InteractionKinds.Words[(int)one.Kind]), ("first", List(one.First)), ("second", List(one.Second)), .. Sentences(one.Says)]);
                fields.AddRange([("before", Minutes(one.BeforeMinutes)), ("after", Minutes(one.AfterMinutes)), ("prefer", Minutes(one.PreferMinutes)), ("label before", Minutes(one.LabelBeforeMinutes)), ("label after", Minutes(one.LabelAfterMinutes))]);
                fields.AddRange([("soft", Flag(one.Soft)), ("only_acid_neutralising", Flag(one.OnlyAcidNeutralising)), ("studied_with", List(one.StudiedWith)), ("only_buffered", Flag(one.OnlyBuffered)), ("only_form", one.OnlyForm), ("first_by", By(one.FirstBy)), ("second_by", By(one.SecondBy)), ("general", Flag(one.General)), ("matters", Flag(one.Matters)), ("severity", one.Severity), ("mechanism", one.Mechanism), ("effect", one.Effect)]);
                break;
            case Administration one:
                fields.AddRange([("of", List(one.Of)), ("missed", one.Missed), .. Sentences(one.Says)]);
                fields.AddRange(one.Rules.Select((rule, at) => ("rule " + Whole(at + 1), (string?)List([.. rule.Select(pair => $"{pair.Key} {pair.Value}")]))));
                break;
            case Card one:
                fields.AddRange([("medicine", one.Medicine), ("countries", List(one.Countries)), ("status", one.Status), ("maximum", one.Maximum), .. Notes(one.Notes)]);
                fields.AddRange(one.Titration.Select(step => ("from day " + Whole(step.FromDay), (string?)$"{step.Dose} {step.TimesADay} {step.Note}".Trim())));
                fields.AddRange(one.Kidney.Select(band => ("kidney " + Band(band), (string?)$"{band.Dose} {band.Times}".Trim())));
                break;
            case Ruling one:
                fields.AddRange([(one.IsVerdict ? "verdict" : "disposition", one.Leads), ("when", Cql(one.When)), ("alone", Flag(one.OnlyAlone)), .. Sentences(one.Says)]);
                break;
            case Invariant one:
                fields.AddRange([("never", Cql(one.Never)), ("verdict", one.Verdict), ("says", one.Says)]);
                break;
            case Claim one:
                fields.AddRange([("claim", one.States), ("topic", one.Topic), ("articles", List([.. one.Articles.Select(article => $"{article.Source.Id}, {article.At}")])), ("verdict", WordLists.ClaimVerdicts.Words[(int)one.Verdict]), .. Sentences(one.Says)]);
                fields.AddRange([("why", one.Why), ("rests_on", List(one.RestsOn)), ("contradictions", List(one.Contradictions)), ("premises", List(one.Premises))]);
                break;
            case Study one:
                fields.AddRange([("study", one.Name), ("design", one.Design), ("controlled", Flag(one.Controlled)), ("population", List(one.Populations)), ("people", one.People), ("duration", one.Duration)]);
                fields.AddRange(one.Arms.Select((arm, at) => ("arm " + Whole(at + 1), (string?)$"{arm.What} ({arm.Basis}){(arm.People is { } people ? $", n {people}" : "")}")));
                fields.AddRange(one.Outcomes.Select(outcome => ("outcome", (string?)$"{outcome.What}: {outcome.Result}")));
                fields.AddRange([("risk_of_bias", one.RiskOfBias), ("funding", one.Funding), ("caution", one.Caution)]);
                break;
            case EvidenceSummary one:
                fields.AddRange([("synthesis", one.Title), ("studies", List(one.Studies)), ("pooling", one.Pooling), ("certainty", one.Certainty), .. Sentences(one.Says)]);
                fields.AddRange(one.Judgements.Select(judgement => (judgement.Domain, (string?)$"{Whole(judgement.Steps)}: {judgement.Why}")));
                break;
            case Advice one:
                fields.AddRange([("advice", one.About), ("of", List(one.Of)), ("when", Cql(one.When)), .. Sentences(one.Says)]);
                break;
            case Pace one:
                fields.AddRange([("pace", one.Name), ("of", List(one.Of)), ("words", List(one.Words)), ("block", Days(one.BlockNights)), ("settling", Days(one.SettlingNights)), ("half_life", Number.Exact(one.HalfLifeNights) + " d"), ("unknown", Flag(one.ForUnknown)), .. Sentences(one.Says)]);
                break;
            case Contradiction one:
                fields.AddRange([("contradiction", one.States), ("claims", List(one.Claims)), ("kind", one.Kind), ("severity", one.Severity), .. Sentences(one.Says), ("rests_on", List(one.RestsOn))]);
                break;
            default:
                fields.AddRange(Magnesium(entry));
                break;
        }

        fields.AddRange(Provenance(entry.From));
        return [.. fields.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => (field.Name, field.Value!))];
    }

    /// <summary>The ways of taking it; nothing for what is swallowed, as most is.</summary>
    private static string? By(IReadOnlyList<string> ways) => ways.SequenceEqual(Interaction.BySwallowing) ? null : List(ways);

    private static IEnumerable<(string, string?)> Magnesium(Entry entry) => entry switch
    {
        Limit one =>
        [
            ("of", one.Of), ("at_most", one.AtMost.ToString()), ("countries", List(one.Countries)), ("applies", Cql(one.Applies)), ("counts", List(one.Counts)), ("not_counted", List(one.NotCounted)),
            ("cap", Flag(one.IsCap)), ("suggestion_only", Flag(one.SuggestionOnly)), ("shown_only", Flag(one.ShownOnly)),
        ],
        Form one =>
        [
            ("form", one.Key), ("names", List(one.Names)), ("hydrates", List([.. one.Hydrates.Select(hydrate => $"{hydrate.Formula} {Number.Exact(hydrate.MolarMass)} g/mol, {hydrate.Atoms} Mg")])),
            ("acid_neutralising", Flag(one.AcidNeutralising)), .. Notes(one.Notes),
        ],
        Food one => [("food", one.Name), ("per_100g", one.Per100Grams.ToString()), ("serving", one.Serving), ("serving_g", Number.Exact(one.ServingGrams))],
        Intake one => [("intake", one.Type), ("amount", one.Amount.ToString()), ("who", one.Who), ("applies", Cql(one.Applies))],
        SuggestionPiece one => [("suggestion", one.Piece), ("value", one.Value), ("applies", Cql(one.Applies)), ("rank", one.Rank == 0 ? null : Whole(one.Rank)), .. Sentences(one.Says)],
        _ => [],
    };

    private static IEnumerable<(string, string?)> Provenance(Provenance from) =>
    [
        ("mark", from.Mark.Word()), ("jurisdiction", from.Jurisdiction), ("reading", from.Reading), ("because", from.Because),
        ("cites", List([.. from.Cites.Select(cite => $"{cite.Source.Id}, {cite.At}{(cite.States is null ? "" : " (" + cite.States + ")")}")])),
        ("differs", List([.. from.Differs.Select(other => $"{other.Source.Id}: {other.States}")])), ("valid_from", Day(from.ValidFrom)), ("valid_to", Day(from.ValidTo)),
        ("review", $"{from.Review.Status}{(from.Review.By is { } by ? " by " + by : "")}{(from.Review.Due is { } due ? ", due " + Day(due) : "")}"),
    ];

    private static IEnumerable<(string, string?)> Sentences(Says says) => [("says.patient", says.Patient), ("says.clinician", says.Clinician)];

    private static IEnumerable<(string, string?)> Notes(IReadOnlyList<Note> notes) =>
        notes.GroupBy(note => note.Label, StringComparer.Ordinal).Select(group => (group.Key, (string?)string.Join(" / ", group.Select(note => note.Says))));

    private static string? Cql(Condition? condition) => condition is null ? null : Core.Logic.Cql.Write(condition.Tree);

    private static string List(IReadOnlyList<string> words) => string.Join("; ", words);

    private static string? Flag(bool flag) => flag ? "yes" : null;

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Minutes(int? minutes) => minutes is null or 0 ? null : Whole(minutes.Value) + " min";

    private static string? Days(int days) => days == 0 ? null : Whole(days) + " d";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Band(KidneyBand band) => band.Dialysis ? "dialysis" : $"{(band.AtLeast is { } least ? "from " + least : "")} {(band.Below is { } below ? "below " + below : "")}".Trim();
}
