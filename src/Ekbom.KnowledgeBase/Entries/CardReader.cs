using Ekbom.Core.Knowledge;
using Ekbom.Core.Measures;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads cards/*.yaml: prescription medicines for clinicians.</summary>
internal static class CardReader
{
    /// <summary>Texts a card may have, each with its own citation when it differs from the card's.</summary>
    private static readonly string[] Notes =
    [
        .. Card.DoseNotes, .. Card.BandNotes, "stopping", "cautions", "timing", "pregnancy", "driving", "control", "monitoring", "interactions", "older_people", "liver",
        "place", "note", "overdose", "contraindications", "side_effects",
    ];

    public static Card Read(Draft entry, References references)
    {
        var from = ProvenanceReader.Read(entry, references);
        var medicine = entry.Text("medicine");
        if (medicine.Length > 0 && !references.IsSwallowed(medicine))
            entry.Unknown("KB009", "medicine", medicine, "medicine", "terms/", references.Terms.Keys);
        var notes = new List<Note>();
        foreach (var label in Notes)
            notes.AddRange(SaysReader.Notes(entry, label, references, from));
        var countries = references.CountriesOf(entry, "countries", References.Regions);
        var card = new Card(entry.Text("id"), from, medicine, countries, entry.Text("status"))
        {
            TextsOf = entry.Has("texts_of") ? references.CountriesOf(entry, "texts_of", References.Regions) : countries,
            Offer = references.Condition(entry, "offer"),
            Doses = references.Condition(entry, "doses"),
            Bands = references.Condition(entry, "bands"),
            Titration = [.. entry.Parts("titration").Select(Step)],
            Maximum = entry.Optional("maximum"),
            Kidney = [.. entry.Parts("kidney").Select(Band)],
            Notes = notes,
        };
        if (!entry.Trusted)
            KidneyBands.Check(entry, card.Kidney);
        entry.NoMore();
        return card;
    }

    private static TitrationStep Step(Draft part)
    {
        var step = new TitrationStep(part.Whole("from_day") ?? 1, part.Text("dose"), part.Optional("times_a_day"), part.Optional("note"));
        part.NoMore();
        return step;
    }

    private static KidneyBand Band(Draft part)
    {
        var band = new KidneyBand(part.Amount("at_least", Dimension.Flow), part.Amount("below", Dimension.Flow), part.Flag("dialysis"), part.Text("dose"), part.Optional("times"));
        part.NoMore();
        return band;
    }
}
