using Ekbom.Core.Knowledge;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads studies, and what they add up to.</summary>
internal static class StudyReader
{
    private const int MostSteps = 2;

    public static Study Read(Draft entry, References references)
    {
        var study = new Study(
            entry.Text("id"), ProvenanceReader.Read(entry, references), entry.Text("study"), entry.Text("design"), entry.Flag("controlled"), entry.SomeWords("population"),
            [.. entry.Parts("arms").Select(Arm)], [.. entry.Parts("outcomes").Select(Outcome)], WordLists.Biases.Words[entry.Word("risk_of_bias", WordLists.Biases)])
        {
            People = entry.Optional("people"),
            Duration = entry.Optional("duration"),
            Funding = entry.Optional("funding"),
            Caution = entry.Optional("caution"),
        };
        foreach (var population in study.Populations.Where(one => !entry.Trusted && !WordLists.Populations.Has(one)))
            entry.Unknown("KB012", "population", population, "population", "the list of knowledge/README.md", WordLists.Populations.Words);
        if (study.Outcomes.Count == 0 && !entry.Trusted)
            entry.Problem("KB003", "outcomes", "No outcome is given.", "Add outcomes: [{ what: IRLS, result: as reported }].");
        entry.NoMore();
        return study;
    }

    public static EvidenceSummary Synthesis(Draft entry, References references)
    {
        var title = entry.Text("synthesis");
        var synthesis = new EvidenceSummary(
            entry.Text("id"), ProvenanceReader.Read(entry, references), title, entry.SomeWords("studies"), entry.Text("pooling"), WordLists.Certainties.Words[entry.Word("certainty", WordLists.Certainties)],
            [.. entry.Parts("judgements").Select(Judgement)], SaysReader.Read(entry, references, doses: entry.Trusted || Sentences.IsFree(title)));
        entry.NoMore();
        return synthesis;
    }

    /// <summary>What a synthesis names is a study.</summary>
    public static void Check(IReadOnlyList<ReadEntry> all)
    {
        var known = all.Select(one => one.Entry).OfType<Study>().Select(study => study.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (draft, entry) in all)
        {
            foreach (var id in entry is EvidenceSummary synthesis ? synthesis.Studies.Where(id => !known.Contains(id)) : [])
                draft.Unknown("KB038", "studies", id, "study", "studies/", known);
        }
    }

    private static Arm Arm(Draft part)
    {
        var arm = new Arm(part.Text("what"), WordLists.Bases.Words[part.Word("basis", WordLists.Bases)], part.Optional("n"));
        part.NoMore();
        return arm;
    }

    private static ReportedOutcome Outcome(Draft part)
    {
        var outcome = new ReportedOutcome(part.Text("what"), part.Text("result"), part.Part("effect") is { } effect ? EffectReader.Read(effect) : null);
        part.NoMore();
        return outcome;
    }

    private static Judgement Judgement(Draft part)
    {
        var steps = part.Whole("steps") ?? 0;
        if (Math.Abs(steps) > MostSteps)
            part.Problem("KB033", "steps", $"\"steps: {steps}\" is more than GRADE allows.", "Write a number from -2 to 2.");
        var judgement = new Judgement(part.Text("domain"), steps, part.Text("why"));
        part.NoMore();
        return judgement;
    }
}
