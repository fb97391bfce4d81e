using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Profiles;

namespace Ekbom.Core.Trials;

/// <summary>Warning signs told in a diary. They act at once, and reach the plan only when the person puts them into the profile.</summary>
public static class WarningSigns
{
    private const string Named = "Reports('";

    /// <summary>Ids of the signs that some entry of the first step answers as an emergency or as urgent.</summary>
    public static IReadOnlySet<string> Of(KnowledgeBase knowledge) => knowledge.Recommendations.Where(entry => entry is { Step: Step.Urgent, Kind: FindingKind.Emergency or FindingKind.Urgent, When: not null })
        .SelectMany(entry => Reasons.Mentioned(entry.When!.Tree)).Where(name => name.StartsWith(Named, StringComparison.Ordinal)).Select(name => name[Named.Length..^2]).ToHashSet(StringComparer.Ordinal);

    /// <summary>The warning signs of these nights that a profile does not have, each once, in the order they were written.</summary>
    /// <param name="nights">What was written.</param>
    /// <param name="profile">The person's answers; null when they were not given, and then all of them are told.</param>
    /// <param name="knowledge">Tells which signs are warnings.</param>
    public static IReadOnlyList<string> NotIn(Profile? profile, IEnumerable<DiaryNight> nights, KnowledgeBase knowledge)
    {
        var written = nights.SelectMany(night => night.Reports).Distinct(StringComparer.Ordinal).Except(profile?.Reports ?? [], StringComparer.Ordinal).ToList();
        if (written.Count == 0)
            return [];
        var warnings = Of(knowledge);
        return [.. written.Where(warnings.Contains)];
    }

    /// <summary>How such signs get into the plan, with their names; null without any.</summary>
    public static (Advice Entry, string Says)? Told(IReadOnlyList<string> signs, KnowledgeBase knowledge)
    {
        if (signs.Count == 0)
            return null;
        var entry = knowledge.Advise("trial.diary.sign-to-plan");
        return (entry, entry.Told(("Name", Names(signs, knowledge))));
    }

    /// <summary>Signs by name.</summary>
    public static string Names(IEnumerable<string> signs, KnowledgeBase knowledge) => string.Join(", ", signs.Select(id => knowledge.Terms.ById(id)?.Name ?? id));
}
