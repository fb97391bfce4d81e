using Ekbom.Core.Knowledge;
using Ekbom.Core.Measures;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads magnesium/*.yaml: limits, forms, foods, intakes and the pieces of a suggestion.</summary>
internal static class MagnesiumReader
{
    /// <summary>Texts a form may have, each with its own citation.</summary>
    private static readonly string[] FormNotes = ["bioavailability", "tolerability", "trap", "solubility", "evidence", "note", "use"];

    public static Limit Limit(Draft entry, References references)
    {
        var limit = new Limit(
            entry.Text("id"), ProvenanceReader.Read(entry, references), entry.Text("of"), entry.SomeAmount("at_most", Dimension.MassPerTime), references.CountriesOf(entry, "countries", "unknown"))
        {
            Applies = references.Condition(entry, "applies"),
            Counts = entry.Words("counts"),
            NotCounted = entry.Words("not_counted"),
            IsCap = entry.Flag("cap"),
            SuggestionOnly = entry.Flag("suggestion_only"),
            ShownOnly = entry.Flag("shown_only"),
        };
        if (entry.Optional("basis") is { } basis && basis != "elemental")
            entry.Problem("KB012", "basis", $"\"basis: {basis}\" is not how a limit is counted.", "Write elemental.");
        if (!limit.IsCap && !limit.ShownOnly && limit.Countries.Count == 0)
            entry.Missing("countries");
        if (limit.Of.Length > 0 && !references.Terms.ContainsKey(limit.Of))
            entry.Unknown("KB009", "of", limit.Of, "ingredient", "terms/", references.Terms.Keys);
        entry.NoMore();
        return limit;
    }

    public static Form Form(Draft entry, References references)
    {
        var from = ProvenanceReader.Read(entry, references);
        var hydrates = new List<Hydrate>();
        foreach (var part in entry.Parts("hydrates"))
        {
            hydrates.Add(new Hydrate(part.Text("formula"), part.SomeAmount("molar_mass", Dimension.MolarMass).Value, part.Whole("atoms") ?? 1) { Name = part.Optional("name"), SoldAs = part.Words("sold_as") });
            part.NoMore();
        }

        if (hydrates.Count == 0)
            entry.Missing("hydrates");
        var notes = new List<Note>();
        foreach (var label in FormNotes)
            notes.AddRange(SaysReader.Notes(entry, label, references, from));
        var form = new Form(entry.Text("id"), from, entry.Text("form"), entry.SomeWords("names"), hydrates, entry.Flag("acid_neutralising")) { Notes = notes };
        entry.NoMore();
        return form;
    }

    public static Food Food(Draft entry, References references)
    {
        var food = new Food(
            entry.Text("id"), ProvenanceReader.Read(entry, references), entry.Text("food"), entry.SomeAmount("per_100g", Dimension.Mass).In(Unit.Milligram),
            entry.Text("serving"), entry.Decimal("serving_g") ?? 0m);
        if (!entry.Has("serving_g"))
            entry.Missing("serving_g");
        entry.NoMore();
        return food;
    }

    public static Intake Intake(Draft entry, References references)
    {
        var intake = new Intake(
            entry.Text("id"), ProvenanceReader.Read(entry, references), entry.Text("intake"), entry.SomeAmount("amount", Dimension.MassPerTime), entry.Optional("who") ?? "")
        {
            Applies = references.Condition(entry, "applies"),
        };
        entry.NoMore();
        return intake;
    }

    public static SuggestionPiece Suggestion(Draft entry, References references)
    {
        var piece = new SuggestionPiece(
            entry.Text("id"), ProvenanceReader.Read(entry, references), WordLists.SuggestionPieces.Words[entry.Word("suggestion", WordLists.SuggestionPieces)],
            string.Join(", ", entry.SomeWords("value")), SaysReader.Read(entry, references, doses: true))
        {
            Applies = references.Condition(entry, "applies"),
            Rank = entry.Whole("rank") ?? 0,
        };
        entry.NoMore();
        return piece;
    }
}
