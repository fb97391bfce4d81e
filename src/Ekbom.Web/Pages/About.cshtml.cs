using Ekbom.Core.Knowledge;
using Ekbom.Core.Sources;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ekbom.Web.Pages;

/// <summary>What it is for, what it is not, and what it rests on.</summary>
public sealed class AboutModel(Known known) : PageModel
{
    public int Entries => known.Now.Entries.Count();

    public int Reviewed => known.Now.Entries.Count(entry => entry.From.Review.Status == "reviewed");

    public string Version => known.Now.Version;

    public string Digest => known.Now.Digest[..12];

    public IEnumerable<(Country Country, Advice Advice)> Reporting => known.Now.Reporting;

    public Advice Elsewhere => known.Now.ReportingIn(null);

    public IReadOnlyList<Source> Sources => [.. known.Now.Sources.Values.OrderBy(source => source.Citation, StringComparer.Ordinal)];
}
