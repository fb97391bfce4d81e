using Ekbom.Core.Assessments;
using Ekbom.Core.Logic;
using Ekbom.Core.Profiles;

namespace Ekbom.Core.Plans;

/// <summary>Whatever is said of something taken names it as the person wrote it: <c>taking SSRI: yes (Cipralex)</c>.</summary>
internal static class ListedNames
{
    /// <summary>A reason that holds because something is taken, with its names beside it; any other as it is.</summary>
    /// <param name="reason">What decided.</param>
    /// <param name="grounds">What a definition rests on for this person.</param>
    /// <param name="assessment">The person.</param>
    public static Reason Beside(Reason reason, List<Reason> grounds, Assessment assessment)
    {
        if (reason.Value != "yes")
            return reason;
        var names = Add(reason.Fact, assessment, null);
        foreach (var ground in grounds)
            names = ground.Value == "yes" ? Add(ground.Fact, assessment, names) : names;
        return names is null || (names is [var only] && string.Equals(only, reason.Fact.Label, StringComparison.OrdinalIgnoreCase)) ? reason
            : reason with { Value = $"yes ({string.Join(", ", names)})", IsForMany = false };
    }

    /// <summary>What may make restless legs worse and was not looked at yet.</summary>
    public static string Aggravators(Assessment assessment) => string.Join(", ", Add(Slots(assessment).UnreviewedAggravator, assessment, null) ?? []);

    /// <summary>Adds the names that stand behind a fact about something taken, each once; of any other fact nothing.</summary>
    private static List<string>? Add(Fact fact, Assessment assessment, List<string>? names)
    {
        var slots = Slots(assessment);
        var aggravates = ReferenceEquals(fact, slots.UnreviewedAggravator);
        return aggravates || fact.Name.StartsWith("Takes(", StringComparison.Ordinal) ? Add(aggravates ? slots.MakesWorse : Takes(fact, slots), aggravates, assessment, names) : names;
    }

    private static List<string>? Add(Func<string, bool> sought, bool onlyUnreviewed, Assessment assessment, List<string>? names)
    {
        foreach (var one in assessment.Profile.AllTaken)
        {
            if (one.Taking.IsCurrent(assessment.AsOf) && !(onlyUnreviewed && one.Reviewed) && one.Absorbed.Is(sought) && names?.Contains(one.Written, StringComparer.OrdinalIgnoreCase) != true)
                (names ??= []).Add(one.Written);
        }

        return names;
    }

    private static Func<string, bool> Takes(Fact fact, FactSlots slots) => id => slots.Takes(id).Contains(fact);

    private static FactSlots Slots(Assessment assessment) => FactSlots.Of(assessment.Facts.Vocabulary, assessment.Knowledge.Terms);
}
