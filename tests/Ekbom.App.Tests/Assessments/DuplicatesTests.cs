using Ekbom.App.Tests.Profiles;
using Ekbom.Core.Assessments;

namespace Ekbom.App.Tests.Assessments;

/// <summary>One substance in several products.</summary>
public sealed class DuplicatesTests
{
    private static IReadOnlyList<Duplicate> Of(string profile) => Duplicates.Of(Read.Good(profile), RealKnowledge.Base.Terms, RealKnowledge.AsOf);

    [Fact]
    public void A_brand_and_its_substance_are_one_medicine_twice()
    {
        var twice = Assert.Single(Of("medicines: [{ name: ibuprofen }, { name: Nurofen }]"));

        Assert.Equal(("ibuprofen", true), (twice.Substance, twice.Certain));
        Assert.Equal(["ibuprofen", "Nurofen"], twice.In);
    }

    [Fact]
    public void Two_rows_of_one_name_are_one_medicine_at_two_times() =>
        Assert.Empty(Of("medicines: [{ name: gabapentin, dose: 300 mg, at: [\"19:00\"] }, { name: gabapentin, dose: 600 mg, at: [\"22:00\"] }]"));

    [Fact]
    public void An_ingredient_is_found_inside_products()
    {
        var found = Of("supplements: [{ name: magnesium oxide }, { name: milk of magnesia }, { name: calcium carbonate }]");

        Assert.Equal(["magnesium"], found.Select(one => one.Substance));
        Assert.True(found[0].Certain);
        Assert.False(Of("supplements: [{ name: magnesium oxide }, { name: multivitamin with iron }]").Single(one => one.Substance == "magnesium").Certain);
    }

    [Fact]
    public void What_is_put_on_the_skin_or_ended_does_not_count()
    {
        Assert.Empty(Of("supplements: [{ name: magnesium oxide }, { name: Epsom salt, route: bath }]"));
        Assert.Empty(Of("medicines: [{ name: ibuprofen, until: 2026-10-01 }, { name: Nurofen }]"));
    }
}
