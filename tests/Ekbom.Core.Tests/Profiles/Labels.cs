using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Profiles;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Tests.Profiles;

/// <summary>Forms with round fractions, so that every expected amount can be worked out in the head.</summary>
internal static class Labels
{
    public static ProfileVocabulary Known { get; } = new(
        new Vocabulary(),
        new TermIndex(
        [
            Of("magnesium", TermKind.Ingredient, "magnesium supplement", "magnesium tablets"),
            Of("zinc", TermKind.Ingredient, "zinc picolinate", "zinc citrate"),
            Of("calcium", TermKind.Ingredient),
            Of("iron", TermKind.Ingredient),
            Of("vitamin-b6", TermKind.Ingredient, "vitamin B6", "B6", "pyridoxine", "vitamin b-6"),
            Of("vitamin-d", TermKind.Ingredient, "vitamin D", "vitamin D3", "D3"),
            Of("melatonin", TermKind.Ingredient),
            Of("l-theanine", TermKind.Supplement, "theanine"),
            Of("zma", TermKind.Product, "zinc magnesium aspartate") with { Contains = [new("zinc", null, null, null, false), new("magnesium", null, null, null, false)] },
            Of("milk-of-magnesia", TermKind.Product, "milk of magnesia") with { Contains = [new("magnesium", "hydroxide", Quantity.Of(500, "mg"), Quantity.Of(15, "mL"), false)] },
            Of("mag-ox-400", TermKind.Product, "Mag-Ox 400") with { Contains = [new("magnesium", "oxide", Quantity.Of(240, "mg"), null, false)] },
            Of("slow-mag", TermKind.Product, "Slow-Mag", "SlowMag") with { Contains = [new("magnesium", "chloride", null, null, false), new("calcium", null, null, null, true)] },
            Of("magnesium-verla", TermKind.Product, "Magnesium Verla") with { Contains = [new("magnesium", null, null, null, false)] },
            Of("multivitamin", TermKind.Product, "multivitamins", "One A Day") with { Contains = [new("magnesium", null, null, null, true), new("zinc", null, null, null, true)] },
            Of("epsom-salt", TermKind.Product, "Epsom salt", "Epsom salts") with { Route = "bath", Contains = [new("magnesium", "sulfate", null, null, false)] },
            Of("magnesium-on-the-skin", TermKind.Product, "magnesium spray", "magnesium oil") with { Route = "skin", Contains = [new("magnesium", null, null, null, true)] },
        ]),
        new Dictionary<string, string>(),
        [
            Form("oxide", true, ["magnesium oxide", "MgO", "magnesia", "Magnesiumoxid"], ("anhydrous", 0.6m)),
            Form("hydroxide", true, ["magnesium hydroxide"], ("anhydrous", 0.4m)),
            Form("citrate", false, ["magnesium citrate", "magnesium as citrate", "trimagnesium dicitrate", "citrate de magnésium"], ("anhydrous", 0.16m), ("nonahydrate", 0.12m), ("hydrogen citrate", 0.11m), ("tetradecahydrate", 0.1m)),
            Form("glycinate", false, ["magnesium glycinate", "magnesium bisglycinate"], ("anhydrous", 0.14m), ("dihydrate", 0.12m)),
            Form("malate", false, ["magnesium malate", "dimagnesium malate"], ("anhydrous", 0.15m), ("trihydrate", 0.11m), ("dimagnesium", 0.22m)),
            Form("chloride", false, ["magnesium chloride"], ("anhydrous", 0.25m), ("hexahydrate", 0.12m)),
            Form("carbonate", true, ["magnesium carbonate"], ("anhydrous", 0.28m), ("light, heavy or basic", 0.25m)),
            Form("aspartate", false, ["magnesium aspartate"], ("anhydrous", 0.08m), ("dihydrate", 0.07m)),
            Form("taurate", false, ["magnesium taurate"], ("anhydrous", 0.09m)),
            Form("threonate", false, ["magnesium threonate", "magnesium L-threonate"], ("anhydrous", 0.08m), ("monohydrate", 0.075m)),
            Form("sulfate", false, ["magnesium sulfate", "magnesium sulphate"], ("anhydrous", 0.2m), ("heptahydrate", 0.1m)),
            Form("glycerophosphate", false, ["magnesium glycerophosphate"], ("anhydrous", 0.125m)),
        ])
    {
        References = [new("NRV", 375m)],
    };

    public static LabelRead Read(string text) => LabelReader.Read(text, Known);

    /// <summary>Elemental magnesium of one intake over all its forms; null ends when not known.</summary>
    public static (decimal? Low, decimal? High) Magnesium(LabelRead read)
    {
        var amounts = read.Ingredients.Where(one => one.Id == "magnesium").Select(one => one.ElementalPerIntake).ToList();
        if (amounts.Count == 0 || amounts.Exists(one => !one.IsKnown))
            return (null, null);
        return (Math.Round(amounts.Sum(one => one.Low), 2), Math.Round(amounts.Sum(one => one.High), 2));
    }

    private static Term Of(string id, TermKind kind, params string[] names) => new(id, kind, names is [var first, ..] && kind != TermKind.Ingredient ? first : id.Replace('-', ' ')) { Names = names };

    private static MagnesiumForm Form(string key, bool acid, string[] names, params (string Name, decimal Fraction)[] hydrates) =>
        new(key, names, hydrates.Min(one => one.Fraction), hydrates.Max(one => one.Fraction), acid)
        {
            Hydrates = [.. hydrates.Select(one => new MagnesiumHydrate(one.Name, key, one.Fraction))],
        };
}
