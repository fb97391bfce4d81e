using Ekbom.Core.Knowledge;
using Ekbom.Core.Sources;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads what public articles claim, with our verdict, and where their claims contradict each other.</summary>
internal static class ClaimReader
{
    public static Claim Read(Draft entry, References references)
    {
        var (states, says) = (entry.Text("claim"), Says(entry, references, "claim"));
        var claim = new Claim(
            entry.Text("id"), ProvenanceReader.Read(entry, references), states, entry.Text("topic"), (ClaimVerdict)entry.Word("verdict", WordLists.ClaimVerdicts), says, entry.Text("why"))
        {
            Articles = Articles(entry, references),
            RestsOn = entry.Words("rests_on"),
            Contradictions = entry.Words("contradictions"),
            Premises = entry.Words("premises"),
        };
        if (!entry.Trusted && claim.Corrects && !claim.From.Mark.MayDrive())
            entry.Problem("KB037", "verdict", $"A verdict that corrects stands on mark {claim.From.Mark.Word()}.", "Cite what it rests on with mark V, S or C, or write mark: policy with because; else write verdict: unverified.");
        entry.NoMore();
        return claim;
    }

    public static Contradiction Contradiction(Draft entry, References references)
    {
        var (states, says) = (entry.Text("contradiction"), Says(entry, references, "contradiction"));
        var claims = entry.SomeWords("claims");
        if (!entry.Trusted && claims.Count == 1)
            entry.Problem("KB003", "claims", "One claim alone contradicts nothing.", "Name every claim that takes part: claims: [C001, C022].");
        var contradiction = new Contradiction(
            entry.Text("id"), ProvenanceReader.Read(entry, references), states, claims, entry.Text("kind"), WordLists.Weights.Words[entry.Word("severity", WordLists.Weights)], says)
        {
            RestsOn = entry.Words("rests_on"),
        };
        entry.NoMore();
        return contradiction;
    }

    /// <summary>Claims and contradictions name each other and entries that exist; both sides agree.</summary>
    public static void Check(IReadOnlyList<ReadEntry> all)
    {
        var known = all.Select(one => one.Entry.Id).ToHashSet(StringComparer.Ordinal);
        var contradictions = all.Select(one => one.Entry).OfType<Contradiction>().ToLookup(one => one.Id, StringComparer.Ordinal);
        var claims = all.Select(one => one.Entry).OfType<Claim>().ToLookup(one => one.Id, StringComparer.Ordinal);
        foreach (var (draft, entry) in all)
        {
            var (rests, named) = entry switch
            {
                Claim claim => (claim.RestsOn, claim.Contradictions),
                Contradiction contradiction => (contradiction.RestsOn, contradiction.Claims),
                _ => (Array.Empty<string>(), (IReadOnlyList<string>)[]),
            };
            foreach (var id in rests.Where(id => !known.Contains(id)))
                draft.Unknown("KB038", "rests_on", id, "entry", "the knowledge base", known);
            foreach (var id in named)
            {
                var (key, mutual) = entry is Claim ? ("contradictions", contradictions[id].Any(other => other.Claims.Contains(entry.Id))) : ("claims", claims[id].Any(other => other.Contradictions.Contains(entry.Id)));
                if (!known.Contains(id))
                    draft.Unknown("KB038", key, id, entry is Claim ? "contradiction" : "claim", "claims/", entry is Claim ? contradictions.Select(one => one.Key) : claims.Select(one => one.Key));
                else if (!mutual)
                    draft.Problem("KB039", key, $"{entry.Id} names {id}, and {id} does not name {entry.Id}.", $"Add {entry.Id} to {id}, or take {id} out here.");
            }
        }
    }

    private static Says Says(Draft entry, References references, string topic) =>
        SaysReader.Read(entry, references, doses: entry.Trusted || Sentences.IsFree(entry.Text(topic)));

    private static List<Citation> Articles(Draft entry, References references)
    {
        var articles = new List<Citation>();
        foreach (var part in entry.Parts("articles"))
        {
            if (ProvenanceReader.Source(part, references) is { } source)
                articles.Add(new Citation(source, part.Text("at"), null));
            part.NoMore();
        }

        if (articles.Count == 0 && !entry.Trusted)
            entry.Problem("KB003", "articles", "No article is named that makes this claim.", "Add articles: [{ source: article-a1, at: lines 11 and 15 }].");
        return articles;
    }
}
