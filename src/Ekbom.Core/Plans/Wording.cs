using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Plans;

/// <summary>Fills the places in a sentence of the knowledge base: <c>{EmergencyNumber}</c>, <c>{UrgentAdvice}</c>, <c>{CountryName}</c>, results that are not used, and any fact by its name.</summary>
public static partial class Wording
{
    public const string AnyEmergencyNumber = "your local emergency number";

    private const string AnyUrgentAdvice = "See a doctor today";

    public static string Fill(string text, Assessment assessment)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
            return text;
        var country = CountryOf(assessment);
        var filled = new StringBuilder(text.Length + 16);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
                break;
            filled.Append(text, at, open - at).Append(Place(text[(open + 1)..close], country, assessment));
            at = close + 1;
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>What a sentence is cited with: after its own sources, where it names the limit, those of the limit that holds for this person.</summary>
    public static IReadOnlyList<Citation> Cites(Provenance from, string text, Assessment assessment) =>
        assessment.Limits.Effective is { } limit && text.Contains("{MagnesiumLimit}", StringComparison.Ordinal) ? [.. from.Cites.Union(limit.From.Cites)] : from.Cites;

    public static Country? CountryOf(Assessment assessment) =>
        assessment.Profile.Country is { } code ? assessment.Knowledge.Countries.GetValueOrDefault(code) : null;

    private static string Place(string name, Country? country, Assessment assessment)
    {
        switch (name)
        {
            case "EmergencyNumber":
                return country?.Emergency ?? AnyEmergencyNumber;
            case "UrgentAdvice":
                return country?.Urgent ?? AnyUrgentAdvice;
            case "CountryName":
                return country?.Name ?? "your country";
            case "DisagreeingResults":
                return Printed(ResultWords.Disagreeing(assessment));
            case "UndatedResults":
                return Printed(ResultWords.Undated(assessment));
            case "UnclearSigns":
                return UnclearSigns(assessment);
            case "Aggravators":
                return ListedNames.Aggravators(assessment);
        }

        var vocabulary = assessment.Facts.Vocabulary;
        var fact = vocabulary.FindFact(name) ?? vocabulary.FindDefinition(name)?.Slot;
        return fact is null ? name : Say(fact, assessment);
    }

    /// <summary>What was written that may be a warning sign, each with the sign it may mean; the first few, and how many more.</summary>
    private static string UnclearSigns(Assessment assessment)
    {
        const int Most = 3;
        var unclear = assessment.Profile.Unrecognised.Where(one => one.MayWarn).ToList();
        var told = unclear.Take(Most).Select(one => one.Suggestion is { } sign ? $"\"{one.Text}\" (it may mean: {sign})" : $"\"{one.Text}\"");
        return string.Join("; ", told) + (unclear.Count > Most ? string.Create(CultureInfo.InvariantCulture, $"; and {unclear.Count - Most} more") : "");
    }

    /// <summary>A result that was written in another unit stands as it was written, with our unit beside it: <c>1.8 mg/dL (0.7406 mmol/L)</c>.</summary>
    private static string Say(Fact fact, Assessment assessment)
    {
        var said = Printed(assessment.Facts.Say(fact));
        return ResultWords.InAnotherUnit(fact, assessment) is { } written ? $"{Printed(written)} ({said})" : said;
    }

    private static string Printed(string text) =>
        PerDay().Replace(text, "mg a day").Replace("ug/L", "µg/L", StringComparison.Ordinal).Replace("mL/min/{1.73_m2}", "mL/min/1.73 m²", StringComparison.Ordinal);

    /// <summary>Not the beginning of mg/dL.</summary>
    [GeneratedRegex(@"\bmg/d\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PerDay();
}
