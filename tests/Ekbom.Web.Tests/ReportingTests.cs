using System.Text.RegularExpressions;

namespace Ekbom.Web.Tests;

/// <summary>Where a suspected side effect is reported, on the real knowledge.</summary>
public sealed partial class ReportingTests
{
    [Theory]
    [InlineData("GB", "yellowcard.mhra.gov.uk")]
    [InlineData("IE", "hpra.ie")]
    [InlineData("DE", "nebenwirkungen.bund.de")]
    [InlineData("US", "fda.gov")]
    [InlineData("AU", "aems.tga.gov.au")]
    [InlineData("CA", "canada.ca")]
    [InlineData("FR", "They know where side effects are reported in your country.")]
    [InlineData("XX", "They know where side effects are reported in your country.")]
    [InlineData(null, "They know where side effects are reported in your country.")]
    public void Everyone_reads_the_scheme_of_their_own_country_or_whom_to_ask(string? country, string said) =>
        Assert.Contains(said, Project.Knowledge.ReportingIn(country).Says.Patient, StringComparison.Ordinal);

    [Fact]
    public void A_scheme_is_cited_from_the_authority_of_that_very_country_and_its_address_stands_in_the_source()
    {
        Assert.All(Project.Knowledge.Reporting, one =>
        {
            Assert.All(one.Advice.From.Cites, cited => Assert.Equal((one.Country.Code, "regulator"), (cited.Source.Jurisdiction, cited.Source.Kind)));
            var host = new Uri(one.Advice.From.Cites[0].Source.Url!).Host.Replace("www.", "", StringComparison.Ordinal);
            Assert.Contains(host, one.Advice.Says.Patient, StringComparison.Ordinal);
        });
        Assert.Equal(6, Project.Knowledge.Reporting.Count());
    }

    [Fact]
    public void It_is_told_in_plain_words()
    {
        const double Most = 9;
        string[] exempt = [.. Core.Tests.Writing.Readability.Unavoidable, "medical", "supplement", "complementary", "authorities", "Canada", "MedWatch", "pharmacist", "vitamins", "minerals"];
        var graded = Project.Knowledge.Advice.Where(advice => advice.Id.StartsWith("reporting.", StringComparison.Ordinal))
            .Select(advice => (advice.Id, Grade: Core.Tests.Writing.Readability.Grade(Address().Replace(advice.Says.Patient!, "here"), exempt.ToHashSet(StringComparer.OrdinalIgnoreCase))));

        Assert.Empty(graded.Where(one => one.Grade > Most).Select(one => $"{one.Id} {one.Grade:0.0}"));
    }

    [GeneratedRegex(@"[\w-]+(\.[\w-]+)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
