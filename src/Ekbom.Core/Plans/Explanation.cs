using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;

namespace Ekbom.Core.Plans;

/// <summary>Says of each finding of one assessment why it is there and what would change it. What several findings rest on is worked out once.</summary>
internal sealed class Explanation(Assessment assessment)
{
    private readonly Facts facts = assessment.Facts;
    private readonly RecommendationIndex entries = Prepared.Of(assessment.Knowledge).Recommendations;
    private readonly Alternatives alternatives = new(assessment.Facts);
    private readonly Dictionary<Expression, List<Reason>> parts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Definition, Reason[]> opened = new(ReferenceEqualityComparer.Instance);

    /// <summary>The finding of one entry, by its place in the knowledge base; its sources get their numbers later.</summary>
    public PlanFinding Finding(int at, Audience audience)
    {
        var entry = assessment.Knowledge.Recommendations[at];
        var whole = entries.Whole(at);
        return new PlanFinding(entry, Wording.Fill(entry.Says.For(audience)!, assessment), Because(at), whole is null ? [] : WouldChange(whole, assessment.Truths[entries.PlaceOf(at)]), []);
    }

    private string[] WouldChange(Opened condition, Truth truth)
    {
        var changes = alternatives.Changes(condition, truth);
        var lines = new string[changes.Count];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = changes[i].Says;
        return lines;
    }

    /// <summary>What decided a finding. An unknown exception of a protective entry is named too: it would lift the finding.</summary>
    private List<Reason> Because(int at)
    {
        var reasons = new List<Reason>();
        foreach (var part in entries.PartsOf(at))
        {
            foreach (var reason in Why(part))
            {
                if (!reasons.Contains(reason))
                    reasons.Add(reason);
            }
        }

        return reasons;
    }

    private List<Reason> Why(Expression tree)
    {
        if (parts.TryGetValue(tree, out var reasons))
            return reasons;
        var answer = Reasons.Of(tree, facts);
        var said = new List<Reason>(answer.Because.Count + answer.Missing.Count);
        foreach (var reason in answer.Because)
        {
            var inside = facts.Vocabulary.DefinitionOf(reason.Fact) is { } definition ? Inside(definition) : [];
            if (inside.Length == 0)
                said.Add(reason);
            else
                said.AddRange(inside);
        }

        foreach (var fact in answer.Missing)
            said.Add(new Reason(fact, facts.Say(fact), "not known; it could lift this"));
        parts.Add(tree, said);
        return said;
    }

    /// <summary>A definition that rests on one or two results is opened: "ferritin 41, at or below 75" says more than "low iron: yes". Any other is not.</summary>
    private Reason[] Inside(Definition definition)
    {
        if (!opened.TryGetValue(definition, out var inside))
        {
            inside = facts.TruthAt(definition.Slot.Slot) == Truth.Unknown ? [] : [.. Reasons.Of(definition.Body, facts).Because];
            if (inside.Length is not (1 or 2) || Array.Exists(inside, one => facts.Vocabulary.DefinitionOf(one.Fact) is not null))
                inside = [];
            opened.Add(definition, inside);
        }

        return inside;
    }
}
