using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Profiles;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Assessments;

/// <summary>Judges every entry for one person: facts, interactions, limits, definitions, dispositions, verdict, recommendations, in that order.</summary>
public static class Assessor
{
    /// <param name="profile">The person.</param>
    /// <param name="knowledge">The knowledge of the day.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="instead">An assessment by the same knowledge that nobody reads any more: its memory is used again, so that judging many people who need nothing allocates nothing.</param>
    public static Assessment Assess(Profile profile, KnowledgeBase knowledge, DateOnly asOf, Assessment? instead = null)
    {
        var prepared = Prepared.Of(knowledge);
        var assessment = ReferenceEquals(instead?.Knowledge, knowledge) ? instead! : new Assessment(knowledge, prepared);
        var facts = assessment.Facts;
        (assessment.Profile, assessment.AsOf) = (profile.On(asOf), asOf);
        profile = assessment.Profile;
        facts.Clear();
        FactMaker.Make(profile, facts, knowledge.Terms, asOf);
        facts.Settle(); // limits ask definitions
        assessment.Limits = MagnesiumLimits.For(profile.Country, facts, knowledge.Limits);
        SetLimit(facts, assessment.Limits, prepared);

        assessment.Interactions = Interactions(profile, knowledge, asOf, facts, prepared);
        SetInteractions(facts, profile, asOf, assessment.Interactions, prepared);
        facts.Settle(prepared.AfterInteractions);

        Dispositions.Firing(prepared.Dispositions, facts, assessment.FiringDispositions);
        foreach (var (leads, fact) in prepared.Fires)
            facts.Set(fact, Kleene.Of(Fires(leads, assessment.FiringDispositions)));
        facts.Settle(prepared.AfterDispositions);
        Dispositions.Firing(prepared.Verdicts, facts, assessment.FiringVerdicts);
        prepared.Circuit.Evaluate(facts, assessment.Standings);
        prepared.Recommendations.Judge(assessment.Standings, assessment.Outcomes);
        return assessment;
    }

    private static IReadOnlyList<InteractionFound> Interactions(Profile profile, KnowledgeBase knowledge, DateOnly asOf, Facts facts, Prepared prepared)
    {
        if (profile.AllTaken.Length == 0)
            return [];
        var things = prepared.Kin.Things(profile, asOf);
        if (facts.TruthAt(prepared.MagnesiumTaken.Slot) != Truth.True)
            things.Add(prepared.Kin.Proposal); // so that a suggestion can respect every interaction
        return InteractionCheck.Between(things, knowledge.Interactions, knowledge.Forms);
    }

    private static bool Fires(string leads, List<Ruling> firing)
    {
        foreach (var ruling in firing)
        {
            if (ruling.Leads == leads && !ruling.OnlyAlone)
                return true;
        }

        return false;
    }

    private static void SetLimit(Facts facts, MagnesiumLimits limits, Prepared prepared)
    {
        if (limits.EffectiveMg is { } effective)
            facts.Set(prepared.MagnesiumLimit, Interval.Exactly(effective));
        foreach (var fact in prepared.Limits)
        {
            if (limits.Country is { } shown)
                facts.Set(fact, Interval.Exactly(shown.AtMost.In(Unit.MilligramPerDay).Value));
        }
    }

    private static void SetInteractions(Facts facts, Profile profile, DateOnly asOf, IReadOnlyList<InteractionFound> all, Prepared prepared)
    {
        var complete = profile.HasAllMedicines && profile.HasAllSupplements;
        var absent = complete ? Truth.False : Truth.Unknown;
        IReadOnlyList<InteractionFound> found = all.Count == 0 ? [] : [.. all.Where(one => one.Entry.From.Mark.MayDrive())];
        IReadOnlyList<InteractionFound> separations = found.Count == 0 ? [] : [.. found.Where(one => one.Entry is { Kind: InteractionKind.Separate, Soft: false })];
        var together = found.Any(one => !one.Proposed && (one.Ok == false ? !one.Entry.Soft : one.Entry is { Kind: InteractionKind.Avoid, Matters: false })); // of what is to be avoided no hour is far enough
        facts.Set(prepared.TooClose, together ? Truth.True : absent);
        facts.Set(prepared.TimesUnknown, separations.Any(one => one.Ok is null && !one.Proposed) ? Truth.True : absent);
        facts.Set(prepared.NoFeasibleDay, NoRoom(separations, profile.Day.On(asOf)) ? Truth.True : absent);
        facts.Set(prepared.Unmendable, found.Any(one => one.Entry is { Kind: InteractionKind.Avoid, Matters: true }) ? Truth.True : profile.HasAllMedicines ? Truth.False : Truth.Unknown);
        facts.Set(prepared.Additive, found.Any(one => one.Entry.Kind == InteractionKind.Additive && !one.Proposed) ? Truth.True
            : facts.TruthAt(prepared.MagnesiumTaken.Slot) == Truth.False || complete ? Truth.False : Truth.Unknown);
        facts.Set(prepared.AdditiveIfTaken, found.Any(one => one.Entry.Kind == InteractionKind.Additive && one.Proposed) ? Truth.True
            : facts.TruthAt(prepared.MagnesiumTaken.Slot) == Truth.True || complete ? Truth.False : Truth.Unknown);
    }

    /// <summary>For something that is too close now, or only proposed: no minute of the waking day keeps all its gaps.</summary>
    private static bool NoRoom(IReadOnlyList<InteractionFound> separations, DayHours day)
    {
        if (separations.Count == 0)
            return false;
        foreach (var pairs in separations.Where(one => one.First.At.Count > 0).GroupBy(one => one.Second).Select(group => group.ToList()))
        {
            if (!pairs.TrueForAll(one => one.Ok == true) && Windows(pairs, day).Count == 0)
                return true;
        }

        return false;
    }

    /// <summary>When the second of all these pairs fits, within the waking day where it is known.</summary>
    public static IReadOnlyList<(int From, int To)> Windows(IReadOnlyList<InteractionFound> pairs, DayHours day)
    {
        var free = new FreeMinutes(stackalloc bool[FreeMinutes.Day]);
        free.Awake(day);
        foreach (var pair in pairs)
            free.Keep(pair.Entry, pair.First);
        return free.Windows();
    }
}
