using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>The sentences of a result: each is an entry of <c>knowledge/trials/results.yaml</c> with the numbers of this trial filled in.</summary>
public sealed class TrialSentences(TrialAnalysis analysis, KnowledgeBase knowledge, Audience audience = Audience.Patient)
{
    private readonly Protocol protocol = analysis.Protocol;

    /// <summary>The sources of the sentences used, by number.</summary>
    public ReferenceList References { get; } = new();

    /// <summary>The result of one treatment in words.</summary>
    public Line Verdict(Comparison one)
    {
        if (one.Together is { } together)
            return Say("trial.result.together", ("Name", Name(one.Treatment)), ("Other", Thing(together.With)), ("Share", TrialNumbers.Short(together.RSquared)));
        if (one.Effect is not { } effect)
        {
            var blocks = LeastNights.OfATreatment(protocol);
            return Say("trial.result.not-enough-data", ("Name", Name(one.Treatment, start: false)), ("Count", Plain.Count(blocks, "block", "blocks")), ("Least", TrialNumbers.Nights(LeastNights.OfABlock(protocol), protocol)));
        }

        var starts = one.Verdict is Trials.Verdict.Helps or Trials.Verdict.ProbablyHelps or Trials.Verdict.NoDifference && !analysis.OnlySuggests;
        return Say(Id(one.Verdict, analysis.OnlySuggests), [("Name", Name(one.Treatment, starts)), .. Chances(effect)]);
    }

    /// <summary>How far the trial is, when it is not at its planned end, and what happened on the way.</summary>
    public IEnumerable<Line> State()
    {
        if (analysis.Nights.State == TrialState.Stopped)
            yield return Say("trial.result.stopped", ("Day", Plain.Day(analysis.Ended)));
        else if (analysis.IsEarly && analysis.Nights.Rounds == 0)
            yield return Say("trial.result.early.no-round");
        else if (analysis.IsEarly)
            yield return Say("trial.result.early", ("Count", Plain.Count(analysis.Nights.Rounds, "full round", "full rounds")));
        if (analysis.Nights.State == TrialState.Running && analysis.Comparisons.Any(one => one.Verdict is Trials.Verdict.Helps or Trials.Verdict.ProbablyHelps or Trials.Verdict.Worse))
            yield return Say("trial.result.early.sure");
        foreach (var week in WorseWeek.All(protocol, analysis.Diary, knowledge.TrialRules ?? throw new InvalidOperationException("knowledge/scope.yaml lacks trials.")))
        {
            yield return Say(
                "trial.result.worse-week", ("Day", Plain.Day(week.Last)), ("Number", TrialNumbers.Points(week.Mean, protocol.Outcome)), ("Other", TrialNumbers.Points(week.Before, protocol.Outcome)),
                ("Name", CountedNights.BlockOf(protocol.Blocks, week.Last.DayNumber - protocol.Start.DayNumber) is { } block ? TrialNumbers.What(protocol, protocol.Blocks[block].Treatment) : ""));
        }
    }

    /// <summary>What can be said of things that changed together.</summary>
    public IEnumerable<Line> Together()
    {
        foreach (var one in analysis.Mixed.Where(one => one.Inseparable))
        {
            yield return Say("trial.result.together.joint", [.. Chances(one.Joint)]);
            yield return Say("trial.result.together.separate");
        }

        foreach (var one in analysis.Mixed.Where(one => !one.Inseparable))
            yield return Say("trial.result.together.partly", ("Name", Name(one.Treatment)), ("Other", Thing(one.With)), ("Share", TrialNumbers.Short(one.RSquared)), ("First", TrialNumbers.Short(one.DeviationWithout)), ("Second", TrialNumbers.Short(one.DeviationWith)));
    }

    /// <summary>Whether the word hangs on how the sums were done; null where there was no word.</summary>
    public Line? Sensitivity(Comparison one)
    {
        if (one.Effect is null || one.Together is not null)
            return null;
        var changes = analysis.Changes(one).Select(row => $"{Supposed(row)}: {Word(row.Answers[one.Treatment - 1]!.Value.Verdict)}").ToList();
        return changes.Count == 0 ? Say("trial.result.sensitivity.same") : Say("trial.result.sensitivity.changes", ("List", string.Join("; ", changes)));
    }

    public Line Caution(Caution one) => Say(Id(one.Kind), ("Share", TrialNumbers.Chance(one.Share)), ("Count", TrialNumbers.Nights(one.Count, protocol)));

    public Line SideEffects() => Say("trial.caution.side-effects");

    public Line Guesses(Guesses guesses) => Say("trial.caution.guesses", ("First", TrialNumbers.Whole(guesses.Right)), ("Second", TrialNumbers.Whole(guesses.Made)), ("Share", TrialNumbers.Chance(guesses.ByChance)));

    /// <summary>Why nights of a version that was replaced are kept and not counted.</summary>
    public Line Versions() => Say("trial.result.versions");

    /// <summary>How warning signs of the diary get into the plan.</summary>
    public Line Signs(IReadOnlyList<string> signs) => Say("trial.diary.sign-to-plan", ("Name", WarningSigns.Names(signs, knowledge)));

    public Line ToProfile() => Say("trial.result.to-profile");

    public Line KeepMedicines() => Say("trial.result.keep-medicines");

    /// <summary>A supposition as a reader finds it in the table.</summary>
    public string Supposed(SensitivityRow row) => row.What switch
    {
        Supposition.Sceptical => "doubting any effect beforehand",
        Supposition.NearlyFlat => "supposing next to nothing beforehand",
        Supposition.SettlingShorter or Supposition.SettlingLonger => $"leaving out {Plain.Count(row.Changed, "night", "nights")} after each change",
        Supposition.WithoutConfounders => "without the other things written down",
        Supposition.WithoutTrend => "without a drift over time",
        Supposition.AsTaken => "by what was really taken",
        Supposition.BlockMeans => "with the mean of each block only",
        Supposition.Without => $"without the {TrialNumbers.Nights(row.Changed, protocol)} with {Thing(row.Name!)}",
        _ => $"with the {TrialNumbers.Nights(row.Changed, protocol)} that were marked",
    };

    /// <summary>A verdict as one or two words.</summary>
    public static string Word(Verdict verdict) => verdict switch
    {
        Trials.Verdict.NotEnoughData => "not enough data",
        Trials.Verdict.Helps => "helps",
        Trials.Verdict.ProbablyHelps => "probably helps, size unsure",
        Trials.Verdict.Worse => "makes it worse",
        Trials.Verdict.NoDifference => "no difference that matters",
        _ => "cannot tell",
    };

    public static string Reason(LeftOut why) => why switch
    {
        LeftOut.AfterStop => "after the trial was stopped",
        LeftOut.RoundUnfinished => "of a round that is not over",
        LeftOut.NoRating => "without a rating",
        LeftOut.SecondInWeek => "a second total in one week",
        LeftOut.Unusable => "marked as unusable",
        LeftOut.Settling => "settling after a change",
        LeftOut.NotLogged => "something else was not written",
        _ => "counted",
    };

    public string Name(int treatment, bool start = true) => start ? TrialNumbers.Capital(Plain.Clean(protocol.Treatments[treatment].Name)) : Plain.Clean(protocol.Treatments[treatment].Name);

    /// <summary>What was logged, as words.</summary>
    internal static string Thing(string id) => Plain.Clean(id).Replace('-', ' ');

    private (string, string)[] Chances(EffectAnswer effect) =>
    [
        ("Least", TrialNumbers.Amount(protocol.Outcome.Smallest, protocol.Outcome)), ("Any", TrialNumbers.Chance(effect.Any)), ("Useful", TrialNumbers.Chance(effect.Useful)),
        ("Same", TrialNumbers.Chance(effect.Same)), ("Worse", TrialNumbers.Chance(effect.Worse)), ("Harm", TrialNumbers.Chance(effect.Harm)),
    ];

    private Line Say(string id, params (string, string)[] places)
    {
        var advice = knowledge.Advise(id);
        return new(advice.Told(audience, places), references: PlanDocument.Numbers(References.Cite(advice.From.Cites)));
    }

    private static string Id(Verdict verdict, bool onlySuggests) => (verdict, onlySuggests) switch
    {
        (Trials.Verdict.Helps, false) => "trial.result.helps",
        (Trials.Verdict.ProbablyHelps, false) => "trial.result.probably-helps",
        (Trials.Verdict.Worse, false) => "trial.result.worse",
        (Trials.Verdict.NoDifference, false) => "trial.result.no-difference",
        (_, false) => "trial.result.cannot-tell",
        (Trials.Verdict.Helps, _) => "trial.result.suggests.helps",
        (Trials.Verdict.ProbablyHelps, _) => "trial.result.suggests.probably-helps",
        (Trials.Verdict.Worse, _) => "trial.result.suggests.worse",
        (Trials.Verdict.NoDifference, _) => "trial.result.suggests.no-difference",
        _ => "trial.result.suggests.cannot-tell",
    };

    /// <summary>The entry of a caution.</summary>
    public static string Id(CautionKind kind) => kind switch
    {
        CautionKind.Floor => "trial.caution.floor",
        CautionKind.Ceiling => "trial.caution.ceiling",
        CautionKind.Missing => "trial.caution.missing",
        CautionKind.MissingUnevenly => "trial.caution.missing-unevenly",
        CautionKind.Adherence => "trial.caution.adherence",
        CautionKind.TakenInControl => "trial.caution.taken-in-control",
        CautionKind.AdherenceNotKnown => "trial.caution.adherence-not-known",
        CautionKind.Carryover => "trial.caution.carryover",
        CautionKind.NotLogged => "trial.caution.not-logged",
        CautionKind.Grid => "trial.caution.grid",
        CautionKind.BeforeAfter => "trial.caution.before-after",
        CautionKind.StoppedEarly => "trial.caution.stopped-early",
        _ => "trial.caution.open",
    };
}
