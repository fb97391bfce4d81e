using Ekbom.App.Tests.Profiles;
using Ekbom.Core;
using Ekbom.Core.Knowledge;

namespace Ekbom.App.Tests.Assessments;

/// <summary>A medicine keeps its hours from magnesium under whatever name it is sold or misspelt.</summary>
public sealed class NamesInPairsTests
{
    private static IReadOnlyList<string> With(string medicine, string supplement = "magnesium oxide")
    {
        var found = Flow.Assess(Read.Good($"medicines: [{{ name: \"{medicine}\" }}]\nsupplements: [{{ name: \"{supplement}\" }}]"), RealKnowledge.Base, RealKnowledge.AsOf).Interactions;
        return [.. found.Where(one => one is { Proposed: false, Entry.Kind: InteractionKind.Separate }).Select(one => one.Entry.Id.Replace("interaction.", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    [Theory]
    [InlineData("Vibramycin-D", "magnesium.doxycycline")]
    [InlineData("Acticlate", "magnesium.doxycycline")]
    [InlineData("Targadox", "magnesium.doxycycline")]
    [InlineData("Ximino", "magnesium.tetracycline")]
    [InlineData("Pylera", "magnesium.tetracycline")]
    [InlineData("Deteclo", "magnesium.tetracycline")]
    [InlineData("lymecyline", "magnesium.tetracycline")]
    [InlineData("oxytetracyclin", "magnesium.tetracycline")]
    [InlineData("moxyfloxacin", "magnesium.moxifloxacin")]
    [InlineData("Proquin XR", "magnesium.ciprofloxacin")]
    [InlineData("Ciprobay", "magnesium.ciprofloxacin")]
    [InlineData("Genfura", "magnesium.nitrofurantoin")]
    [InlineData("Rifater", "magnesium.isoniazid magnesium.rifampicin")]
    [InlineData("Rifamate", "magnesium.isoniazid magnesium.rifampicin")]
    [InlineData("Rimstar", "magnesium.isoniazid magnesium.rifampicin")]
    [InlineData("Fosamax Once Weekly", "magnesium.alendronate")]
    [InlineData("Actonel with calcium", "magnesium.calcium magnesium.risedronate")]
    [InlineData("Actonel EC", "magnesium.risedronate-dr")]
    [InlineData("Bondronat", "magnesium.ibandronate")]
    [InlineData("Didrocal", "magnesium.calcium magnesium.etidronate")]
    [InlineData("Tivicay PD", "magnesium.dolutegravir")]
    [InlineData("Triumeq PD", "magnesium.dolutegravir")]
    [InlineData("Aggrenox", "magnesium.dipyridamole")]
    [InlineData("Alvaiz", "magnesium.eltrombopag")]
    [InlineData("Ezallor", "magnesium.rosuvastatin")]
    [InlineData("rosuvastatine", "magnesium.rosuvastatin")]
    [InlineData("Danziten", "magnesium.nilotinib")]
    [InlineData("Cuvrior", "anything.trientine")]
    [InlineData("Dilantin Infatabs", "magnesium.phenytoin")]
    [InlineData("Euglucon", "magnesium.glipizide")]
    [InlineData("Nizoral", "magnesium.ketoconazole")]
    [InlineData("Allegra-D", "magnesium.fexofenadine")]
    [InlineData("Novothyral", "magnesium.levothyroxine")]
    [InlineData("Nuedexta", "magnesium.quinidine")]
    public void Sold_as(string name, string pairs) => Assert.Equal(pairs.Split(' '), With(name));

    [Theory]
    [InlineData("Rekambys")]
    [InlineData("Cabenuva")]
    [InlineData("Quinsair")]
    [InlineData("Ciprodex")]
    [InlineData("Nizoral shampoo")]
    public void What_is_not_swallowed_needs_none(string name) => Assert.Empty(With(name));

    [Theory]
    [InlineData("Magnesiocard")]
    [InlineData("YourMAG")]
    [InlineData("Magnorol")]
    [InlineData("Mag 2")]
    [InlineData("Mag 64")]
    [InlineData("Mag-Delay")]
    [InlineData("Magonate")]
    [InlineData("Mag-G")]
    [InlineData("Floradix Magnesium")]
    public void Magnesium_sold_as(string name)
    {
        Assert.Contains("magnesium.levothyroxine", With("levothyroxine", name));
        Assert.DoesNotContain("iron.levothyroxine", With("levothyroxine", name));
        Assert.All(Read.Good($"supplements: [{{ name: \"{name}\" }}]").Supplements!.Single().Ingredients.Where(one => one.Id == "magnesium"), one => Assert.False(one.ElementalPerIntake.IsKnown));
    }
}
