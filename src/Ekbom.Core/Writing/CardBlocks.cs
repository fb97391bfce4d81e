using System.Globalization;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;

namespace Ekbom.Core.Writing;

/// <summary>Only for clinicians: the cards with their steps on dates and the band that fits, and entries that are not confirmed.</summary>
internal static class CardBlocks
{
    private const string Caveat = "Weak or unverified reading. It moved nothing in this plan; check it before use.";

    public static IEnumerable<Block> Of(Plan plan)
    {
        if (plan.Cards.Count > 0)
            yield return new Heading(2, "Medicines: doses for the clinician", "cards");
        foreach (var card in plan.Cards)
        {
            yield return new Heading(3, $"{card.Name} ({string.Join(", ", card.Card.Countries)})", card.Card.Id);
            yield return new Bullets([.. Lines(card)]);
        }

        if (plan.Unconfirmed.Count == 0)
            yield break;
        yield return new Heading(2, "Not confirmed", "unconfirmed");
        yield return new Paragraph(Caveat, Tone.Notice);
        foreach (var finding in plan.Unconfirmed)
        {
            foreach (var block in FindingBlocks.Of(finding, plan, 3))
                yield return block;
        }
    }

    private static IEnumerable<Line> Lines(PlanCard card)
    {
        yield return new(card.Card.Status, "Status", PlanDocument.Numbers(card.Cites));
        foreach (var (from, step) in card.Titration)
            yield return new(Step(step), string.Create(CultureInfo.InvariantCulture, $"From {from:yyyy-MM-dd} (day {step.FromDay})"));
        if (card.Card.Maximum is { } maximum)
            yield return new(Plain.Units(maximum), "Maximum");
        if (card.Band is { } fitting)
            yield return new(Band(fitting), "Kidney band that fits");
        else
        {
            foreach (var band in card.Card.Kidney)
                yield return new(Band(band), "Kidney band");
        }

        foreach (var (note, cites) in card.Notes)
        {
            var remark = Words.Remark(note.Mark, Audience.Patient);
            yield return new(note.Says + (remark is null ? "" : $" ({remark}.)"), Sentence(note.Label), PlanDocument.Numbers(cites));
        }
    }

    private static string Step(TitrationStep step)
    {
        var times = step.TimesADay switch { null => "", "1" => ", once a day", "2" => ", twice a day", { } many => $", {many} times a day" };
        return step.Dose + times + (step.Note is { } note ? $" ({note})" : "");
    }

    private static string Band(KidneyBand band)
    {
        var edge = (band.Dialysis, band.AtLeast, band.Below) switch
        {
            (true, _, _) => "dialysis",
            (_, { } least, { } below) => $"creatinine clearance at least {least} and below {below}",
            (_, { } least, null) => $"creatinine clearance at least {least}",
            (_, null, { } below) => $"creatinine clearance below {below}",
            _ => "any creatinine clearance",
        };
        return $"{edge}: {band.Dose}" + (band.Times is { } times ? $", divided by {times}" : "");
    }

    private static string Sentence(string label) => label.Length == 0 ? label : char.ToUpperInvariant(label[0]) + label[1..].Replace('_', ' ');
}
