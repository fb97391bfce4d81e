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
            "MagnesiumHelped" => profile.Supplements?.Any(one => one.Taking.Helped == Truth.Unknown && IsMagnesium(one.Ingredients)) == true,
            "MagnesiumDays" => Every(Magnesium(assessment).Where(one => one.Taking.Since is null), "since"),
            "MagnesiumAmount" => Every(Magnesium(assessment).Where(one => MagnesiumTotal.LacksAmount(one.Ingredients, one.Taking, one.Route)), "amount", "dose", "per_day"),
            "EndNotKnown" => Every(Taken(profile).Where(one => one.Taking.IsTaken(assessment.AsOf) == Truth.Unknown), "until"),
            "TimesUnknown" => AreTimes(assessment),
            "IronSampleConditionsUnknown" => IsSample(assessment),
            _ => false,
        };
    }

    private static bool Every(IEnumerable<Row> lacking, params string[] keys)
    {
        var rows = lacking.ToList();
        return rows.Count > 0 && rows.TrueForAll(row => row.Taking.Unsure.Any(keys.Contains));
    }

    /// <summary>Of every pair whose times are missing, one thing has times that are not known.</summary>
    private static bool AreTimes(Assessment assessment)
    {
        var unsure = Taken(assessment.Profile).Where(one => one.Taking.Unsure.Contains("at")).Select(one => one.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var pairs = assessment.Interactions.Where(pair => pair is { Ok: null, Entry.Kind: Knowledge.InteractionKind.Separate } && !(pair.First.At.Count > 0 && pair.Second.At.Count > 0)).ToList();
        return pairs.Count > 0 && pairs.TrueForAll(pair => IsUnsure(pair.First) || IsUnsure(pair.Second));

        bool IsUnsure(Swallowed thing) => thing.At.Count == 0 && unsure.Contains(thing.Name);
    }

    /// <summary>Of every kind of iron result the newest sample, or another row of its day, says so where it does not tell.</summary>
    private static bool IsSample(Assessment assessment)
    {
        var results = assessment.Profile.Results;
        var kinds = assessment.Facts.Vocabulary.Quantities.Where(fact => fact.IronFreeHours is not null).Select(fact => fact.From[(fact.From.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        var newest = kinds.Where(kind => results.Any(one => one.Id == kind)).Select(kind => ResultFacts.Newest(results, kind, out _))
            .Where(one => !results.Any(other => SameSample(one, other) && other.IronFreeHours is not null)).ToList();
        return newest.Count > 0 && newest.TrueForAll(one => results.Any(other => SameSample(one, other) && other.IronFreeUnsure));
    }

    private static bool SameSample(Result one, Result other) => ReferenceEquals(one, other) || (one.On is { IsDay: true } && one.On == other.On);

    private static IEnumerable<Row> Magnesium(Assessment assessment) => Taken(assessment.Profile).Where(one => IsMagnesium(one.Ingredients) && one.Taking.IsCurrent(assessment.AsOf));

    private static bool IsMagnesium(IReadOnlyList<Ingredient> ingredients) => ingredients.Any(MagnesiumTotal.IsMagnesium);

    private static IEnumerable<Row> Taken(Profile profile) =>
    [
        .. (profile.Medicines ?? []).Select(one => new Row(one.Written, one.Taking, one.Ingredients, one.Route)), .. (profile.Supplements ?? []).Select(one => new Row(one.Written, one.Taking, one.Ingredients, one.Route)),
    ];

    private sealed record Row(string Name, Taking Taking, IReadOnlyList<Ingredient> Ingredients, string Route);
}
