using System.Globalization;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Sources;

namespace Ekbom.App.Tests.Claims;

/// <summary>What the five public articles claim: all of it is held, judged on a basis we can name, and where it contradicts itself is resolved.</summary>
public sealed class ClaimsTests
{
    private static IReadOnlyList<Claim> Claims => RealKnowledge.Base.Claims;

    private static IReadOnlyList<Contradiction> Contradictions => RealKnowledge.Base.Contradictions;

    [Fact]
    public void Each_of_the_342_claims_is_there_once() =>
        Assert.Equal(Enumerable.Range(1, 342).Select(n => string.Create(CultureInfo.InvariantCulture, $"C{n:000}")), Claims.Select(claim => claim.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_of_the_61_contradictions_is_there_once_and_resolved()
    {
        Assert.Equal(Enumerable.Range(1, 61).Select(n => string.Create(CultureInfo.InvariantCulture, $"X{n:00}")), Contradictions.Select(one => one.Id).Order(StringComparer.Ordinal));
        Assert.All(Contradictions, one => Assert.True(one.Says.Patient is { Length: > 0 } && one.Says.Clinician is { Length: > 0 } && one.From.Mark.MayDrive() && one.Claims.Count > 1, one.Id));
    }

    [Fact]
    public void A_verdict_that_corrects_stands_on_a_basis_that_is_none_of_the_articles() => Assert.All(Claims.Where(claim => claim.Corrects), claim =>
    {
        Assert.True(claim.From.Mark.MayDrive(), claim.Id);
        Assert.True(claim.From.Mark == Mark.Policy || claim.Topic is "process" or "bibliographic" || claim.From.Cites.Any(cited => !IsArticle(cited.Source)), claim.Id);
        Assert.NotEmpty(claim.Premises);
    });

    [Fact]
    public void What_is_supported_is_supported_by_another_source_than_the_articles() => Assert.All(
        Claims.Where(claim => claim.Verdict == ClaimVerdict.Supported),
        claim => Assert.True(claim.From.Mark.MayDrive() && (claim.Topic is "process" or "bibliographic" || claim.From.Cites.Any(cited => !IsArticle(cited.Source))), claim.Id));

    [Fact]
    public void Every_claim_names_the_article_that_makes_it_and_says_why_it_is_judged_so() => Assert.All(Claims, claim =>
    {
        Assert.True(claim.Articles.Count > 0 && claim.Articles.All(article => IsArticle(article.Source)), claim.Id);
        Assert.True(claim.Why.Length > 10 && claim.Says.Patient is { Length: > 10 } && claim.Says.Clinician is { Length: > 10 }, claim.Id);
    });

    [Theory]
    [InlineData("C064", ClaimVerdict.Rejected)] // magnesium deficiency causes restless legs
    [InlineData("C131", ClaimVerdict.Rejected)] // the AASM explicitly allows magnesium oxide 250 mg
    [InlineData("C087", ClaimVerdict.Corrected)] // magnesium and B6 together
    [InlineData("C212", ClaimVerdict.DependsOnCountry)] // the US limit
    [InlineData("C210", ClaimVerdict.Rejected)] // a safe dose for all
    public void What_people_have_read_most_is_judged_as_the_research_found(string id, ClaimVerdict verdict) => Assert.Equal(verdict, Claims.Single(claim => claim.Id == id).Verdict);

    private static bool IsArticle(Source source) => source.Id.StartsWith("article-a", StringComparison.Ordinal);
}
