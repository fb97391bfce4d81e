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
            yield return new Heading(3, $"{card.Name} ({(card.IsLocal ? plan.Country!.Code : string.Join(", ", card.Card.TextsOf))})", card.Card.Id);
            if (!card.IsLocal && plan.Country is { } own)
                yield return new Paragraph($"Texts of {string.Join(" and ", card.Card.TextsOf)}; none of {own.Code} was read. Check the local text before use.", Tone.Notice);
            yield return new Bullets([.. Lines(card)]);
        }

        if (plan.Unconfirmed.Count == 0)
            yield break;
        yield return new Heading(2, "Not confirmed", "unconfirmed");
        yield return new Paragraph(Caveat, Tone.Notice);
        yield return new Bullets([.. plan.Unconfirmed.Select(FindingBlocks.InALine)]);
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
        else if (card.Card.Kidney.Count > 0)
        {
            yield return new("not chosen, because the creatinine clearance is not known or no band holds it; all follow", "Kidney band that fits");
            foreach (var band in card.Card.Kidney)
                yield return new(Band(band), "Kidney band");
        }

        foreach (var (note, cites) in card.Notes)
        {
            var remark = Words.Remark(note.Mark);
            yield return new(note.Says + (remark is null ? "" : $" ({remark}.)"), Sentence(note.Label), PlanDocument.Numbers(cites));
        }
    }

    private static string Step(TitrationStep step) => step.Dose + Often(step.TimesADay) + (step.Note is { } note ? $" ({note})" : "");

    /// <summary>A step's dose is one intake.</summary>
    private static string Often(string? times) => times switch { null => "", "1" => ", once a day", "2" => ", twice a day", _ => $", {times} times a day" };

    /// <summary>A band's dose is that of a day.</summary>
    private static string Times(string? times) => times switch { null => "", "1" => ", once a day", "2" => ", in 2 doses a day", _ => $", in {times} doses a day" };

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
        return $"{edge}: {band.Dose}{Times(band.Times)}";
    }

    private static string Sentence(string label) => label.Length == 0 ? label : char.ToUpperInvariant(label[0]) + label[1..].Replace('_', ' ');
}
