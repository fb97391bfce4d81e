using Ekbom.Core.Assessments;
using Ekbom.Core.Logic;
using Ekbom.Core.Profiles;

namespace Ekbom.Core.Plans;

/// <summary>
/// Whether a question was asked and answered with <c>unsure</c> or <c>unknown</c>: that is not known, and makes nothing safer. What is asked of several rows is
/// answered only when each row that lacks it says so.
/// </summary>
internal static class UnsureAnswers
{
    public static bool Has(Assessment assessment, Fact question, IReadOnlyList<string> conditions)
    {
        var profile = assessment.Profile;
        if (profile.Unsure.Contains(question.Name))
            return true;
        if (conditions.Count > 0)
            return conditions.All(profile.UnsureConditions.Contains);
        if (profile.Truths.TryGetValue(question.Name, out var truth))
            return truth == Truth.Unknown;
        return question.Name switch
        {
            "MagnesiumHelped" => Array.Exists(profile.AllTaken, one => one.Taking.Helped == Truth.Unknown && one.HasMagnesium),
            "MagnesiumDays" => Every(assessment, (one, day) => IsMagnesium(one, day) && one.Taking.Since is null, "since"),
            "MagnesiumAmount" => Every(assessment, (one, day) => IsMagnesium(one, day) && MagnesiumTotal.LacksAmount(one), "amount", "dose", "per_day"),
            "EndNotKnown" => Every(assessment, (one, day) => one.Taking.IsTaken(day) == Truth.Unknown, "until"),
            "TimesUnknown" => AreTimes(assessment),
            "IronSampleConditionsUnknown" => IsSample(assessment),
            _ => false,
        };
    }

    /// <summary>Some row lacks it, and each that does says so under one of these keys.</summary>
    private static bool Every(Assessment assessment, Func<TakenRow, DateOnly, bool> lacks, params string[] keys)
    {
        var any = false;
        foreach (var one in assessment.Profile.AllTaken)
        {
            if (!lacks(one, assessment.AsOf))
                continue;
            if (!one.Taking.Unsure.Any(keys.Contains))
                return false;
            any = true;
        }

        return any;
    }

    /// <summary>Of every pair whose times are missing, one thing has times that are not known.</summary>
    private static bool AreTimes(Assessment assessment)
    {
        var unsure = assessment.Profile.AllTaken.Where(one => one.Taking.Unsure.Contains("at")).Select(one => one.Written).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (unsure.Count == 0)
            return false;
        var pairs = assessment.Interactions.Where(pair => pair is { Ok: null, Entry.Kind: Knowledge.InteractionKind.Separate } && !(pair.First.At.Count > 0 && pair.Second.At.Count > 0)).ToList();
        return pairs.Count > 0 && pairs.TrueForAll(pair => IsUnsure(pair.First) || IsUnsure(pair.Second));

        bool IsUnsure(Swallowed thing) => thing.At.Count == 0 && unsure.Contains(thing.Name);
    }

    /// <summary>Of every kind of iron result the newest sample, or another row of its day, says so where it does not tell.</summary>
    private static bool IsSample(Assessment assessment)
    {
        var results = assessment.Profile.Results;
        if (!results.Any(one => one.IronFreeUnsure))
            return false;
        var kinds = assessment.Facts.Vocabulary.Quantities.Where(fact => fact.IronFreeHours is not null).Select(fact => fact.From[(fact.From.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        var newest = kinds.Where(kind => results.Any(one => one.Id == kind)).Select(kind => ResultFacts.Newest(results, kind, out _))
            .Where(one => !results.Any(other => SameSample(one, other) && other.IronFreeHours is not null)).ToList();
        return newest.Count > 0 && newest.TrueForAll(one => results.Any(other => SameSample(one, other) && other.IronFreeUnsure));
    }

    private static bool SameSample(Result one, Result other) => ReferenceEquals(one, other) || (one.On is { IsDay: true } && one.On == other.On);

    private static bool IsMagnesium(TakenRow one, DateOnly day) => one.HasMagnesium && one.Taking.IsCurrent(day);
}
