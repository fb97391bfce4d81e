using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Profiles;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Assessments;

/// <summary>Judges every entry for one person: facts, interactions, limits, definitions, dispositions, verdict, recommendations, in that order.</summary>
public static class Assessor
{
    public static Assessment Assess(Profile profile, KnowledgeBase knowledge, DateOnly asOf)
    {
        profile = profile.On(asOf);
        var prepared = Prepared.Of(knowledge);
        var facts = FactMaker.Make(profile, knowledge.Vocabulary, knowledge.Terms, asOf);
        facts.Settle(); // limits ask definitions
        var limits = MagnesiumLimits.For(profile.Country, facts, knowledge.Limits);
        SetLimit(facts, limits, prepared);

        var things = prepared.Kin.Taken(profile, asOf);
        if (facts.TruthAt(prepared.MagnesiumTaken.Slot) != Truth.True)
            things.Add(prepared.Kin.Proposal); // so that a suggestion can respect every interaction
        var found = InteractionCheck.Between(things, knowledge.Interactions, knowledge.Forms);
        SetInteractions(facts, profile, asOf, found, prepared);
        facts.Settle(prepared.AfterInteractions);

        var dispositions = Dispositions.Firing(prepared.Dispositions, facts);
        foreach (var (leads, fact) in prepared.Fires)
            facts.Set(fact, Kleene.Of(dispositions.Exists(ruling => ruling.Leads == leads && !ruling.OnlyAlone)));
        var verdicts = Dispositions.Firing(prepared.Verdicts, facts);
        var truths = prepared.Circuit.Evaluate(facts);

        return new Assessment
        {
            Knowledge = knowledge,
            Profile = profile,
            AsOf = asOf,
            Facts = facts,
            Truths = truths,
            Outcomes = prepared.Recommendations.Judge(truths),
            Interactions = found,
            Limits = limits,
            Dispositions = dispositions,
            Verdicts = verdicts,
        };
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
        var complete = profile.Medicines is not null && profile.Supplements is not null && !profile.IsPartial;
        var absent = complete ? Truth.False : Truth.Unknown;
        IReadOnlyList<InteractionFound> found = all.Count == 0 ? [] : [.. all.Where(one => one.Entry.From.Mark.MayDrive())];
        IReadOnlyList<InteractionFound> separations = found.Count == 0 ? [] : [.. found.Where(one => one.Entry is { Kind: InteractionKind.Separate, Soft: false })];
        facts.Set(prepared.TooClose, separations.Any(one => one.Ok == false && !one.Proposed) ? Truth.True : absent);
        facts.Set(prepared.TimesUnknown, separations.Any(one => one.Ok is null && !one.Proposed) ? Truth.True : absent);
        facts.Set(prepared.NoFeasibleDay, NoRoom(separations, profile.Day.On(asOf)) ? Truth.True : absent);
        facts.Set(prepared.Unmendable, found.Any(one => one.Entry is { Kind: InteractionKind.Avoid, Matters: true }) ? Truth.True : profile.Medicines is null || profile.IsPartial ? Truth.Unknown : Truth.False);
        facts.Set(prepared.Additive, found.Any(one => one.Entry.Kind == InteractionKind.Additive && !one.Proposed) ? Truth.True
            : facts.TruthAt(prepared.MagnesiumTaken.Slot) == Truth.False || complete ? Truth.False : Truth.Unknown);
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
