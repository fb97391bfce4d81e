using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Sources;
using Ekbom.Core.Terms;

namespace Ekbom.KnowledgeBase;

/// <summary>A closed list of words with what each means.</summary>
internal sealed class WordList<T>(string what, params (string Word, T Means)[] words)
{
    public string What => what;

    public IEnumerable<string> Words => words.Select(entry => entry.Word);

    public bool TryFind(string word, out T means)
    {
        foreach (var entry in words)
        {
            if (entry.Word == word)
            {
                means = entry.Means;
                return true;
            }
        }

        means = words[0].Means;
        return false;
    }

    public string WordOf(T means) => words.First(entry => EqualityComparer<T>.Default.Equals(entry.Means, means)).Word;
}

/// <summary>The closed lists of knowledge/README.md.</summary>
internal static class WordLists
{
    public static readonly WordList<Mark> Marks = new("mark",
        ("V", Mark.V), ("S", Mark.S), ("C", Mark.C), ("A", Mark.A), ("U", Mark.U), ("policy", Mark.Policy));

    public static readonly WordList<FindingKind> FindingKinds = new("kind",
        ("emergency", FindingKind.Emergency), ("urgent", FindingKind.Urgent), ("refer", FindingKind.Refer), ("test", FindingKind.Test), ("discuss", FindingKind.Discuss),
        ("start", FindingKind.Start), ("change", FindingKind.Change), ("avoid", FindingKind.Avoid), ("separate", FindingKind.Separate), ("monitor", FindingKind.Monitor),
        ("self-care", FindingKind.SelfCare), ("inform", FindingKind.Inform));

    public static readonly WordList<Step> Steps = new("step",
        ("urgent", Step.Urgent), ("diagnosis", Step.Diagnosis), ("iron", Step.Iron), ("aggravators", Step.Aggravators), ("self-care", Step.SelfCare),
        ("treatment", Step.Treatment), ("magnesium", Step.Magnesium), ("interactions", Step.Interactions), ("monitoring", Step.Monitoring), ("follow-up", Step.FollowUp));

    public static readonly WordList<Audience> Audiences = new("audience", ("patient", Audience.Patient), ("clinician", Audience.Clinician));

    public static readonly WordList<FactType> FactTypes = new("type",
        ("boolean", FactType.Boolean), ("quantity", FactType.Quantity), ("code", FactType.Code), ("country", FactType.Code), ("date", FactType.Date));

    public static readonly WordList<TermKind> TermKinds = new("term",
        ("medicine", TermKind.Medicine), ("class", TermKind.Class), ("condition", TermKind.Condition), ("report", TermKind.Report),
        ("supplement", TermKind.Supplement), ("product", TermKind.Product), ("ingredient", TermKind.Ingredient));

    public static readonly WordList<InteractionKind> InteractionKinds = new("kind",
        ("separate", InteractionKind.Separate), ("avoid", InteractionKind.Avoid), ("additive", InteractionKind.Additive),
        ("depletion", InteractionKind.Depletion), ("inform", InteractionKind.Inform));

    public static readonly WordList<string> Severities = Same("severity", "major", "moderate", "low");

    public static readonly WordList<string> SuggestionPieces = Same("suggestion", "start", "form", "when", "stop", "review");

    public static readonly WordList<string> Aggravations = Same("aggravates", "S0", "S1", "S2", "S3");

    public static readonly WordList<string> Routes = Same("route", "oral", "bath", "skin", "infusion", "injection", "inhaled");

    public static readonly WordList<string> Foods = Same("food", "with", "after", "before", "empty", "any");

    public static readonly WordList<string> Meals = Same("meal", "breakfast", "lunch", "dinner");

    public static readonly WordList<string> Dispositions = Same("disposition",
        "emergency", "urgent", "clinician-first", "stop-or-reduce", "pharmacist-check", "test-first", "iron-first", "not-magnesium", "trial-ok");

    public static readonly WordList<string> Verdicts = Same("verdict", "stop", "with-clinician", "enough-already", "not-now", "ask-first", "may-try");

    public static readonly WordList<string> SourceKinds = Same("kind",
        "guideline", "consensus", "label", "leaflet", "regulator", "trial", "review", "cohort", "compendium", "secondary", "news", "article", "policy", "database", "study");

    private static WordList<string> Same(string what, params string[] words) => new(what, [.. words.Select(word => (word, word))]);
}
