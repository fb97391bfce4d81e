using Ekbom.Core.Knowledge;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ekbom.Web.Pages;

/// <summary>The claims of the public articles, to be searched. The words are sent in the body: what somebody looks for stands in no address.</summary>
public sealed class ClaimsModel(Known known) : PageModel
{
    private const int Most = 40, MostHits = 400;

    public static IReadOnlyList<ClaimVerdict> Verdicts { get; } = Enum.GetValues<ClaimVerdict>();

    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    public int All => known.Now.Claims.Count;

    public int Found { get; private set; }

    public string Words { get; private set; } = "";

    public ClaimVerdict? Verdict { get; private set; }

    public void OnGet() => Look();

    public void OnPost(string? words, ClaimVerdict? verdict)
    {
        Words = (words ?? "").Trim();
        Verdict = verdict is { } known && Enum.IsDefined(known) ? known : null;
        Look();
    }

    public static string Word(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Supported => "Supported",
        ClaimVerdict.Corrected => "Corrected",
        ClaimVerdict.Disputed => "Disputed",
        ClaimVerdict.DependsOnCountry => "Depends on the country",
        ClaimVerdict.Unverified => "Not verified",
        _ => "Rejected",
    };

    public static string Colour(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Supported => "green",
        ClaimVerdict.Rejected => "red",
        ClaimVerdict.Unverified => "grey",
        _ => "yellow",
    };

    private void Look()
    {
        IEnumerable<Claim> claims = known.Now.Claims;
        if (Words.Length > 0)
        {
            var retrieval = known.Search.Retrieval();
            var byId = known.Now.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
            claims = retrieval.Search(retrieval.Stems(Words), MostHits).Where(hit => byId.ContainsKey(hit.Id)).Select(hit => byId[hit.Id]);
        }

        var found = claims.Where(claim => Verdict is null || claim.Verdict == Verdict).ToList();
        (Found, Claims) = (found.Count, [.. found.Take(Most)]);
    }
}
