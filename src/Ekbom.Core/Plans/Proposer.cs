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
        using var why = Explanation.Of(assessment);
        var steps = Steps(assessment, audience, emergency, why, references);
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
                Unconfirmed = audience == Audience.Clinician ? Unconfirmed(assessment, why, references) : [],
            };
        }

        return plan with { References = references.All };
    }

    /// <summary>Every entry that could not be assessed, with the facts that would settle it.</summary>
    public static IReadOnlyList<NotAssessed> NotAssessed(Assessment assessment, Audience audience)
    {
        var entries = Prepared.Of(assessment.Knowledge).Recommendations;
        var (list, missing) = (new List<NotAssessed>(), new List<Fact>());
        for (var i = 0; i < assessment.Outcomes.Length; i++)
        {
            if (assessment.Outcomes[i] != Outcome.CannotAssess)
                continue;
            var entry = assessment.Knowledge.Recommendations[i];
            if (!entry.From.Mark.MayDrive() || entry.Says.For(audience) is null || entries.ClauseOf(i) is not { } whole)
                continue;
            missing.Clear();
            Reasons.Missing(whole, assessment.Facts, assessment.Standings, missing);
            list.Add(new(entry.Id, Questions.Names(missing, assessment)));
        }

        return list;
    }

    private static Statement Say(Ruling ruling, Assessment assessment, Audience audience, ReferenceList references) =>
        new(Wording.Fill(ruling.Says.For(audience) ?? "", assessment), references.Cite(Wording.Cites(ruling.From, ruling.Says.For(audience) ?? "", assessment))) { MootAfterStop = ruling.MootAfterStop };

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
        return new(verdict, because, new(low.HasLow ? low.Low : null, high.HasHigh ? high.High : null), limit, suggestion)
        {
            OwnLimitMg = assessment.Limits.Suggested is { } own && own != shown ? own.AtMost.In(Unit.MilligramPerDay).Value : null,
        };
    }

    /// <summary>The findings in the order of reading, step by step; their sources are numbered in that order.</summary>
    private static List<PlanStep> Steps(Assessment assessment, Audience audience, bool emergency, Explanation why, ReferenceList references)
    {
        var entries = assessment.Knowledge.Recommendations;
        var (steps, findings) = (new List<PlanStep>(), new List<PlanFinding>());
        var interactions = emergency || assessment.Interactions.Count == 0 ? [] : InteractionFindings.Of(assessment, audience).OrderBy(finding => finding.Entry, ReadingOrder.Instance).ToArray();
        var next = 0;
        foreach (var at in Prepared.Of(assessment.Knowledge).Recommendations.InOrder(audience))
        {
            if (assessment.Outcomes[at] != Outcome.Finding || (emergency && !Warns(entries[at])))
                continue;
            for (; next < interactions.Length && ReadingOrder.Instance.Compare(interactions[next].Entry, entries[at]) < 0; next++)
                AddCited(interactions[next]);
            Add(why.Finding(at, audience, references));
        }

        for (; next < interactions.Length; next++)
            AddCited(interactions[next]);
        return steps;

        void AddCited(PlanFinding finding) => Add(finding with { Cites = references.Cite(finding.Entry.From.Cites) });

        void Add(PlanFinding finding)
        {
            var step = finding.Entry.Step;
            if (steps.Count == 0 || steps[^1].Step != step)
                steps.Add(new PlanStep(step, Titles.Of(step, audience), findings = []));
            findings.Add(finding);
        }
    }

    /// <summary>In an emergency nothing else is said.</summary>
    private static bool Warns(Recommendation entry) => entry is { Step: Step.Urgent, Kind: FindingKind.Emergency or FindingKind.Urgent };

    private static List<PlanDisagreement> Disagreements(Assessment assessment, Audience audience, ReferenceList references) =>
        [.. assessment.Knowledge.Disagreements
            .Where(one => (one.For is null || one.For == audience) && one.From.Mark.MayDrive() && (one.Relevant is null || one.Relevant.Evaluate(assessment.Facts) == Truth.True))
            .Select(one => new PlanDisagreement(one, references.Cite(one.From.Cites)))];

    private static List<PlanFinding> Unconfirmed(Assessment assessment, Explanation why, ReferenceList references)
    {
        var list = new List<PlanFinding>();
        for (var i = 0; i < assessment.Outcomes.Length; i++)
        {
            var entry = assessment.Knowledge.Recommendations[i];
            if (assessment.Outcomes[i] == Outcome.Finding && !entry.From.Mark.MayDrive() && entry.Says.Clinician is not null)
                list.Add(why.Finding(i, Audience.Clinician, references));
        }

        return list;
    }
}
