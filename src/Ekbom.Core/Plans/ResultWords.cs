using Ekbom.Core.Assessments;
using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Profiles;

namespace Ekbom.Core.Plans;

/// <summary>Results that are not used, in the words the person wrote, so that nobody has to guess which ones are meant.</summary>
internal static class ResultWords
{
    private const string Prefix = "results.";

    /// <summary>Those of one kind and one day that differ: <c>ferritin 41 ug/L and 90 ug/L</c>.</summary>
    public static string Disagreeing(Assessment assessment) =>
        Kinds(assessment, (results, id) => ResultFacts.Newest(results, id, out var other) is var newest && other ? [.. results.Where(result => ResultFacts.MayBeAsNew(result, newest))] : []);

    /// <summary>Those without a date: the only ones of their kind, or beside others that have one.</summary>
    public static string Undated(Assessment assessment) => Kinds(assessment, (results, id) =>
    {
        var newest = ResultFacts.Newest(results, id, out var other);
        return newest.On is not null ? [.. results.Where(result => ResultFacts.IsUndatedBeside(result, newest))] : other ? [] : [newest];
    });

    /// <summary>A result as the person wrote it when that is exact and in another unit than ours; else null.</summary>
    public static string? InAnotherUnit(Fact fact, Assessment assessment)
    {
        if (fact.Type != FactType.Quantity || !fact.From.StartsWith(Prefix, StringComparison.Ordinal) || !assessment.Facts.IntervalAt(fact.Slot).IsExact)
            return null;
        var results = assessment.Profile.Results.Where(result => result.Id == fact.From[Prefix.Length..]).ToList();
        return results.Count > 0 && ResultFacts.Newest(results, results[0].Id, out var other) is var newest && !other
            && Interval.TryParse(newest.Written, out _, out var unit, out _, out _) && !unit.Equals(fact.Unit) ? newest.Written : null;
    }

    private static string Kinds(Assessment assessment, Func<IReadOnlyList<Result>, string, IReadOnlyList<Result>> which)
    {
        var results = assessment.Profile.Results;
        return string.Join("; ", results.Select(result => result.Id).Distinct().Select(id => (Id: id, Said: which(results, id))).Where(kind => kind.Said.Count > 0)
            .Select(kind => $"{Label(kind.Id, assessment)} {string.Join(" and ", kind.Said.Select(result => result.Written).Distinct())}"));
    }

    private static string Label(string id, Assessment assessment) =>
        assessment.Facts.Vocabulary.Quantities.FirstOrDefault(fact => fact.From == Prefix + id)?.Label ?? id;
}
