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

    [Theory] // risedronate that dissolves late is taken after breakfast and keeps other hours; SUBA itraconazole none
    [InlineData("risedronate", "delayed-release", "magnesium.risedronate-dr")]
    [InlineData("risedronate", "gastro-resistant tablets", "magnesium.risedronate-dr")]
    [InlineData("risedronate sodium", "enteric-coated", "magnesium.risedronate-dr")]
    [InlineData("risedronic acid", "modified-release", "magnesium.risedronate-dr")]
    [InlineData("Actonel", "DR", "magnesium.risedronate-dr")]
    [InlineData("risedronate", "immediate-release", "magnesium.risedronate")]
    [InlineData("risedronate", "tablet", "magnesium.risedronate")]
    [InlineData("Atelvia", "tablet", "magnesium.risedronate-dr")]
    [InlineData("itraconazole", "SUBA capsule", "")]
    [InlineData("Sporanox", "super-bioavailable", "")]
    [InlineData("itraconazole", "capsule", "magnesium.itraconazole")]
    [InlineData("gabapentin", "enacarbil", "")]
    [InlineData("gabapentin", "extended-release", "magnesium.gabapentin")]
    [InlineData("alendronate", "delayed-release", "magnesium.alendronate")] // no kind of its own: its hours stay
    public void The_form_says_which_of_two_kinds_it_is(string name, string form, string pairs) =>
        Assert.Equal(pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries), With($"{name}\", form: \"{form}"));

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
