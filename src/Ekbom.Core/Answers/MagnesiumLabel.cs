using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Plans;
using Ekbom.Core.Profiles;

namespace Ekbom.Core.Answers;

/// <summary>How much magnesium a product brings an adult, and what share of the country's limit that is.</summary>
/// <param name="Elemental">A day, or one intake when <paramref name="PerDay"/> is null; null ends when the label does not let it be known.</param>
/// <param name="PerDay">Intakes a day; null when the label does not say.</param>
/// <param name="Basis">How the amount on the label was meant.</param>
/// <param name="Form">Key of the form; null when none or several are named.</param>
/// <param name="Assumed">What was assumed, in plain words.</param>
/// <param name="Limit">The country's limit; the strictest when the country is not known.</param>
/// <param name="References">The sources of the limit.</param>
public sealed record MagnesiumAnswer(
    MagnesiumRange Elemental, int? PerDay, Basis Basis, string? Form, IReadOnlyList<string> Assumed, MagnesiumLimit? Limit, IReadOnlyList<Reference> References)
{
    /// <summary>The part of the limit, as fractions of one, of what <see cref="Elemental"/> holds.</summary>
    public (decimal? Low, decimal? High) Share =>
        Limit is { Mg: > 0m } limit ? (Elemental.LowMg / limit.Mg, Elemental.HighMg / limit.Mg) : (null, null);

    /// <summary>Other things the label names, each with its amount in milligrams of one intake.</summary>
    public IReadOnlyList<Ingredient> Others { get; init; } = [];
}

/// <summary>Reads a label and measures it against a limit; the same for every surface.</summary>
public static class MagnesiumLabel
{
    private const string Magnesium = "magnesium";

    /// <param name="text">The words on the product.</param>
    /// <param name="knowledge">What is known on the day.</param>
    /// <param name="country">Two letters, or null.</param>
    public static MagnesiumAnswer Of(string text, KnowledgeBase knowledge, string? country)
    {
        var read = LabelReader.Read(text, knowledge.ForProfiles, asMagnesium: true);
        var assumed = new List<string>(read.Assumed);
        var references = new ReferenceList();
        var limit = MagnesiumLimits.For(country, new Facts(knowledge.Vocabulary), knowledge.Limits).Country;
        if (country is null && limit is not null)
            assumed.Add("The country is not known, so the strictest limit was used.");
        var elemental = PerIntake(read.Ingredients);
        if (read.PerDay is { } times)
            elemental = new(elemental.LowMg * times, elemental.HighMg * times);
        else if (elemental.HighMg > 0m)
            assumed.Add("The amount and its share of the limit are for one intake.");
        return new(elemental, read.PerDay, read.Basis, read.Form, assumed, limit is null ? null : new(limit.AtMost.In(Unit.MilligramPerDay).Value, limit.From.Jurisdiction ?? "INT", references.Cite(limit.From.Cites)), references.All)
        {
            Others = [.. read.Ingredients.Where(one => one.Id != Magnesium)],
        };
    }

    /// <summary>Over all its forms; what only may be in it lowers nothing and leaves the upper end open.</summary>
    private static MagnesiumRange PerIntake(IReadOnlyList<Ingredient> ingredients)
    {
        decimal? low = null, high = null;
        var open = false;
        foreach (var one in ingredients.Where(one => one.Id == Magnesium))
        {
            var amount = one.ElementalPerIntake;
            if (amount.HasLow && !one.May)
                low = (low ?? 0m) + amount.Low;
            open |= !amount.HasHigh;
            high = (high ?? 0m) + (amount.HasHigh ? amount.High : 0m);
        }

        return new(low, open ? null : high);
    }
}
