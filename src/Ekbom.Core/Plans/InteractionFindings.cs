using System.Globalization;
using System.Runtime.CompilerServices;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Plans;

/// <summary>Interactions as findings, their sources not yet numbered, and as a timing table. A pair already far enough apart is no finding.</summary>
public static class InteractionFindings
{
    private static readonly ConditionalWeakTable<Interaction, Recommendation> Entries = [];

    public static IEnumerable<PlanFinding> Of(Assessment assessment, Audience audience)
    {
        foreach (var pairs in assessment.Interactions.Where(one => Speaks(one, assessment)).GroupBy(one => one.Entry))
        {
            var interaction = pairs.Key;
            if (!interaction.From.Mark.MayDrive() || interaction.Says.For(audience) is not { } says)
                continue;
            var title = string.Join("; ", pairs.Select(pair => $"{pair.First.Name} and {pair.Second.Name}").Distinct());
            var reasons = pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Where(thing => !thing.Proposed).Distinct().Select(Taken).ToList();
            yield return new PlanFinding(AsRecommendation(interaction), Wording.Fill(says, assessment), reasons, [], []) { Title = title };
        }
    }

    /// <summary>One row a pair, whichever of the two a rule names first: the longest gaps of all its rules, and the times at which every one of them holds.</summary>
    public static IReadOnlyList<Timing> Timings(Assessment assessment, ReferenceList references) =>
        [.. assessment.Interactions.Where(one => one.Entry.Kind == InteractionKind.Separate && one.Entry.From.Mark.MayDrive() && (!one.Proposed || assessment.Verdict == "may-try" || assessment.LeavesNoRoom(one)))
            .GroupBy(one => Pair(one.First, one.Second)).Select(rules => Row([.. rules], references))];

    private static Timing Row(IReadOnlyList<InteractionFound> rules, ReferenceList references)
    {
        var (first, second) = (rules[0].First, rules[0].Second);
        var gaps = rules.Select(rule => Gap(rule.Entry, turned: !ReferenceEquals(rule.First, first))).ToList();
        var ok = rules.Any(rule => rule.Ok == false) ? false : rules.Any(rule => rule.Ok is null) ? (bool?)null : true;
        var free = new FreeMinutes(stackalloc bool[FreeMinutes.Day]);
        foreach (var (before, after) in gaps)
            free.Keep(before, after, first);
        var windows = first.At.Count == 0 ? [] : free.Windows();
        return new Timing(first.Name, second.Name, gaps.Max(gap => gap.Before) / 60m, gaps.Max(gap => gap.After) / 60m, ok,
            [.. windows.Select(window => (Clock(window.From), Clock(window.To)))], references.Cite([.. rules.SelectMany(rule => rule.Entry.From.Cites).Distinct()]), rules[0].Proposed, rules[0].Entry)
        {
            NoTime = first.At.Count > 0 && windows.Count == 0,
        };
    }

    private static (int Before, int After) Gap(Interaction rule, bool turned) => turned ? (rule.AfterMinutes, rule.BeforeMinutes) : (rule.BeforeMinutes, rule.AfterMinutes);

    private static (Swallowed, Swallowed) Pair(Swallowed first, Swallowed second) => string.CompareOrdinal(first.Name, second.Name) <= 0 ? (first, second) : (second, first);

    /// <summary>An interaction speaks of what is taken; an avoid also when magnesium is only asked about, and what adds up also when magnesium may be tried, or only a check is missing. A suggestion keeps its hours itself; where no hour is left for one, they are said.</summary>
    private static bool Speaks(InteractionFound one, Assessment assessment) => one.Entry.Kind switch
    {
        InteractionKind.Separate => (!one.Proposed && one.Ok != true) || assessment.LeavesNoRoom(one),
        InteractionKind.Avoid => true,
        _ => !one.Proposed || assessment.Verdict is "may-try" or "ask-first",
    };

    private static Recommendation AsRecommendation(Interaction interaction) => Entries.GetValue(interaction, static one => new(one.Id, one.From, one.Kind switch
    {
        InteractionKind.Separate => one.Soft ? FindingKind.Inform : FindingKind.Separate,
        InteractionKind.Avoid => FindingKind.Avoid,
        InteractionKind.Additive or InteractionKind.Depletion => FindingKind.Monitor,
        _ => FindingKind.Inform,
    }, Step.Interactions, one.Says));

    private static Reason Taken(Swallowed thing)
    {
        var times = string.Join(", ", thing.At.Select(minute => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}")));
        var said = times.Length == 0 ? "yes" : $"yes, at {times}";
        return new Reason(new Fact($"Takes('{thing.Name}')", FactType.Boolean, thing.Name), said, said);
    }

    private static TimeOnly Clock(int minute) => new(minute / 60, minute % 60);
}
