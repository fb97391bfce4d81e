using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;

namespace Ekbom.Core.Plans;

/// <summary>Says of each finding of one assessment why it is there and what would change it. What several findings rest on is worked out once.</summary>
/// <remarks>Each thread keeps one to use again, emptied of the person.</remarks>
internal sealed class Explanation : IDisposable
{
    [ThreadStatic]
    private static Explanation? spare;

    private readonly Alternatives alternatives = new();
    private readonly Dictionary<Definition, Reason[]> opened = new(ReferenceEqualityComparer.Instance);
    private readonly List<Reason> decided = [], inside = [], said = [], under = [], together = [];
    private readonly List<Fact> missing = [];
    private Assessment assessment = null!;
    private Prepared prepared = null!;
    private Reason[]?[] parts = [];

    private Facts Facts => assessment.Facts;

    private Standing[] Standings => assessment.Standings;

    public static Explanation Of(Assessment assessment)
    {
        var explanation = spare ?? new();
        spare = null;
        explanation.assessment = assessment;
        explanation.prepared = Prepared.Of(assessment.Knowledge);
        explanation.alternatives.Begin(assessment.Facts);
        if (explanation.parts.Length < explanation.prepared.Recommendations.Parts)
            explanation.parts = new Reason[]?[explanation.prepared.Recommendations.Parts];
        return explanation;
    }

    public void Dispose()
    {
        alternatives.End();
        opened.Clear();
        decided.Clear();
        inside.Clear();
        said.Clear();
        under.Clear();
        together.Clear();
        Array.Clear(parts);
        (assessment, prepared, spare) = (null!, null!, this);
    }

    /// <summary>The finding of one entry, by its place in the knowledge base.</summary>
    public PlanFinding Finding(int at, Audience audience, ReferenceList references)
    {
        var entry = assessment.Knowledge.Recommendations[at];
        var text = entry.Says.For(audience)!;
        return new PlanFinding(entry, Wording.Fill(text, assessment), Because(at), WouldChange(at), references.Cite(Wording.Cites(entry.From, text, assessment)));
    }

    private string[] WouldChange(int at) =>
        prepared.Recommendations.ClauseOf(at) is { } clause && Standings[clause.Place].Truth == Truth.True ? alternatives.Changes(prepared.Recommendations.Whole(at)!) : [];

    /// <summary>What decided a finding. An unknown exception of a protective entry is named too: it would lift the finding.</summary>
    private Reason[] Because(int at)
    {
        if (prepared.Recommendations.PartsOf(at) is [var only])
            return Why(only);
        together.Clear();
        foreach (var part in prepared.Recommendations.PartsOf(at))
            AddOnce(Why(part), together);
        return [.. together];
    }

    private Reason[] Why(RecommendationIndex.Part part)
    {
        if (parts[part.Number] is { } known)
            return known;
        said.Clear();
        if (Standings[part.Clause.Place].Truth == Truth.Unknown)
        {
            missing.Clear();
            Reasons.Missing(part.Clause, Facts, Standings, missing);
            foreach (var fact in missing)
                said.Add(new Reason(fact, Facts.Say(fact), "not known; it could lift this"));
        }
        else
        {
            decided.Clear();
            Grounds.Smallest(part.Clause, Facts, Standings, decided);
            foreach (var reason in decided)
            {
                var results = Facts.Vocabulary.DefinitionOf(reason.Fact) is { } definition ? Inside(definition) : [];
                AddOnce(results.Length == 0 ? [reason] : results, said);
            }
        }

        for (var at = 0; at < said.Count && assessment.Profile.AllTaken.Length > 0; at++)
        {
            under.Clear();
            Under(said[at]);
            said[at] = ListedNames.Beside(said[at], under, assessment);
        }

        return parts[part.Number] = [.. said];
    }

    /// <summary>Gathers what a definition that is not opened rests on; a definition in it is opened too.</summary>
    private void Under(Reason reason)
    {
        if (reason.Value != "yes" || Facts.Vocabulary.DefinitionOf(reason.Fact) is not { } definition || prepared.Circuit.BodyOf(definition) is not { } body)
            return;
        decided.Clear();
        Grounds.Smallest(body, Facts, Standings, decided);
        var at = under.Count;
        under.AddRange(decided);
        for (var end = under.Count; at < end; at++)
            Under(under[at]);
    }

    private static void AddOnce(ReadOnlySpan<Reason> reasons, List<Reason> into)
    {
        foreach (var reason in reasons)
        {
            if (!into.Contains(reason))
                into.Add(reason);
        }
    }

    /// <summary>A definition that rests on one or two results is opened: "ferritin 41, at or below 75" says more than "low iron: yes". Any other is not.</summary>
    private Reason[] Inside(Definition definition)
    {
        if (opened.TryGetValue(definition, out var reasons))
            return reasons;
        reasons = [];
        if (Facts.TruthAt(definition.Slot.Slot) != Truth.Unknown && prepared.Circuit.BodyOf(definition) is { } body)
        {
            inside.Clear();
            Grounds.Smallest(body, Facts, Standings, inside);
            if (inside.Count is 1 or 2 && IsResult(inside[0]) && IsResult(inside[^1]))
                reasons = [.. inside];
        }

        opened.Add(definition, reasons);
        return reasons;

        bool IsResult(Reason reason) => Facts.Vocabulary.DefinitionOf(reason.Fact) is null;
    }
}
