using System.Globalization;
using System.Text.Json;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Writing;

/// <summary>What only clinicians get: cards of prescription medicines, and entries that rest on weak or unverified reading.</summary>
internal static class PlanJsonCards
{
    public static void Write(Utf8JsonWriter json, Plan plan)
    {
        json.WriteStartArray("cards"u8);
        foreach (var card in plan.Cards)
            Card(json, card);
        json.WriteEndArray();
        json.WriteStartArray("unconfirmed"u8);
        foreach (var finding in plan.Unconfirmed)
            PlanJsonFinding.Write(json, finding);
        json.WriteEndArray();
    }

    private static void Card(Utf8JsonWriter json, PlanCard card)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, card.Card.Id);
        json.WriteString("medicine"u8, card.Card.Medicine);
        json.WriteString("name"u8, card.Name);
        JsonParts.Texts(json, "countries"u8, card.Card.Countries);
        json.WriteString("status"u8, card.Card.Status);
        json.WriteStartArray("titration"u8);
        foreach (var (from, step) in card.Titration)
        {
            json.WriteStartObject();
            json.WriteString("from"u8, from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNumber("fromDay"u8, step.FromDay);
            json.WriteString("dose"u8, step.Dose);
            json.WriteString("timesADay"u8, step.TimesADay);
            json.WriteString("note"u8, step.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("maximum"u8, card.Card.Maximum);
        json.WritePropertyName("band"u8);
        if (card.Band is { } fitting)
            Band(json, fitting);
        else
            json.WriteNullValue();
        json.WriteStartArray("kidney"u8);
        foreach (var band in card.Card.Kidney)
            Band(json, band);
        json.WriteEndArray();
        json.WriteStartArray("notes"u8);
        foreach (var (note, cites) in card.Notes)
        {
            json.WriteStartObject();
            json.WriteString("label"u8, note.Label);
            json.WriteString("says"u8, note.Says);
            json.WriteString("mark"u8, note.Mark.Word());
            JsonParts.Cites(json, cites);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonParts.Cites(json, card.Cites);
        json.WriteString("mark"u8, card.Card.From.Mark.Word());
        json.WriteString("review"u8, card.Card.From.Review.Status);
        json.WriteEndObject();
    }

    private static void Band(Utf8JsonWriter json, KidneyBand band)
    {
        json.WriteStartObject();
        json.WriteString("atLeast"u8, band.AtLeast?.ToString());
        json.WriteString("below"u8, band.Below?.ToString());
        json.WriteBoolean("dialysis"u8, band.Dialysis);
        json.WriteString("dose"u8, band.Dose);
        json.WriteString("times"u8, band.Times);
        json.WriteEndObject();
    }
}
