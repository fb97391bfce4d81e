namespace Ekbom.Core.Profiles;

/// <summary>What the words on a product say.</summary>
public sealed record LabelRead
{
    /// <summary>What one intake brings; empty when nothing was understood.</summary>
    public IReadOnlyList<Ingredient> Ingredients { get; init; } = [];

    /// <summary>Intakes a day; null when the label does not say.</summary>
    public int? PerDay { get; init; }

    /// <summary>How the amount of magnesium is meant.</summary>
    public Basis Basis { get; init; }

    /// <summary>Key of the form of magnesium; null when none or several are named.</summary>
    public string? Form { get; init; }

    /// <summary>What was assumed, in plain words.</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];
}

/// <summary>Reads label text such as <c>Magnesium citrate 1000 mg, 2 capsules twice a day</c>.</summary>
public static class LabelReader
{
    public static LabelRead Read(string text, ProfileVocabulary vocabulary) => new();
}
