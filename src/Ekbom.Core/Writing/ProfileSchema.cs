using System.Text.Json;
using Ekbom.Core.Logic;
using Ekbom.Core.Profiles;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Writing;

/// <summary>
/// A profile as JSON Schema (draft 2020-12), made from the facts and terms of the knowledge base, so that it has every key the reader takes.
/// The reader takes more than the schema: names it does not know, and spellings of units.
/// </summary>
public static class ProfileSchema
{
    private static readonly string[] Truths = ["yes", "no", "unsure"];

    /// <summary>Writes the schema as one JSON value.</summary>
    public static void Write(Utf8JsonWriter json, ProfileVocabulary vocabulary)
    {
        json.WriteStartObject();
        Object(json, "One person with restless legs. What is left out is not known; an empty list says that nothing of its kind is there.", () =>
        {
            Part(json, "about", "The person.", vocabulary, "about.", () => Text(json, "country", $"Two letters. Covered: {string.Join(", ", vocabulary.Countries.Values.Distinct().Order(StringComparer.Ordinal))}; anywhere else the strictest limit holds."));
            Codes(json, "role", "Who writes.", ["patient", "carer", "clinician"]);
            Part(json, "symptoms", "What the legs and the nights are like.", vocabulary, "symptoms.", () =>
            {
                Texts(json, "reports", "Signs that are there, by id or in plain words; [] when none of them is.", Ids(vocabulary, TermKind.Report));
                Codes(json, "unclear_signs", "When it is not known whether words among the reports mean a warning sign.", ["unsure"]);
            });
            Results(json, vocabulary);
            Texts(json, "conditions", "Illnesses that are known, by id or in plain words.", Ids(vocabulary, TermKind.Condition));
            Texts(json, "no_conditions", "Illnesses known not to be there.", Ids(vocabulary, TermKind.Condition));
            Texts(json, "unsure_conditions", "Illnesses of which it is not known whether they are there.", Ids(vocabulary, TermKind.Condition));
            Rows(json, "medicines", "Every medicine, with or without prescription; [] when none is taken.", planned: true);
            Rows(json, "supplements", "Every supplement; [] when none is taken. An amount of magnesium needs of: elemental or compound, or the words on the label as label.", planned: false);
            Part(json, "habits", "Habits.", vocabulary, "habits.", static () => { });
            Named(json, "day", () => Object(json, "Usual hours, like 07:00.", () =>
            {
                Hours(json);
                Named(json, "weekend", () => Object(json, "Where Saturday and Sunday differ.", () => Hours(json)));
            }));
            Named(json, "trials", () => Array(json, "Finished trials of one, as ekbom trial analyse prints them.", () => Object(json, "One trial.", () =>
            {
                Text(json, "substance", "What was tried, like magnesium.");
                foreach (var (key, fact) in FactKeys.Under("trials.", vocabulary.Facts))
                    OfFact(json, key, fact);
            })));
            Text(json, "asks", "The question in plain words.");
        });
        json.WriteEndObject();
    }

    private static IEnumerable<string> Ids(ProfileVocabulary vocabulary, TermKind kind) => vocabulary.Terms.All.Where(term => term.Kind == kind).Select(term => term.Id).Order(StringComparer.Ordinal);

    private static void Part(Utf8JsonWriter json, string name, string about, ProfileVocabulary vocabulary, string under, Action more) => Named(json, name, () => Object(json, about, () =>
    {
        foreach (var (key, fact) in FactKeys.Under(under, vocabulary.Facts).Where(one => one.Key != "country"))
            OfFact(json, key, fact);
        more();
    }));

    private static void OfFact(Utf8JsonWriter json, string key, Fact fact)
    {
        var about = fact.Ask?.Plain ?? fact.Label;
        switch (fact.Type)
        {
            case FactType.Boolean:
                Truth(json, key, about);
                break;
            case FactType.Code:
                Codes(json, key, about, fact.From.StartsWith("trials.", StringComparison.Ordinal) ? fact.Codes : [.. fact.Codes, "unsure"]);
                break;
            case FactType.Date:
                Text(json, key, $"{about} A day, a month or a year, like 2026-10-03 or 2026-10.");
                break;
            default:
                Amount(json, key, ReferenceEquals(fact.Unit, Measures.Unit.One) ? about : $"{about} With its unit, like \"1 {fact.Unit.Code}\".");
                break;
        }
    }

    private static void Results(Utf8JsonWriter json, ProfileVocabulary vocabulary) => Named(json, "results", () => Array(json, "Blood results; each with its day.", () => Object(json, "One result or several of one sample.", () =>
    {
        foreach (var (key, fact) in FactKeys.Under("results.", vocabulary.Facts))
        {
            Amount(json, key, $"{fact.Label}, with its unit, like \"1 {fact.Unit.Code}\"; \"<15 {fact.Unit.Code}\" when it was below what can be measured.");
            foreach (var also in fact.Also)
                Amount(json, also, $"The same as {key}.");
        }

        Text(json, "on", "The day of the sample, like 2026-10-03.");
        Truth(json, "morning", "Whether it was taken in the morning.");
        Truth(json, "fasting", "Whether it was taken fasting.");
        Text(json, "iron_free", "How long before it no iron was taken, like \"36 h\".");
    })));

    private static void Rows(Utf8JsonWriter json, string name, string about, bool planned) => Named(json, name, () => Array(json, about, () => Object(json, "Amounts are those of one intake.", () =>
    {
        Text(json, "name", "Generic or brand name.");
        Text(json, "dose", "Of one intake, like \"75 ug\"; unknown is allowed.");
        Text(json, "amount", "The same as dose.");
        Codes(json, "of", "Whether the amount is of the element or of the compound.", ["elemental", "compound"]);
        Text(json, "label", "The words on the product, as they stand.");
        Named(json, "contains", () => Array(json, "What is in a blend.", () => Object(json, "One ingredient.", () =>
        {
            Text(json, "name", "Name.");
            Text(json, "amount", "Like \"15 mg\".");
            Codes(json, "of", "Element or compound.", ["elemental", "compound"]);
            Text(json, "form", "Form.");
            Text(json, "salt", "Salt.");
        })));
        Text(json, "form", "Like immediate-release.");
        Text(json, "salt", "Like citrate.");
        Text(json, "route", "oral unless said; like bath, skin, infusion.");
        Truth(json, "reviewed", "Whether a prescriber has looked at this medicine for restless legs.");
        Count(json, "per_day", "Intakes a day.");
        Times(json, "at");
        Truth(json, "as_needed", "Whether it is taken only when needed.");
        Count(json, "max_per_day", "The most intakes a day.");
        Text(json, "every", "From one intake to the next when it is not daily, like \"7 d\".");
        Text(json, "since", "From when, like 2026-09.");
        Text(json, "until", "Until when.");
        Truth(json, "helped", "Whether it helped.");
        if (planned)
        {
            Named(json, "then", () => Array(json, "Steps the prescriber has planned.", () => Object(json, "One step.", () =>
            {
                Text(json, "from", "The first day, like 2026-12-01.");
                Text(json, "dose", "Of one intake.");
                Text(json, "amount", "The same as dose.");
                Count(json, "per_day", "Intakes a day.");
                Times(json, "at");
            })));
        }
    })));

    private static void Hours(Utf8JsonWriter json)
    {
        foreach (var hour in (string[])["wake", "breakfast", "lunch", "dinner", "bed"])
            Text(json, hour, "Like 07:00.");
    }

    private static void Object(Utf8JsonWriter json, string about, Action properties)
    {
        json.WriteString("type"u8, "object"u8);
        json.WriteString("description"u8, about);
        json.WriteStartObject("properties"u8);
        properties();
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties"u8, false);
    }

    private static void Array(Utf8JsonWriter json, string about, Action items)
    {
        json.WriteString("type"u8, "array"u8);
        json.WriteString("description"u8, about);
        json.WriteStartObject("items"u8);
        items();
        json.WriteEndObject();
    }

    private static void Named(Utf8JsonWriter json, string name, Action value)
    {
        json.WriteStartObject(name);
        value();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string about) => Simple(json, name, about, "string");

    /// <summary>Quantities are text with a unit; where none is needed a number will do.</summary>
    private static void Amount(Utf8JsonWriter json, string name, string about) => Simple(json, name, about, "string", "number");

    private static void Count(Utf8JsonWriter json, string name, string about) => Simple(json, name, about, "integer", "string");

    private static void Simple(Utf8JsonWriter json, string name, string about, params string[] types) => Named(json, name, () =>
    {
        if (types is [var only])
        {
            json.WriteString("type"u8, only);
        }
        else
        {
            json.WriteStartArray("type"u8);
            foreach (var type in types)
                json.WriteStringValue(type);
            json.WriteEndArray();
        }

        json.WriteString("description"u8, about);
    });

    private static void Truth(Utf8JsonWriter json, string name, string about) => Named(json, name, () =>
    {
        json.WriteString("description"u8, about);
        json.WriteStartArray("enum"u8);
        foreach (var truth in Truths)
            json.WriteStringValue(truth);
        json.WriteBooleanValue(true);
        json.WriteBooleanValue(false);
        json.WriteEndArray();
    });

    private static void Codes(Utf8JsonWriter json, string name, string about, IEnumerable<string> codes) => Named(json, name, () =>
    {
        json.WriteString("type"u8, "string"u8);
        json.WriteString("description"u8, about);
        json.WriteStartArray("enum"u8);
        foreach (var code in codes)
            json.WriteStringValue(code);
        json.WriteEndArray();
    });

    private static void Times(Utf8JsonWriter json, string name) => Named(json, name, () => Array(json, "Times of day, like [\"07:00\"].", () => json.WriteString("type"u8, "string"u8)));

    /// <summary>Texts of which the usual ones are named, and others are taken too.</summary>
    private static void Texts(Utf8JsonWriter json, string name, string about, IEnumerable<string> usual) => Named(json, name, () => Array(json, about, () =>
    {
        json.WriteString("type"u8, "string"u8);
        json.WriteStartArray("examples"u8);
        foreach (var one in usual)
            json.WriteStringValue(one);
        json.WriteEndArray();
    }));
}
