using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Profiles;
using Ekbom.Core.Sources;
using Ekbom.Core.Terms;

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

        var things = InteractionCheck.Taken(profile, knowledge.Terms, asOf);
        var found = InteractionCheck.Between(WithProposal(things, facts, prepared), knowledge.Interactions, knowledge.Forms);
        SetInteractions(facts, profile, [.. found.Where(one => one.Entry.From.Mark.MayDrive())], prepared);
        facts.Settle();

        var dispositions = Dispositions.Firing(prepared.Dispositions, facts);
        foreach (var (leads, fact) in prepared.Fires)
            facts.Set(fact, Kleene.Of(dispositions.Any(ruling => ruling.Leads == leads && !ruling.OnlyAlone)));
        var verdicts = Dispositions.Firing(prepared.Verdicts, facts);

        var outcomes = new Outcome[knowledge.Recommendations.Count];
        for (var i = 0; i < outcomes.Length; i++)
            outcomes[i] = Judge.Recommendation(knowledge.Recommendations[i], facts);

        return new Assessment
        {
            Knowledge = knowledge,
            Profile = profile,
            AsOf = asOf,
            Facts = facts,
            Outcomes = outcomes,
            Interactions = found,
            Limits = limits,
            Dispositions = dispositions,
            Verdicts = verdicts,
        };
    }

    /// <summary>Magnesium that is only thought of is checked as well, so that a suggestion can respect every interaction.</summary>
    private static IReadOnlyList<Swallowed> WithProposal(IReadOnlyList<Swallowed> things, Facts facts, Prepared prepared) =>
        facts.TruthAt(prepared.MagnesiumTaken.Slot) == Truth.True
            ? things
            : [.. things, new Swallowed("magnesium", ["magnesium"], []) { Proposed = true, MagnesiumForms = ["citrate"] }];

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

    private static void SetInteractions(Facts facts, Profile profile, IReadOnlyList<InteractionFound> found, Prepared prepared)
    {
        var complete = profile.Medicines is not null && profile.Supplements is not null;
        var absent = complete ? Truth.False : Truth.Unknown;
        var separations = found.Where(one => one.Entry is { Kind: InteractionKind.Separate, Soft: false } && !one.Proposed).ToList();
        facts.Set(prepared.TooClose, separations.Exists(one => one.Ok == false) ? Truth.True : absent);
        facts.Set(prepared.TimesUnknown, separations.Exists(one => one.Ok is null) ? Truth.True : absent);
        facts.Set(prepared.NoFeasibleDay, found.Any(one => one.Entry is { Kind: InteractionKind.Separate, Soft: false }) && NoRoom(found, profile.Day) ? Truth.True : absent);
        facts.Set(prepared.Unmendable, found.Any(one => one.Entry is { Kind: InteractionKind.Avoid, Matters: true }) ? Truth.True : profile.Medicines is null ? Truth.Unknown : Truth.False);
        facts.Set(prepared.Additive, found.Any(one => one.Entry.Kind == InteractionKind.Additive && !one.Proposed) ? Truth.True
            : facts.TruthAt(prepared.MagnesiumTaken.Slot) == Truth.False || complete ? Truth.False : Truth.Unknown);
    }

    /// <summary>For something that is too close now, or only proposed: no minute of the waking day keeps all its gaps.</summary>
    private static bool NoRoom(IReadOnlyList<InteractionFound> found, DayHours day)
    {
        foreach (var second in found.Select(one => one.Second).Distinct())
        {
            var pairs = found.Where(one => ReferenceEquals(one.Second, second) && one.Entry is { Kind: InteractionKind.Separate, Soft: false } && one.First.At.Count > 0).ToList();
            if (pairs.Count > 0 && !pairs.TrueForAll(one => one.Ok == true) && Windows(pairs, day).Count == 0)
                return true;
        }

        return false;
    }

    /// <summary>When the second of all these pairs fits, within the waking day where it is known.</summary>
    public static IReadOnlyList<(int From, int To)> Windows(IReadOnlyList<InteractionFound> pairs, DayHours day)
    {
        int? wake = day.Wake is { } w ? (w.Hour * 60) + w.Minute : null;
        int? bed = day.Bed is { } b ? (b.Hour * 60) + b.Minute : null;
        return InteractionCheck.Windows(minute =>
            (wake is null || bed is null || Awake(minute, wake.Value, bed.Value))
            && pairs.All(one => one.First.At.All(first => InteractionCheck.Keeps(one.Entry, first, minute))));
    }

    private static bool Awake(int minute, int wake, int bed) => wake <= bed ? minute >= wake && minute <= bed : minute >= wake || minute <= bed;
}
