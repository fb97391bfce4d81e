using Ekbom.Core.Plans;

namespace Ekbom.Core.Writing;

/// <summary>The sources by number, each with every place in it that the plan cites.</summary>
internal static class ReferenceBlocks
{
    /// <param name="plan">The plan.</param>
    /// <param name="all">Its sources, and after them those of its day.</param>
    public static IEnumerable<Block> Of(Plan plan, IReadOnlyList<Reference> all)
    {
        if (all.Count == 0)
            yield break;
        var places = Cited(plan).ToLookup(cited => cited.N, cited => cited.At);
        yield return new Heading(2, "Sources", "sources");
        yield return new Numbered([.. all.Select(reference => Line(reference, places[reference.N]))]);
    }

    /// <summary>The sources alone, for answers that are no plan.</summary>
    public static IEnumerable<Block> List(IReadOnlyList<Reference> references)
    {
        if (references.Count == 0)
            yield break;
        yield return new Heading(2, "Sources", "sources");
        yield return new Numbered([.. references.Select(reference => Line(reference, []))]);
    }

    private static NumberedLine Line(Reference reference, IEnumerable<string> places)
    {
        var source = reference.Source;
        var text = source.Citation.TrimEnd('.') + ".";
        var at = string.Join("; ", places.Where(place => place.Length > 0).Distinct());
        if (at.Length > 0)
            text += $" Cited: {at}.";
        if (source.Doi is { } doi)
            text += $" doi:{doi}";
        if (source.Pmid is { } pmid)
            text += $" PMID {pmid}";
        var link = source.Doi is { } known ? "https://doi.org/" + known : source.Url;
        return new(reference.N, new Line(text), link is not null && (link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("http://", StringComparison.Ordinal)) ? link : null);
    }

    private static IEnumerable<Cited> Cited(Plan plan) =>
    [
        .. plan.Headline.Cites, .. plan.Magnesium.Because.SelectMany(statement => statement.Cites), .. plan.Magnesium.Limit?.Cites ?? [], .. plan.Magnesium.Suggestion?.Cites ?? [],
        .. plan.Steps.SelectMany(step => step.Findings).Concat(plan.Unconfirmed).SelectMany(finding => finding.Cites), .. plan.Timing.SelectMany(pair => pair.Cites),
        .. plan.Disagreements.SelectMany(one => one.Cites), .. plan.Cards.SelectMany(card => card.Cites.Concat(card.Notes.SelectMany(note => note.Cites))),
    ];
}
