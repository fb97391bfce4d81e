using System.Text.RegularExpressions;

namespace Ekbom.KnowledgeBase;

/// <summary>What a sentence may not say: a prescription dose, an emergency number, or to stop a prescribed medicine; and places nothing fills.</summary>
internal static partial class Sentences
{
    private const int Patience = 1000;

    /// <summary>Places that are filled though they are no fact.</summary>
    private static readonly HashSet<string> Places = new(StringComparer.Ordinal) { "EmergencyNumber", "UrgentAdvice", "CountryName", "DisagreeingResults", "UndatedResults", "UnclearSigns", "Aggravators" };

    public static void Check(Draft draft, string key, string? text, References references, bool forPatients, bool doses, IReadOnlyCollection<string>? places = null)
    {
        if (text is null || draft.Trusted)
            return;
        foreach (Match place in Place().Matches(text))
        {
            var name = place.Groups["name"].Value;
            if (!Places.Contains(name) && places?.Contains(name) != true && references.Vocabulary.FindFact(name) is null && references.Vocabulary.FindDefinition(name) is null)
                draft.Unknown("KB029", key, place.Value, "place for a value", "facts.yaml", references.Vocabulary.Names.Concat(Places).Select(known => "{" + known + "}"));
        }

        if (!forPatients)
            return;
        if (!doses && Dose().Match(text) is { Success: true } dose)
            draft.Problem("KB026", key, $"a patient sentence holds a dose: \"{dose.Value}\".", "Leave the amount to says.clinician; write \"talk with your prescriber about …\".");
        if (EmergencyNumber(text, references) is { } number)
            draft.Problem("KB027", key, $"a patient sentence names an emergency number: {number}.", "Write {EmergencyNumber}.");
        if (TellsToStop(text) is { } stop)
            draft.Problem("KB028", key, $"a patient sentence tells to stop a prescribed medicine: \"{stop}\".", "Write \"Do not stop it on your own; talk with your prescriber about …\".");
    }

    /// <summary>A disagreement about magnesium or another thing bought freely may name amounts.</summary>
    public static void CheckDisagreement(Draft draft, string key, string text, References references, string topic) =>
        Check(draft, key, text, references, forPatients: true, doses: draft.Trusted || Free().IsMatch(text) || Free().IsMatch(topic));

    /// <summary>Whether a text is about something that is bought freely.</summary>
    public static bool IsFree(string text) => Free().IsMatch(text);

    private static string? EmergencyNumber(string text, References references)
    {
        foreach (Match number in ThreeDigits().Matches(text))
        {
            foreach (var country in references.Countries.Values)
            {
                if (country.Emergency.Contains(number.Value, StringComparison.Ordinal))
                    return number.Value;
            }
        }

        return null;
    }

    private static string? TellsToStop(string text)
    {
        foreach (Match stop in Stop().Matches(text))
        {
            var sentence = text.LastIndexOfAny(['.', '!', '?', ';'], stop.Index) + 1;
            if (!Denied().IsMatch(text[sentence..stop.Index]) && !Free().IsMatch(stop.Value))
                return stop.Value;
        }

        return null;
    }

    [GeneratedRegex(@"\{(?<name>[A-Za-z]\w*)\}", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Place();

    [GeneratedRegex(@"\d\s?(?:mg|mcg|micrograms?|milligrams?|[µμu]g)\b(?!\s?/\s?[dm]?[Ll])", RegexOptions.None, Patience)]
    private static partial Regex Dose();

    [GeneratedRegex(@"(?<![\d.,])\d{3}(?!\d|[.,]\d|\s?(?:mg|mcg|[µμu]g|g|ml|mL|%)\b)", RegexOptions.None, Patience)]
    private static partial Regex ThreeDigits();

    [GeneratedRegex(
        @"\bstop(?:ping)?\s+(?:taking\s+|using\s+)?(?:your|the|this|that|these|those|any)\s+(?:\w+\s+)?(?:medicines?|medications?|tablets?|pills?|capsules?|patch(?:es)?|antidepressants?|antihistamines?|drugs?|prescriptions?|doses?)\b",
        RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Stop();

    [GeneratedRegex(@"\b(?:not|never|without|before|whether|cannot)\b|n['’]t\b", RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(?:magnesium|supplements?|vitamins?|caffeine|alcohol)\b", RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Free();
}
