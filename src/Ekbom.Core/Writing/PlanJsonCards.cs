using System.Globalization;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Writing;

/// <summary>What only clinicians get: cards of prescription medicines, and entries that rest on weak or unverified reading.</summary>
internal static class PlanJsonCards
{
    public static void Write(CompactJson json, Plan plan)
    {
        json.StartArray("cards"u8);
        foreach (var card in plan.Cards)
            Card(json, card);
        json.EndArray();
        json.StartArray("unconfirmed"u8);
        foreach (var finding in plan.Unconfirmed)
            PlanJsonFinding.Write(json, finding);
        json.EndArray();
    }

    private static void Card(CompactJson json, PlanCard card)
    {
        json.StartObject();
        json.Text("id"u8, card.Card.Id);
        json.Text("medicine"u8, card.Card.Medicine);
        json.Text("name"u8, card.Name);
        json.Texts("countries"u8, card.Card.Countries);
        json.Texts("textsOf"u8, card.Card.TextsOf);
        json.Truth("local"u8, card.IsLocal);
        json.Text("status"u8, card.Card.Status);
        json.StartArray("titration"u8);
        foreach (var (from, step) in card.Titration)
        {
            json.StartObject();
            json.Text("from"u8, from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.Number("fromDay"u8, step.FromDay);
            json.Text("dose"u8, step.Dose);
            json.Text("timesADay"u8, step.TimesADay);
            json.Text("note"u8, step.Note);
            json.EndObject();
        }

        json.EndArray();
        json.Text("maximum"u8, card.Card.Maximum);
        if (card.Band is { } fitting)
        {
            json.Name("band"u8);
            Band(json, fitting);
        }
        else
        {
            json.Null("band"u8);
        }

        json.StartArray("kidney"u8);
        foreach (var band in card.Card.Kidney)
            Band(json, band);
        json.EndArray();
        json.StartArray("notes"u8);
        foreach (var (note, cites) in card.Notes)
        {
            json.StartObject();
            json.Text("label"u8, note.Label);
            json.Text("says"u8, note.Says);
            json.Text("mark"u8, note.Mark.Word());
            PlanJsonParts.Cites(json, cites);
            json.EndObject();
        }

        json.EndArray();
        PlanJsonParts.Cites(json, card.Cites);
        json.Text("mark"u8, card.Card.From.Mark.Word());
        json.Text("review"u8, card.Card.From.Review.Status);
        json.EndObject();
    }

    private static void Band(CompactJson json, KidneyBand band)
    {
        json.StartObject();
        json.Text("atLeast"u8, band.AtLeast?.ToString());
        json.Text("below"u8, band.Below?.ToString());
        json.Truth("dialysis"u8, band.Dialysis);
        json.Text("dose"u8, band.Dose);
        json.Text("times"u8, band.Times);
        json.EndObject();
    }
}
