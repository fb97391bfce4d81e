using System.Globalization;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Measures;
using Ekbom.Core.Sources;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Answers;

/// <summary>
/// Entries that hold values and no sentence, told as one: limits, forms, foods, intakes, and for clinicians the cards of medicines. Every number and
/// name is the entry's own or computed from it; the words around them say nothing about care.
/// </summary>
internal static class TableSentences
{
    private const string Adult = "Adult";
    private const decimal Example = 100m;

    /// <summary>The sentence of an entry; null when it is of another kind.</summary>
    /// <param name="entry">What is told.</param>
    /// <param name="knowledge">For the names of countries and medicines.</param>
    /// <param name="country">Whose country is asked about; it is named alone where an entry holds for several.</param>
    /// <param name="amount">Milligrams of a salt that are asked about; null when none are.</param>
    public static string? Of(Entry entry, KnowledgeBase knowledge, string? country, decimal? amount) => entry switch
    {
        Limit { IsCap: false } one => Limit(one, knowledge, country),
        Form one => Form(one, amount ?? Example),
        Food one => $"{Capital(one.Name)}: about {Whole(one.MilligramsPerServing)} mg of magnesium in one serving ({one.Serving}), {Whole(one.Per100Grams.Value)} mg in 100 g.",
        Intake one => $"{Capital(one.Who)}: {Whole(one.Amount.In(Unit.MilligramPerDay).Value)} mg of magnesium a day in all, from food, water and supplements ({one.Type}{(one.From.Jurisdiction is { } where ? ", " + Place(where, knowledge) : "")}).",
        _ => null,
    };

    /// <summary>A card in one line: steps, most, kidney bands. Only for clinicians.</summary>
    public static string Card(Card card, TermIndex terms)
    {
        var parts = new List<string> { $"{Capital(terms.ById(card.Medicine)?.Name ?? card.Medicine)} ({Countries(card.Countries)}): {card.Status}" };
        if (card.Titration.Count > 0)
            parts.Add("Steps: " + string.Join("; ", card.Titration.Select(step => $"day {step.FromDay.ToString(CultureInfo.InvariantCulture)} {step.Dose}{Often(step.TimesADay)}{(step.Note is { } note ? $" ({note})" : "")}")));
        if (card.Maximum is { } maximum)
            parts.Add("Maximum: " + maximum);
        if (card.Kidney.Count > 0)
            parts.Add("Creatinine clearance: " + string.Join("; ", card.Kidney.Select(band => $"{Edge(band)}: {band.Dose}{Doses(band.Times)}")));
        return string.Join(". ", parts.Select(part => part.TrimEnd('.'))) + ".";
    }

    private static string Limit(Limit one, KnowledgeBase knowledge, string? country)
    {
        var where = country is not null && one.Countries.Contains(country) ? knowledge.Countries[country].Name : one.Countries.Count is > 0 and <= 2 ? string.Join(" and ", one.Countries.Select(code => knowledge.Countries[code].Name)) : Place(one.From.Jurisdiction, knowledge);
        var counted = one.Counts.Count > 0 ? $" It counts {List(one.Counts)}" + (one.NotCounted.Count > 0 ? $", and not {List(one.NotCounted)}." : ".") : "";
        return $"{Capital(where)}: at most {Whole(one.AtMost.In(Unit.MilligramPerDay).Value)} mg of magnesium itself a day from supplements for {Who(one)}.{counted}{(one.From.Because is { } because ? $" Reason: {because}" : "")}";
    }

    private static string Who(Limit one) => one.Applies is { Tree: Logic.DefinitionReference { Definition.Slot.Name: Adult } } or null ? "adults" : "the people it is set for";

    private static string Form(Form one, decimal milligrams) =>
        $"{Capital(one.Names[0])} is {Between(one.LowestFraction * 100m, one.HighestFraction * 100m)} % magnesium by weight: {Whole(milligrams)} mg of it hold {Between(one.LowestFraction * milligrams, one.HighestFraction * milligrams)} mg of magnesium itself.";

    private static string Between(decimal low, decimal high) => Whole(low) == Whole(high) ? "about " + Whole(low) : $"about {Whole(low)} to {Whole(high)}";

    private static string Edge(KidneyBand band) => (band.Dialysis, band.AtLeast, band.Below) switch
    {
        (true, _, _) => "dialysis",
        (_, { } least, { } below) => $"at least {least} and below {below}",
        (_, { } least, null) => $"at least {least}",
        (_, null, { } below) => $"below {below}",
        _ => "any",
    };

    private static string Often(string? times) => times switch { null => "", "1" => " once a day", "2" => " twice a day", _ => $" {times} times a day" };

    private static string Doses(string? times) => times switch { null => "", "1" => " once a day", _ when char.IsAsciiDigit(times[0]) => $" in {times} doses a day", _ => "" };

    private static string Countries(IReadOnlyList<string> codes) => codes.Count > 3 ? $"{codes[0]} and others" : string.Join(", ", codes);

    private static string Place(string? jurisdiction, KnowledgeBase knowledge) => jurisdiction switch
    {
        null => "any country",
        "EU" => "the European Union",
        "INT" => "international",
        _ => knowledge.Countries.GetValueOrDefault(jurisdiction)?.Name ?? jurisdiction,
    };

    private static string List(IReadOnlyList<string> words) => words.Count == 1 ? words[0] : string.Join(", ", words.Take(words.Count - 1)) + " and " + words[^1];

    private static string Whole(decimal value) => decimal.Round(value, 0, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
