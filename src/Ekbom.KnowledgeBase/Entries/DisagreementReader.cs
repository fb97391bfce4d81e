using Ekbom.Core.Knowledge;

namespace Ekbom.KnowledgeBase;

internal static class DisagreementReader
{
    public static Disagreement Read(Draft entry, References references)
    {
        var reader = entry.MaybeWord("for", WordLists.Audiences);
        var positions = new List<Position>();
        var topic = entry.Text("topic");
        var clinicians = reader == (int)Audience.Clinician;
        foreach (var part in entry.Parts("positions"))
        {
            var source = ProvenanceReader.Source(part, references);
            var says = part.Text("says");
            if (source is not null)
                positions.Add(new Position(source, part.Text("year"), references.Jurisdiction(part) ?? "INT", says));
            if (!clinicians)
                Sentences.CheckDisagreement(part, "says", says, references, topic);
            part.Optional("at");
            part.NoMore();
        }

        if (positions.Count < 2 && !entry.Trusted)
            entry.Problem("KB003", "positions", "A disagreement needs two positions.", "Add positions: [{ source: id, year: 2025, says: … }, …].");
        var disagreement = new Disagreement(entry.Text("id"), ProvenanceReader.Read(entry, references), topic, positions, entry.Text("used"), entry.Text("why"))
        {
            Relevant = references.Condition(entry, "relevant"),
            For = reader < 0 ? null : (Audience)reader,
        };
        if (!clinicians)
        {
            Sentences.CheckDisagreement(entry, "used", disagreement.Used, references, topic);
            Sentences.CheckDisagreement(entry, "why", disagreement.Why, references, topic);
        }

        entry.NoMore();
        return disagreement;
    }
}
