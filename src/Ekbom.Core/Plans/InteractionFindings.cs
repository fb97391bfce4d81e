using System.Globalization;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Plans;

/// <summary>Interactions as findings and as a timing table. A pair already far enough apart is no finding.</summary>
public static class InteractionFindings
{
    public static IEnumerable<PlanFinding> Of(Assessment assessment, Audience audience, ReferenceList references)
    {
        foreach (var pairs in assessment.Interactions.Where(Speaks).GroupBy(one => one.Entry))
        {
            var interaction = pairs.Key;
            if (!interaction.From.Mark.MayDrive() || interaction.Says.For(audience) is not { } says)
                continue;
            var entry = AsRecommendation(interaction);
            var reasons = pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Where(thing => !thing.Proposed).Distinct().Select(Taken).ToList();
            yield return new PlanFinding(entry, Wording.Fill(says, assessment), reasons, [], references.Cite(interaction.From.Cites));
        }
    }

    public static IReadOnlyList<Timing> Timings(Assessment assessment, ReferenceList references) =>
        [.. assessment.Interactions.Where(one => one.Entry.Kind == InteractionKind.Separate && one.Entry.From.Mark.MayDrive() && (!one.Proposed || assessment.Verdict == "may-try")).Select(one => new Timing(
            one.First.Name, one.Second.Name, one.Entry.BeforeMinutes / 60m, one.Entry.AfterMinutes / 60m, one.Ok,
            [.. one.Windows.Select(window => (Clock(window.From), Clock(window.To)))], references.Cite(one.Entry.From.Cites), one.Proposed, one.Entry))];

    /// <summary>An interaction speaks of what is taken; an avoid also when magnesium is only asked about.</summary>
    private static bool Speaks(InteractionFound one) => one.Entry.Kind switch
    {
        InteractionKind.Separate => !one.Proposed && one.Ok != true,
        InteractionKind.Avoid => true,
        _ => !one.Proposed,
    };

    private static Recommendation AsRecommendation(Interaction interaction) => new(interaction.Id, interaction.From, interaction.Kind switch
    {
        InteractionKind.Separate => interaction.Soft ? FindingKind.Inform : FindingKind.Separate,
        InteractionKind.Avoid => FindingKind.Avoid,
        InteractionKind.Additive or InteractionKind.Depletion => FindingKind.Monitor,
        _ => FindingKind.Inform,
    }, Step.Interactions, interaction.Says);

    private static Reason Taken(Swallowed thing)
    {
        var times = string.Join(", ", thing.At.Select(minute => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}")));
        var said = times.Length == 0 ? "yes" : $"yes, at {times}";
        return new Reason(new Fact($"Takes('{thing.Name}')", FactType.Boolean, thing.Name), said, said);
    }

    private static TimeOnly Clock(int minute) => new(minute / 60, minute % 60);
}
