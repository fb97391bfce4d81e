using Ekbom.Core.Knowledge;

namespace Ekbom.KnowledgeBase;

/// <summary>A closed list of words. Where the words stand for the members of an enumeration, they stand in its order.</summary>
internal sealed class WordList(string what, params string[] words)
{
    public string What => what;

    public IReadOnlyList<string> Words => words;

    public int PlaceOf(string word)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == word)
                return i;
        }

        return -1;
    }

    public bool Has(string word) => PlaceOf(word) >= 0;
}

/// <summary>The closed lists of knowledge/README.md.</summary>
internal static class WordLists
{
    /// <summary>As <see cref="Core.Sources.Mark"/>.</summary>
    public static readonly WordList Marks = new("mark", "V", "S", "C", "A", "U", "policy");

    /// <summary>As <see cref="FindingKind"/>.</summary>
    public static readonly WordList FindingKinds = new("kind",
        "emergency", "urgent", "refer", "test", "discuss", "start", "change", "avoid", "separate", "monitor", "self-care", "inform");

    /// <summary>As <see cref="Step"/>.</summary>
    public static readonly WordList Steps = new("step",
        "urgent", "diagnosis", "iron", "aggravators", "self-care", "treatment", "magnesium", "interactions", "monitoring", "follow-up");

    /// <summary>As <see cref="Audience"/>.</summary>
    public static readonly WordList Audiences = new("reader", "patient", "clinician");

    /// <summary>As <see cref="Core.Logic.FactType"/>, and <c>country</c>, a code whose words are the countries.</summary>
    public static readonly WordList FactTypes = new("type", "boolean", "quantity", "code", "date", "country");

    /// <summary>As <see cref="Core.Terms.TermKind"/>.</summary>
    public static readonly WordList TermKinds = new("term", "medicine", "class", "condition", "report", "supplement", "product", "ingredient");

    /// <summary>As <see cref="InteractionKind"/>.</summary>
    public static readonly WordList InteractionKinds = new("kind", "separate", "avoid", "additive", "depletion", "inform");

    public static readonly WordList Severities = new("severity", "major", "moderate", "low");

    /// <summary>As <see cref="ClaimVerdict"/>.</summary>
    public static readonly WordList ClaimVerdicts = new("verdict", "supported", "corrected", "disputed", "depends-on-country", "unverified", "rejected");

    /// <summary>How much hangs on a contradiction.</summary>
    public static readonly WordList Weights = new("severity", "high", "medium", "low");

    public static readonly WordList Biases = new("risk_of_bias", "low", "some concerns", "high", "not judged");

    public static readonly WordList Bases = new("basis", "elemental", "compound", "unclear", "none");

    public static readonly WordList Againsts = new("comparison", "control", "before", "exposure");

    public static readonly WordList Betters = new("direction", "lower", "higher", "neither");

    public static readonly WordList Populations = new("population", "rls", "periodic movements", "insomnia", "older sleepers", "cramps", "pregnancy", "dialysis", "children", "healthy", "other");

    /// <summary>As GRADE grades a body of evidence.</summary>
    public static readonly WordList Certainties = new("certainty", "high", "moderate", "low", "very low");

    public static readonly WordList SuggestionPieces = new("suggestion", "start", "form", "when", "stop", "review");

    public static readonly WordList Aggravations = new("aggravates", "S0", "S1", "S2", "S3");

    public static readonly WordList Routes = new("route", [.. Core.Terms.Ways.All]);

    /// <summary>The ways of taking something for which an interaction holds.</summary>
    public static readonly WordList Ways = new("way of taking something", [.. Core.Terms.Ways.All, Interaction.AnyWay]);

    public static readonly WordList StudiedWith = new("product a source is about", "antacid", "supplement");

    public static readonly WordList Foods = new("food", "with", "after", "before", "empty", "any");

    public static readonly WordList Meals = new("meal", "breakfast", "lunch", "dinner");

    public static readonly WordList Dispositions = new("disposition", [.. Core.Assessments.Dispositions.Order]);

    public static readonly WordList Verdicts = new("verdict", [.. Core.Assessments.Dispositions.Verdicts.Distinct()]);

    public static readonly WordList SourceKinds = new("kind",
        "guideline", "consensus", "label", "leaflet", "regulator", "trial", "review", "cohort", "compendium", "secondary", "news", "article", "policy", "database", "study");
}
