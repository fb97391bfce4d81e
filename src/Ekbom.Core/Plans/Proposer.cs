using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Plans;

/// <summary>Turns an assessment into a plan for one reader: most urgent first, numbered references, and in an emergency nothing but the emergency.</summary>
public static class Proposer
{
    public static Plan Propose(Assessment assessment, Audience audience)
    {
        var references = new ReferenceList();
        var leading = assessment.Dispositions[0];
        var emergency = leading.Leads == "emergency";
        var headline = Say(leading, assessment, audience, references);
        var magnesium = Magnesium(assessment, audience, emergency, references);
        var steps = Steps(assessment, audience, emergency, references);
        var plan = new Plan
        {
            AsOf = assessment.AsOf,
            Country = Wording.CountryOf(assessment),
            Audience = audience,
            KnowledgeVersion = assessment.Knowledge.Version,
            KnowledgeDigest = assessment.Knowledge.Digest,
            KnowledgeReview = assessment.Knowledge.ReviewStatus,
            Vocabulary = assessment.Knowledge.Vocabulary,
            Disposition = leading.Leads,
            Secondary = [.. assessment.Dispositions.Select(ruling => ruling.Leads).Distinct().Where(id => id != leading.Leads)],
            Headline = headline,
            Magnesium = magnesium,
            Steps = steps,
            Unrecognised = assessment.Profile.Unrecognised,
        };
        if (!emergency)
        {
            plan = plan with
            {
                Timing = InteractionFindings.Timings(assessment, references),
                CannotAssess = NotAssessed(assessment, audience),
                Questions = Questions.For(assessment, audience),
                Disagreements = Disagreements(assessment, audience, references),
                Cards = audience == Audience.Clinician ? PlanCards.For(assessment, references) : [],
                Unconfirmed = audience == Audience.Clinician ? Unconfirmed(assessment, references) : [],
            };
        }

        return plan with { References = references.All };
    }

    /// <summary>Every entry that could not be assessed, with the facts that would settle it.</summary>
    public static IReadOnlyList<NotAssessed> NotAssessed(Assessment assessment, Audience audience)
    {
        var list = new List<NotAssessed>();
        for (var i = 0; i < assessment.Outcomes.Length; i++)
        {
            var entry = assessment.Knowledge.Recommendations[i];
            if (assessment.Outcomes[i] == Outcome.CannotAssess && entry.From.Mark.MayDrive() && entry.Says.For(audience) is not null && Judge.Whole(entry) is { } whole)
                list.Add(new(entry.Id, Questions.Names(Reasons.Of(whole, assessment.Facts).Missing, assessment.Facts)));
        }

        return list;
    }

    private static Statement Say(Ruling ruling, Assessment assessment, Audience audience, ReferenceList references) =>
        new(Wording.Fill(ruling.Says.For(audience) ?? "", assessment), references.Cite(ruling.From.Cites));

    private static MagnesiumVerdict Magnesium(Assessment assessment, Audience audience, bool emergency, ReferenceList references)
    {
        var facts = assessment.Facts;
        var verdict = assessment.Verdict;
        var because = assessment.Verdicts.Where(ruling => ruling.Leads == verdict).Select(ruling => Say(ruling, assessment, audience, references)).ToList();
        if (!emergency)
        {
            foreach (var ruling in assessment.Dispositions.Where(ruling => !ruling.OnlyAlone || ruling.Leads != Dispositions.TrialOk).Skip(1))
                because.Add(Say(ruling, assessment, audience, references));
        }

        var low = facts.Interval("MagnesiumDailyLow");
        var high = facts.Interval("MagnesiumDailyHigh");
        var shown = emergency ? null : assessment.Limits.Country;
        var limit = shown is null ? null : new MagnesiumLimit(shown.AtMost.In(Unit.MilligramPerDay).Value, shown.From.Jurisdiction ?? "INT", references.Cite(shown.From.Cites));
        var suggestion = verdict == "may-try" ? Suggestion.For(assessment, audience, references) : null;
        return new(verdict, because, new(low.HasLow ? low.Low : null, high.HasHigh ? high.High : null), limit, suggestion);
    }

    private static List<PlanStep> Steps(Assessment assessment, Audience audience, bool emergency, ReferenceList references)
    {
        var findings = new List<PlanFinding>();
        var entries = assessment.Knowledge.Recommendations;
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (assessment.Outcomes[i] == Outcome.Finding && entry.From.Mark.MayDrive() && entry.Says.For(audience) is not null
                && (!emergency || (entry.Step == Step.Urgent && entry.Kind is FindingKind.Emergency or FindingKind.Urgent)))
                findings.Add(Finding(entry, assessment, audience, new ReferenceList()));
        }

        if (!emergency)
            findings.AddRange(InteractionFindings.Of(assessment, audience, new ReferenceList()));
        var steps = new List<PlanStep>();
        foreach (var step in Enum.GetValues<Step>())
        {
            // numbers follow the order of reading, so citing waits until the order is known
            var ordered = findings.Where(finding => finding.Entry.Step == step).OrderBy(finding => finding.Entry.Kind).ThenByDescending(finding => finding.Entry.Rank)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal).Select(finding => finding with { Cites = references.Cite(finding.Entry.From.Cites) }).ToList();
            if (ordered.Count > 0)
                steps.Add(new PlanStep(step, Titles.Of(step, audience), ordered));
        }

        return steps;
    }

    private static PlanFinding Finding(Recommendation entry, Assessment assessment, Audience audience, ReferenceList references)
    {
        var whole = Judge.Whole(entry);
        var because = whole is null ? [] : Because(entry, assessment.Facts);
        var changes = whole is null ? [] : Changes.Of(whole, assessment.Facts);
        return new PlanFinding(entry, Wording.Fill(entry.Says.For(audience)!, assessment), because, changes, references.Cite(entry.From.Cites));
    }

    /// <summary>What decided a finding. An unknown exception of a protective entry is named too: it would lift the finding.</summary>
    private static List<Reason> Because(Recommendation entry, Facts facts)
    {
        var reasons = new List<Reason>();
        foreach (var tree in (ReadOnlySpan<Expression?>)[entry.Applies?.Tree, entry.When?.Tree, entry.Unless is null ? null : new Negation(entry.Unless.Tree)])
        {
            if (tree is null)
                continue;
            var answer = Reasons.Of(tree, facts);
            reasons.AddRange(answer.Because.SelectMany(reason => Opened(reason, facts)).Where(reason => !reasons.Contains(reason)));
            reasons.AddRange(answer.Missing.Select(fact => new Reason(fact, facts.Say(fact), "not known; it could lift this")));
        }

        return reasons;
    }

    /// <summary>A definition that rests on one or two results is opened: "ferritin 41, at or below 75" says more than "low iron: yes".</summary>
    private static IReadOnlyList<Reason> Opened(Reason reason, Facts facts) =>
        facts.Vocabulary.FindDefinition(reason.Fact.Name) is { } definition && Reasons.Of(definition.Body, facts).Because is { Count: 1 or 2 } inner
            && inner.All(one => facts.Vocabulary.FindDefinition(one.Fact.Name) is null)
            ? inner
            : [reason];

    private static List<PlanDisagreement> Disagreements(Assessment assessment, Audience audience, ReferenceList references) =>
        [.. assessment.Knowledge.Disagreements
            .Where(one => (one.For is null || one.For == audience) && one.From.Mark.MayDrive() && (one.Relevant is null || one.Relevant.Evaluate(assessment.Facts) == Truth.True))
            .Select(one => new PlanDisagreement(one, references.Cite(one.From.Cites)))];

    private static List<PlanFinding> Unconfirmed(Assessment assessment, ReferenceList references)
    {
        var list = new List<PlanFinding>();
        for (var i = 0; i < assessment.Outcomes.Length; i++)
        {
            var entry = assessment.Knowledge.Recommendations[i];
            if (assessment.Outcomes[i] == Outcome.Finding && !entry.From.Mark.MayDrive() && entry.Says.Clinician is not null)
                list.Add(Finding(entry, assessment, Audience.Clinician, references));
        }

        return list;
    }
}
